import { userPoolResourceServer } from '../../resources/user-pool-resource-server.js';
import type { Settings } from '../write/settings.js';
import { byDeclaration, type Special } from '../write/special.js';

const plain = byDeclaration(userPoolResourceServer);

/** The scopes of a resource server are a set: Cognito sorts them, and missing scopes equal an empty list. */
export const resourceServerUpdates: Special<typeof userPoolResourceServer> = {
  settingsOf: (described) => withSortedScopes(plain.settingsOf(described)),
  merge: (...change) => {
    const { settings, ...rest } = plain.merge(...change);
    return { ...rest, settings: withSortedScopes(settings) };
  },
};

function withSortedScopes({ Scopes, ...settings }: Settings): Settings {
  // The member is a list in Cognito's description and in the schema.
  const scopes = (Scopes ?? []) as readonly { readonly ScopeName?: string }[];
  const nameOf = (scope: (typeof scopes)[number]) => scope.ScopeName ?? '';
  return {
    ...settings,
    // By UTF-16 units, as Java does.
    Scopes: [...scopes].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)),
  };
}
