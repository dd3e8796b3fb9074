import { readFileSync } from 'node:fs';
import { elided, examplesIn, type Example } from './documented-examples.js';
import { root, type Program } from './run.js';

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** What a newcomer does with the README, in its order. */
export interface NewcomersPath {
  /** The commands of its first block. */
  readonly commands: readonly string[];
  /** Where it says the gateway is. */
  readonly url: string;
  /** The sections with requests, and these. */
  readonly steps: readonly { readonly section: string; readonly example: Example }[];
}

export function newcomersPath(): NewcomersPath {
  const readme = textOf('README.md');
  const [block = ''] = /(?<=^```\n).*?(?=^```$)/ms.exec(readme) ?? [];
  const sections = readme
    .split(/^## /m)
    .flatMap((section) => Array.from(section.matchAll(/^curl /gm), () => section.split('\n')[0] ?? ''));
  const { examples } = examplesIn('README.md');
  return {
    commands: block
      .trim()
      .split('\n')
      .map((line) => line.split('#')[0]?.trim() ?? ''),
    url: /(?<=# )http:[^,\s]+/.exec(block)?.[0] ?? '',
    steps: examples.map((example, index) => ({ section: sections[index] ?? '', example })),
  };
}

/** What a script of the package runs, once it has built what packing builds, too. */
export function programOf(script: string): Program {
  const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Record<string, string> };
  const [build = '', run = ''] = scripts[script]?.split(' && ') ?? [];
  const [node, ...args] = run.split(' ');
  if (node !== 'node' || !scripts.prepack?.startsWith(`${build} && `)) {
    throw new Error(
      `Expected "npm ${script}" to build as "npm pack" does and to run Node, got ${build}, ${run}`,
    );
  }
  return { args, folder: root };
}

/** The answers to the steps, one after the other, as the README would show them. */
export async function takeSteps({ steps }: NewcomersPath, url: string): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const { example } of steps) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(example.request) });
    answers.push(elided(await response.json(), example.answer, new Map()));
  }
  return answers;
}
