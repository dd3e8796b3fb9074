import type { UpdateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';

/** Everything that UpdateUserPool can set. */
export type UserPoolSettings = Omit<UpdateUserPoolRequest, 'UserPoolId'>;

/** The structures that Cognito describes although nothing is set in them, and refuses when they are sent so. */
const refusedWhenEmpty = ['SmsConfiguration', 'UserPoolAddOns'] as const;

/**
 * Leaves out what Cognito describes or a patch brings about, and what it refuses all the same.
 *
 * @param keepUnusedAccountValidity whether a caller asked for it, who then has to learn that it is refused
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
  // Both lifetimes of temporary passwords are described, and an update with both is refused: the newer one stands.
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
