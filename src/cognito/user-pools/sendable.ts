import type { UpdateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';

/** All settings of UpdateUserPool. */
export type UserPoolSettings = Omit<UpdateUserPoolRequest, 'UserPoolId'>;

/** Structures that Cognito describes although nothing in them is set, and refuses when they are sent like that. */
const refusedWhenEmpty = ['SmsConfiguration', 'UserPoolAddOns'] as const;

/**
 * Leaves out what Cognito describes, or a patch leads to, but UpdateUserPool refuses.
 *
 * @param keepUnusedAccountValidity whether the caller gave it, and so must learn that it is refused
 */
export function sendable(
  settings: UserPoolSettings,
  { keepUnusedAccountValidity = false } = {},
): UserPoolSettings {
  const { AdminCreateUserConfig, ...others } = settings;
  const rest: UserPoolSettings = Object.fromEntries(
    Object.entries(others).filter(
      ([name, value]) => !(refusedWhenEmpty.some((each) => each === name) && isEmpty(value)),
    ),
  );
  if (!AdminCreateUserConfig) return rest;
  // Cognito describes both lifetimes of temporary passwords and refuses an update with both. The newer one is sent.
  const { UnusedAccountValidityDays, ...administration } = AdminCreateUserConfig;
  const superseded = settings.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays !== undefined;
  return {
    ...rest,
    AdminCreateUserConfig:
      UnusedAccountValidityDays === undefined || (superseded && !keepUnusedAccountValidity)
        ? administration
        : { ...administration, UnusedAccountValidityDays },
  };
}

function isEmpty(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((each) => each === undefined)
  );
}
