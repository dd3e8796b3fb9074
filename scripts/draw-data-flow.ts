import { writeFileSync } from 'node:fs';

/** Draws docs/images/data-flow.svg, the way of a request through the gateway. Run by `npm run pictures`. */

interface Box {
  readonly title: string;
  readonly lines: readonly string[];
  readonly fill: string;
}

const WIDTH = 980;
const BOX = { width: 172, height: 96, gap: 24, top: 92, left: 12 };
const INK = '#1f2933';

const way: readonly Box[] = [
  {
    title: 'HTTP',
    lines: ['Fastify: limits,', 'who asks (tokens), or', 'known hosts only'],
    fill: '#e3f2fd',
  },
  {
    title: 'GraphQL',
    lines: ['Apollo Server: scopes', 'enforced, errors', 'masked and logged'],
    fill: '#ede7f6',
  },
  {
    title: 'Mapping',
    lines: ['each field its SDK', 'member, each input', 'an SDK request'],
    fill: '#fff8e1',
  },
  {
    title: 'Data source',
    lines: ['policy, DataLoader,', 'cache, joined calls:', 'called once'],
    fill: '#e8f5e9',
  },
  {
    title: 'AWS SDK',
    lines: ['paced by the limiter;', 'reads retried, writes', 'never sent twice'],
    fill: '#fbe9e7',
  },
];

const backends: readonly Box[] = [
  { title: 'Amazon Cognito', lines: ['COGNITO_BACKEND=aws'], fill: '#ffe0b2' },
  { title: 'Embedded backend', lines: ['in this process'], fill: '#f5f5f5' },
];

const x = (index: number) => BOX.left + index * (BOX.width + BOX.gap);

function box({ title, lines, fill }: Box, left: number, top: number, height: number): string {
  const centre = left + BOX.width / 2;
  return [
    `<rect x="${left}" y="${top}" width="${BOX.width}" height="${height}" rx="8" fill="${fill}" stroke="${INK}"/>`,
    `<text x="${centre}" y="${top + 24}" font-weight="600" font-size="15">${title}</text>`,
    ...lines.map(
      (line, index) => `<text x="${centre}" y="${top + 44 + index * 17}" font-size="12.5">${line}</text>`,
    ),
  ].join('\n');
}

const arrow = (path: string) =>
  `<path d="${path}" fill="none" stroke="${INK}" stroke-width="1.5" marker-end="url(#head)"/>`;

const middle = BOX.top + BOX.height / 2;
const lower = BOX.top + BOX.height + 48;
const sdk = x(way.length - 1);
const embedded = x(way.length - 2);

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} 316" font-family="system-ui, sans-serif" text-anchor="middle" fill="${INK}" role="img" aria-label="The way of a request through poolgraph">
<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0 10 5 0 10z" fill="${INK}"/></marker></defs>
<rect width="${WIDTH}" height="316" fill="#ffffff"/>
<text x="${BOX.left}" y="28" font-size="13.5" text-anchor="start">frontends, Apollo Studio, routers</text>
${arrow(`M${x(0) + BOX.width / 2} 38V${BOX.top - 2}`)}
${way.map((each, index) => box(each, x(index), BOX.top, BOX.height)).join('\n')}
${way
  .slice(1)
  .map((_each, index) => arrow(`M${x(index) + BOX.width} ${middle}H${x(index + 1) - 2}`))
  .join('\n')}
<rect x="${x(0) - 6}" y="${BOX.top - 20}" width="${x(way.length - 1) + BOX.width - x(0) + 12}" height="${BOX.height + 32}" rx="12" fill="none" stroke="#9aa5b1" stroke-dasharray="5 4"/>
<text x="${x(2) + BOX.width / 2}" y="${BOX.top - 28}" font-size="13.5">poolgraph</text>
${backends.map((each, index) => box(each, index === 0 ? sdk : embedded, lower, 62)).join('\n')}
${arrow(`M${sdk + BOX.width / 2} ${BOX.top + BOX.height}V${lower - 2}`)}
${arrow(`M${sdk + BOX.width / 4} ${BOX.top + BOX.height}V${lower - 24}H${embedded + BOX.width / 2}V${lower - 2}`)}
<text x="${x(1)}" y="${lower + 26}" font-size="12.5" text-anchor="middle">The same SDK code either way: the embedded backend</text>
<text x="${x(1)}" y="${lower + 44}" font-size="12.5" text-anchor="middle">takes the signed request that AWS would take.</text>
</svg>
`;

writeFileSync(new URL('../docs/images/data-flow.svg', import.meta.url), svg);
