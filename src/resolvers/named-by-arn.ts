import type {
  UserPoolEmailConfigurationResolvers,
  UserPoolEumsSmsConfigurationResolvers,
  UserPoolKeyConfigurationResolvers,
  UserPoolLambdaConfigResolvers,
  UserPoolSmsConfigurationResolvers,
} from '../generated/graphql.js';

/** Things that Cognito names by ARN, as entities that other subgraphs can extend. */
export const namedByArn = {
  UserPoolLambdaConfig: {
    kmsKey: ({ KMSKeyID }) => entity(KMSKeyID),
  } satisfies UserPoolLambdaConfigResolvers,
  UserPoolKeyConfiguration: {
    kmsKey: ({ KmsKeyArn }) => entity(KmsKeyArn),
  } satisfies UserPoolKeyConfigurationResolvers,
  UserPoolSmsConfiguration: {
    snsCallerRole: ({ SnsCallerArn }) => entity(SnsCallerArn),
  } satisfies UserPoolSmsConfigurationResolvers,
  UserPoolEumsSmsConfiguration: {
    callerRole: ({ CallerArn }) => entity(CallerArn),
  } satisfies UserPoolEumsSmsConfigurationResolvers,
  UserPoolEmailConfiguration: {
    sourceIdentity: ({ SourceArn }) => entity(SourceArn),
  } satisfies UserPoolEmailConfigurationResolvers,
};

/** Null without one: Cognito returns some of them as an empty string. */
function entity(arn: string | undefined): { readonly arn: string } | null {
  return arn ? { arn } : null;
}
