import { readFileSync } from 'node:fs';
import { packageFile } from '../package.js';

/** The limits of a member in the service model. */
export interface MemberConstraint {
  readonly type: 'string' | 'integer' | 'boolean' | 'list' | 'map' | 'structure';
  readonly required: boolean;
  /** Minimum of an integer, or minimum length of a string, list or map. */
  readonly min?: number;
  /** Maximum of an integer, or maximum length of a string, list or map. */
  readonly max?: number;
  /** In Java's syntax; must match the whole value. */
  readonly pattern?: string;
  readonly enum?: readonly string[];
  /** A secret, or treated as one by AWS: messages must not contain it. */
  readonly sensitive?: boolean;
  /** For a map: the limits of its keys and values, which are strings. */
  readonly key?: Bounds;
  readonly value?: Bounds;
}

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** A member and the members below it. Without a constraint its limits are not known. */
export interface MemberNode {
  readonly constraint: MemberConstraint | undefined;
  /** Members of a structure, by name. */
  readonly members: ReadonlyMap<string, MemberNode>;
  /** For a list: its elements. */
  readonly element: MemberNode | undefined;
}

interface GrowingNode extends MemberNode {
  constraint: MemberConstraint | undefined;
  readonly members: Map<string, GrowingNode>;
  element: GrowingNode | undefined;
}

interface Operation {
  /** By path, such as `Schema[].Name`. */
  readonly members: Readonly<Record<string, MemberConstraint>>;
}

// The file is part of this package, and a test walks all of it.
const facts = JSON.parse(readFileSync(packageFile('facts/constraints.json'), 'utf8')) as Readonly<{
  operations: Readonly<Record<string, Operation>>;
}>;

const operations = new Map(Object.entries(facts.operations));
const inputs = new Map<string, MemberNode>();

/** The Cognito operations whose limits are known, such as `CreateUserPool`. */
export const operationNames: readonly string[] = [...operations.keys()];

/**
 * The limits of an operation's input, by member path as in the service model: `Schema[].Name`.
 *
 * @throws RangeError for an operation that facts/constraints.json does not list
 */
export function constraintsOf(operation: string): ReadonlyMap<string, MemberConstraint> {
  const found = operations.get(operation);
  if (!found) {
    throw new RangeError(
      `No limits are known for ${operation}; expected one of ${operationNames.join(', ')}`,
    );
  }
  return new Map(Object.entries(found.members));
}

/**
 * The same limits as a tree, for walking along with an input.
 *
 * @throws RangeError for an operation that facts/constraints.json does not list
 */
export function inputOf(operation: string): MemberNode {
  const known = inputs.get(operation);
  if (known) return known;

  const root = grow();
  for (const [path, constraint] of constraintsOf(operation)) nodeAt(root, path).constraint = constraint;
  inputs.set(operation, root);
  return root;
}

function nodeAt(root: GrowingNode, path: string): GrowingNode {
  let node = root;
  for (const segment of path.split('.')) {
    const name = segment.replace('[]', '');
    const member = node.members.get(name) ?? grow();
    node.members.set(name, member);
    node = segment === name ? member : (member.element ??= grow());
  }
  return node;
}

function grow(): GrowingNode {
  return { constraint: undefined, members: new Map(), element: undefined };
}
