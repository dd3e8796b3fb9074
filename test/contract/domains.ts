import {
  CreateUserPoolDomainCommand,
  DeleteUserPoolDomainCommand,
  DescribeUserPoolDomainCommand,
  UpdateUserPoolDomainCommand,
  type CreateUserPoolDomainRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { domainRuleCases } from '../support/domain-rule-cases.js';
import type { ContractAccount } from './contract-account.js';

type Settings = Partial<Omit<CreateUserPoolDomainRequest, 'UserPoolId'>>;

const certificate = (name: string) => `arn:aws:acm:us-east-1:123456789012:certificate/${name}`;
/** Prefixes are unique among all customers of AWS. */
const newPrefix = () => `poolgraph-contract-${randomUUID().slice(0, 13)}`;

/**
 * The part of the suite about domains.
 *
 * @param custom whether there are certificates for custom domains, which in AWS have to be real
 */
export function itHasDomains(account: () => ContractAccount, { custom }: { readonly custom: boolean }): void {
  const named = (name: string, message?: string): unknown =>
    expect.objectContaining({ name, ...(message !== undefined && { message }) });
  const invalid = named('InvalidParameterException');
  const newPool = async (tier?: 'LITE') => (await account().create(tier && { UserPoolTier: tier })).Id;

  const create = (UserPoolId: string, settings: Settings = {}) =>
    account().client.send(new CreateUserPoolDomainCommand({ Domain: newPrefix(), ...settings, UserPoolId }));
  const describeOne = async (Domain: string) =>
    (await account().client.send(new DescribeUserPoolDomainCommand({ Domain }))).DomainDescription;
  const update = (UserPoolId: string, Domain: string, settings: Settings) =>
    account().client.send(new UpdateUserPoolDomainCommand({ ...settings, UserPoolId, Domain }));
  const remove = (UserPoolId: string, Domain: string) =>
    account().client.send(new DeleteUserPoolDomainCommand({ UserPoolId, Domain }));
  const customSettings = (name = 'one'): Settings & { readonly Domain: string } => ({
    Domain: `${newPrefix()}.example.com`,
    CustomDomainConfig: { CertificateArn: certificate(name) },
  });

  describe('a prefix domain', () => {
    it('is described by its name, with its pool, which names it', async () => {
      const [id, Domain] = [await newPool(), newPrefix()];
      const created = await create(id, { Domain, ManagedLoginVersion: 2 });
      expect(created.ManagedLoginVersion).toBe(2);
      expect(created.CloudFrontDomain).toBeUndefined();
      expect(await describeOne(Domain)).toMatchObject({ UserPoolId: id, Domain, ManagedLoginVersion: 2 });
      const pool = await account().describe(id);
      expect([pool.Domain, pool.CustomDomain]).toEqual([Domain, undefined]);
    });

    it('that is unknown is an empty description', async () => {
      expect(await describeOne(newPrefix())).toEqual({});
    });

    it('is one of each pool, and of one pool', async () => {
      const [id, other, Domain] = [await newPool(), await newPool(), newPrefix()];
      await create(id, { Domain });
      await expect(create(id)).rejects.toThrow(
        named('InvalidParameterException', 'User pool already has a domain configured.'),
      );
      await expect(create(other, { Domain })).rejects.toThrow(
        named('InvalidParameterException', 'Domain already associated with another user pool.'),
      );
      expect(await describeOne(Domain)).toMatchObject({ UserPoolId: id });
    });

    it('takes another version of the sign-in pages', async () => {
      const [id, Domain] = [await newPool(), newPrefix()];
      await create(id, { Domain, ManagedLoginVersion: 1 });
      await update(id, Domain, { ManagedLoginVersion: 2 });
      expect(await describeOne(Domain)).toMatchObject({ UserPoolId: id, ManagedLoginVersion: 2 });
      expect((await account().describe(id)).Domain).toBe(Domain);
    });

    it('has no managed login in the tier LITE', async () => {
      const [id, Domain] = [await newPool('LITE'), newPrefix()];
      const unavailable = named('FeatureUnavailableInTierException');
      await expect(create(id, { Domain, ManagedLoginVersion: 2 })).rejects.toThrow(unavailable);
      await create(id, { Domain, ManagedLoginVersion: 1 });
      await expect(update(id, Domain, { ManagedLoginVersion: 2 })).rejects.toThrow(unavailable);
    });

    it('keeps its pool from being deleted, until it is deleted itself', async () => {
      const [id, Domain] = [await newPool(), newPrefix()];
      await create(id, { Domain });
      await expect(account().delete(id)).rejects.toThrow(
        named(
          'InvalidParameterException',
          'User pool cannot be deleted. It has a domain configured that should be deleted first.',
        ),
      );
      await remove(id, Domain);
      expect(await describeOne(Domain)).toEqual({});
      expect((await account().describe(id)).Domain).toBeUndefined();
      await account().delete(id);
    });

    it('that is unknown, or of another pool, is not changed or deleted', async () => {
      const [id, other, Domain] = [await newPool(), await newPool(), newPrefix()];
      await create(id, { Domain });
      for (const [userPoolId, domain] of [
        [other, Domain],
        [id, newPrefix()],
      ] as const) {
        await expect(update(userPoolId, domain, { ManagedLoginVersion: 2 })).rejects.toThrow(invalid);
        await expect(remove(userPoolId, domain)).rejects.toThrow(
          named('InvalidParameterException', 'No such domain or user pool exists.'),
        );
      }
      expect(await describeOne(Domain)).toMatchObject({ UserPoolId: id });
    });

    it('is not of a pool that does not exist', async () => {
      const id = await newPool();
      await account().delete(id);
      await expect(create(id)).rejects.toThrow(named('ResourceNotFoundException'));
    });

    it.each(['Shop', '-shop', 'shop-', 'a_b', 'a.b', 'a'.repeat(64), ''])(
      'is not called %j',
      async (Domain) => {
        await expect(create(await newPool(), { Domain })).rejects.toThrow(invalid);
      },
    );
  });

  if (!custom) return;

  describe('a custom domain', () => {
    it('stands beside a prefix domain, with a distribution and a certificate', async () => {
      const [id, Domain, settings] = [await newPool(), newPrefix(), customSettings()];
      await create(id, { Domain });
      const { CloudFrontDomain } = await create(id, settings);
      expect(CloudFrontDomain).toMatch(/\.cloudfront\.net$/);
      expect(await describeOne(settings.Domain)).toMatchObject({
        UserPoolId: id,
        CloudFrontDistribution: CloudFrontDomain,
        CustomDomainConfig: settings.CustomDomainConfig,
      });
      const pool = await account().describe(id);
      expect([pool.Domain, pool.CustomDomain]).toEqual([Domain, settings.Domain]);
      await remove(id, Domain);
      await expect(account().delete(id)).rejects.toThrow(invalid);
      await expect(create(id, customSettings())).rejects.toThrow(invalid);
    });

    it('needs its certificate again with every update, and a prefix domain takes none', async () => {
      const [id, Domain, settings] = [await newPool(), newPrefix(), customSettings()];
      await create(id, settings);
      await expect(update(id, settings.Domain, { ManagedLoginVersion: 2 })).rejects.toThrow(
        named('InvalidParameterException', 'Cannot convert custom domain to prefix domain.'),
      );
      const { CustomDomainConfig } = customSettings('other');
      await update(id, settings.Domain, { ManagedLoginVersion: 2, CustomDomainConfig });
      expect(await describeOne(settings.Domain)).toMatchObject({
        ManagedLoginVersion: 2,
        CustomDomainConfig,
      });
      await create(id, { Domain });
      await expect(update(id, Domain, { CustomDomainConfig })).rejects.toThrow(
        named(
          'InvalidParameterException',
          'User pool should have a custom domain associated, failed to update the certificate.',
        ),
      );
    });

    it('is one of four in a Region', async () => {
      for (let count = 0; count < 4; count += 1) await create(await newPool(), customSettings());
      await expect(create(await newPool(), customSettings())).rejects.toThrow(
        named('LimitExceededException'),
      );
      await create(await newPool());
    });
  });

  describe('the rules of domains', () => {
    const cases = domainRuleCases.filter(({ operation }) => operation === 'CreateUserPoolDomain');

    it.each(cases.filter(({ refused }) => !refused))('take $name', async ({ request }) => {
      const id = await newPool();
      await create(id, request);
      expect(await describeOne(String(request.Domain))).toMatchObject({ UserPoolId: id });
    });

    it.each(cases.filter(({ refused }) => refused))('refuse $name, in the words of AWS', async (each) => {
      const { exception: name, awsMessage: message } = each.refused ?? {};
      await expect(create(await newPool(), each.request)).rejects.toMatchObject({ name, message });
    });
  });
}
