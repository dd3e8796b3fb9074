import {
  CreateUserPoolRequest$,
  UpdateUserPoolRequest$,
  UserPoolType$,
} from '@aws-sdk/client-cognito-identity-provider';
import type { StaticStructureSchema } from '@smithy/types';

/**
 * The roots of the mapping: GraphQL type -> the structure of the SDK that it shows or fills.
 * Nested types need no line here; they follow from walking the SDL and the structure together.
 */
export const bindings: Readonly<Record<string, StaticStructureSchema>> = {
  UserPool: UserPoolType$,
  CreateUserPoolInput: CreateUserPoolRequest$,
  UpdateUserPoolInput: UpdateUserPoolRequest$,
};
