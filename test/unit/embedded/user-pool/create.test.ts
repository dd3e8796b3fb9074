import { describe, expect, it } from '@jest/globals';
import { newUserPool } from '../../../../src/embedded/operations/user-pool/new-user-pool.js';
import { Wire } from '../wire.js';

describe('CreateUserPool on the embedded backend', () => {
  it('gives the pool an id of its Region, an ARN and dates in seconds', () => {
    const wire = new Wire(() => 'AbCdEf012');
    expect(wire.create({ PoolName: 'customers' }, 'eu-west-1')).toMatchObject({
      Id: 'eu-west-1_AbCdEf012',
      Name: 'customers',
      Arn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEf012',
      CreationDate: 1795428000.25,
      LastModifiedDate: 1795428000.25,
      EstimatedNumberOfUsers: 0,
    });
  });

  it.each([
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['ap-southeast-2', 'aws'],
  ])('names the partition of %s in the ARN', (region, partition) => {
    expect(new Wire().create({}, region).Arn).toMatch(new RegExp(`^arn:${partition}:cognito-idp:${region}:`));
  });

  it('makes unique ids of nine random letters and digits', () => {
    expect(new Wire().create().Id).toMatch(/^us-east-1_[0-9A-Za-z]{9}$/);
    const suffixes = ['aaaaaaaaa', 'aaaaaaaaa', 'bbbbbbbbb'];
    const wire = new Wire(() => suffixes.shift() ?? '');
    expect([wire.create().Id, wire.create().Id]).toEqual(['us-east-1_aaaaaaaaa', 'us-east-1_bbbbbbbbb']);
  });

  it('keeps every member, even unknown ones', () => {
    const input = {
      DcrConfiguration: { EnableStatus: 'Enabled', Nested: [{ Deep: 1 }] },
      AcrConfiguration: { high: { AcrValue: 'urn:high' } },
      TomorrowsMember: ['a'],
    };
    const { Id } = new Wire().create(input);
    expect(Id).toBeDefined();
    expect(new Wire().create(input)).toMatchObject(input);
  });

  it('returns PoolName only as Name and Schema only as SchemaAttributes', () => {
    const pool = new Wire().create({ Schema: [{ Name: 'email' }] });
    expect(pool).not.toHaveProperty('PoolName');
    expect(pool).not.toHaveProperty('Schema');
  });

  it('ignores values that only the service decides', () => {
    const pool = new Wire().create({
      Id: 'x',
      Arn: 'x',
      Name: 'x',
      CreationDate: 1,
      EstimatedNumberOfUsers: 9,
    });
    expect(pool).toMatchObject({ Name: 'pool', EstimatedNumberOfUsers: 0 });
    expect([pool.Id, pool.Arn, pool.CreationDate]).not.toContain('x');
  });

  it('turns each Require… that a partial PasswordPolicy omits to false', () => {
    const pool = new Wire().create({ Policies: { PasswordPolicy: { RequireNumbers: true } } });
    expect(pool.Policies).toMatchObject({
      PasswordPolicy: {
        RequireUppercase: false,
        RequireLowercase: false,
        RequireNumbers: true,
        RequireSymbols: false,
      },
    });
  });

  it('requires all four character classes without a PasswordPolicy', () => {
    const pool = new Wire().create({
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
    });
    expect(pool.Policies).toEqual({
      PasswordPolicy: {
        MinimumLength: 8,
        RequireUppercase: true,
        RequireLowercase: true,
        RequireNumbers: true,
        RequireSymbols: true,
        TemporaryPasswordValidityDays: 7,
      },
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
    });
  });

  it('treats null as absent, so that it does not hide a default', () => {
    const pool = new Wire().create({
      MfaConfiguration: null,
      Policies: { PasswordPolicy: { RequireNumbers: null } },
      Schema: [{ Name: 'email', Mutable: null }],
    });
    expect(pool).toMatchObject({
      MfaConfiguration: 'OFF',
      Policies: { PasswordPolicy: { RequireNumbers: false } },
      SchemaAttributes: expect.arrayContaining([expect.objectContaining({ Name: 'email', Mutable: true })]),
    });
  });

  it('prefers the template if a message is sent under both names', () => {
    const pool = new Wire().create({
      SmsVerificationMessage: 'older {####}',
      VerificationMessageTemplate: { SmsMessage: 'template {####}' },
    });
    expect(pool.SmsVerificationMessage).toBe('template {####}');
  });

  it('returns the constraints of the data type, even if empty', () => {
    const attributes = new Wire().create({
      Schema: [
        { Name: 'text', AttributeDataType: 'String' },
        { Name: 'number', AttributeDataType: 'Number', StringAttributeConstraints: { MinLength: '1' } },
        { Name: 'flag', AttributeDataType: 'Boolean', NumberAttributeConstraints: { MinValue: '1' } },
        { Name: 'email', StringAttributeConstraints: { MaxLength: '99' } },
      ],
    }).SchemaAttributes;
    const plain = { DeveloperOnlyAttribute: false, Mutable: true, Required: false };
    expect(attributes).toEqual(
      expect.arrayContaining([
        { ...plain, Name: 'custom:text', AttributeDataType: 'String', StringAttributeConstraints: {} },
        { ...plain, Name: 'custom:number', AttributeDataType: 'Number', NumberAttributeConstraints: {} },
        { ...plain, Name: 'custom:flag', AttributeDataType: 'Boolean' },
        {
          ...plain,
          Name: 'email',
          AttributeDataType: 'String',
          StringAttributeConstraints: { MaxLength: '99' },
        },
      ]),
    );
  });

  it('refuses a pool above the quota of its Region only', () => {
    const wire = new Wire();
    for (let count = 0; count < 1000; count += 1) wire.create();
    expect(wire.ask('CreateUserPool', { PoolName: 'one more' })).toMatchObject({
      status: 400,
      body: { __type: 'LimitExceededException' },
    });
    expect(wire.create({}, 'eu-west-1').Name).toBe('pool');
  });

  it('does not change its input', () => {
    const input = Object.freeze({ PoolName: 'pool', Policies: Object.freeze({}) });
    newUserPool({ id: 'us-east-1_a', account: '1', now: () => new Date(0) }, input);
    expect(input).toEqual({ PoolName: 'pool', Policies: {} });
  });
});
