import { circlesIn, roomImports, type Imports } from './imports.js';

/** Where a room stands: the column of its middle, and its row from the top. */
type Place = readonly [column: number, row: number];

/** Importing runs downwards. */
const places: Readonly<Record<string, Place>> = {
  cli: [3, 0],
  main: [3, 1],
  app: [3, 2],
  signals: [4.4, 2],
  graphql: [1.2, 3],
  http: [3, 3],
  request: [4.3, 3],
  resolvers: [1.2, 4],
  backend: [5.1, 4],
  mapping: [0.1, 5],
  generated: [1, 5],
  clients: [-0.1, 4],
  sharing: [4.2, 5],
  embedded: [6, 5],
  context: [1.5, 6],
  rules: [2.5, 6],
  config: [4.6, 6],
  cognito: [3.1, 7],
  resources: [0.1, 8],
  redis: [3.05, 8],
  auth: [4, 8],
  aws: [6, 8],
  sdk: [0.1, 9],
  basics: [2.1, 9],
  telemetry: [3.05, 9],
  errors: [4, 9],
  operations: [5, 10],
  package: [4, 12],
};

/** A step of a way through the gateway, and the file that makes it. */
interface Step {
  readonly title: string;
  /** The end of its path, so that a folder may be renamed. */
  readonly file: string;
}

const ways: Readonly<Record<string, readonly Step[]>> = {
  Reading: [
    { title: 'resolver', file: 'resolvers/user-pool.ts' },
    { title: 'loader', file: '/resource-loader.ts' },
    { title: 'access', file: '/access.ts' },
    { title: 'described', file: '/described-resources.ts' },
    { title: 'cache', file: '/resource-cache.ts' },
    { title: 'joined call', file: '/joined-calls.ts' },
    { title: 'limiter', file: '/limiter.ts' },
    { title: 'send', file: '/send.ts' },
  ],
  Writing: [
    { title: 'resolver', file: 'resolvers/update-user-pool.ts' },
    { title: 'changes', file: '/changes.ts' },
    { title: 'lock', file: '/write-lock.ts' },
    { title: 'present', file: '/present.ts' },
    { title: 'merge', file: '/merge.ts' },
    { title: 'send', file: '/send.ts' },
    { title: 'forget', file: '/memory.ts' },
  ],
};

const WIDTH = 980;
const ROOM = { width: 104, height: 34, column: 136, row: 62, left: 72, top: 70 };
const STEP = { width: 107, height: 48, gap: 13.5, left: 14 };
const WAYS_TOP = ROOM.top + 13 * ROOM.row + 24;
const HEIGHT = WAYS_TOP + 2 * 92 + 4;

const style = `svg { --paper: #ffffff; --ink: #1f2933; --faint: #66727f; --line: #7b8794; --start: #e3f2fd; --graphql: #ede7f6; --engine: #e8f5e9; --leaf: #fff8e1 }
@media (prefers-color-scheme: dark) { svg { --paper: #161b22; --ink: #e6edf3; --faint: #9aa7b4; --line: #8b98a5; --start: #16324a; --graphql: #33274d; --engine: #173a24; --leaf: #40351a } }
.paper { fill: var(--paper) } text { fill: var(--ink) } .faint { fill: var(--faint) } .head { fill: var(--line) }
.arrow { fill: none; stroke: var(--line); stroke-width: 1.4; marker-end: url(#head) }
rect { stroke: var(--line) } .paper { stroke: none } .start { fill: var(--start) } .graphql { fill: var(--graphql) } .engine { fill: var(--engine) } .leaf { fill: var(--leaf) }`;

/** What a room is for, by colour. */
const kinds = {
  start: ['cli', 'main', 'app', 'signals', 'http', 'request', 'backend', 'sharing', 'config'],
  graphql: ['graphql', 'resolvers', 'generated', 'clients', 'context', 'mapping'],
  engine: ['cognito', 'embedded', 'redis'],
} as const;

/**
 * The picture of the rooms of `src`, the arrows between them, and the ways of a read and of a write. What each room
 * imports stands in its `data-imports`.
 *
 * @throws Error where a room has no place in the picture, or does not stand below those that import from it, where the file of
 * a step is gone, and where rooms import each other in a circle
 */
