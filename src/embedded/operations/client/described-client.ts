import type { WireStructure } from '../../../rules/wire.js';
import type { Store } from '../../store.js';
import { secretsOf } from '../client-secret/secret-kind.js';
import type { Client } from './client-kind.js';

/**
 * The client as DescribeUserPoolClient returns it, with its oldest secret. It is not known which of two AWS returns;
 * applications with the old one keep working until it is deleted.
 */
export function describedClient(store: Pick<Store, 'page'>, client: Client): WireStructure {
  const [first] = secretsOf(store, client);
  return first ? { ...client, ClientSecret: first.ClientSecretValue } : client;
}
