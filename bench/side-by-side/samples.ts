export interface Samples {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function samplesOf(figures: readonly number[]): Samples {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (index: number) => sorted.at(index) ?? NaN;
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), most: at(-1) };
}
