/** Where all pools of the benchmarks are that name no other Region. */
export const REGION = 'us-east-1';

/** The ids of so many pools of a Region. */
export function poolIds(count: number, region = REGION): string[] {
  return Array.from({ length: count }, (_, index) => `${region}_Bench${String(index).padStart(4, '0')}`);
}

/** The tags that a pool has from the start. */
export function tagsOf(id: string): Readonly<Record<string, string>> {
  return { pool: id, stage: 'bench' };
}
