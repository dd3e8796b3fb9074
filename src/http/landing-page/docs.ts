import { readdir, readFile } from 'node:fs/promises';
import { packageFile } from '../../package.js';

const directory = packageFile('docs/');

export interface DocsPage {
  /** The name of its file, such as `errors.md`. */
  readonly name: string;
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

/** The pages of the documentation that come with this package, by title. A package without them has none. */
export async function readDocs(): Promise<readonly DocsPage[]> {
  const files = await readdir(directory).catch(() => []);
  const pages = files.filter((name) => name.endsWith('.md')).map(readPage);
  return (await Promise.all(pages)).sort((one, other) => one.title.localeCompare(other.title));
}

async function readPage(name: string): Promise<DocsPage> {
  const text = await readFile(new URL(name, directory), 'utf8');
  return { name, title: /^# (?<title>.+)$/m.exec(text)?.groups?.title ?? name, text };
}
