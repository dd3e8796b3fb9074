import { HttpResponse, type HttpHandler } from '@smithy/core/protocols';
import { randomUUID } from 'node:crypto';
import type { ResourceCache } from '../../../src/cognito/cache/resource-cache.js';
import { DescribedResources } from '../../../src/cognito/read/described-resources.js';
import type { Reader } from '../../../src/cognito/read/reader.js';
import { JoinedCalls } from '../../../src/cognito/call/joined-calls.js';
import { ReadStatistics } from '../../../src/cognito/read/read-statistics.js';
import { openScope } from '../../../src/cognito/call/request-scope.js';
import type { Fault } from '../../support/faults.js';
import type { ManualClock } from '../../support/manual-clock.js';
import { RecordingHandler } from '../../support/recording-handler.js';
import { aSender } from './a-sender.js';
import { aKey } from './cache/pools.js';

/** Nobody's deadline comes before the end of a test. */
const timeoutMs = 100_000_000;

export const key = aKey();
export const denied: Fault = { kind: 'error', status: 400, type: 'AccessDeniedException' };
export const absent: Fault = { kind: 'error', status: 400, type: 'ResourceNotFoundException' };

/** Cognito with one pool, whose name tells how many answers there have been. */
export class NumberedCognito implements HttpHandler<object> {
  /** What it is asked passes through this. */
  readonly front = new RecordingHandler(key.region, this);
  #answers = 0;
  #held: Promise<void> = Promise.resolve();

  get calls(): number {
    return this.front.calls('DescribeUserPool');
  }

  /**
   * Lets the answers wait.
   *
   * @returns what lets them go
   */
  hold(): () => void {
    let release = (): void => undefined;
    this.#held = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  async handle(): Promise<{ response: HttpResponse }> {
    const Name = `answer ${(this.#answers += 1)}`;
    await this.#held;
    const body = new TextEncoder().encode(JSON.stringify({ UserPool: { Id: key.id[0], Name } }));
    return { response: new HttpResponse({ statusCode: 200, headers: {}, body }) };
  }

  updateHttpClientConfig(): void {
    // Nothing to configure.
  }

  httpHandlerConfigs(): object {
    return {};
  }
}

/** Reads the pool as one process does, each time for another request: resolves to its name, or null where there is none. */
export function readingThrough(
  { cache, clock }: { readonly cache: ResourceCache; readonly clock: ManualClock },
  cognito: NumberedCognito,
) {
  const open = (background: boolean) => {
    const id = randomUUID();
    return openScope({ id, callerName: id, background, timeoutMs }, clock);
  };
  const described = new DescribedResources({
    sender: aSender({ clock, cognito: () => cognito.front, regions: [key.region] }).sender,
    cache,
    joined: new JoinedCalls(),
    clock,
    openBackgroundScope: () => open(true),
  });
  return async ({ fresh = false, maxAgeMs }: Partial<Reader> = {}): Promise<string | null | undefined> => {
    const scope = open(false);
    try {
      const pool = await described.get(key, {
        ...{ scope, statistics: new ReadStatistics({}) },
        ...{ fresh, maxAgeMs },
      });
      return pool === null ? null : pool.Name;
    } finally {
      scope.close();
    }
  };
}
