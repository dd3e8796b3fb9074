import { describe, expect, it } from '@jest/globals';
import { isEnumType } from 'graphql';
import { mergeUserPool } from '../../../../src/cognito/user-pools/merge-user-pool.js';
import { createSchema } from '../../../../src/graphql/schema.js';
import { warningsOfAddCustomAttributes } from '../../../../src/rules/warnings/added-attribute-warnings.js';
import { warningsOfCreateUserPool } from '../../../../src/rules/warnings/creation-warnings.js';
import { warningsOfSetUserPoolMfa } from '../../../../src/rules/warnings/mfa-warnings.js';
import {
  warningsOfChangedDomain,
  warningsOfNewDomain,
} from '../../../../src/rules/warnings/domain-warnings.js';
import { warningsOfUpdateUserPool } from '../../../../src/rules/warnings/update-warnings.js';
import type { Warning } from '../../../../src/rules/warnings/warning.js';
import { createCases } from '../../../support/create-warning-cases.js';
import {
  addedAttributesWarningCases,
  mfaWarningCases,
} from '../../../support/pool-operation-warning-cases.js';
import { updateCases } from '../../../support/update-warning-cases.js';

const asText = ({ code, path }: Warning) => `${code} ${path.join('.')}`;

describe('The warnings for a new pool', () => {
  it.each(createCases)('are those of the table: $what', ({ request, expected }) => {
    const warnings = warningsOfCreateUserPool({ PoolName: 'pool', ...request });
    expect(warnings.map(asText)).toEqual(expected);
    for (const { message } of warnings) expect(message).toMatch(/^[A-Z].*\.$/);
  });

  it('can be computed whatever the types of its members', () => {
    const wrong = { Schema: 'x', Policies: [], DcrConfiguration: 7, DeviceConfiguration: null };
    expect(warningsOfCreateUserPool({ ...wrong, AdminCreateUserConfig: 'x' })).toEqual([]);
    expect(warningsOfCreateUserPool({ Schema: [null, 7, { Name: 7 }] })).toEqual([]);
  });

  it('are limited to as many elements as a list may have', () => {
    const Schema = Array.from({ length: 10_000 }, () => ({ Name: 'custom:a', DeveloperOnlyAttribute: true }));
    const AllowedScopes = Array.from({ length: 10_000 }, () => 'aws.cognito/dcr/register');
    const DcrConfiguration = { EnableStatus: 'Enabled', AllowedScopes };
    expect(warningsOfCreateUserPool({ Schema, DcrConfiguration }).length).toBeLessThanOrEqual(50 * 2 + 1);
  });
});

describe('The warnings for an update of a pool', () => {
  it.each(updateCases)('are those of the table: $what', ({ before, patch, expected }) => {
    const { settings: after } = mergeUserPool(before, patch);
    const warnings = warningsOfUpdateUserPool({ given: patch, before, after: { ...after } });
    expect(warnings.map(asText)).toEqual(expected);
  });
});

describe('The warnings for a change of MFA', () => {
  it.each(mfaWarningCases)('are those of the table: $what', ({ before, after, expected }) => {
    const warnings = warningsOfSetUserPoolMfa({ given: after, before, after });
    expect(warnings.map(asText)).toEqual(expected);
  });
});

const certificate = {
  CustomDomainConfig: { CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/a' },
};
const moved = 'PASSKEYS_MOVED CustomDomainConfig';
const unbranded = 'BRANDING_NEEDED ManagedLoginVersion';
const domainCases = [
  {
    what: 'a custom domain beside a prefix domain',
    request: certificate,
    pool: { Domain: 'a' },
    expected: [moved],
  },
  { what: 'a custom domain alone', request: certificate, pool: {}, expected: [] },
  {
    what: 'a prefix domain beside a custom domain',
    request: {},
    pool: { CustomDomain: 'a.b' },
    expected: [],
  },
  { what: 'managed login', request: { ManagedLoginVersion: 2 }, pool: {}, expected: [unbranded] },
  { what: 'the classic hosted UI', request: { ManagedLoginVersion: 1 }, pool: {}, expected: [] },
];

describe('The warnings for a new domain', () => {
  it.each(domainCases)('are those of the table: $what', ({ request, pool, expected }) => {
    const warnings = warningsOfNewDomain(request, pool);
    expect(warnings.map(asText)).toEqual(expected);
    for (const { message } of warnings) expect(message).toMatch(/^[A-Z].*\.$/);
  });
});

describe('The warnings for a changed domain', () => {
  it.each([
    [1, 2, [unbranded]],
    [undefined, 2, [unbranded]],
    [2, 2, []],
    [2, 1, []],
  ])('from version %p to %p are %j', (before, after, expected) => {
    const warnings = warningsOfChangedDomain({ ManagedLoginVersion: before }, { ManagedLoginVersion: after });
    expect(warnings.map(asText)).toEqual(expected);
  });
});

describe('The warnings for an added custom attribute', () => {
  it.each(addedAttributesWarningCases)(
    'are those of the table: $what',
    ({ added, present = [], expected }) => {
      const inPool = present.map((Name) => ({ Name }));
      const warnings = warningsOfAddCustomAttributes({ CustomAttributes: added }, inPool);
      expect(warnings.map(asText)).toEqual(expected);
    },
  );
});

describe('The codes of warnings', () => {
  const type = createSchema({ production: false }).getType('UserPoolWarningCode');
  const codes = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];

  it('has every code that clients can receive', () => {
    const all = [...createCases, ...updateCases, ...mfaWarningCases, ...addedAttributesWarningCases];
    const met = all.flatMap(({ expected }) => expected.map((each) => each.split(' ')[0]));
    expect(codes.length).toBeGreaterThan(0);
    // These come of what else there is in the pool, not of the request: test/e2e/breaking.test.ts and
    // test/e2e/custom-attributes.test.ts have them.
    const ofThePool = ['WOULD_BREAK', 'MAY_BREAK', 'ATTRIBUTE_EXISTS'];
    const ofDomains = domainCases.flatMap(({ expected }) => expected.map((each) => each.split(' ')[0]));
    expect(new Set([...met, ...ofThePool, ...ofDomains])).toEqual(new Set(codes));
  });
});
