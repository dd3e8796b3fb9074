import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

const pages = [
  ...readdirSync(root),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) => `docs/${file}`),
  'bench/README.md',
  'examples/supergraph/README.md',
  'examples/web-client/README.md',
].filter((file) => file.endsWith('.md'));

/** What a page links to in the repository, and the files and folders of `src/` that it names: those of the gateway, or of the page's own project. */
function targetsIn(page: string): string[] {
  const text = textOf(page).replace(/^```.*?^```/gms, '');
  const links = Array.from(
    text.matchAll(/\]\((?!https?:)(?<to>[^)\s]+)\)/g),
    ({ groups }) => groups?.to ?? '',
  );
  const named = Array.from(text.matchAll(/`(?<path>src\/[\w/.-]+)`/g), ({ groups }) => groups?.path ?? '');
  const beside = (path: string) => join(dirname(page), path);
  return [
    ...links.map((to) => (to.startsWith('#') ? `${page}${to}` : beside(to))),
    ...named.map((path) => (existsSync(join(root, beside(path))) ? beside(path) : path)),
  ];
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

describe('Links and file names in the documentation', () => {
  it('are checked in every page', () => {
    expect(pages).toEqual(
      expect.arrayContaining(['README.md', 'docs/README.md', 'docs/guide-tags.md', 'bench/README.md']),
    );
    expect(targetsIn('docs/README.md')).toContain('docs/guide-tags.md');
    expect(isThere('docs/errors.md#throttled')).toBe(true);
    expect(isThere('docs/errors.md#no-such-code')).toBe(false);
  });

  it.each(pages)('lead to existing files and headings: %s', (page) => {
    expect(targetsIn(page).filter((target) => !isThere(target))).toEqual([]);
  });

  it('lead from the index to every page of the documentation', () => {
    const there = readdirSync(join(root, 'docs')).filter(
      (file) => file.endsWith('.md') && file !== 'README.md',
    );
    expect(targetsIn('docs/README.md')).toEqual(expect.arrayContaining(there.map((file) => `docs/${file}`)));
  });
});
