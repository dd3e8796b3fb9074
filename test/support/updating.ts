import type { Fault } from './faults.js';
import type { GatewayWithCognito } from './gateway-with-cognito.js';

export const UPDATE = /* GraphQL */ `
  mutation Update($input: UpdateUserPoolInput!, $dryRun: Boolean! = false, $expected: DateTime) {
    updateUserPool(input: $input, dryRun: $dryRun, expectedLastModifiedDate: $expected) {
      userPool {
        name
        mfaConfiguration
        policies {
          passwordPolicy {
            minimumLength
            requireSymbols
          }
        }
      }
      changes {
        path
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

export const refusal = (type: string, message = type): Fault => ({
  kind: 'error',
  status: 400,
  type,
  message,
});
/** The operations that Cognito was asked for since the pool was created. */
export const operations = ({ cognito }: GatewayWithCognito) =>
  cognito.requests.slice(1).map(({ operation }) => operation);
