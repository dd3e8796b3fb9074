import { elementsOf, type AttributeList } from '../attribute-lists.js';
import { isGiven, memberOf } from '../wire.js';
import type { Change, Warning, WarningRule } from './warning.js';

interface Deprecated {
  readonly path: readonly [string, ...string[]];
  readonly message: string;
  /** If this member is given too, the deprecated one is a harmless second name of it. */
  readonly unlessBeside?: readonly string[];
}

/** Settings that the SDK's documentation advises against. */
const deprecated: readonly Deprecated[] = [
  {
    path: ['AdminCreateUserConfig', 'UnusedAccountValidityDays'],
    message:
      'AWS no longer uses this setting. Use policies.passwordPolicy.temporaryPasswordValidityDays instead.',
  },
  { path: ['SmsVerificationMessage'], message: successor('smsMessage') },
  { path: ['EmailVerificationMessage'], message: successor('emailMessage') },
  { path: ['EmailVerificationSubject'], message: successor('emailSubject') },
  {
    path: ['LambdaConfig', 'PreTokenGeneration'],
    message: 'This setting is the legacy form. Use lambdaConfig.preTokenGenerationConfig instead.',
    unlessBeside: ['LambdaConfig', 'PreTokenGenerationConfig'],
  },
];

/** Members that AWS accepts and advises against. */
export function noMemberIsDeprecated({ given }: Change): readonly Warning[] {
  return deprecated
    .filter(({ path }) => isGiven(memberOf(given, ...path)))
    .filter(({ unlessBeside }) => !unlessBeside || !isGiven(memberOf(given, ...unlessBeside)))
    .map(({ path, message }) => ({ code: 'MEMBER_DEPRECATED' as const, message, path }));
}

/** Attributes that AWS accepts and advises against. */
export function noAttributeIsForDevelopersOnly(list: AttributeList): WarningRule {
  return ({ given }) =>
    elementsOf(given, list).flatMap((attribute, index): Warning[] => {
      if (memberOf(attribute, 'DeveloperOnlyAttribute') !== true) return [];
      const message =
        'AWS advises against developer-only attributes. Control write access with writeAttributes of each app client instead.';
      return [{ code: 'MEMBER_DEPRECATED', message, path: [list.member, index, 'DeveloperOnlyAttribute'] }];
    });
}

function successor(member: string): string {
  return `AWS no longer uses this setting. Use verificationMessageTemplate.${member} instead.`;
}
