import { parse, Kind } from 'graphql';
import { readFileSync } from 'node:fs';

/** A request that a page shows, and the answer it shows under it. */
export interface Example {
  readonly request: {
    readonly query: string;
    readonly operationName?: string | undefined;
    readonly variables?: unknown;
  };
  /** Undefined where the page shows none. */
  readonly answer: unknown;
  /** The calls to AWS that the page says it takes. */
  readonly calls: number | undefined;
  /** The claims of the token of its sender; undefined where the page has no tokens. */
  readonly claims: Readonly<Record<string, unknown>> | undefined;
}

export interface ExamplePage {
  /** The settings in the command by which the page starts the gateway. */
  readonly environment: Readonly<Record<string, string>>;
  readonly policy: string | undefined;
  /** In the order of the page, in which they are sent. */
  readonly examples: readonly Example[];
}

interface Block {
  readonly language: string;
  readonly text: string;
  /** What stands between it and the next one. */
  readonly after: string;
}

/**
 * Reads the examples of a page: a ```graphql document of operations, or a curl command in ```sh, each followed by its answer
 * in ```json. Between them there may be a ```json request, with an operation's name and variables; several of them send the
 * same document again. A ```json policy and ```json claims say who asks.
 */
export function examplesIn(page: string): ExamplePage {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
  const blocks: Block[] = Array.from(
    text.matchAll(/^```(?<language>[^\n]*)\n(?<text>.*?)^```\n(?<after>.*?)(?=^```|$(?![\s\S]))/gms),
    ({ groups }) => ({
      language: groups?.language ?? '',
      text: groups?.text ?? '',
      after: groups?.after ?? '',
    }),
  );
  const examples: Example[] = [];
  let policy: string | undefined;
  let claims: Example['claims'];
  let document = '';
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const add = (request: Example['request']): void => {
      const answered = next?.language === 'json' && block.after.trim() === '';
      examples.push({
        request,
        answer: answered ? (JSON.parse(next.text) as unknown) : undefined,
        calls: answered ? callsIn(next.after) : undefined,
        claims,
      });
    };
    const curl = /^curl [^']*'[^']*' -d '(?<body>[^']+)'\n$/.exec(block.text)?.groups?.body;
    if (block.language === 'json policy') policy = block.text;
    else if (block.language === 'json claims') claims = JSON.parse(block.text) as Example['claims'];
    else if (block.language === 'json request')
      add({ query: document, ...(JSON.parse(block.text) as object) });
    else if (block.language === 'sh' && curl !== undefined)
      add(JSON.parse(curl.replaceAll('\n', ' ')) as Example['request']);
    else if (block.language === 'graphql' && isExecutable(block.text)) {
      document = block.text;
      if (next?.language !== 'json request') add({ query: document });
    }
  }
  return { environment: settingsIn(text), policy, examples };
}

/** The rest of them are types of other subgraphs. */
function isExecutable(document: string): boolean {
  return parse(document).definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
}

function callsIn(text: string): number | undefined {
  const calls = /\*\*AWS calls:\*\* (?<calls>\d+)/.exec(text)?.groups?.calls;
  return calls === undefined ? undefined : Number(calls);
}

/** Those of the first command with `npm start`, which is the one for the examples. */
function settingsIn(text: string): Record<string, string> {
  const [, settings = ''] = /((?:\w+=\S+ )*)npm start/.exec(text) ?? [];
  const pairs = Array.from(settings.matchAll(/(\w+)=(\S+) /g), ([, name = '', value = '']) => [name, value]);
  return Object.fromEntries(pairs) as Record<string, string>;
}

/** What `…` stood for in answers so far, by the text that has it. */
export type Elisions = Map<string, string>;

/**
 * A real answer, as a page would show it: where the page has `…`, what may stand for that is replaced by it. `"…"` stands for any
 * value; in a list, for one entry or more; as a name, for all further names; in a text, for any characters.
 */
export function elided(real: unknown, shown: unknown, elisions: Elisions): unknown {
  if (shown === '…') return shown;
  if (typeof shown === 'string' && typeof real === 'string' && shown.includes('…')) {
    const pattern = shown.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    if (!new RegExp(`^${pattern.join('.+')}$`, 's').test(real)) return real;
    elisions.set(shown, real);
    return shown;
  }
  if (Array.isArray(shown) && Array.isArray(real)) return entriesElided(real, shown, elisions);
  if (isRecord(shown) && isRecord(real)) {
    const names = Object.keys(real).filter((name) => !('…' in shown) || name in shown);
    const members = names.map((name) => [name, elided(real[name], shown[name], elisions)]);
    return { ...(Object.fromEntries(members) as object), ...('…' in shown && { '…': shown['…'] }) };
  }
  return real;
}

function entriesElided(real: readonly unknown[], shown: readonly unknown[], elisions: Elisions): unknown[] {
  const at = shown.indexOf('…');
  const after = shown.length - at - 1;
  const left = at >= 0 && real.length > shown.length - 1;
  const compared = left ? [...real.slice(0, at), '…', ...real.slice(real.length - after)] : real;
  return compared.map((entry, index) => elided(entry, shown[index], elisions));
}

/** A request with what its texts stood for in the answers before it. */
export function filledIn(request: Example['request'], elisions: Elisions): Example['request'] {
  const variables = JSON.stringify(request.variables ?? {}, (_name, value: unknown) =>
    typeof value === 'string' ? (elisions.get(value) ?? value) : value,
  );
  return { ...request, variables: JSON.parse(variables) as unknown };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
