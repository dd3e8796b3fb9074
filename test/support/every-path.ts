import { expect } from '@jest/globals';
import type { Answer } from './gateway.js';

type Send = (headers: Readonly<Record<string, string>>) => Promise<Answer>;

/**
 * The same request again and again: Apollo executes it until its document is compiled, then it is executed ahead of Fastify,
 * its answer is kept, and the kept one is sent. With an Origin it is answered behind Fastify.
 */
const AGAIN: readonly Parameters<Send>[0][] = [{}, {}, {}, {}, {}, { origin: 'http://127.0.0.1' }];

/**
 * Sends a query on every path through the gateway, and expects the same answer on each. A mutation is sent once.
 *
 * @returns the first answer
 */
export async function onEveryPath(query: string, send: Send): Promise<Answer> {
  const first = await send({});
  if (/^\s*mutation\b/.test(query)) return first;
  for (const headers of AGAIN) expect(comparable(await send(headers))).toEqual(comparable(first));
  return first;
}

/** Errors in no order: a structure waits where a slice of the event loop is used up, and errors come as they happen. */
function comparable({ errors, ...rest }: Answer): object {
  const texts = (errors ?? []).map(({ message, path, extensions }) =>
    JSON.stringify({ message, path, code: extensions.code }),
  );
  return { ...rest, errors: texts.sort() };
}
