import { elementsOf, type AttributeList } from '../attribute-lists.js';
import { isGiven, memberOf } from '../wire.js';
import type { Change, Warning, WarningRule } from './warning.js';

interface Deprecated {
  readonly path: readonly [string, ...string[]];
  readonly message: string;
  /** A member beside which it is the same setting under its second name, and harmless. */
  readonly unlessBeside?: readonly string[];
}

/** What the documentation of the SDK advises against. */
const deprecated: readonly Deprecated[] = [
  {
    path: ['AdminCreateUserConfig', 'UnusedAccountValidityDays'],
    message:
      'AWS no longer uses this setting. Give policies.passwordPolicy.temporaryPasswordValidityDays instead.',
  },
  { path: ['SmsVerificationMessage'], message: successor('smsMessage') },
  { path: ['EmailVerificationMessage'], message: successor('emailMessage') },
  { path: ['EmailVerificationSubject'], message: successor('emailSubject') },
  {
    path: ['LambdaConfig', 'PreTokenGeneration'],
    message: 'This setting is the legacy form. Give lambdaConfig.preTokenGenerationConfig instead.',
    unlessBeside: ['LambdaConfig', 'PreTokenGenerationConfig'],
  },
];

/** Members that AWS takes and advises against. */
export function noMemberIsDeprecated({ given }: Change): readonly Warning[] {
  return deprecated
    .filter(({ path }) => isGiven(memberOf(given, ...path)))
    .filter(({ unlessBeside }) => !unlessBeside || !isGiven(memberOf(given, ...unlessBeside)))
    .map(({ path, message }) => ({ code: 'MEMBER_DEPRECATED' as const, message, path }));
}

/** The same of attributes. */
export function noAttributeIsForDevelopersOnly(list: AttributeList): WarningRule {
  return ({ given }) =>
    elementsOf(given, list).flatMap((attribute, index): Warning[] => {
      if (memberOf(attribute, 'DeveloperOnlyAttribute') !== true) return [];
      const message =
        'AWS advises against attributes for developers only. Let the write attributes of each app client decide who can change it.';
      return [{ code: 'MEMBER_DEPRECATED', message, path: [list.member, index, 'DeveloperOnlyAttribute'] }];
    });
}

function successor(member: string): string {
  return `AWS no longer uses this setting. Give verificationMessageTemplate.${member} instead.`;
}
