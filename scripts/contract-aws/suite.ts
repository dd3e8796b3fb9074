import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { handOver, type HandedOver } from './target.js';

/** The tests of the contract suite by their titles: undefined where one holds, or why it does not. */
export type SuiteResults = ReadonlyMap<string, string | undefined>;

interface SuiteOptions {
  /** Only the tests whose titles match. */
  readonly only?: RegExp | undefined;
  readonly signal: AbortSignal;
}

export type RunSuite = (run: HandedOver, options: SuiteOptions) => Promise<SuiteResults>;

/** What jest writes with `--json`, of what is read here. */
interface JestResults {
  readonly testResults: readonly {
    /** Why the file could not run. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const SUITE = 'test/contract/cognito.contract.test.ts';
/** Milliseconds that one test may take: behind the paced client it waits for its turns. */
const TEST_TIMEOUT_MS = 600_000;

/** Runs the suite in an environment, such as that of this process: a proxy or a certificate may be named there. */
export function suiteIn(environment: NodeJS.ProcessEnv): RunSuite {
  return (run, options) => runSuite({ ...environment, ...handOver(run) }, options);
}

/**
 * Runs the contract suite by jest, in a process of its own, against the target of a run.
 *
 * @returns what was found out until it ended or the signal ended it
 * @throws Error where the suite could not run
 */
async function runSuite(env: NodeJS.ProcessEnv, { only, signal }: SuiteOptions): Promise<SuiteResults> {
  const folder = await mkdtemp(join(tmpdir(), 'poolgraph-contract-'));
  const file = join(folder, 'results.json');
  try {
    const child = spawn(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        'node_modules/jest/bin/jest.js',
        SUITE,
        '--runInBand',
        '--json',
        `--outputFile=${file}`,
        `--testTimeout=${TEST_TIMEOUT_MS}`,
        ...(only ? [`--testNamePattern=${only.source}`] : []),
      ],
      { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const end = (): void => {
      child.kill();
    };
    signal.addEventListener('abort', end, { once: true });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    await once(child, 'close');
    signal.removeEventListener('abort', end);

    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return resultsIn(JSON.parse(text) as JestResults);
    if (signal.aborted) return new Map();
    throw new Error(`The contract suite did not run:\n${stripVTControlCharacters(errors)}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function resultsIn({ testResults }: JestResults): SuiteResults {
  const failed = testResults.find(({ assertionResults }) => assertionResults.length === 0);
  if (failed) throw new Error(`The contract suite did not run:\n${stripVTControlCharacters(failed.message)}`);
  return new Map(
    testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ ancestorTitles: [, ...ancestors], title, failureMessages }) => [
        ['contract:', ...ancestors, title].join(' '),
        reasonIn(failureMessages?.[0]),
      ]),
  );
}

/** Without colours, and without what jest shows of the source. */
function reasonIn(message: string | undefined): string | undefined {
  return message && (stripVTControlCharacters(message).split(/\n\s+(?:at |>? *\d+ \|)/)[0] ?? '').trim();
}
