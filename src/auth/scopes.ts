import { GatewayError } from '../errors/gateway-error.js';
import type { Caller } from './caller.js';

/** Scopes that are enough: one of the lists, and all of that. Empty: whoever is authenticated. */
export type RequiredScopes = readonly (readonly string[])[];

/** What is required of a caller, by schema coordinate: of a type (`UserPool`) or a field (`Mutation.deleteUserPool`). */
export type AuthorizationRules = ReadonlyMap<string, RequiredScopes>;

/** For whoever runs the gateway: what it costs, and what it is as a subgraph. */
const OPERATE = 'poolgraph/operate';

/** The caller is known, and may not do this. */
export class ForbiddenError extends GatewayError {
  override readonly name = 'ForbiddenError';

  constructor(message: string) {
    super('FORBIDDEN', message);
  }
}

/** Whether a caller has what is required. Where nobody is asked who they are, everybody has. */
export function hasScopes(caller: Caller, required: RequiredScopes): boolean {
  if (caller.kind === 'anonymous' || required.length === 0) return true;
  return required.some((all) => all.every((scope) => caller.scopes.has(scope)));
}

/**
 * @param what such as `Mutation.deleteUserPool`
 * @throws ForbiddenError that says which scopes were expected
 */
export function expectScopes(caller: Caller, required: RequiredScopes, what: string): void {
  if (hasScopes(caller, required)) return;
  const expected = required.map((all) => all.join(' with ')).join(', or ');
  throw new ForbiddenError(`Expected a token with the scope ${expected} for ${what}.`);
}

/**
 * Whether a caller may see what is about the gateway itself. In production only an operator, or a router in front that
 * has proven itself.
 */
export function mayOperate(caller: Caller, production: boolean): boolean {
  if (!production || caller.viaRouter) return true;
  return caller.kind === 'authenticated' && caller.scopes.has(OPERATE);
}
