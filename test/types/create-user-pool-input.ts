import type { CreateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { CreateUserPoolInput } from '../../src/generated/graphql.js';
import type { Fits, Proof } from './fits.js';

/** The run-time shapes know neither enum names nor what is required; the compiler does. Checked by `npm run types`. */
export type InputFits = Proof<Fits<CreateUserPoolInput, CreateUserPoolRequest>>;

/** The same input with some fields changed; each of these must not compile. */
type Changed<Fields> = Fits<Omit<CreateUserPoolInput, keyof Fields> & Fields, CreateUserPoolRequest>;

type UnknownField = Changed<{ poolNickname?: string }>;
// @ts-expect-error the SDK has no such member
export type RefusesAnUnknownField = Proof<UnknownField>;

type OtherType = Changed<{ smsVerificationMessage?: number }>;
// @ts-expect-error a number where the SDK takes a string
export type RefusesAnotherType = Proof<OtherType>;

type OtherEnum = Changed<{ mfaConfiguration?: 'ON' | 'ENFORCED' }>;
// @ts-expect-error a value that belongs to another enum
export type RefusesAnotherEnum = Proof<OtherEnum>;

type ListForValue = Changed<{ userPoolTier?: readonly 'LITE'[] }>;
// @ts-expect-error a list where the SDK takes one value
export type RefusesAListForAValue = Proof<ListForValue>;

type ValueForList = Changed<{ aliasAttributes?: 'email' }>;
// @ts-expect-error one value where the SDK takes a list
export type RefusesAValueForAList = Proof<ValueForList>;

type NestedMisfit = Changed<{ policies?: { passwordPolicy?: { minimumLength?: string } } }>;
// @ts-expect-error another type, two structures down
export type RefusesANestedMisfit = Proof<NestedMisfit>;

type MapOfNumbers = Changed<{ userPoolTags?: readonly { key: string; value: number }[] }>;
// @ts-expect-error a map of numbers where the SDK has a map of strings
export type RefusesAnotherMap = Proof<MapOfNumbers>;

type MapOfOthers = Changed<{ acrConfiguration?: readonly { key: string; level: string }[] }>;
// @ts-expect-error a map of structures that have another member
export type RefusesAnotherMapOfStructures = Proof<MapOfOthers>;

type OptionalName = Changed<{ poolName?: string }>;
// @ts-expect-error optional here, required by the SDK
export type RefusesAnOptionalName = Proof<OptionalName>;

type OptionalArn = Changed<{ lambdaConfig?: { customSmsSender?: { lambdaVersion: 'V1_0' } } }>;
// @ts-expect-error without a member that the SDK requires in this structure
export type RefusesAMissingArn = Proof<OptionalArn>;
