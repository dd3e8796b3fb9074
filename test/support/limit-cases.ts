import type { LimitViolation } from '../../src/rules/check-limits.js';
import { constraintsOf, type MemberConstraint } from '../../src/rules/constraints.js';
import { translated } from '../../src/rules/patterns.js';
import type { WireStructure } from '../../src/rules/wire.js';
import { beginningOf, element, onlyText, sized, text } from './limit-values.js';

/** A request that is at a limit, or beyond it, and otherwise as it should be. */
export interface LimitCase {
  readonly operation: string;
  /** From the request to the value, as `checkRequest` tells it: `['Schema', 0, 'Name']`, `['UserPoolTags', 'k', 'key']`. */
  readonly path: readonly (string | number)[];
  readonly kind: LimitViolation['limit']['kind'];
  readonly what: string;
  readonly request: WireStructure;
  readonly accepted: boolean;
}

type Neighbour = Pick<LimitCase, 'kind' | 'what' | 'accepted'> & {
  readonly value: unknown;
  /** Into a map. */
  readonly inside?: readonly string[];
};

/**
 * Every limit that is known of an operation's members, from both sides: the values at a bound and those beyond it, a text
 * of the pattern and one of none, each value of an enum and another one, a required member that is missing.
 *
 * An update is one of the pool `poolOfCases`, to be made before.
 */
export function limitCases(operation: string): LimitCase[] {
  return [...constraintsOf(operation)].flatMap(([path, constraint]) =>
    neighbours(path, constraint).map(({ value, inside = [], kind, what, accepted }) => ({
      operation,
      path: [...path.split('.').flatMap(stepsOf), ...inside],
      kind,
      what: `${path}: ${what}`,
      request: requestWith(operation, path, value),
      accepted,
    })),
  );
}

/** A request in which one member has a value, and the others what it takes beside that. */
export function requestWith(operation: string, path: string, value: unknown): WireStructure {
  return {
    ...(operation === 'SetUserPoolMfaConfig' ? besideMfa(value) : beside[path]),
    ...nested(operation, '', path.split('.'), value),
  };
}

/** The id by which the cases name a pool where its id is not what they are about. */
export const poolOfCases = 'us-east-1_a';

/** What that pool has: MFA by e-mail needs it. */
export const settingsOfCases = {
  EmailConfiguration: {
    EmailSendingAccount: 'DEVELOPER',
    SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
  },
} as const;

/** MFA that is off takes no factor beside it, and any other needs one. */
function besideMfa(value: unknown): WireStructure {
  if (value === 'OFF') return {};
  return { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: { Subject: 'Code' } };
}

