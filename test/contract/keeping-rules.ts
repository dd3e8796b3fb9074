import { expect, describe, it } from '@jest/globals';
import { ruleCases, type RuleCase } from '../support/rule-cases.js';
import type { ContractAccount } from './contract-account.js';

/** The part of the suite about members that depend on each other. */
export function itKeepsRules(account: () => ContractAccount): void {
  const answerTo = async ({ operation, request, before = {} }: RuleCase): Promise<unknown> => {
    if (operation === 'CreateUserPool') {
      return account().describe((await account().create(request)).Id);
    }
    const { Id } = await account().create(before);
    await account().update(Id, request);
    return account().describe(Id);
  };

  describe('the rules', () => {
    it.each(ruleCases.filter(({ refused }) => !refused))('take $name', async (each) => {
      expect(await answerTo(each)).toHaveProperty('Id');
    });

    it.each(ruleCases.filter(({ refused }) => refused))('refuse $name, in the words of AWS', async (each) => {
      const { exception: name, awsMessage: message } = each.refused ?? {};
      await expect(answerTo(each)).rejects.toMatchObject({ name, message });
    });

    it.each(ruleCases.filter(({ refused, operation }) => refused && operation === 'UpdateUserPool'))(
      'leave the pool as it was after a refusal: $name',
      async ({ request, before = {} }) => {
        const { Id } = await account().create(before);
        const pool = await account().describe(Id);
        const updated = account().update(Id, request);
        await expect(updated).rejects.toThrow();
        expect(await account().describe(Id)).toEqual(pool);
      },
    );
  });
}
