import { memberOf, type WireStructure } from '../../../rules/wire.js';
import { withoutNulls } from '../../without-nulls.js';
import type { Client } from './client-kind.js';

/**
 * The settings of a client created with a name alone, as many public notes show them (`aws cognito-idp
 * create-user-pool-client`). All other members are absent.
 */
const defaults = {
  RefreshTokenValidity: 30,
  TokenValidityUnits: {},
  AllowedOAuthFlowsUserPoolClient: false,
  EnableTokenRevocation: true,
  EnablePropagateAdditionalUserContextData: false,
  AuthSessionValidity: 3,
};

/** Members of requests that are not settings. A secret is a thing of its own. */
const besides = ['GenerateSecret', 'ClientSecret'];

/**
 * The client that a request creates, or leaves after an update: every given member, including members unknown to this
 * backend, and the service's defaults for the others.
 */
export function clientAsSent(
  input: WireStructure,
  own: Pick<Client, 'ClientId' | 'CreationDate' | 'LastModifiedDate'> & { readonly ClientName?: string },
): Client {
  const given = withoutNulls(input);
  const settings = Object.fromEntries(Object.entries(given).filter(([name]) => !besides.includes(name)));
  return {
    ...defaults,
    ...settings,
    // "If you set it to 0, Amazon Cognito overrides the value with the default": the API reference.
    ...(given.RefreshTokenValidity === 0 && { RefreshTokenValidity: defaults.RefreshTokenValidity }),
    ClientType: 'REGULAR',
    ClientName: typeof given.ClientName === 'string' ? given.ClientName : (own.ClientName ?? ''),
    UserPoolId: String(memberOf(input, 'UserPoolId')),
    ClientId: own.ClientId,
    CreationDate: own.CreationDate,
    LastModifiedDate: own.LastModifiedDate,
  };
}
