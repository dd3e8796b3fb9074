import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { expectAtMost, FIXED_LIMITS } from './operation-limits.js';

/** A comparison of two fields takes graphql-js about as long as visiting eight selections takes here. */
const COMPARISON = 8;

/** A document whose fragments spread themselves is invalid and has no end. */
const MOST_LEVELS = 100;

/**
 * Counts how many fields graphql-js would compare to check whether all fields with the same response name can be
 * merged. It compares each pair of such fields, at every level, and the fragments of a selection set in the same way,
 * so its time grows with the square of the document.
 *
 * This count takes time proportional to the document, and stops at the limit.
 *
 * @throws OperationLimitError
 */
export function checkOverlaps({ definitions }: DocumentNode): void {
  const overlaps = new Overlaps(
    definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION),
  );
  for (const definition of definitions) {
    if ('selectionSet' in definition) overlaps.merge([definition.selectionSet], 0);
  }
}

/** Merges selection sets as execution does, and counts the comparisons. */
class Overlaps {
  #steps = 0;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** A single selection is compared once, wherever it is spread. */
  readonly #alone = new Set<SelectionSetNode>();
  readonly #comparedFragments = new Set<string>();

  constructor(fragments: readonly FragmentDefinitionNode[]) {
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  /** @param sets of fields with the same response name, or one of its own */
  merge(sets: readonly SelectionSetNode[], level: number): void {
    const [first] = sets;
    if (!first || level > MOST_LEVELS) return;
    if (sets.length === 1) {
      if (this.#alone.has(first)) return;
      this.#alone.add(first);
    }
    const fields = new Map<string, FieldNode[]>();
    const spread = new Map<string, number>();
    for (const set of sets) this.#collect(set, fields, spread);
    this.#compareFragments(Array.from(spread));
    for (const same of fields.values()) {
      this.#spend((COMPARISON * same.length * (same.length - 1)) / 2);
      const below = same.flatMap(({ selectionSet }) => selectionSet ?? []);
      this.merge(below, level + 1);
    }
  }

  /** @param spread the fragments that are spread, with their numbers of selections */
  #collect(set: SelectionSetNode, fields: Map<string, FieldNode[]>, spread: Map<string, number>): void {
    for (const selection of set.selections) {
      this.#spend(1);
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const same = fields.get(name);
        if (same) same.push(selection);
        else fields.set(name, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.#collect(selection.selectionSet, fields, spread);
      } else if (!spread.has(selection.name.value)) {
        const fragment = this.#fragments.get(selection.name.value)?.selectionSet;
        spread.set(selection.name.value, fragment?.selections.length ?? 0);
        if (fragment) this.#collect(fragment, fields, spread);
      }
    }
  }

  #compareFragments(spread: readonly (readonly [name: string, selections: number])[]): void {
    for (const [index, [name, selections]] of spread.entries()) {
      for (let next = index + 1; next < spread.length; next += 1) {
        this.#spend(1);
        const [other = ''] = spread[next] ?? [];
        const pair = `${name} ${other}`;
        if (this.#comparedFragments.has(pair)) continue;
        this.#comparedFragments.add(pair);
        this.#spend(COMPARISON * selections);
      }
    }
  }

  #spend(steps: number): void {
    this.#steps += steps;
    expectAtMost('comparisons', FIXED_LIMITS.comparisons, Math.ceil(this.#steps / COMPARISON));
  }
}
