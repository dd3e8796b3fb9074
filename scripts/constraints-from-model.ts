/**
 * Writes the limits of operations into facts/constraints.json, from AWS's service model of Cognito user pools:
 *
 *   npx tsx scripts/constraints-from-model.ts MODEL OPERATION...
 *
 * MODEL is `botocore/data/cognito-idp/2016-04-18/service-2.json` (or `.json.gz`) of the Python package `botocore`
 * (PyPI and https://github.com/boto/botocore). An operation that the file has already is written anew; all others stay as they are.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

interface Shape {
  readonly type: string;
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, { readonly shape: string }>>;
  readonly member?: { readonly shape: string };
  readonly key?: { readonly shape: string };
  readonly value?: { readonly shape: string };
  readonly min?: number;
  readonly max?: number | undefined;
  readonly pattern?: string | undefined;
  readonly enum?: readonly string[];
  readonly sensitive?: boolean;
}

interface Model {
  readonly operations: Readonly<
    Record<
      string,
      { readonly input: { readonly shape: string }; readonly errors?: readonly { readonly shape: string }[] }
    >
  >;
  readonly shapes: Readonly<Record<string, Shape>>;
}

interface Facts {
  readonly source: string;
  readonly operations: Record<
    string,
    { readonly members: Readonly<Record<string, unknown>>; readonly [key: string]: unknown }
  >;
}

/**
 * Other limits than the model has of a shape. The pattern and the length of a domain are those of a prefix, which a rule looks
 * at: custom domains have dots, and host names at most 253 characters (RFC 1035).
 */
const instead: Readonly<Record<string, Pick<Shape, 'pattern' | 'max'>>> = { DomainType: { max: 253 } };

const FACTS = new URL('../facts/constraints.json', import.meta.url);

const [path, ...names] = process.argv.slice(2);
if (path === undefined || names.length === 0) {
  throw new Error('Expected the path of service-2.json and the names of operations');
}

const bytes = readFileSync(path);
// The form is that of the file named above; what it lacks fails below, by name.
const model = JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()) as Model;
const facts = JSON.parse(readFileSync(FACTS, 'utf8')) as Facts;
for (const name of names) facts.operations[name] = operationOf(name);
writeFileSync(FACTS, written(facts));

function operationOf(name: string): Facts['operations'][string] {
  const operation = model.operations[name];
  if (!operation) throw new Error(`The model has no operation ${name}`);
  const input = operation.input.shape;
  return {
    input,
    required: shapeOf(input).required ?? [],
    errors: (operation.errors ?? []).map(({ shape }) => shape),
    members: Object.fromEntries(membersOf(input, '')),
  };
}

/** What is in a structure, each with its path; what lies deeper comes before the structure around it. */
function membersOf(name: string, prefix: string): [string, unknown][] {
  const { members = {}, required = [] } = shapeOf(name);
  return Object.entries(members).flatMap(([member, { shape }]) =>
    memberOf(shape, `${prefix}${member}`, required.includes(member)),
  );
}

function memberOf(name: string, at: string, required: boolean): [string, unknown][] {
  const shape = shapeOf(name);
  const own: [string, unknown] = [at, { shape: name, ...limitsOf(shape, required) }];
  if (shape.type === 'structure') return [...membersOf(name, `${at}.`), own];
  if (shape.type === 'list' && shape.member) return [own, ...memberOf(shape.member.shape, `${at}[]`, false)];
  return [own];
}

function limitsOf(shape: Shape, required: boolean): object {
  const { type, min, max, pattern, key, value, sensitive } = shape;
  return {
    type,
    required,
    min,
    max,
    pattern,
    enum: shape.enum,
    ...(key && value && { key: boundsOf(key.shape), value: boundsOf(value.shape) }),
    ...(type === 'structure' && { requiredMembers: shape.required ?? [] }),
    sensitive,
  };
}

function boundsOf(name: string): object {
  const { min, max } = shapeOf(name);
  return { shape: name, min, max };
}

function shapeOf(name: string): Shape {
  const shape = model.shapes[name];
  if (!shape) throw new Error(`The model has no shape ${name}`);
  const { [name]: other } = instead;
  return other ? { ...shape, pattern: undefined, max: undefined, ...other } : shape;
}

/** One line for each member, so that a change of AWS's shows as a line. */
function written({ source, operations }: Facts): string {
  const entries = Object.entries(operations).map(([name, { members, ...rest }]) => {
    const lines = Object.entries(members).map(
      ([member, limits]) => `   ${JSON.stringify(member)}: ${onOneLine(limits)}`,
    );
    const head = Object.entries(rest).map(([key, value]) => `${JSON.stringify(key)}: ${onOneLine(value)}`);
    return ` ${JSON.stringify(name)}: {${head.join(', ')},\n  "members": {\n${lines.join(',\n')}\n  }}`;
  });
  return `{\n"source": ${JSON.stringify(source)},\n"operations": {\n${entries.join(',\n')}\n}}\n`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}: ${onOneLine(part)}`).join(', ')}}`;
}