export function architecturePicture(files: Imports): string {
  const rooms = roomImports(files);
  const [circle] = circlesIn(rooms);
  if (circle !== undefined) throw new Error(`Expected no circle of rooms, got ${circle}.`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" text-anchor="middle" role="img" aria-label="The rooms of poolgraph, what they import, and the ways of a read and a write through them">
<style>${style}</style>
<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path class="head" d="M0 0 10 5 0 10z"/></marker></defs>
<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>
<text x="14" y="30" font-size="16" font-weight="600" text-anchor="start">The rooms of src/, and what they import</text>
<text class="faint" x="14" y="50" font-size="12.5" text-anchor="start">An arrow that follows from others is left out.</text>
${[...rooms].flatMap(([room, imported]) => direct(room, imported, rooms).map((other) => arrow(room, other))).join('\n')}
${Array.from(rooms, ([room, imported]) => box(room, imported)).join('\n')}
${Object.entries(ways)
  .map(([name, steps], index) => way(name, steps, WAYS_TOP + index * 92, files))
  .join('\n')}
</svg>
`;
}

/** What a room imports that it does not reach by way of another import. */
function direct(room: string, imported: readonly string[], rooms: Imports): string[] {
  const reaches = (from: string, to: string): boolean =>
    (rooms.get(from) ?? []).some((next) => next === to || reaches(next, to));
  return imported.filter((to) => !imported.some((via) => via !== to && via !== room && reaches(via, to)));
}

function placeOf(room: string): { readonly x: number; readonly y: number } {
  const place = places[room];
  if (!place) throw new Error(`Expected a place for the room ${room} in scripts/architecture/picture.ts.`);
  const [column, row] = place;
  return { x: Math.round(ROOM.left + column * ROOM.column), y: ROOM.top + row * ROOM.row };
}

function arrow(from: string, to: string): string {
  const { x, y } = placeOf(from);
  const end = placeOf(to);
  if (end.y <= y) throw new Error(`Expected the room ${to} below ${from}, which imports from it.`);
  const top = y + ROOM.height;
  const bend = Math.max(20, (end.y - top) / 2);
  return `<path class="arrow" d="M${x} ${top}C${x} ${top + bend} ${end.x} ${end.y - bend} ${end.x} ${end.y - 1}"/>`;
}

function box(room: string, imported: readonly string[]): string {
  const { x, y } = placeOf(room);
  const kind = Object.entries(kinds).find(([, rooms]) => rooms.some((each) => each === room))?.[0] ?? 'leaf';
  return `<g data-room="${room}" data-imports="${imported.join(' ')}"><rect class="${kind}" x="${x - ROOM.width / 2}" y="${y}" width="${ROOM.width}" height="${ROOM.height}" rx="7"/><text x="${x}" y="${y + 22}" font-size="14" font-weight="600">${room}</text></g>`;
}

function way(name: string, steps: readonly Step[], top: number, files: Imports): string {
  const left = (index: number) => STEP.left + index * (STEP.width + STEP.gap);
  const boxes = top + 14;
  const drawn = steps.map((step, index) => {
    const folder = folderOf(step, files);
    const x = left(index) + STEP.width / 2;
    return [
      index === 0
        ? ''
        : `<path class="arrow" d="M${left(index) - STEP.gap} ${boxes + STEP.height / 2}h${STEP.gap - 1}"/>`,
      `<rect class="${folder.startsWith('cognito') ? 'engine' : 'graphql'}" x="${left(index)}" y="${boxes}" width="${STEP.width}" height="${STEP.height}" rx="7"/>`,
      `<text x="${x}" y="${boxes + 20}" font-size="14" font-weight="600">${step.title}</text>`,
      `<text class="faint" x="${x}" y="${boxes + 38}" font-size="11.5">${folder}</text>`,
    ].join('');
  });
  return `<text x="${STEP.left}" y="${top + 2}" font-size="14" font-weight="600" text-anchor="start">${name}</text>\n${drawn.join('\n')}`;
}

/** The folder of the file that makes a step. */
function folderOf({ title, file }: Step, files: Imports): string {
  const path = Array.from(files.keys()).find(
    (each) => `/${each}`.endsWith(file) && !each.startsWith('embedded'),
  );
  if (path === undefined) throw new Error(`Expected a file src/…${file} for the step "${title}".`);
  return path.slice(0, path.lastIndexOf('/'));
}
