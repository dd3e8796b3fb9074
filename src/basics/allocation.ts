import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 allocate all new objects where it collects them fast.
 *
 * While many requests wait for AWS, their objects live long. V8 then allocates the objects of all later requests among the
 * long-lived ones, where each keeps what it refers to until the next full collection. After 20,000 describes, a fifth
 * of the time went to garbage collection: a full pool took 476 µs instead of 290 (`npm run bench`, Node 20.20).
 */
export function allocateYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
