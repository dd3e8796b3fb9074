import { randomInt } from 'node:crypto';
import { isGiven } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import type { Client } from '../client/client-kind.js';
import { secretKind, type Secret } from './secret-kind.js';

/** @param own the value in a request; by default a new one is made */
export function addSecret(
  { store, now }: Pick<OperationContext, 'store' | 'now'>,
  { UserPoolId, ClientId }: Client,
  own: unknown,
): Secret {
  // "The format <client-id>--<epoch-create-time>": the API reference. Two secrets of the same time still need
  // different ids.
  let moment = now().getTime();
  while (store.has(secretKind, [UserPoolId, ClientId, `${ClientId}--${moment}`])) moment += 1;
  const secret: Secret = {
    ClientSecretId: `${ClientId}--${moment}`,
    ClientSecretValue: isGiven(own) ? String(own) : madeSecret(),
    ClientSecretCreateDate: moment / 1000,
  };
  store.add(secretKind, [UserPoolId, ClientId, secret.ClientSecretId], secret);
  return secret;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** AWS's have 51 or 52 lower-case letters and digits. */
function madeSecret(): string {
  return Array.from({ length: 51 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}
