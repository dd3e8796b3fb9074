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

/** The member every enum has beside AWS's own: what a value shows as that AWS added after this version was made. */
export const UNKNOWN = 'UNKNOWN';

/** GraphQL enum -> the SDK's constant. The run-time shapes know enums as plain strings, so the pairs are named here. */
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

/** GraphQL value -> the SDK's value, for one enum: `{ EMAIL: 'email', UNKNOWN: 'UNKNOWN' }`. */
export type EnumValues = Readonly<Record<string, string>>;

/** The internal values of every enum: the SDK's own, under their upper-case names, with `UNKNOWN` beside them. */
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
