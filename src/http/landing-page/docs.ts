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

/** The page that links to all others. */
const INDEX = 'README.md';

/** The pages of the documentation that come with this package, in the order of its index. A package without them has none. */
export async function readDocs(): Promise<readonly DocsPage[]> {
  const files = await readdir(directory).catch(() => []);
  const pages = await Promise.all(files.filter((name) => name.endsWith('.md')).map(readPage));
  const index = pages.find(({ name }) => name === INDEX)?.text ?? '';
  const place = ({ name }: DocsPage) => (name === INDEX ? -1 : index.indexOf(`](${name})`));
  return pages.sort((one, other) => place(one) - place(other));
}

async function readPage(name: string): Promise<DocsPage> {
  const text = await readFile(new URL(name, directory), 'utf8');
  return { name, title: /^# (?<title>.+)$/m.exec(text)?.groups?.title ?? name, text };
}
