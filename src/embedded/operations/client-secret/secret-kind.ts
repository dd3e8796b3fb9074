import type { WireStructure } from '../../../rules/wire.js';
import type { Kind } from '../../kind.js';
import type { Store } from '../../store.js';
import { clientKind, type Client } from '../client/client-kind.js';

/** A secret of a client with its value. Only the operation that makes a secret returns its value. */
export interface Secret extends WireStructure {
  readonly ClientSecretId: string;
  readonly ClientSecretValue: string;
  /** Seconds since 1970, with a fraction. */
  readonly ClientSecretCreateDate: number;
}

export const secretKind: Kind<Secret> = {
  name: 'client secret',
  id: ['UserPoolId', 'ClientId', 'ClientSecretId'],
  within: clientKind,
};

/** "Supports up to 2 active secrets per app client": the API reference. */
export const secretsPerClient = 2;

/** The secrets of a client, oldest first. */
export function secretsOf(store: Pick<Store, 'page'>, { UserPoolId, ClientId }: Client): readonly Secret[] {
  return store.page(secretKind, { within: [UserPoolId, ClientId], after: 0, count: secretsPerClient }).things;
}
