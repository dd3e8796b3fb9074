import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UserPoolType as SdkUserPoolType, UserPoolPolicyType as SdkUserPoolPolicyType, PasswordPolicyType as SdkPasswordPolicyType, SignInPolicyType as SdkSignInPolicyType, UsernameConfigurationType as SdkUsernameConfigurationType, UserAttributeUpdateSettingsType as SdkUserAttributeUpdateSettingsType, SchemaAttributeType as SdkSchemaAttributeType, NumberAttributeConstraintsType as SdkNumberAttributeConstraintsType, StringAttributeConstraintsType as SdkStringAttributeConstraintsType, DeviceConfigurationType as SdkDeviceConfigurationType, AccountRecoverySettingType as SdkAccountRecoverySettingType, RecoveryOptionType as SdkRecoveryOptionType, AdminCreateUserConfigType as SdkAdminCreateUserConfigType, MessageTemplateType as SdkMessageTemplateType, VerificationMessageTemplateType as SdkVerificationMessageTemplateType, EmailConfigurationType as SdkEmailConfigurationType, SmsConfigurationType as SdkSmsConfigurationType, EumsSmsConfigurationType as SdkEumsSmsConfigurationType, LambdaConfigType as SdkLambdaConfigType, PreTokenGenerationVersionConfigType as SdkPreTokenGenerationVersionConfigType, CustomSMSLambdaVersionConfigType as SdkCustomSMSLambdaVersionConfigType, CustomEmailLambdaVersionConfigType as SdkCustomEmailLambdaVersionConfigType, InboundFederationLambdaType as SdkInboundFederationLambdaType, UserPoolAddOnsType as SdkUserPoolAddOnsType, AdvancedSecurityAdditionalFlowsType as SdkAdvancedSecurityAdditionalFlowsType, DcrConfigurationType as SdkDcrConfigurationType, KeyConfigurationType as SdkKeyConfigurationType, IssuerConfigurationType as SdkIssuerConfigurationType, UserPoolClientType as SdkUserPoolClientType, TokenValidityUnitsType as SdkTokenValidityUnitsType, AnalyticsConfigurationType as SdkAnalyticsConfigurationType, RefreshTokenRotationType as SdkRefreshTokenRotationType, ClientSecretDescriptorType as SdkClientSecretDescriptorType, DomainDescriptionType as SdkDomainDescriptionType, CustomDomainConfigType as SdkCustomDomainConfigType, RoutingType as SdkRoutingType, FailoverType as SdkFailoverType, GroupType as SdkGroupType, IdentityProviderType as SdkIdentityProviderType, GetUserPoolMfaConfigResponse as SdkGetUserPoolMfaConfigResponse, SmsMfaConfigType as SdkSmsMfaConfigType, SoftwareTokenMfaConfigType as SdkSoftwareTokenMfaConfigType, EmailMfaConfigType as SdkEmailMfaConfigType, WebAuthnConfigurationType as SdkWebAuthnConfigurationType, ResourceServerType as SdkResourceServerType, ResourceServerScopeType as SdkResourceServerScopeType } from '@aws-sdk/client-cognito-identity-provider';
import type { ListedUserPools, ListedUserPoolEdge, Context } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A date and time as an RFC 3339 string in UTC with milliseconds, such as `2026-11-23T06:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /**
   * A whole number as a JSON number, between -(2^53 - 1) and 2^53 - 1. It can exceed the 32 bits of `Int`, and JavaScript
   * numbers represent it exactly.
   */
  SafeInt: { input: number; output: number; }
  /**
   * The value of a setting as JSON: a string, number, boolean, list or object. Fields and enum values have their names
   * from this schema. Dates are strings.
   */
  UserPoolSettingValue: { input: unknown; output: unknown; }
  _FieldSet: { input: string; output: string; }
};

/** The client to add a secret to. */
export type AddUserPoolClientSecretInput = {
  /** The id of the client. */
  readonly clientId: Scalars['ID']['input'];
  /**
   * A secret that you provide: 24 to 64 letters, digits, `_` and `+`. It is sent only to Cognito, and never logged or
   * cached. Default: Cognito generates one.
   */
  readonly clientSecret?: InputMaybe<Scalars['String']['input']>;
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['input'];
};

/** The custom attributes to add to a pool. */
export type AddUserPoolCustomAttributesInput = {
  /**
   * 1 to 50 attributes. Each becomes `custom:NAME`, even if NAME is that of a standard attribute. Omit the prefix.
   * Custom attributes cannot be required.
   */
  readonly customAttributes: ReadonlyArray<UserPoolSchemaAttributeInput>;
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['input'];
};

/** The result of adding custom attributes. */
export type AddUserPoolCustomAttributesPayload = {
  readonly __typename?: 'AddUserPoolCustomAttributesPayload';
  /** Whether anything was changed, even if only the first of two calls succeeded. */
  readonly applied: Scalars['Boolean']['output'];
  /**
   * What was added, by paths such as `["schemaAttributes", "custom:plan", "attributeDataType"]`. In a dry run: what
   * would be added.
   */
  readonly changes: ReadonlyArray<UserPoolSettingChange>;
  /** Why the second of two calls failed, if the input is not the problem. Null otherwise. */
  readonly failure?: Maybe<UserPoolUpdateFailure>;
  /** What was not added, or may not have been added, because the second of two calls failed. Empty otherwise. */
  readonly unapplied: ReadonlyArray<UserPoolSettingChange>;
  /** Why the input, or the second of two calls, was rejected: all known reasons at once. Empty otherwise. */
  readonly userErrors: ReadonlyArray<UserPoolUserError>;
  /**
   * The pool after the change. In a dry run: the current pool. Null if the input was rejected. The pool is only read if
   * you select this field.
   */
  readonly userPool?: Maybe<UserPool>;
  /** What Cognito accepts but you probably did not intend, and cannot undo. Warnings never stop a change. */
  readonly warnings: ReadonlyArray<UserPoolWarning>;
};

/** An IAM role that Cognito refers to. It has only the ARN; other subgraphs can add fields with the same key. */
export type CognitoIamRole = {
  readonly __typename?: 'CognitoIamRole';
  /** The ARN. */
  readonly arn: Scalars['String']['output'];
};

/** An AWS KMS key that Cognito refers to. It has only the ARN; other subgraphs can add fields with the same key. */
export type CognitoKmsKey = {
  readonly __typename?: 'CognitoKmsKey';
  /** The ARN. */
  readonly arn: Scalars['String']['output'];
};

/** An AWS Lambda function that Cognito refers to. It has only the ARN; other subgraphs can add fields with the same key. */
export type CognitoLambdaFunction = {
  readonly __typename?: 'CognitoLambdaFunction';
  /** The ARN, including the version or alias if Cognito's setting has one. */
  readonly arn: Scalars['String']['output'];
};

/**
 * An Amazon SES identity (an address or domain) that Cognito refers to. It has only the ARN; other subgraphs can add
 * fields with the same key.
 */
export type CognitoSesIdentity = {
  readonly __typename?: 'CognitoSesIdentity';
  /** The ARN. */
  readonly arn: Scalars['String']['output'];
};

/** The settings of a new app client. Cognito applies its own defaults to settings that are left out. */
export type CreateUserPoolClientInput = {
  /**
   * The lifetime of access tokens: five minutes to one day, in the unit `tokenValidityUnits.accessToken` (default:
   * hours). Default: one hour.
   */
  readonly accessTokenValidity?: InputMaybe<Scalars['Int']['input']>;
  /**
   * The OAuth 2.0 grants that the application can use. `CLIENT_CREDENTIALS` must be the only one and requires a client
   * secret. Requires `allowedOAuthFlowsUserPoolClient`. Default: none.
   */
  readonly allowedOAuthFlows?: InputMaybe<ReadonlyArray<UserPoolOAuthFlow>>;
  /** Whether the client can use OAuth 2.0. If true, flows and scopes are required. Default: false. */
  readonly allowedOAuthFlowsUserPoolClient?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * The scopes that the application can request, at most 50: `openid`, `email`, `phone`, `profile`,
   * `aws.cognito.signin.user.admin`, and `identifier/scope` for scopes of the pool's resource servers. Requires
   * `allowedOAuthFlowsUserPoolClient`. Default: none.
   */
  readonly allowedOAuthScopes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** How sign-ins are reported to Amazon Pinpoint. Default: not at all. */
  readonly analyticsConfiguration?: InputMaybe<UserPoolAnalyticsConfigurationInput>;
  /** How many minutes users have for each step of a sign-in, 3 to 15. Default: 3. */
  readonly authSessionValidity?: InputMaybe<Scalars['Int']['input']>;
  /**
   * The URLs that users can be redirected to after sign-in: at most 100 absolute `https` URLs without a fragment. `http`
   * is allowed for `localhost`, `127.0.0.1` and `[::1]`. App schemes such as `myapp://signed-in` are allowed too. The
   * flows `CODE` and `IMPLICIT` require at least one URL. Default: none, like an empty list.
   */
  readonly callbackUrls?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The name of the client, 1 to 128 characters: letters, digits, spaces and `+=,.@-`. It need not be unique. */
  readonly clientName: Scalars['String']['input'];
  /**
   * A client secret that you provide: 24 to 64 letters, digits, `_` and `+`. It is sent only to Cognito, and never
   * logged or cached. Cannot be combined with `generateSecret`.
   */
  readonly clientSecret?: InputMaybe<Scalars['String']['input']>;
  /** The redirect URL if the application does not specify one. It must be one of `callbackUrls`. Default: none. */
  readonly defaultRedirectUri?: InputMaybe<Scalars['String']['input']>;
  /**
   * Whether the application can pass on the IP address of its users for threat protection in unsigned calls. Requires a
   * client secret. Default: false.
   */
  readonly enablePropagateAdditionalUserContextData?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether refresh tokens can be revoked. Default: true. */
  readonly enableTokenRevocation?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * How the application can sign users in through the API. Old names, without `ALLOW_`, cannot be combined with the
   * others. Default: `ALLOW_REFRESH_TOKEN_AUTH`, `ALLOW_USER_SRP_AUTH` and `ALLOW_CUSTOM_AUTH`.
   */
  readonly explicitAuthFlows?: InputMaybe<ReadonlyArray<UserPoolExplicitAuthFlow>>;
  /**
   * Whether Cognito generates a client secret. This cannot be changed later. Default: no secret, as needed for web pages
   * and mobile apps.
   */
  readonly generateSecret?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * The lifetime of ID tokens: five minutes to one day, in the unit `tokenValidityUnits.idToken` (default: hours).
   * Default: one hour.
   */
  readonly idTokenValidity?: InputMaybe<Scalars['Int']['input']>;
  /**
   * The URLs that users can be redirected to after sign-out, at most 100 of the same kinds. Default: none, like an empty
   * list.
   */
  readonly logoutUrls?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What callers learn if they try a username that does not exist. Default: `LEGACY`. */
  readonly preventUserExistenceErrors?: InputMaybe<UserPoolPreventUserExistenceErrors>;
  /**
   * The attributes that users can read through this client, such as `email` or `custom:tier`. Default: all standard
   * attributes of the pool, including future ones.
   */
  readonly readAttributes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether refreshing tokens also replaces the refresh token. Default: it does not. */
  readonly refreshTokenRotation?: InputMaybe<UserPoolRefreshTokenRotationInput>;
  /**
   * The lifetime of refresh tokens: how long users can get new tokens without signing in again. One hour to ten years,
   * in the unit `tokenValidityUnits.refreshToken` (default: days), and not shorter than the other two lifetimes.
   * Default: 30 days.
   */
  readonly refreshTokenValidity?: InputMaybe<Scalars['Int']['input']>;
  /**
   * The names of the pool's identity providers to show on the sign-in page of this client. `COGNITO` is the pool itself.
   * Default: none.
   */
  readonly supportedIdentityProviders?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The units of the three lifetimes. Default: hours for access and ID tokens, days for refresh tokens. */
  readonly tokenValidityUnits?: InputMaybe<UserPoolTokenValidityUnitsInput>;
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['input'];
  /**
   * The attributes that users can change through this client. It must include those that an identity provider fills.
   * Default: all standard attributes of the pool, including future ones.
   */
  readonly writeAttributes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** The settings of a new domain. */
export type CreateUserPoolDomainInput = {
  /** The certificate and TLS policy of a custom domain. If left out, the domain is a prefix domain. */
  readonly customDomainConfig?: InputMaybe<UserPoolCustomDomainConfigInput>;
  /**
   * The name. It cannot be changed later.
   *
   * For a prefix domain: 1 to 63 lowercase letters (a to z), digits and hyphens, without a hyphen at either end and
   * without the words `aws`, `amazon` and `cognito`. It must be unique among all AWS customers in the Region. For a
   * custom domain: a host name that you own, such as `auth.example.com`.
   */
  readonly domain: Scalars['String']['input'];
  /**
   * The version of the sign-in pages: 1 is the classic hosted UI, 2 is managed login. Managed login requires a
   * `userPoolTier` other than `LITE` and a branding style for each app client. Default: Cognito chooses.
   */
  readonly managedLoginVersion?: InputMaybe<Scalars['Int']['input']>;
  /**
   * Where requests go if the primary Region of a pool with replicas fails. Only for custom domains. Default: nowhere
   * else.
   */
  readonly routing?: InputMaybe<UserPoolDomainRoutingInput>;
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['input'];
};

/** The settings of a new group. */
export type CreateUserPoolGroupInput = {
  /** What the group is for, at most 2,048 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /**
   * The name of the group, 1 to 128 characters: letters, digits, marks and symbols, without spaces. It cannot be changed
   * later.
   */
  readonly groupName: Scalars['String']['input'];
  /**
   * Decides which role a user in several groups gets, 0 or more: the lowest number wins. Default: none, so the group
   * comes last.
   */
  readonly precedence?: InputMaybe<Scalars['Int']['input']>;
  /**
   * The ARN of the IAM role of the members, 20 to 2,048 characters. Identity pools choose between the roles of a user's
   * groups by `precedence`.
   */
  readonly roleArn?: InputMaybe<Scalars['String']['input']>;
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['input'];
};

/** The settings of a new identity provider. */
export type CreateUserPoolIdentityProviderInput = {
  /**
   * Maps authentication assurance levels of the pool (key, `Level1` to `Level4`) to ACR values of the provider (value).
   * Only for `OIDC`.
   */
  readonly acrMapping?: InputMaybe<ReadonlyArray<UserPoolIdentityProviderEntryInput>>;
  /** Maps attributes of the pool (key) to claims of the provider (value). */
  readonly attributeMapping?: InputMaybe<ReadonlyArray<UserPoolIdentityProviderEntryInput>>;
  /** Other names by which a sign-in page can find the provider, at most 50 of 1 to 40 characters. */
  readonly idpIdentifiers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * The connection settings. Required entries by type:
   *
   * - `OIDC`: `client_id`, `authorize_scopes`, `oidc_issuer` (https) and `attributes_request_method` (`GET` or `POST`).
   *   If Cognito cannot discover them, also `authorize_url`, `token_url`, `attributes_url` and `jwks_uri`.
   * - `SAML`: `MetadataURL` or `MetadataFile`.
   * - `SIGN_IN_WITH_APPLE`: `client_id`, `team_id`, `key_id`, `private_key` and `authorize_scopes`.
   * - Others: `client_id`, `client_secret` and `authorize_scopes`.
   */
  readonly providerDetails: ReadonlyArray<UserPoolIdentityProviderEntryInput>;
  /**
   * The name of the provider, 3 to 32 characters without spaces. An underscore is only allowed as the second character.
   * A social provider must have the name of its type: `Facebook`, `Google`, `LoginWithAmazon` or `SignInWithApple`. It
   * cannot be changed later.
   */
  readonly providerName: Scalars['String']['input'];
  /** The protocol of the provider, or the social network. It cannot be changed later. */
  readonly providerType: UserPoolIdentityProviderType;
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['input'];
};

/**
 * The settings of a new user pool. Fields are named like Cognito's API, in camelCase. Only the given fields are sent;
 * `null` is the same as leaving a field out. `aliasAttributes`, `usernameAttributes` and `usernameConfiguration` cannot
 * be changed later.
 */
export type CreateUserPoolInput = {
  /** How users recover their account if they forgot their password: one or two methods, in order. */
  readonly accountRecoverySetting?: InputMaybe<UserPoolAccountRecoverySettingInput>;
  /** Names for the authentication assurance levels. Keys must be unique. Requires the tier `ESSENTIALS` or `PLUS`. */
  readonly acrConfiguration?: InputMaybe<ReadonlyArray<UserPoolAcrLevelInput>>;
  /** Who can create users, and the invitation messages. */
  readonly adminCreateUserConfig?: InputMaybe<UserPoolAdminCreateUserConfigInput>;
  /** The attributes that users can enter instead of their username. Cannot be combined with `usernameAttributes`. */
  readonly aliasAttributes?: InputMaybe<ReadonlyArray<UserPoolAliasAttribute>>;
  /**
   * The attributes that Cognito verifies automatically at sign-up by sending a code or link. `PHONE_NUMBER` requires
   * `smsConfiguration`.
   */
  readonly autoVerifiedAttributes?: InputMaybe<ReadonlyArray<UserPoolVerifiedAttribute>>;
  /**
   * Dynamic client registration: lets applications register their own app clients at run time. Requires the tier
   * `ESSENTIALS` or `PLUS`.
   */
  readonly dcrConfiguration?: InputMaybe<UserPoolDcrConfigurationInput>;
  /** Whether to protect the pool against accidental deletion. */
  readonly deletionProtection?: InputMaybe<UserPoolDeletionProtection>;
  /** How the pool remembers devices. If given, devices are remembered. */
  readonly deviceConfiguration?: InputMaybe<UserPoolDeviceConfigurationInput>;
  /** How the pool sends email, and from which address. Default: Cognito's built-in email. */
  readonly emailConfiguration?: InputMaybe<UserPoolEmailConfigurationInput>;
  /**
   * The older name of `verificationMessageTemplate.emailMessage`: the same setting. 6 to 20000 characters, with `{####}`
   * for the code. AWS recommends the template. Sensitive: never logged.
   */
  readonly emailVerificationMessage?: InputMaybe<Scalars['String']['input']>;
  /**
   * The older name of `verificationMessageTemplate.emailSubject`: the same setting. 1 to 140 characters. AWS recommends
   * the template. Sensitive: never logged.
   */
  readonly emailVerificationSubject?: InputMaybe<Scalars['String']['input']>;
  /** The issuer of the pool's tokens. Default: `ORIGINAL`. */
  readonly issuerConfiguration?: InputMaybe<UserPoolIssuerConfigurationInput>;
  /** The key that encrypts the pool's data at rest. Default: a key owned by AWS. */
  readonly keyConfiguration?: InputMaybe<UserPoolKeyConfigurationInput>;
  /** The Lambda functions that Cognito calls (triggers). */
  readonly lambdaConfig?: InputMaybe<UserPoolLambdaConfigInput>;
  /**
   * Whether MFA is off, optional or required. At creation, SMS is the only possible second factor, so `ON` and
   * `OPTIONAL` require `smsConfiguration`. For an authenticator app or email, create the pool with `OFF` and then use
   * `setUserPoolMfa`.
   */
  readonly mfaConfiguration?: InputMaybe<UserPoolMfa>;
  /**
   * The password policy and the sign-in policy. Default: at least 8 characters, all four character types required,
   * temporary passwords valid for 7 days, and sign-in starts with a password.
   */
  readonly policies?: InputMaybe<UserPoolPoliciesInput>;
  /** The name, 1 to 128 characters: letters, digits, spaces and `_ + = , . @ -`. It need not be unique. */
  readonly poolName: Scalars['String']['input'];
  /**
   * 1 to 50 custom attributes to add or standard attributes to modify. The pool always has all standard attributes.
   * Returned as `UserPool.schemaAttributes`.
   */
  readonly schema?: InputMaybe<ReadonlyArray<UserPoolSchemaAttributeInput>>;
  /** The SMS message with the sign-in code: 6 to 140 characters, with `{####}` for the code. Sensitive: never logged. */
  readonly smsAuthenticationMessage?: InputMaybe<Scalars['String']['input']>;
  /** How the pool sends SMS messages. Required if `mfaConfiguration` is `ON` or `OPTIONAL`. */
  readonly smsConfiguration?: InputMaybe<UserPoolSmsConfigurationInput>;
  /**
   * The older name of `verificationMessageTemplate.smsMessage`: the same setting. 6 to 140 characters, with `{####}` for
   * the code. AWS recommends the template. Sensitive: never logged.
   */
  readonly smsVerificationMessage?: InputMaybe<Scalars['String']['input']>;
  /** Whether changes to an email address or phone number must be verified first. */
  readonly userAttributeUpdateSettings?: InputMaybe<UserPoolAttributeUpdateSettingsInput>;
  /** Threat protection. Any mode except `OFF` requires `userPoolTier` `PLUS`. */
  readonly userPoolAddOns?: InputMaybe<UserPoolAddOnsInput>;
  /** The tags of the pool, at most 50. Keys must be unique. */
  readonly userPoolTags?: InputMaybe<ReadonlyArray<UserPoolTagInput>>;
  /** The feature plan. Default: `ESSENTIALS`. */
  readonly userPoolTier?: InputMaybe<UserPoolTier>;
  /** The attributes that users sign up with instead of a username. Cannot be combined with `aliasAttributes`. */
  readonly usernameAttributes?: InputMaybe<ReadonlyArray<UserPoolUsernameAttribute>>;
  /** Whether usernames are case-sensitive. */
  readonly usernameConfiguration?: InputMaybe<UserPoolUsernameConfigurationInput>;
  /** The messages for verifying an email address or phone number. */
  readonly verificationMessageTemplate?: InputMaybe<UserPoolVerificationMessageTemplateInput>;
};

/** The result of creating a user pool. */
export type CreateUserPoolPayload = {
  readonly __typename?: 'CreateUserPoolPayload';
  /** Whether the pool was created. False in a dry run, or if the input was rejected. */
  readonly applied: Scalars['Boolean']['output'];
  /** Why the input was rejected: all known reasons at once. Empty if it was accepted. */
  readonly userErrors: ReadonlyArray<UserPoolUserError>;
  /** The new pool, as Cognito returned it. Null in a dry run, or if the input was rejected. */
  readonly userPool?: Maybe<UserPool>;
  /**
   * Settings that Cognito accepts but that you probably did not intend, such as weaker protection. Warnings never stop a
   * change. Dry runs and rejected inputs return them too.
   */
  readonly warnings: ReadonlyArray<UserPoolWarning>;
};

/** The settings of a new resource server. */
export type CreateUserPoolResourceServerInput = {
  /**
   * The identifier, 1 to 256 characters: a name such as `orders`, or a URL such as `https://orders.example.com`. No
   * spaces, quotation marks or backslashes. It is part of every token with one of the scopes. It cannot be changed
   * later.
   */
  readonly identifier: Scalars['String']['input'];
  /** The display name, 1 to 256 characters: letters from A to Z, digits, spaces and `_ + = , . @ -`. */
  readonly name: Scalars['String']['input'];
  /** The scopes, at most 100. Default: none. */
  readonly scopes?: InputMaybe<ReadonlyArray<UserPoolResourceServerScopeInput>>;
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['input'];
};

/** The result of deleting a user pool. */
export type DeleteUserPoolPayload = {
  readonly __typename?: 'DeleteUserPoolPayload';
  /** The id of the deleted pool. Null if the deletion was rejected. */
  readonly deletedUserPoolId?: Maybe<Scalars['ID']['output']>;
  /** Why the deletion was rejected: all known reasons at once. Empty if the pool was deleted. */
  readonly userErrors: ReadonlyArray<UserPoolUserError>;
};

