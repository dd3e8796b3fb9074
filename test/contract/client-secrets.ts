import { describe, expect, it } from '@jest/globals';
import type { ContractAccount } from './contract-account.js';

/** The part of the suite about the secrets of app clients. */
export function itHasClientSecrets(account: () => ContractAccount): void {
  const named = (name: string): unknown => expect.objectContaining({ name });
  const own = 'poolgraph_contract_own_secret';
  const newClient = async () => {
    const { Id } = await account().create();
    const { ClientId } = await account().createClient(Id, { GenerateSecret: true });
    return [Id, ClientId] as const;
  };

  describe('the secrets of an app client', () => {
    it('are listed without their values', async () => {
      const client = await newClient();
      await account().addSecret(...client);
      const secrets = await account().secrets(...client);
      expect(secrets).toHaveLength(2);
      for (const secret of secrets) {
        expect(secret.ClientSecretId).toContain(client[1]);
        expect(secret.ClientSecretCreateDate).toBeInstanceOf(Date);
        expect(secret.ClientSecretValue).toBeUndefined();
      }
    });

    it('are told in the answer that made them, and not where the caller gave them', async () => {
      const client = await newClient();
      const made = await account().addSecret(...client);
      expect(made.ClientSecretValue).toMatch(/^[\w+]{24,64}$/);
      await account().deleteSecret(...client, made.ClientSecretId ?? '');
      expect((await account().addSecret(...client, own)).ClientSecretValue).toBeUndefined();
    });

    it('are two at most', async () => {
      const client = await newClient();
      await account().addSecret(...client);
      await expect(account().addSecret(...client)).rejects.toThrow(named('LimitExceededException'));
      expect(await account().secrets(...client)).toHaveLength(2);
    });

    it.each(['a'.repeat(23), 'a'.repeat(65), 'a secret with spaces in it'])(
      'cannot be %j',
      async (secret) => {
        const client = await newClient();
        await expect(account().addSecret(...client, secret)).rejects.toThrow(
          named('InvalidParameterException'),
        );
      },
    );

    it('are one at least', async () => {
      const client = await newClient();
      const [secret] = await account().secrets(...client);
      const last = account().deleteSecret(...client, secret?.ClientSecretId ?? '');
      await expect(last).rejects.toThrow(named('InvalidParameterException'));
    });

    it('can replace each other', async () => {
      const client = await newClient();
      const [old] = await account().secrets(...client);
      const { ClientSecretId } = await account().addSecret(...client);
      await account().deleteSecret(...client, old?.ClientSecretId ?? '');
      const left = (await account().secrets(...client)).map((secret) => secret.ClientSecretId);
      expect(left).toEqual([ClientSecretId]);
    });

    it('are none of an unknown client', async () => {
      const { Id } = await account().create();
      const absent = named('ResourceNotFoundException');
      await expect(account().secrets(Id, 'nobody')).rejects.toThrow(absent);
      await expect(account().addSecret(Id, 'nobody')).rejects.toThrow(absent);
      await expect(account().deleteSecret(Id, 'nobody', 'nobody--1')).rejects.toThrow(absent);
    });
  });
}
