import { poolIds } from './pools.js';

/** What names an app client. */
export interface ClientId {
  readonly userPoolId: string;
  readonly clientId: string;
}

/** The app clients of so many pools, so many in each. */
export function clientIds(pools: number, ofEach: number): ClientId[] {
  return poolIds(pools).flatMap((userPoolId, pool) =>
    Array.from({ length: ofEach }, (_, index) => ({
      userPoolId,
      clientId: `bench${padded(pool)}client${padded(index)}`,
    })),
  );
}

function padded(index: number): string {
  return String(index).padStart(4, '0');
}
