/** The maximum that one operation may ask for. Each limit has its own environment variable. */
export interface OperationLimits {
  /** In the document, without comments. */
  readonly tokens: number;
  /** Nested selection sets, including those of fragments, and nested values of the input. */
  readonly depth: number;
  /** Fields and fragments where they are used: a fragment counts each time it is spread. */
  readonly selections: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** `__schema` and `__type` fields. */
  readonly introspections: number;
  /** In all `_entities` fields together. */
  readonly references: number;
  /** The same for a router with a valid secret. */
  readonly routerReferences: number;
  /** In one list of the input, and members of one object. */
  readonly inputEntries: number;
  /** In one string of the input. */
  readonly textBytes: number;
  /** The cost of the whole answer, from `costOf`. */
  readonly cost: number;
}

/** Limits without a setting, because no client needs more. */
export const FIXED_LIMITS = {
  nameLength: 256,
  schemas: 1,
  services: 1,
  definitions: 250,
  variables: 250,
  comparisons: 25_000,
} as const;

type LimitName = keyof OperationLimits | keyof typeof FIXED_LIMITS;

/** The description of each limit, and its setting. */
const limits: Readonly<Record<LimitName, readonly [counted: string, setting?: string]>> = {
  tokens: ['tokens in the document', 'LIMIT_TOKENS'],
  depth: ['levels of nesting', 'LIMIT_DEPTH'],
  selections: ['selections (a fragment counts wherever it is spread)', 'LIMIT_SELECTIONS'],
  aliases: ['aliases', 'LIMIT_ALIASES'],
  rootFields: ['root fields', 'LIMIT_ROOT_FIELDS'],
  directives: ['directives', 'LIMIT_DIRECTIVES'],
  introspections: ['__schema and __type fields', 'LIMIT_INTROSPECTIONS'],
  references: ['references in _entities', 'LIMIT_REFERENCES'],
  routerReferences: ['references in _entities, from a router', 'LIMIT_ROUTER_REFERENCES'],
  inputEntries: ['entries in a list or an object of the input', 'LIMIT_INPUT_ENTRIES'],
  textBytes: ['bytes in a text of the input', 'LIMIT_TEXT_BYTES'],
  cost: ['units of cost', 'LIMIT_COST'],
  nameLength: ['characters in a name or a number'],
  schemas: ['__schema fields'],
  services: ['_service fields'],
  comparisons: ['comparisons of fields and fragments to merge'],
  definitions: ['operations and fragments'],
  variables: ['variables'],
};

/** An operation that exceeds a limit. It was not executed. */
export class OperationLimitError extends Error {
  override readonly name = 'OperationLimitError';
  readonly extensions;

  /** @param found the figure, or where counting stopped, which is one above the maximum */
  constructor(limit: LimitName, maximum: number, found: number) {
    const [counted, setting] = limits[limit];
    // Fragments that double each other reach figures that JSON cannot represent.
    const figure = Math.min(found, Number.MAX_SAFE_INTEGER);
    super(
      `The operation has ${figure}${figure === maximum + 1 ? ' or more' : ''} ${counted}; at most ${maximum} are allowed${setting ? ` (${setting})` : ''}.`,
    );
    this.extensions = {
      code: 'OPERATION_LIMIT_EXCEEDED',
      limit,
      maximum,
      found: figure,
    } as const;
  }
}

/** @throws OperationLimitError */
export function expectAtMost(limit: LimitName, maximum: number, found: number): void {
  if (found > maximum) throw new OperationLimitError(limit, maximum, found);
}
