import { GatewayError } from '../errors/gateway-error.js';
import type { Caller } from './caller.js';

/** Alternative lists of scopes; all scopes of one list are needed. Empty: any authenticated caller. */
export type RequiredScopes = readonly (readonly string[])[];

/** Required scopes by schema coordinate, of a type (`UserPool`) or a field (`Mutation.deleteUserPool`). */
export type AuthorizationRules = ReadonlyMap<string, RequiredScopes>;

/** For operators: the cost of requests, and the subgraph's SDL. */
const OPERATE = 'poolgraph/operate';

/** The caller is authenticated but not allowed to do this. */
export class ForbiddenError extends GatewayError {
  override readonly name = 'ForbiddenError';

  constructor(message: string) {
    super('FORBIDDEN', message);
  }
}

/** Whether a caller has the required scopes. With authentication off, every caller has. */
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
  const expected = required.map((all) => all.join(' and ')).join(', or ');
  throw new ForbiddenError(`${what} requires a token with the scope ${expected}.`);
}

/**
 * Whether a caller may see information about the gateway itself. In production only an operator, or a router with a valid
 * secret, may.
 */
export function mayOperate(caller: Caller, production: boolean): boolean {
  if (!production || caller.viaRouter) return true;
  return caller.kind === 'authenticated' && caller.scopes.has(OPERATE);
}
