import type { Clock } from '../../src/cognito/clock.js';
import type { ContractCase } from './contract-case.js';
import type { RunSuite } from './suite.js';
import type { Supplies } from './supplies.js';
import type { Target } from './target.js';

export interface RunOptions {
  readonly target: Target & { readonly share: number };
  /** Of the names of the pools. */
  readonly prefix: string;
  readonly cases: readonly ContractCase[];
  /** Only the cases and tests whose names match. */
  readonly only?: RegExp | undefined;
  /** Whether the pools of the cases stay. */
  readonly keep: boolean;
  /** Whether to delete what earlier runs have left, and nothing else. */
  readonly clean: boolean;
  /** Whether the plan is agreed to beforehand. */
  readonly yes: boolean;
  readonly supplies: Supplies;
  /** Of the SDK's client of Cognito, for the report. */
  readonly sdkVersion: string;
}

/** What a run meets: the terminal, the time, the person. */
export interface Surroundings {
  /** Takes the report. */
  readonly print: (text: string) => void;
  /** Takes what is said meanwhile. */
  readonly note: (text: string) => void;
  /** Asks a question that is answered by yes or no; undefined where nobody is there to answer. */
  readonly confirm?: ((question: string) => Promise<boolean>) | undefined;
  readonly clock: Clock;
  /** Aborted when the run is to end early. */
  readonly signal: AbortSignal;
  readonly runSuite: RunSuite;
}
