import {
  Kind,
  TokenKind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { expectAtMost, FIXED_LIMITS, type OperationLimits } from './operation-limits.js';

/** Counted over all operations of a document, and in each fragment, because all of them are validated. */
const SHARED = ['selections', 'aliases', 'directives'] as const;

/** Counted per operation, at its root. */
const AT_ROOT = ['rootFields', 'schemas', 'introspections', 'services'] as const;

type Counted = (typeof SHARED)[number] | (typeof AT_ROOT)[number];

/** The figures of a selection set; root figures are of the set itself, without nested fields. */
interface Counts extends Record<Counted, number> {
  /** Levels, including the set itself. */
  height: number;
}

/**
 * Checks a document by itself, in time proportional to its size. It runs before validation, which can take far
 * longer, so the document may still be invalid in any way.
 *
 * @throws OperationLimitError for the first limit that is exceeded
 */
export function checkStructure(document: DocumentNode, limits: OperationLimits): void {
  const maxima = { ...limits, ...FIXED_LIMITS };
  checkTokens(document, maxima);
  expectAtMost('definitions', maxima.definitions, document.definitions.length);
  const counting = new Counting(document, maxima);
  const total = noCounts();
  let variables = 0;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) {
      continue;
    }
    const counts = counting.count(definition.selectionSet);
    counts.directives += definition.directives?.length ?? 0;
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const { variableDefinitions = [] } = definition;
      variables += variableDefinitions.length;
      for (const { directives } of variableDefinitions) counts.directives += directives?.length ?? 0;
    }
    expectAtMost('depth', maxima.depth, counts.height);
    for (const limit of SHARED) expectAtMost(limit, maxima[limit], counts[limit]);
    if (definition.kind === Kind.FRAGMENT_DEFINITION) continue;
    for (const limit of AT_ROOT) expectAtMost(limit, maxima[limit], counts[limit]);
    for (const limit of SHARED) total[limit] += counts[limit];
  }
  for (const limit of SHARED) expectAtMost(limit, maxima[limit], total[limit]);
  expectAtMost('variables', maxima.variables, variables);
}

type Maxima = OperationLimits & typeof FIXED_LIMITS;

/** Follows the parser's linked tokens, so that nesting cannot exhaust the stack. */
function checkTokens({ loc }: DocumentNode, { depth, textBytes, nameLength }: Maxima): void {
  let level = 0;
  let deepest = 0;
  for (let token = loc?.startToken ?? null; token; token = token.next) {
    const length = token.end - token.start;
    switch (token.kind) {
      case TokenKind.BRACE_L:
      case TokenKind.BRACKET_L:
        level += 1;
        deepest = Math.max(deepest, level);
        break;
      case TokenKind.BRACE_R:
      case TokenKind.BRACKET_R:
        level -= 1;
        break;
      case TokenKind.STRING:
      case TokenKind.BLOCK_STRING:
        // A character takes at most three bytes.
        if (length * 3 > textBytes) expectAtMost('textBytes', textBytes, Buffer.byteLength(token.value));
        break;
      case TokenKind.NAME:
      case TokenKind.INT:
      case TokenKind.FLOAT:
        expectAtMost('nameLength', nameLength, length);
    }
  }
  expectAtMost('depth', depth, deepest);
}

class Counting {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  /** Each fragment is counted once. While it is being counted it counts as empty, which ends cycles. */
  readonly #counted = new Map<string, Counts>();
  #open = 0;

  constructor(
    { definitions }: DocumentNode,
    private readonly maxima: Maxima,
  ) {
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.#fragments.set(definition.name.value, definition);
      }
    }
  }

  count({ selections }: SelectionSetNode): Counts {
    const counts = noCounts();
    let below = 0;
    for (const selection of selections) {
      const inside = this.#inside(selection);
      counts.selections += 1 + inside.selections;
      counts.aliases += inside.aliases;
      counts.directives += (selection.directives?.length ?? 0) + inside.directives;
      below = Math.max(below, inside.height);
      if (selection.kind === Kind.FIELD)
        countField(counts, selection.name.value, selection.alias !== undefined);
      else for (const limit of AT_ROOT) counts[limit] += inside[limit];
    }
    counts.height = 1 + below;
    return counts;
  }

  #inside(selection: SelectionNode): Counts {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#countFragment(selection.name.value);
    return selection.selectionSet ? this.count(selection.selectionSet) : nothing;
  }

  #countFragment(name: string): Counts {
    const known = this.#counted.get(name);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    if (!fragment) return nothing;
    this.#counted.set(name, nothing);
    this.#open += 1;
    // A chain of fragments is followed only up to its limit.
    expectAtMost('depth', this.maxima.depth, this.#open);
    const counts = this.count(fragment.selectionSet);
    this.#open -= 1;
    this.#counted.set(name, counts);
    return counts;
  }
}

function countField(counts: Counts, name: string, aliased: boolean): void {
  counts.rootFields += 1;
  if (aliased) counts.aliases += 1;
  if (name === '__schema') counts.schemas += 1;
  if (name === '__schema' || name === '__type') counts.introspections += 1;
  if (name === '_service') counts.services += 1;
}

function noCounts(): Counts {
  return {
    selections: 0,
    aliases: 0,
    directives: 0,
    rootFields: 0,
    schemas: 0,
    introspections: 0,
    services: 0,
    height: 0,
  };
}

const nothing: Readonly<Counts> = noCounts();
