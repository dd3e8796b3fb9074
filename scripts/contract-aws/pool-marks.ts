import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { randomInt } from 'node:crypto';

/** On every pool that a run creates; its value is the id of the run. */
export const TAG = 'poolgraph-contract';

const LONGEST_NAME = 128;
const MOST_TAGS = 50;
const RUN_ID_LENGTH = 8;

type Tags = Readonly<Record<string, string>>;

/** The id of a run: short, since it is part of every name. */
export function newRunId(): string {
  return Array.from({ length: RUN_ID_LENGTH }, () => randomInt(36).toString(36)).join('');
}

/**
 * The run that a pool of this name may be from. Only its tag shows that it is: see `isMarked`.
 *
 * @returns undefined for the name of a foreign pool
 */
export function runIdInName(prefix: string, name: string | undefined): string | undefined {
  if (!name?.startsWith(`${prefix}-`)) return undefined;
  return /^(?<runId>[a-z\d]{8})-/.exec(name.slice(prefix.length + 1))?.groups?.runId;
}

/** Whether a run with this prefix created the pool: its name and its tag both say so, and name the same run. */
export function isMarked(prefix: string, { Name, UserPoolTags = {} }: UserPoolType): boolean {
  const runId = runIdInName(prefix, Name);
  return runId !== undefined && UserPoolTags[TAG] === runId;
}

/** How one run marks its pools, and how they look without the marks. */
export class PoolMarks {
  readonly #start: string;
  readonly #names = new Map<string, string>();

  constructor(
    readonly prefix: string,
    readonly runId: string,
  ) {
    this.#start = `${prefix}-${runId}-`;
  }

  /**
   * The name with the prefix before it. A name that would become too long for Cognito loses its beginning instead, so
   * that a name of 128 characters, or of 129, still has as many. The empty name stays: with a prefix it would be none.
   */
  nameOf(name: string): string {
    if (name === '') return name;
    const fits = this.#start.length + name.length <= LONGEST_NAME;
    const marked = this.#start + (fits ? name : name.slice(this.#start.length));
    this.#names.set(marked, name);
    return marked;
  }

  /** The name as it was before `nameOf`; that of a foreign pool as it is. */
  withoutPrefix(name: string): string {
    return this.#names.get(name) ?? name;
  }

  /** Adds the tag. Where there are as many tags as a pool may have, or more, it takes the place of the last one. */
  tagged(tags: Tags = {}): Tags {
    const entries = Object.entries(tags);
    const kept = entries.length < MOST_TAGS ? entries : entries.slice(0, -1);
    return Object.fromEntries([...kept, [TAG, this.runId]]);
  }

  withoutTag(tags: Tags): Tags {
    return Object.fromEntries(Object.entries(tags).filter(([key]) => key !== TAG));
  }
}
