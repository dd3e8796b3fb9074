/** The most that one operation may ask for. Every limit has a setting of its own, in the environment. */
export interface OperationLimits {
  /** Of the document, comments not counted. */
  readonly tokens: number;
  /** Levels of selection sets inside each other, those of fragments included; and of a value in the input. */
  readonly depth: number;
  /** Fields, and fragments at the places where they are used: a fragment counts as often as it is spread. */
  readonly selections: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** `__schema` and `__type` fields. */
  readonly introspections: number;
  /** In all `_entities` fields together. */
  readonly references: number;
  /** The same, of a router that has proven itself. */
  readonly routerReferences: number;
  /** In one list of the input, and members of one object. */
  readonly inputEntries: number;
  /** Of one text in the input. */
  readonly textBytes: number;
  /** What the whole answer may take, as `costOf` counts it. */
  readonly cost: number;
}

/** The limits without a setting: no client needs more. */
export const FIXED_LIMITS = {
  nameLength: 256,
  schemas: 1,
  services: 1,
  definitions: 250,
  variables: 250,
  comparisons: 25_000,
} as const;

type LimitName = keyof OperationLimits | keyof typeof FIXED_LIMITS;

/** What each limit counts, and the setting that moves it. */
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

/** An operation that asks for more than it may. It was not executed. */
export class OperationLimitError extends Error {
  override readonly name = 'OperationLimitError';
  readonly extensions;

  /** @param found the figure, or where counting stopped, one beyond what is allowed */
  constructor(limit: LimitName, maximum: number, found: number) {
    const [counted, setting] = limits[limit];
    // Fragments that double each other reach figures that JSON does not have.
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
