import fc from 'fast-check';
import { userPoolIdentityProvider } from '../../../src/resources/user-pool-identity-provider.js';
import { same, type Change, type PatchedKind, type Setting } from './patched-kind.js';

type Entries = Readonly<Record<string, string>>;

const urls = fc.constantFrom('https://one.example.com', 'https://two.example.com');
const names = fc.constantFrom('sub', 'mail', 'nickname');

/** A setting that is a map, which a patch replaces or changes key by key. */
function map(field: string, member: string, { keys, values, always = {}, kept = [] }: MapSetting): Setting {
  const entries = fc.dictionary(fc.constantFrom(...keys), values);
  const replaced = entries.map((given): Change => ({
    given: { replace: asList({ ...always, ...given }) },
    after: (before) => ({ ...pick(before, (key) => kept.includes(key)), ...always, ...given }),
  }));
  const changed = fc.tuple(entries, fc.subarray([...keys])).map(([set, some]): Change => {
    const remove = some.filter((key) => !Object.hasOwn(set, key));
    return {
      given: { set: asList(set), remove },
      after: (before) => ({ ...pick(before, (key) => !remove.includes(key)), ...set }),
    };
  });
  return {
    field,
    member,
    emptyIsNone: true,
    values: entries.map((given) => ({ ...always, ...given })),
    changes: fc.oneof(replaced, changed),
  };
}

interface MapSetting {
  /** Those that come and go. */
  readonly keys: readonly string[];
  readonly values: fc.Arbitrary<string>;
  /** Entries that it cannot be without. */
  readonly always?: Entries;
  /** Keys that stay although a patch replaces the map without them: what is secret, and what Cognito adds. */
  readonly kept?: readonly string[];
}

function asList(entries: Entries) {
  return Object.entries(entries).map(([key, value]) => ({ key, value }));
}

function pick(map: unknown, isWanted: (key: string) => boolean): object {
  return Object.fromEntries(Object.entries(map ?? {}).filter(([key]) => isWanted(key)));
}

const identifiers = same('idpIdentifiers', 'IdpIdentifiers', [], ['one'], ['one', 'two.example.com']);
const attributes = map('attributeMapping', 'AttributeMapping', {
  keys: ['email', 'name', 'custom:a', 'custom:b'],
  values: names,
});

/** With a secret in its details. */
export const patchedOidcProvider: PatchedKind = {
  resource: userPoolIdentityProvider,
  besides: (index) => ({ ProviderName: `oidc-${index}`, ProviderType: 'OIDC' }),
  settings: [
    withSecret(
      map('providerDetails', 'ProviderDetails', {
        keys: ['authorize_url', 'token_url', 'jwks_uri', 'attributes_url'],
        values: urls,
        always: {
          client_id: 'portal',
          authorize_scopes: 'openid',
          oidc_issuer: 'https://idp.example.com',
          attributes_request_method: 'GET',
        },
        kept: ['client_secret', 'attributes_url_add_attributes'],
      }),
    ),
    attributes,
    identifiers,
    map('acrMapping', 'AcrMapping', { keys: ['Level1', 'Level2', 'Level4'], values: names }),
  ],
};

/** With details that Cognito adds by itself. */
export const patchedSamlProvider: PatchedKind = {
  resource: userPoolIdentityProvider,
  besides: (index) => ({ ProviderName: `saml-${index}`, ProviderType: 'SAML' }),
  settings: [
    {
      ...map('providerDetails', 'ProviderDetails', {
        keys: ['IDPSignout', 'IDPInit', 'EncryptedResponses'],
        values: fc.constantFrom('true', 'false'),
        always: { MetadataURL: 'https://idp.example.com/metadata' },
        kept: ['ActiveEncryptionCertificate', 'SLORedirectBindingURI', 'SSORedirectBindingURI'],
      }),
      needed: true,
    },
    attributes,
    identifiers,
  ],
};

function withSecret(details: Setting): Setting {
  // The values of this setting are maps.
  const values = details.values.map((each) => ({ ...(each as Entries), client_secret: 'the secret' }));
  return { ...details, needed: true, values };
}
