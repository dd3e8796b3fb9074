import { isGiven, isStructure, listOf, memberOf, structureOf, type WireStructure } from '../rules/wire.js';
import { userPoolArn } from '../aws/user-pool-names.js';
import { schemaAttributes } from './schema-attributes.js';
import type { UserPool } from './user-pool-store.js';
import { verificationMessages } from './verification-messages.js';

/** Whose the pool is, and since when. */
export interface Birth {
  readonly id: string;
  readonly account: string;
  readonly now: () => Date;
}

/**
 * The pool that CreateUserPool makes of its input: every member that was given, members unknown to this backend
 * included, with the service's defaults around them.
 */
export function newUserPool({ id, account, now }: Birth, input: WireStructure): UserPool {
  const { PoolName, Schema, ...given } = withoutNulls(input);
  const seconds = now().getTime() / 1000;
  return {
    ...defaults,
    ...given,
    Policies: policies(given),
    ...verificationMessages(given),
    AdminCreateUserConfig: {
      AllowAdminCreateUserOnly: false,
      ...structureOf(given, 'AdminCreateUserConfig'),
    },
    EmailConfiguration: {
      EmailSendingAccount: 'COGNITO_DEFAULT',
      ...structureOf(given, 'EmailConfiguration'),
    },
    KeyConfiguration: { KeyType: 'AWS_OWNED_KEY', ...structureOf(given, 'KeyConfiguration') },
    IssuerConfiguration: { Type: 'ORIGINAL', ...structureOf(given, 'IssuerConfiguration') },
    SchemaAttributes: schemaAttributes(listOf({ Schema }, 'Schema')),
    Id: id,
    Name: String(PoolName),
    Arn: userPoolArn(id, account),
    CreationDate: seconds,
    LastModifiedDate: seconds,
    EstimatedNumberOfUsers: 0,
  };
}

const defaults = {
  LambdaConfig: {},
  MfaConfiguration: 'OFF',
  DeletionProtection: 'INACTIVE',
  UserPoolTier: 'ESSENTIALS',
} as const;

const passwordPolicyWhenNoneIsSent = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
} as const;

/** A password policy that is sent in part is taken at its word: what it does not require is not required. */
const passwordPolicyWhenOneIsSent = {
  ...passwordPolicyWhenNoneIsSent,
  RequireUppercase: false,
  RequireLowercase: false,
  RequireNumbers: false,
  RequireSymbols: false,
} as const;

function policies(given: WireStructure): WireStructure {
  const sent = memberOf(given, 'Policies', 'PasswordPolicy');
  return {
    ...structureOf(given, 'Policies'),
    PasswordPolicy: isStructure(sent)
      ? { ...passwordPolicyWhenOneIsSent, ...sent }
      : passwordPolicyWhenNoneIsSent,
    SignInPolicy: {
      AllowedFirstAuthFactors: ['PASSWORD'],
      ...structureOf(given, 'Policies', 'SignInPolicy'),
    },
  };
}

/** Cognito takes null for absent, at any depth; a default must not be hidden behind one. */
function withoutNulls(structure: WireStructure): WireStructure {
  return Object.fromEntries(
    Object.entries(structure)
      .filter(([, value]) => isGiven(value))
      .map(([name, value]) => [name, withoutNullsInside(value)]),
  );
}

function withoutNullsInside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNullsInside);
  return isStructure(value) ? withoutNulls(value) : value;
}
