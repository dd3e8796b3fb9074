import {
  DescribeUserPoolDomainCommand,
  GetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { commandFor } from '../../src/sdk/commands.js';
import { productionPoolRequests } from '../support/production-pool.js';
import type { ContractAccount } from './contract-account.js';

/** The part of the suite about `examples/production-pool.graphql`: what the gateway sends for it, in its order. */
export function itMakesAProductionPool(account: () => ContractAccount): void {
  describe('a production pool', () => {
    it('is made from nothing by what the gateway sends for the example', async () => {
      const [creation, ...rest] = await productionPoolRequests();
      if (creation?.operation !== 'CreateUserPool') throw new Error('Expected CreateUserPool first');
      const { Id } = await account().create({ ...creation.input, PoolName: 'poolgraph-contract' });
      // Prefixes are unique among all customers of AWS.
      const Domain = `poolgraph-contract-${randomUUID().slice(0, 13)}`;
      for (const { operation, input } of rest) {
        const own = { ...input, UserPoolId: Id, ...(operation === 'CreateUserPoolDomain' && { Domain }) };
        await account().client.send(commandFor(operation, own));
      }
      expect(rest.map(({ operation }) => operation)).toEqual([
        'AddCustomAttributes',
        'SetUserPoolMfaConfig',
        'CreateUserPoolDomain',
        'CreateUserPoolClient',
        'CreateGroup',
        'CreateGroup',
      ]);

      const pool = await account().describe(Id);
      expect(pool).toMatchObject({ MfaConfiguration: 'OPTIONAL', DeletionProtection: 'ACTIVE', Domain });
      const names = pool.SchemaAttributes?.map(({ Name }) => Name);
      expect(names).toEqual(expect.arrayContaining(['email', 'custom:plan', 'custom:seats']));
      expect(await account().client.send(new GetUserPoolMfaConfigCommand({ UserPoolId: Id }))).toMatchObject({
        MfaConfiguration: 'OPTIONAL',
        SoftwareTokenMfaConfiguration: { Enabled: true },
        WebAuthnConfiguration: { UserVerification: 'required' },
      });
      const { DomainDescription } = await account().client.send(
        new DescribeUserPoolDomainCommand({ Domain }),
      );
      expect(DomainDescription).toMatchObject({ UserPoolId: Id, Domain });
    });
  });
}
