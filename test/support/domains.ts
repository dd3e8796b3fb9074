import { expect } from '@jest/globals';
import type { GatewayWithCognito } from './gateway-with-cognito.js';

const PAYLOAD = `{ userPoolDomain { id userPoolId domain region status managedLoginVersion cloudFrontDistribution
  customDomainConfig { certificateArn securityPolicy } routing { failover { secondaryRegion } } }
  changes { path before after } applied warnings { code field } userErrors { code field } }`;
export const CREATE = `mutation ($input: CreateUserPoolDomainInput!, $dryRun: Boolean! = false) {
  createUserPoolDomain(input: $input, dryRun: $dryRun) ${PAYLOAD} }`;
export const UPDATE = `mutation ($input: UpdateUserPoolDomainInput!, $dryRun: Boolean! = false) {
  updateUserPoolDomain(input: $input, dryRun: $dryRun) ${PAYLOAD} }`;
export const DELETE = `mutation ($userPoolId: ID!, $domain: String!, $dryRun: Boolean! = false) {
  deleteUserPoolDomain(userPoolId: $userPoolId, domain: $domain, dryRun: $dryRun) ${PAYLOAD} }`;
export const READ = `query ($domain: String!, $region: String) { userPoolDomain(domain: $domain, region: $region) {
  userPoolId domain status awsAccountId s3Bucket version } }`;
export const DOMAINS = `query ($id: ID!) { userPool(id: $id) { domains { domain status } } }`;

export const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/one';

/** The input of a custom domain. */
export const customDomain = (userPoolId: string, domain: string, settings: object = {}) => ({
  userPoolId,
  domain,
  customDomainConfig: { certificateArn: CERTIFICATE },
  ...settings,
});

interface Payload {
  readonly userPoolDomain: Readonly<Record<string, unknown>> | null;
  readonly changes: readonly object[];
  readonly applied: boolean;
  readonly warnings: readonly object[];
  readonly userErrors: readonly object[];
}

/** Runs one of the mutations, which must not fail as a whole. */
export async function mutate(
  { gateway }: Pick<GatewayWithCognito, 'gateway'>,
  mutation: string,
  variables: object,
): Promise<Payload> {
  const { data, errors } = await gateway.query(mutation, variables);
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0] as Payload;
}

/** The bodies of an operation's requests that Cognito gets from now on. */
export function requestsFromNow({ cognito }: GatewayWithCognito): (operation: string) => unknown[] {
  const earlier = cognito.requests.length;
  return (operation) =>
    cognito.requests
      .slice(earlier)
      .filter((request) => request.operation === operation)
      .map(({ body }): unknown => JSON.parse(body));
}
