import {
  AddCustomAttributesCommand,
  type SchemaAttributeType,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from '@jest/globals';
import { poolOperationRuleCases } from '../support/pool-operation-rule-cases.js';
import type { ContractAccount } from './contract-account.js';

const text = (Name: string): SchemaAttributeType => ({ Name, AttributeDataType: 'String', Mutable: true });
const many = (count: number, prefix = 'a') =>
  Array.from({ length: count }, (_each, index) => text(`${prefix}${index}`));

/** The part of the suite about custom attributes, which go with their pool. */
export function itAddsCustomAttributes(
  account: () => ContractAccount,
  { rules }: { readonly rules: boolean },
): void {
  const named = (name: string): unknown => expect.objectContaining({ name });
  const add = (UserPoolId: string, CustomAttributes: SchemaAttributeType[]) =>
    account().client.send(new AddCustomAttributesCommand({ UserPoolId, CustomAttributes }));
  const namesOf = async (id: string) =>
    ((await account().describe(id)).SchemaAttributes ?? []).map(({ Name }) => Name);

  describe('custom attributes', () => {
    it('come behind those that there are, with their prefix', async () => {
      const { Id } = await account().create({ Schema: [text('old')] });
      const before = await namesOf(Id);
      await add(Id, [
        { ...text('plan'), StringAttributeConstraints: { MinLength: '1', MaxLength: '16' } },
        { Name: 'score', AttributeDataType: 'Number', Mutable: false },
        { ...text('secret'), DeveloperOnlyAttribute: true },
      ]);
      const added = ['custom:plan', 'custom:score', 'dev:custom:secret'];
      const after = await namesOf(Id);
      expect([...after].sort()).toEqual([...before, ...added].sort());
      const { SchemaAttributes = [] } = await account().describe(Id);
      expect(SchemaAttributes.find(({ Name }) => Name === 'custom:plan')).toMatchObject({
        AttributeDataType: 'String',
        Mutable: true,
        Required: false,
        StringAttributeConstraints: { MinLength: '1', MaxLength: '16' },
      });
      expect(SchemaAttributes.find(({ Name }) => Name === 'custom:score')).toMatchObject({ Mutable: false });
    });

    it('can have the name of a standard attribute, which they do not alter', async () => {
      const { Id } = await account().create();
      await add(Id, [text('email')]);
      expect(await namesOf(Id)).toEqual(expect.arrayContaining(['email', 'custom:email']));
    });

    it('are refused as a whole where one is there already', async () => {
      const { Id } = await account().create({ Schema: [text('plan')] });
      const before = await namesOf(Id);
      await expect(add(Id, [text('new'), text('plan')])).rejects.toThrow(named('InvalidParameterException'));
      expect(await namesOf(Id)).toEqual(before);
    });

    it('are at most 25 a call and 50 a pool', async () => {
      const { Id } = await account().create();
      await expect(add(Id, many(26))).rejects.toThrow(named('InvalidParameterException'));
      await add(Id, many(25));
      await add(Id, many(25, 'b'));
      await expect(add(Id, [text('c')])).rejects.toThrow();
      expect((await namesOf(Id)).filter((name) => name?.startsWith('custom:'))).toHaveLength(50);
    });

    it.each([
      ['none', []],
      ['an empty name', [text('')]],
      ['a name of 21 characters', [text('a'.repeat(21))]],
      ['a name with a space', [text('a b')]],
    ])('are refused with %s', async (_what, attributes) => {
      const { Id } = await account().create();
      await expect(add(Id, attributes)).rejects.toThrow(named('InvalidParameterException'));
    });

    it('of a pool that is unknown are a ResourceNotFoundException', async () => {
      const { Id } = await account().create();
      await account().delete(Id);
      await expect(add(Id, [text('plan')])).rejects.toThrow(named('ResourceNotFoundException'));
    });
  });

  if (!rules) return;
  const cases = poolOperationRuleCases.filter(({ operation }) => operation === 'AddCustomAttributes');
  // The requests are those of the service model.
  const attributesOf = ({ request }: (typeof cases)[number]) =>
    request.CustomAttributes as SchemaAttributeType[];

  describe('the rules of custom attributes', () => {
    it.each(cases.filter(({ refused }) => !refused))('take $name', async (each) => {
      const { Id } = await account().create();
      const before = await namesOf(Id);
      await add(Id, attributesOf(each));
      expect((await namesOf(Id)).length).toBe(before.length + attributesOf(each).length);
    });

    it.each(cases.filter(({ refused }) => refused))('refuse $name, in the words of AWS', async (each) => {
      const { Id } = await account().create();
      const { exception: name, awsMessage: message } = each.refused ?? {};
      await expect(add(Id, attributesOf(each))).rejects.toMatchObject({ name, message });
    });
  });
}
