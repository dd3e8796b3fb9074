import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

/**
 * The number of the account that the credentials belong to. It needs no permission: AWS answers GetCallerIdentity even
 * where a policy denies it (https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html).
 *
 * @returns undefined behind an endpoint of its own, where the credentials do not say it either
 * @throws what the SDK throws where there are no credentials, or they are refused
 */
export async function accountOf(
  { config }: CognitoIdentityProviderClient,
  endpoint: string | undefined,
): Promise<string | undefined> {
  const { accountId } = await config.credentials();
  if (accountId !== undefined || endpoint !== undefined) return accountId;
  const sts = new STSClient({ region: await config.region(), credentials: config.credentials });
  try {
    return (await sts.send(new GetCallerIdentityCommand())).Account;
  } finally {
    sts.destroy();
  }
}
