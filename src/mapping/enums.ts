import {
  AdvancedSecurityEnabledModeType,
  AdvancedSecurityModeType,
  AliasAttributeType,
  AttributeDataType,
  AuthFactorType,
  ClientTypeType,
  CustomEmailSenderLambdaVersionType,
  CustomSMSSenderLambdaVersionType,
  DefaultEmailOptionType,
  DeletionProtectionType,
  DomainStatusType,
  EmailSendingAccountType,
  EncryptionKeyType,
  ExplicitAuthFlowsType,
  FeatureType,
  IdentityProviderTypeType,
  InboundFederationLambdaVersionType,
  IssuerType,
  OAuthFlowType,
  PreTokenGenerationLambdaVersionType,
  PreventUserExistenceErrorTypes,
  RecoveryOptionNameType,
  ResourceServerManagedByType,
  SecurityPolicyType,
  StatusType,
  TimeUnitsType,
  UserVerificationType,
  UsernameAttributeType,
  UserPoolMfaType,
  UserPoolTierType,
  VerifiedAttributeType,
  WebAuthnFactorConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';

/** The additional member of every enum. It stands for values that AWS added after this version. */
export const UNKNOWN = 'UNKNOWN';

/**
 * GraphQL enum -> constant of the SDK. The pairs are listed here because the run-time shapes have enums as plain
 * strings.
 */
export const enumConstants = {
  UserPoolAdvancedSecurityEnabledMode: AdvancedSecurityEnabledModeType,
  UserPoolAdvancedSecurityMode: AdvancedSecurityModeType,
  UserPoolAliasAttribute: AliasAttributeType,
  UserPoolAttributeDataType: AttributeDataType,
  UserPoolAuthFactor: AuthFactorType,
  UserPoolClientType: ClientTypeType,
  UserPoolCustomEmailSenderLambdaVersion: CustomEmailSenderLambdaVersionType,
  UserPoolCustomSmsSenderLambdaVersion: CustomSMSSenderLambdaVersionType,
  UserPoolDefaultEmailOption: DefaultEmailOptionType,
  UserPoolDeletionProtection: DeletionProtectionType,
  UserPoolDomainSecurityPolicy: SecurityPolicyType,
  UserPoolDomainStatus: DomainStatusType,
  UserPoolEmailSendingAccount: EmailSendingAccountType,
  UserPoolEncryptionKeyType: EncryptionKeyType,
  UserPoolExplicitAuthFlow: ExplicitAuthFlowsType,
  UserPoolIdentityProviderType: IdentityProviderTypeType,
  UserPoolInboundFederationLambdaVersion: InboundFederationLambdaVersionType,
  UserPoolIssuerType: IssuerType,
  UserPoolMfa: UserPoolMfaType,
  UserPoolOAuthFlow: OAuthFlowType,
  UserPoolPreTokenGenerationLambdaVersion: PreTokenGenerationLambdaVersionType,
  UserPoolPreventUserExistenceErrors: PreventUserExistenceErrorTypes,
  UserPoolRecoveryOptionName: RecoveryOptionNameType,
  UserPoolRefreshTokenRotationFeature: FeatureType,
  UserPoolResourceServerManagedBy: ResourceServerManagedByType,
  UserPoolStatus: StatusType,
  UserPoolTier: UserPoolTierType,
  UserPoolTimeUnit: TimeUnitsType,
  UserPoolUsernameAttribute: UsernameAttributeType,
  UserPoolUserVerification: UserVerificationType,
  UserPoolVerifiedAttribute: VerifiedAttributeType,
  UserPoolWebAuthnFactorConfiguration: WebAuthnFactorConfigurationType,
} as const;

/** GraphQL value -> value of the SDK, for one enum: `{ EMAIL: 'email', UNKNOWN: 'UNKNOWN' }`. */
export type EnumValues = Readonly<Record<string, string>>;

/** The internal values of every enum: the SDK's values under upper-case names, and `UNKNOWN`. */
export function enumValues(
  constants: Readonly<Record<string, EnumValues>> = enumConstants,
): Readonly<Record<string, EnumValues>> {
  return Object.fromEntries(
    Object.entries(constants).map(([name, constant]) => [
      name,
      {
        ...Object.fromEntries(Object.entries(constant).map(([key, value]) => [inCapitals(key), value])),
        [UNKNOWN]: UNKNOWN,
      },
    ]),
  );
}

/** `LoginWithAmazon` -> `LOGIN_WITH_AMAZON`. */
function inCapitals(key: string): string {
  return key.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}
