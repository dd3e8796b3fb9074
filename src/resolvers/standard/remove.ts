import type { Refusal } from '../../errors/refusal.js';
import type { UserPoolUserError } from '../../generated/graphql.js';
import type { Resource } from '../../resources/resource.js';
import { asWarning, breakagesOf } from '../breaking/breaking.js';
import { refusedAsData, type Mutation } from './payload.js';
import { idsFrom, inSchema, keyToWrite, shown, type InPool, type Values } from './things.js';

type Removed = InPool & { readonly remove: NonNullable<Resource['remove']> };

export function isRemoved(resource: InPool): resource is Removed {
  return resource.remove !== undefined;
}

type RemoveArguments = Values & { readonly dryRun: boolean; readonly allowBreaking?: boolean };

/** `deleteUserPoolGroup(userPoolId:, groupName:, dryRun:)`. */
export function removeField(resource: Removed): Mutation<RemoveArguments> {
  const errorsOf = (refusals: readonly Refusal[]) =>
    refusals.map((refusal) => argumentError(resource, refusal));
  const breakages = breakagesOf(resource);
  return (_mutation, { dryRun, allowBreaking = false, ...values }, context) =>
    refusedAsData(resource, errorsOf, async () => {
      const key = keyToWrite(resource, idsFrom(resource, values), context);
      const find = async (value: object) => (await breakages?.(key, value, undefined, context)) ?? [];
      const value = await context.removals.remove(key, {
        dryRun,
        ...(!dryRun && !allowBreaking && { obstacles: find }),
      });
      const warnings = dryRun ? (await find(value)).map(asWarning) : [];
      return { value: shown(key, value), applied: !dryRun, warnings };
    });
}

/** The field of the error is the argument that it is about. */
export function argumentError(
  resource: Pick<Resource, 'id'>,
  { code, message, members = [] }: Refusal,
): UserPoolUserError {
  const [name] = members;
  const found = resource.id.find((member) => member.toLowerCase() === name?.toLowerCase());
  return { code, message, field: found === undefined ? null : [inSchema(found)] };
}
