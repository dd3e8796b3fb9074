import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Agent } from 'node:http';
import fc from 'fast-check';
import { createSchema } from '../../src/graphql/schema.js';
import { startGateway, type Answer, type Gateway } from '../support/gateway.js';
import { MUTATIONS, fuzzedRequests, type FuzzedRequest } from '../support/fuzz/requests.js';
import { send } from '../support/fuzz/send.js';

const schema = createSchema({ production: false });

/** More than ten milliseconds a request, on a machine that does much else. */
const timeoutMs = (runs: number) => 30_000 + runs * 60;

/** While Cognito is well, nothing that a sender can send is the gateway's failure. */
export function describeSenderFaults(runs: number): void {
  describe(`Of ${runs} requests with anything in them, none is answered as a failure of the gateway or logged as one`, () => {
    const poolIds: string[] = [];
    const requests = fuzzedRequests(schema, poolIds);
    // One connection after the other would take most of the time.
    const agent = new Agent({ keepAlive: true });
    let gateway: Gateway;

    beforeAll(async () => {
      gateway = await startGateway({ EMBEDDED_SAMPLES: '1', LOG_LEVEL: 'warn' });
      const { data } = await gateway.query('{ userPools(first: 5) { edges { node { id } } } }');
      poolIds.push(
        ...(data?.userPools as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id),
      );
    });
    afterAll(async () => {
      agent.destroy();
      await gateway.stop();
    });

    async function isSendersFault(request: FuzzedRequest): Promise<void> {
      const before = gateway.log.length;
      const { status, body } = await send(gateway, request, agent);
      const logged = gateway.log.slice(before).filter(({ level }) => level === 'error');
      expect({ logged, masked: codesIn(body).filter((code) => code === 'INTERNAL_SERVER_ERROR') }).toEqual({
        logged: [],
        masked: [],
      });
      expect(status).toBeLessThan(500);
    }

    const check = (arbitrary: fc.Arbitrary<FuzzedRequest>) =>
      fc.assert(fc.asyncProperty(arbitrary, isSendersFault), { numRuns: runs });

    it.each(Object.keys(MUTATIONS))(
      'inputs of %s',
      (name) => check(requests.mutation(name)),
      timeoutMs(runs),
    );
    it('documents', () => check(requests.document), timeoutMs(runs));
    it('variables', () => check(requests.variables), timeoutMs(runs));
    it('representations', () => check(requests.representations), timeoutMs(runs));
    it('extensions, headers and bodies', () => check(requests.envelope), timeoutMs(runs));
  });
}

function codesIn(body: string): unknown[] {
  if (!body.startsWith('{')) return [];
  return ((JSON.parse(body) as Answer).errors ?? []).map(({ extensions }) => extensions.code);
}
