import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const ids = new WeakMap<IncomingMessage, string>();

/** The id of a request, which connects its answer with its lines in the log. It is new unless `setRequestId` set one. */
export function requestIdOf(request: IncomingMessage): string {
  return ids.get(request) ?? randomUUID();
}

/** Sets the id of a request that was given one before Fastify saw it. */
export function setRequestId(request: IncomingMessage, id: string): void {
  ids.set(request, id);
}
