import autocannon from 'autocannon';
import type { Operation } from './operations.js';
import type { Server } from './server.js';

export interface Load {
  /** What is sent: always the same, or each time the next one. */
  readonly sent: Operation | (() => Operation);
  readonly connections?: number;
  readonly seconds?: number;
  /** So many requests, however long they take, instead of seconds. */
  readonly requests?: number;
  /** Requests a second, instead of as many as there can be. */
  readonly rate?: number;
}

export interface Measured {
  /** Answers a second. */
  readonly rate: number;
  /** Microseconds that the server worked for each. */
  readonly worked: number;
  /** Milliseconds. */
  readonly p99: number;
}

/** Unless a scenario has another number. */
export const CONNECTIONS = 32;
const SECONDS = 2;

/** @throws Error where a server answered with anything but 200 */
export async function measure(server: Server, load: Load): Promise<Measured> {
  const { sent, connections = CONNECTIONS, seconds = SECONDS, requests, rate } = load;
  const before = server.workedMs();
  const result = await autocannon({
    url: server.url,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...server.headers },
    connections,
    ...(requests === undefined ? { duration: seconds } : { amount: requests }),
    ...(rate !== undefined && { overallRate: rate }),
    ...(typeof sent === 'function'
      ? { requests: [{ setupRequest: (request) => ({ ...request, body: JSON.stringify(sent()) }) }] }
      : { body: JSON.stringify(sent) }),
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${server.name}: ${result.non2xx} answers of another status, ${result.errors} errors`);
  }
  const { total } = result.requests;
  const worked = ((server.workedMs() - before) * 1_000) / total;
  return { rate: total / result.duration, worked, p99: result.latency.p99 };
}

/** The answer to one operation as text. @throws Error where it has errors */
export async function answerOf(server: Server, operation: Operation): Promise<string> {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...server.headers },
    body: JSON.stringify(operation),
  });
  const text = await response.text();
  if (!response.ok || text.includes('"errors"')) throw new Error(`${server.name}: ${text.slice(0, 500)}`);
  return text;
}
