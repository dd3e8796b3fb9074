import type { UserPoolClientType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context, Key } from '../../context.js';
import { GatewayError } from '../../errors/gateway-error.js';
import { userPoolClient } from '../../resources/user-pool-client.js';

/** The app clients that still need what a change removes. */
export interface Needed {
  /** The names of app clients, by what they need. */
  readonly by: ReadonlyMap<string, readonly string[]>;
  /** Why not all clients were checked; undefined if all were. */
  readonly unseen?: string;
}

/** Pages of clients. Checking 300 clients may cost a minute of the quota. */
const MOST_PAGES = 5;

/**
 * Finds the app clients of a pool that need something, with lists and describes within the quota. Cached clients are
 * used.
 *
 * @param taken what the change removes
 * @param needs what a client needs
 */
export async function neededByClients(
  pool: Key,
  taken: readonly string[],
  needs: (client: UserPoolClientType) => readonly string[] | undefined,
  { connections, loader }: Context,
): Promise<Needed> {
  const by = new Map<string, string[]>();
  let after: string | undefined;
  try {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const connection = await connections.page(pool, userPoolClient, {
        first: userPoolClient.list.size.most,
        after,
      });
      const keys = (connection?.edges ?? []).map(({ key }) => key);
      for (const client of await Promise.all(keys.map(async (key) => loader.get(key)))) {
        const needed = client ? (needs(client) ?? []) : [];
        for (const name of taken.filter((each) => needed.includes(each)))
          by.set(name, [...(by.get(name) ?? []), client?.ClientName ?? '']);
      }
      if (!connection?.hasNextPage) return { by };
      after = connection.endCursor;
    }
    return { by, unseen: 'The pool has more app clients than are checked.' };
  } catch (error) {
    // The change may still be possible, but the caller must know that it was not checked.
    if (error instanceof GatewayError) return { by, unseen: error.message };
    throw error;
  }
}
