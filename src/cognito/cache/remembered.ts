/** Where an answer came from. */
export type Tier = 'local' | 'shared';

/** What Cognito answered: the description of a thing, or null where there is none. */
export interface Answered<Value extends object = object> {
  readonly value: Value | null;
  /** When the call that brought it began, by the clock of this process: what happened since, it may not show. */
  readonly begunAt: number;
}

/** What is known of a thing without asking. Frozen, because many requests hold it. */
export interface Remembered<Value extends object = object> extends Answered<Value> {
  readonly tier: Tier;
  /** Past its time: to be answered while it is refreshed. */
  readonly stale: boolean;
}
