import { createPool, type GatewayWithCognito } from './gateway-with-cognito.js';

export const CREATE_CLIENT = /* GraphQL */ `
  mutation Create($input: CreateUserPoolClientInput!, $dryRun: Boolean! = false) {
    answer: createUserPoolClient(input: $input, dryRun: $dryRun) {
      userPoolClient {
        clientId
        clientName
      }
      applied
      userErrors {
        code
        field
        message
      }
    }
  }
`;

export const UPDATE_CLIENT = /* GraphQL */ `
  mutation Update($input: UpdateUserPoolClientInput!, $dryRun: Boolean! = false, $expected: DateTime) {
    answer: updateUserPoolClient(input: $input, dryRun: $dryRun, expectedLastModifiedDate: $expected) {
      userPoolClient {
        clientId
        clientName
      }
      changes {
        path
        masked
        before
        after
      }
      applied
      userErrors {
        code
        field
        message
      }
    }
  }
`;

export interface MadeClient {
  readonly userPoolId: string;
  readonly clientId: string;
}

/** Creates a client, in a pool of its own, through the gateway. */
export async function createClient(running: GatewayWithCognito, settings: object = {}): Promise<MadeClient> {
  const userPoolId = await createPool(running);
  const input = { userPoolId, clientName: 'a client', ...settings };
  const { data } = await running.gateway.query(CREATE_CLIENT, { input });
  const { userPoolClient } = data?.answer as { userPoolClient: { clientId: string } };
  return { userPoolId, clientId: userPoolClient.clientId };
}

/** What was sent last by an operation, as it went over the wire. */
export function sentBy(
  { cognito }: GatewayWithCognito,
  operation: string,
): Readonly<Record<string, unknown>> {
  const request = cognito.requests.findLast((each) => each.operation === operation);
  return JSON.parse(request?.body ?? '{}') as Readonly<Record<string, unknown>>;
}
