import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What each name imports: files by their paths below `src`, or rooms. */
export type Imports = ReadonlyMap<string, readonly string[]>;

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** The imports of each file of `src`, those of types included, packages and data not. */
export function fileImports(): Imports {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return new Map(files.sort().map((file) => [file, importsOf(file)]));
}

/** The folder of a file, or its own name where it stands beside the folders. */
export function roomOf(file: string): string {
  return file.replace(/\.ts$/, '').split('/')[0] ?? '';
}

/** Which rooms each room imports from, itself not. */
export function roomImports(files: Imports): Imports {
  const rooms = new Map<string, Set<string>>();
  for (const [file, imported] of files) {
    const room = roomOf(file);
    const others = rooms.get(room) ?? new Set<string>();
    rooms.set(room, others);
    for (const other of imported.map(roomOf)) if (other !== room) others.add(other);
  }
  return new Map(Array.from(rooms, ([room, others]) => [room, [...others].sort()]));
}

/**
 * The circles in which something imports itself by way of others.
 *
 * @returns each as `a -> b -> a`; at least one of those that share something
 */
export function circlesIn(imports: Imports): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (name: string): void => {
    const before = path.indexOf(name);
    if (before >= 0) circles.push([...path.slice(before), name].join(' -> '));
    if (before >= 0 || done.has(name)) return;
    path.push(name);
    for (const imported of imports.get(name) ?? []) visit(imported);
    path.pop();
    done.add(name);
  };
  for (const name of imports.keys()) visit(name);
  return circles;
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8');
  return Array.from(text.matchAll(/(?:from|import\(|import)\s*'(\.{1,2}\/[^']+)\.js'/g), ([, path = '']) =>
    normalize(join(dirname(file), `${path}.ts`)),
  );
}