/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Adds a second secret to an app client (AddUserPoolClientSecret), to rotate secrets while both work: add a secret,
   * roll it out, then delete the old one with `deleteUserPoolClientSecret`. A client has at most two secrets; a third is
   * rejected with `LIMIT_EXCEEDED`.
   *
   * If Cognito generates the secret, its value is returned here only. This is why the mutation requires the scope
   * `poolgraph/secrets`.
   *
   * If the outcome is uncertain, the error is `OUTCOME_UNKNOWN`: check `UserPoolClient.secrets`, and delete any secret
   * whose value you do not have.
   */
  readonly addUserPoolClientSecret?: Maybe<UserPoolClientSecretPayload>;
  /**
   * Adds custom attributes to a user pool (AddCustomAttributes). This cannot be undone: attributes can be neither
   * changed nor removed, and a pool can have at most 50. Try it with `dryRun` first and read the `warnings`.
   *
   * If the pool already has an attribute with the same definition, it is skipped with a warning. With a different
   * definition, the input is rejected with `ALREADY_EXISTS` and nothing is added.
   *
   * Cognito accepts 25 attributes per call, so more are added in two calls. If the second call fails, `changes` contains
   * what was added, `unapplied` contains what was not, and `failure` or `userErrors` says why. Repeating the mutation is
   * safe.
   *
   * If the outcome is uncertain, the error is `OUTCOME_UNKNOWN`: the attributes may or may not have been added.
   */
  readonly addUserPoolCustomAttributes?: Maybe<AddUserPoolCustomAttributesPayload>;
  /**
   * Creates a user pool (CreateUserPool). Only the settings in the input are sent. Cognito applies its own defaults to
   * the others.
   *
   * The input is checked against Cognito's limits and rules before anything is sent. Violations, and rejections by
   * Cognito itself, are returned in `userErrors`, and `userPool` is null.
   *
   * A create is retried only if AWS throttled it, because then nothing was created. If the outcome is uncertain, the
   * error is `OUTCOME_UNKNOWN`: check whether the pool exists before you try again. Pool names are not unique, so
   * retrying blindly can create two pools with the same name.
   */
  readonly createUserPool?: Maybe<CreateUserPoolPayload>;
  /**
   * Creates an app client in a user pool (CreateUserPoolClient). Only the settings in the input are sent. Empty lists of
   * URLs are omitted, because Cognito rejects them; the effect is the same.
   *
   * Violations of Cognito's limits and rules are returned in `userErrors`. If the outcome is uncertain, the error is
   * `OUTCOME_UNKNOWN`: check whether the client exists before you try again. Client names are not unique, so retrying
   * blindly can create two clients with the same name.
   *
   * A client created through the API has no managed login branding: its managed login pages stay empty until you create
   * a style for it. The classic hosted UI needs none.
   */
  readonly createUserPoolClient?: Maybe<UserPoolClientPayload>;
  /**
   * Creates a domain for the sign-in pages and OAuth endpoints of a user pool (CreateUserPoolDomain). With
   * `customDomainConfig` it is a custom domain, otherwise a prefix domain. A pool has at most one of each. A prefix
   * domain takes up to a minute to work. A custom domain takes about five minutes, and its certificate up to an hour.
   *
   * A name that any AWS customer already uses in the Region is rejected with `ALREADY_EXISTS`. A deleted name can be
   * rejected for some minutes. Other violations of Cognito's limits and rules are returned in `userErrors`. The new
   * domain is described once. If the outcome is uncertain, the error is `OUTCOME_UNKNOWN`: check whether the domain
   * exists before you try again.
   *
   * The first custom domain of a pool becomes the relying party of its passkeys, unless one is set. Passkeys created on
   * the prefix domain then stop working. A warning says so.
   */
  readonly createUserPoolDomain?: Maybe<UserPoolDomainPayload>;
  /**
   * Creates a group in a user pool (CreateGroup). A pool can have at most 10,000 groups.
   *
   * Violations of Cognito's limits and rules are returned in `userErrors`. A name that exists already is rejected with
   * `ALREADY_EXISTS`. If the outcome is uncertain, the error is `OUTCOME_UNKNOWN`: check whether the group exists before
   * you try again.
   */
  readonly createUserPoolGroup?: Maybe<UserPoolGroupPayload>;
  /**
   * Creates an identity provider in a user pool (CreateIdentityProvider). A pool can have at most 300, unless AWS has
   * raised the quota.
   *
   * Violations of Cognito's limits and rules are returned in `userErrors`. A name that exists already is rejected with
   * `ALREADY_EXISTS`. If the outcome is uncertain, the error is `OUTCOME_UNKNOWN`: check whether the provider exists
   * before you try again.
   */
  readonly createUserPoolIdentityProvider?: Maybe<UserPoolIdentityProviderPayload>;
  /**
   * Creates a resource server in a user pool (CreateResourceServer). A pool can have at most 25 resource servers, unless
   * AWS has raised the quota.
   *
   * Violations of Cognito's limits and rules are returned in `userErrors`. If the outcome is uncertain, the error is
   * `OUTCOME_UNKNOWN`: check whether the resource server exists before you try again.
   */
  readonly createUserPoolResourceServer?: Maybe<UserPoolResourceServerPayload>;
  /**
   * Deletes a user pool with all its users, groups and app clients. This cannot be undone.
   *
   * The deletion is rejected in `userErrors` if `confirmName` does not match, if the pool has users and `deleteUsers` is
   * not set, if deletion protection is on, or if the pool has a domain. All known obstacles are returned at once. If the
   * outcome is uncertain, the error is `OUTCOME_UNKNOWN`: the pool may or may not still exist.
   */
  readonly deleteUserPool?: Maybe<DeleteUserPoolPayload>;
  /**
   * Deletes an app client and its secrets (DeleteUserPoolClient). Users can no longer sign in through it, and its
   * refresh tokens stop working. This cannot be undone: a new client has a different id.
   */
  readonly deleteUserPoolClient?: Maybe<UserPoolClientPayload>;
  /**
   * Deletes one of the two secrets of an app client (DeleteUserPoolClientSecret). Applications that still use it can no
   * longer get tokens. The last secret of a client cannot be deleted.
   */
  readonly deleteUserPoolClientSecret?: Maybe<UserPoolClientSecretPayload>;
  /**
   * Deletes a domain (DeleteUserPoolDomain). Its sign-in pages and OAuth endpoints stop working immediately, and any AWS
   * customer can take the name. It can take some minutes before you can create it again.
   */
  readonly deleteUserPoolDomain?: Maybe<UserPoolDomainPayload>;
  /**
   * Deletes a group (DeleteGroup). Its members stay in the pool, but lose the group's role and claim. This cannot be
   * undone.
   */
  readonly deleteUserPoolGroup?: Maybe<UserPoolGroupPayload>;
  /**
   * Deletes an identity provider (DeleteIdentityProvider). Its users stay in the pool, but can no longer sign in with
   * it. This cannot be undone.
   */
  readonly deleteUserPoolIdentityProvider?: Maybe<UserPoolIdentityProviderPayload>;
  /**
   * Deletes a resource server and its scopes (DeleteResourceServer). Cognito deletes it even if app clients use its
   * scopes. They can then no longer get tokens with these scopes. This cannot be undone.
   */
  readonly deleteUserPoolResourceServer?: Maybe<UserPoolResourceServerPayload>;
  /**
   * Changes the second factors and passkeys of a user pool (SetUserPoolMfaConfig) and keeps all settings that are left
   * out. Cognito's SetUserPoolMfaConfig replaces everything and treats a missing mode as `OFF`, so the gateway reads the
   * pool and its MFA configuration, merges the input, sends all settings and reads them again. This costs up to five
   * reads and two writes of the quota. If nothing would change, nothing is sent.
   *
   * `signInPolicy` and `emailConfiguration` are settings of the pool that some factors depend on. If one of them
   * changes, the pool is updated as well (UpdateUserPool), in the order that Cognito accepts. If the second of the two
   * calls fails, `changes` contains what was done, `unapplied` contains what was not, and `failure` or `userErrors` says
   * why. Repeating the mutation is safe.
   *
   * The gateway rejects these combinations, which Cognito never accepts, without sending a write:
   *
   * - MFA `OFF` with settings of a factor
   * - MFA `ON` or `OPTIONAL` without a factor
   * - email as a factor without `emailSendingAccount` `DEVELOPER`
   * - MFA `ON` with one-time codes as a first factor
   * - MFA `ON` with passkeys as a first factor that do not count as a second factor
   *
   * Updates of one pool and of its MFA configuration through this gateway run one after another, also across replicas
   * that share Redis.
   */
  readonly setUserPoolMfa?: Maybe<SetUserPoolMfaPayload>;
  /**
   * Adds tags to many user pools, or changes their values, and keeps all other tags and settings (TagResource). Each
   * pool costs one read of the quota. If something changes, it costs one write as well, at 5 per second for all pools of
   * a Region together. Repeating the mutation is safe.
   *
   * Every pool is in `results` or in `remaining`, as for `updateUserPools`: one failing pool does not affect the others,
   * and the mutation stops shortly before the deadline of the request. A tag that decides which tenant owns a pool
   * cannot be changed: the input is rejected with `RESERVED_TAG`.
   */
  readonly tagUserPools?: Maybe<UpdateUserPoolsPayload>;
  /**
   * Removes tags from many user pools and keeps all other tags and settings (UntagResource). Keys that a pool does not
   * have are ignored. Otherwise it works like `tagUserPools`.
   */
  readonly untagUserPools?: Maybe<UpdateUserPoolsPayload>;
  /**
   * Changes settings of a user pool and keeps all others. Cognito's UpdateUserPool can reset settings that are left out,
   * so the gateway describes the pool, merges the input, sends all settings and describes the pool again. This costs up
   * to two reads and one write of the quota. If nothing would change, nothing is sent.
   *
   * Rejections by Cognito are returned in `userErrors`. If the outcome is uncertain, the error is `OUTCOME_UNKNOWN`:
   * look at the pool before you try again.
   *
   * Updates of one pool through this gateway run one after another, also across replicas that share Redis. A change that
   * someone makes elsewhere at the same moment can still be lost, because Cognito has no conditional update.
   */
  readonly updateUserPool?: Maybe<UpdateUserPoolPayload>;
  /**
   * Changes settings of an app client and keeps all others. Cognito's UpdateUserPoolClient resets settings that are left
   * out, so the gateway reads the client, merges the input, sends all settings and reads the client again. This costs up
   * to two reads and one write of the quota. If nothing would change, nothing is sent.
   *
   * Updates of one client through this gateway run one after another, also across replicas that share Redis.
   */
  readonly updateUserPoolClient?: Maybe<UserPoolClientPayload>;
  /**
   * Changes settings of a domain and keeps all others. Cognito's UpdateUserPoolDomain requires the certificate of a
   * custom domain for every change, so the gateway describes the domain, merges the input, sends all settings and
   * describes the domain again. This costs up to two reads and one write of the quota. If nothing would change, nothing
   * is sent. The name cannot be changed: create another domain.
   *
   * A change takes up to a minute for a prefix domain and five minutes for a custom domain. A new certificate takes up
   * to an hour. Updates of one domain through this gateway run one after another, also across replicas that share Redis.
   */
  readonly updateUserPoolDomain?: Maybe<UserPoolDomainPayload>;
  /**
   * Changes settings of a group and keeps all others. AWS does not document whether UpdateGroup keeps settings that are
   * left out, so the gateway reads the group, merges the input, sends all settings and reads the group again. This costs
   * up to two reads and one write of the quota. If nothing would change, nothing is sent.
   *
   * Updates of one group through this gateway run one after another, also across replicas that share Redis.
   */
  readonly updateUserPoolGroup?: Maybe<UserPoolGroupPayload>;
  /**
   * Changes settings of an identity provider, key by key, and keeps all others. Cognito's UpdateIdentityProvider
   * replaces whole maps, so the gateway reads the provider with its secrets, merges the input, sends everything except
   * the entries that Cognito adds itself, and reads the provider again. This costs up to two reads and one write of the
   * quota. If nothing would change, nothing is sent.
   *
   * Updates of one provider through this gateway run one after another, also across replicas that share Redis.
   */
  readonly updateUserPoolIdentityProvider?: Maybe<UserPoolIdentityProviderPayload>;
  /**
   * Changes the name or the scopes of a resource server. Cognito's UpdateResourceServer replaces all scopes and removes
   * those that are left out, so the gateway reads the resource server, merges the input, sends all settings and reads it
   * again. This costs up to two reads and one write of the quota. If nothing would change, nothing is sent.
   *
   * Updates of one resource server through this gateway run one after another, also across replicas that share Redis.
   */
  readonly updateUserPoolResourceServer?: Maybe<UserPoolResourceServerPayload>;
  /**
   * Changes the same settings of many user pools and keeps all others. Each pool is changed as by `updateUserPool`, but
   * not described again afterwards. Each pool costs one read of the quota, and one write if something changes. Repeating
   * the mutation is safe.
   *
   * Every pool is in `results` or in `remaining`. If one pool fails, its result says why, and the other pools are still
   * changed.
   *
   * The mutation stops shortly before the deadline of the request, so that it can report what was done. Pools that it
   * did not reach are in `remaining`; to continue, send the mutation again with these ids. A few pools per Region are
   * changed at the same time. Their calls take turns with those of other callers.
   */
  readonly updateUserPools?: Maybe<UpdateUserPoolsPayload>;
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationAddUserPoolClientSecretArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: AddUserPoolClientSecretInput;
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationAddUserPoolCustomAttributesArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: AddUserPoolCustomAttributesInput;
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationCreateUserPoolArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreateUserPoolInput;
  region?: InputMaybe<Scalars['String']['input']>;
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationCreateUserPoolClientArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreateUserPoolClientInput;
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationCreateUserPoolDomainArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreateUserPoolDomainInput;
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationCreateUserPoolGroupArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreateUserPoolGroupInput;
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationCreateUserPoolIdentityProviderArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreateUserPoolIdentityProviderInput;
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationCreateUserPoolResourceServerArgs = {
  dryRun?: Scalars['Boolean']['input'];
  input: CreateUserPoolResourceServerInput;
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationDeleteUserPoolArgs = {
  confirmName: Scalars['String']['input'];
  deleteUsers?: Scalars['Boolean']['input'];
  userPoolId: Scalars['ID']['input'];
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationDeleteUserPoolClientArgs = {
  clientId: Scalars['ID']['input'];
  dryRun?: Scalars['Boolean']['input'];
  userPoolId: Scalars['ID']['input'];
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationDeleteUserPoolClientSecretArgs = {
  clientId: Scalars['ID']['input'];
  clientSecretId: Scalars['ID']['input'];
  dryRun?: Scalars['Boolean']['input'];
  userPoolId: Scalars['ID']['input'];
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationDeleteUserPoolDomainArgs = {
  domain: Scalars['String']['input'];
  dryRun?: Scalars['Boolean']['input'];
  userPoolId: Scalars['ID']['input'];
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationDeleteUserPoolGroupArgs = {
  allowBreaking?: Scalars['Boolean']['input'];
  dryRun?: Scalars['Boolean']['input'];
  groupName: Scalars['String']['input'];
  userPoolId: Scalars['ID']['input'];
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationDeleteUserPoolIdentityProviderArgs = {
  allowBreaking?: Scalars['Boolean']['input'];
  dryRun?: Scalars['Boolean']['input'];
  providerName: Scalars['String']['input'];
  userPoolId: Scalars['ID']['input'];
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationDeleteUserPoolResourceServerArgs = {
  allowBreaking?: Scalars['Boolean']['input'];
  dryRun?: Scalars['Boolean']['input'];
  identifier: Scalars['String']['input'];
  userPoolId: Scalars['ID']['input'];
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationSetUserPoolMfaArgs = {
  allowUnknownSettingsLoss?: Scalars['Boolean']['input'];
  dryRun?: Scalars['Boolean']['input'];
  input: SetUserPoolMfaInput;
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationTagUserPoolsArgs = {
  dryRun?: Scalars['Boolean']['input'];
  ids: ReadonlyArray<Scalars['ID']['input']>;
  tags: ReadonlyArray<UserPoolTagInput>;
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationUntagUserPoolsArgs = {
  dryRun?: Scalars['Boolean']['input'];
  ids: ReadonlyArray<Scalars['ID']['input']>;
  keys: ReadonlyArray<Scalars['String']['input']>;
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationUpdateUserPoolArgs = {
  allowUnknownSettingsLoss?: Scalars['Boolean']['input'];
  dryRun?: Scalars['Boolean']['input'];
  expectedLastModifiedDate?: InputMaybe<Scalars['DateTime']['input']>;
  input: UpdateUserPoolInput;
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationUpdateUserPoolClientArgs = {
  allowUnknownSettingsLoss?: Scalars['Boolean']['input'];
  dryRun?: Scalars['Boolean']['input'];
  expectedLastModifiedDate?: InputMaybe<Scalars['DateTime']['input']>;
  input: UpdateUserPoolClientInput;
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationUpdateUserPoolDomainArgs = {
  allowUnknownSettingsLoss?: Scalars['Boolean']['input'];
  dryRun?: Scalars['Boolean']['input'];
  input: UpdateUserPoolDomainInput;
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationUpdateUserPoolGroupArgs = {
  allowUnknownSettingsLoss?: Scalars['Boolean']['input'];
  dryRun?: Scalars['Boolean']['input'];
  expectedLastModifiedDate?: InputMaybe<Scalars['DateTime']['input']>;
  input: UpdateUserPoolGroupInput;
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationUpdateUserPoolIdentityProviderArgs = {
  allowUnknownSettingsLoss?: Scalars['Boolean']['input'];
  dryRun?: Scalars['Boolean']['input'];
  expectedLastModifiedDate?: InputMaybe<Scalars['DateTime']['input']>;
  input: UpdateUserPoolIdentityProviderInput;
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationUpdateUserPoolResourceServerArgs = {
  allowBreaking?: Scalars['Boolean']['input'];
  allowUnknownSettingsLoss?: Scalars['Boolean']['input'];
  dryRun?: Scalars['Boolean']['input'];
  input: UpdateUserPoolResourceServerInput;
};


/** All changes. Root fields are executed one after another. If one fails, the earlier ones are not undone. */
export type MutationUpdateUserPoolsArgs = {
  dryRun?: Scalars['Boolean']['input'];
  ids: ReadonlyArray<Scalars['ID']['input']>;
  patch: UserPoolPatchInput;
};

/** The position of a page in a list, following the Relay cursor specification. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /**
   * How far the list was scanned: pass it as `after`. It is set even if the page has no edges. With a filter it can be
   * behind the last edge. After the last page it returns pools that are created later in the last Region.
   */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /**
   * Whether there may be more behind `endCursor`. Also true if a limit of the request ended this page, or if a Region
   * was not listed yet. The next page may therefore be empty.
   */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Always false, because pagination is forward only. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first edge. Null if there are no edges. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** All reads. A field that fails is null and has an entry in `errors`. The other fields still return data. */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * Compares all settings of user pools and returns those that differ, with the value in each pool. Ids, ARNs, dates,
   * user counts and failure reports are not compared. The cache is bypassed, so the values are current. Each pool costs
   * one read of the quota.
   */
  readonly compareUserPools?: Maybe<UserPoolComparison>;
  /**
   * Reads a user pool with all its settings (DescribeUserPool). The Region is the prefix of the id.
   *
   * Returns null without an error if the pool does not exist or you may not see it. A malformed id, or one from a Region
   * that this gateway does not serve, fails with `BAD_USER_INPUT` and does not call Cognito. A request that selects the
   * same pool several times calls Cognito once.
   *
   * Results are cached for 5 minutes (configurable), then served stale while one refresh runs. Writes through this
   * gateway are visible immediately. The header `Cache-Control: no-cache` bypasses the cache, and so does selecting an
   * `externalId`. If the quota does not allow the read before the deadline, the error is `THROTTLED`, with
   * `retryAfterMs` in milliseconds.
   */
  readonly userPool?: Maybe<UserPool>;
  /**
   * Reads an app client of a user pool (DescribeUserPoolClient). Returns null without an error if the client or the pool
   * does not exist, or if you may not see the pool. Results are cached like those of `userPool`, except `clientSecret`
   * and `externalId`. Selecting one of these reads from Cognito.
   */
  readonly userPoolClient?: Maybe<UserPoolClient>;
  /**
   * Reads a domain of a user pool by its name (DescribeUserPoolDomain). Returns null without an error if the domain does
   * not exist, or if you may not see its pool. Results are cached like those of `userPool`.
   */
  readonly userPoolDomain?: Maybe<UserPoolDomain>;
  /**
   * Reads a group of a user pool (GetGroup). Returns null without an error if the group or the pool does not exist, or
   * if you may not see the pool. Results are cached like those of `userPool`.
   */
  readonly userPoolGroup?: Maybe<UserPoolGroup>;
  /**
   * Reads an identity provider of a user pool (DescribeIdentityProvider). Returns null without an error if the provider
   * or the pool does not exist, or if you may not see the pool. Results are cached like those of `userPool`, except
   * secrets.
   */
  readonly userPoolIdentityProvider?: Maybe<UserPoolIdentityProvider>;
  /**
   * Reads the MFA configuration of a user pool (GetUserPoolMfaConfig). Returns null without an error if the pool does
   * not exist or you may not see it. Results are cached like those of `userPool`.
   */
  readonly userPoolMfaConfig?: Maybe<UserPoolMfaConfig>;
  /**
   * Reads a resource server of a user pool (DescribeResourceServer). Returns null without an error if the resource
   * server or the pool does not exist, or if you may not see the pool. Results are cached like those of `userPool`.
   */
  readonly userPoolResourceServer?: Maybe<UserPoolResourceServer>;
  /**
   * Lists user pools (ListUserPools): Region by Region in the configured order, and within a Region in Cognito's order.
   * Pagination is forward only and follows the Relay cursor specification. There is no total count, because Cognito
   * provides none.
   *
   * A pool is listed once, in its primary Region, which is the prefix of its id. `replicaRegions` contains the Regions
   * of its replicas. If the primary Region is not listed, the pool does not appear.
   *
   * The list costs one Cognito call per 60 pools of a Region, whatever `first` is. In `node` and `nodes`, the fields
   * `id`, `name`, `lambdaConfig`, `status`, `creationDate` and `lastModifiedDate` need no further calls. For any other
   * field, each pool of the page costs what `userPool(id:)` costs. `UserPoolFilter` says what filters cost.
   *
   * **A page may be short or even empty and still have `hasNextPage: true`.** One request scans at most 600 pools (10
   * calls; the operator can change this). With a filter by tags it reads at most 120 pools. Continue with
   * `after: endCursor` as long as `hasNextPage` is true.
   *
   * Pagination is stable: pools that exist throughout are returned exactly once. A new list shows the current pools. A
   * page of Cognito that was returned only in part is cached for up to 30 seconds for the next cursor, or until this
   * gateway writes to the Region. The header `Cache-Control: no-cache` bypasses this cache.
   *
   * If your access depends on the tags of pools, every pool that passes the filter is read, unless a copy at most a
   * minute old is cached. Such a request ends its page after 120 reads or more.
   *
   * Regions that fail are in `regionErrors`, and the other Regions are still listed. If all Regions fail, the field is
   * an error.
   */
  readonly userPools?: Maybe<UserPoolConnection>;
  /**
   * Reads several user pools, in the order of `ids`. Each entry is what `userPool(id:)` would return. It is null if the
   * pool does not exist or you may not see it. It is null with an error if the id is malformed, its Region is not served
   * or the read failed. The other entries still return data.
   *
   * A pool that is listed twice is read once. Results are cached like those of `userPool`.
   */
  readonly userPoolsByIds?: Maybe<ReadonlyArray<Maybe<UserPool>>>;
};


/** All reads. A field that fails is null and has an entry in `errors`. The other fields still return data. */
export type QueryCompareUserPoolsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  with?: ReadonlyArray<UserPoolComparedKind>;
};


/** All reads. A field that fails is null and has an entry in `errors`. The other fields still return data. */
export type QueryUserPoolArgs = {
  id: Scalars['ID']['input'];
};


/** All reads. A field that fails is null and has an entry in `errors`. The other fields still return data. */
export type QueryUserPoolClientArgs = {
  clientId: Scalars['ID']['input'];
  userPoolId: Scalars['ID']['input'];
};


/** All reads. A field that fails is null and has an entry in `errors`. The other fields still return data. */
export type QueryUserPoolDomainArgs = {
  domain: Scalars['String']['input'];
  region?: InputMaybe<Scalars['String']['input']>;
};


/** All reads. A field that fails is null and has an entry in `errors`. The other fields still return data. */
export type QueryUserPoolGroupArgs = {
  groupName: Scalars['String']['input'];
  userPoolId: Scalars['ID']['input'];
};


/** All reads. A field that fails is null and has an entry in `errors`. The other fields still return data. */
export type QueryUserPoolIdentityProviderArgs = {
  providerName: Scalars['String']['input'];
  userPoolId: Scalars['ID']['input'];
};


/** All reads. A field that fails is null and has an entry in `errors`. The other fields still return data. */
export type QueryUserPoolMfaConfigArgs = {
  userPoolId: Scalars['ID']['input'];
};


/** All reads. A field that fails is null and has an entry in `errors`. The other fields still return data. */
export type QueryUserPoolResourceServerArgs = {
  identifier: Scalars['String']['input'];
  userPoolId: Scalars['ID']['input'];
};


/** All reads. A field that fails is null and has an entry in `errors`. The other fields still return data. */
export type QueryUserPoolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserPoolFilter>;
  first?: Scalars['Int']['input'];
  regions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** All reads. A field that fails is null and has an entry in `errors`. The other fields still return data. */
export type QueryUserPoolsByIdsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

/**
 * The MFA settings to change. Settings that are left out keep their values, at any depth. With `mfaConfiguration` `OFF`,
 * Cognito rejects settings of a factor and deletes the existing ones, except `smsMfaConfiguration`, which also belongs
 * to the pool.
 */
export type SetUserPoolMfaInput = {
  /**
   * Changes to how the pool sends email. The same setting as `emailConfiguration` of the pool. `null` resets it to
   * Cognito's built-in email.
   */
  readonly emailConfiguration?: InputMaybe<UserPoolEmailConfigurationInput>;
  /**
   * Changes to codes by email. If you give it, even as `{}`, email becomes a factor, with Cognito's default texts.
   * Requires `emailSendingAccount` `DEVELOPER` and the tier `ESSENTIALS` or `PLUS`. `null` removes email as a factor.
   */
  readonly emailMfaConfiguration?: InputMaybe<UserPoolEmailMfaInput>;
  /**
   * Whether MFA is `OFF`, `OPTIONAL` (required for users who have set up a factor) or `ON` (required for all users).
   * `OPTIONAL` and `ON` require a factor: SMS, an authenticator app or email. `null` resets it to `OFF`.
   */
  readonly mfaConfiguration?: InputMaybe<UserPoolMfa>;
  /**
   * What users can start a sign-in with. The same setting as `policies.signInPolicy` of the pool. One-time codes cannot
   * be combined with `mfaConfiguration` `ON`. `WEB_AUTHN` with `ON` requires `MULTI_FACTOR_WITH_USER_VERIFICATION`.
   * `null` resets it to `PASSWORD` only.
   */
  readonly signInPolicy?: InputMaybe<UserPoolSignInPolicyInput>;
  /**
   * Changes to codes by SMS. `null` removes SMS as a factor. Cognito may reject this for a pool that has
   * `smsConfiguration`.
   */
  readonly smsMfaConfiguration?: InputMaybe<UserPoolSmsMfaInput>;
  /** Changes to codes from an authenticator app (TOTP). `null` removes the authenticator app as a factor. */
  readonly softwareTokenMfaConfiguration?: InputMaybe<UserPoolSoftwareTokenMfaInput>;
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['input'];
  /**
   * Changes to passkeys. They do not depend on `mfaConfiguration`. `null` omits it from the request, so Cognito's
   * defaults apply.
   */
  readonly webAuthnConfiguration?: InputMaybe<UserPoolWebAuthnInput>;
};

/** The result of changing MFA. */
export type SetUserPoolMfaPayload = {
  readonly __typename?: 'SetUserPoolMfaPayload';
  /** Whether anything was changed, even if only the first of two calls succeeded. */
  readonly applied: Scalars['Boolean']['output'];
  /**
   * The settings that differ. Paths are in `UserPoolMfaConfig`, or in `UserPool` for `signInPolicy`
   * (`["policies", "signInPolicy", …]`) and `emailConfiguration`. After a change it compares Cognito's descriptions from
   * before and after. In a dry run it contains the changes that would be made.
   */
  readonly changes: ReadonlyArray<UserPoolSettingChange>;
  /** Why the second of two calls failed, if the input is not the problem. Null otherwise. */
  readonly failure?: Maybe<UserPoolUpdateFailure>;
  /**
   * The settings that were not changed, or may not have been changed, because the second of two calls failed. Empty
   * otherwise.
   */
  readonly unapplied: ReadonlyArray<UserPoolSettingChange>;
  /** Why the input, or the second of two calls, was rejected: all known reasons at once. Empty otherwise. */
  readonly userErrors: ReadonlyArray<UserPoolUserError>;
  /** The current pool. Null if the input was rejected. The pool is only read if you select this field. */
  readonly userPool?: Maybe<UserPool>;
  /**
   * The MFA configuration: updated if `applied` is true, unchanged otherwise. Null if the input was rejected. If it
   * cannot be read after the change, this is null with an error.
   */
  readonly userPoolMfaConfig?: Maybe<UserPoolMfaConfig>;
  /**
   * Settings that Cognito accepts but that you probably did not intend, such as weaker protection. Warnings never stop a
   * change.
   */
  readonly warnings: ReadonlyArray<UserPoolWarning>;
};

/** The settings of an app client to change. Settings that are left out keep their values. `null` resets a setting. */
export type UpdateUserPoolClientInput = {
  /**
   * The lifetime of access tokens: five minutes to one day, in the unit `tokenValidityUnits.accessToken` (default:
   * hours). `null` resets it to one hour.
   */
  readonly accessTokenValidity?: InputMaybe<Scalars['Int']['input']>;
  /**
   * The OAuth 2.0 grants that the application can use. `CLIENT_CREDENTIALS` must be the only one and requires a client
   * secret. Requires `allowedOAuthFlowsUserPoolClient`. `null`: none.
   */
  readonly allowedOAuthFlows?: InputMaybe<ReadonlyArray<UserPoolOAuthFlow>>;
  /** Whether the client can use OAuth 2.0. If true, flows and scopes are required. `null` resets it to false. */
  readonly allowedOAuthFlowsUserPoolClient?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * The scopes that the application can request, at most 50: `openid`, `email`, `phone`, `profile`,
   * `aws.cognito.signin.user.admin`, and `identifier/scope` for scopes of the pool's resource servers. Requires
   * `allowedOAuthFlowsUserPoolClient`. `null`: none.
   */
  readonly allowedOAuthScopes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** How sign-ins are reported to Amazon Pinpoint. `null`: not at all. */
  readonly analyticsConfiguration?: InputMaybe<UserPoolAnalyticsConfigurationInput>;
  /** How many minutes users have for each step of a sign-in, 3 to 15. `null` resets it to 3. */
  readonly authSessionValidity?: InputMaybe<Scalars['Int']['input']>;
  /**
   * The URLs that users can be redirected to after sign-in: at most 100 absolute `https` URLs without a fragment. `http`
   * is allowed for `localhost`, `127.0.0.1` and `[::1]`. App schemes such as `myapp://signed-in` are allowed too. The
   * flows `CODE` and `IMPLICIT` require at least one URL. `null`: none, like an empty list.
   */
  readonly callbackUrls?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The id of the client to change. */
  readonly clientId: Scalars['ID']['input'];
  /** The name of the client, 1 to 128 characters: letters, digits, spaces and `+=,.@-`. Cannot be `null`. */
  readonly clientName?: InputMaybe<Scalars['String']['input']>;
  /** The redirect URL if the application does not specify one. It must be one of `callbackUrls`. `null`: none. */
  readonly defaultRedirectUri?: InputMaybe<Scalars['String']['input']>;
  /**
   * Whether the application can pass on the IP address of its users for threat protection in unsigned calls. Requires a
   * client secret. `null` resets it to false.
   */
  readonly enablePropagateAdditionalUserContextData?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether refresh tokens can be revoked. `null` resets it to true. */
  readonly enableTokenRevocation?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * How the application can sign users in through the API. Old names, without `ALLOW_`, cannot be combined with the
   * others. `null` resets it to `ALLOW_REFRESH_TOKEN_AUTH`, `ALLOW_USER_SRP_AUTH` and `ALLOW_CUSTOM_AUTH`.
   */
  readonly explicitAuthFlows?: InputMaybe<ReadonlyArray<UserPoolExplicitAuthFlow>>;
  /**
   * The lifetime of ID tokens: five minutes to one day, in the unit `tokenValidityUnits.idToken` (default: hours).
   * `null` resets it to one hour.
   */
  readonly idTokenValidity?: InputMaybe<Scalars['Int']['input']>;
  /**
   * The URLs that users can be redirected to after sign-out, at most 100 of the same kinds. `null`: none, like an empty
   * list.
   */
  readonly logoutUrls?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What callers learn if they try a username that does not exist. `null` resets it to `LEGACY`. */
  readonly preventUserExistenceErrors?: InputMaybe<UserPoolPreventUserExistenceErrors>;
  /**
   * The attributes that users can read through this client, such as `email` or `custom:tier`. `null` resets it to all
   * standard attributes of the pool, including future ones.
   */
  readonly readAttributes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether refreshing tokens also replaces the refresh token. `null` turns it off. */
  readonly refreshTokenRotation?: InputMaybe<UserPoolRefreshTokenRotationInput>;
  /**
   * The lifetime of refresh tokens: how long users can get new tokens without signing in again. One hour to ten years,
   * in the unit `tokenValidityUnits.refreshToken` (default: days), and not shorter than the other two lifetimes. `null`
   * resets it to 30 days.
   */
  readonly refreshTokenValidity?: InputMaybe<Scalars['Int']['input']>;
  /**
   * The names of the pool's identity providers to show on the sign-in page of this client. `COGNITO` is the pool itself.
   * `null`: none.
   */
  readonly supportedIdentityProviders?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The units of the three lifetimes. `null` resets them to hours for access and ID tokens, and days for refresh tokens. */
  readonly tokenValidityUnits?: InputMaybe<UserPoolTokenValidityUnitsInput>;
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['input'];
  /**
   * The attributes that users can change through this client. It must include those that an identity provider fills.
   * `null` resets it to all standard attributes of the pool, including future ones.
   */
  readonly writeAttributes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** The settings of a domain to change. Settings that are left out keep their values. */
export type UpdateUserPoolDomainInput = {
  /** Changes to the certificate and TLS policy of a custom domain. Cannot be `null`. */
  readonly customDomainConfig?: InputMaybe<UserPoolCustomDomainConfigPatchInput>;
  /** The name of the domain to change: the prefix of a prefix domain, or the whole name of a custom domain. */
  readonly domain: Scalars['String']['input'];
  /**
   * The version of the sign-in pages: 1 is the classic hosted UI, 2 is managed login. Cannot be `null`: it has no
   * default.
   */
  readonly managedLoginVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Changes to where requests go if the primary Region of a pool with replicas fails. `null` turns failover off. */
  readonly routing?: InputMaybe<UserPoolDomainRoutingPatchInput>;
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['input'];
};

/** The settings of a group to change. Settings that are left out keep their values. `null` resets a setting. */
export type UpdateUserPoolGroupInput = {
  /** What the group is for, at most 2,048 characters. `null` removes it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The name of the group to change. */
  readonly groupName: Scalars['String']['input'];
  /**
   * Decides which role a user in several groups gets, 0 or more: the lowest number wins. `null` removes it, so the group
   * comes last.
   */
  readonly precedence?: InputMaybe<Scalars['Int']['input']>;
  /** The ARN of the IAM role of the members. `null` removes it. */
  readonly roleArn?: InputMaybe<Scalars['String']['input']>;
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['input'];
};

/** The settings of an identity provider to change. Settings that are left out keep their values. `null` resets a setting. */
export type UpdateUserPoolIdentityProviderInput = {
  /**
   * Changes to the mapping from authentication assurance levels of the pool (key) to ACR values of the provider (value).
   * `null` removes all entries.
   */
  readonly acrMapping?: InputMaybe<UserPoolIdentityProviderMapPatch>;
  /**
   * Changes to the mapping from attributes of the pool (key) to claims of the provider (value). `null` removes all
   * entries.
   */
  readonly attributeMapping?: InputMaybe<UserPoolIdentityProviderMapPatch>;
  /** All other names by which a sign-in page can find the provider. `null` or an empty list removes all names. */
  readonly idpIdentifiers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * Changes to the connection settings. Secrets that are not named are kept, except that Sign in with Apple needs its
   * `private_key` again for every change. Cannot be `null`.
   */
  readonly providerDetails?: InputMaybe<UserPoolIdentityProviderMapPatch>;
  /** The name of the provider to change. */
  readonly providerName: Scalars['String']['input'];
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['input'];
};

/**
 * The settings to change. Fields are named like Cognito's API, in camelCase, and have the same limits as in
 * `createUserPool`.
 *
 * Settings that are left out keep their values, at any depth. Structures are merged field by field. Lists, including
 * tags and levels, are replaced as a whole.
 *
 * `null` resets a setting. Each field says to what: to a default, or the setting is omitted from the request so that
 * Cognito applies its own default. `null` for a setting that cannot be reset is rejected with `NOT_CLEARABLE`.
 */
export type UpdateUserPoolInput = {
  /**
   * How users recover their account if they forgot their password: one or two methods, in order. `null` resets it to the
   * verified email address first, then the verified phone number.
   */
  readonly accountRecoverySetting?: InputMaybe<UserPoolAccountRecoverySettingInput>;
  /** All names for the authentication assurance levels. Keys must be unique. `null` removes all names. */
  readonly acrConfiguration?: InputMaybe<ReadonlyArray<UserPoolAcrLevelInput>>;
  /**
   * Who can create users, and the invitation messages. `null`: users can sign up, and invitations use Cognito's default
   * texts.
   */
  readonly adminCreateUserConfig?: InputMaybe<UserPoolAdminCreateUserConfigInput>;
  /** All attributes that Cognito verifies automatically at sign-up by sending a code or link. `null`: none. */
  readonly autoVerifiedAttributes?: InputMaybe<ReadonlyArray<UserPoolVerifiedAttribute>>;
  /**
   * Dynamic client registration: how applications register their own app clients at run time. `null` turns it off
   * (`enableStatus` `DISABLED`).
   */
  readonly dcrConfiguration?: InputMaybe<UserPoolDcrConfigurationInput>;
  /** Whether to protect the pool against accidental deletion. `null` resets it to `INACTIVE`. */
  readonly deletionProtection?: InputMaybe<UserPoolDeletionProtection>;
  /** How the pool remembers devices. `null` turns remembering off. */
  readonly deviceConfiguration?: InputMaybe<UserPoolDeviceConfigurationInput>;
  /** How the pool sends email, and from which address. `null` resets it to Cognito's built-in email. */
  readonly emailConfiguration?: InputMaybe<UserPoolEmailConfigurationInput>;
  /**
   * The older name of `verificationMessageTemplate.emailMessage`: the same setting. If you give one, both are sent. 6 to
   * 20000 characters, with `{####}` for the code. `null` resets it to Cognito's default text. Sensitive: never logged.
   */
  readonly emailVerificationMessage?: InputMaybe<Scalars['String']['input']>;
  /**
   * The older name of `verificationMessageTemplate.emailSubject`: the same setting. If you give one, both are sent. 1 to
   * 140 characters. `null` resets it to Cognito's default text. Sensitive: never logged.
   */
  readonly emailVerificationSubject?: InputMaybe<Scalars['String']['input']>;
  /** The issuer of the pool's tokens. `null` resets it to `ORIGINAL`. */
  readonly issuerConfiguration?: InputMaybe<UserPoolIssuerConfigurationInput>;
  /** The key that encrypts the pool's data at rest. `null` resets it to a key owned by AWS. */
  readonly keyConfiguration?: InputMaybe<UserPoolKeyConfigurationInput>;
  /** The Lambda functions that Cognito calls (triggers). `null` removes all triggers. */
  readonly lambdaConfig?: InputMaybe<UserPoolLambdaConfigPatchInput>;
  /**
   * Whether MFA is off, optional or required. `null` resets it to `OFF`. `ON` and `OPTIONAL` require a second factor:
   * `smsConfiguration`, or a factor set with `setUserPoolMfa`. They are rejected for a pool without one.
   */
  readonly mfaConfiguration?: InputMaybe<UserPoolMfa>;
  /** The password policy and the sign-in policy. `null` resets them to those of a pool that was created without policies. */
  readonly policies?: InputMaybe<UserPoolPoliciesPatchInput>;
  /** The new name, 1 to 128 characters: letters, digits, spaces and `_ + = , . @ -`. Cannot be `null`. */
  readonly poolName?: InputMaybe<Scalars['String']['input']>;
  /**
   * The SMS message with the sign-in code: 6 to 140 characters, with `{####}` for the code. `null` resets it to
   * Cognito's default text. Sensitive: never logged.
   */
  readonly smsAuthenticationMessage?: InputMaybe<Scalars['String']['input']>;
  /** How the pool sends SMS messages. Cannot be `null`: an SMS configuration cannot be removed. */
  readonly smsConfiguration?: InputMaybe<UserPoolSmsConfigurationPatchInput>;
  /**
   * The older name of `verificationMessageTemplate.smsMessage`: the same setting. If you give one, both are sent. 6 to
   * 140 characters, with `{####}` for the code. `null` resets it to Cognito's default text. Sensitive: never logged.
   */
  readonly smsVerificationMessage?: InputMaybe<Scalars['String']['input']>;
  /** Whether changes to an email address or phone number must be verified first. `null`: changes take effect immediately. */
  readonly userAttributeUpdateSettings?: InputMaybe<UserPoolAttributeUpdateSettingsInput>;
  /** Threat protection. Any mode except `OFF` requires `userPoolTier` `PLUS`. `null` resets it to `OFF`. */
  readonly userPoolAddOns?: InputMaybe<UserPoolAddOnsPatchInput>;
  /** The id of the pool to change. */
  readonly userPoolId: Scalars['ID']['input'];
  /**
   * All tags of the pool, at most 50. Keys must be unique. Tags that are not listed are removed; to add tags, use
   * `tagUserPools`. `null` removes all tags.
   */
  readonly userPoolTags?: InputMaybe<ReadonlyArray<UserPoolTagInput>>;
  /** The feature plan. `null` resets it to `ESSENTIALS`. */
  readonly userPoolTier?: InputMaybe<UserPoolTier>;
  /** The messages for verifying an email address or phone number. `null` resets them to Cognito's default texts. */
  readonly verificationMessageTemplate?: InputMaybe<UserPoolVerificationMessageTemplateInput>;
};

/** The result of changing a user pool. */
export type UpdateUserPoolPayload = {
  readonly __typename?: 'UpdateUserPoolPayload';
  /** Whether the pool was changed. False in a dry run, if nothing needed to change, or if the input was rejected. */
  readonly applied: Scalars['Boolean']['output'];
  /**
   * The settings that differ, by path. After an update it compares Cognito's descriptions from before and after. In a
   * dry run it contains the changes that the update would make. Empty if nothing needed to change, or if the input was
   * rejected.
   */
  readonly changes: ReadonlyArray<UserPoolSettingChange>;
  /** Why the input was rejected: all known reasons at once. Empty if it was accepted. */
  readonly userErrors: ReadonlyArray<UserPoolUserError>;
  /**
   * The pool as Cognito describes it now: updated if `applied` is true, unchanged otherwise. Null if the input was
   * rejected. If the pool cannot be read after the change, this is null with an error; `applied` and `changes` still say
   * what was done.
   */
  readonly userPool?: Maybe<UserPool>;
  /**
   * Settings that Cognito accepts but that you probably did not intend, such as weaker protection. Warnings never stop a
   * change. Dry runs and rejected inputs return them too.
   */
  readonly warnings: ReadonlyArray<UserPoolWarning>;
};

/** The settings of a resource server to change. Settings that are left out keep their values. */
export type UpdateUserPoolResourceServerInput = {
  /** The identifier of the resource server to change. */
  readonly identifier: Scalars['String']['input'];
  /** The display name, 1 to 256 characters. Cannot be `null`. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /**
   * All scopes, at most 100, in any order. Scopes that are not listed are removed, even if app clients use them. `null`
   * or an empty list removes all scopes.
   */
  readonly scopes?: InputMaybe<ReadonlyArray<UserPoolResourceServerScopeInput>>;
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['input'];
};

/** The result of changing the settings or tags of several user pools. */
export type UpdateUserPoolsPayload = {
  readonly __typename?: 'UpdateUserPoolsPayload';
  /**
   * The ids of the pools that the mutation did not reach before the deadline, in their order. They were not changed. To
   * continue, send the mutation again with these ids. Contains all ids if the change itself was rejected.
   */
  readonly remaining: ReadonlyArray<Scalars['ID']['output']>;
  /** The result for each pool that the mutation reached, in the order of `ids`. Duplicate ids appear once. */
  readonly results: ReadonlyArray<UserPoolUpdateResult>;
  /**
   * Why the change was rejected for all pools, as far as that can be checked without reading one. Nothing was sent in
   * that case, not even reads. `field` is the path into `patch`, or a path that starts with `tags` or `keys`. Empty if
   * the change was not rejected.
   */
  readonly userErrors: ReadonlyArray<UserPoolUserError>;
};

/**
 * A user pool of Amazon Cognito: a directory of users and the rules for how they sign up, sign in and get tokens. Fields
 * are named like Cognito's API, in camelCase. A field is null if Cognito returns no value for it.
 */
export type UserPool = {
  readonly __typename?: 'UserPool';
  /**
   * The 12-digit id of the AWS account that owns the pool. It is taken from the ARN, or in a list from the gateway's
   * credentials if they contain it.
   */
  readonly accountId?: Maybe<Scalars['String']['output']>;
  /** How users recover their account if they forgot their password. */
  readonly accountRecoverySetting?: Maybe<UserPoolAccountRecoverySetting>;
  /** The names of the authentication assurance levels. Cognito stores them as a map, so their order has no meaning. */
  readonly acrConfiguration?: Maybe<ReadonlyArray<UserPoolAcrLevel>>;
  /** Who can create users, and the invitation messages. */
  readonly adminCreateUserConfig?: Maybe<UserPoolAdminCreateUserConfig>;
  /** The attributes that users can enter instead of their username. Cannot be combined with `usernameAttributes`. */
  readonly aliasAttributes?: Maybe<ReadonlyArray<UserPoolAliasAttribute>>;
  /** The Amazon Resource Name (ARN), which identifies the pool in IAM policies. */
  readonly arn?: Maybe<Scalars['String']['output']>;
  /** The attributes that Cognito verifies automatically at sign-up by sending a code or link. */
  readonly autoVerifiedAttributes?: Maybe<ReadonlyArray<UserPoolVerifiedAttribute>>;
  /** An app client of the pool. Null if the pool has no client with this id. */
  readonly client?: Maybe<UserPoolClient>;
  /**
   * The app clients of the pool, in Cognito's order (ListUserPoolClients). Costs one call per page. The list contains
   * `clientId`, `clientName` and `userPoolId`. Any other field costs one read per client of the page. There is no total
   * count. Null if the pool was deleted in the meantime.
   */
  readonly clients?: Maybe<UserPoolClientConnection>;
  /** The URL of the pool in the AWS console of its partition. Opening it requires an AWS sign-in. */
  readonly consoleUrl: Scalars['String']['output'];
  /** When the pool was created. */
  readonly creationDate?: Maybe<Scalars['DateTime']['output']>;
  /** The custom domain of the sign-in pages, such as `auth.example.com`. */
  readonly customDomain?: Maybe<Scalars['String']['output']>;
  /** Dynamic client registration: how applications register their own app clients at run time. */
  readonly dcrConfiguration?: Maybe<UserPoolDcrConfiguration>;
  /** Whether the pool is protected against accidental deletion. */
  readonly deletionProtection?: Maybe<UserPoolDeletionProtection>;
  /** How the pool remembers devices. Null if it does not remember them. */
  readonly deviceConfiguration?: Maybe<UserPoolDeviceConfiguration>;
  /** The prefix of the pool's domain on `amazoncognito.com`. A custom domain is in `customDomain`. */
  readonly domain?: Maybe<Scalars['String']['output']>;
  /**
   * The domains of the pool: none, a prefix domain, a custom domain, or both with the prefix domain first. The pool
   * contains their names, so `id`, `domain`, `userPoolId` and `region` need no call. Any other field costs one call per
   * domain.
   */
  readonly domains: ReadonlyArray<UserPoolDomain>;
  /** How the pool sends email, and from which address. */
  readonly emailConfiguration?: Maybe<UserPoolEmailConfiguration>;
  /**
   * Formerly: why email could not be sent.
   * @deprecated AWS no longer maintains it; CloudTrail shows the failures of cognito-idp.amazonaws.com.
   */
  readonly emailConfigurationFailure?: Maybe<Scalars['String']['output']>;
  /**
   * The older name of `verificationMessageTemplate.emailMessage`: the same setting. AWS recommends the template.
   * Sensitive: never logged.
   */
  readonly emailVerificationMessage?: Maybe<Scalars['String']['output']>;
  /**
   * The older name of `verificationMessageTemplate.emailSubject`: the same setting. AWS recommends the template.
   * Sensitive: never logged.
   */
  readonly emailVerificationSubject?: Maybe<Scalars['String']['output']>;
  /** The approximate number of users. An estimate that lags behind, not an exact count. */
  readonly estimatedNumberOfUsers?: Maybe<Scalars['SafeInt']['output']>;
  /** A group of the pool. Null if the pool has no group with this name. */
  readonly group?: Maybe<UserPoolGroup>;
  /**
   * The groups of the pool, in Cognito's order (ListGroups). Costs one call per page. There is no total count. Null if
   * the pool was deleted in the meantime.
   */
  readonly groups?: Maybe<UserPoolGroupConnection>;
  /**
   * The primary Region, an underscore, then letters and digits, such as `eu-west-1_AbCdEf123`. Replicas of the pool in
   * other Regions have the same id.
   */
  readonly id: Scalars['ID']['output'];
  /** An identity provider of the pool. Null if the pool has no provider with this name. */
  readonly identityProvider?: Maybe<UserPoolIdentityProvider>;
  /**
   * The identity providers of the pool, in Cognito's order (ListIdentityProviders). Costs one call per page. The list
   * contains names, types and dates. Any other field costs one call per provider. There is no total count. Null if the
   * pool was deleted in the meantime.
   */
  readonly identityProviders?: Maybe<UserPoolIdentityProviderConnection>;
  /** The issuer of the pool's tokens. */
  readonly issuerConfiguration?: Maybe<UserPoolIssuerConfiguration>;
  /**
   * The issuer of the pool's tokens: the value of their `iss` claim. It follows from `issuerConfiguration`, the Region
   * and the partition. Null if AWS added the issuer type or the partition after this version was released.
   */
  readonly issuerUrl?: Maybe<Scalars['String']['output']>;
  /**
   * The URL of the JSON Web Key Set (JWKS) with the public keys for verifying the pool's tokens. Null if `issuerUrl` is
   * null.
   */
  readonly jwksUri?: Maybe<Scalars['String']['output']>;
  /** The key that encrypts the pool's data at rest. */
  readonly keyConfiguration?: Maybe<UserPoolKeyConfiguration>;
  /** The Lambda functions that Cognito calls (triggers). */
  readonly lambdaConfig?: Maybe<UserPoolLambdaConfig>;
  /** When a setting of the pool was last changed. */
  readonly lastModifiedDate?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The second factors and passkeys of the pool (GetUserPoolMfaConfig). Costs one call. Null if the pool was deleted in
   * the meantime.
   */
  readonly mfaConfig?: Maybe<UserPoolMfaConfig>;
  /** Whether multi-factor authentication (MFA) is off, optional or required. */
  readonly mfaConfiguration?: Maybe<UserPoolMfa>;
  /** The name of the pool. It is not unique. */
  readonly name: Scalars['String']['output'];
  /**
   * The AWS partition: `aws`, `aws-cn` (China), `aws-us-gov` (GovCloud), `aws-eusc` (European Sovereign Cloud),
   * `aws-iso` or other isolated partitions. It is taken from the ARN, or in a list, where there is no ARN, from the
   * Region.
   */
  readonly partition: Scalars['String']['output'];
  /** The password policy and the sign-in policy. */
  readonly policies?: Maybe<UserPoolPolicies>;
  /** The primary Region of the pool, taken from its id, such as `eu-west-1`. */
  readonly region: Scalars['String']['output'];
  /** A resource server of the pool. Null if the pool has no resource server with this identifier. */
  readonly resourceServer?: Maybe<UserPoolResourceServer>;
  /**
   * The resource servers of the pool, in Cognito's order (ListResourceServers). Costs one call per page, which contains
   * all fields. There is no total count. Null if the pool was deleted in the meantime.
   */
  readonly resourceServers?: Maybe<UserPoolResourceServerConnection>;
  /** All attributes that users can have: about 20 standard attributes and the custom attributes of this pool. */
  readonly schemaAttributes?: Maybe<ReadonlyArray<UserPoolSchemaAttribute>>;
  /** The SMS message with the sign-in code. `{####}` is replaced by the code. Sensitive: never logged. */
  readonly smsAuthenticationMessage?: Maybe<Scalars['String']['output']>;
  /** How the pool sends SMS messages. Null if it is not set up. */
  readonly smsConfiguration?: Maybe<UserPoolSmsConfiguration>;
  /**
   * Why SMS messages cannot be sent, as comma-separated codes: `SNSSandbox` (the account can only send to verified
   * numbers) or `InvalidSmsRoleAccessPolicyException` (the role lacks permission to send). Null if no failure is known.
   */
  readonly smsConfigurationFailure?: Maybe<Scalars['String']['output']>;
  /**
   * The older name of `verificationMessageTemplate.smsMessage`: the same setting. AWS recommends the template.
   * Sensitive: never logged.
   */
  readonly smsVerificationMessage?: Maybe<Scalars['String']['output']>;
  /**
   * Formerly: whether the pool was enabled.
   * @deprecated AWS no longer uses it; it may still be returned for old pools.
   */
  readonly status?: Maybe<UserPoolStatus>;
  /** Whether changes to an email address or phone number must be verified first. */
  readonly userAttributeUpdateSettings?: Maybe<UserPoolAttributeUpdateSettings>;
  /** Threat protection: how the pool responds to suspicious sign-ins. */
  readonly userPoolAddOns?: Maybe<UserPoolAddOns>;
  /** The tags of the pool. Cognito stores them as a map, so their order has no meaning. */
  readonly userPoolTags?: Maybe<ReadonlyArray<UserPoolTag>>;
  /** The feature plan. Other settings depend on it. */
  readonly userPoolTier?: Maybe<UserPoolTier>;
  /** The attributes that users sign up with instead of a username. Cannot be combined with `aliasAttributes`. */
  readonly usernameAttributes?: Maybe<ReadonlyArray<UserPoolUsernameAttribute>>;
  /** Whether usernames are case-sensitive. */
  readonly usernameConfiguration?: Maybe<UserPoolUsernameConfiguration>;
  /** The messages for verifying an email address or phone number. */
  readonly verificationMessageTemplate?: Maybe<UserPoolVerificationMessageTemplate>;
};


/**
 * A user pool of Amazon Cognito: a directory of users and the rules for how they sign up, sign in and get tokens. Fields
 * are named like Cognito's API, in camelCase. A field is null if Cognito returns no value for it.
 */
export type UserPoolClientArgs = {
  clientId: Scalars['ID']['input'];
};


/**
 * A user pool of Amazon Cognito: a directory of users and the rules for how they sign up, sign in and get tokens. Fields
 * are named like Cognito's API, in camelCase. A field is null if Cognito returns no value for it.
 */
export type UserPoolClientsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/**
 * A user pool of Amazon Cognito: a directory of users and the rules for how they sign up, sign in and get tokens. Fields
 * are named like Cognito's API, in camelCase. A field is null if Cognito returns no value for it.
 */
export type UserPoolGroupArgs = {
  groupName: Scalars['String']['input'];
};


/**
 * A user pool of Amazon Cognito: a directory of users and the rules for how they sign up, sign in and get tokens. Fields
 * are named like Cognito's API, in camelCase. A field is null if Cognito returns no value for it.
 */
export type UserPoolGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/**
 * A user pool of Amazon Cognito: a directory of users and the rules for how they sign up, sign in and get tokens. Fields
 * are named like Cognito's API, in camelCase. A field is null if Cognito returns no value for it.
 */
export type UserPoolIdentityProviderArgs = {
  providerName: Scalars['String']['input'];
};


/**
 * A user pool of Amazon Cognito: a directory of users and the rules for how they sign up, sign in and get tokens. Fields
 * are named like Cognito's API, in camelCase. A field is null if Cognito returns no value for it.
 */
export type UserPoolIdentityProvidersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/**
 * A user pool of Amazon Cognito: a directory of users and the rules for how they sign up, sign in and get tokens. Fields
 * are named like Cognito's API, in camelCase. A field is null if Cognito returns no value for it.
 */
export type UserPoolResourceServerArgs = {
  identifier: Scalars['String']['input'];
};


/**
 * A user pool of Amazon Cognito: a directory of users and the rules for how they sign up, sign in and get tokens. Fields
 * are named like Cognito's API, in camelCase. A field is null if Cognito returns no value for it.
 */
export type UserPoolResourceServersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** How users recover their account if they forgot their password. */
export type UserPoolAccountRecoverySetting = {
  readonly __typename?: 'UserPoolAccountRecoverySetting';
  /** The recovery methods, tried in order of priority. */
  readonly recoveryMechanisms?: Maybe<ReadonlyArray<UserPoolRecoveryOption>>;
};

/** How users recover their account if they forgot their password. */
export type UserPoolAccountRecoverySettingInput = {
  /**
   * One or two recovery methods with different priorities and names. `ADMIN_ONLY` must be the only one. AWS recommends
   * both email and phone number. Users cannot recover through a channel that they use for MFA.
   */
  readonly recoveryMechanisms?: InputMaybe<ReadonlyArray<UserPoolRecoveryOptionInput>>;
};

/**
 * The name of an authentication assurance level (authentication context class reference, ACR). Cognito determines which
 * combination of factors reaches a level; only the name can be set. Cognito stores the levels as a map; here they are a
 * list.
 */
export type UserPoolAcrLevel = {
  readonly __typename?: 'UserPoolAcrLevel';
  /** The URI in the `acr` claim of tokens if a user reaches the level. */
  readonly acrValue?: Maybe<Scalars['String']['output']>;
  /** The level, from `Level1` (weakest) to `Level4` (strongest). */
  readonly key: Scalars['String']['output'];
};

/**
 * A custom name for an authentication assurance level. Requires the tier `ESSENTIALS` or `PLUS`. Levels that are not
 * listed keep Cognito's names.
 */
export type UserPoolAcrLevelInput = {
  /** The URI for the `acr` claim. It must differ from the URIs of all other levels, including those with Cognito's names. */
  readonly acrValue: Scalars['String']['input'];
  /**
   * The level to name: `Level1`, `Level2`, `Level3` or `Level4`. A duplicate key is rejected with `DUPLICATE_KEY`, and
   * the key `__proto__` with `RESERVED_KEY`.
   */
  readonly key: Scalars['String']['input'];
};

/** Threat protection: how the pool responds to suspicious sign-ins. Requires the tier `PLUS`. */
export type UserPoolAddOns = {
  readonly __typename?: 'UserPoolAddOns';
  /** How the pool responds to suspicious sign-ins in other flows. */
  readonly advancedSecurityAdditionalFlows?: Maybe<UserPoolAdvancedSecurityAdditionalFlows>;
  /** How the pool responds to suspicious sign-ins with a password (plain or SRP). */
  readonly advancedSecurityMode?: Maybe<UserPoolAdvancedSecurityMode>;
};

/** Threat protection: how the pool responds to suspicious sign-ins. */
export type UserPoolAddOnsInput = {
  /** How to respond to suspicious sign-ins in other flows. */
  readonly advancedSecurityAdditionalFlows?: InputMaybe<UserPoolAdvancedSecurityAdditionalFlowsInput>;
  /**
   * How to respond to suspicious sign-ins with a password (plain or SRP). `AUDIT` and `ENFORCED` require `userPoolTier`
   * `PLUS`. Otherwise the input is rejected with `FEATURE_UNAVAILABLE_IN_TIER`.
   */
  readonly advancedSecurityMode: UserPoolAdvancedSecurityMode;
};

/** Changes to threat protection. */
export type UserPoolAddOnsPatchInput = {
  /** How to respond to suspicious sign-ins in other flows. `null` omits it from the request. */
  readonly advancedSecurityAdditionalFlows?: InputMaybe<UserPoolAdvancedSecurityAdditionalFlowsInput>;
  /**
   * How to respond to suspicious sign-ins with a password (plain or SRP). `AUDIT` and `ENFORCED` require `userPoolTier`
   * `PLUS`. `null` resets it to `OFF`.
   */
  readonly advancedSecurityMode?: InputMaybe<UserPoolAdvancedSecurityMode>;
};

/** Who can create users, and the messages that invite users created by an administrator. */
export type UserPoolAdminCreateUserConfig = {
  readonly __typename?: 'UserPoolAdminCreateUserConfig';
  /** Whether only administrators can create users. If false, users can also sign up themselves. */
  readonly allowAdminCreateUserOnly?: Maybe<Scalars['Boolean']['output']>;
  /** The messages that send new users their username and temporary password. */
  readonly inviteMessageTemplate?: Maybe<UserPoolInviteMessageTemplate>;
  /**
   * How many days an invited user can sign in with the temporary password. AWS no longer uses it and replaced it by
   * `policies.passwordPolicy.temporaryPasswordValidityDays`. The value stays at 7.
   */
  readonly unusedAccountValidityDays?: Maybe<Scalars['Int']['output']>;
};

/** Who can create users, and the messages that invite users created by an administrator. */
export type UserPoolAdminCreateUserConfigInput = {
  /** Whether only administrators can create users. If false, users can also sign up themselves. */
  readonly allowAdminCreateUserOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** The messages that send new users their username and temporary password. */
  readonly inviteMessageTemplate?: InputMaybe<UserPoolInviteMessageTemplateInput>;
  /**
   * How many days an invited user can sign in with the temporary password, 0 to 365. AWS advises against it: use
   * `policies.passwordPolicy.temporaryPasswordValidityDays` instead. Giving both is rejected.
   */
  readonly unusedAccountValidityDays?: InputMaybe<Scalars['Int']['input']>;
};

/** Threat protection for sign-ins without a password. */
export type UserPoolAdvancedSecurityAdditionalFlows = {
  readonly __typename?: 'UserPoolAdvancedSecurityAdditionalFlows';
  /** How the pool responds to suspicious sign-ins with custom challenges. Null if they are not monitored. */
  readonly customAuthMode?: Maybe<UserPoolAdvancedSecurityEnabledMode>;
};

/** Threat protection for sign-ins without a password. */
export type UserPoolAdvancedSecurityAdditionalFlowsInput = {
  /** How to respond to suspicious sign-ins with custom challenges (those of the custom challenge Lambda functions). */
  readonly customAuthMode?: InputMaybe<UserPoolAdvancedSecurityEnabledMode>;
};

/** The mode of threat protection for custom challenges, if it is on. */
export type UserPoolAdvancedSecurityEnabledMode =
  /** Risks are logged. Sign-ins are not affected. */
  | 'AUDIT'
  /** Risks are logged, and the sign-in requires a second factor or is blocked. */
  | 'ENFORCED'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** The mode of threat protection for sign-ins with a password. */
export type UserPoolAdvancedSecurityMode =
  /** Risks are logged. Sign-ins are not affected. */
  | 'AUDIT'
  /** Risks are logged, and the sign-in requires a second factor or is blocked. */
  | 'ENFORCED'
  /** Threat protection is off. */
  | 'OFF'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/**
 * The attributes that users can enter instead of the username that they also have. A pool has alias attributes or
 * username attributes (`UserPoolUsernameAttribute`), not both.
 */
export type UserPoolAliasAttribute =
  /** The verified email address. */
  | 'email'
  /** The verified phone number. */
  | 'phone_number'
  /** A name that users choose for signing in and can change. */
  | 'preferred_username'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** The Amazon Pinpoint project that sign-ins are reported to: by ARN, or by id with a role. */
export type UserPoolAnalyticsConfiguration = {
  readonly __typename?: 'UserPoolAnalyticsConfiguration';
  /** The ARN of the Pinpoint project. Used alone. */
  readonly applicationArn?: Maybe<Scalars['String']['output']>;
  /** The id of the Pinpoint project. Used together with `roleArn` and `externalId`. */
  readonly applicationId?: Maybe<Scalars['String']['output']>;
  /** The external id that the role's trust policy requires. Never cached: selecting it reads from Cognito. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** The ARN of the IAM role that Cognito uses for the reports. */
  readonly roleArn?: Maybe<Scalars['String']['output']>;
  /** Whether the reports contain user data. Default: false. */
  readonly userDataShared?: Maybe<Scalars['Boolean']['output']>;
};

/** The Amazon Pinpoint project that sign-ins are reported to: by ARN alone, or by id with a role and an external id. */
export type UserPoolAnalyticsConfigurationInput = {
  /** The ARN of the Pinpoint project, 20 to 2,048 characters. */
  readonly applicationArn?: InputMaybe<Scalars['String']['input']>;
  /** The id of the Pinpoint project, in hexadecimal digits. */
  readonly applicationId?: InputMaybe<Scalars['String']['input']>;
  /** The external id that the role's trust policy requires. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** The ARN of the IAM role that Cognito uses for the reports, 20 to 2,048 characters. */
  readonly roleArn?: InputMaybe<Scalars['String']['input']>;
  /** Whether the reports contain user data. Default: false. */
  readonly userDataShared?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The data types of attributes. */
export type UserPoolAttributeDataType =
  /** True or false. */
  | 'Boolean'
  /** A date and time. */
  | 'DateTime'
  /** A number. `numberAttributeConstraints` limits its value. */
  | 'Number'
  /** A string. `stringAttributeConstraints` limits its length. */
  | 'String'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** Whether changes to an email address or phone number must be verified first. */
export type UserPoolAttributeUpdateSettings = {
  readonly __typename?: 'UserPoolAttributeUpdateSettings';
  /** The attributes that keep their old value until the user has verified the new one with a code. */
  readonly attributesRequireVerificationBeforeUpdate?: Maybe<ReadonlyArray<UserPoolVerifiedAttribute>>;
};

/** Whether changes to an email address or phone number must be verified first. */
export type UserPoolAttributeUpdateSettingsInput = {
  /**
   * The attributes that keep their old value until the user has verified the new one with a code. Each must also be in
   * `autoVerifiedAttributes`. Other attributes change immediately.
   */
  readonly attributesRequireVerificationBeforeUpdate?: InputMaybe<ReadonlyArray<UserPoolVerifiedAttribute>>;
};

/** An authentication factor. */
export type UserPoolAuthFactor =
  /** A one-time code sent by email. */
  | 'EMAIL_OTP'
  /** The user's password. */
  | 'PASSWORD'
  /** A one-time code sent by SMS. */
  | 'SMS_OTP'
  /** A code from an authenticator app (TOTP). According to AWS it cannot be a first factor, so omit it. */
  | 'SOFTWARE_TOKEN'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN'
  /** A passkey: a key pair on the user's device or security key (WebAuthn). */
  | 'WEB_AUTHN';

/**
 * An app client: what an application can do with the users of a pool, and how it signs them in. A setting that is null
 * has its default, if one is named.
 */
export type UserPoolClient = {
  readonly __typename?: 'UserPoolClient';
  /**
   * The lifetime of access tokens: five minutes to one day, in the unit `tokenValidityUnits.accessToken` (default:
   * hours). If null: one hour.
   */
  readonly accessTokenValidity?: Maybe<Scalars['Int']['output']>;
  /** The OAuth 2.0 grants that the application can use. */
  readonly allowedOAuthFlows?: Maybe<ReadonlyArray<UserPoolOAuthFlow>>;
  /** Whether the client can use OAuth 2.0. If false, users can sign in only through the API. Default: false. */
  readonly allowedOAuthFlowsUserPoolClient?: Maybe<Scalars['Boolean']['output']>;
  /**
   * The scopes that the application can request: `openid`, `email`, `phone`, `profile`, `aws.cognito.signin.user.admin`,
   * and `identifier/scope` for scopes of the pool's resource servers. At most 50.
   */
  readonly allowedOAuthScopes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** How sign-ins are reported to Amazon Pinpoint. If null: not at all. */
  readonly analyticsConfiguration?: Maybe<UserPoolAnalyticsConfiguration>;
  /** How many minutes users have for each step of a sign-in, 3 to 15. Default: 3. */
  readonly authSessionValidity?: Maybe<Scalars['Int']['output']>;
  /** The URLs that users can be redirected to after sign-in: at most 100 absolute URLs without a fragment. */
  readonly callbackUrls?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The client id assigned by Cognito. Applications send it. It is not a secret. */
  readonly clientId: Scalars['ID']['output'];
  /** The name of the client. It is not unique. */
  readonly clientName?: Maybe<Scalars['String']['output']>;
  /**
   * The secret that the application authenticates with, 24 to 64 characters. Null for a public client, such as a web
   * page or a mobile app. Never cached: selecting it reads from Cognito. Requires the scope `poolgraph/secrets`, which
   * no other scope includes.
   */
  readonly clientSecret?: Maybe<Scalars['String']['output']>;
  /** How the client was created. Secrets of clients that registered themselves cannot be added or deleted. */
  readonly clientType?: Maybe<UserPoolClientType>;
  /** When the client was created. */
  readonly creationDate?: Maybe<Scalars['DateTime']['output']>;
  /** The redirect URL if the application does not specify one. It is one of `callbackUrls`. */
  readonly defaultRedirectUri?: Maybe<Scalars['String']['output']>;
  /**
   * Whether the application can pass on the IP address of its users for threat protection in unsigned calls. Requires a
   * client secret. Default: false.
   */
  readonly enablePropagateAdditionalUserContextData?: Maybe<Scalars['Boolean']['output']>;
  /** Whether refresh tokens can be revoked. True for a new client. */
  readonly enableTokenRevocation?: Maybe<Scalars['Boolean']['output']>;
  /**
   * How the application can sign users in through the API. If null: `ALLOW_REFRESH_TOKEN_AUTH`, `ALLOW_USER_SRP_AUTH`
   * and `ALLOW_CUSTOM_AUTH`.
   */
  readonly explicitAuthFlows?: Maybe<ReadonlyArray<UserPoolExplicitAuthFlow>>;
  /** Opaque id, unique among all objects of this API. Client caches can use it as the key. */
  readonly id: Scalars['ID']['output'];
  /**
   * The lifetime of ID tokens: five minutes to one day, in the unit `tokenValidityUnits.idToken` (default: hours). If
   * null: one hour.
   */
  readonly idTokenValidity?: Maybe<Scalars['Int']['output']>;
  /** When the client was last changed. */
  readonly lastModifiedDate?: Maybe<Scalars['DateTime']['output']>;
  /** The URLs that users can be redirected to after sign-out, at most 100. */
  readonly logoutUrls?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What callers learn if they try a username that does not exist. If null: `LEGACY`. */
  readonly preventUserExistenceErrors?: Maybe<UserPoolPreventUserExistenceErrors>;
  /**
   * The attributes that users can read through this client, such as `email` or `custom:tier`. If null: all standard
   * attributes of the pool, including future ones, and `email_verified` and `phone_number_verified`.
   */
  readonly readAttributes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Whether refreshing tokens also replaces the refresh token. If null: it does not. */
  readonly refreshTokenRotation?: Maybe<UserPoolRefreshTokenRotation>;
  /**
   * The lifetime of refresh tokens: how long users can get new tokens without signing in again. One hour to ten years,
   * in the unit `tokenValidityUnits.refreshToken` (default: days). Default: 30 days.
   */
  readonly refreshTokenValidity?: Maybe<Scalars['Int']['output']>;
  /**
   * The secrets of the client without their values (ListUserPoolClientSecrets). At most two: both exist during a
   * rotation. Costs one call. Null if the client was deleted in the meantime.
   */
  readonly secrets?: Maybe<ReadonlyArray<UserPoolClientSecret>>;
  /**
   * The names of the identity providers on the sign-in page of this client. `COGNITO` is the pool itself. This only
   * affects the page: users of the pool can still sign in through the API.
   */
  readonly supportedIdentityProviders?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The units of the three lifetimes. A null unit means hours, or days for refresh tokens. */
  readonly tokenValidityUnits?: Maybe<UserPoolTokenValidityUnits>;
  /** The pool. */
  readonly userPool?: Maybe<UserPool>;
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['output'];
  /**
   * The attributes that users can change through this client. It must include those that an identity provider fills. If
   * null: all standard attributes of the pool, including future ones.
   */
  readonly writeAttributes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** A page of app clients. */
export type UserPoolClientConnection = {
  readonly __typename?: 'UserPoolClientConnection';
  /** The clients, each with its cursor. */
  readonly edges: ReadonlyArray<UserPoolClientEdge>;
  /** The clients without cursors. An entry is null if it was deleted in the meantime. */
  readonly nodes: ReadonlyArray<Maybe<UserPoolClient>>;
  /** Whether there are more, and the cursors of this page. */
  readonly pageInfo: PageInfo;
};

/** An app client in a list. */
export type UserPoolClientEdge = {
  readonly __typename?: 'UserPoolClientEdge';
  /**
   * The position in the list: pass it as `after` to continue behind this entry. Opaque. Its format may change; old
   * cursors then fail with `INVALID_CURSOR`.
   */
  readonly cursor: Scalars['String']['output'];
  /** The client. Null if it was deleted in the meantime. */
  readonly node?: Maybe<UserPoolClient>;
};

/** The result of creating, changing or deleting an app client. Fields that do not apply are null or empty. */
export type UserPoolClientPayload = {
  readonly __typename?: 'UserPoolClientPayload';
  /** Whether anything was changed. */
  readonly applied: Scalars['Boolean']['output'];
  /** The changed settings. In a dry run: the settings that would change. */
  readonly changes: ReadonlyArray<UserPoolSettingChange>;
  /** Why the input was rejected: all known reasons at once. Empty if it was accepted. */
  readonly userErrors: ReadonlyArray<UserPoolUserError>;
  /**
   * The client after the change. In a dry run of an update: the current client. After a deletion: the deleted client.
   * Null if the input was rejected.
   */
  readonly userPoolClient?: Maybe<UserPoolClient>;
  /** Settings that Cognito accepts but that you probably did not intend. */
  readonly warnings: ReadonlyArray<UserPoolWarning>;
};

/** A secret of an app client. */
export type UserPoolClientSecret = {
  readonly __typename?: 'UserPoolClientSecret';
  /** When the secret was added. */
  readonly clientSecretCreateDate?: Maybe<Scalars['DateTime']['output']>;
  /** The id of the secret: the client id, two hyphens and the time of creation. */
  readonly clientSecretId: Scalars['ID']['output'];
  /**
   * The value of the secret. Only returned by the mutation that added it, and only if Cognito generated it. Null
   * otherwise.
   */
  readonly clientSecretValue?: Maybe<Scalars['String']['output']>;
  /** Opaque id, unique among all objects of this API. Client caches can use it as the key. */
  readonly id: Scalars['ID']['output'];
};

/** The result of adding or deleting a secret of an app client. */
export type UserPoolClientSecretPayload = {
  readonly __typename?: 'UserPoolClientSecretPayload';
  /** Whether anything was changed. */
  readonly applied: Scalars['Boolean']['output'];
  /** Always empty, because a secret has no settings. */
  readonly changes: ReadonlyArray<UserPoolSettingChange>;
  /** Why the input was rejected: all known reasons at once. Empty if it was accepted. */
  readonly userErrors: ReadonlyArray<UserPoolUserError>;
  /** The secret that was added. Null after a deletion, or if none was added. */
  readonly userPoolClientSecret?: Maybe<UserPoolClientSecret>;
  /** Settings that Cognito accepts but that you probably did not intend. */
  readonly warnings: ReadonlyArray<UserPoolWarning>;
};

/** How an app client was created. */
export type UserPoolClientType =
  /** An application registered it (dynamic client registration). */
  | 'DCR'
  /** It was created through the API or the console, as by `createUserPoolClient`. */
  | 'REGULAR'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** Resources inside a pool that can be compared. */
export type UserPoolComparedKind =
  /**
   * App clients, matched by `clientName`. Names are not unique; those that occur twice in a pool are in `unmatched`. Ids
   * and secrets are not compared.
   */
  | 'CLIENTS'
  /**
   * Domains, matched by the names `prefix` and `custom`. Compared are the version of the sign-in pages, the minimum TLS
   * version and the failover Region. Domain names, certificates, distributions and health checks always differ and are
   * not compared. Costs one read per domain and no list call.
   */
  | 'DOMAINS'
  /** Groups, matched by `groupName`. */
  | 'GROUPS'
  /** Identity providers, matched by `providerName`. The values of their secrets are masked for every caller. */
  | 'IDENTITY_PROVIDERS'
  /** The MFA configuration. Each pool has one. */
  | 'MFA'
  /** Resource servers, matched by `identifier`. */
  | 'RESOURCE_SERVERS';

/** The differences between user pools. */
export type UserPoolComparison = {
  readonly __typename?: 'UserPoolComparison';
  /** The settings that are not the same in all pools found, by path. Empty if all settings are the same. */
  readonly differences: ReadonlyArray<UserPoolDifference>;
  /** The given ids for which no pool was found. They are not compared. */
  readonly missing: ReadonlyArray<Scalars['ID']['output']>;
  /** Names that several resources of the same kind share in one pool. They are not compared in any pool. */
  readonly unmatched: ReadonlyArray<UserPoolUnmatched>;
};

/** A page of user pools. */
export type UserPoolConnection = {
  readonly __typename?: 'UserPoolConnection';
  /** The pools, each with its cursor. A page may contain fewer than `first` and still not be the last. */
  readonly edges: ReadonlyArray<UserPoolEdge>;
  /**
   * The pools without cursors, at the same cost as `edges { node }`. An entry is null with an error if the pool could
   * not be read, and null without an error if it was deleted in the meantime.
   */
  readonly nodes: ReadonlyArray<Maybe<UserPool>>;
  /** Whether there is more to scan, and the cursors of this page. */
  readonly pageInfo: PageInfo;
  /**
   * The Regions that failed. Some or all of their pools are missing from `edges`. Requesting the same `after` again
   * retries them. If the last Region of a page failed, its `endCursor` retries it too.
   */
  readonly regionErrors: ReadonlyArray<UserPoolRegionError>;
};

/** The certificate and TLS policy of a custom domain. */
export type UserPoolCustomDomainConfig = {
  readonly __typename?: 'UserPoolCustomDomainConfig';
  /** The ARN of the AWS Certificate Manager certificate in us-east-1. Null for a prefix domain. */
  readonly certificateArn?: Maybe<Scalars['String']['output']>;
  /** The minimum TLS version for clients. Null if Cognito does not return it. */
  readonly securityPolicy?: Maybe<UserPoolDomainSecurityPolicy>;
};

/** The certificate and TLS policy of a new custom domain. */
export type UserPoolCustomDomainConfigInput = {
  /**
   * The ARN of a certificate for the domain, 20 to 2,048 characters. An AWS Certificate Manager certificate must be in
   * us-east-1.
   */
  readonly certificateArn: Scalars['String']['input'];
  /** The minimum TLS version for clients. AWS recommends `TLS_V1_2_2021`. Default: Cognito chooses. */
  readonly securityPolicy?: InputMaybe<UserPoolDomainSecurityPolicy>;
};

/** Changes to the certificate and TLS policy of a custom domain. Settings that are left out keep their values. */
export type UserPoolCustomDomainConfigPatchInput = {
  /**
   * The ARN of another certificate for the domain. An AWS Certificate Manager certificate must be in us-east-1. Cannot
   * be `null`.
   */
  readonly certificateArn?: InputMaybe<Scalars['String']['input']>;
  /** The minimum TLS version for clients. Cannot be `null`: it has no known default. */
  readonly securityPolicy?: InputMaybe<UserPoolDomainSecurityPolicy>;
};

/** The function that sends email instead of Cognito, and the version of its events. */
export type UserPoolCustomEmailSender = {
  readonly __typename?: 'UserPoolCustomEmailSender';
  /** The ARN of the function. */
  readonly lambdaArn?: Maybe<Scalars['String']['output']>;
  /** The version of the events. */
  readonly lambdaVersion?: Maybe<UserPoolCustomEmailSenderLambdaVersion>;
};

/**
 * The function that sends email instead of Cognito. It receives codes encrypted with the key `kmsKeyId`, which is
 * therefore required.
 */
export type UserPoolCustomEmailSenderInput = {
  /** The ARN of the function, 20 to 2048 characters. */
  readonly lambdaArn: Scalars['String']['input'];
  /** The version of the events. There is one so far. */
  readonly lambdaVersion: UserPoolCustomEmailSenderLambdaVersion;
};

/** The versions of the events for functions that send email. */
export type UserPoolCustomEmailSenderLambdaVersion =
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN'
  /** The first version, and the only one so far. */
  | 'V1_0';

/** Changes to the function that sends email. A pool without such a function requires both fields. Neither can be `null`. */
export type UserPoolCustomEmailSenderPatchInput = {
  /** The ARN of the function, 20 to 2048 characters. */
  readonly lambdaArn?: InputMaybe<Scalars['String']['input']>;
  /** The version of the event that the function receives. */
  readonly lambdaVersion?: InputMaybe<UserPoolCustomEmailSenderLambdaVersion>;
};

/** The function that sends SMS messages instead of Cognito, and the version of its events. */
export type UserPoolCustomSmsSender = {
  readonly __typename?: 'UserPoolCustomSmsSender';
  /** The ARN of the function. */
  readonly lambdaArn?: Maybe<Scalars['String']['output']>;
  /** The version of the events. */
  readonly lambdaVersion?: Maybe<UserPoolCustomSmsSenderLambdaVersion>;
};

/**
 * The function that sends SMS messages instead of Cognito. It receives codes encrypted with the key `kmsKeyId`, which is
 * therefore required.
 */
export type UserPoolCustomSmsSenderInput = {
  /** The ARN of the function, 20 to 2048 characters. */
  readonly lambdaArn: Scalars['String']['input'];
  /** The version of the events. There is one so far. */
  readonly lambdaVersion: UserPoolCustomSmsSenderLambdaVersion;
};

/** The versions of the events for functions that send SMS messages. */
export type UserPoolCustomSmsSenderLambdaVersion =
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN'
  /** The first version, and the only one so far. */
  | 'V1_0';

/**
 * Changes to the function that sends SMS messages. A pool without such a function requires both fields. Neither can be
 * `null`.
 */
export type UserPoolCustomSmsSenderPatchInput = {
  /** The ARN of the function, 20 to 2048 characters. */
  readonly lambdaArn?: InputMaybe<Scalars['String']['input']>;
  /** The version of the event that the function receives. */
  readonly lambdaVersion?: InputMaybe<UserPoolCustomSmsSenderLambdaVersion>;
};

/** A date range. Pools without that date do not match. */
export type UserPoolDateFilter = {
  /** The end of the range, exclusive. Default: no end. */
  readonly before?: InputMaybe<Scalars['DateTime']['input']>;
  /** The start of the range, inclusive. Default: no start. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * Dynamic client registration (DCR): how applications register their own app clients at run time, at `/oauth2/register`
 * of the pool's domain. Authenticated registration requires an access token of the pool with the scope
 * `aws.cognito/dcr/register`. Open registration requires no token.
 */
export type UserPoolDcrConfiguration = {
  readonly __typename?: 'UserPoolDcrConfiguration';
  /** The scopes that registered clients can request, in addition to `openid`, `email`, `phone` and `profile`. */
  readonly allowedScopes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The OAuth grants for clients registered with a token. An empty list disables registration with a token. */
  readonly authenticatedGrantTypes?: Maybe<ReadonlyArray<UserPoolOAuthFlow>>;
  /** Whether dynamic client registration is enabled. */
  readonly enableStatus?: Maybe<UserPoolStatus>;
  /** Whether applications can register without a token. */
  readonly openDcrEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** The OAuth grants for clients registered without a token. An empty list disables registration without a token. */
  readonly openDcrGrantTypes?: Maybe<ReadonlyArray<UserPoolOAuthFlow>>;
};

/**
 * Dynamic client registration: lets applications register their own app clients at run time. Requires the tier
 * `ESSENTIALS` or `PLUS`.
 */
export type UserPoolDcrConfigurationInput = {
  /**
   * The scopes that registered clients can request: scopes of the pool's resource servers, or
   * `aws.cognito.signin.user.admin`. `openid`, `email`, `phone` and `profile` are always allowed.
   * `aws.cognito/dcr/register` is never granted, even if it is listed.
   */
  readonly allowedScopes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * The OAuth grants for clients registered with a token: `CODE` and `CLIENT_CREDENTIALS`. `IMPLICIT` is accepted but
   * ignored. An empty list disables registration with a token.
   */
  readonly authenticatedGrantTypes?: InputMaybe<ReadonlyArray<UserPoolOAuthFlow>>;
  /**
   * Whether dynamic client registration is enabled. Caution: if you give this configuration without `enableStatus`,
   * registration is turned on.
   */
  readonly enableStatus?: InputMaybe<UserPoolStatus>;
  /** Whether applications can register without a token. If true, anyone who can reach the pool's domain can register. */
  readonly openDcrEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * The OAuth grants for clients registered without a token. With `CLIENT_CREDENTIALS` anyone can register a client that
   * gets machine-to-machine tokens, which the owner of the pool pays for. `IMPLICIT` is accepted but ignored. An empty
   * list disables registration without a token.
   */
  readonly openDcrGrantTypes?: InputMaybe<ReadonlyArray<UserPoolOAuthFlow>>;
};

/** How users verify an email address. */
export type UserPoolDefaultEmailOption =
  /** The email contains a code, which users enter in the application. */
  | 'CONFIRM_WITH_CODE'
  /** The email contains a link, which users open. Requires a domain of the pool. */
  | 'CONFIRM_WITH_LINK'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** Whether the pool is protected against accidental deletion. */
export type UserPoolDeletionProtection =
  /** The pool cannot be deleted until this is set to `INACTIVE`. */
  | 'ACTIVE'
  /** The pool can be deleted, with all its users, by anyone who has permission. */
  | 'INACTIVE'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** How the pool remembers users' devices. A pool without this setting remembers none. */
export type UserPoolDeviceConfiguration = {
  readonly __typename?: 'UserPoolDeviceConfiguration';
  /** Whether a remembered device replaces the second factor. A device that is not remembered never does. */
  readonly challengeRequiredOnNewDevice?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether the user must agree before a device is remembered. If false, a device is remembered as soon as it is
   * confirmed.
   */
  readonly deviceOnlyRememberedOnUserPrompt?: Maybe<Scalars['Boolean']['output']>;
};

/** How the pool remembers users' devices. Either field turns remembering on, whatever its value. */
export type UserPoolDeviceConfigurationInput = {
  /** Whether a remembered device replaces the second factor. A device that is not remembered never does. */
  readonly challengeRequiredOnNewDevice?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Whether the user must agree before a device is remembered: the application asks and reports the answer with
   * UpdateDeviceStatus. If false, a device is remembered as soon as it is confirmed.
   */
  readonly deviceOnlyRememberedOnUserPrompt?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A setting that is not the same in all pools. */
export type UserPoolDifference = {
  readonly __typename?: 'UserPoolDifference';
  /** Whether the values are hidden because the caller may not read this setting (scope `poolgraph/sensitive`). */
  readonly masked: Scalars['Boolean']['output'];
  /**
   * The path of the setting in `UserPool`, outermost field first.
   *
   * For a resource inside the pool, the path starts with the list and the name, as in
   * `["groups", "admins", "precedence"]`. If each pool has exactly one, it starts with the field, as in
   * `["mfaConfig", "mfaConfiguration"]`.
   *
   * For an entry of a map the key follows, and for an attribute its name, as in
   * `["schemaAttributes", "custom:plan", "mutable"]`. Any other list is one setting.
   */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** The value in each pool found, in the order of `ids`. All are null if the setting is masked. */
  readonly values: ReadonlyArray<UserPoolDifferenceValue>;
};

/** The value of a setting in one pool. */
export type UserPoolDifferenceValue = {
  readonly __typename?: 'UserPoolDifferenceValue';
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['output'];
  /** The value. Null if it is not set. */
  readonly value?: Maybe<Scalars['UserPoolSettingValue']['output']>;
};

/** A domain for the sign-in pages and OAuth endpoints of a user pool. */
export type UserPoolDomain = {
  readonly __typename?: 'UserPoolDomain';
  /** The 12-digit id of the AWS account that owns the pool. */
  readonly awsAccountId?: Maybe<Scalars['String']['output']>;
  /**
   * The CloudFront distribution that serves the domain, such as `d111111abcdef8.cloudfront.net`. The DNS record of a
   * custom domain must be an alias for it.
   */
  readonly cloudFrontDistribution?: Maybe<Scalars['String']['output']>;
  /** The certificate and TLS policy of a custom domain. For a prefix domain it is null or has no certificate. */
  readonly customDomainConfig?: Maybe<UserPoolCustomDomainConfig>;
  /**
   * The name. For a prefix domain only the prefix: `shop` means `shop.auth.eu-west-1.amazoncognito.com`. For a custom
   * domain the whole name, such as `auth.example.com`.
   */
  readonly domain: Scalars['String']['output'];
  /** Opaque id, unique among all objects of this API. Client caches can use it as the key. */
  readonly id: Scalars['ID']['output'];
  /**
   * The version of the sign-in pages: 1 is the classic hosted UI, 2 is managed login. Null if Cognito does not return
   * it, as for domains older than managed login.
   */
  readonly managedLoginVersion?: Maybe<Scalars['Int']['output']>;
  /** The Region of the pool. A prefix is only unique together with its Region. */
  readonly region: Scalars['String']['output'];
  /** Where requests go if the primary Region of a pool with replicas fails. Null for a domain without failover. */
  readonly routing?: Maybe<UserPoolDomainRouting>;
  /** The S3 bucket, owned by AWS, where Cognito stores the files of the sign-in pages. */
  readonly s3Bucket?: Maybe<Scalars['String']['output']>;
  /** The status of the domain. It works once this is `ACTIVE`. */
  readonly status?: Maybe<UserPoolDomainStatus>;
  /** The pool. */
  readonly userPool?: Maybe<UserPool>;
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['output'];
  /** The version of Cognito's software that serves the domain. */
  readonly version?: Maybe<Scalars['String']['output']>;
};

/** When and where requests to a domain fail over to another Region. */
export type UserPoolDomainFailover = {
  readonly __typename?: 'UserPoolDomainFailover';
  /**
   * The id of the Route 53 health check of the primary Region. While it is unhealthy, requests go to the secondary
   * Region.
   */
  readonly primaryRoute53HealthCheckId?: Maybe<Scalars['String']['output']>;
  /** The Region of the pool's replica that takes over, such as `eu-central-1`. */
  readonly secondaryRegion?: Maybe<Scalars['String']['output']>;
};

/** When and where requests to a domain fail over to another Region. */
export type UserPoolDomainFailoverInput = {
  /** The id of a Route 53 health check of the primary Region. While it is unhealthy, requests go to the secondary Region. */
  readonly primaryRoute53HealthCheckId: Scalars['String']['input'];
  /** The Region of the pool's replica that takes over, such as `eu-central-1`. */
  readonly secondaryRegion: Scalars['String']['input'];
};

/** Changes to when and where requests fail over to another Region. Settings that are left out keep their values. */
export type UserPoolDomainFailoverPatchInput = {
  /** The id of a Route 53 health check of the primary Region. Cannot be `null`. */
  readonly primaryRoute53HealthCheckId?: InputMaybe<Scalars['String']['input']>;
  /** The Region of the pool's replica that takes over. Cannot be `null`. */
  readonly secondaryRegion?: InputMaybe<Scalars['String']['input']>;
};

/** The result of creating, changing or deleting a domain. Fields that do not apply are null or empty. */
export type UserPoolDomainPayload = {
  readonly __typename?: 'UserPoolDomainPayload';
  /** Whether anything was changed. */
  readonly applied: Scalars['Boolean']['output'];
  /** The changed settings. In a dry run: the settings that would change. */
  readonly changes: ReadonlyArray<UserPoolSettingChange>;
  /** Why the input was rejected: all known reasons at once. Empty if it was accepted. */
  readonly userErrors: ReadonlyArray<UserPoolUserError>;
  /**
   * The domain after the change. In a dry run of an update: the current domain. After a deletion: the deleted domain.
   * Null if the input was rejected, or if Cognito does not return a new domain yet.
   */
  readonly userPoolDomain?: Maybe<UserPoolDomain>;
  /** Settings that Cognito accepts but that you probably did not intend. */
  readonly warnings: ReadonlyArray<UserPoolWarning>;
};

/** Where requests to a domain go. */
export type UserPoolDomainRouting = {
  readonly __typename?: 'UserPoolDomainRouting';
  /** Where requests go if the primary Region fails. If null: nowhere else. */
  readonly failover?: Maybe<UserPoolDomainFailover>;
};

/** Where requests to a domain go. */
export type UserPoolDomainRoutingInput = {
  /** Where requests go if the primary Region fails. If `null` or left out: nowhere else. */
  readonly failover?: InputMaybe<UserPoolDomainFailoverInput>;
};

/** Changes to where requests to a domain go. */
export type UserPoolDomainRoutingPatchInput = {
  /** Where requests go if the primary Region fails. `null` turns failover off. */
  readonly failover?: InputMaybe<UserPoolDomainFailoverPatchInput>;
};

/** The TLS versions and ciphers that CloudFront accepts from clients of a custom domain. */
export type UserPoolDomainSecurityPolicy =
  /** TLS 1.0 and newer. AWS strongly advises against it. Only for clients that are more than ten years old. */
  | 'TLS_V1'
  /** TLS 1.2 and newer. AWS recommends it. */
  | 'TLS_V1_2_2021'
  /** TLS 1.3 only. */
  | 'TLS_V1_3_2025'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** The status of a domain. */
export type UserPoolDomainStatus =
  /** The domain works. */
  | 'ACTIVE'
  /** The domain is being created. */
  | 'CREATING'
  /** The domain is being deleted. */
  | 'DELETING'
  /** The domain could not be created. Delete it and create it again. */
  | 'FAILED'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN'
  /** A change is in progress. Until it completes, the domain works as before. */
  | 'UPDATING';

/** A user pool in a list. */
export type UserPoolEdge = {
  readonly __typename?: 'UserPoolEdge';
  /**
   * The position in the list: pass it as `after` to continue behind this pool. Opaque. Its format may change; old
   * cursors then fail with `INVALID_CURSOR`.
   */
  readonly cursor: Scalars['String']['output'];
  /**
   * The pool. Null with an error at this path if it could not be read, for a field that the list does not contain or for
   * a filter by tags. Null without an error if it was deleted in the meantime. The other pools are still returned.
   */
  readonly node?: Maybe<UserPool>;
  /**
   * The Regions that have replicas of the pool. Comes with the list and needs no further call. Null if Cognito returns
   * none.
   */
  readonly replicaRegions?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** How the pool sends email, and from which address. */
export type UserPoolEmailConfiguration = {
  readonly __typename?: 'UserPoolEmailConfiguration';
  /** The Amazon SES configuration set for all messages, for example to count deliveries and bounces. */
  readonly configurationSet?: Maybe<Scalars['String']['output']>;
  /** Whether email is sent by Cognito's built-in email or through Amazon SES in your account. */
  readonly emailSendingAccount?: Maybe<UserPoolEmailSendingAccount>;
  /** The sender that users see: an address with or without a name, such as `Example <no-reply@example.com>`. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** The address for replies. */
  readonly replyToEmailAddress?: Maybe<Scalars['String']['output']>;
  /** The ARN of the Amazon SES identity (an address or domain) in the From header. */
  readonly sourceArn?: Maybe<Scalars['String']['output']>;
  /** The SES identity of `sourceArn`. */
  readonly sourceIdentity?: Maybe<CognitoSesIdentity>;
};

/** How the pool sends email, and from which address. Default: Cognito's built-in email. */
export type UserPoolEmailConfigurationInput = {
  /** The name of an Amazon SES configuration set: 1 to 64 letters, digits, hyphens and underscores. */
  readonly configurationSet?: InputMaybe<Scalars['String']['input']>;
  /** How email is sent. Default: `COGNITO_DEFAULT`. Email MFA and custom message texts require `DEVELOPER`. */
  readonly emailSendingAccount?: InputMaybe<UserPoolEmailSendingAccount>;
  /**
   * The sender that users see: an address with or without a name, such as `Example <no-reply@example.com>`. At most
   * 131072 characters. Requires `DEVELOPER`.
   */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** The address for replies, in the form `name@domain`. */
  readonly replyToEmailAddress?: InputMaybe<Scalars['String']['input']>;
  /**
   * The ARN of a verified Amazon SES identity (an address or domain), 20 to 2048 characters, in a Region that Cognito
   * supports for this pool. Required for `DEVELOPER`, which sends through this identity. With `COGNITO_DEFAULT` it only
   * sets the From address.
   */
  readonly sourceArn?: InputMaybe<Scalars['String']['input']>;
};

/** Codes by email as a second factor. */
export type UserPoolEmailMfaConfig = {
  readonly __typename?: 'UserPoolEmailMfaConfig';
  /** The text of the email. `{####}` is replaced by the code. If null: Cognito's default text. Sensitive: never logged. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** The subject of the email. If null: Cognito's default subject. Sensitive: never logged. */
  readonly subject?: Maybe<Scalars['String']['output']>;
};

/** Changes to codes by email. */
export type UserPoolEmailMfaInput = {
  /**
   * The text of the email: 6 to 20000 characters, with `{####}` for the code. `null` resets it to Cognito's default
   * text. Sensitive: never logged.
   */
  readonly message?: InputMaybe<Scalars['String']['input']>;
  /** The subject of the email. `null` resets it to Cognito's default subject. Sensitive: never logged. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
};

/** How the pool sends email. */
export type UserPoolEmailSendingAccount =
  /** Cognito's built-in email. It has a low daily limit, which is rarely enough for production. */
  | 'COGNITO_DEFAULT'
  /** Amazon SES in your account, with the limits of that account. */
  | 'DEVELOPER'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** Who owns the key that encrypts a pool. */
export type UserPoolEncryptionKeyType =
  /** AWS owns and rotates the key. */
  | 'AWS_OWNED_KEY'
  /** Your account owns the KMS key `kmsKeyArn`. Its key policy decides who can use it. */
  | 'CUSTOMER_MANAGED_KEY'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** How the pool sends SMS messages through AWS End User Messaging SMS. */
export type UserPoolEumsSmsConfiguration = {
  readonly __typename?: 'UserPoolEumsSmsConfiguration';
  /** The ARN of the IAM role that Cognito assumes to send. */
  readonly callerArn?: Maybe<Scalars['String']['output']>;
  /** The role of `callerArn`. */
  readonly callerRole?: Maybe<CognitoIamRole>;
  /** The configuration set of AWS End User Messaging SMS that logs messages and reports their delivery. */
  readonly configurationSetName?: Maybe<Scalars['String']['output']>;
  /** The external id that Cognito uses to assume the role of `callerArn`. Sensitive: never logged. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** The entity id of the sending company, required by India's SMS regulations (DLT). */
  readonly inEntityId?: Maybe<Scalars['String']['output']>;
  /** The id of the registered message template, required by India's SMS regulations (DLT). */
  readonly inTemplateId?: Maybe<Scalars['String']['output']>;
  /** The sender that users see: a phone number, or the ARN of a phone number, sender id or phone pool. */
  readonly originationIdentity?: Maybe<Scalars['String']['output']>;
  /** The Region of AWS End User Messaging SMS. It is always the Region of the pool. */
  readonly region?: Maybe<Scalars['String']['output']>;
};

/** How the pool sends SMS messages through AWS End User Messaging SMS. */
export type UserPoolEumsSmsConfigurationInput = {
  /** The ARN of an IAM role that Cognito can assume and that can call `sms-voice:SendTextMessage`, 20 to 2048 characters. */
  readonly callerArn: Scalars['String']['input'];
  /** The name of a configuration set of AWS End User Messaging SMS, at most 131072 characters. */
  readonly configurationSetName?: InputMaybe<Scalars['String']['input']>;
  /**
   * The external id that Cognito uses to assume the role, at most 131072 characters. Require it in the role's trust
   * policy, so that others cannot make Cognito use the role. Sensitive: never logged.
   */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** For recipients in India: the entity id from the DLT registration, at most 131072 characters. */
  readonly inEntityId?: InputMaybe<Scalars['String']['input']>;
  /** For recipients in India: the id of the registered message template, at most 131072 characters. */
  readonly inTemplateId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The sender: a phone number in E.164 format (`+15555550100`), or the ARN of a phone number, sender id or phone pool.
   * At most 131072 characters. Many countries require one. If the role's policy names an ARN, give the same ARN here.
   * Otherwise sending is rejected with `INVALID_SMS_ROLE_ACCESS_POLICY`.
   */
  readonly originationIdentity?: InputMaybe<Scalars['String']['input']>;
  /** The Region of AWS End User Messaging SMS, 5 to 32 characters. Any Region except the pool's is rejected. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to how the pool sends SMS messages through AWS End User Messaging SMS. */
export type UserPoolEumsSmsConfigurationPatchInput = {
  /** The ARN of the IAM role for sending, 20 to 2048 characters. Cannot be `null`. */
  readonly callerArn?: InputMaybe<Scalars['String']['input']>;
  /**
   * The name of a configuration set of AWS End User Messaging SMS, at most 131072 characters. `null` omits it from the
   * request.
   */
  readonly configurationSetName?: InputMaybe<Scalars['String']['input']>;
  /**
   * The external id that Cognito uses to assume the role, at most 131072 characters. `null` omits it from the request.
   * Sensitive: never logged.
   */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /**
   * For recipients in India: the entity id from the DLT registration, at most 131072 characters. `null` omits it from
   * the request.
   */
  readonly inEntityId?: InputMaybe<Scalars['String']['input']>;
  /**
   * For recipients in India: the id of the registered message template, at most 131072 characters. `null` omits it from
   * the request.
   */
  readonly inTemplateId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The sender: a phone number in E.164 format, or the ARN of a phone number, sender id or phone pool. `null` omits it
   * from the request.
   */
  readonly originationIdentity?: InputMaybe<Scalars['String']['input']>;
  /**
   * The Region of AWS End User Messaging SMS, 5 to 32 characters. It must be the Region of the pool. `null` omits it
   * from the request.
   */
  readonly region?: InputMaybe<Scalars['String']['input']>;
};

/**
 * An authentication flow: how an application signs users in through the API. Names without `ALLOW_` are old and cannot
 * be combined with the others.
 */
export type UserPoolExplicitAuthFlow =
  /** The old name of `ALLOW_ADMIN_USER_PASSWORD_AUTH`. */
  | 'ADMIN_NO_SRP_AUTH'
  /** A server with AWS credentials sends the username and password. */
  | 'ALLOW_ADMIN_USER_PASSWORD_AUTH'
  /** The pool's Lambda functions define custom challenges. */
  | 'ALLOW_CUSTOM_AUTH'
  /**
   * The application exchanges a refresh token for new tokens. Cannot be combined with `refreshTokenRotation`, which uses
   * a different operation.
   */
  | 'ALLOW_REFRESH_TOKEN_AUTH'
  /**
   * The user chooses one of the factors that the pool offers, such as passkeys and one-time codes. Requires the tier
   * `ESSENTIALS` or `PLUS`.
   */
  | 'ALLOW_USER_AUTH'
  /** The application sends the username and password. */
  | 'ALLOW_USER_PASSWORD_AUTH'
  /** The application proves that it knows the password without sending it (Secure Remote Password, SRP). */
  | 'ALLOW_USER_SRP_AUTH'
  /** The old name for only `ALLOW_CUSTOM_AUTH`. */
  | 'CUSTOM_AUTH_FLOW_ONLY'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN'
  /** The old name of `ALLOW_USER_PASSWORD_AUTH`. */
  | 'USER_PASSWORD_AUTH';

/**
 * Which pools to list. All given conditions must match. Comparisons are case-sensitive.
 *
 * Filtering by `name`, `creationDate` and `lastModifiedDate` needs no extra calls, because the list contains them.
 * Filtering by `tags` reads every pool that matches the other conditions, like `userPool(id:)`: from the cache, or by a
 * call that uses the quota.
 */
export type UserPoolFilter = {
  /** Match the creation date. Needs no extra calls. */
  readonly creationDate?: InputMaybe<UserPoolDateFilter>;
  /** Match the date when a setting was last changed. Needs no extra calls. */
  readonly lastModifiedDate?: InputMaybe<UserPoolDateFilter>;
  /** Match the name. Needs no extra calls. */
  readonly name?: InputMaybe<UserPoolNameFilter>;
  /**
   * Match pools that have all of these tags. Reads every pool that matches the other conditions, so add other conditions
   * if you can. A request reads at most 120 pools for this filter and then ends its page.
   */
  readonly tags?: InputMaybe<ReadonlyArray<UserPoolTagFilter>>;
};

/** A group of users in a pool. Its name is in the `cognito:groups` claim of their tokens. */
export type UserPoolGroup = {
  readonly __typename?: 'UserPoolGroup';
  /** When the group was created. */
  readonly creationDate?: Maybe<Scalars['DateTime']['output']>;
  /** What the group is for. Null if it has no description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The name of the group, unique in the pool. */
  readonly groupName: Scalars['String']['output'];
  /** Opaque id, unique among all objects of this API. Client caches can use it as the key. */
  readonly id: Scalars['ID']['output'];
  /** When the group was last changed. */
  readonly lastModifiedDate?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Decides which role a user in several groups gets: that of the group with the lowest number, 0 or more. A group
   * without a number comes last. If two groups with the same number have different roles, neither role applies.
   */
  readonly precedence?: Maybe<Scalars['Int']['output']>;
  /** The ARN of the IAM role that members get for AWS resources through an identity pool. Null if the group has none. */
  readonly roleArn?: Maybe<Scalars['String']['output']>;
  /** The pool. */
  readonly userPool?: Maybe<UserPool>;
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['output'];
};

/** A page of groups. */
export type UserPoolGroupConnection = {
  readonly __typename?: 'UserPoolGroupConnection';
  /** The groups, each with its cursor. */
  readonly edges: ReadonlyArray<UserPoolGroupEdge>;
  /** The groups without cursors. An entry is null if it was deleted in the meantime. */
  readonly nodes: ReadonlyArray<Maybe<UserPoolGroup>>;
  /** Whether there are more, and the cursors of this page. */
  readonly pageInfo: PageInfo;
};

/** A group in a list. */
export type UserPoolGroupEdge = {
  readonly __typename?: 'UserPoolGroupEdge';
  /**
   * The position in the list: pass it as `after` to continue behind this entry. Opaque. Its format may change; old
   * cursors then fail with `INVALID_CURSOR`.
   */
  readonly cursor: Scalars['String']['output'];
  /** The group. Null if it was deleted in the meantime. */
  readonly node?: Maybe<UserPoolGroup>;
};

/** The result of creating, changing or deleting a group. Fields that do not apply are null or empty. */
export type UserPoolGroupPayload = {
  readonly __typename?: 'UserPoolGroupPayload';
  /** Whether anything was changed. */
  readonly applied: Scalars['Boolean']['output'];
  /** The changed settings. In a dry run: the settings that would change. */
  readonly changes: ReadonlyArray<UserPoolSettingChange>;
  /** Why the input was rejected: all known reasons at once. Empty if it was accepted. */
  readonly userErrors: ReadonlyArray<UserPoolUserError>;
  /**
   * The group after the change. In a dry run of an update: the current group. After a deletion: the deleted group. Null
   * if the input was rejected.
   */
  readonly userPoolGroup?: Maybe<UserPoolGroup>;
  /** Settings that Cognito accepts but that you probably did not intend. */
  readonly warnings: ReadonlyArray<UserPoolWarning>;
};

/** An external identity provider whose accounts users can sign in with: OpenID Connect, SAML or a social network. */
export type UserPoolIdentityProvider = {
  readonly __typename?: 'UserPoolIdentityProvider';
  /**
   * Maps authentication assurance levels of the pool to ACR values of an OpenID Connect provider. The key is `Level1` to
   * `Level4`, the value is the provider's ACR value.
   */
  readonly acrMapping?: Maybe<ReadonlyArray<UserPoolIdentityProviderEntry>>;
  /**
   * Maps attributes of the pool to claims of the provider. The key is the pool's attribute, the value is the provider's
   * claim.
   */
  readonly attributeMapping?: Maybe<ReadonlyArray<UserPoolIdentityProviderEntry>>;
  /** When the provider was created. */
  readonly creationDate?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque id, unique among all objects of this API. Client caches can use it as the key. */
  readonly id: Scalars['ID']['output'];
  /** Other names by which a sign-in page can find the provider (`idp_identifier`), often email domains. */
  readonly idpIdentifiers?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** When the provider was last changed. */
  readonly lastModifiedDate?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The connection settings: client id, scopes, URLs, metadata. Cognito adds some entries itself. Secrets are never
   * included, for any caller: see `secretProviderDetails`.
   */
  readonly providerDetails?: Maybe<ReadonlyArray<UserPoolIdentityProviderEntry>>;
  /** The name of the provider, unique in the pool. A social provider has the name of its type. */
  readonly providerName: Scalars['String']['output'];
  /** The protocol of the provider, or the social network. */
  readonly providerType?: Maybe<UserPoolIdentityProviderType>;
  /**
   * The secret entries of the connection settings: `client_secret`. Cognito does not return the `private_key` of Sign in
   * with Apple. Never cached: selecting it reads from Cognito.
   */
  readonly secretProviderDetails?: Maybe<ReadonlyArray<UserPoolIdentityProviderEntry>>;
  /** The pool. */
  readonly userPool?: Maybe<UserPool>;
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['output'];
};

/** A page of identity providers. */
export type UserPoolIdentityProviderConnection = {
  readonly __typename?: 'UserPoolIdentityProviderConnection';
  /** The providers, each with its cursor. */
  readonly edges: ReadonlyArray<UserPoolIdentityProviderEdge>;
  /** The providers without cursors. An entry is null if it was deleted in the meantime. */
  readonly nodes: ReadonlyArray<Maybe<UserPoolIdentityProvider>>;
  /** Whether there are more, and the cursors of this page. */
  readonly pageInfo: PageInfo;
};

/** An identity provider in a list. */
export type UserPoolIdentityProviderEdge = {
  readonly __typename?: 'UserPoolIdentityProviderEdge';
  /**
   * The position in the list: pass it as `after` to continue behind this entry. Opaque. Its format may change; old
   * cursors then fail with `INVALID_CURSOR`.
   */
  readonly cursor: Scalars['String']['output'];
  /** The provider. Null if it was deleted in the meantime. */
  readonly node?: Maybe<UserPoolIdentityProvider>;
};

/** An entry of a map. */
export type UserPoolIdentityProviderEntry = {
  readonly __typename?: 'UserPoolIdentityProviderEntry';
  /** The key, unique in the map. */
  readonly key: Scalars['String']['output'];
  /** The value. */
  readonly value: Scalars['String']['output'];
};

/** An entry of a map. */
export type UserPoolIdentityProviderEntryInput = {
  /** The key. Keys must be unique. */
  readonly key: Scalars['String']['input'];
  /** The value. */
  readonly value: Scalars['String']['input'];
};

/**
 * A change of a map. Either change single entries with `set` and `remove` and keep the others, or replace the whole map
 * with `replace`. In `providerDetails`, secrets are kept even if `replace` does not list them, because the caller may
 * not be able to read them. To remove a secret, use `remove`.
 */
export type UserPoolIdentityProviderMapPatch = {
  /** The keys to remove. Keys that do not exist are ignored. */
  readonly remove?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The whole new map. */
  readonly replace?: InputMaybe<ReadonlyArray<UserPoolIdentityProviderEntryInput>>;
  /** The entries to add or change. */
  readonly set?: InputMaybe<ReadonlyArray<UserPoolIdentityProviderEntryInput>>;
};

/** The result of creating, changing or deleting an identity provider. Fields that do not apply are null or empty. */
export type UserPoolIdentityProviderPayload = {
  readonly __typename?: 'UserPoolIdentityProviderPayload';
  /** Whether anything was changed. */
  readonly applied: Scalars['Boolean']['output'];
  /**
   * The changed settings. In a dry run: the settings that would change. The values of secrets are masked for every
   * caller.
   */
  readonly changes: ReadonlyArray<UserPoolSettingChange>;
  /** Why the input was rejected: all known reasons at once. Empty if it was accepted. */
  readonly userErrors: ReadonlyArray<UserPoolUserError>;
  /**
   * The provider after the change. In a dry run of an update: the current provider. After a deletion: the deleted
   * provider. Null if the input was rejected.
   */
  readonly userPoolIdentityProvider?: Maybe<UserPoolIdentityProvider>;
  /** Settings that Cognito accepts but that you probably did not intend. */
  readonly warnings: ReadonlyArray<UserPoolWarning>;
};

/** The types of identity providers. */
export type UserPoolIdentityProviderType =
  /** Facebook. */
  | 'Facebook'
  /** Google. */
  | 'Google'
  /** Login with Amazon. */
  | 'LoginWithAmazon'
  /** Any OpenID Connect provider. */
  | 'OIDC'
  /** Any SAML 2.0 provider. */
  | 'SAML'
  /** Sign in with Apple. */
  | 'SignInWithApple'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** The function that changes the user attributes from an external identity provider, and the version of its events. */
export type UserPoolInboundFederation = {
  readonly __typename?: 'UserPoolInboundFederation';
  /** The ARN of the function. */
  readonly lambdaArn?: Maybe<Scalars['String']['output']>;
  /** The version of the events. */
  readonly lambdaVersion?: Maybe<UserPoolInboundFederationLambdaVersion>;
};

/** The function that changes the user attributes from an external identity provider before Cognito stores the profile. */
export type UserPoolInboundFederationInput = {
  /** The ARN of the function, 20 to 2048 characters. */
  readonly lambdaArn: Scalars['String']['input'];
  /** The version of the events. There is one so far. */
  readonly lambdaVersion: UserPoolInboundFederationLambdaVersion;
};

/** The versions of the events for functions that change federated profiles. */
export type UserPoolInboundFederationLambdaVersion =
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN'
  /** The first version, and the only one so far. */
  | 'V1_0';

/**
 * Changes to the function to call if a user signs in through an external identity provider. A pool without such a
 * function requires both fields. Neither can be `null`.
 */
export type UserPoolInboundFederationPatchInput = {
  /** The ARN of the function, 20 to 2048 characters. */
  readonly lambdaArn?: InputMaybe<Scalars['String']['input']>;
  /** The version of the event that the function receives. */
  readonly lambdaVersion?: InputMaybe<UserPoolInboundFederationLambdaVersion>;
};

/** The messages that invite users. The texts are sensitive and never logged. */
export type UserPoolInviteMessageTemplate = {
  readonly __typename?: 'UserPoolInviteMessageTemplate';
  /** The email, as HTML, with `{username}` for the username and `{####}` for the temporary password. */
  readonly emailMessage?: Maybe<Scalars['String']['output']>;
  /** The subject of the email. */
  readonly emailSubject?: Maybe<Scalars['String']['output']>;
  /** The SMS message, with `{username}` for the username and `{####}` for the temporary password. */
  readonly smsMessage?: Maybe<Scalars['String']['output']>;
};

/**
 * The messages that invite users. AWS allows custom email texts only if `emailConfiguration.emailSendingAccount` is
 * `DEVELOPER`. The texts are sensitive and never logged.
 */
export type UserPoolInviteMessageTemplateInput = {
  /**
   * The email, as HTML, 6 to 20000 characters, with `{username}` for the username and `{####}` for the temporary
   * password. Users without passwords need no `{####}`.
   */
  readonly emailMessage?: InputMaybe<Scalars['String']['input']>;
  /** The subject of the email, 1 to 140 characters. */
  readonly emailSubject?: InputMaybe<Scalars['String']['input']>;
  /**
   * The SMS message, 6 to 140 characters, with `{username}` for the username and `{####}` for the temporary password.
   * Users without passwords need no `{####}`.
   */
  readonly smsMessage?: InputMaybe<Scalars['String']['input']>;
};

/** The issuer of the pool's tokens: the URL in their `iss` claim. */
export type UserPoolIssuerConfiguration = {
  readonly __typename?: 'UserPoolIssuerConfiguration';
  /** The format of the issuer URL. */
  readonly type?: Maybe<UserPoolIssuerType>;
};

/** The issuer of the pool's tokens. Every service that verifies tokens must expect the same issuer. */
export type UserPoolIssuerConfigurationInput = {
  /** The format of the issuer URL. Default: `ORIGINAL`. */
  readonly type?: InputMaybe<UserPoolIssuerType>;
};

/** The formats of the issuer URL in tokens. */
export type UserPoolIssuerType =
  /** `https://cognito-idp.REGION.amazonaws.com/POOL_ID`. The keys for verifying tokens are in that Region only. */
  | 'ORIGINAL'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN'
  /**
   * `https://issuer-cognito-idp.REGION.amazonaws.com/POOL_ID`. The keys for verifying tokens are in several Regions. AWS
   * recommends this format, especially for pools with replicas in other Regions.
   */
  | 'UPDATED';

/** The key that encrypts the pool's data at rest. */
export type UserPoolKeyConfiguration = {
  readonly __typename?: 'UserPoolKeyConfiguration';
  /** Who owns the key. */
  readonly keyType?: Maybe<UserPoolEncryptionKeyType>;
  /** The key of `kmsKeyArn`. */
  readonly kmsKey?: Maybe<CognitoKmsKey>;
  /** The ARN of the KMS key. Null if AWS owns the key. */
  readonly kmsKeyArn?: Maybe<Scalars['String']['output']>;
};

/** The key that encrypts the pool's data at rest. */
export type UserPoolKeyConfigurationInput = {
  /** Who owns the key. Default: `AWS_OWNED_KEY`. */
  readonly keyType?: InputMaybe<UserPoolEncryptionKeyType>;
  /**
   * The ARN of the KMS key, 20 to 2048 characters, for `CUSTOMER_MANAGED_KEY`. A pool that will have replicas in other
   * Regions needs a multi-Region key.
   */
  readonly kmsKeyArn?: InputMaybe<Scalars['String']['input']>;
};

/** The Lambda functions that Cognito calls (triggers), by ARN. A field is null if no function is set. */
export type UserPoolLambdaConfig = {
  readonly __typename?: 'UserPoolLambdaConfig';
  /** The second of three functions for custom challenges. It creates the challenge and the expected answer. */
  readonly createAuthChallenge?: Maybe<Scalars['String']['output']>;
  /** Sends email instead of Cognito. */
  readonly customEmailSender?: Maybe<UserPoolCustomEmailSender>;
  /** Called before a message is sent. It can replace the text. */
  readonly customMessage?: Maybe<Scalars['String']['output']>;
  /** Sends SMS messages instead of Cognito. */
  readonly customSmsSender?: Maybe<UserPoolCustomSmsSender>;
  /** The first of three functions for custom challenges. It chooses the next step of the sign-in. */
  readonly defineAuthChallenge?: Maybe<Scalars['String']['output']>;
  /** Called if a user signs in through an external identity provider. It can change the attributes from the provider. */
  readonly inboundFederation?: Maybe<UserPoolInboundFederation>;
  /** The key of `kmsKeyId`. */
  readonly kmsKey?: Maybe<CognitoKmsKey>;
  /** The ARN of the KMS key that encrypts codes for `customSmsSender` and `customEmailSender`. */
  readonly kmsKeyId?: Maybe<Scalars['String']['output']>;
  /** Called after a successful sign-in. */
  readonly postAuthentication?: Maybe<Scalars['String']['output']>;
  /** Called after a user has confirmed the account. */
  readonly postConfirmation?: Maybe<Scalars['String']['output']>;
  /** Called before a sign-in is checked. It can reject the sign-in. */
  readonly preAuthentication?: Maybe<Scalars['String']['output']>;
  /** Called before a new user is registered. It can reject the sign-up or confirm the user immediately. */
  readonly preSignUp?: Maybe<Scalars['String']['output']>;
  /** Called before tokens are issued. The older name of `preTokenGenerationConfig`, with the same ARN. */
  readonly preTokenGeneration?: Maybe<Scalars['String']['output']>;
  /** Called before tokens are issued. It can change their claims. */
  readonly preTokenGenerationConfig?: Maybe<UserPoolPreTokenGenerationConfig>;
  /** All functions above, in the order of their fields. Needs no extra calls, also in a list. */
  readonly triggers?: Maybe<ReadonlyArray<UserPoolLambdaTrigger>>;
  /** Called if a user is not found at sign-in or password reset. It can import the user from another directory. */
  readonly userMigration?: Maybe<Scalars['String']['output']>;
  /** The third of three functions for custom challenges. It verifies the user's answer. */
  readonly verifyAuthChallengeResponse?: Maybe<Scalars['String']['output']>;
};

/**
 * The Lambda functions that Cognito calls (triggers), by ARN of 20 to 2048 characters. Each function must also allow
 * Cognito to call it. Creating the pool does not grant this permission.
 */
export type UserPoolLambdaConfigInput = {
  /** The ARN of the function that creates a custom challenge and its expected answer, 20 to 2048 characters. */
  readonly createAuthChallenge?: InputMaybe<Scalars['String']['input']>;
  /** The function that sends email instead of Cognito. Requires `kmsKeyId`. */
  readonly customEmailSender?: InputMaybe<UserPoolCustomEmailSenderInput>;
  /** The ARN of the function to call before a message is sent, 20 to 2048 characters. It can replace the text. */
  readonly customMessage?: InputMaybe<Scalars['String']['input']>;
  /** The function that sends SMS messages instead of Cognito. Requires `kmsKeyId`. */
  readonly customSmsSender?: InputMaybe<UserPoolCustomSmsSenderInput>;
  /**
   * The ARN of the function that chooses the next step of a custom challenge, 20 to 2048 characters. Custom challenges
   * require this function and the next two.
   */
  readonly defineAuthChallenge?: InputMaybe<Scalars['String']['input']>;
  /**
   * The function to call if a user signs in through an external identity provider. It can change the attributes from the
   * provider.
   */
  readonly inboundFederation?: InputMaybe<UserPoolInboundFederationInput>;
  /**
   * The ARN of the KMS key that encrypts codes and temporary passwords for `customSmsSender` and `customEmailSender`, 20
   * to 2048 characters.
   */
  readonly kmsKeyId?: InputMaybe<Scalars['String']['input']>;
  /** The ARN of the function to call after a successful sign-in, 20 to 2048 characters. */
  readonly postAuthentication?: InputMaybe<Scalars['String']['input']>;
  /** The ARN of the function to call after a user has confirmed the account, 20 to 2048 characters. */
  readonly postConfirmation?: InputMaybe<Scalars['String']['input']>;
  /** The ARN of the function to call before a sign-in is checked, 20 to 2048 characters. It can reject the sign-in. */
  readonly preAuthentication?: InputMaybe<Scalars['String']['input']>;
  /**
   * The ARN of the function to call before a new user is registered, 20 to 2048 characters. It can reject the sign-up or
   * confirm the user immediately.
   */
  readonly preSignUp?: InputMaybe<Scalars['String']['input']>;
  /**
   * The ARN of the function to call before tokens are issued, 20 to 2048 characters. Prefer the newer
   * `preTokenGenerationConfig`. If both are given, their ARNs must be equal.
   */
  readonly preTokenGeneration?: InputMaybe<Scalars['String']['input']>;
  /** The function to call before tokens are issued, and the version of its events. It can change claims. */
  readonly preTokenGenerationConfig?: InputMaybe<UserPoolPreTokenGenerationConfigInput>;
  /**
   * The ARN of the function to call if a user is not found at sign-in or password reset, 20 to 2048 characters. It can
   * import the user from another directory.
   */
  readonly userMigration?: InputMaybe<Scalars['String']['input']>;
  /** The ARN of the function that verifies the answer to a custom challenge, 20 to 2048 characters. */
  readonly verifyAuthChallengeResponse?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Changes to the Lambda functions that Cognito calls (triggers). Each ARN has 20 to 2048 characters. `null` removes a
 * trigger. `UserPoolLambdaConfig` describes when each function is called.
 */
export type UserPoolLambdaConfigPatchInput = {
  /** The ARN of the function that creates a custom challenge, 20 to 2048 characters. `null` removes it. */
  readonly createAuthChallenge?: InputMaybe<Scalars['String']['input']>;
  /** Changes to the function that sends email instead of Cognito. Requires `kmsKeyId`. `null` removes it. */
  readonly customEmailSender?: InputMaybe<UserPoolCustomEmailSenderPatchInput>;
  /** The ARN of the function to call before a message is sent, 20 to 2048 characters. `null` removes it. */
  readonly customMessage?: InputMaybe<Scalars['String']['input']>;
  /** Changes to the function that sends SMS messages instead of Cognito. Requires `kmsKeyId`. `null` removes it. */
  readonly customSmsSender?: InputMaybe<UserPoolCustomSmsSenderPatchInput>;
  /** The ARN of the function that chooses the next step of a custom challenge, 20 to 2048 characters. `null` removes it. */
  readonly defineAuthChallenge?: InputMaybe<Scalars['String']['input']>;
  /** Changes to the function to call if a user signs in through an external identity provider. `null` removes it. */
  readonly inboundFederation?: InputMaybe<UserPoolInboundFederationPatchInput>;
  /** The ARN of the KMS key that encrypts codes for the two sender functions, 20 to 2048 characters. `null` removes it. */
  readonly kmsKeyId?: InputMaybe<Scalars['String']['input']>;
  /** The ARN of the function to call after a successful sign-in, 20 to 2048 characters. `null` removes it. */
  readonly postAuthentication?: InputMaybe<Scalars['String']['input']>;
  /** The ARN of the function to call after a user has confirmed the account, 20 to 2048 characters. `null` removes it. */
  readonly postConfirmation?: InputMaybe<Scalars['String']['input']>;
  /** The ARN of the function to call before a sign-in is checked, 20 to 2048 characters. `null` removes it. */
  readonly preAuthentication?: InputMaybe<Scalars['String']['input']>;
  /** The ARN of the function to call before a new user is registered, 20 to 2048 characters. `null` removes it. */
  readonly preSignUp?: InputMaybe<Scalars['String']['input']>;
  /**
   * The ARN of the function to call before tokens are issued, 20 to 2048 characters. The older name of
   * `preTokenGenerationConfig.lambdaArn`: the same setting. If you change one, the other follows. `null` removes both.
   */
  readonly preTokenGeneration?: InputMaybe<Scalars['String']['input']>;
  /** Changes to the function to call before tokens are issued. `null` removes it, also from `preTokenGeneration`. */
  readonly preTokenGenerationConfig?: InputMaybe<UserPoolPreTokenGenerationConfigPatchInput>;
  /** The ARN of the function to call if a user is not found, 20 to 2048 characters. `null` removes it. */
  readonly userMigration?: InputMaybe<Scalars['String']['input']>;
  /** The ARN of the function that verifies the answer to a custom challenge, 20 to 2048 characters. `null` removes it. */
  readonly verifyAuthChallengeResponse?: InputMaybe<Scalars['String']['input']>;
};

/** A Lambda function that Cognito calls, and the event that triggers it. */
export type UserPoolLambdaTrigger = {
  readonly __typename?: 'UserPoolLambdaTrigger';
  /** The function. */
  readonly function?: Maybe<CognitoLambdaFunction>;
  /** The version of the events, such as `V2_0`. Null if the trigger has no version. */
  readonly lambdaVersion?: Maybe<Scalars['String']['output']>;
  /**
   * The name of the trigger: a field of `UserPoolLambdaConfig`, such as `preSignUp` or `customSmsSender`. A function
   * that is called before tokens are issued appears once, as `preTokenGeneration`.
   */
  readonly name: Scalars['String']['output'];
};

/** Whether multi-factor authentication (MFA) is off, optional or required. */
export type UserPoolMfa =
  /** MFA is off. */
  | 'OFF'
  /** Every user needs a second factor. Requires `smsConfiguration` when a pool is created. */
  | 'ON'
  /** Users who have set up a second factor need it to sign in. Requires `smsConfiguration` when a pool is created. */
  | 'OPTIONAL'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** The second factors and passkeys of a user pool. */
export type UserPoolMfaConfig = {
  readonly __typename?: 'UserPoolMfaConfig';
  /** Codes by email. Null if email is not a factor. */
  readonly emailMfaConfiguration?: Maybe<UserPoolEmailMfaConfig>;
  /** Opaque id, unique among all objects of this API. Client caches can use it as the key. */
  readonly id: Scalars['ID']['output'];
  /** Whether MFA is off, optional or required. Equal to `UserPool.mfaConfiguration`. */
  readonly mfaConfiguration?: Maybe<UserPoolMfa>;
  /**
   * Codes by SMS. Null if the pool cannot send SMS messages. Returned for a pool that can, even if MFA is off. Its
   * settings are the same as `UserPool.smsConfiguration` and `UserPool.smsAuthenticationMessage`.
   */
  readonly smsMfaConfiguration?: Maybe<UserPoolSmsMfaConfig>;
  /** Codes from an authenticator app (TOTP). */
  readonly softwareTokenMfaConfiguration?: Maybe<UserPoolSoftwareTokenMfaConfig>;
  /** The pool. */
  readonly userPool?: Maybe<UserPool>;
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['output'];
  /** Passkeys. Null if nothing is set, so that Cognito's defaults apply. */
  readonly webAuthnConfiguration?: Maybe<UserPoolWebAuthnConfiguration>;
};

/** A condition on the name of a pool. Case-sensitive. */
export type UserPoolNameFilter = {
  /** The name contains this text. */
  readonly contains?: InputMaybe<Scalars['String']['input']>;
  /** The name starts with this text. */
  readonly prefix?: InputMaybe<Scalars['String']['input']>;
};

/** The limits of a number attribute. They are strings, as in Cognito's API. */
export type UserPoolNumberAttributeConstraints = {
  readonly __typename?: 'UserPoolNumberAttributeConstraints';
  /** The maximum value: a whole number as a string. */
  readonly maxValue?: Maybe<Scalars['String']['output']>;
  /** The minimum value: a whole number as a string. */
  readonly minValue?: Maybe<Scalars['String']['output']>;
};

/** The limits of a number attribute. They are strings that contain whole numbers, such as `"18"`. */
export type UserPoolNumberAttributeConstraintsInput = {
  /** The maximum value: a whole number as a string, not less than `minValue`. */
  readonly maxValue?: InputMaybe<Scalars['String']['input']>;
  /** The minimum value: a whole number as a string, not greater than `maxValue`. */
  readonly minValue?: InputMaybe<Scalars['String']['input']>;
};

/** An OAuth 2.0 grant. */
export type UserPoolOAuthFlow =
  /** For machines: the client exchanges its id and secret for an access token. No user is involved. */
  | 'client_credentials'
  /** For users: sign-in returns a short-lived code, which the client exchanges for tokens. */
  | 'code'
  /** For users: sign-in returns the tokens directly. Dynamic client registration ignores it. */
  | 'implicit'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** The requirements for passwords. Existing passwords are not checked again. */
export type UserPoolPasswordPolicy = {
  readonly __typename?: 'UserPoolPasswordPolicy';
  /** The minimum number of characters. */
  readonly minimumLength?: Maybe<Scalars['Int']['output']>;
  /** How many previous passwords a new password must differ from. */
  readonly passwordHistorySize?: Maybe<Scalars['Int']['output']>;
  /** Whether a lowercase letter is required. */
  readonly requireLowercase?: Maybe<Scalars['Boolean']['output']>;
  /** Whether a digit is required. */
  readonly requireNumbers?: Maybe<Scalars['Boolean']['output']>;
  /** Whether a character other than a letter or digit is required. */
  readonly requireSymbols?: Maybe<Scalars['Boolean']['output']>;
  /** Whether an uppercase letter is required. */
  readonly requireUppercase?: Maybe<Scalars['Boolean']['output']>;
  /** How many days a temporary password set by an administrator is valid for the first sign-in. */
  readonly temporaryPasswordValidityDays?: Maybe<Scalars['Int']['output']>;
};

/**
 * The requirements for passwords. Give all four `require…` fields: those left out become false, although a pool created
 * without a password policy requires all four.
 */
export type UserPoolPasswordPolicyInput = {
  /** The minimum number of characters, 6 to 99. A pool created without policies has 8. */
  readonly minimumLength?: InputMaybe<Scalars['Int']['input']>;
  /** How many previous passwords a new password must differ from, 0 to 24. With 0 any previous password can be reused. */
  readonly passwordHistorySize?: InputMaybe<Scalars['Int']['input']>;
  /** Whether a lowercase letter is required. Default in a given password policy: false. */
  readonly requireLowercase?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether a digit is required. Default in a given password policy: false. */
  readonly requireNumbers?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether a character other than a letter or digit is required. Default in a given password policy: false. */
  readonly requireSymbols?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether an uppercase letter is required. Default in a given password policy: false. */
  readonly requireUppercase?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * How many days a temporary password is valid, 0 to 365. Cognito treats 0 as not set. A pool created without policies
   * has 7. Cannot be combined with `adminCreateUserConfig.unusedAccountValidityDays`: giving both is rejected.
   */
  readonly temporaryPasswordValidityDays?: InputMaybe<Scalars['Int']['input']>;
};

/** Changes to the password policy. Existing passwords are not checked again. */
export type UserPoolPasswordPolicyPatchInput = {
  /** The minimum number of characters, 6 to 99. `null` resets it to 8. */
  readonly minimumLength?: InputMaybe<Scalars['Int']['input']>;
  /** How many previous passwords a new password must differ from, 0 to 24. `null` resets it to 0. */
  readonly passwordHistorySize?: InputMaybe<Scalars['Int']['input']>;
  /** Whether a lowercase letter is required. `null` resets it to false. */
  readonly requireLowercase?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether a digit is required. `null` resets it to false. */
  readonly requireNumbers?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether a character other than a letter or digit is required. `null` resets it to false. */
  readonly requireSymbols?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether an uppercase letter is required. `null` resets it to false. */
  readonly requireUppercase?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * How many days a temporary password is valid for the first sign-in, 0 to 365. `null` omits it from the request, so
   * Cognito applies 7.
   */
  readonly temporaryPasswordValidityDays?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * The settings to change in each of several pools. `UpdateUserPoolInput` describes what happens to settings that are
 * left out or `null`.
 */
export type UserPoolPatchInput = {
  /**
   * How users recover their account if they forgot their password: one or two methods, in order. `null` resets it to the
   * verified email address first, then the verified phone number.
   */
  readonly accountRecoverySetting?: InputMaybe<UserPoolAccountRecoverySettingInput>;
  /** All names for the authentication assurance levels. Keys must be unique. `null` removes all names. */
  readonly acrConfiguration?: InputMaybe<ReadonlyArray<UserPoolAcrLevelInput>>;
  /**
   * Who can create users, and the invitation messages. `null`: users can sign up, and invitations use Cognito's default
   * texts.
   */
  readonly adminCreateUserConfig?: InputMaybe<UserPoolAdminCreateUserConfigInput>;
  /** All attributes that Cognito verifies automatically at sign-up by sending a code or link. `null`: none. */
  readonly autoVerifiedAttributes?: InputMaybe<ReadonlyArray<UserPoolVerifiedAttribute>>;
  /**
   * Dynamic client registration: how applications register their own app clients at run time. `null` turns it off
   * (`enableStatus` `DISABLED`).
   */
  readonly dcrConfiguration?: InputMaybe<UserPoolDcrConfigurationInput>;
  /** Whether to protect the pool against accidental deletion. `null` resets it to `INACTIVE`. */
  readonly deletionProtection?: InputMaybe<UserPoolDeletionProtection>;
  /** How the pool remembers devices. `null` turns remembering off. */
  readonly deviceConfiguration?: InputMaybe<UserPoolDeviceConfigurationInput>;
  /** How the pool sends email, and from which address. `null` resets it to Cognito's built-in email. */
  readonly emailConfiguration?: InputMaybe<UserPoolEmailConfigurationInput>;
  /**
   * The older name of `verificationMessageTemplate.emailMessage`: the same setting. If you give one, both are sent. 6 to
   * 20000 characters, with `{####}` for the code. `null` resets it to Cognito's default text. Sensitive: never logged.
   */
  readonly emailVerificationMessage?: InputMaybe<Scalars['String']['input']>;
  /**
   * The older name of `verificationMessageTemplate.emailSubject`: the same setting. If you give one, both are sent. 1 to
   * 140 characters. `null` resets it to Cognito's default text. Sensitive: never logged.
   */
  readonly emailVerificationSubject?: InputMaybe<Scalars['String']['input']>;
  /** The issuer of the pool's tokens. `null` resets it to `ORIGINAL`. */
  readonly issuerConfiguration?: InputMaybe<UserPoolIssuerConfigurationInput>;
  /** The key that encrypts the pool's data at rest. `null` resets it to a key owned by AWS. */
  readonly keyConfiguration?: InputMaybe<UserPoolKeyConfigurationInput>;
  /** The Lambda functions that Cognito calls (triggers). `null` removes all triggers. */
  readonly lambdaConfig?: InputMaybe<UserPoolLambdaConfigPatchInput>;
  /**
   * Whether MFA is off, optional or required. `null` resets it to `OFF`. `ON` and `OPTIONAL` require a second factor:
   * `smsConfiguration`, or a factor set with `setUserPoolMfa`. They are rejected for a pool without one.
   */
  readonly mfaConfiguration?: InputMaybe<UserPoolMfa>;
  /** The password policy and the sign-in policy. `null` resets them to those of a pool that was created without policies. */
  readonly policies?: InputMaybe<UserPoolPoliciesPatchInput>;
  /** The new name, 1 to 128 characters: letters, digits, spaces and `_ + = , . @ -`. Cannot be `null`. */
  readonly poolName?: InputMaybe<Scalars['String']['input']>;
  /**
   * The SMS message with the sign-in code: 6 to 140 characters, with `{####}` for the code. `null` resets it to
   * Cognito's default text. Sensitive: never logged.
   */
  readonly smsAuthenticationMessage?: InputMaybe<Scalars['String']['input']>;
  /** How the pool sends SMS messages. Cannot be `null`: an SMS configuration cannot be removed. */
  readonly smsConfiguration?: InputMaybe<UserPoolSmsConfigurationPatchInput>;
  /**
   * The older name of `verificationMessageTemplate.smsMessage`: the same setting. If you give one, both are sent. 6 to
   * 140 characters, with `{####}` for the code. `null` resets it to Cognito's default text. Sensitive: never logged.
   */
  readonly smsVerificationMessage?: InputMaybe<Scalars['String']['input']>;
  /** Whether changes to an email address or phone number must be verified first. `null`: changes take effect immediately. */
  readonly userAttributeUpdateSettings?: InputMaybe<UserPoolAttributeUpdateSettingsInput>;
  /** Threat protection. Any mode except `OFF` requires `userPoolTier` `PLUS`. `null` resets it to `OFF`. */
  readonly userPoolAddOns?: InputMaybe<UserPoolAddOnsPatchInput>;
  /**
   * All tags of the pool, at most 50. Keys must be unique. Tags that are not listed are removed; to add tags, use
   * `tagUserPools`. `null` removes all tags.
   */
  readonly userPoolTags?: InputMaybe<ReadonlyArray<UserPoolTagInput>>;
  /** The feature plan. `null` resets it to `ESSENTIALS`. */
  readonly userPoolTier?: InputMaybe<UserPoolTier>;
  /** The messages for verifying an email address or phone number. `null` resets them to Cognito's default texts. */
  readonly verificationMessageTemplate?: InputMaybe<UserPoolVerificationMessageTemplateInput>;
};

/** The password policy and the sign-in policy. */
export type UserPoolPolicies = {
  readonly __typename?: 'UserPoolPolicies';
  /** The requirements for passwords, and the lifetime of temporary passwords. */
  readonly passwordPolicy?: Maybe<UserPoolPasswordPolicy>;
  /** What users can start a sign-in with. */
  readonly signInPolicy?: Maybe<UserPoolSignInPolicy>;
};

/** The password policy and the sign-in policy. */
export type UserPoolPoliciesInput = {
  /**
   * The password policy. Caution: if you give it, each `require…` field that you leave out becomes false. Without a
   * password policy, all four are true.
   */
  readonly passwordPolicy?: InputMaybe<UserPoolPasswordPolicyInput>;
  /** What users can start a sign-in with. A pool created without policies has `PASSWORD` only. */
  readonly signInPolicy?: InputMaybe<UserPoolSignInPolicyInput>;
};

/** Changes to the password policy and the sign-in policy. */
export type UserPoolPoliciesPatchInput = {
  /**
   * Changes to the password policy. `null` resets it to 8 characters, all four character types required, and temporary
   * passwords valid for 7 days.
   */
  readonly passwordPolicy?: InputMaybe<UserPoolPasswordPolicyPatchInput>;
  /** What users can start a sign-in with. `null` resets it to `PASSWORD` only. */
  readonly signInPolicy?: InputMaybe<UserPoolSignInPolicyInput>;
};

/** The function that customizes tokens before they are issued, and the version of its events. */
export type UserPoolPreTokenGenerationConfig = {
  readonly __typename?: 'UserPoolPreTokenGenerationConfig';
  /** The ARN of the function. Equal to `preTokenGeneration`. */
  readonly lambdaArn?: Maybe<Scalars['String']['output']>;
  /** The version of the events. It determines which tokens the function can change. */
  readonly lambdaVersion?: Maybe<UserPoolPreTokenGenerationLambdaVersion>;
};

/** The function that customizes tokens before they are issued, and the version of its events. */
export type UserPoolPreTokenGenerationConfigInput = {
  /** The ARN of the function, 20 to 2048 characters. If `preTokenGeneration` is also given, both must be equal. */
  readonly lambdaArn: Scalars['String']['input'];
  /** The version of the events. It determines which tokens the function can change. */
  readonly lambdaVersion: UserPoolPreTokenGenerationLambdaVersion;
};

/**
 * Changes to the function to call before tokens are issued. A pool without such a function requires both fields. Neither
 * can be `null`.
 */
export type UserPoolPreTokenGenerationConfigPatchInput = {
  /** The ARN of the function, 20 to 2048 characters. */
  readonly lambdaArn?: InputMaybe<Scalars['String']['input']>;
  /** The version of the event that the function receives. */
  readonly lambdaVersion?: InputMaybe<UserPoolPreTokenGenerationLambdaVersion>;
};

/** Which tokens the function before token generation can change. */
export type UserPoolPreTokenGenerationLambdaVersion =
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN'
  /** Claims of ID tokens. */
  | 'V1_0'
  /** Also claims and scopes of access tokens. Requires the tier `ESSENTIALS` or `PLUS`. */
  | 'V2_0'
  /** Like `V2_0`, and also access tokens for machines (client credentials). Requires the tier `ESSENTIALS` or `PLUS`. */
  | 'V3_0';

/** What callers learn if they try a username that does not exist. */
export type UserPoolPreventUserExistenceErrors =
  /** The same as for a wrong password. Usernames cannot be discovered by trying. */
  | 'ENABLED'
  /** That the user does not exist. */
  | 'LEGACY'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** A recovery method and its priority. */
export type UserPoolRecoveryOption = {
  readonly __typename?: 'UserPoolRecoveryOption';
  /** The recovery method. */
  readonly name?: Maybe<UserPoolRecoveryOptionName>;
  /** The priority: 1 is tried first, and 2 if the user does not have the first. */
  readonly priority?: Maybe<Scalars['Int']['output']>;
};

/** A recovery method and its priority. */
export type UserPoolRecoveryOptionInput = {
  /** The recovery method. */
  readonly name: UserPoolRecoveryOptionName;
  /** The priority, 1 or 2: 1 is tried first. */
  readonly priority: Scalars['Int']['input'];
};

/** The methods to recover from a forgotten password. */
export type UserPoolRecoveryOptionName =
  /** Users cannot recover their account themselves. An administrator resets the password. */
  | 'admin_only'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN'
  /** A code is sent to the verified email address. */
  | 'verified_email'
  /** A code is sent by SMS to the verified phone number. */
  | 'verified_phone_number';

/** Whether refreshing tokens also replaces the refresh token. */
export type UserPoolRefreshTokenRotation = {
  readonly __typename?: 'UserPoolRefreshTokenRotation';
  /** Whether refresh tokens are replaced when they are used. */
  readonly feature?: Maybe<UserPoolRefreshTokenRotationFeature>;
  /** How many seconds a replaced refresh token remains valid, 0 to 60, so that applications can retry. Default: 0. */
  readonly retryGracePeriodSeconds?: Maybe<Scalars['Int']['output']>;
};

/** Whether refresh tokens are replaced when they are used. */
export type UserPoolRefreshTokenRotationFeature =
  /** They are not replaced. */
  | 'DISABLED'
  /** They are replaced. */
  | 'ENABLED'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** Whether refreshing tokens also replaces the refresh token. */
export type UserPoolRefreshTokenRotationInput = {
  /**
   * Whether refresh tokens are replaced when they are used. `ENABLED` cannot be combined with the flow
   * `ALLOW_REFRESH_TOKEN_AUTH`. `null` resets it to `DISABLED`.
   */
  readonly feature?: InputMaybe<UserPoolRefreshTokenRotationFeature>;
  /** How many seconds a replaced refresh token remains valid, 0 to 60. If `null`, or left out at creation: 0. */
  readonly retryGracePeriodSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A Region whose pools could not be listed. */
export type UserPoolRegionError = {
  readonly __typename?: 'UserPoolRegionError';
  /** The kind of failure, for programs. */
  readonly code: UserPoolRegionErrorCode;
  /** What went wrong, for people. The wording may change, so do not match on it. */
  readonly message: Scalars['String']['output'];
  /** The Region, such as `eu-west-1`. */
  readonly region: Scalars['String']['output'];
  /** Milliseconds to wait before you try again. Null if unknown. */
  readonly retryAfterMs?: Maybe<Scalars['Int']['output']>;
};

/** Why a Region could not be listed. */
export type UserPoolRegionErrorCode =
  /** The read quota of this Region did not allow the call before the deadline. Try again after `retryAfterMs`. */
  | 'THROTTLED'
  /**
   * AWS denied the gateway: it lacks the permission `cognito-idp:ListUserPools` in this Region, or its credentials are
   * invalid or expired. The gateway's log has the reason.
   */
  | 'UPSTREAM_DENIED'
  /** Cognito did not answer in this Region, despite retries. */
  | 'UPSTREAM_UNAVAILABLE';

/** An API that accepts access tokens of the pool, and the scopes that app clients can request. */
export type UserPoolResourceServer = {
  readonly __typename?: 'UserPoolResourceServer';
  /** Opaque id, unique among all objects of this API. Client caches can use it as the key. */
  readonly id: Scalars['ID']['output'];
  /** The identifier of the resource server, unique in the pool. Tokens contain its scopes as `IDENTIFIER/SCOPE`. */
  readonly identifier: Scalars['String']['output'];
  /** Who manages the resource server, if not you. Null for those that you create. */
  readonly managedBy?: Maybe<UserPoolResourceServerManagedBy>;
  /** The display name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The scopes, sorted by name. Empty or null if there are none. */
  readonly scopes?: Maybe<ReadonlyArray<UserPoolResourceServerScope>>;
  /** The pool. */
  readonly userPool?: Maybe<UserPool>;
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['output'];
};

/** A page of resource servers. */
export type UserPoolResourceServerConnection = {
  readonly __typename?: 'UserPoolResourceServerConnection';
  /** The resource servers, each with its cursor. */
  readonly edges: ReadonlyArray<UserPoolResourceServerEdge>;
  /** The resource servers without cursors. An entry is null if it was deleted in the meantime. */
  readonly nodes: ReadonlyArray<Maybe<UserPoolResourceServer>>;
  /** Whether there are more, and the cursors of this page. */
  readonly pageInfo: PageInfo;
};

/** A resource server in a list. */
export type UserPoolResourceServerEdge = {
  readonly __typename?: 'UserPoolResourceServerEdge';
  /**
   * The position in the list: pass it as `after` to continue behind this entry. Opaque. Its format may change; old
   * cursors then fail with `INVALID_CURSOR`.
   */
  readonly cursor: Scalars['String']['output'];
  /** The resource server. Null if it was deleted in the meantime. */
  readonly node?: Maybe<UserPoolResourceServer>;
};

/** Who manages a resource server. */
export type UserPoolResourceServerManagedBy =
  /** Cognito. You cannot change the resource server. */
  | 'COGNITO'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** The result of creating, changing or deleting a resource server. Fields that do not apply are null or empty. */
export type UserPoolResourceServerPayload = {
  readonly __typename?: 'UserPoolResourceServerPayload';
  /** Whether anything was changed. */
  readonly applied: Scalars['Boolean']['output'];
  /** The changed settings. In a dry run: the settings that would change. */
  readonly changes: ReadonlyArray<UserPoolSettingChange>;
  /** Why the input was rejected: all known reasons at once. Empty if it was accepted. */
  readonly userErrors: ReadonlyArray<UserPoolUserError>;
  /**
   * The resource server after the change. In a dry run of an update: the current resource server. After a deletion: the
   * deleted resource server. Null if the input was rejected.
   */
  readonly userPoolResourceServer?: Maybe<UserPoolResourceServer>;
  /** Settings that Cognito accepts but that you probably did not intend. */
  readonly warnings: ReadonlyArray<UserPoolWarning>;
};

/** A scope of a resource server. */
export type UserPoolResourceServerScope = {
  readonly __typename?: 'UserPoolResourceServerScope';
  /** A description of what the scope allows. */
  readonly scopeDescription: Scalars['String']['output'];
  /** The name of the scope. App clients request it as `IDENTIFIER/SCOPE`. */
  readonly scopeName: Scalars['String']['output'];
};

/** A scope of a resource server. */
export type UserPoolResourceServerScopeInput = {
  /** A description of what the scope allows, 1 to 256 characters. */
  readonly scopeDescription: Scalars['String']['input'];
  /** The name of the scope, 1 to 256 characters, without spaces, slashes, quotation marks or backslashes. */
  readonly scopeName: Scalars['String']['input'];
};

/** An attribute that users of the pool can have: standard (`email`, `birthdate`, …) or custom. */
export type UserPoolSchemaAttribute = {
  readonly __typename?: 'UserPoolSchemaAttribute';
  /** The data type. ID tokens contain all custom attributes as strings. */
  readonly attributeDataType?: Maybe<UserPoolAttributeDataType>;
  /** The name without the prefix `custom:` or `dev:custom:`, as given when the attribute was added. */
  readonly bareName?: Maybe<Scalars['String']['output']>;
  /** Whether only administrators can write the attribute. A legacy feature of Cognito. */
  readonly developerOnlyAttribute?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is a custom attribute. Standard attributes exist in every pool. */
  readonly isCustom?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the value can be changed after it is set. */
  readonly mutable?: Maybe<Scalars['Boolean']['output']>;
  /**
   * The name used in requests for users: `email` for a standard attribute, `custom:NAME` for a custom attribute,
   * `dev:custom:NAME` for a developer-only custom attribute.
   */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The limits of a number. Null unless `attributeDataType` is `NUMBER`. */
  readonly numberAttributeConstraints?: Maybe<UserPoolNumberAttributeConstraints>;
  /** Whether users need a value to register. */
  readonly required?: Maybe<Scalars['Boolean']['output']>;
  /** The limits of a string's length. Null unless `attributeDataType` is `STRING`. */
  readonly stringAttributeConstraints?: Maybe<UserPoolStringAttributeConstraints>;
};

/**
 * A custom attribute to add, or a standard attribute to modify. Attributes can be added later, but never changed or
 * removed.
 */
export type UserPoolSchemaAttributeInput = {
  /** The data type. Required for a custom attribute. Standard attributes have a fixed type. */
  readonly attributeDataType?: InputMaybe<UserPoolAttributeDataType>;
  /**
   * Whether only administrators can write the attribute. It is then named `dev:custom:NAME`. Not possible for a standard
   * attribute. AWS recommends the write permissions of app clients instead.
   */
  readonly developerOnlyAttribute?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the value can be changed after it is set. Attributes that an identity provider fills must be mutable. */
  readonly mutable?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * The name, 1 to 20 characters without spaces. The name of a standard attribute modifies that attribute. Any other
   * name creates the custom attribute `custom:NAME`. Omit the prefix.
   */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The limits of a number. Only for the data type `NUMBER`: Cognito ignores them otherwise. */
  readonly numberAttributeConstraints?: InputMaybe<UserPoolNumberAttributeConstraintsInput>;
  /** Whether users need a value to register. Only standard attributes can be required. */
  readonly required?: InputMaybe<Scalars['Boolean']['input']>;
  /** The limits of a string's length. Only for the data type `STRING`: Cognito ignores them otherwise. */
  readonly stringAttributeConstraints?: InputMaybe<UserPoolStringAttributeConstraintsInput>;
};

/** A setting that an update changed or would change. */
export type UserPoolSettingChange = {
  readonly __typename?: 'UserPoolSettingChange';
  /** The new value. Null if it is not set, or if it is masked. */
  readonly after?: Maybe<Scalars['UserPoolSettingValue']['output']>;
  /** The old value. Null if it was not set, or if it is masked. */
  readonly before?: Maybe<Scalars['UserPoolSettingValue']['output']>;
  /** Whether the values are hidden because the caller may not read this setting (scope `poolgraph/sensitive`). */
  readonly masked: Scalars['Boolean']['output'];
  /**
   * The path of the setting in `UserPool`, outermost field first: `["policies", "passwordPolicy", "minimumLength"]`. For
   * an entry of a map the key follows, as in `["userPoolTags", "tenant"]`. Any other list is one setting.
   */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** What users can start a sign-in with if they or the application choose the method (the USER_AUTH flow). */
export type UserPoolSignInPolicy = {
  readonly __typename?: 'UserPoolSignInPolicy';
  /** The allowed first factors. */
  readonly allowedFirstAuthFactors?: Maybe<ReadonlyArray<UserPoolAuthFactor>>;
};

/** What users can start a sign-in with if they or the application choose the method (the USER_AUTH flow). */
export type UserPoolSignInPolicyInput = {
  /**
   * The allowed first factors, 1 to 5, including `PASSWORD`. A pool created without policies has `PASSWORD` only. The
   * other factors require `userPoolTier` `ESSENTIALS` or `PLUS`. `EMAIL_OTP` and `SMS_OTP` cannot be combined with
   * required MFA.
   */
  readonly allowedFirstAuthFactors?: InputMaybe<ReadonlyArray<UserPoolAuthFactor>>;
};

/** How the pool sends SMS messages: through Amazon SNS, or through AWS End User Messaging SMS (`eumsSms`). */
export type UserPoolSmsConfiguration = {
  readonly __typename?: 'UserPoolSmsConfiguration';
  /** How messages are sent through AWS End User Messaging SMS. Null if the pool uses Amazon SNS. */
  readonly eumsSms?: Maybe<UserPoolEumsSmsConfiguration>;
  /**
   * The external id that Cognito uses to assume the role of `snsCallerArn`. The role's trust policy can require it.
   * Sensitive: never logged.
   */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** The ARN of the IAM role that Cognito assumes to send through Amazon SNS. */
  readonly snsCallerArn?: Maybe<Scalars['String']['output']>;
  /** The role of `snsCallerArn`. */
  readonly snsCallerRole?: Maybe<CognitoIamRole>;
  /** The Region of Amazon SNS, such as `eu-west-1`. */
  readonly snsRegion?: Maybe<Scalars['String']['output']>;
};

/**
 * How the pool sends SMS messages. Give either `snsCallerArn` (Amazon SNS) or `eumsSms` (AWS End User Messaging SMS),
 * not both. An SMS configuration can be changed later, but not removed.
 */
export type UserPoolSmsConfigurationInput = {
  /** Send through AWS End User Messaging SMS instead of Amazon SNS. */
  readonly eumsSms?: InputMaybe<UserPoolEumsSmsConfigurationInput>;
  /**
   * The external id that Cognito uses to assume the role, at most 131072 characters. Require it in the role's trust
   * policy, so that others cannot make Cognito use the role. Sensitive: never logged.
   */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /**
   * The ARN of an IAM role that Cognito can assume and that can publish through Amazon SNS, at most 2048 characters. A
   * role created within the last two minutes may be rejected until IAM has propagated it.
   */
  readonly snsCallerArn?: InputMaybe<Scalars['String']['input']>;
  /** The Region of Amazon SNS, 5 to 32 characters: the Region of the pool, or an alternative that Cognito allows for it. */
  readonly snsRegion?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Changes to how the pool sends SMS messages: through Amazon SNS (`snsCallerArn`) or AWS End User Messaging SMS
 * (`eumsSms`). To switch, set the fields of the old service to `null`.
 */
export type UserPoolSmsConfigurationPatchInput = {
  /** Changes to sending through AWS End User Messaging SMS. `null` omits it from the request. */
  readonly eumsSms?: InputMaybe<UserPoolEumsSmsConfigurationPatchInput>;
  /**
   * The external id that Cognito uses to assume the role, at most 131072 characters. `null` omits it from the request.
   * Sensitive: never logged.
   */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** The ARN of the IAM role for sending through Amazon SNS, at most 2048 characters. `null` omits it from the request. */
  readonly snsCallerArn?: InputMaybe<Scalars['String']['input']>;
  /** The Region of Amazon SNS, 5 to 32 characters. `null` omits it from the request. */
  readonly snsRegion?: InputMaybe<Scalars['String']['input']>;
};

/** Codes by SMS as a second factor. */
export type UserPoolSmsMfaConfig = {
  readonly __typename?: 'UserPoolSmsMfaConfig';
  /**
   * The SMS message with the code. `{####}` is replaced by the code. If null: Cognito's default text. Sensitive: never
   * logged.
   */
  readonly smsAuthenticationMessage?: Maybe<Scalars['String']['output']>;
  /** How the pool sends SMS messages. */
  readonly smsConfiguration?: Maybe<UserPoolSmsConfiguration>;
};

/** Changes to codes by SMS. */
export type UserPoolSmsMfaInput = {
  /**
   * The SMS message with the code: 6 to 140 characters, with `{####}` for the code. `null` resets it to Cognito's
   * default text. Sensitive: never logged.
   */
  readonly smsAuthenticationMessage?: InputMaybe<Scalars['String']['input']>;
  /** Changes to how the pool sends SMS messages. Cannot be `null`: an SMS configuration cannot be removed. */
  readonly smsConfiguration?: InputMaybe<UserPoolSmsConfigurationPatchInput>;
};

/** Codes from an authenticator app (TOTP) as a second factor. */
export type UserPoolSoftwareTokenMfaConfig = {
  readonly __typename?: 'UserPoolSoftwareTokenMfaConfig';
  /** Whether users can set up an authenticator app. */
  readonly enabled?: Maybe<Scalars['Boolean']['output']>;
};

/** Changes to codes from an authenticator app. */
export type UserPoolSoftwareTokenMfaInput = {
  /** Whether users can set up an authenticator app. `null` resets it to false. */
  readonly enabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Whether a feature is enabled. */
export type UserPoolStatus =
  /** Disabled. */
  | 'Disabled'
  /** Enabled. */
  | 'Enabled'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** The limits of a string attribute's length in characters. They are strings, as in Cognito's API. */
export type UserPoolStringAttributeConstraints = {
  readonly __typename?: 'UserPoolStringAttributeConstraints';
  /** The maximum number of characters: a whole number as a string. */
  readonly maxLength?: Maybe<Scalars['String']['output']>;
  /** The minimum number of characters: a whole number as a string. */
  readonly minLength?: Maybe<Scalars['String']['output']>;
};

/** The limits of a string attribute's length in characters. They are strings that contain whole numbers, such as `"64"`. */
export type UserPoolStringAttributeConstraintsInput = {
  /** The maximum number of characters: a whole number as a string, at most 2048 and not less than `minLength`. */
  readonly maxLength?: InputMaybe<Scalars['String']['input']>;
  /** The minimum number of characters: a whole number as a string, not greater than `maxLength`. */
  readonly minLength?: InputMaybe<Scalars['String']['input']>;
};

/** A tag of a user pool, for organization, billing or access control. Cognito stores tags as a map; here they are a list. */
export type UserPoolTag = {
  readonly __typename?: 'UserPoolTag';
  /** The tag key, unique within the pool. Case-sensitive. */
  readonly key: Scalars['String']['output'];
  /** The tag value. It can be empty. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** A tag that the pool must have. */
export type UserPoolTagFilter = {
  /** The tag key. Case-sensitive. */
  readonly key: Scalars['String']['input'];
  /** The whole tag value. Case-sensitive. Default: any value. */
  readonly value?: InputMaybe<Scalars['String']['input']>;
};

/** A tag for a user pool. */
export type UserPoolTagInput = {
  /**
   * The tag key, 1 to 128 characters. A duplicate key is rejected with `DUPLICATE_KEY`, and the key `__proto__` with
   * `RESERVED_KEY`.
   */
  readonly key: Scalars['String']['input'];
  /** The tag value, 0 to 256 characters. */
  readonly value: Scalars['String']['input'];
};

/** The feature plan of a pool. It determines the available features and the price per active user. */
export type UserPoolTier =
  /** The middle plan. Adds passwordless sign-in, managed login and access token customization. */
  | 'ESSENTIALS'
  /** The smallest plan: sign-up, sign-in with passwords, MFA and federation. */
  | 'LITE'
  /** Everything in `ESSENTIALS`, and threat protection. */
  | 'PLUS'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** A unit of time. */
export type UserPoolTimeUnit =
  /** Days of 24 hours. */
  | 'days'
  /** Hours. */
  | 'hours'
  /** Minutes. */
  | 'minutes'
  /** Seconds. */
  | 'seconds'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** The units of the token lifetimes. */
export type UserPoolTokenValidityUnits = {
  readonly __typename?: 'UserPoolTokenValidityUnits';
  /** The unit of `accessTokenValidity`. If null: hours. */
  readonly accessToken?: Maybe<UserPoolTimeUnit>;
  /** The unit of `idTokenValidity`. If null: hours. */
  readonly idToken?: Maybe<UserPoolTimeUnit>;
  /** The unit of `refreshTokenValidity`. If null: days. */
  readonly refreshToken?: Maybe<UserPoolTimeUnit>;
};

/** The units of the token lifetimes. */
export type UserPoolTokenValidityUnitsInput = {
  /** The unit of `accessTokenValidity`. If `null`, or left out at creation: hours. */
  readonly accessToken?: InputMaybe<UserPoolTimeUnit>;
  /** The unit of `idTokenValidity`. If `null`, or left out at creation: hours. */
  readonly idToken?: InputMaybe<UserPoolTimeUnit>;
  /** The unit of `refreshTokenValidity`. If `null`, or left out at creation: days. */
  readonly refreshToken?: InputMaybe<UserPoolTimeUnit>;
};

/** A name that cannot be compared, because several resources of one pool have it. */
export type UserPoolUnmatched = {
  readonly __typename?: 'UserPoolUnmatched';
  /** The kind of the resources. */
  readonly kind: UserPoolComparedKind;
  /** The name that they share. */
  readonly name: Scalars['String']['output'];
  /** The id of the pool. */
  readonly userPoolId: Scalars['ID']['output'];
};

/** Why a change could not be made, if the input is not the problem. */
export type UserPoolUpdateFailure = {
  readonly __typename?: 'UserPoolUpdateFailure';
  /** The kind of failure, for programs. */
  readonly code: UserPoolUpdateFailureCode;
  /** What went wrong, for people. The wording may change, so do not match on it. */
  readonly message: Scalars['String']['output'];
  /** Milliseconds to wait before you try again. Null if unknown. */
  readonly retryAfterMs?: Maybe<Scalars['Int']['output']>;
};

/** Why a change failed. The names are those of `extensions.code` in errors. */
export type UserPoolUpdateFailureCode =
  /** Cognito rejected the id. Nothing was changed. */
  | 'BAD_USER_INPUT'
  /** Others kept changing the pool at the same time. Nothing was changed. Try again. */
  | 'CONFLICT'
  /** The deadline of the request passed before the change was sent. Nothing was changed. */
  | 'DEADLINE_EXCEEDED'
  /** The gateway's policy does not allow you to change the pool. */
  | 'FORBIDDEN'
  /** The gateway failed. The change may or may not have been made. The gateway's log has the details. */
  | 'INTERNAL_SERVER_ERROR'
  /**
   * The change was sent, but Cognito did not confirm it. It may or may not have been made. Repeating the mutation for
   * this id is safe, because it reads the pool first.
   */
  | 'OUTCOME_UNKNOWN'
  /** Too many calls are waiting for the AWS quota. Nothing was changed. Try again after `retryAfterMs`. */
  | 'THROTTLED'
  /** AWS denied the gateway's call. The gateway's log has the reason. */
  | 'UPSTREAM_DENIED'
  /** Cognito could not be reached or did not answer before the change was sent. Nothing was changed. */
  | 'UPSTREAM_UNAVAILABLE';

/** The result for one of several user pools. */
export type UserPoolUpdateResult = {
  readonly __typename?: 'UserPoolUpdateResult';
  /**
   * Whether the pool was changed. False in a dry run, if nothing needed to change, or if the change was rejected or
   * failed. Null if the outcome is uncertain: `failure { code }` is then `OUTCOME_UNKNOWN` or `INTERNAL_SERVER_ERROR`.
   */
  readonly applied?: Maybe<Scalars['Boolean']['output']>;
  /**
   * The settings that differ, by path, with the old value and the value that was sent. In a dry run: the value that
   * would be sent. Empty if nothing needed to change, or if the pool was not changed.
   */
  readonly changes: ReadonlyArray<UserPoolSettingChange>;
  /** Why the pool could not be changed, if the input is not the problem. Null otherwise. */
  readonly failure?: Maybe<UserPoolUpdateFailure>;
  /**
   * Why the change was rejected for this pool: an unknown or malformed id, or settings that conflict with the pool's
   * own. `field` is the path into `patch`, `tags` or `keys`, and null if the id is the problem. Empty if the change was
   * not rejected.
   */
  readonly userErrors: ReadonlyArray<UserPoolUserError>;
  /** The id of the pool, as given. */
  readonly userPoolId: Scalars['ID']['output'];
  /** Settings that Cognito accepts but that you probably did not intend. `field` is the path into `patch`. */
  readonly warnings: ReadonlyArray<UserPoolWarning>;
};

/** One reason why the input of a mutation was rejected, and the field that caused it. */
export type UserPoolUserError = {
  readonly __typename?: 'UserPoolUserError';
  /** The kind of error, for programs. */
  readonly code: UserPoolUserErrorCode;
  /**
   * The path into the `input` or `patch` argument, outermost field first. List positions are strings that count from 0:
   * `["schema", "0", "name"]`. For a mutation without such an argument, the name of the argument. Null if the error is
   * not about a field.
   */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What is wrong, for people. The wording may change, so do not match on it. */
  readonly message: Scalars['String']['output'];
};

/** Errors that the sender of the input can fix. */
export type UserPoolUserErrorCode =
  /** The name is taken: in the pool, or for a domain anywhere at AWS. Choose another name, or update the existing one. */
  | 'ALREADY_EXISTS'
  /** The pool is protected against deletion. First set `deletionProtection` to `INACTIVE` with `updateUserPool`. */
  | 'DELETION_PROTECTED'
  /** The pool has a domain. First delete the domain with `deleteUserPoolDomain`. */
  | 'DOMAIN_ATTACHED'
  /**
   * A list that represents a map, such as `userPoolTags`, contains the same key twice. Cognito could keep only one of
   * the values, so nothing was sent. Keep one entry per key.
   */
  | 'DUPLICATE_KEY'
  /**
   * A setting requires a higher feature plan than the pool has, such as threat protection without `PLUS`. Raise
   * `userPoolTier` or omit the setting.
   */
  | 'FEATURE_UNAVAILABLE_IN_TIER'
  /**
   * Cognito may not send email with the Amazon SES identity in `emailConfiguration`. Grant it access to that identity. A
   * new grant takes up to about two minutes.
   */
  | 'INVALID_EMAIL_ROLE_ACCESS_POLICY'
  /**
   * A value violates a limit or rule of Cognito, or two settings conflict. Change the setting named in `field` and
   * `message`.
   */
  | 'INVALID_PARAMETER'
  /**
   * The IAM role for SMS lacks the permission to send messages. Add it to the role's policy. IAM changes take up to
   * about two minutes, so a new role may be rejected at first.
   */
  | 'INVALID_SMS_ROLE_ACCESS_POLICY'
  /**
   * Cognito may not assume the IAM role for SMS, or the role expects another external id. Allow
   * `cognito-idp.amazonaws.com` with this external id in the role's trust policy. IAM changes take up to about two
   * minutes, so a new role may be rejected at first.
   */
  | 'INVALID_SMS_ROLE_TRUST_RELATIONSHIP'
  /**
   * A quota of the AWS account is exhausted, usually the number of user pools in the Region (1,000 by default). Delete
   * pools or ask AWS for a higher quota. Trying again does not help.
   */
  | 'LIMIT_EXCEEDED'
  /**
   * It could not be checked whether app clients or users still need what would be removed; `message` says why. Check it
   * yourself and set `allowBreaking`, or try again.
   */
  | 'MAY_BREAK'
  /** `confirmName` is not the name of the pool. Check that this is the pool you want to delete. */
  | 'NAME_MISMATCH'
  /**
   * The input refers to something that Cognito may not use for this pool, such as a role or SES identity of another
   * account. Use one from the pool's own account, or grant Cognito access.
   */
  | 'NOT_AUTHORIZED'
  /** A setting that cannot be reset is `null`. Omit it to keep its value, or set another value. */
  | 'NOT_CLEARABLE'
  /** The pool has nothing with this name, or you may not see the pool. Check the name and the pool id. */
  | 'NOT_FOUND'
  /** Cognito has not enabled the operation for this pool or account. */
  | 'OPERATION_NOT_ENABLED'
  /**
   * The gateway's policy grants access by pool name, and with the new name you could no longer access the pool. Choose
   * another name.
   */
  | 'OUT_OF_REACH'
  /**
   * Cognito rejected the input for a reason that has no code of its own here. `message` contains Cognito's message.
   * Trying again does not help.
   */
  | 'REFUSED'
  /** A map entry has the key `__proto__`, which has a special meaning in JavaScript. Use another key. */
  | 'RESERVED_KEY'
  /**
   * A tag that decides which tenant owns a pool cannot be set to another value, changed or removed by callers that are
   * bound to it. Omit it from `userPoolTags`; a new pool gets it automatically.
   */
  | 'RESERVED_TAG'
  /** Cognito could not set the given tags on the pool. Correct or omit `userPoolTags`. */
  | 'TAGGING_REFUSED'
  /** The pool cannot use the requested feature plan. Choose another `userPoolTier`. */
  | 'TIER_CHANGE_NOT_ALLOWED'
  /** The input contains the enum value `UNKNOWN`, which is only for results. Choose another value. */
  | 'UNKNOWN_ENUM_VALUE'
  /**
   * The pool has settings that AWS added after this version was released. They cannot be sent, so an update would reset
   * them. Use a newer version, or accept the loss with `allowUnknownSettingsLoss`.
   */
  | 'UNKNOWN_SETTINGS'
  /** The pool has users. Set `deleteUsers` to delete them together with the pool. */
  | 'USERS_EXIST'
  /** A user import into the pool is running. Wait until it has finished, or stop it. */
  | 'USER_IMPORT_IN_PROGRESS'
  /** The pool does not exist, or you may not see it. Check the id and its Region. */
  | 'USER_POOL_NOT_FOUND'
  /**
   * App clients or users still need what would be removed; `message` says which. Change the clients first, or set
   * `allowBreaking`.
   */
  | 'WOULD_BREAK';

/** Whether the user's device must verify the user. */
export type UserPoolUserVerification =
  /** The device verifies the user if it can. */
  | 'preferred'
  /** The device must verify the user. Other passkeys can be neither registered nor used. */
  | 'required'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/**
 * The attributes that users sign up with instead of a username. A pool has username attributes or alias attributes
 * (`UserPoolAliasAttribute`), not both.
 */
export type UserPoolUsernameAttribute =
  /** Users sign up with their email address. */
  | 'email'
  /** Users sign up with their phone number. */
  | 'phone_number'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** How usernames are compared. */
export type UserPoolUsernameConfiguration = {
  readonly __typename?: 'UserPoolUsernameConfiguration';
  /**
   * Whether `Ada` and `ada` are different users. If false, they are the same. This also applies to email addresses and
   * preferred usernames that are used to sign in.
   */
  readonly caseSensitive?: Maybe<Scalars['Boolean']['output']>;
};

/** How usernames are compared. This cannot be changed later. */
export type UserPoolUsernameConfigurationInput = {
  /** Whether `Ada` and `ada` are different users. AWS recommends false. */
  readonly caseSensitive: Scalars['Boolean']['input'];
};

/** The messages for verifying an email address or phone number. The texts are sensitive and never logged. */
export type UserPoolVerificationMessageTemplate = {
  readonly __typename?: 'UserPoolVerificationMessageTemplate';
  /** Whether the email contains a code or a link. */
  readonly defaultEmailOption?: Maybe<UserPoolDefaultEmailOption>;
  /** The email with the code, as HTML. The same setting as `UserPool.emailVerificationMessage`. */
  readonly emailMessage?: Maybe<Scalars['String']['output']>;
  /** The email with the link, as HTML. */
  readonly emailMessageByLink?: Maybe<Scalars['String']['output']>;
  /** The subject of the email with the code. The same setting as `UserPool.emailVerificationSubject`. */
  readonly emailSubject?: Maybe<Scalars['String']['output']>;
  /** The subject of the email with the link. */
  readonly emailSubjectByLink?: Maybe<Scalars['String']['output']>;
  /** The SMS message with the code. The same setting as `UserPool.smsVerificationMessage`. */
  readonly smsMessage?: Maybe<Scalars['String']['output']>;
};

/**
 * The messages for verifying an email address or phone number. AWS allows custom email texts only if
 * `emailConfiguration.emailSendingAccount` is `DEVELOPER`. The texts are sensitive and never logged.
 */
export type UserPoolVerificationMessageTemplateInput = {
  /** Whether the email contains a code or a link. Default: `CONFIRM_WITH_CODE`. */
  readonly defaultEmailOption?: InputMaybe<UserPoolDefaultEmailOption>;
  /** The email with the code, as HTML, 6 to 20000 characters, with `{####}` for the code. */
  readonly emailMessage?: InputMaybe<Scalars['String']['input']>;
  /**
   * The email with the link, as HTML, 6 to 20000 characters, with `{##Confirm##}` for the link. The words between the
   * marks are the link text. Use it with `CONFIRM_WITH_LINK`, and then omit `emailMessage`.
   */
  readonly emailMessageByLink?: InputMaybe<Scalars['String']['input']>;
  /** The subject of the email with the code, 1 to 140 characters. */
  readonly emailSubject?: InputMaybe<Scalars['String']['input']>;
  /** The subject of the email with the link, 1 to 140 characters. */
  readonly emailSubjectByLink?: InputMaybe<Scalars['String']['input']>;
  /** The SMS message, 6 to 140 characters, with `{####}` for the code. */
  readonly smsMessage?: InputMaybe<Scalars['String']['input']>;
};

/** Attributes that Cognito can verify by sending a code. */
export type UserPoolVerifiedAttribute =
  /** The email address, verified by a code or link sent by email. */
  | 'email'
  /** The phone number, verified by a code sent by SMS. Requires `smsConfiguration`. */
  | 'phone_number'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** A part of an input that Cognito accepts but that you probably did not intend. Warnings never stop a change. */
export type UserPoolWarning = {
  readonly __typename?: 'UserPoolWarning';
  /** The kind of warning, for programs. */
  readonly code: UserPoolWarningCode;
  /**
   * The path into the `input` or `patch` argument, outermost field first. List positions are strings that count from 0:
   * `["schema", "0", "name"]`. It can name a field that was left out. Null if the input has no such field.
   */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What will happen, and what to use instead, for people. The wording may change, so do not match on it. */
  readonly message: Scalars['String']['output'];
};

/** The kinds of warnings. */
export type UserPoolWarningCode =
  /** The limits of a new custom attribute can never be widened. Omit them, or make sure that they are wide enough. */
  | 'ATTRIBUTE_BOUNDS_FIXED'
  /** The pool already has this custom attribute with the same definition, so it is not added. */
  | 'ATTRIBUTE_EXISTS'
  /**
   * The name of an attribute differs from another only in case, `_`, `-` or `.`, such as `Email` and the standard
   * attribute `email`. Both exist as long as the pool does. Choose another name.
   */
  | 'ATTRIBUTE_NAME_CONFUSABLE'
  /**
   * The name of an attribute begins with `custom:` or `dev:`. Cognito adds the prefix itself, so the attribute would be
   * named `custom:custom:…` forever. Omit the prefix.
   */
  | 'ATTRIBUTE_NAME_PREFIXED'
  /**
   * The domain serves managed login, which shows nothing for an app client without a branding style. Clients created
   * through the API have none. Create a style for each client (CreateManagedLoginBranding).
   */
  | 'BRANDING_NEEDED'
  /**
   * The pool uses Cognito's built-in email, which AWS limits to 50 messages a day. Set `emailSendingAccount`:
   * `DEVELOPER` for production, or `COGNITO_DEFAULT` if the limit is enough.
   */
  | 'EMAIL_LIMIT'
  /**
   * The presence of a structure turns a feature on: `deviceConfiguration` turns on device remembering, and
   * `dcrConfiguration` without `enableStatus` turns on client registration.
   */
  | 'FEATURE_TURNED_ON'
  /**
   * It could not be checked whether app clients or users still need what would be removed; `message` says why. Without
   * `allowBreaking` the change would be rejected.
   */
  | 'MAY_BREAK'
  /** AWS advises against the setting. Use the one named in `message`. */
  | 'MEMBER_DEPRECATED'
  /**
   * The pool has a prefix domain and gets a custom domain, which becomes the relying party of its passkeys. Passkeys
   * created on the prefix domain stop working there. To keep them, set `relyingPartyId` to the prefix domain with
   * `setUserPoolMfa`.
   */
  | 'PASSKEYS_MOVED'
  /** Existing passkeys would stop working, because `relyingPartyId` changes to another domain. */
  | 'PASSKEYS_UNUSABLE'
  /**
   * The password policy of a new pool omits some of the four `require…` fields, which then become false. Without any
   * policy all four are true. Set all four.
   */
  | 'PASSWORD_POLICY_PARTIAL'
  /**
   * A setting protects the pool less than before the update, or in a new pool less than by default. This covers deletion
   * protection, MFA, threat protection, the password policy, verification and closed sign-up.
   */
  | 'PROTECTION_WEAKENED'
  /**
   * The input says how administrators create users but omits `allowAdminCreateUserOnly`, so anyone can sign up. Set it
   * explicitly.
   */
  | 'SELF_SIGN_UP_OPEN'
  /**
   * Users of the new pool sign in with their email address, and its case will matter, because `usernameConfiguration`
   * was left out. This cannot be changed later. Set `caseSensitive: false`, as AWS recommends.
   */
  | 'USERNAMES_CASE_SENSITIVE'
  /**
   * Cognito accepts the value but ignores it, because of its type or because another setting is missing. Omit it, or set
   * what `message` names.
   */
  | 'VALUE_IGNORED'
  /**
   * App clients or users still need what would be removed; `message` says which. Without `allowBreaking` the change
   * would be rejected.
   */
  | 'WOULD_BREAK';

/** How users register passkeys and sign in with them. */
export type UserPoolWebAuthnConfiguration = {
  readonly __typename?: 'UserPoolWebAuthnConfiguration';
  /** Whether a passkey alone satisfies MFA. Null is the same as `SINGLE_FACTOR`. */
  readonly factorConfiguration?: Maybe<UserPoolWebAuthnFactorConfiguration>;
  /** The domain that passkeys belong to (the relying party), such as `auth.example.com`. */
  readonly relyingPartyId?: Maybe<Scalars['String']['output']>;
  /** Whether the device must verify the user, with a PIN or fingerprint. */
  readonly userVerification?: Maybe<UserPoolUserVerification>;
};

/** How many factors a passkey counts as. */
export type UserPoolWebAuthnFactorConfiguration =
  /** Two, because the device has verified the user: a passkey alone satisfies MFA. Not available in the tier `LITE`. */
  | 'MULTI_FACTOR_WITH_USER_VERIFICATION'
  /** One. */
  | 'SINGLE_FACTOR'
  /** A value that AWS added after this version was released. Only returned: inputs reject it. */
  | 'UNKNOWN';

/** Changes to passkeys. */
export type UserPoolWebAuthnInput = {
  /** Whether a passkey alone satisfies MFA. `null` resets it to `SINGLE_FACTOR`. */
  readonly factorConfiguration?: InputMaybe<UserPoolWebAuthnFactorConfiguration>;
  /**
   * The domain that passkeys belong to (the relying party), 1 to 127 characters: the domain of the pool or of your
   * application. Passkeys of another domain stop working. `null` omits it from the request.
   */
  readonly relyingPartyId?: InputMaybe<Scalars['String']['input']>;
  /** Whether the device must verify the user. `null` omits it from the request. */
  readonly userVerification?: InputMaybe<UserPoolUserVerification>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  UserPool: UserPool;
  UserPoolClient: UserPoolClient;
  UserPoolDomain: UserPoolDomain;
  UserPoolGroup: UserPoolGroup;
  UserPoolIdentityProvider: UserPoolIdentityProvider;
  UserPoolMfaConfig: UserPoolMfaConfig;
  UserPoolResourceServer: UserPoolResourceServer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  UserPool:
    ( { __typename: 'UserPool' }
    & ( GraphQLRecursivePick<FederationTypes['UserPool'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['UserPool'], {"arn":true}> ) );
  UserPoolClient:
    ( { __typename: 'UserPoolClient' }
    & GraphQLRecursivePick<FederationTypes['UserPoolClient'], {"userPoolId":true,"clientId":true}> );
  UserPoolDomain:
    ( { __typename: 'UserPoolDomain' }
    & GraphQLRecursivePick<FederationTypes['UserPoolDomain'], {"domain":true,"region":true}> );
  UserPoolGroup:
    ( { __typename: 'UserPoolGroup' }
    & GraphQLRecursivePick<FederationTypes['UserPoolGroup'], {"userPoolId":true,"groupName":true}> );
  UserPoolIdentityProvider:
    ( { __typename: 'UserPoolIdentityProvider' }
    & GraphQLRecursivePick<FederationTypes['UserPoolIdentityProvider'], {"userPoolId":true,"providerName":true}> );
  UserPoolMfaConfig:
    ( { __typename: 'UserPoolMfaConfig' }
    & GraphQLRecursivePick<FederationTypes['UserPoolMfaConfig'], {"userPoolId":true}> );
  UserPoolResourceServer:
    ( { __typename: 'UserPoolResourceServer' }
    & GraphQLRecursivePick<FederationTypes['UserPoolResourceServer'], {"userPoolId":true,"identifier":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddUserPoolClientSecretInput: AddUserPoolClientSecretInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AddUserPoolCustomAttributesInput: AddUserPoolCustomAttributesInput;
  AddUserPoolCustomAttributesPayload: ResolverTypeWrapper<Omit<AddUserPoolCustomAttributesPayload, 'userPool'> & { userPool?: Maybe<ResolversTypes['UserPool']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CognitoIamRole: ResolverTypeWrapper<CognitoIamRole>;
  CognitoKmsKey: ResolverTypeWrapper<CognitoKmsKey>;
  CognitoLambdaFunction: ResolverTypeWrapper<CognitoLambdaFunction>;
  CognitoSesIdentity: ResolverTypeWrapper<CognitoSesIdentity>;
  CreateUserPoolClientInput: CreateUserPoolClientInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CreateUserPoolDomainInput: CreateUserPoolDomainInput;
  CreateUserPoolGroupInput: CreateUserPoolGroupInput;
  CreateUserPoolIdentityProviderInput: CreateUserPoolIdentityProviderInput;
  CreateUserPoolInput: CreateUserPoolInput;
  CreateUserPoolPayload: ResolverTypeWrapper<Omit<CreateUserPoolPayload, 'userPool'> & { userPool?: Maybe<ResolversTypes['UserPool']> }>;
  CreateUserPoolResourceServerInput: CreateUserPoolResourceServerInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteUserPoolPayload: ResolverTypeWrapper<DeleteUserPoolPayload>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  SetUserPoolMfaInput: SetUserPoolMfaInput;
  SetUserPoolMfaPayload: ResolverTypeWrapper<Omit<SetUserPoolMfaPayload, 'userPool' | 'userPoolMfaConfig'> & { userPool?: Maybe<ResolversTypes['UserPool']>, userPoolMfaConfig?: Maybe<ResolversTypes['UserPoolMfaConfig']> }>;
  UpdateUserPoolClientInput: UpdateUserPoolClientInput;
  UpdateUserPoolDomainInput: UpdateUserPoolDomainInput;
  UpdateUserPoolGroupInput: UpdateUserPoolGroupInput;
  UpdateUserPoolIdentityProviderInput: UpdateUserPoolIdentityProviderInput;
  UpdateUserPoolInput: UpdateUserPoolInput;
  UpdateUserPoolPayload: ResolverTypeWrapper<Omit<UpdateUserPoolPayload, 'userPool'> & { userPool?: Maybe<ResolversTypes['UserPool']> }>;
  UpdateUserPoolResourceServerInput: UpdateUserPoolResourceServerInput;
  UpdateUserPoolsPayload: ResolverTypeWrapper<UpdateUserPoolsPayload>;
  UserPool: ResolverTypeWrapper<SdkUserPoolType>;
  UserPoolAccountRecoverySetting: ResolverTypeWrapper<SdkAccountRecoverySettingType>;
  UserPoolAccountRecoverySettingInput: UserPoolAccountRecoverySettingInput;
  UserPoolAcrLevel: ResolverTypeWrapper<{ key: string; value: import('@aws-sdk/client-cognito-identity-provider').AcrLevelConfigType }>;
  UserPoolAcrLevelInput: UserPoolAcrLevelInput;
  UserPoolAddOns: ResolverTypeWrapper<SdkUserPoolAddOnsType>;
  UserPoolAddOnsInput: UserPoolAddOnsInput;
  UserPoolAddOnsPatchInput: UserPoolAddOnsPatchInput;
  UserPoolAdminCreateUserConfig: ResolverTypeWrapper<SdkAdminCreateUserConfigType>;
  UserPoolAdminCreateUserConfigInput: UserPoolAdminCreateUserConfigInput;
  UserPoolAdvancedSecurityAdditionalFlows: ResolverTypeWrapper<SdkAdvancedSecurityAdditionalFlowsType>;
  UserPoolAdvancedSecurityAdditionalFlowsInput: UserPoolAdvancedSecurityAdditionalFlowsInput;
  UserPoolAdvancedSecurityEnabledMode: null;
  UserPoolAdvancedSecurityMode: null;
  UserPoolAliasAttribute: null;
  UserPoolAnalyticsConfiguration: ResolverTypeWrapper<SdkAnalyticsConfigurationType>;
  UserPoolAnalyticsConfigurationInput: UserPoolAnalyticsConfigurationInput;
  UserPoolAttributeDataType: null;
  UserPoolAttributeUpdateSettings: ResolverTypeWrapper<SdkUserAttributeUpdateSettingsType>;
  UserPoolAttributeUpdateSettingsInput: UserPoolAttributeUpdateSettingsInput;
  UserPoolAuthFactor: null;
  UserPoolClient: ResolverTypeWrapper<SdkUserPoolClientType>;
  UserPoolClientConnection: ResolverTypeWrapper<Omit<UserPoolClientConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['UserPoolClientEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['UserPoolClient']>> }>;
  UserPoolClientEdge: ResolverTypeWrapper<Omit<UserPoolClientEdge, 'node'> & { node?: Maybe<ResolversTypes['UserPoolClient']> }>;
  UserPoolClientPayload: ResolverTypeWrapper<Omit<UserPoolClientPayload, 'userPoolClient'> & { userPoolClient?: Maybe<ResolversTypes['UserPoolClient']> }>;
  UserPoolClientSecret: ResolverTypeWrapper<SdkClientSecretDescriptorType>;
  UserPoolClientSecretPayload: ResolverTypeWrapper<Omit<UserPoolClientSecretPayload, 'userPoolClientSecret'> & { userPoolClientSecret?: Maybe<ResolversTypes['UserPoolClientSecret']> }>;
  UserPoolClientType: null;
  UserPoolComparedKind: UserPoolComparedKind;
  UserPoolComparison: ResolverTypeWrapper<UserPoolComparison>;
  UserPoolConnection: ResolverTypeWrapper<ListedUserPools>;
  UserPoolCustomDomainConfig: ResolverTypeWrapper<SdkCustomDomainConfigType>;
  UserPoolCustomDomainConfigInput: UserPoolCustomDomainConfigInput;
  UserPoolCustomDomainConfigPatchInput: UserPoolCustomDomainConfigPatchInput;
  UserPoolCustomEmailSender: ResolverTypeWrapper<SdkCustomEmailLambdaVersionConfigType>;
  UserPoolCustomEmailSenderInput: UserPoolCustomEmailSenderInput;
  UserPoolCustomEmailSenderLambdaVersion: null;
  UserPoolCustomEmailSenderPatchInput: UserPoolCustomEmailSenderPatchInput;
  UserPoolCustomSmsSender: ResolverTypeWrapper<SdkCustomSMSLambdaVersionConfigType>;
  UserPoolCustomSmsSenderInput: UserPoolCustomSmsSenderInput;
  UserPoolCustomSmsSenderLambdaVersion: null;
  UserPoolCustomSmsSenderPatchInput: UserPoolCustomSmsSenderPatchInput;
  UserPoolDateFilter: UserPoolDateFilter;
  UserPoolDcrConfiguration: ResolverTypeWrapper<SdkDcrConfigurationType>;
  UserPoolDcrConfigurationInput: UserPoolDcrConfigurationInput;
  UserPoolDefaultEmailOption: null;
  UserPoolDeletionProtection: null;
  UserPoolDeviceConfiguration: ResolverTypeWrapper<SdkDeviceConfigurationType>;
  UserPoolDeviceConfigurationInput: UserPoolDeviceConfigurationInput;
  UserPoolDifference: ResolverTypeWrapper<UserPoolDifference>;
  UserPoolDifferenceValue: ResolverTypeWrapper<UserPoolDifferenceValue>;
  UserPoolDomain: ResolverTypeWrapper<SdkDomainDescriptionType>;
  UserPoolDomainFailover: ResolverTypeWrapper<SdkFailoverType>;
  UserPoolDomainFailoverInput: UserPoolDomainFailoverInput;
  UserPoolDomainFailoverPatchInput: UserPoolDomainFailoverPatchInput;
  UserPoolDomainPayload: ResolverTypeWrapper<Omit<UserPoolDomainPayload, 'userPoolDomain'> & { userPoolDomain?: Maybe<ResolversTypes['UserPoolDomain']> }>;
  UserPoolDomainRouting: ResolverTypeWrapper<SdkRoutingType>;
  UserPoolDomainRoutingInput: UserPoolDomainRoutingInput;
  UserPoolDomainRoutingPatchInput: UserPoolDomainRoutingPatchInput;
  UserPoolDomainSecurityPolicy: null;
  UserPoolDomainStatus: null;
  UserPoolEdge: ResolverTypeWrapper<ListedUserPoolEdge>;
  UserPoolEmailConfiguration: ResolverTypeWrapper<SdkEmailConfigurationType>;
  UserPoolEmailConfigurationInput: UserPoolEmailConfigurationInput;
  UserPoolEmailMfaConfig: ResolverTypeWrapper<SdkEmailMfaConfigType>;
  UserPoolEmailMfaInput: UserPoolEmailMfaInput;
  UserPoolEmailSendingAccount: null;
  UserPoolEncryptionKeyType: null;
  UserPoolEumsSmsConfiguration: ResolverTypeWrapper<SdkEumsSmsConfigurationType>;
  UserPoolEumsSmsConfigurationInput: UserPoolEumsSmsConfigurationInput;
  UserPoolEumsSmsConfigurationPatchInput: UserPoolEumsSmsConfigurationPatchInput;
  UserPoolExplicitAuthFlow: null;
  UserPoolFilter: UserPoolFilter;
  UserPoolGroup: ResolverTypeWrapper<SdkGroupType>;
  UserPoolGroupConnection: ResolverTypeWrapper<Omit<UserPoolGroupConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['UserPoolGroupEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['UserPoolGroup']>> }>;
  UserPoolGroupEdge: ResolverTypeWrapper<Omit<UserPoolGroupEdge, 'node'> & { node?: Maybe<ResolversTypes['UserPoolGroup']> }>;
  UserPoolGroupPayload: ResolverTypeWrapper<Omit<UserPoolGroupPayload, 'userPoolGroup'> & { userPoolGroup?: Maybe<ResolversTypes['UserPoolGroup']> }>;
  UserPoolIdentityProvider: ResolverTypeWrapper<SdkIdentityProviderType>;
  UserPoolIdentityProviderConnection: ResolverTypeWrapper<Omit<UserPoolIdentityProviderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['UserPoolIdentityProviderEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['UserPoolIdentityProvider']>> }>;
  UserPoolIdentityProviderEdge: ResolverTypeWrapper<Omit<UserPoolIdentityProviderEdge, 'node'> & { node?: Maybe<ResolversTypes['UserPoolIdentityProvider']> }>;
  UserPoolIdentityProviderEntry: ResolverTypeWrapper<{ key: string; value: string }>;
  UserPoolIdentityProviderEntryInput: UserPoolIdentityProviderEntryInput;
  UserPoolIdentityProviderMapPatch: UserPoolIdentityProviderMapPatch;
  UserPoolIdentityProviderPayload: ResolverTypeWrapper<Omit<UserPoolIdentityProviderPayload, 'userPoolIdentityProvider'> & { userPoolIdentityProvider?: Maybe<ResolversTypes['UserPoolIdentityProvider']> }>;
  UserPoolIdentityProviderType: null;
  UserPoolInboundFederation: ResolverTypeWrapper<SdkInboundFederationLambdaType>;
  UserPoolInboundFederationInput: UserPoolInboundFederationInput;
  UserPoolInboundFederationLambdaVersion: null;
  UserPoolInboundFederationPatchInput: UserPoolInboundFederationPatchInput;
  UserPoolInviteMessageTemplate: ResolverTypeWrapper<SdkMessageTemplateType>;
  UserPoolInviteMessageTemplateInput: UserPoolInviteMessageTemplateInput;
  UserPoolIssuerConfiguration: ResolverTypeWrapper<SdkIssuerConfigurationType>;
  UserPoolIssuerConfigurationInput: UserPoolIssuerConfigurationInput;
  UserPoolIssuerType: null;
  UserPoolKeyConfiguration: ResolverTypeWrapper<SdkKeyConfigurationType>;
  UserPoolKeyConfigurationInput: UserPoolKeyConfigurationInput;
  UserPoolLambdaConfig: ResolverTypeWrapper<SdkLambdaConfigType>;
  UserPoolLambdaConfigInput: UserPoolLambdaConfigInput;
  UserPoolLambdaConfigPatchInput: UserPoolLambdaConfigPatchInput;
  UserPoolLambdaTrigger: ResolverTypeWrapper<UserPoolLambdaTrigger>;
  UserPoolMfa: null;
  UserPoolMfaConfig: ResolverTypeWrapper<SdkGetUserPoolMfaConfigResponse>;
  UserPoolNameFilter: UserPoolNameFilter;
  UserPoolNumberAttributeConstraints: ResolverTypeWrapper<SdkNumberAttributeConstraintsType>;
  UserPoolNumberAttributeConstraintsInput: UserPoolNumberAttributeConstraintsInput;
  UserPoolOAuthFlow: null;
  UserPoolPasswordPolicy: ResolverTypeWrapper<SdkPasswordPolicyType>;
  UserPoolPasswordPolicyInput: UserPoolPasswordPolicyInput;
  UserPoolPasswordPolicyPatchInput: UserPoolPasswordPolicyPatchInput;
  UserPoolPatchInput: UserPoolPatchInput;
  UserPoolPolicies: ResolverTypeWrapper<SdkUserPoolPolicyType>;
  UserPoolPoliciesInput: UserPoolPoliciesInput;
  UserPoolPoliciesPatchInput: UserPoolPoliciesPatchInput;
  UserPoolPreTokenGenerationConfig: ResolverTypeWrapper<SdkPreTokenGenerationVersionConfigType>;
  UserPoolPreTokenGenerationConfigInput: UserPoolPreTokenGenerationConfigInput;
  UserPoolPreTokenGenerationConfigPatchInput: UserPoolPreTokenGenerationConfigPatchInput;
  UserPoolPreTokenGenerationLambdaVersion: null;
  UserPoolPreventUserExistenceErrors: null;
  UserPoolRecoveryOption: ResolverTypeWrapper<SdkRecoveryOptionType>;
  UserPoolRecoveryOptionInput: UserPoolRecoveryOptionInput;
  UserPoolRecoveryOptionName: null;
  UserPoolRefreshTokenRotation: ResolverTypeWrapper<SdkRefreshTokenRotationType>;
  UserPoolRefreshTokenRotationFeature: null;
  UserPoolRefreshTokenRotationInput: UserPoolRefreshTokenRotationInput;
  UserPoolRegionError: ResolverTypeWrapper<UserPoolRegionError>;
  UserPoolRegionErrorCode: UserPoolRegionErrorCode;
  UserPoolResourceServer: ResolverTypeWrapper<SdkResourceServerType>;
  UserPoolResourceServerConnection: ResolverTypeWrapper<Omit<UserPoolResourceServerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['UserPoolResourceServerEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['UserPoolResourceServer']>> }>;
  UserPoolResourceServerEdge: ResolverTypeWrapper<Omit<UserPoolResourceServerEdge, 'node'> & { node?: Maybe<ResolversTypes['UserPoolResourceServer']> }>;
  UserPoolResourceServerManagedBy: null;
  UserPoolResourceServerPayload: ResolverTypeWrapper<Omit<UserPoolResourceServerPayload, 'userPoolResourceServer'> & { userPoolResourceServer?: Maybe<ResolversTypes['UserPoolResourceServer']> }>;
  UserPoolResourceServerScope: ResolverTypeWrapper<SdkResourceServerScopeType>;
  UserPoolResourceServerScopeInput: UserPoolResourceServerScopeInput;
  UserPoolSchemaAttribute: ResolverTypeWrapper<SdkSchemaAttributeType>;
  UserPoolSchemaAttributeInput: UserPoolSchemaAttributeInput;
  UserPoolSettingChange: ResolverTypeWrapper<UserPoolSettingChange>;
  UserPoolSettingValue: ResolverTypeWrapper<Scalars['UserPoolSettingValue']['output']>;
  UserPoolSignInPolicy: ResolverTypeWrapper<SdkSignInPolicyType>;
  UserPoolSignInPolicyInput: UserPoolSignInPolicyInput;
  UserPoolSmsConfiguration: ResolverTypeWrapper<SdkSmsConfigurationType>;
  UserPoolSmsConfigurationInput: UserPoolSmsConfigurationInput;
  UserPoolSmsConfigurationPatchInput: UserPoolSmsConfigurationPatchInput;
  UserPoolSmsMfaConfig: ResolverTypeWrapper<SdkSmsMfaConfigType>;
  UserPoolSmsMfaInput: UserPoolSmsMfaInput;
  UserPoolSoftwareTokenMfaConfig: ResolverTypeWrapper<SdkSoftwareTokenMfaConfigType>;
  UserPoolSoftwareTokenMfaInput: UserPoolSoftwareTokenMfaInput;
  UserPoolStatus: null;
  UserPoolStringAttributeConstraints: ResolverTypeWrapper<SdkStringAttributeConstraintsType>;
  UserPoolStringAttributeConstraintsInput: UserPoolStringAttributeConstraintsInput;
  UserPoolTag: ResolverTypeWrapper<{ key: string; value: string }>;
  UserPoolTagFilter: UserPoolTagFilter;
  UserPoolTagInput: UserPoolTagInput;
  UserPoolTier: null;
  UserPoolTimeUnit: null;
  UserPoolTokenValidityUnits: ResolverTypeWrapper<SdkTokenValidityUnitsType>;
  UserPoolTokenValidityUnitsInput: UserPoolTokenValidityUnitsInput;
  UserPoolUnmatched: ResolverTypeWrapper<UserPoolUnmatched>;
  UserPoolUpdateFailure: ResolverTypeWrapper<UserPoolUpdateFailure>;
  UserPoolUpdateFailureCode: UserPoolUpdateFailureCode;
  UserPoolUpdateResult: ResolverTypeWrapper<UserPoolUpdateResult>;
  UserPoolUserError: ResolverTypeWrapper<UserPoolUserError>;
  UserPoolUserErrorCode: UserPoolUserErrorCode;
  UserPoolUserVerification: null;
  UserPoolUsernameAttribute: null;
  UserPoolUsernameConfiguration: ResolverTypeWrapper<SdkUsernameConfigurationType>;
  UserPoolUsernameConfigurationInput: UserPoolUsernameConfigurationInput;
  UserPoolVerificationMessageTemplate: ResolverTypeWrapper<SdkVerificationMessageTemplateType>;
  UserPoolVerificationMessageTemplateInput: UserPoolVerificationMessageTemplateInput;
  UserPoolVerifiedAttribute: null;
  UserPoolWarning: ResolverTypeWrapper<UserPoolWarning>;
  UserPoolWarningCode: UserPoolWarningCode;
  UserPoolWebAuthnConfiguration: ResolverTypeWrapper<SdkWebAuthnConfigurationType>;
  UserPoolWebAuthnFactorConfiguration: null;
  UserPoolWebAuthnInput: UserPoolWebAuthnInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddUserPoolClientSecretInput: AddUserPoolClientSecretInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AddUserPoolCustomAttributesInput: AddUserPoolCustomAttributesInput;
  AddUserPoolCustomAttributesPayload: Omit<AddUserPoolCustomAttributesPayload, 'userPool'> & { userPool?: Maybe<ResolversParentTypes['UserPool']> };
  Boolean: Scalars['Boolean']['output'];
  CognitoIamRole: CognitoIamRole;
  CognitoKmsKey: CognitoKmsKey;
  CognitoLambdaFunction: CognitoLambdaFunction;
  CognitoSesIdentity: CognitoSesIdentity;
  CreateUserPoolClientInput: CreateUserPoolClientInput;
  Int: Scalars['Int']['output'];
  CreateUserPoolDomainInput: CreateUserPoolDomainInput;
  CreateUserPoolGroupInput: CreateUserPoolGroupInput;
  CreateUserPoolIdentityProviderInput: CreateUserPoolIdentityProviderInput;
  CreateUserPoolInput: CreateUserPoolInput;
  CreateUserPoolPayload: Omit<CreateUserPoolPayload, 'userPool'> & { userPool?: Maybe<ResolversParentTypes['UserPool']> };
  CreateUserPoolResourceServerInput: CreateUserPoolResourceServerInput;
  DateTime: Scalars['DateTime']['output'];
  DeleteUserPoolPayload: DeleteUserPoolPayload;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  SafeInt: Scalars['SafeInt']['output'];
  SetUserPoolMfaInput: SetUserPoolMfaInput;
  SetUserPoolMfaPayload: Omit<SetUserPoolMfaPayload, 'userPool' | 'userPoolMfaConfig'> & { userPool?: Maybe<ResolversParentTypes['UserPool']>, userPoolMfaConfig?: Maybe<ResolversParentTypes['UserPoolMfaConfig']> };
  UpdateUserPoolClientInput: UpdateUserPoolClientInput;
  UpdateUserPoolDomainInput: UpdateUserPoolDomainInput;
  UpdateUserPoolGroupInput: UpdateUserPoolGroupInput;
  UpdateUserPoolIdentityProviderInput: UpdateUserPoolIdentityProviderInput;
  UpdateUserPoolInput: UpdateUserPoolInput;
  UpdateUserPoolPayload: Omit<UpdateUserPoolPayload, 'userPool'> & { userPool?: Maybe<ResolversParentTypes['UserPool']> };
  UpdateUserPoolResourceServerInput: UpdateUserPoolResourceServerInput;
  UpdateUserPoolsPayload: UpdateUserPoolsPayload;
  UserPool: SdkUserPoolType;
  UserPoolAccountRecoverySetting: SdkAccountRecoverySettingType;
  UserPoolAccountRecoverySettingInput: UserPoolAccountRecoverySettingInput;
  UserPoolAcrLevel: { key: string; value: import('@aws-sdk/client-cognito-identity-provider').AcrLevelConfigType };
  UserPoolAcrLevelInput: UserPoolAcrLevelInput;
  UserPoolAddOns: SdkUserPoolAddOnsType;
  UserPoolAddOnsInput: UserPoolAddOnsInput;
  UserPoolAddOnsPatchInput: UserPoolAddOnsPatchInput;
  UserPoolAdminCreateUserConfig: SdkAdminCreateUserConfigType;
  UserPoolAdminCreateUserConfigInput: UserPoolAdminCreateUserConfigInput;
  UserPoolAdvancedSecurityAdditionalFlows: SdkAdvancedSecurityAdditionalFlowsType;
  UserPoolAdvancedSecurityAdditionalFlowsInput: UserPoolAdvancedSecurityAdditionalFlowsInput;
  UserPoolAnalyticsConfiguration: SdkAnalyticsConfigurationType;
  UserPoolAnalyticsConfigurationInput: UserPoolAnalyticsConfigurationInput;
  UserPoolAttributeUpdateSettings: SdkUserAttributeUpdateSettingsType;
  UserPoolAttributeUpdateSettingsInput: UserPoolAttributeUpdateSettingsInput;
  UserPoolClient: SdkUserPoolClientType;
  UserPoolClientConnection: Omit<UserPoolClientConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['UserPoolClientEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['UserPoolClient']>> };
  UserPoolClientEdge: Omit<UserPoolClientEdge, 'node'> & { node?: Maybe<ResolversParentTypes['UserPoolClient']> };
  UserPoolClientPayload: Omit<UserPoolClientPayload, 'userPoolClient'> & { userPoolClient?: Maybe<ResolversParentTypes['UserPoolClient']> };
  UserPoolClientSecret: SdkClientSecretDescriptorType;
  UserPoolClientSecretPayload: Omit<UserPoolClientSecretPayload, 'userPoolClientSecret'> & { userPoolClientSecret?: Maybe<ResolversParentTypes['UserPoolClientSecret']> };
  UserPoolComparison: UserPoolComparison;
  UserPoolConnection: ListedUserPools;
  UserPoolCustomDomainConfig: SdkCustomDomainConfigType;
  UserPoolCustomDomainConfigInput: UserPoolCustomDomainConfigInput;
  UserPoolCustomDomainConfigPatchInput: UserPoolCustomDomainConfigPatchInput;
  UserPoolCustomEmailSender: SdkCustomEmailLambdaVersionConfigType;
  UserPoolCustomEmailSenderInput: UserPoolCustomEmailSenderInput;
  UserPoolCustomEmailSenderPatchInput: UserPoolCustomEmailSenderPatchInput;
  UserPoolCustomSmsSender: SdkCustomSMSLambdaVersionConfigType;
  UserPoolCustomSmsSenderInput: UserPoolCustomSmsSenderInput;
  UserPoolCustomSmsSenderPatchInput: UserPoolCustomSmsSenderPatchInput;
  UserPoolDateFilter: UserPoolDateFilter;
  UserPoolDcrConfiguration: SdkDcrConfigurationType;
  UserPoolDcrConfigurationInput: UserPoolDcrConfigurationInput;
  UserPoolDeviceConfiguration: SdkDeviceConfigurationType;
  UserPoolDeviceConfigurationInput: UserPoolDeviceConfigurationInput;
  UserPoolDifference: UserPoolDifference;
  UserPoolDifferenceValue: UserPoolDifferenceValue;
  UserPoolDomain: SdkDomainDescriptionType;
  UserPoolDomainFailover: SdkFailoverType;
  UserPoolDomainFailoverInput: UserPoolDomainFailoverInput;
  UserPoolDomainFailoverPatchInput: UserPoolDomainFailoverPatchInput;
  UserPoolDomainPayload: Omit<UserPoolDomainPayload, 'userPoolDomain'> & { userPoolDomain?: Maybe<ResolversParentTypes['UserPoolDomain']> };
  UserPoolDomainRouting: SdkRoutingType;
  UserPoolDomainRoutingInput: UserPoolDomainRoutingInput;
  UserPoolDomainRoutingPatchInput: UserPoolDomainRoutingPatchInput;
  UserPoolEdge: ListedUserPoolEdge;
  UserPoolEmailConfiguration: SdkEmailConfigurationType;
  UserPoolEmailConfigurationInput: UserPoolEmailConfigurationInput;
  UserPoolEmailMfaConfig: SdkEmailMfaConfigType;
  UserPoolEmailMfaInput: UserPoolEmailMfaInput;
  UserPoolEumsSmsConfiguration: SdkEumsSmsConfigurationType;
  UserPoolEumsSmsConfigurationInput: UserPoolEumsSmsConfigurationInput;
  UserPoolEumsSmsConfigurationPatchInput: UserPoolEumsSmsConfigurationPatchInput;
  UserPoolFilter: UserPoolFilter;
  UserPoolGroup: SdkGroupType;
  UserPoolGroupConnection: Omit<UserPoolGroupConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['UserPoolGroupEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['UserPoolGroup']>> };
  UserPoolGroupEdge: Omit<UserPoolGroupEdge, 'node'> & { node?: Maybe<ResolversParentTypes['UserPoolGroup']> };
  UserPoolGroupPayload: Omit<UserPoolGroupPayload, 'userPoolGroup'> & { userPoolGroup?: Maybe<ResolversParentTypes['UserPoolGroup']> };
  UserPoolIdentityProvider: SdkIdentityProviderType;
  UserPoolIdentityProviderConnection: Omit<UserPoolIdentityProviderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['UserPoolIdentityProviderEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['UserPoolIdentityProvider']>> };
  UserPoolIdentityProviderEdge: Omit<UserPoolIdentityProviderEdge, 'node'> & { node?: Maybe<ResolversParentTypes['UserPoolIdentityProvider']> };
  UserPoolIdentityProviderEntry: { key: string; value: string };
  UserPoolIdentityProviderEntryInput: UserPoolIdentityProviderEntryInput;
  UserPoolIdentityProviderMapPatch: UserPoolIdentityProviderMapPatch;
  UserPoolIdentityProviderPayload: Omit<UserPoolIdentityProviderPayload, 'userPoolIdentityProvider'> & { userPoolIdentityProvider?: Maybe<ResolversParentTypes['UserPoolIdentityProvider']> };
  UserPoolInboundFederation: SdkInboundFederationLambdaType;
  UserPoolInboundFederationInput: UserPoolInboundFederationInput;
  UserPoolInboundFederationPatchInput: UserPoolInboundFederationPatchInput;
  UserPoolInviteMessageTemplate: SdkMessageTemplateType;
  UserPoolInviteMessageTemplateInput: UserPoolInviteMessageTemplateInput;
  UserPoolIssuerConfiguration: SdkIssuerConfigurationType;
  UserPoolIssuerConfigurationInput: UserPoolIssuerConfigurationInput;
  UserPoolKeyConfiguration: SdkKeyConfigurationType;
  UserPoolKeyConfigurationInput: UserPoolKeyConfigurationInput;
  UserPoolLambdaConfig: SdkLambdaConfigType;
  UserPoolLambdaConfigInput: UserPoolLambdaConfigInput;
  UserPoolLambdaConfigPatchInput: UserPoolLambdaConfigPatchInput;
  UserPoolLambdaTrigger: UserPoolLambdaTrigger;
  UserPoolMfaConfig: SdkGetUserPoolMfaConfigResponse;
  UserPoolNameFilter: UserPoolNameFilter;
  UserPoolNumberAttributeConstraints: SdkNumberAttributeConstraintsType;
  UserPoolNumberAttributeConstraintsInput: UserPoolNumberAttributeConstraintsInput;
  UserPoolPasswordPolicy: SdkPasswordPolicyType;
  UserPoolPasswordPolicyInput: UserPoolPasswordPolicyInput;
  UserPoolPasswordPolicyPatchInput: UserPoolPasswordPolicyPatchInput;
  UserPoolPatchInput: UserPoolPatchInput;
  UserPoolPolicies: SdkUserPoolPolicyType;
  UserPoolPoliciesInput: UserPoolPoliciesInput;
  UserPoolPoliciesPatchInput: UserPoolPoliciesPatchInput;
  UserPoolPreTokenGenerationConfig: SdkPreTokenGenerationVersionConfigType;
  UserPoolPreTokenGenerationConfigInput: UserPoolPreTokenGenerationConfigInput;
  UserPoolPreTokenGenerationConfigPatchInput: UserPoolPreTokenGenerationConfigPatchInput;
  UserPoolRecoveryOption: SdkRecoveryOptionType;
  UserPoolRecoveryOptionInput: UserPoolRecoveryOptionInput;
  UserPoolRefreshTokenRotation: SdkRefreshTokenRotationType;
  UserPoolRefreshTokenRotationInput: UserPoolRefreshTokenRotationInput;
  UserPoolRegionError: UserPoolRegionError;
  UserPoolResourceServer: SdkResourceServerType;
  UserPoolResourceServerConnection: Omit<UserPoolResourceServerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['UserPoolResourceServerEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['UserPoolResourceServer']>> };
  UserPoolResourceServerEdge: Omit<UserPoolResourceServerEdge, 'node'> & { node?: Maybe<ResolversParentTypes['UserPoolResourceServer']> };
  UserPoolResourceServerPayload: Omit<UserPoolResourceServerPayload, 'userPoolResourceServer'> & { userPoolResourceServer?: Maybe<ResolversParentTypes['UserPoolResourceServer']> };
  UserPoolResourceServerScope: SdkResourceServerScopeType;
  UserPoolResourceServerScopeInput: UserPoolResourceServerScopeInput;
  UserPoolSchemaAttribute: SdkSchemaAttributeType;
  UserPoolSchemaAttributeInput: UserPoolSchemaAttributeInput;
  UserPoolSettingChange: UserPoolSettingChange;
  UserPoolSettingValue: Scalars['UserPoolSettingValue']['output'];
  UserPoolSignInPolicy: SdkSignInPolicyType;
  UserPoolSignInPolicyInput: UserPoolSignInPolicyInput;
  UserPoolSmsConfiguration: SdkSmsConfigurationType;
  UserPoolSmsConfigurationInput: UserPoolSmsConfigurationInput;
  UserPoolSmsConfigurationPatchInput: UserPoolSmsConfigurationPatchInput;
  UserPoolSmsMfaConfig: SdkSmsMfaConfigType;
  UserPoolSmsMfaInput: UserPoolSmsMfaInput;
  UserPoolSoftwareTokenMfaConfig: SdkSoftwareTokenMfaConfigType;
  UserPoolSoftwareTokenMfaInput: UserPoolSoftwareTokenMfaInput;
  UserPoolStringAttributeConstraints: SdkStringAttributeConstraintsType;
  UserPoolStringAttributeConstraintsInput: UserPoolStringAttributeConstraintsInput;
  UserPoolTag: { key: string; value: string };
  UserPoolTagFilter: UserPoolTagFilter;
  UserPoolTagInput: UserPoolTagInput;
  UserPoolTokenValidityUnits: SdkTokenValidityUnitsType;
  UserPoolTokenValidityUnitsInput: UserPoolTokenValidityUnitsInput;
  UserPoolUnmatched: UserPoolUnmatched;
  UserPoolUpdateFailure: UserPoolUpdateFailure;
  UserPoolUpdateResult: UserPoolUpdateResult;
  UserPoolUserError: UserPoolUserError;
  UserPoolUsernameConfiguration: SdkUsernameConfigurationType;
  UserPoolUsernameConfigurationInput: UserPoolUsernameConfigurationInput;
  UserPoolVerificationMessageTemplate: SdkVerificationMessageTemplateType;
  UserPoolVerificationMessageTemplateInput: UserPoolVerificationMessageTemplateInput;
  UserPoolWarning: UserPoolWarning;
  UserPoolWebAuthnConfiguration: SdkWebAuthnConfigurationType;
  UserPoolWebAuthnInput: UserPoolWebAuthnInput;
};

export type DerivedDirectiveArgs = { };

export type DerivedDirectiveResolver<Result, Parent, ContextType = Context, Args = DerivedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddUserPoolCustomAttributesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddUserPoolCustomAttributesPayload'] = ResolversParentTypes['AddUserPoolCustomAttributesPayload']> = {
  applied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['UserPoolSettingChange']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['UserPoolUpdateFailure']>, ParentType, ContextType>;
  unapplied?: Resolver<ReadonlyArray<ResolversTypes['UserPoolSettingChange']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserPoolUserError']>, ParentType, ContextType>;
  userPool?: Resolver<Maybe<ResolversTypes['UserPool']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['UserPoolWarning']>, ParentType, ContextType>;
};

export type CognitoIamRoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CognitoIamRole'] = ResolversParentTypes['CognitoIamRole']> = {
  arn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CognitoKmsKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CognitoKmsKey'] = ResolversParentTypes['CognitoKmsKey']> = {
  arn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CognitoLambdaFunctionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CognitoLambdaFunction'] = ResolversParentTypes['CognitoLambdaFunction']> = {
  arn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CognitoSesIdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CognitoSesIdentity'] = ResolversParentTypes['CognitoSesIdentity']> = {
  arn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateUserPoolPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUserPoolPayload'] = ResolversParentTypes['CreateUserPoolPayload']> = {
  applied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserPoolUserError']>, ParentType, ContextType>;
  userPool?: Resolver<Maybe<ResolversTypes['UserPool']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['UserPoolWarning']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteUserPoolPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteUserPoolPayload'] = ResolversParentTypes['DeleteUserPoolPayload']> = {
  deletedUserPoolId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserPoolUserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addUserPoolClientSecret?: Resolver<Maybe<ResolversTypes['UserPoolClientSecretPayload']>, ParentType, ContextType, RequireFields<MutationAddUserPoolClientSecretArgs, 'dryRun' | 'input'>>;
  addUserPoolCustomAttributes?: Resolver<Maybe<ResolversTypes['AddUserPoolCustomAttributesPayload']>, ParentType, ContextType, RequireFields<MutationAddUserPoolCustomAttributesArgs, 'dryRun' | 'input'>>;
  createUserPool?: Resolver<Maybe<ResolversTypes['CreateUserPoolPayload']>, ParentType, ContextType, RequireFields<MutationCreateUserPoolArgs, 'dryRun' | 'input'>>;
  createUserPoolClient?: Resolver<Maybe<ResolversTypes['UserPoolClientPayload']>, ParentType, ContextType, RequireFields<MutationCreateUserPoolClientArgs, 'dryRun' | 'input'>>;
  createUserPoolDomain?: Resolver<Maybe<ResolversTypes['UserPoolDomainPayload']>, ParentType, ContextType, RequireFields<MutationCreateUserPoolDomainArgs, 'dryRun' | 'input'>>;
  createUserPoolGroup?: Resolver<Maybe<ResolversTypes['UserPoolGroupPayload']>, ParentType, ContextType, RequireFields<MutationCreateUserPoolGroupArgs, 'dryRun' | 'input'>>;
  createUserPoolIdentityProvider?: Resolver<Maybe<ResolversTypes['UserPoolIdentityProviderPayload']>, ParentType, ContextType, RequireFields<MutationCreateUserPoolIdentityProviderArgs, 'dryRun' | 'input'>>;
  createUserPoolResourceServer?: Resolver<Maybe<ResolversTypes['UserPoolResourceServerPayload']>, ParentType, ContextType, RequireFields<MutationCreateUserPoolResourceServerArgs, 'dryRun' | 'input'>>;
  deleteUserPool?: Resolver<Maybe<ResolversTypes['DeleteUserPoolPayload']>, ParentType, ContextType, RequireFields<MutationDeleteUserPoolArgs, 'confirmName' | 'deleteUsers' | 'userPoolId'>>;
  deleteUserPoolClient?: Resolver<Maybe<ResolversTypes['UserPoolClientPayload']>, ParentType, ContextType, RequireFields<MutationDeleteUserPoolClientArgs, 'clientId' | 'dryRun' | 'userPoolId'>>;
  deleteUserPoolClientSecret?: Resolver<Maybe<ResolversTypes['UserPoolClientSecretPayload']>, ParentType, ContextType, RequireFields<MutationDeleteUserPoolClientSecretArgs, 'clientId' | 'clientSecretId' | 'dryRun' | 'userPoolId'>>;
  deleteUserPoolDomain?: Resolver<Maybe<ResolversTypes['UserPoolDomainPayload']>, ParentType, ContextType, RequireFields<MutationDeleteUserPoolDomainArgs, 'domain' | 'dryRun' | 'userPoolId'>>;
  deleteUserPoolGroup?: Resolver<Maybe<ResolversTypes['UserPoolGroupPayload']>, ParentType, ContextType, RequireFields<MutationDeleteUserPoolGroupArgs, 'allowBreaking' | 'dryRun' | 'groupName' | 'userPoolId'>>;
  deleteUserPoolIdentityProvider?: Resolver<Maybe<ResolversTypes['UserPoolIdentityProviderPayload']>, ParentType, ContextType, RequireFields<MutationDeleteUserPoolIdentityProviderArgs, 'allowBreaking' | 'dryRun' | 'providerName' | 'userPoolId'>>;
  deleteUserPoolResourceServer?: Resolver<Maybe<ResolversTypes['UserPoolResourceServerPayload']>, ParentType, ContextType, RequireFields<MutationDeleteUserPoolResourceServerArgs, 'allowBreaking' | 'dryRun' | 'identifier' | 'userPoolId'>>;
  setUserPoolMfa?: Resolver<Maybe<ResolversTypes['SetUserPoolMfaPayload']>, ParentType, ContextType, RequireFields<MutationSetUserPoolMfaArgs, 'allowUnknownSettingsLoss' | 'dryRun' | 'input'>>;
  tagUserPools?: Resolver<Maybe<ResolversTypes['UpdateUserPoolsPayload']>, ParentType, ContextType, RequireFields<MutationTagUserPoolsArgs, 'dryRun' | 'ids' | 'tags'>>;
  untagUserPools?: Resolver<Maybe<ResolversTypes['UpdateUserPoolsPayload']>, ParentType, ContextType, RequireFields<MutationUntagUserPoolsArgs, 'dryRun' | 'ids' | 'keys'>>;
  updateUserPool?: Resolver<Maybe<ResolversTypes['UpdateUserPoolPayload']>, ParentType, ContextType, RequireFields<MutationUpdateUserPoolArgs, 'allowUnknownSettingsLoss' | 'dryRun' | 'input'>>;
  updateUserPoolClient?: Resolver<Maybe<ResolversTypes['UserPoolClientPayload']>, ParentType, ContextType, RequireFields<MutationUpdateUserPoolClientArgs, 'allowUnknownSettingsLoss' | 'dryRun' | 'input'>>;
  updateUserPoolDomain?: Resolver<Maybe<ResolversTypes['UserPoolDomainPayload']>, ParentType, ContextType, RequireFields<MutationUpdateUserPoolDomainArgs, 'allowUnknownSettingsLoss' | 'dryRun' | 'input'>>;
  updateUserPoolGroup?: Resolver<Maybe<ResolversTypes['UserPoolGroupPayload']>, ParentType, ContextType, RequireFields<MutationUpdateUserPoolGroupArgs, 'allowUnknownSettingsLoss' | 'dryRun' | 'input'>>;
  updateUserPoolIdentityProvider?: Resolver<Maybe<ResolversTypes['UserPoolIdentityProviderPayload']>, ParentType, ContextType, RequireFields<MutationUpdateUserPoolIdentityProviderArgs, 'allowUnknownSettingsLoss' | 'dryRun' | 'input'>>;
  updateUserPoolResourceServer?: Resolver<Maybe<ResolversTypes['UserPoolResourceServerPayload']>, ParentType, ContextType, RequireFields<MutationUpdateUserPoolResourceServerArgs, 'allowBreaking' | 'allowUnknownSettingsLoss' | 'dryRun' | 'input'>>;
  updateUserPools?: Resolver<Maybe<ResolversTypes['UpdateUserPoolsPayload']>, ParentType, ContextType, RequireFields<MutationUpdateUserPoolsArgs, 'dryRun' | 'ids' | 'patch'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  compareUserPools?: Resolver<Maybe<ResolversTypes['UserPoolComparison']>, ParentType, ContextType, RequireFields<QueryCompareUserPoolsArgs, 'ids' | 'with'>>;
  userPool?: Resolver<Maybe<ResolversTypes['UserPool']>, ParentType, ContextType, RequireFields<QueryUserPoolArgs, 'id'>>;
  userPoolClient?: Resolver<Maybe<ResolversTypes['UserPoolClient']>, ParentType, ContextType, RequireFields<QueryUserPoolClientArgs, 'clientId' | 'userPoolId'>>;
  userPoolDomain?: Resolver<Maybe<ResolversTypes['UserPoolDomain']>, ParentType, ContextType, RequireFields<QueryUserPoolDomainArgs, 'domain'>>;
  userPoolGroup?: Resolver<Maybe<ResolversTypes['UserPoolGroup']>, ParentType, ContextType, RequireFields<QueryUserPoolGroupArgs, 'groupName' | 'userPoolId'>>;
  userPoolIdentityProvider?: Resolver<Maybe<ResolversTypes['UserPoolIdentityProvider']>, ParentType, ContextType, RequireFields<QueryUserPoolIdentityProviderArgs, 'providerName' | 'userPoolId'>>;
  userPoolMfaConfig?: Resolver<Maybe<ResolversTypes['UserPoolMfaConfig']>, ParentType, ContextType, RequireFields<QueryUserPoolMfaConfigArgs, 'userPoolId'>>;
  userPoolResourceServer?: Resolver<Maybe<ResolversTypes['UserPoolResourceServer']>, ParentType, ContextType, RequireFields<QueryUserPoolResourceServerArgs, 'identifier' | 'userPoolId'>>;
  userPools?: Resolver<Maybe<ResolversTypes['UserPoolConnection']>, ParentType, ContextType, RequireFields<QueryUserPoolsArgs, 'first'>>;
  userPoolsByIds?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['UserPool']>>>, ParentType, ContextType, RequireFields<QueryUserPoolsByIdsArgs, 'ids'>>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type SetUserPoolMfaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetUserPoolMfaPayload'] = ResolversParentTypes['SetUserPoolMfaPayload']> = {
  applied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['UserPoolSettingChange']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['UserPoolUpdateFailure']>, ParentType, ContextType>;
  unapplied?: Resolver<ReadonlyArray<ResolversTypes['UserPoolSettingChange']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserPoolUserError']>, ParentType, ContextType>;
  userPool?: Resolver<Maybe<ResolversTypes['UserPool']>, ParentType, ContextType>;
  userPoolMfaConfig?: Resolver<Maybe<ResolversTypes['UserPoolMfaConfig']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['UserPoolWarning']>, ParentType, ContextType>;
};

export type UpdateUserPoolPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateUserPoolPayload'] = ResolversParentTypes['UpdateUserPoolPayload']> = {
  applied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['UserPoolSettingChange']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserPoolUserError']>, ParentType, ContextType>;
  userPool?: Resolver<Maybe<ResolversTypes['UserPool']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['UserPoolWarning']>, ParentType, ContextType>;
};

export type UpdateUserPoolsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateUserPoolsPayload'] = ResolversParentTypes['UpdateUserPoolsPayload']> = {
  remaining?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  results?: Resolver<ReadonlyArray<ResolversTypes['UserPoolUpdateResult']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserPoolUserError']>, ParentType, ContextType>;
};

export type UserPoolResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPool'] = ResolversParentTypes['UserPool'], FederationReferenceType extends FederationReferenceTypes['UserPool'] = FederationReferenceTypes['UserPool']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UserPool']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accountId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accountRecoverySetting?: Resolver<Maybe<ResolversTypes['UserPoolAccountRecoverySetting']>, ParentType, ContextType>;
  acrConfiguration?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolAcrLevel']>>, ParentType, ContextType>;
  adminCreateUserConfig?: Resolver<Maybe<ResolversTypes['UserPoolAdminCreateUserConfig']>, ParentType, ContextType>;
  aliasAttributes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolAliasAttribute']>>, ParentType, ContextType>;
  arn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  autoVerifiedAttributes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolVerifiedAttribute']>>, ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['UserPoolClient']>, ParentType, ContextType, RequireFields<UserPoolClientArgs, 'clientId'>>;
  clients?: Resolver<Maybe<ResolversTypes['UserPoolClientConnection']>, ParentType, ContextType, RequireFields<UserPoolClientsArgs, 'first'>>;
  consoleUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  creationDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customDomain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dcrConfiguration?: Resolver<Maybe<ResolversTypes['UserPoolDcrConfiguration']>, ParentType, ContextType>;
  deletionProtection?: Resolver<Maybe<ResolversTypes['UserPoolDeletionProtection']>, ParentType, ContextType>;
  deviceConfiguration?: Resolver<Maybe<ResolversTypes['UserPoolDeviceConfiguration']>, ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domains?: Resolver<ReadonlyArray<ResolversTypes['UserPoolDomain']>, ParentType, ContextType>;
  emailConfiguration?: Resolver<Maybe<ResolversTypes['UserPoolEmailConfiguration']>, ParentType, ContextType>;
  emailConfigurationFailure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailVerificationMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailVerificationSubject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  estimatedNumberOfUsers?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['UserPoolGroup']>, ParentType, ContextType, RequireFields<UserPoolGroupArgs, 'groupName'>>;
  groups?: Resolver<Maybe<ResolversTypes['UserPoolGroupConnection']>, ParentType, ContextType, RequireFields<UserPoolGroupsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identityProvider?: Resolver<Maybe<ResolversTypes['UserPoolIdentityProvider']>, ParentType, ContextType, RequireFields<UserPoolIdentityProviderArgs, 'providerName'>>;
  identityProviders?: Resolver<Maybe<ResolversTypes['UserPoolIdentityProviderConnection']>, ParentType, ContextType, RequireFields<UserPoolIdentityProvidersArgs, 'first'>>;
  issuerConfiguration?: Resolver<Maybe<ResolversTypes['UserPoolIssuerConfiguration']>, ParentType, ContextType>;
  issuerUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jwksUri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  keyConfiguration?: Resolver<Maybe<ResolversTypes['UserPoolKeyConfiguration']>, ParentType, ContextType>;
  lambdaConfig?: Resolver<Maybe<ResolversTypes['UserPoolLambdaConfig']>, ParentType, ContextType>;
  lastModifiedDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mfaConfig?: Resolver<Maybe<ResolversTypes['UserPoolMfaConfig']>, ParentType, ContextType>;
  mfaConfiguration?: Resolver<Maybe<ResolversTypes['UserPoolMfa']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policies?: Resolver<Maybe<ResolversTypes['UserPoolPolicies']>, ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resourceServer?: Resolver<Maybe<ResolversTypes['UserPoolResourceServer']>, ParentType, ContextType, RequireFields<UserPoolResourceServerArgs, 'identifier'>>;
  resourceServers?: Resolver<Maybe<ResolversTypes['UserPoolResourceServerConnection']>, ParentType, ContextType, RequireFields<UserPoolResourceServersArgs, 'first'>>;
  schemaAttributes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolSchemaAttribute']>>, ParentType, ContextType>;
  smsAuthenticationMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  smsConfiguration?: Resolver<Maybe<ResolversTypes['UserPoolSmsConfiguration']>, ParentType, ContextType>;
  smsConfigurationFailure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  smsVerificationMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['UserPoolStatus']>, ParentType, ContextType>;
  userAttributeUpdateSettings?: Resolver<Maybe<ResolversTypes['UserPoolAttributeUpdateSettings']>, ParentType, ContextType>;
  userPoolAddOns?: Resolver<Maybe<ResolversTypes['UserPoolAddOns']>, ParentType, ContextType>;
  userPoolTags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolTag']>>, ParentType, ContextType>;
  userPoolTier?: Resolver<Maybe<ResolversTypes['UserPoolTier']>, ParentType, ContextType>;
  usernameAttributes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolUsernameAttribute']>>, ParentType, ContextType>;
  usernameConfiguration?: Resolver<Maybe<ResolversTypes['UserPoolUsernameConfiguration']>, ParentType, ContextType>;
  verificationMessageTemplate?: Resolver<Maybe<ResolversTypes['UserPoolVerificationMessageTemplate']>, ParentType, ContextType>;
};

export type UserPoolAccountRecoverySettingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolAccountRecoverySetting'] = ResolversParentTypes['UserPoolAccountRecoverySetting']> = {
  recoveryMechanisms?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolRecoveryOption']>>, ParentType, ContextType>;
};

export type UserPoolAcrLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolAcrLevel'] = ResolversParentTypes['UserPoolAcrLevel']> = {
  acrValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserPoolAddOnsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolAddOns'] = ResolversParentTypes['UserPoolAddOns']> = {
  advancedSecurityAdditionalFlows?: Resolver<Maybe<ResolversTypes['UserPoolAdvancedSecurityAdditionalFlows']>, ParentType, ContextType>;
  advancedSecurityMode?: Resolver<Maybe<ResolversTypes['UserPoolAdvancedSecurityMode']>, ParentType, ContextType>;
};

export type UserPoolAdminCreateUserConfigResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolAdminCreateUserConfig'] = ResolversParentTypes['UserPoolAdminCreateUserConfig']> = {
  allowAdminCreateUserOnly?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  inviteMessageTemplate?: Resolver<Maybe<ResolversTypes['UserPoolInviteMessageTemplate']>, ParentType, ContextType>;
  unusedAccountValidityDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserPoolAdvancedSecurityAdditionalFlowsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolAdvancedSecurityAdditionalFlows'] = ResolversParentTypes['UserPoolAdvancedSecurityAdditionalFlows']> = {
  customAuthMode?: Resolver<Maybe<ResolversTypes['UserPoolAdvancedSecurityEnabledMode']>, ParentType, ContextType>;
};

export type UserPoolAdvancedSecurityEnabledModeResolvers = { AUDIT: 'AUDIT', ENFORCED: 'ENFORCED', UNKNOWN: 'UNKNOWN' };

export type UserPoolAdvancedSecurityModeResolvers = { AUDIT: 'AUDIT', ENFORCED: 'ENFORCED', OFF: 'OFF', UNKNOWN: 'UNKNOWN' };

export type UserPoolAliasAttributeResolvers = { EMAIL: 'email', PHONE_NUMBER: 'phone_number', PREFERRED_USERNAME: 'preferred_username', UNKNOWN: 'UNKNOWN' };

export type UserPoolAnalyticsConfigurationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolAnalyticsConfiguration'] = ResolversParentTypes['UserPoolAnalyticsConfiguration']> = {
  applicationArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  applicationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roleArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userDataShared?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type UserPoolAttributeDataTypeResolvers = { BOOLEAN: 'Boolean', DATETIME: 'DateTime', NUMBER: 'Number', STRING: 'String', UNKNOWN: 'UNKNOWN' };

export type UserPoolAttributeUpdateSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolAttributeUpdateSettings'] = ResolversParentTypes['UserPoolAttributeUpdateSettings']> = {
  attributesRequireVerificationBeforeUpdate?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolVerifiedAttribute']>>, ParentType, ContextType>;
};

export type UserPoolAuthFactorResolvers = { EMAIL_OTP: 'EMAIL_OTP', PASSWORD: 'PASSWORD', SMS_OTP: 'SMS_OTP', SOFTWARE_TOKEN: 'SOFTWARE_TOKEN', UNKNOWN: 'UNKNOWN', WEB_AUTHN: 'WEB_AUTHN' };

export type UserPoolClientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolClient'] = ResolversParentTypes['UserPoolClient'], FederationReferenceType extends FederationReferenceTypes['UserPoolClient'] = FederationReferenceTypes['UserPoolClient']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UserPoolClient']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessTokenValidity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  allowedOAuthFlows?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolOAuthFlow']>>, ParentType, ContextType>;
  allowedOAuthFlowsUserPoolClient?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  allowedOAuthScopes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  analyticsConfiguration?: Resolver<Maybe<ResolversTypes['UserPoolAnalyticsConfiguration']>, ParentType, ContextType>;
  authSessionValidity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  callbackUrls?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  clientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  clientName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientSecret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientType?: Resolver<Maybe<ResolversTypes['UserPoolClientType']>, ParentType, ContextType>;
  creationDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  defaultRedirectUri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enablePropagateAdditionalUserContextData?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  enableTokenRevocation?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  explicitAuthFlows?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolExplicitAuthFlow']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  idTokenValidity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastModifiedDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  logoutUrls?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  preventUserExistenceErrors?: Resolver<Maybe<ResolversTypes['UserPoolPreventUserExistenceErrors']>, ParentType, ContextType>;
  readAttributes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  refreshTokenRotation?: Resolver<Maybe<ResolversTypes['UserPoolRefreshTokenRotation']>, ParentType, ContextType>;
  refreshTokenValidity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  secrets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolClientSecret']>>, ParentType, ContextType>;
  supportedIdentityProviders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  tokenValidityUnits?: Resolver<Maybe<ResolversTypes['UserPoolTokenValidityUnits']>, ParentType, ContextType>;
  userPool?: Resolver<Maybe<ResolversTypes['UserPool']>, ParentType, ContextType>;
  userPoolId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  writeAttributes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UserPoolClientConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolClientConnection'] = ResolversParentTypes['UserPoolClientConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserPoolClientEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['UserPoolClient']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UserPoolClientEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolClientEdge'] = ResolversParentTypes['UserPoolClientEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['UserPoolClient']>, ParentType, ContextType>;
};

export type UserPoolClientPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolClientPayload'] = ResolversParentTypes['UserPoolClientPayload']> = {
  applied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['UserPoolSettingChange']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserPoolUserError']>, ParentType, ContextType>;
  userPoolClient?: Resolver<Maybe<ResolversTypes['UserPoolClient']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['UserPoolWarning']>, ParentType, ContextType>;
};

export type UserPoolClientSecretResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolClientSecret'] = ResolversParentTypes['UserPoolClientSecret']> = {
  clientSecretCreateDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  clientSecretId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  clientSecretValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserPoolClientSecretPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolClientSecretPayload'] = ResolversParentTypes['UserPoolClientSecretPayload']> = {
  applied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['UserPoolSettingChange']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserPoolUserError']>, ParentType, ContextType>;
  userPoolClientSecret?: Resolver<Maybe<ResolversTypes['UserPoolClientSecret']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['UserPoolWarning']>, ParentType, ContextType>;
};

export type UserPoolClientTypeResolvers = { DCR: 'DCR', REGULAR: 'REGULAR', UNKNOWN: 'UNKNOWN' };

export type UserPoolComparisonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolComparison'] = ResolversParentTypes['UserPoolComparison']> = {
  differences?: Resolver<ReadonlyArray<ResolversTypes['UserPoolDifference']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  unmatched?: Resolver<ReadonlyArray<ResolversTypes['UserPoolUnmatched']>, ParentType, ContextType>;
};

export type UserPoolConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolConnection'] = ResolversParentTypes['UserPoolConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserPoolEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['UserPool']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  regionErrors?: Resolver<ReadonlyArray<ResolversTypes['UserPoolRegionError']>, ParentType, ContextType>;
};

export type UserPoolCustomDomainConfigResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolCustomDomainConfig'] = ResolversParentTypes['UserPoolCustomDomainConfig']> = {
  certificateArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  securityPolicy?: Resolver<Maybe<ResolversTypes['UserPoolDomainSecurityPolicy']>, ParentType, ContextType>;
};

export type UserPoolCustomEmailSenderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolCustomEmailSender'] = ResolversParentTypes['UserPoolCustomEmailSender']> = {
  lambdaArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lambdaVersion?: Resolver<Maybe<ResolversTypes['UserPoolCustomEmailSenderLambdaVersion']>, ParentType, ContextType>;
};

export type UserPoolCustomEmailSenderLambdaVersionResolvers = { UNKNOWN: 'UNKNOWN', V1_0: 'V1_0' };

export type UserPoolCustomSmsSenderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolCustomSmsSender'] = ResolversParentTypes['UserPoolCustomSmsSender']> = {
  lambdaArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lambdaVersion?: Resolver<Maybe<ResolversTypes['UserPoolCustomSmsSenderLambdaVersion']>, ParentType, ContextType>;
};

export type UserPoolCustomSmsSenderLambdaVersionResolvers = { UNKNOWN: 'UNKNOWN', V1_0: 'V1_0' };

export type UserPoolDcrConfigurationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolDcrConfiguration'] = ResolversParentTypes['UserPoolDcrConfiguration']> = {
  allowedScopes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  authenticatedGrantTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolOAuthFlow']>>, ParentType, ContextType>;
  enableStatus?: Resolver<Maybe<ResolversTypes['UserPoolStatus']>, ParentType, ContextType>;
  openDcrEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  openDcrGrantTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolOAuthFlow']>>, ParentType, ContextType>;
};

export type UserPoolDefaultEmailOptionResolvers = { CONFIRM_WITH_CODE: 'CONFIRM_WITH_CODE', CONFIRM_WITH_LINK: 'CONFIRM_WITH_LINK', UNKNOWN: 'UNKNOWN' };

export type UserPoolDeletionProtectionResolvers = { ACTIVE: 'ACTIVE', INACTIVE: 'INACTIVE', UNKNOWN: 'UNKNOWN' };

export type UserPoolDeviceConfigurationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolDeviceConfiguration'] = ResolversParentTypes['UserPoolDeviceConfiguration']> = {
  challengeRequiredOnNewDevice?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  deviceOnlyRememberedOnUserPrompt?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type UserPoolDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolDifference'] = ResolversParentTypes['UserPoolDifference']> = {
  masked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['UserPoolDifferenceValue']>, ParentType, ContextType>;
};

export type UserPoolDifferenceValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolDifferenceValue'] = ResolversParentTypes['UserPoolDifferenceValue']> = {
  userPoolId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['UserPoolSettingValue']>, ParentType, ContextType>;
};

export type UserPoolDomainResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolDomain'] = ResolversParentTypes['UserPoolDomain'], FederationReferenceType extends FederationReferenceTypes['UserPoolDomain'] = FederationReferenceTypes['UserPoolDomain']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UserPoolDomain']> | FederationReferenceType, FederationReferenceType, ContextType>;
  awsAccountId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cloudFrontDistribution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customDomainConfig?: Resolver<Maybe<ResolversTypes['UserPoolCustomDomainConfig']>, ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  managedLoginVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  routing?: Resolver<Maybe<ResolversTypes['UserPoolDomainRouting']>, ParentType, ContextType>;
  s3Bucket?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['UserPoolDomainStatus']>, ParentType, ContextType>;
  userPool?: Resolver<Maybe<ResolversTypes['UserPool']>, ParentType, ContextType>;
  userPoolId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserPoolDomainFailoverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolDomainFailover'] = ResolversParentTypes['UserPoolDomainFailover']> = {
  primaryRoute53HealthCheckId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  secondaryRegion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserPoolDomainPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolDomainPayload'] = ResolversParentTypes['UserPoolDomainPayload']> = {
  applied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['UserPoolSettingChange']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserPoolUserError']>, ParentType, ContextType>;
  userPoolDomain?: Resolver<Maybe<ResolversTypes['UserPoolDomain']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['UserPoolWarning']>, ParentType, ContextType>;
};

export type UserPoolDomainRoutingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolDomainRouting'] = ResolversParentTypes['UserPoolDomainRouting']> = {
  failover?: Resolver<Maybe<ResolversTypes['UserPoolDomainFailover']>, ParentType, ContextType>;
};

export type UserPoolDomainSecurityPolicyResolvers = { TLS_V1: 'TLS_V1', TLS_V1_2_2021: 'TLS_V1_2_2021', TLS_V1_3_2025: 'TLS_V1_3_2025', UNKNOWN: 'UNKNOWN' };

export type UserPoolDomainStatusResolvers = { ACTIVE: 'ACTIVE', CREATING: 'CREATING', DELETING: 'DELETING', FAILED: 'FAILED', UNKNOWN: 'UNKNOWN', UPDATING: 'UPDATING' };

export type UserPoolEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolEdge'] = ResolversParentTypes['UserPoolEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['UserPool']>, ParentType, ContextType>;
  replicaRegions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UserPoolEmailConfigurationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolEmailConfiguration'] = ResolversParentTypes['UserPoolEmailConfiguration']> = {
  configurationSet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailSendingAccount?: Resolver<Maybe<ResolversTypes['UserPoolEmailSendingAccount']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replyToEmailAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceIdentity?: Resolver<Maybe<ResolversTypes['CognitoSesIdentity']>, ParentType, ContextType>;
};

export type UserPoolEmailMfaConfigResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolEmailMfaConfig'] = ResolversParentTypes['UserPoolEmailMfaConfig']> = {
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserPoolEmailSendingAccountResolvers = { COGNITO_DEFAULT: 'COGNITO_DEFAULT', DEVELOPER: 'DEVELOPER', UNKNOWN: 'UNKNOWN' };

export type UserPoolEncryptionKeyTypeResolvers = { AWS_OWNED_KEY: 'AWS_OWNED_KEY', CUSTOMER_MANAGED_KEY: 'CUSTOMER_MANAGED_KEY', UNKNOWN: 'UNKNOWN' };

export type UserPoolEumsSmsConfigurationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolEumsSmsConfiguration'] = ResolversParentTypes['UserPoolEumsSmsConfiguration']> = {
  callerArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  callerRole?: Resolver<Maybe<ResolversTypes['CognitoIamRole']>, ParentType, ContextType>;
  configurationSetName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inEntityId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inTemplateId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originationIdentity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserPoolExplicitAuthFlowResolvers = { ADMIN_NO_SRP_AUTH: 'ADMIN_NO_SRP_AUTH', ALLOW_ADMIN_USER_PASSWORD_AUTH: 'ALLOW_ADMIN_USER_PASSWORD_AUTH', ALLOW_CUSTOM_AUTH: 'ALLOW_CUSTOM_AUTH', ALLOW_REFRESH_TOKEN_AUTH: 'ALLOW_REFRESH_TOKEN_AUTH', ALLOW_USER_AUTH: 'ALLOW_USER_AUTH', ALLOW_USER_PASSWORD_AUTH: 'ALLOW_USER_PASSWORD_AUTH', ALLOW_USER_SRP_AUTH: 'ALLOW_USER_SRP_AUTH', CUSTOM_AUTH_FLOW_ONLY: 'CUSTOM_AUTH_FLOW_ONLY', UNKNOWN: 'UNKNOWN', USER_PASSWORD_AUTH: 'USER_PASSWORD_AUTH' };

export type UserPoolGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolGroup'] = ResolversParentTypes['UserPoolGroup'], FederationReferenceType extends FederationReferenceTypes['UserPoolGroup'] = FederationReferenceTypes['UserPoolGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UserPoolGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  creationDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groupName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastModifiedDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  precedence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  roleArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userPool?: Resolver<Maybe<ResolversTypes['UserPool']>, ParentType, ContextType>;
  userPoolId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserPoolGroupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolGroupConnection'] = ResolversParentTypes['UserPoolGroupConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserPoolGroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['UserPoolGroup']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UserPoolGroupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolGroupEdge'] = ResolversParentTypes['UserPoolGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['UserPoolGroup']>, ParentType, ContextType>;
};

export type UserPoolGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolGroupPayload'] = ResolversParentTypes['UserPoolGroupPayload']> = {
  applied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['UserPoolSettingChange']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserPoolUserError']>, ParentType, ContextType>;
  userPoolGroup?: Resolver<Maybe<ResolversTypes['UserPoolGroup']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['UserPoolWarning']>, ParentType, ContextType>;
};

export type UserPoolIdentityProviderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolIdentityProvider'] = ResolversParentTypes['UserPoolIdentityProvider'], FederationReferenceType extends FederationReferenceTypes['UserPoolIdentityProvider'] = FederationReferenceTypes['UserPoolIdentityProvider']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UserPoolIdentityProvider']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acrMapping?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolIdentityProviderEntry']>>, ParentType, ContextType>;
  attributeMapping?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolIdentityProviderEntry']>>, ParentType, ContextType>;
  creationDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  idpIdentifiers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  lastModifiedDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  providerDetails?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolIdentityProviderEntry']>>, ParentType, ContextType>;
  providerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  providerType?: Resolver<Maybe<ResolversTypes['UserPoolIdentityProviderType']>, ParentType, ContextType>;
  secretProviderDetails?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolIdentityProviderEntry']>>, ParentType, ContextType>;
  userPool?: Resolver<Maybe<ResolversTypes['UserPool']>, ParentType, ContextType>;
  userPoolId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserPoolIdentityProviderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolIdentityProviderConnection'] = ResolversParentTypes['UserPoolIdentityProviderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserPoolIdentityProviderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['UserPoolIdentityProvider']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UserPoolIdentityProviderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolIdentityProviderEdge'] = ResolversParentTypes['UserPoolIdentityProviderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['UserPoolIdentityProvider']>, ParentType, ContextType>;
};

export type UserPoolIdentityProviderEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolIdentityProviderEntry'] = ResolversParentTypes['UserPoolIdentityProviderEntry']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserPoolIdentityProviderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolIdentityProviderPayload'] = ResolversParentTypes['UserPoolIdentityProviderPayload']> = {
  applied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['UserPoolSettingChange']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserPoolUserError']>, ParentType, ContextType>;
  userPoolIdentityProvider?: Resolver<Maybe<ResolversTypes['UserPoolIdentityProvider']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['UserPoolWarning']>, ParentType, ContextType>;
};

export type UserPoolIdentityProviderTypeResolvers = { FACEBOOK: 'Facebook', GOOGLE: 'Google', LOGIN_WITH_AMAZON: 'LoginWithAmazon', OIDC: 'OIDC', SAML: 'SAML', SIGN_IN_WITH_APPLE: 'SignInWithApple', UNKNOWN: 'UNKNOWN' };

export type UserPoolInboundFederationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolInboundFederation'] = ResolversParentTypes['UserPoolInboundFederation']> = {
  lambdaArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lambdaVersion?: Resolver<Maybe<ResolversTypes['UserPoolInboundFederationLambdaVersion']>, ParentType, ContextType>;
};

export type UserPoolInboundFederationLambdaVersionResolvers = { UNKNOWN: 'UNKNOWN', V1_0: 'V1_0' };

export type UserPoolInviteMessageTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolInviteMessageTemplate'] = ResolversParentTypes['UserPoolInviteMessageTemplate']> = {
  emailMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailSubject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  smsMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserPoolIssuerConfigurationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolIssuerConfiguration'] = ResolversParentTypes['UserPoolIssuerConfiguration']> = {
  type?: Resolver<Maybe<ResolversTypes['UserPoolIssuerType']>, ParentType, ContextType>;
};

export type UserPoolIssuerTypeResolvers = { ORIGINAL: 'ORIGINAL', UNKNOWN: 'UNKNOWN', UPDATED: 'UPDATED' };

export type UserPoolKeyConfigurationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolKeyConfiguration'] = ResolversParentTypes['UserPoolKeyConfiguration']> = {
  keyType?: Resolver<Maybe<ResolversTypes['UserPoolEncryptionKeyType']>, ParentType, ContextType>;
  kmsKey?: Resolver<Maybe<ResolversTypes['CognitoKmsKey']>, ParentType, ContextType>;
  kmsKeyArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserPoolLambdaConfigResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolLambdaConfig'] = ResolversParentTypes['UserPoolLambdaConfig']> = {
  createAuthChallenge?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customEmailSender?: Resolver<Maybe<ResolversTypes['UserPoolCustomEmailSender']>, ParentType, ContextType>;
  customMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customSmsSender?: Resolver<Maybe<ResolversTypes['UserPoolCustomSmsSender']>, ParentType, ContextType>;
  defineAuthChallenge?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inboundFederation?: Resolver<Maybe<ResolversTypes['UserPoolInboundFederation']>, ParentType, ContextType>;
  kmsKey?: Resolver<Maybe<ResolversTypes['CognitoKmsKey']>, ParentType, ContextType>;
  kmsKeyId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postAuthentication?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postConfirmation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preAuthentication?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preSignUp?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preTokenGeneration?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preTokenGenerationConfig?: Resolver<Maybe<ResolversTypes['UserPoolPreTokenGenerationConfig']>, ParentType, ContextType>;
  triggers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolLambdaTrigger']>>, ParentType, ContextType>;
  userMigration?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verifyAuthChallengeResponse?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserPoolLambdaTriggerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolLambdaTrigger'] = ResolversParentTypes['UserPoolLambdaTrigger']> = {
  function?: Resolver<Maybe<ResolversTypes['CognitoLambdaFunction']>, ParentType, ContextType>;
  lambdaVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserPoolMfaResolvers = { OFF: 'OFF', ON: 'ON', OPTIONAL: 'OPTIONAL', UNKNOWN: 'UNKNOWN' };

export type UserPoolMfaConfigResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolMfaConfig'] = ResolversParentTypes['UserPoolMfaConfig'], FederationReferenceType extends FederationReferenceTypes['UserPoolMfaConfig'] = FederationReferenceTypes['UserPoolMfaConfig']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UserPoolMfaConfig']> | FederationReferenceType, FederationReferenceType, ContextType>;
  emailMfaConfiguration?: Resolver<Maybe<ResolversTypes['UserPoolEmailMfaConfig']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mfaConfiguration?: Resolver<Maybe<ResolversTypes['UserPoolMfa']>, ParentType, ContextType>;
  smsMfaConfiguration?: Resolver<Maybe<ResolversTypes['UserPoolSmsMfaConfig']>, ParentType, ContextType>;
  softwareTokenMfaConfiguration?: Resolver<Maybe<ResolversTypes['UserPoolSoftwareTokenMfaConfig']>, ParentType, ContextType>;
  userPool?: Resolver<Maybe<ResolversTypes['UserPool']>, ParentType, ContextType>;
  userPoolId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  webAuthnConfiguration?: Resolver<Maybe<ResolversTypes['UserPoolWebAuthnConfiguration']>, ParentType, ContextType>;
};

export type UserPoolNumberAttributeConstraintsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolNumberAttributeConstraints'] = ResolversParentTypes['UserPoolNumberAttributeConstraints']> = {
  maxValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  minValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserPoolOAuthFlowResolvers = { CLIENT_CREDENTIALS: 'client_credentials', CODE: 'code', IMPLICIT: 'implicit', UNKNOWN: 'UNKNOWN' };

export type UserPoolPasswordPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolPasswordPolicy'] = ResolversParentTypes['UserPoolPasswordPolicy']> = {
  minimumLength?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  passwordHistorySize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  requireLowercase?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  requireNumbers?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  requireSymbols?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  requireUppercase?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  temporaryPasswordValidityDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserPoolPoliciesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolPolicies'] = ResolversParentTypes['UserPoolPolicies']> = {
  passwordPolicy?: Resolver<Maybe<ResolversTypes['UserPoolPasswordPolicy']>, ParentType, ContextType>;
  signInPolicy?: Resolver<Maybe<ResolversTypes['UserPoolSignInPolicy']>, ParentType, ContextType>;
};

export type UserPoolPreTokenGenerationConfigResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolPreTokenGenerationConfig'] = ResolversParentTypes['UserPoolPreTokenGenerationConfig']> = {
  lambdaArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lambdaVersion?: Resolver<Maybe<ResolversTypes['UserPoolPreTokenGenerationLambdaVersion']>, ParentType, ContextType>;
};

export type UserPoolPreTokenGenerationLambdaVersionResolvers = { UNKNOWN: 'UNKNOWN', V1_0: 'V1_0', V2_0: 'V2_0', V3_0: 'V3_0' };

export type UserPoolPreventUserExistenceErrorsResolvers = { ENABLED: 'ENABLED', LEGACY: 'LEGACY', UNKNOWN: 'UNKNOWN' };

export type UserPoolRecoveryOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolRecoveryOption'] = ResolversParentTypes['UserPoolRecoveryOption']> = {
  name?: Resolver<Maybe<ResolversTypes['UserPoolRecoveryOptionName']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserPoolRecoveryOptionNameResolvers = { ADMIN_ONLY: 'admin_only', UNKNOWN: 'UNKNOWN', VERIFIED_EMAIL: 'verified_email', VERIFIED_PHONE_NUMBER: 'verified_phone_number' };

export type UserPoolRefreshTokenRotationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolRefreshTokenRotation'] = ResolversParentTypes['UserPoolRefreshTokenRotation']> = {
  feature?: Resolver<Maybe<ResolversTypes['UserPoolRefreshTokenRotationFeature']>, ParentType, ContextType>;
  retryGracePeriodSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserPoolRefreshTokenRotationFeatureResolvers = { DISABLED: 'DISABLED', ENABLED: 'ENABLED', UNKNOWN: 'UNKNOWN' };

export type UserPoolRegionErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolRegionError'] = ResolversParentTypes['UserPoolRegionError']> = {
  code?: Resolver<ResolversTypes['UserPoolRegionErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserPoolResourceServerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolResourceServer'] = ResolversParentTypes['UserPoolResourceServer'], FederationReferenceType extends FederationReferenceTypes['UserPoolResourceServer'] = FederationReferenceTypes['UserPoolResourceServer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UserPoolResourceServer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  managedBy?: Resolver<Maybe<ResolversTypes['UserPoolResourceServerManagedBy']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolResourceServerScope']>>, ParentType, ContextType>;
  userPool?: Resolver<Maybe<ResolversTypes['UserPool']>, ParentType, ContextType>;
  userPoolId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserPoolResourceServerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolResourceServerConnection'] = ResolversParentTypes['UserPoolResourceServerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserPoolResourceServerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['UserPoolResourceServer']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UserPoolResourceServerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolResourceServerEdge'] = ResolversParentTypes['UserPoolResourceServerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['UserPoolResourceServer']>, ParentType, ContextType>;
};

export type UserPoolResourceServerManagedByResolvers = { COGNITO: 'COGNITO', UNKNOWN: 'UNKNOWN' };

export type UserPoolResourceServerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolResourceServerPayload'] = ResolversParentTypes['UserPoolResourceServerPayload']> = {
  applied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['UserPoolSettingChange']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserPoolUserError']>, ParentType, ContextType>;
  userPoolResourceServer?: Resolver<Maybe<ResolversTypes['UserPoolResourceServer']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['UserPoolWarning']>, ParentType, ContextType>;
};

export type UserPoolResourceServerScopeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolResourceServerScope'] = ResolversParentTypes['UserPoolResourceServerScope']> = {
  scopeDescription?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserPoolSchemaAttributeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolSchemaAttribute'] = ResolversParentTypes['UserPoolSchemaAttribute']> = {
  attributeDataType?: Resolver<Maybe<ResolversTypes['UserPoolAttributeDataType']>, ParentType, ContextType>;
  bareName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  developerOnlyAttribute?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isCustom?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  mutable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  numberAttributeConstraints?: Resolver<Maybe<ResolversTypes['UserPoolNumberAttributeConstraints']>, ParentType, ContextType>;
  required?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  stringAttributeConstraints?: Resolver<Maybe<ResolversTypes['UserPoolStringAttributeConstraints']>, ParentType, ContextType>;
};

export type UserPoolSettingChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolSettingChange'] = ResolversParentTypes['UserPoolSettingChange']> = {
  after?: Resolver<Maybe<ResolversTypes['UserPoolSettingValue']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['UserPoolSettingValue']>, ParentType, ContextType>;
  masked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface UserPoolSettingValueScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UserPoolSettingValue'], any> {
  name: 'UserPoolSettingValue';
}

