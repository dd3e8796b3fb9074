/** Where all pools of the benchmarks are. */
export const REGION = 'us-east-1';

/** The ids of so many pools. */
export function poolIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${REGION}_Bench${String(index).padStart(4, '0')}`);
}

/** The tags that a pool has from the start. */
export function tagsOf(id: string): Readonly<Record<string, string>> {
  return { pool: id, stage: 'bench' };
}
