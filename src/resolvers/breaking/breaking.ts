import type {
  IdentityProviderType,
  ResourceServerType,
  UserPoolClientType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context, Key } from '../../context.js';
import { GatewayError } from '../../errors/gateway-error.js';
import type { RefusalCode } from '../../errors/refusal.js';
import type { UserPoolWarning } from '../../generated/graphql.js';
import type { Resource } from '../../resources/resource.js';
import { userPoolGroup } from '../../resources/user-pool-group.js';
import { userPoolGroupUser } from '../../resources/user-pool-group-user.js';
import { userPoolIdentityProvider } from '../../resources/user-pool-identity-provider.js';
import { userPoolResourceServer } from '../../resources/user-pool-resource-server.js';
import { neededByClients } from './needed-by-clients.js';

/** What app clients need of a kind. */
interface ClientNeeds<Thing> {
  /** For messages, such as "scope". */
  readonly noun: string;
  /** What a change removes. Without `after` the thing is deleted. */
  readonly taken: (before: Thing, after: Thing | undefined) => readonly string[];
  readonly needs: (client: UserPoolClientType) => readonly string[] | undefined;
}

const scopes: ClientNeeds<ResourceServerType> = {
  noun: 'scope',
  taken: (before, after) => {
    const left = new Set(after ? scopesOf(after) : []);
    return scopesOf(before).filter((scope) => !left.has(scope));
  },
  needs: ({ AllowedOAuthScopes }) => AllowedOAuthScopes,
};

const providers: ClientNeeds<IdentityProviderType> = {
  noun: 'identity provider',
  taken: ({ ProviderName = '' }, after) => (after ? [] : [ProviderName]),
  needs: ({ SupportedIdentityProviders }) => SupportedIdentityProviders,
};

/** By type: what app clients need of things of that type. */
const kinds: ReadonlyMap<string, object> = new Map<string, object>([
  [userPoolResourceServer.type, scopes],
  [userPoolIdentityProvider.type, providers],
]);

/** Something that a change would break, or may break because it could not be checked. */
export interface Breakage {
  readonly code: Extract<RefusalCode, 'WOULD_BREAK' | 'MAY_BREAK'>;
  readonly message: string;
  readonly members: undefined;
}

/** Finds what a change would break; undefined for a kind that nothing depends on. */
export type FindBreakages = (
  key: Key,
  before: object,
  after: object | undefined,
  context: Context,
) => Promise<readonly Breakage[]>;

/** The maximum number of names in a message. */
const MOST_NAMES = 5;

export function breakagesOf({ type }: Resource): FindBreakages | undefined {
  if (type === userPoolGroup.type) return usersOfGroup;
  const kind = kinds.get(type) as ClientNeeds<object> | undefined;
  return kind && ((key, before, after, context) => usedByClients(kind, key, [before, after], context));
}

async function usedByClients(
  kind: ClientNeeds<object>,
  { parent }: Key,
  [before, after]: readonly [before: object, after: object | undefined],
  context: Context,
): Promise<readonly Breakage[]> {
  const taken = kind.taken(before, after);
  if (!parent || taken.length === 0) return [];
  const { by, unseen } = await neededByClients(parent, taken, kind.needs, context);
  const found = Array.from(by, ([name, clients]) => wouldBreak(kind.noun, name, clients));
  return unseen === undefined ? found : [...found, mayBreak('app clients', unseen)];
}

/** Deleting a group removes its role and its group claim from its users. One user is enough to know. */
const usersOfGroup: FindBreakages = async (key, _before, after, { connections }) => {
  if (after) return [];
  try {
    const users = await connections.page(key, userPoolGroupUser, { first: 1 });
    if (!users?.edges.length && !users?.hasNextPage) return [];
    const message =
      'The group has users, who would lose its role and their group claim. Move them first, or set allowBreaking to true.';
    return [{ code: 'WOULD_BREAK', message, members: undefined }];
  } catch (error) {
    if (error instanceof GatewayError) return [mayBreak('users', error.message)];
    throw error;
  }
};

/** How a dry run shows a breakage. */
export function asWarning({ code, message }: Breakage): UserPoolWarning {
  return { code, message, field: null };
}

function scopesOf({ Identifier = '', Scopes = [] }: ResourceServerType): string[] {
  return Scopes.map(({ ScopeName = '' }) => `${Identifier}/${ScopeName}`);
}

function wouldBreak(noun: string, name: string, clients: readonly string[]): Breakage {
  const shown = clients.slice(0, MOST_NAMES).map((each) => JSON.stringify(each));
  const more = clients.length > MOST_NAMES ? ` and ${clients.length - MOST_NAMES} more` : '';
  const who = `${clients.length === 1 ? 'The app client' : 'The app clients'} ${shown.join(', ')}${more}`;
  const message = `${who} still ${clients.length === 1 ? 'uses' : 'use'} the ${noun} ${JSON.stringify(name)}, which would no longer exist. Change the clients first, or set allowBreaking to true.`;
  return { code: 'WOULD_BREAK', message, members: undefined };
}

function mayBreak(whom: string, why: string): Breakage {
  const message = `Not all ${whom} could be checked, so this may break some of them. ${why} Set allowBreaking to true to continue.`;
  return { code: 'MAY_BREAK', message, members: undefined };
}
