import type * as sdk from '@aws-sdk/client-cognito-identity-provider';
import type { Handler } from '@smithy/types';
import type { OperationName } from '../operations/operations.js';

/** The SDK's client package, for its types alone. */
type Sdk = typeof sdk;

/** A request of one operation, as the SDK's client takes it: `CommandOf<'GetGroup'>` is GetGroupCommand. */
type CommandOf<Name extends OperationName> = InstanceType<Sdk[`${Name}Command`]>;

/** What an operation is sent: `InputOf<'GetGroup'>` is GetGroupCommandInput. */
export type InputOf<Name extends OperationName> = CommandOf<Name>['input'];

/** What an operation answers: `OutputOf<'GetGroup'>` is GetGroupCommandOutput. */
export type OutputOf<Name extends OperationName> =
  ReturnType<CommandOf<Name>['resolveMiddleware']> extends Handler<never, infer Output> ? Output : never;
