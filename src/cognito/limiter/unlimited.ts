import type { Budget } from './token-bucket.js';

/** For a backend that counts nothing. */
export const unlimited: Budget = {
  take: () => 0,
  left: () => undefined,
  slowDown: () => undefined,
  msUntil: () => 0,
  remaining: Infinity,
};
