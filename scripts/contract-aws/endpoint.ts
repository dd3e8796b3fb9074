import {
  ListUserPoolsCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { getEndpointFromInstructions } from '@smithy/core/endpoints';

/**
 * Where a client sends its requests: AWS, or what the variables or the profile of the SDK name instead. To be shown
 * before anything is sent, and for the process of the contract suite, which sees neither of them.
 */
export async function endpointOf({ config }: CognitoIdentityProviderClient): Promise<string> {
  const { url } = await getEndpointFromInstructions({}, ListUserPoolsCommand, { ...config });
  return url.href;
}
