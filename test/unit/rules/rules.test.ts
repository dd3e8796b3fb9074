import { describe, expect, it } from '@jest/globals';
import { checkRequest, operationRules } from '../../../src/rules/check-request.js';
import { checkRules } from '../../../src/rules/check-rules.js';
import { clientRuleCases } from '../../support/client-rule-cases.js';
import { domainRuleCases } from '../../support/domain-rule-cases.js';
import { identityProviderRuleCases } from '../../support/identity-provider-rule-cases.js';
import { poolOfCases } from '../../support/limit-cases.js';
import { poolOperationRuleCases } from '../../support/pool-operation-rule-cases.js';
import { ruleCases as poolRuleCases } from '../../support/rule-cases.js';

const rules = [...operationRules].flatMap(([operation, list]) => list.map((rule) => ({ operation, rule })));

const ruleCases = [
  ...poolRuleCases,
  ...poolOperationRuleCases,
  ...clientRuleCases,
  ...identityProviderRuleCases,
  ...domainRuleCases,
];

/** What names the thing that a case is about: a pool of no account, or something in it. */
const named = {
  CreateUserPool: { PoolName: 'pool' },
  UpdateUserPool: { UserPoolId: poolOfCases },
  SetUserPoolMfaConfig: { UserPoolId: poolOfCases },
  AddCustomAttributes: { UserPoolId: poolOfCases },
  CreateUserPoolClient: { UserPoolId: poolOfCases, ClientName: 'client' },
  UpdateUserPoolClient: { UserPoolId: poolOfCases, ClientId: 'client' },
  CreateIdentityProvider: { UserPoolId: poolOfCases },
  UpdateIdentityProvider: { UserPoolId: poolOfCases },
  CreateUserPoolDomain: { UserPoolId: poolOfCases },
  UpdateUserPoolDomain: { UserPoolId: poolOfCases },
};

/** A case as it goes over the wire. */
function requestOf(each: (typeof ruleCases)[number]) {
  const { operation, request } = each;
  // The rules of MFA look at the pool as well.
  const pool = operation === 'SetUserPoolMfaConfig' ? each.before : {};
  return { ...pool, ...named[operation], ...request };
}