export type UserPoolSignInPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolSignInPolicy'] = ResolversParentTypes['UserPoolSignInPolicy']> = {
  allowedFirstAuthFactors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserPoolAuthFactor']>>, ParentType, ContextType>;
};

export type UserPoolSmsConfigurationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolSmsConfiguration'] = ResolversParentTypes['UserPoolSmsConfiguration']> = {
  eumsSms?: Resolver<Maybe<ResolversTypes['UserPoolEumsSmsConfiguration']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  snsCallerArn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  snsCallerRole?: Resolver<Maybe<ResolversTypes['CognitoIamRole']>, ParentType, ContextType>;
  snsRegion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserPoolSmsMfaConfigResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolSmsMfaConfig'] = ResolversParentTypes['UserPoolSmsMfaConfig']> = {
  smsAuthenticationMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  smsConfiguration?: Resolver<Maybe<ResolversTypes['UserPoolSmsConfiguration']>, ParentType, ContextType>;
};

export type UserPoolSoftwareTokenMfaConfigResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolSoftwareTokenMfaConfig'] = ResolversParentTypes['UserPoolSoftwareTokenMfaConfig']> = {
  enabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type UserPoolStatusResolvers = { DISABLED: 'Disabled', ENABLED: 'Enabled', UNKNOWN: 'UNKNOWN' };

export type UserPoolStringAttributeConstraintsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolStringAttributeConstraints'] = ResolversParentTypes['UserPoolStringAttributeConstraints']> = {
  maxLength?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  minLength?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserPoolTagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolTag'] = ResolversParentTypes['UserPoolTag']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserPoolTierResolvers = { ESSENTIALS: 'ESSENTIALS', LITE: 'LITE', PLUS: 'PLUS', UNKNOWN: 'UNKNOWN' };

export type UserPoolTimeUnitResolvers = { DAYS: 'days', HOURS: 'hours', MINUTES: 'minutes', SECONDS: 'seconds', UNKNOWN: 'UNKNOWN' };

export type UserPoolTokenValidityUnitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolTokenValidityUnits'] = ResolversParentTypes['UserPoolTokenValidityUnits']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['UserPoolTimeUnit']>, ParentType, ContextType>;
  idToken?: Resolver<Maybe<ResolversTypes['UserPoolTimeUnit']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['UserPoolTimeUnit']>, ParentType, ContextType>;
};

export type UserPoolUnmatchedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolUnmatched'] = ResolversParentTypes['UserPoolUnmatched']> = {
  kind?: Resolver<ResolversTypes['UserPoolComparedKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userPoolId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserPoolUpdateFailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolUpdateFailure'] = ResolversParentTypes['UserPoolUpdateFailure']> = {
  code?: Resolver<ResolversTypes['UserPoolUpdateFailureCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserPoolUpdateResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolUpdateResult'] = ResolversParentTypes['UserPoolUpdateResult']> = {
  applied?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['UserPoolSettingChange']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['UserPoolUpdateFailure']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserPoolUserError']>, ParentType, ContextType>;
  userPoolId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['UserPoolWarning']>, ParentType, ContextType>;
};

export type UserPoolUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolUserError'] = ResolversParentTypes['UserPoolUserError']> = {
  code?: Resolver<ResolversTypes['UserPoolUserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserPoolUserVerificationResolvers = { PREFERRED: 'preferred', REQUIRED: 'required', UNKNOWN: 'UNKNOWN' };

export type UserPoolUsernameAttributeResolvers = { EMAIL: 'email', PHONE_NUMBER: 'phone_number', UNKNOWN: 'UNKNOWN' };

export type UserPoolUsernameConfigurationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolUsernameConfiguration'] = ResolversParentTypes['UserPoolUsernameConfiguration']> = {
  caseSensitive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type UserPoolVerificationMessageTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolVerificationMessageTemplate'] = ResolversParentTypes['UserPoolVerificationMessageTemplate']> = {
  defaultEmailOption?: Resolver<Maybe<ResolversTypes['UserPoolDefaultEmailOption']>, ParentType, ContextType>;
  emailMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailMessageByLink?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailSubject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailSubjectByLink?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  smsMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserPoolVerifiedAttributeResolvers = { EMAIL: 'email', PHONE_NUMBER: 'phone_number', UNKNOWN: 'UNKNOWN' };

export type UserPoolWarningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolWarning'] = ResolversParentTypes['UserPoolWarning']> = {
  code?: Resolver<ResolversTypes['UserPoolWarningCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserPoolWebAuthnConfigurationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserPoolWebAuthnConfiguration'] = ResolversParentTypes['UserPoolWebAuthnConfiguration']> = {
  factorConfiguration?: Resolver<Maybe<ResolversTypes['UserPoolWebAuthnFactorConfiguration']>, ParentType, ContextType>;
  relyingPartyId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userVerification?: Resolver<Maybe<ResolversTypes['UserPoolUserVerification']>, ParentType, ContextType>;
};

export type UserPoolWebAuthnFactorConfigurationResolvers = { MULTI_FACTOR_WITH_USER_VERIFICATION: 'MULTI_FACTOR_WITH_USER_VERIFICATION', SINGLE_FACTOR: 'SINGLE_FACTOR', UNKNOWN: 'UNKNOWN' };

export type Resolvers<ContextType = Context> = {
  AddUserPoolCustomAttributesPayload?: AddUserPoolCustomAttributesPayloadResolvers<ContextType>;
  CognitoIamRole?: CognitoIamRoleResolvers<ContextType>;
  CognitoKmsKey?: CognitoKmsKeyResolvers<ContextType>;
  CognitoLambdaFunction?: CognitoLambdaFunctionResolvers<ContextType>;
  CognitoSesIdentity?: CognitoSesIdentityResolvers<ContextType>;
  CreateUserPoolPayload?: CreateUserPoolPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteUserPoolPayload?: DeleteUserPoolPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  SetUserPoolMfaPayload?: SetUserPoolMfaPayloadResolvers<ContextType>;
  UpdateUserPoolPayload?: UpdateUserPoolPayloadResolvers<ContextType>;
  UpdateUserPoolsPayload?: UpdateUserPoolsPayloadResolvers<ContextType>;
  UserPool?: UserPoolResolvers<ContextType>;
  UserPoolAccountRecoverySetting?: UserPoolAccountRecoverySettingResolvers<ContextType>;
  UserPoolAcrLevel?: UserPoolAcrLevelResolvers<ContextType>;
  UserPoolAddOns?: UserPoolAddOnsResolvers<ContextType>;
  UserPoolAdminCreateUserConfig?: UserPoolAdminCreateUserConfigResolvers<ContextType>;
  UserPoolAdvancedSecurityAdditionalFlows?: UserPoolAdvancedSecurityAdditionalFlowsResolvers<ContextType>;
  UserPoolAdvancedSecurityEnabledMode?: UserPoolAdvancedSecurityEnabledModeResolvers;
  UserPoolAdvancedSecurityMode?: UserPoolAdvancedSecurityModeResolvers;
  UserPoolAliasAttribute?: UserPoolAliasAttributeResolvers;
  UserPoolAnalyticsConfiguration?: UserPoolAnalyticsConfigurationResolvers<ContextType>;
  UserPoolAttributeDataType?: UserPoolAttributeDataTypeResolvers;
  UserPoolAttributeUpdateSettings?: UserPoolAttributeUpdateSettingsResolvers<ContextType>;
  UserPoolAuthFactor?: UserPoolAuthFactorResolvers;
  UserPoolClient?: UserPoolClientResolvers<ContextType>;
  UserPoolClientConnection?: UserPoolClientConnectionResolvers<ContextType>;
  UserPoolClientEdge?: UserPoolClientEdgeResolvers<ContextType>;
  UserPoolClientPayload?: UserPoolClientPayloadResolvers<ContextType>;
  UserPoolClientSecret?: UserPoolClientSecretResolvers<ContextType>;
  UserPoolClientSecretPayload?: UserPoolClientSecretPayloadResolvers<ContextType>;
  UserPoolClientType?: UserPoolClientTypeResolvers;
  UserPoolComparison?: UserPoolComparisonResolvers<ContextType>;
  UserPoolConnection?: UserPoolConnectionResolvers<ContextType>;
  UserPoolCustomDomainConfig?: UserPoolCustomDomainConfigResolvers<ContextType>;
  UserPoolCustomEmailSender?: UserPoolCustomEmailSenderResolvers<ContextType>;
  UserPoolCustomEmailSenderLambdaVersion?: UserPoolCustomEmailSenderLambdaVersionResolvers;
  UserPoolCustomSmsSender?: UserPoolCustomSmsSenderResolvers<ContextType>;
  UserPoolCustomSmsSenderLambdaVersion?: UserPoolCustomSmsSenderLambdaVersionResolvers;
  UserPoolDcrConfiguration?: UserPoolDcrConfigurationResolvers<ContextType>;
  UserPoolDefaultEmailOption?: UserPoolDefaultEmailOptionResolvers;
  UserPoolDeletionProtection?: UserPoolDeletionProtectionResolvers;
  UserPoolDeviceConfiguration?: UserPoolDeviceConfigurationResolvers<ContextType>;
  UserPoolDifference?: UserPoolDifferenceResolvers<ContextType>;
  UserPoolDifferenceValue?: UserPoolDifferenceValueResolvers<ContextType>;
  UserPoolDomain?: UserPoolDomainResolvers<ContextType>;
  UserPoolDomainFailover?: UserPoolDomainFailoverResolvers<ContextType>;
  UserPoolDomainPayload?: UserPoolDomainPayloadResolvers<ContextType>;
  UserPoolDomainRouting?: UserPoolDomainRoutingResolvers<ContextType>;
  UserPoolDomainSecurityPolicy?: UserPoolDomainSecurityPolicyResolvers;
  UserPoolDomainStatus?: UserPoolDomainStatusResolvers;
  UserPoolEdge?: UserPoolEdgeResolvers<ContextType>;
  UserPoolEmailConfiguration?: UserPoolEmailConfigurationResolvers<ContextType>;
  UserPoolEmailMfaConfig?: UserPoolEmailMfaConfigResolvers<ContextType>;
  UserPoolEmailSendingAccount?: UserPoolEmailSendingAccountResolvers;
  UserPoolEncryptionKeyType?: UserPoolEncryptionKeyTypeResolvers;
  UserPoolEumsSmsConfiguration?: UserPoolEumsSmsConfigurationResolvers<ContextType>;
  UserPoolExplicitAuthFlow?: UserPoolExplicitAuthFlowResolvers;
  UserPoolGroup?: UserPoolGroupResolvers<ContextType>;
  UserPoolGroupConnection?: UserPoolGroupConnectionResolvers<ContextType>;
  UserPoolGroupEdge?: UserPoolGroupEdgeResolvers<ContextType>;
  UserPoolGroupPayload?: UserPoolGroupPayloadResolvers<ContextType>;
  UserPoolIdentityProvider?: UserPoolIdentityProviderResolvers<ContextType>;
  UserPoolIdentityProviderConnection?: UserPoolIdentityProviderConnectionResolvers<ContextType>;
  UserPoolIdentityProviderEdge?: UserPoolIdentityProviderEdgeResolvers<ContextType>;
  UserPoolIdentityProviderEntry?: UserPoolIdentityProviderEntryResolvers<ContextType>;
  UserPoolIdentityProviderPayload?: UserPoolIdentityProviderPayloadResolvers<ContextType>;
  UserPoolIdentityProviderType?: UserPoolIdentityProviderTypeResolvers;
  UserPoolInboundFederation?: UserPoolInboundFederationResolvers<ContextType>;
  UserPoolInboundFederationLambdaVersion?: UserPoolInboundFederationLambdaVersionResolvers;
  UserPoolInviteMessageTemplate?: UserPoolInviteMessageTemplateResolvers<ContextType>;
  UserPoolIssuerConfiguration?: UserPoolIssuerConfigurationResolvers<ContextType>;
  UserPoolIssuerType?: UserPoolIssuerTypeResolvers;
  UserPoolKeyConfiguration?: UserPoolKeyConfigurationResolvers<ContextType>;
  UserPoolLambdaConfig?: UserPoolLambdaConfigResolvers<ContextType>;
  UserPoolLambdaTrigger?: UserPoolLambdaTriggerResolvers<ContextType>;
  UserPoolMfa?: UserPoolMfaResolvers;
  UserPoolMfaConfig?: UserPoolMfaConfigResolvers<ContextType>;
  UserPoolNumberAttributeConstraints?: UserPoolNumberAttributeConstraintsResolvers<ContextType>;
  UserPoolOAuthFlow?: UserPoolOAuthFlowResolvers;
  UserPoolPasswordPolicy?: UserPoolPasswordPolicyResolvers<ContextType>;
  UserPoolPolicies?: UserPoolPoliciesResolvers<ContextType>;
  UserPoolPreTokenGenerationConfig?: UserPoolPreTokenGenerationConfigResolvers<ContextType>;
  UserPoolPreTokenGenerationLambdaVersion?: UserPoolPreTokenGenerationLambdaVersionResolvers;
  UserPoolPreventUserExistenceErrors?: UserPoolPreventUserExistenceErrorsResolvers;
  UserPoolRecoveryOption?: UserPoolRecoveryOptionResolvers<ContextType>;
  UserPoolRecoveryOptionName?: UserPoolRecoveryOptionNameResolvers;
  UserPoolRefreshTokenRotation?: UserPoolRefreshTokenRotationResolvers<ContextType>;
  UserPoolRefreshTokenRotationFeature?: UserPoolRefreshTokenRotationFeatureResolvers;
  UserPoolRegionError?: UserPoolRegionErrorResolvers<ContextType>;
  UserPoolResourceServer?: UserPoolResourceServerResolvers<ContextType>;
  UserPoolResourceServerConnection?: UserPoolResourceServerConnectionResolvers<ContextType>;
  UserPoolResourceServerEdge?: UserPoolResourceServerEdgeResolvers<ContextType>;
  UserPoolResourceServerManagedBy?: UserPoolResourceServerManagedByResolvers;
  UserPoolResourceServerPayload?: UserPoolResourceServerPayloadResolvers<ContextType>;
  UserPoolResourceServerScope?: UserPoolResourceServerScopeResolvers<ContextType>;
  UserPoolSchemaAttribute?: UserPoolSchemaAttributeResolvers<ContextType>;
  UserPoolSettingChange?: UserPoolSettingChangeResolvers<ContextType>;
  UserPoolSettingValue?: GraphQLScalarType;
  UserPoolSignInPolicy?: UserPoolSignInPolicyResolvers<ContextType>;
  UserPoolSmsConfiguration?: UserPoolSmsConfigurationResolvers<ContextType>;
  UserPoolSmsMfaConfig?: UserPoolSmsMfaConfigResolvers<ContextType>;
  UserPoolSoftwareTokenMfaConfig?: UserPoolSoftwareTokenMfaConfigResolvers<ContextType>;
  UserPoolStatus?: UserPoolStatusResolvers;
  UserPoolStringAttributeConstraints?: UserPoolStringAttributeConstraintsResolvers<ContextType>;
  UserPoolTag?: UserPoolTagResolvers<ContextType>;
  UserPoolTier?: UserPoolTierResolvers;
  UserPoolTimeUnit?: UserPoolTimeUnitResolvers;
  UserPoolTokenValidityUnits?: UserPoolTokenValidityUnitsResolvers<ContextType>;
  UserPoolUnmatched?: UserPoolUnmatchedResolvers<ContextType>;
  UserPoolUpdateFailure?: UserPoolUpdateFailureResolvers<ContextType>;
  UserPoolUpdateResult?: UserPoolUpdateResultResolvers<ContextType>;
  UserPoolUserError?: UserPoolUserErrorResolvers<ContextType>;
  UserPoolUserVerification?: UserPoolUserVerificationResolvers;
  UserPoolUsernameAttribute?: UserPoolUsernameAttributeResolvers;
  UserPoolUsernameConfiguration?: UserPoolUsernameConfigurationResolvers<ContextType>;
  UserPoolVerificationMessageTemplate?: UserPoolVerificationMessageTemplateResolvers<ContextType>;
  UserPoolVerifiedAttribute?: UserPoolVerifiedAttributeResolvers;
  UserPoolWarning?: UserPoolWarningResolvers<ContextType>;
  UserPoolWebAuthnConfiguration?: UserPoolWebAuthnConfigurationResolvers<ContextType>;
  UserPoolWebAuthnFactorConfiguration?: UserPoolWebAuthnFactorConfigurationResolvers;
};

export type DirectiveResolvers<ContextType = Context> = {
  derived?: DerivedDirectiveResolver<any, any, ContextType>;
};
