import type { DescribeUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { OperationName } from '../operations/operations.js';
import { sdkOperations } from './sdk-operations.js';
import type { InputOf } from './types.js';

/** A request of any operation. The SDK's client and its middleware treat all commands alike. */
export type Command = DescribeUserPoolCommand;

/**
 * Makes the request of an operation.
 *
 * @param operation such as `GetGroup`
 * @param input with the SDK's members, such as `{ UserPoolId, GroupName }`
 */
export function commandFor<Name extends OperationName>(operation: Name, input: InputOf<Name>): Command {
  // Each command takes the input of its own operation, which the compiler cannot follow from a name.
  const CommandOf = sdkOperations[operation].Command as unknown as new (input: InputOf<Name>) => Command;
  return new CommandOf(input);
}
