import type { UpdateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { UpdateUserPoolInput } from '../../src/generated/graphql.js';
import type { Fits, Proof } from './fits.js';

/**
 * The SDK's request with every structure as a part of it: what a patch leaves out is the pool's own. Lists and maps are
 * replaced as a whole, so that what they hold has to be whole.
 */
type Part<Structure> = {
  [Member in keyof Structure]?: NonNullable<Structure[Member]> extends
    readonly unknown[] | string | number | boolean
    ? Structure[Member]
    : string extends keyof NonNullable<Structure[Member]>
      ? Structure[Member]
      : Part<NonNullable<Structure[Member]>>;
};
type Request = Part<UpdateUserPoolRequest> & Pick<UpdateUserPoolRequest, 'UserPoolId'>;

/** Checked by `npm run types`. */
export type InputFits = Proof<Fits<UpdateUserPoolInput, Request>>;

type Changed<Fields> = Fits<Omit<UpdateUserPoolInput, keyof Fields> & Fields, Request>;

type Immutable = Changed<{ aliasAttributes?: readonly 'email'[] }>;
// @ts-expect-error a setting that only a new pool can have
export type RefusesWhatCannotBeChanged = Proof<Immutable>;

type OptionalId = Changed<{ userPoolId?: string }>;
// @ts-expect-error optional here, required by the SDK
export type RefusesAnOptionalId = Proof<OptionalId>;

type HalfOfAListElement = Changed<{
  accountRecoverySetting?: { recoveryMechanisms?: readonly { priority: number }[] };
}>;
// @ts-expect-error an element of a list that is replaced as a whole lacks what the SDK requires
export type RefusesHalfOfAListElement = Proof<HalfOfAListElement>;

type NestedMisfit = Changed<{ lambdaConfig?: { customSmsSender?: { lambdaArn?: number } } }>;
// @ts-expect-error another type, two structures down
export type RefusesANestedMisfit = Proof<NestedMisfit>;
