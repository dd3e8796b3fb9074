import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Quotas } from '../../src/embedded/request-quotas.js';
import { adopt, end } from './children.js';

export interface StandInSettings {
  /** How many pools each Region has; `poolIds` tells their ids. */
  readonly pools: number;
  /** By default one. */
  readonly regions?: readonly string[];
  /** How many app clients each of them has; `clientIds` tells their ids. By default none. */
  readonly clientsOfEach?: number;
  readonly quotas: Quotas;
  /** The share of requests within the quota that are answered with status 500, from 0 to 1. By default none is. */
  readonly failing?: number;
}

/** One attempt of a client, as the stand-in met it. */
export interface LoggedArrival {
  readonly operation: string;
  readonly at: Date;
  readonly throttled: boolean;
}

export interface StandInReport {
  readonly url: string;
  readonly arrivals: readonly LoggedArrival[];
}

/** Cognito behind a socket, in a process of its own: what is measured must not wait for the one who measures. */
export class StandIn implements AsyncDisposable {
  static async start(settings: StandInSettings): Promise<StandIn> {
    const child = fork(
      fileURLToPath(new URL('stand-in-process.ts', import.meta.url)),
      [JSON.stringify(settings)],
      // `advanced` keeps dates.
      { execArgv: ['--import', 'tsx'], serialization: 'advanced' },
    );
    const { url } = await nextReport(adopt(child));
    return new StandIn(child, url);
  }

  private constructor(
    private readonly child: ChildProcess,
    /** For `endpoint` of an SDK client, or AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER. */
    readonly url: string,
  ) {}

  /** Every attempt so far, in the order of arrival. */
  async arrivals(): Promise<readonly LoggedArrival[]> {
    const report = nextReport(this.child);
    this.child.send('report');
    return (await report).arrivals;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return end(this.child);
  }
}

async function nextReport(child: ChildProcess): Promise<StandInReport> {
  const ended = new AbortController();
  child.once('exit', () => {
    ended.abort(new Error('The stand-in for Cognito ended too early'));
  });
  // What the child sends is a report, and nothing else.
  const [report] = (await once(child, 'message', { signal: ended.signal })) as [StandInReport];
  return report;
}
