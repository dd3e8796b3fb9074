import { describe, expect, it } from '@jest/globals';
import type { WireStructure } from '../../../src/rules/wire.js';
import { Wire } from './wire.js';

const oauth = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  CallbackURLs: ['https://app.example.com/'],
};
const google = {
  ProviderName: 'Google',
  ProviderType: 'Google',
  ProviderDetails: { client_id: 'a', client_secret: 'b', authorize_scopes: 'openid' },
};
const orders = {
  Identifier: 'https://orders.example.com/v1',
  Name: 'Orders',
  Scopes: [{ ScopeName: 'read', ScopeDescription: 'Read orders' }],
};

/** A backend with one pool, of which every request is. */
function withPool(wire = new Wire()) {
  const UserPoolId = String(wire.create().Id);
  const ask = (operation: string, input: WireStructure) => wire.ask(operation, { UserPoolId, ...input });
  const create = (input: WireStructure) => ask('CreateUserPoolClient', { ClientName: 'web', ...input });
  return { wire, UserPoolId, ask, create };
}

const namesGoogle = { SupportedIdentityProviders: ['COGNITO', 'Google'] };
const namesOrders = { ...oauth, AllowedOAuthScopes: ['openid', 'https://orders.example.com/v1/read'] };

describe('An app client of the embedded backend', () => {
  it('may name identity providers and scopes of its pool', () => {
    const { ask, create } = withPool();
    ask('CreateIdentityProvider', google);
    ask('CreateResourceServer', orders);
    expect(create({ ...namesGoogle, ...namesOrders })).toMatchObject({
      status: 200,
      body: { UserPoolClient: { ...namesGoogle, ...namesOrders } },
    });
  });

  it.each(['CreateUserPoolClient', 'UpdateUserPoolClient'])(
    'may not name those of another pool: %s refuses it in the words of AWS',
    (operation) => {
      const { wire, UserPoolId, ask, create } = withPool();
      const other = withPool(wire);
      other.ask('CreateIdentityProvider', google);
      other.ask('CreateResourceServer', orders);
      const { ClientId } = create({}).body.UserPoolClient as WireStructure;
      const send = (input: WireStructure) =>
        operation === 'CreateUserPoolClient' ? create(input) : ask(operation, { ClientId, ...input });
      expect(send(namesGoogle)).toMatchObject({
        status: 400,
        body: {
          __type: 'InvalidParameterException',
          message: `The provider Google does not exist for User Pool ${UserPoolId}.`,
        },
      });
      expect(send(namesOrders)).toMatchObject({
        status: 400,
        body: {
          __type: 'ScopeDoesNotExistException',
          message: 'Invalid scope requested: https://orders.example.com/v1/read',
        },
      });
    },
  );

  it.each(['Cognito', 'https://orders.example.com/v1', 'https://orders.example.com/v1/', 'read', '/read'])(
    'may not name the scope %s',
    (scope) => {
      const { ask, create } = withPool();
      ask('CreateResourceServer', orders);
      expect(create({ ...oauth, AllowedOAuthScopes: [scope] }).body).toEqual({
        __type: 'ScopeDoesNotExistException',
        message: `Invalid scope requested: ${scope}`,
      });
    },
  );

  it('is not updated while it names a deleted provider', () => {
    const { ask, create } = withPool();
    ask('CreateIdentityProvider', google);
    const { ClientId } = create(namesGoogle).body.UserPoolClient as WireStructure;
    ask('DeleteIdentityProvider', { ProviderName: 'Google' });
    expect(ask('UpdateUserPoolClient', { ClientId, ...namesGoogle }).status).toBe(400);
    expect(ask('UpdateUserPoolClient', { ClientId, SupportedIdentityProviders: ['COGNITO'] }).status).toBe(
      200,
    );
  });
});
