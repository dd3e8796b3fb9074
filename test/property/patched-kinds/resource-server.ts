import { userPoolResourceServer } from '../../../src/resources/user-pool-resource-server.js';
import { same, setting, type PatchedKind } from './patched-kind.js';

/** In any order; Cognito describes them by their names. */
const scopes = (...names: readonly string[]) =>
  [
    names.map((name) => ({ scopeName: name, scopeDescription: `May ${name}` })),
    names.toSorted().map((name) => ({ ScopeName: name, ScopeDescription: `May ${name}` })),
  ] as const;

export const patchedResourceServer: PatchedKind = {
  resource: userPoolResourceServer,
  besides: (index) => ({ Identifier: `https://api-${index}.example.com` }),
  settings: [
    { ...same('name', 'Name', 'Orders', 'Catalogue', 'Stock', 'Returns'), needed: true },
    setting('scopes', 'Scopes', [
      scopes(),
      scopes('read'),
      scopes('read', 'write'),
      scopes('refund', 'cancel', 'read'),
    ]),
  ],
};