const sms: WireStructure = { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' } };

/** It makes a custom domain, whose name may be long and have dots. */
const certificate: WireStructure = {
  CustomDomainConfig: { CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/a' },
};

/** What a value needs elsewhere in the request to be accepted. */
const beside: Readonly<Record<string, WireStructure>> = {
  MfaConfiguration: sms,
  'AutoVerifiedAttributes[]': sms,
  'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate[]': {
    AutoVerifiedAttributes: ['email', 'phone_number'],
    ...sms,
  },
  'UserPoolAddOns.AdvancedSecurityMode': { UserPoolTier: 'PLUS' },
  Domain: certificate,
  'Routing.Failover.SecondaryRegion': certificate,
  'Routing.Failover.PrimaryRoute53HealthCheckId': certificate,
  // A policy that is sent has no lifetime of temporary passwords, which would exclude this one.
  'AdminCreateUserConfig.UnusedAccountValidityDays': { Policies: { PasswordPolicy: { MinimumLength: 8 } } },
};

/** What a structure needs beside the members that the model requires. */
const siblings: Readonly<Record<string, WireStructure>> = {
  'Schema[]': { Name: 'tenant', AttributeDataType: 'String' },
  'CustomAttributes[]': { Name: 'tenant', AttributeDataType: 'String' },
  // For the senders.
  LambdaConfig: { KMSKeyID: 'arn:aws:kms:us-east-1:123456789012:key/example' },
  EmailConfiguration: {
    EmailSendingAccount: 'DEVELOPER',
    SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
  },
};

/** What has to be in a list behind an element. */
const behind: Readonly<Record<string, readonly unknown[]>> = {
  'Policies.SignInPolicy.AllowedFirstAuthFactors[]': ['PASSWORD'],
};

function nested(
  operation: string,
  prefix: string,
  [segment = '', ...rest]: readonly string[],
  value: unknown,
): WireStructure {
  const path = prefix ? `${prefix}.${segment}` : segment;
  const inner = rest.length === 0 ? value : nested(operation, path, rest, value);
  const [name = segment] = segment.split('[');
  return {
    ...structureAt(operation, prefix),
    [name]: segment.endsWith('[]') ? [inner, ...(behind[path] ?? [])] : inner,
  };
}

/** A structure with the members that it needs. */
function structureAt(operation: string, prefix: string): WireStructure {
  const required = [...constraintsOf(operation)].filter(
    ([path, constraint]) => constraint.required && parentOf(path) === prefix,
  );
  const members = required.map(([path, constraint]) => [
    path.slice(prefix ? prefix.length + 1 : 0),
    valid(path, constraint),
  ]);
  return { ...(Object.fromEntries(members) as WireStructure), ...siblings[prefix] };
}

function parentOf(path: string): string {
  return path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
}

function valid(path: string, constraint: MemberConstraint): unknown {
  if (constraint.type === 'list') return [element(path, 0)];
  if (constraint.enum) return constraint.enum[0];
  if (constraint.type === 'string') return shortest(path, constraint);
  return constraint.type === 'integer' ? (constraint.min ?? 0) : true;
}

function neighbours(path: string, constraint: MemberConstraint): Neighbour[] {
  const presence: Neighbour[] = constraint.required
    ? [
        { kind: 'required', what: 'given', value: valid(path, constraint), accepted: true },
        { kind: 'required', what: 'missing', value: undefined, accepted: false },
      ]
    : [];
  switch (constraint.type) {
    case 'integer':
      return [...presence, ...ofNumber(constraint)];
    case 'string':
      return [...presence, ...ofText(path, constraint)];
    case 'list':
      return [...presence, ...ofList(path, constraint)];
    case 'map':
      return [...presence, ...ofMap(constraint)];
    default:
      return presence;
  }
}

function ofNumber({ min, max }: MemberConstraint): Neighbour[] {
  return around(min, max, (value) => ({ value, what: String(value) }), ['minValue', 'maxValue']);
}

function ofText(path: string, constraint: MemberConstraint): Neighbour[] {
  const { min, max, pattern } = constraint;
  if (constraint.enum) {
    return [
      ...constraint.enum.map((value) => ({ kind: 'enum' as const, what: value, value, accepted: true })),
      { kind: 'enum', what: 'a value of no enum', value: 'NONE_OF_THEM', accepted: false },
    ];
  }
  const least = shortest(path, constraint);
  const only = onlyText(path);
  if (only !== undefined) {
    return [
      ...around(min, max, sized).filter(({ accepted }) => !accepted),
      { kind: 'minLength', what: only, value: only, accepted: true },
    ];
  }
  const lengths = around(min, max, (length) => {
    const value = length === min ? least : text(path, pattern, length);
    return { value, what: `${value.length} characters` };
  });
  const unmatched = pattern === undefined ? undefined : mismatch(pattern, min);
  const patterns: Neighbour[] = [
    ...(min === undefined
      ? [{ kind: 'pattern' as const, what: 'the pattern', value: least, accepted: true }]
      : []),
    ...(unmatched === undefined
      ? []
      : [{ kind: 'pattern' as const, what: 'another pattern', value: unmatched, accepted: false }]),
  ];
  const all = [...lengths, ...(pattern === undefined ? [] : patterns)];
  // Which tokens there are, the service alone decides: the tests of paging have accepted ones.
  return path === 'NextToken' ? all.filter(({ accepted }) => !accepted) : all;
}

function ofList(path: string, { min, max }: MemberConstraint): Neighbour[] {
  return around(min, max, (length) => ({
    value: Array.from({ length }, (_, index) => element(path, index)),
    what: `${length} elements`,
  }));
}

function ofMap({ key = {}, value = {} }: MemberConstraint): Neighbour[] {
  const keys = around(key.min, key.max, (length) => {
    const name = 'k'.repeat(length);
    return { value: { [name]: 'v' }, inside: [name, 'key'], what: `a key of ${length} characters` };
  });
  const values = around(value.min, value.max, (length) => ({
    value: { k: 'v'.repeat(length) },
    inside: ['k', 'value'],
    what: `a value of ${length} characters`,
  }));
  return [...keys, ...values];
}

/** Both bounds from both sides. What is below 0 no length can be. */
function around(
  min: number | undefined,
  max: number | undefined,
  made: (bound: number) => Pick<Neighbour, 'value' | 'what' | 'inside'>,
  [least, most]: readonly [LimitCase['kind'], LimitCase['kind']] = ['minLength', 'maxLength'],
): Neighbour[] {
  const neighbours: Neighbour[] = [];
  if (min !== undefined) {
    if (min > 0 || least === 'minValue') neighbours.push({ ...made(min - 1), kind: least, accepted: false });
    neighbours.push({ ...made(min), kind: least, accepted: true });
  }
  if (max !== undefined) {
    neighbours.push({ ...made(max), kind: most, accepted: true });
    neighbours.push({ ...made(max + 1), kind: most, accepted: false });
  }
  return neighbours;
}

/** The shortest text that is long enough and of the pattern. */
function shortest(path: string, { min = 0, pattern }: MemberConstraint): string {
  for (let length = min; ; length += 1) {
    const value = text(path, pattern, length);
    const matched = pattern === undefined || translated(pattern).test(value);
    if (matched && value.startsWith(beginningOf(path))) return value;
  }
}

/** A text that is long enough, but not of the pattern; there is none that all patterns refuse. */
function mismatch(pattern: string, min = 0): string | undefined {
  return ['aaaaaa', 'a/b', 'a b', 'aaaa\u0000a']
    .map((value) => value.padEnd(min, 'a'))
    .find((value) => !translated(pattern).test(value));
}

function stepsOf(segment: string): (string | number)[] {
  return segment.endsWith('[]') ? [segment.slice(0, -2), 0] : [segment];
}
