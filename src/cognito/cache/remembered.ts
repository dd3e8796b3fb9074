/** Where an answer came from. */
export type Tier = 'local' | 'shared';

/** Cognito's answer: the description of a thing, or null if it does not exist. */
export interface Answered<Value extends object = object> {
  readonly value: Value | null;
  /** When the call for it began, by this process's clock. The answer may not show later changes. */
  readonly begunAt: number;
}

/** A cached thing. Frozen, because many requests share it. */
export interface Remembered<Value extends object = object> extends Answered<Value> {
  readonly tier: Tier;
  /** Stale: it is served while it is refreshed. */
  readonly stale: boolean;
}
