import { readFileSync, writeFileSync } from 'node:fs';

/** Draws docs/images/benchmark.svg, the describes lost in each scenario, from bench/results.json. Run by `npm run pictures`. */

interface Loss {
  readonly lost: number;
}

interface Scenario {
  readonly scenario: string;
  readonly asked: number;
  readonly poolgraph: Loss;
  readonly sdk: Loss;
  readonly adaptive: Loss;
}

// The shape is that of the file.
const { machine, quota } = JSON.parse(
  readFileSync(new URL('../bench/results.json', import.meta.url), 'utf8'),
) as { readonly machine: string; readonly quota: readonly Scenario[] };

const WIDTH = 980;
const INK = '#1f2933';
const FAINT = '#9aa5b1';
const BAR = { height: 18, gap: 5 };
const GROUP = { top: 82, title: 24, gap: 20 };
const AXIS = { left: 190, width: 690 };

const clients = [
  { name: 'poolgraph', key: 'poolgraph', fill: '#43a047' },
  { name: 'AWS SDK', key: 'sdk', fill: '#ffb74d' },
  { name: 'AWS SDK, adaptive', key: 'adaptive', fill: '#90caf9' },
] as const;

const barsHeight = clients.length * (BAR.height + BAR.gap);
const groupHeight = GROUP.title + barsHeight + GROUP.gap;
const height = GROUP.top + quota.length * groupHeight + 18;

/** The bars are shares of what was asked, so that 200 and 1,000 pools stand beside each other; the numbers count. */
function bar(scenario: Scenario, { name, key, fill }: (typeof clients)[number], top: number): string {
  const { lost } = scenario[key];
  const width = Math.round((lost / scenario.asked) * AXIS.width);
  const baseline = top + BAR.height - 4;
  return [
    `<text x="${AXIS.left - 10}" y="${baseline}" font-size="12.5" text-anchor="end">${name}</text>`,
    `<rect x="${AXIS.left}" y="${top}" width="${width}" height="${BAR.height}" fill="${fill}"/>`,
    width > 60
      ? `<text x="${AXIS.left + width - 8}" y="${baseline}" font-size="12.5" font-weight="600" text-anchor="end">${lost}</text>`
      : `<text x="${AXIS.left + width + 8}" y="${baseline}" font-size="12.5" font-weight="600">${lost}</text>`,
  ].join('\n');
}

function group(scenario: Scenario, index: number): string {
  const top = GROUP.top + index * groupHeight;
  const bars = top + GROUP.title;
  return [
    `<text x="${AXIS.left}" y="${top + 14}" font-size="14" font-weight="600">${scenario.scenario}</text>`,
    ...clients.map((client, place) => bar(scenario, client, bars + place * (BAR.height + BAR.gap))),
    `<path d="M${AXIS.left} ${bars - 3}V${bars + barsHeight - 2}" stroke="${INK}" stroke-width="1.5"/>`,
    `<path d="M${AXIS.left + AXIS.width} ${bars - 3}V${bars + barsHeight - 2}" stroke="${FAINT}" stroke-dasharray="5 4"/>`,
    `<text x="${AXIS.left + AXIS.width + 8}" y="${bars + barsHeight / 2 + 2}" font-size="12.5">all ${scenario.asked.toLocaleString('en')}</text>`,
  ].join('\n');
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" fill="${INK}" role="img" aria-label="Describes lost by poolgraph and by the AWS SDK's client when more pools are asked for at once than the quota allows">
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
<text x="12" y="30" font-size="16" font-weight="600">Describes lost, of pools asked for at once where 15 a second are allowed</text>
<text x="12" y="52" font-size="12.5">Fewer is better. Against a stand-in for Cognito that enforces the quota; ${machine}.</text>
${quota.map(group).join('\n')}
</svg>
`;

writeFileSync(new URL('../docs/images/benchmark.svg', import.meta.url), svg);
