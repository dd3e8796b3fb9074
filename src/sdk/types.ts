import type * as sdk from '@aws-sdk/client-cognito-identity-provider';
import type { Handler } from '@smithy/types';
import type { OperationName } from '../operations/operations.js';

/** The SDK's client package, for its types only. */
type Sdk = typeof sdk;

/** The SDK's command of an operation: `CommandOf<'GetGroup'>` is GetGroupCommand. */
type CommandOf<Name extends OperationName> = InstanceType<Sdk[`${Name}Command`]>;

/** The input of an operation: `InputOf<'GetGroup'>` is GetGroupCommandInput. */
export type InputOf<Name extends OperationName> = CommandOf<Name>['input'];

/** The output of an operation: `OutputOf<'GetGroup'>` is GetGroupCommandOutput. */
export type OutputOf<Name extends OperationName> =
  ReturnType<CommandOf<Name>['resolveMiddleware']> extends Handler<never, infer Output> ? Output : never;
