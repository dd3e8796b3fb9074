import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

const pages = [
  ...readdirSync(root),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) => `docs/${file}`),
].filter((file) => file.endsWith('.md'));

/** What a page links to in the repository, and the files and folders of `src/` that it names. */
function targetsIn(page: string): string[] {
  const text = textOf(page).replace(/^```.*?^```/gms, '');
  const links = Array.from(
    text.matchAll(/\]\((?!https?:)(?<to>[^)\s]+)\)/g),
    ({ groups }) => groups?.to ?? '',
  );
  const named = Array.from(text.matchAll(/`(?<path>src\/[\w/.-]+)`/g), ({ groups }) => groups?.path ?? '');
  return [...links.map((to) => (to.startsWith('#') ? `${page}${to}` : join(dirname(page), to))), ...named];
}

/** As GitHub makes them of headings. */
function anchorsOf(page: string): string[] {
  return Array.from(textOf(page).matchAll(/^#+ (?<heading>.+)$/gm), ({ groups }) =>
    (groups?.heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function isThere(target: string): boolean {
  const [path = '', anchor] = target.split('#');
  if (!existsSync(join(root, path))) return false;
  return anchor === undefined || anchorsOf(path).includes(anchor);
}

describe.each(pages)('%s', (page) => {
  it('has no dead links', () => {
    expect(targetsIn(page).filter((target) => !isThere(target))).toEqual([]);
  });
});
