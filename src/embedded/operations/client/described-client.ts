import type { WireStructure } from '../../../rules/wire.js';
import type { Store } from '../../store.js';
import { secretsOf } from '../client-secret/secret-kind.js';
import type { Client } from './client-kind.js';

/**
 * The client as DescribeUserPoolClient returns it: with the oldest of its secrets. Which of two AWS returns is not known;
 * those who have the old one go on until it is deleted.
 */
export function describedClient(store: Pick<Store, 'page'>, client: Client): WireStructure {
  const [first] = secretsOf(store, client);
  return first ? { ...client, ClientSecret: first.ClientSecretValue } : client;
}
