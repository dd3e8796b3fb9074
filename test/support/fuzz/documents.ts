import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { anyJson, anyText, oneIn, pick, valueFor, type Draw } from './values.js';

/** A document with values for its variables. */
export interface FuzzedDocument {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One place in so many is not as the schema has it. */
const FAULT = 80;

/** A document that asks of a schema what it has, and in a few places what it has not. */
export function documentOf(draw: Draw, schema: GraphQLSchema): FuzzedDocument {
  const document = new Writer(draw, schema);
  const operations = oneIn(draw, 20)
    ? [document.operation('A'), document.operation('B')]
    : [document.operation('')];
  return { query: [...operations, ...document.fragments()].join('\n'), variables: document.variables };
}

/** A text with a few places damaged. */
export function damaged(draw: Draw, text: string): string {
  let result = text;
  for (let times = 1 + draw(fc.nat, { max: 2 }); times > 0; times -= 1) {
    const from = draw(fc.nat, { max: result.length });
    const to = Math.min(result.length, from + draw(fc.nat, { max: 12 }));
    const inserted = pick(draw, ['', result.slice(from, to).repeat(2), pick(draw, TOKENS), draw(anyText)]);
    result = result.slice(0, from) + inserted + result.slice(to);
  }
  return result;
}

const TOKENS = [
  '{',
  '}',
  '(',
  ')',
  '"',
  '"""',
  '$',
  '@',
  '...',
  ':',
  '!',
  '[',
  ']',
  '=',
  '#',
  '&',
  '|',
  '\\u{110000}',
];

class Writer {
  readonly variables: Record<string, unknown> = {};
  readonly #declared: string[] = [];
  readonly #spread = new Set<string>();
  #aliases = 0;

  constructor(
    private readonly draw: Draw,
    private readonly schema: GraphQLSchema,
  ) {}

  operation(name: string): string {
    const { draw, schema } = this;
    const kind = oneIn(draw, FAULT) ? 'subscription' : pick(draw, ['query', 'query', 'mutation'] as const);
    const root = kind === 'mutation' ? schema.getMutationType() : schema.getQueryType();
    const selected = this.#selections(root, 4);
    const declared = this.#declared.splice(0);
    return `${kind} ${name}${declared.length > 0 ? `(${declared.join(', ')})` : ''} ${selected}`;
  }

  /** Those that were spread, and now and then one that was not, or that spreads itself. */
  fragments(): string[] {
    return Array.from(this.#spread, (type) => {
      const fields = oneIn(this.draw, FAULT) ? `...On${type} ` : '';
      return `fragment On${type} on ${oneIn(this.draw, FAULT) ? 'Nothing' : type} { ${fields}__typename }`;
    });
  }

  #selections(type: GraphQLNamedType | null | undefined, depth: number): string {
    const { draw } = this;
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    const chosen = Array.from({ length: 1 + draw(fc.nat, { max: 2 }) }, () =>
      fields.length > 0 && !oneIn(draw, 6) ? this.#field(pick(draw, fields), depth) : this.#other(type),
    );
    return `{ ${chosen.join(' ')} }`;
  }

  #field({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string {
    const { draw } = this;
    const given = args
      .filter((argument) => isNonNullType(argument.type) || oneIn(draw, 2))
      .map((argument) => `${argument.name}: ${this.#argument(argument)}`);
    const inner = getNamedType(type);
    const composite = isCompositeType(inner) !== oneIn(draw, FAULT);
    const below = composite ? (depth > 0 ? ` ${this.#selections(inner, depth - 1)}` : ' { __typename }') : '';
    // Another name each time: the same field with other arguments would not be valid.
    const alias = oneIn(draw, FAULT) ? '' : `f${(this.#aliases += 1)}: `;
    return `${alias}${name}${given.length > 0 ? `(${given.join(', ')})` : ''}${this.#directive()}${below}`;
  }

  #other(type: GraphQLNamedType | null | undefined): string {
    if (oneIn(this.draw, FAULT))
      return pick(this.draw, ['nothing', '...Nothing', 'id { id }', '... on Nothing { id }']);
    const name = type?.name ?? 'Query';
    if (oneIn(this.draw, 3)) this.#spread.add(name);
    return this.#spread.has(name) ? `...On${name}` : `... on ${name}${this.#directive()} { __typename }`;
  }

  #directive(): string {
    const { draw } = this;
    if (oneIn(draw, FAULT))
      return pick(draw, [' @include', ' @skip(if: 3)', ' @include(if: null)', ' @defer', ' @no']);
    if (!oneIn(draw, 12)) return '';
    const variable = this.#declare(
      'Boolean',
      oneIn(draw, 2) ? ' = true' : '!',
      pick(draw, [true, false, null]),
    );
    return ` @${pick(draw, ['include', 'skip'])}(if: ${variable})`;
  }

  #argument({ type, defaultValue }: GraphQLArgument): string {
    const value = valueFor(this.draw, type, this.#oddity);
    if (!oneIn(this.draw, 3)) return this.#literal(value, type);
    // Nullable where the argument has a default: valid, and null in it is found out when it is executed.
    const nullable = defaultValue === undefined ? type : getNullableType(type);
    return this.#declare(String(nullable), '', oneIn(this.draw, 4) ? null : value);
  }

  #declare(type: string, rest: string, value: unknown): string {
    const name = `v${Object.keys(this.variables).length}`;
    this.#declared.push(`$${name}: ${oneIn(this.draw, FAULT) ? 'Nothing' : type}${rest}`);
    this.variables[name] = oneIn(this.draw, FAULT) ? this.draw(anyJson) : value;
    return `$${name}`;
  }

  get #oddity(): number {
    return pick(this.draw, [20, 2_000]);
  }

  /** As GraphQL writes it: the names of fields and enum values without quotes. */
  #literal(value: unknown, type?: GraphQLInputType): string {
    const nullable = type && getNullableType(type);
    if (Array.isArray(value)) {
      const of = isListType(nullable) ? nullable.ofType : undefined;
      return `[${value.map((each) => this.#literal(each, of)).join(', ')}]`;
    }
    if (typeof value === 'object' && value !== null) {
      const fields = isInputObjectType(nullable) ? nullable.getFields() : {};
      const entries = Object.entries(value).map(
        ([name, each]) =>
          `${/^[A-Za-z_]\w*$/.test(name) ? name : 'odd'}: ${this.#literal(each, fields[name]?.type)}`,
      );
      return `{${entries.join(', ')}}`;
    }
    return typeof value === 'string' && isEnumType(nullable) ? value : JSON.stringify(value);
  }
}
