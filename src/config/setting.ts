import * as v from 'valibot';

/** A setting that is read from a variable of the environment. */
export interface Setting<Value> {
  /** Reads the text of the variable; its messages are whole, but for the variable's name. */
  readonly schema: v.GenericSchema<string, Value>;
  /** Holds where the variable is not set. */
  readonly default: Value;
  /** Words a default that depends on something else. */
  readonly example?: string;
  readonly desc: string;
}

type Words<Value> = Omit<Setting<Value>, 'schema'>;

type Values<Settings> = {
  readonly [Name in keyof Settings]: Settings[Name] extends Setting<infer Value> ? Value : never;
};

export interface ReadSettings<Settings> {
  /** Where a variable was refused, the default. */
  readonly values: Values<Settings>;
  /** By the names of the variables that were refused: why. */
  readonly refused: ReadonlyMap<string, string>;
}

/** @returns what makes settings of one kind, whose values this schema reads */
export function setting<Value>(schema: v.GenericSchema<string, Value>) {
  return <const Default extends Value | undefined>(words: Words<Default>): Setting<Value | Default> => ({
    ...words,
    schema,
  });
}

/** Reads all settings, those too that come after one that is refused. */
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
  // Each name has what its own setting read.
  return { values: Object.fromEntries(values) as Values<Settings>, refused };
}
