import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Clearing } from '../../../../src/resources/resource.js';
import { userPool } from '../../../../src/resources/user-pool.js';
import { settingNames } from '../../../../src/cognito/write/settings.js';
import { memberOf, type WireStructure } from '../../../../src/rules/wire.js';
import { Wire } from '../../embedded/wire.js';

const clearings: Readonly<Record<string, Clearing>> = userPool.update.clearings;

interface Row {
  readonly setting: string;
  readonly leftOut: string;
  readonly removedBy: string;
  readonly source: string;
}

const page = readFileSync(new URL('../../../../docs/safe-updates.md', import.meta.url), 'utf8');
const [, section = ''] = page.split('## What Cognito does with omitted settings');
const [table = ''] = section.split('\n## ');
const rows = Array.from(
  table.matchAll(
    /^\| `(?<setting>[\w.]+)` +\| (?<leftOut>.+?) +\| (?<removedBy>.+?) +\| (?<source>.+?) +\|$/gm,
  ),
  ({ groups }) => ({ ...groups }) as unknown as Row,
);

const lambda = 'arn:aws:lambda:us-east-1:123456789012:function:f';
const email = ['email'];

/** Every setting at another value than a new pool has, with the settings that it needs. */
const unusual: Readonly<Record<string, WireStructure>> = {
  PoolName: { PoolName: 'unusual' },
  UserPoolTier: { UserPoolTier: 'PLUS' },
  DeletionProtection: { DeletionProtection: 'ACTIVE' },
  UserPoolTags: { UserPoolTags: { a: 'b' } },
  Policies: {
    Policies: {
      PasswordPolicy: { MinimumLength: 20, RequireSymbols: true },
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
    },
  },
  AutoVerifiedAttributes: { AutoVerifiedAttributes: email },
  UserAttributeUpdateSettings: {
    AutoVerifiedAttributes: email,
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: email },
  },
  MfaConfiguration: {
    MfaConfiguration: 'OPTIONAL',
    SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' },
  },
  DeviceConfiguration: { DeviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: true } },
  AccountRecoverySetting: {
    AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'admin_only' }] },
  },
  AdminCreateUserConfig: { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } },
  VerificationMessageTemplate: { VerificationMessageTemplate: { EmailSubject: 'Hello' } },
  SmsVerificationMessage: { SmsVerificationMessage: 'Text {####}' },
  EmailVerificationMessage: { EmailVerificationMessage: 'Mail {####}' },
  EmailVerificationSubject: { EmailVerificationSubject: 'Hello' },
  SmsAuthenticationMessage: { SmsAuthenticationMessage: 'Sign in with {####}' },
  EmailConfiguration: { EmailConfiguration: { ReplyToEmailAddress: 'a@example.com' } },
  SmsConfiguration: { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' } },
  LambdaConfig: { LambdaConfig: { PreSignUp: lambda } },
  UserPoolAddOns: { UserPoolTier: 'PLUS', UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } },
  DcrConfiguration: { DcrConfiguration: { EnableStatus: 'Disabled', AllowedScopes: ['openid'] } },
  AcrConfiguration: { AcrConfiguration: { Level1: { AcrValue: 'urn:example:one' } } },
  KeyConfiguration: { KeyConfiguration: { KeyType: 'CUSTOMER_MANAGED_KEY', KmsKeyArn: lambda } },
  IssuerConfiguration: { IssuerConfiguration: { Type: 'UPDATED' } },
};

/** An update that leaves out the setting at a path, with its siblings and the settings that it needs. */
function updateWithout(path: readonly string[], present: WireStructure): WireStructure {
  const { AutoVerifiedAttributes } = present;
  const needed = path[0] === 'UserAttributeUpdateSettings' ? { AutoVerifiedAttributes } : {};
  const [top = '', ...below] = path;
  return below.length === 0 ? needed : { [top]: nested(below, memberOf(present, top)) };
}

function nested([name = '', ...below]: readonly string[], structure: unknown): WireStructure {
  const { [name]: present, ...siblings } = structure as WireStructure;
  return below.length === 0 ? siblings : { ...siblings, [name]: nested(below, present) };
}

const memberName = (name: string) => (name === 'PoolName' ? 'Name' : name);

describe('The table of omitted settings', () => {
  it('has a row for every setting of UpdateUserPool', () => {
    const tops = rows.map(({ setting }) => setting).filter((setting) => !setting.includes('.'));
    expect([...tops].sort()).toEqual([...settingNames(userPool)].sort());
    expect(Object.keys(unusual).sort()).toEqual([...settingNames(userPool)].sort());
  });

  it('says what is known about each, and its source', () => {
    for (const { leftOut, removedBy, source } of rows) {
      expect(['kept', 'reset', 'open']).toContain(leftOut);
      expect(['explicit default', 'leaving out', 'never']).toContain(removedBy);
      expect(source).not.toBe('');
    }
  });

  it.each(rows)('agrees with the effect of null on $setting', ({ setting, removedBy }) => {
    const meanings = { 'explicit default': 'sends', 'leaving out': 'left out', never: 'refused' };
    const clearing = clearings[setting];
    expect(typeof clearing === 'object' ? 'sends' : clearing).toBe(
      meanings[removedBy as keyof typeof meanings],
    );
  });

  it('never removes a setting by omission if it is kept or unknown', () => {
    const mistaken = rows.filter(
      ({ leftOut, removedBy }) => removedBy === 'leaving out' && leftOut !== 'reset',
    );
    expect(mistaken).toEqual([]);
  });

  it.each(rows.filter(({ leftOut }) => leftOut !== 'open'))(
    'matches the embedded backend: $setting is $leftOut',
    ({ setting, leftOut }) => {
      const [top = '', ...below] = setting.split('.');
      const path = [memberName(top), ...below];
      const wire = new Wire();
      const plain = wire.create();
      const before = wire.create(unusual[top]);
      expect(memberOf(before, ...path)).not.toEqual(memberOf(plain, ...path));

      const change = updateWithout([top, ...below], unusual[top] ?? {});
      const UserPoolId = before.Id;
      expect(wire.ask('UpdateUserPool', { UserPoolId, ...change }).body).toEqual({});

      const after = wire.ask('DescribeUserPool', { UserPoolId }).body.UserPool;
      const expected = leftOut === 'kept' ? before : plain;
      expect(memberOf(after, ...path)).toEqual(memberOf(expected, ...path));
    },
  );
});
