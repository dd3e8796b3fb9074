import { describe, expect, it } from '@jest/globals';
import { identityProvidersPerUserPool } from '../../../src/operations/quotas.js';
import type { WireStructure } from '../../../src/rules/wire.js';
import { Wire } from './wire.js';

const google = {
  ProviderName: 'Google',
  ProviderType: 'Google',
  ProviderDetails: { client_id: 'a', client_secret: 'b', authorize_scopes: 'email' },
};

/** A backend with one pool, of which every request is. */
function withPool() {
  const wire = new Wire();
  const UserPoolId = wire.create().Id;
  const ask = (operation: string, input: WireStructure = {}) =>
    wire.ask(`${operation}IdentityProvider`, { UserPoolId, ProviderName: 'Google', ...input }).body;
  const list = (input: WireStructure = {}) =>
    wire.ask('ListIdentityProviders', { UserPoolId, ...input }).body;
  return { wire, UserPoolId, ask, list };
}

describe('An identity provider of the embedded backend', () => {
  it('is described with what was given, including unknown members, dates, and details that Cognito adds', () => {
    const { UserPoolId, ask } = withPool();
    ask('Create', { ...google, TomorrowsMember: ['x'], AttributeMapping: null });
    expect(ask('Describe').IdentityProvider).toEqual({
      UserPoolId,
      ...google,
      ProviderDetails: {
        ...google.ProviderDetails,
        attributes_url: 'https://people.googleapis.com/v1/people/me?personFields=',
        attributes_url_add_attributes: 'true',
        authorize_url: 'https://accounts.google.com/o/oauth2/v2/auth',
        oidc_issuer: 'https://accounts.google.com',
        token_request_method: 'POST',
        token_url: 'https://www.googleapis.com/oauth2/v4/token',
      },
      TomorrowsMember: ['x'],
      CreationDate: 1795428000.25,
      LastModifiedDate: 1795428000.25,
    });
  });

  it('never returns the private key of Apple, and keeps it in an update of other settings', () => {
    const { ask } = withPool();
    const ProviderDetails = { client_id: 'a', private_key: 'hidden', team_id: 'c', key_id: 'd' };
    const apple = { ProviderName: 'SignInWithApple', ProviderType: 'SignInWithApple', ProviderDetails };
    const name = { ProviderName: 'SignInWithApple' };
    const answers = [
      ask('Create', apple),
      ask('Update', { ...name, IdpIdentifiers: ['a'] }),
      ask('Describe', name),
    ];
    expect(JSON.stringify(answers)).not.toContain('hidden');
    expect(answers.at(-1)).toMatchObject({ IdentityProvider: { IdpIdentifiers: ['a'] } });
    const { private_key: hidden, ...others } = ProviderDetails;
    expect(ask('Update', { ...name, ProviderDetails: others }).__type).toBe('InvalidParameterException');
    expect(hidden).toBe('hidden');
  });

  it('keeps maps that an update does not send, and replaces those that it sends', () => {
    const { ask } = withPool();
    ask('Create', { ...google, AttributeMapping: { email: 'email' }, IdpIdentifiers: ['a'] });
    expect(ask('Update', { AttributeMapping: { name: 'name' } }).IdentityProvider).toMatchObject({
      ProviderDetails: google.ProviderDetails,
      AttributeMapping: { name: 'name' },
      IdpIdentifiers: ['a'],
      LastModifiedDate: 1795428000.251,
    });
    const { AttributeMapping } = ask('Describe').IdentityProvider as WireStructure;
    expect(AttributeMapping).toEqual({ name: 'name' });
  });

  it.each(['Describe', 'Update', 'Delete'])('that is unknown is not found by %s', (operation) => {
    expect(withPool().ask(operation)).toEqual({
      __type: 'ResourceNotFoundException',
      message: 'Identity provider Google does not exist.',
    });
  });

  it('is refused if its name is taken, or the pool has its maximum', () => {
    const { ask, list } = withPool();
    ask('Create', google);
    expect(ask('Create', google)).toEqual({
      __type: 'DuplicateProviderException',
      message: 'Identity provider Google already exists.',
    });
    const saml = { ProviderType: 'SAML', ProviderDetails: { MetadataURL: 'https://a.example.com' } };
    for (let index = 1; index < identityProvidersPerUserPool; index += 1)
      ask('Create', { ...saml, ProviderName: `idp${index}` });
    expect(ask('Create', { ...saml, ProviderName: 'one-more' }).__type).toBe('LimitExceededException');
    const first = list({ MaxResults: 2 });
    expect(first.Providers).toEqual([
      expect.objectContaining({ ProviderName: 'Google', ProviderType: 'Google' }),
      expect.not.objectContaining({ ProviderDetails: expect.anything() }),
    ]);
    expect(list({ MaxResults: 2, NextToken: first.NextToken }).Providers).toMatchObject([
      { ProviderName: 'idp2' },
      { ProviderName: 'idp3' },
    ]);
  });
});
