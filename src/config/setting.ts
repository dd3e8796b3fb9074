import * as v from 'valibot';

/** A setting that is read from an environment variable. */
export interface Setting<Value> {
  /** Parses the variable's text. Its messages are complete except for the variable's name. */
  readonly schema: v.GenericSchema<string, Value>;
  /** Used when the variable is not set. */
  readonly default: Value;
  /** Describes a default that depends on something else. */
  readonly example?: string;
  readonly desc: string;
}

type Words<Value> = Omit<Setting<Value>, 'schema'>;

type Values<Settings> = {
  readonly [Name in keyof Settings]: Settings[Name] extends Setting<infer Value> ? Value : never;
};

export interface ReadSettings<Settings> {
  /** The default for a variable that was refused. */
  readonly values: Values<Settings>;
  /** Problems by the name of the refused variable. */
  readonly refused: ReadonlyMap<string, string>;
}

/** @returns a function that makes settings parsed by this schema */
export function setting<Value>(schema: v.GenericSchema<string, Value>) {
  return <const Default extends Value | undefined>(words: Words<Default>): Setting<Value | Default> => ({
    ...words,
    schema,
  });
}

/** Reads all settings, including those after a refused one. */
export function readSettings<const Settings extends Readonly<Record<string, Setting<unknown>>>>(
  environment: Readonly<Record<string, string | undefined>>,
  settings: Settings,
): ReadSettings<Settings> {
  const refused = new Map<string, string>();
  const values = Object.entries(settings).map(([name, { schema, default: value }]) => {
    const text = environment[name];
    if (text === undefined) return [name, value];
    const { success, output, issues } = v.safeParse(schema, text);
    if (success) return [name, output];
    refused.set(name, issues.map(({ message }) => message).join('; '));
    return [name, value];
  });
  // Each name has the value that its own setting parsed.
  return { values: Object.fromEntries(values) as Values<Settings>, refused };
}
