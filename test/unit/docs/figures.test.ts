import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface Lost {
  readonly lost: number;
  readonly seconds: number;
}

interface Results {
  readonly quota: readonly {
    readonly asked: number;
    readonly poolgraph: Lost & {
      readonly throttledShare: number;
      readonly idealSeconds: number;
      readonly ratio: number;
    };
    readonly sdk: Lost;
    readonly adaptive: Lost;
  }[];
  readonly join: { readonly clients: number; readonly pools: number; callsCold: number; callsWarm: number };
  readonly memory: readonly { readonly addedMegabytes: number }[];
}

const textOf = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
// Written by the benchmarks.
const { quota, join, memory } = JSON.parse(textOf('bench/results.json')) as Results;
const readme = textOf('README.md');

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** The cells of each row of the table of quotas: the first has words, the others have figures. */
const rows = Array.from(
  readme
    .split('| asked at once')[1]
    ?.split('\n\n')[0]
    ?.matchAll(/^\|(.*)\|$/gm) ?? [],
  ([, row = '']) => row.split('|').map((cell) => cell.trim()),
)
  .slice(1)
  .map(([, ...cells]) => cells);

describe('The figures in the README', () => {
  it('are those of the benchmarks: its table', () => {
    const measured = quota.map(({ poolgraph, sdk, adaptive }) => [
      `${poolgraph.lost} lost, ${percent(poolgraph.throttledShare)} throttled`,
      `${sdk.lost} lost`,
      `${adaptive.lost} lost`,
    ]);
    const withoutRatio = rows
      .slice(0, -1)
      .map(([first = '', ...rest]) => [first.split(', ').slice(0, 2).join(', '), ...rest]);
    expect(withoutRatio).toEqual(measured);
    expect(rows.at(-1)?.[0]).toBe(`${join.callsCold} calls, then ${join.callsWarm}`);
  });

  it('are those of the benchmarks: how much longer than the quota allows it took', () => {
    const ratios = rows.flatMap(([first = '']) => /([\d.]+) ×/.exec(first)?.slice(1) ?? []);
    expect(ratios.length).toBeGreaterThan(0);
    expect(ratios).toEqual(quota.slice(0, ratios.length).map(({ poolgraph }) => poolgraph.ratio.toFixed(2)));
  });

  it('are those of the benchmarks: the win', () => {
    const [first] = quota;
    expect(readme).toMatch(
      new RegExp(
        `When ${first?.asked} pools were read at once, poolgraph lost none and was never\\s+throttled; the AWS SDK's client lost ${first?.sdk.lost} `,
      ),
    );
    expect([first?.poolgraph.lost, first?.poolgraph.throttledShare]).toEqual([0, 0]);
    expect(readme).toContain(`| ${join.pools} pools, by ${join.clients} clients `);
  });
});

describe('The figures in the page about operations', () => {
  it('are those of the benchmarks: the memory of cached pools', () => {
    const added = memory.map(({ addedMegabytes }) => addedMegabytes);
    const range = `${Math.min(...added)} to ${Math.max(...added)} MB`;
    expect(textOf('docs/operations.md')).toContain(`10,000 pools take ${range}`);
  });
});

describe('The figures in the page about benchmarks', () => {
  it('are those of the benchmarks: what was lost within the quota', () => {
    const [, section = ''] = textOf('bench/README.md').split('\n## quota\n');
    const shown = Array.from(section.split('\n## ')[0]?.matchAll(/^\| [\d,]+ pools.*$/gm) ?? [], ([row]) =>
      row.split('|').map((cell) => cell.trim()),
    );
    expect(
      shown.map(([, , lost, , time, ideal, ratio, sdk, adaptive]) => [
        lost,
        time,
        ideal,
        ratio,
        sdk,
        adaptive,
      ]),
    ).toEqual(
      quota.map(({ poolgraph, sdk, adaptive }) => [
        `${poolgraph.lost}`,
        `${poolgraph.seconds.toFixed(2)} s`,
        `${poolgraph.idealSeconds.toFixed(2)} s`,
        poolgraph.ratio.toFixed(3),
        `${sdk.lost}, in ${sdk.seconds} s`,
        `${adaptive.lost}, in ${adaptive.seconds} s`,
      ]),
    );
  });
});