describe('A rule of the preflight', () => {
  it.each(rules)('has a unique name in $operation: $rule.name', ({ operation, rule }) => {
    const named = rules.filter((other) => other.operation === operation && other.rule.name === rule.name);
    expect(named).toHaveLength(1);
    expect(rule.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
  });

  it.each(rules)('names its source: $rule.name of $operation', ({ rule: { known } }) => {
    expect(['measured', 'cited', 'open']).toContain(known.mark);
    // A thread, a file of a repository, or a page of AWS's documentation.
    expect(known.source).toMatch(/^([\w.-]+\/[\w.-]+(#\d+| [\w./-]+)|AWS API reference, [\w, ]+)$/);
  });

  it.each(rules)('has a case on both sides: $rule.name of $operation', ({ operation, rule }) => {
    const cases = ruleCases.filter((each) => each.operation === operation && each.rule === rule.name);
    expect(cases.some(({ refused }) => refused)).toBe(true);
    expect(cases.some(({ refused }) => !refused)).toBe(true);
    for (const { known } of cases) expect(known).toBe(rule.known);
  });

  it('has its own message: no two rules refuse in the same words', () => {
    const words = new Map<string, Set<string>>();
    for (const { rule, refused } of ruleCases) {
      if (!refused) continue;
      words.set(refused.awsMessage, (words.get(refused.awsMessage) ?? new Set()).add(rule));
    }
    expect([...words].filter(([, names]) => names.size > 1)).toEqual([]);
  });
});

describe('The cases of the rules', () => {
  it('have unique names', () => {
    expect(new Set(ruleCases.map(({ name }) => name)).size).toBe(ruleCases.length);
  });

  it('are plain data that another program can read', () => {
    expect(JSON.parse(JSON.stringify(ruleCases))).toEqual(ruleCases);
  });

  it.each(ruleCases)('keep or break one rule, in the words of AWS: $name', (each) => {
    const all = operationRules.get(each.operation) ?? [];
    const broken = checkRules(all, requestOf(each), each.region).map((violation) => {
      const { rule, exception, awsMessage, path } = violation;
      return { rule, exception, awsMessage, path };
    });
    expect(broken).toEqual(each.refused ? [{ rule: each.rule, ...each.refused }] : []);
  });

  it.each(ruleCases)('are refused before a call only if a refusal is cited: $name', (each) => {
    const expected = each.refused && each.known.mark !== 'open' ? [each.refused] : [];
    const told = checkRequest(each.operation, requestOf(each), each.region);
    expect(told.map(({ exception, path }) => ({ exception, path }))).toEqual(
      expected.map(({ exception, path }) => ({ exception, path })),
    );
    for (const { message } of told) {
      // In the words of the schema, short and plain.
      expect(message).toMatch(/^.{10,200}\.$/);
      expect(message).not.toMatch(/\b(Expected|UserPoolTags|SnsRegion|SourceArn|LambdaArn|KMSKeyID)\b/);
    }
  });
});

describe('A rule about Regions', () => {
  const broken = (region: string, request: object) =>
    checkRequest('CreateUserPool', { PoolName: 'pool', ...request }, region).map(({ path }) =>
      path.join('.'),
    );
  const ses = (region: string) => ({
    EmailConfiguration: {
      EmailSendingAccount: 'DEVELOPER',
      SourceArn: `arn:aws:ses:${region}:123456789012:identity/example.com`,
    },
  });

  it('leaves Regions without reports to AWS', () => {
    expect(broken('eu-north-1', ses('eu-north-1'))).toEqual([]);
    expect(broken('us-west-1', ses('ap-southeast-2'))).toEqual([]);
    expect(broken('ap-northeast-2', { SmsConfiguration: { SnsRegion: 'ap-northeast-1' } })).toEqual([]);
  });

  it('uses the Region of the pool', () => {
    const trigger = { LambdaConfig: { PreSignUp: 'arn:aws:lambda:eu-west-1:123456789012:function:a' } };
    expect(broken('eu-west-1', trigger)).toEqual([]);
    expect(broken('eu-west-2', trigger)).toEqual(['LambdaConfig.PreSignUp']);
  });

  it('ignores values that are not ARNs of the service, which limits or AWS refuse', () => {
    const PreSignUp = [
      'arn:aws:lambda::123456789012:function:a',
      'arn:aws:states:eu-west-1:123456789012:a:b',
    ];
    for (const arn of PreSignUp)
      expect(broken('us-east-1', { LambdaConfig: { PreSignUp: arn } })).toEqual([]);
  });
});

describe('All rules', () => {
  it('ignore members of a wrong type, which limits refuse', () => {
    const wrong = [null, 7, 'text', true, [], [null], {}, { Level1: 1 }];
    const members = [
      'Policies',
      'AutoVerifiedAttributes',
      'LambdaConfig',
      'EmailConfiguration',
      'SmsConfiguration',
      'UserPoolTags',
      'AdminCreateUserConfig',
      'AccountRecoverySetting',
      'AcrConfiguration',
      'UserPoolAddOns',
      'UserPoolTier',
      'MfaConfiguration',
      'UserAttributeUpdateSettings',
      'AllowedOAuthFlows',
      'AllowedOAuthScopes',
      'CallbackURLs',
      'LogoutURLs',
      'DefaultRedirectURI',
      'TokenValidityUnits',
      'ExplicitAuthFlows',
      'AnalyticsConfiguration',
      'RefreshTokenRotation',
    ];
    for (const member of members) {
      for (const value of wrong) {
        for (const list of operationRules.values()) {
          expect(checkRules(list, { [member]: value }, 'us-east-1')).toEqual([]);
        }
      }
    }
  });
});
