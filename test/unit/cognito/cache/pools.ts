import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { userPoolKey, type UserPoolKey } from '../../../../src/cognito/read/key.js';

export function aKey(id = 'eu-central-1_AbCdEfGhI'): UserPoolKey {
  return userPoolKey('111122223333', id);
}

export function aPool(name: string, { id: [id] } = aKey()): UserPoolType {
  return { Id: id, Name: name };
}

/** A call that is answered when the test says so. */
export class Load {
  calls = 0;
  readonly #answer = deferred<object | null>();
  readonly #begun = deferred<undefined>();

  readonly call = (): Promise<object | null> => {
    this.calls++;
    this.#begun.resolve(undefined);
    return this.#answer.promise;
  };

  get begun(): Promise<undefined> {
    return this.#begun.promise;
  }

  answer(pool: object | null): void {
    this.#answer.resolve(pool);
  }

  fail(error: Error): void {
    this.#answer.reject(error);
  }
}

/** A call that is answered at once. */
export const brings = (pool: object | null) => () => Promise.resolve(pool);

/** Promise.withResolvers, which Node 20 lacks. */
function deferred<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Value>((...settle) => {
    [resolve, reject] = settle;
  });
  return { promise, resolve, reject };
}
