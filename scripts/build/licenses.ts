import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Package {
  readonly name: string;
  readonly version: string;
  /** By its SPDX identifier. */
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly texts: readonly string[];
}

const TEXT = /^(licen[cs]e|copying|notice)/i;
const RULE = '-'.repeat(80);

/**
 * The licences of packages, in full, as most of them require of a copy.
 *
 * @param files paths of what is copied; those outside of `node_modules` are left out
 * @param comments licence comments within files
 * @throws Error that names a package whose licence is not known
 */
export function licenses(files: readonly string[], comments: readonly string[]): string {
  const packages = packagesOf(files);
  return [
    'poolgraph contains the packages below.',
    ...packages.map((each) =>
      [`${RULE}\n${each.name} ${each.version} (${each.license ?? 'see below'})`, textOf(each, packages)].join(
        '\n\n',
      ),
    ),
    `${RULE}\nComments in their files\n\n${[...new Set(comments)].sort().join('\n\n')}\n`,
  ].join('\n\n');
}

/** Some packages name a licence and have no text of it. */
function textOf({ name, license, author, texts }: Package, others: readonly Package[]): string {
  if (texts.length > 0) return texts.join('\n\n');
  if (license === 'MIT') {
    const holder = typeof author === 'object' ? author.name : author;
    return `Copyright (c) ${holder ?? `the authors of ${name}`}\n\n${readFileSync('scripts/build/mit.txt', 'utf8').trim()}`;
  }
  const same = others.find((other) => other.license === license && other.texts.length > 0);
  if (license === undefined || !same) throw new Error(`Expected a licence of ${name}`);
  return `The text of ${license} stands under ${same.name}.`;
}

function packagesOf(files: readonly string[]): readonly Package[] {
  const folders = new Set(files.filter((file) => file.includes('node_modules/')).map(folderOf));
  return Array.from(folders, (folder) => {
    // The members that published packages have.
    const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Omit<
      Package,
      'texts'
    >;
    return { ...described, texts: textsIn(folder) };
  }).sort((one, other) => one.name.localeCompare(other.name) || one.version.localeCompare(other.version));
}

/** Packages have other files called package.json inside, which name no version. */
function folderOf(file: string): string {
  for (let folder = dirname(file); folder.includes('node_modules/'); folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (existsSync(path) && 'version' in (JSON.parse(readFileSync(path, 'utf8')) as object)) return folder;
  }
  throw new Error(`Expected a package around ${file}`);
}

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').trim());
}
