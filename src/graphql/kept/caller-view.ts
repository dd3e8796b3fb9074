import type { Caller } from '../../auth/caller.js';

const views = new WeakMap<Caller, string>();

/** What resolvers decide by. Which pools the caller may see is checked for each answer. */
export function viewOf(caller: Caller): string {
  const known = views.get(caller);
  if (known !== undefined) return known;
  const scopes = caller.kind === 'anonymous' ? null : Array.from(caller.scopes);
  const view = JSON.stringify([caller.viaRouter, scopes]);
  views.set(caller, view);
  return view;
}
