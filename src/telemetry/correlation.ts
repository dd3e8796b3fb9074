import { AsyncLocalStorage } from 'node:async_hooks';
import { RequestLines } from './request-lines.js';

/** A client's request, as the log knows it. */
export class Correlation {
  /** The lines that it has caused so far. */
  readonly lines = new RequestLines();

  /** @param id ties the request to every line of the log that it caused, and to the errors it was answered with */
  constructor(readonly id: string) {}
}

/** The request that is answered just now. Carried by the runtime, so that no signature on the way has to. */
export const correlation = new AsyncLocalStorage<Correlation>();
