import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { startGateway } from '../support/gateway.js';
import { createdId, finishing, sendProductionPool } from '../support/production-pool.js';

const EVERYTHING = `query ($id: ID!) {
  userPool(id: $id) {
    deletionProtection
    usernameAttributes
    schemaAttributes { name }
    policies { signInPolicy { allowedFirstAuthFactors } }
    mfaConfig {
      mfaConfiguration
      softwareTokenMfaConfiguration { enabled }
      webAuthnConfiguration { userVerification }
    }
    domains { domain status }
    clients { nodes { clientName allowedOAuthFlows callbackUrls } }
    groups { nodes { groupName precedence } }
  }
}`;

/** What a mutation says of itself, whichever it is. */
interface Payload {
  readonly applied?: boolean;
  readonly userErrors: readonly object[];
}

describe('A production pool', () => {
  it('is shown in the guide as in the example', () => {
    const example = readFileSync('examples/production-pool.graphql', 'utf8');
    expect(readFileSync('docs/guide-production-pool.md', 'utf8')).toContain(
      `\`\`\`graphql\n${example}\`\`\`\n`,
    );
  });

  it('is created by one document with two operations', async () => {
    await using gateway = await startGateway();
    const tried = await sendProductionPool(gateway, 'CreatePool', { name: 'acme', dryRun: true });
    expect(tried).toMatchObject({ data: { createUserPool: { warnings: [], userErrors: [] } } });
    expect((await gateway.query('{ userPools(first: 1) { nodes { id } } }')).data).toEqual({
      userPools: { nodes: [] },
    });

    const id = createdId(await sendProductionPool(gateway, 'CreatePool', { name: 'acme' }));
    const finished = await sendProductionPool(gateway, 'FinishPool', { id, ...finishing });
    expect(finished.errors).toBeUndefined();
    for (const [name, payload] of Object.entries(finished.data ?? {})) {
      const { applied = true, userErrors } = payload as Payload;
      expect([name, applied, userErrors]).toEqual([name, true, []]);
    }

    const { data, errors } = await gateway.query(EVERYTHING, { id });
    expect(errors).toBeUndefined();
    expect(data?.userPool).toMatchObject({
      deletionProtection: 'ACTIVE',
      usernameAttributes: ['EMAIL'],
      schemaAttributes: expect.arrayContaining([
        { name: 'custom:plan' },
        { name: 'custom:seats' },
      ]) as unknown,
      policies: { signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
      mfaConfig: {
        mfaConfiguration: 'OPTIONAL',
        softwareTokenMfaConfiguration: { enabled: true },
        webAuthnConfiguration: { userVerification: 'REQUIRED' },
      },
      domains: [{ domain: 'acme-sign-in', status: 'ACTIVE' }],
      clients: {
        nodes: [
          {
            clientName: 'web',
            allowedOAuthFlows: ['CODE'],
            callbackUrls: ['https://acme.example.com/signed-in'],
          },
        ],
      },
      groups: {
        nodes: [
          { groupName: 'administrators', precedence: 0 },
          { groupName: 'members', precedence: 10 },
        ],
      },
    });
  });

  it('is unchanged by a second run, which reports what already exists', async () => {
    await using gateway = await startGateway();
    const id = createdId(await sendProductionPool(gateway, 'CreatePool', { name: 'acme' }));
    await sendProductionPool(gateway, 'FinishPool', { id, ...finishing });
    const { data, errors } = await sendProductionPool(gateway, 'FinishPool', { id, ...finishing });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      addUserPoolCustomAttributes: { applied: false, userErrors: [] },
      setUserPoolMfa: { applied: false, userErrors: [] },
      createUserPoolDomain: { userPoolDomain: null, userErrors: [{}] },
      administrators: { applied: false, userErrors: [{ code: 'ALREADY_EXISTS' }] },
      members: { applied: false, userErrors: [{ code: 'ALREADY_EXISTS' }] },
    });
  });
});
