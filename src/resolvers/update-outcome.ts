import type { Settings } from '../context.js';
import { differences } from '../basics/differences.js';
import type { Refusal } from '../errors/refusal.js';
import type { UserPoolSettingChange } from '../generated/graphql.js';
import type { Document } from '../mapping/document.js';
import { preFlight } from './pre-flight.js';

/**
 * What Cognito would refuse of the merged settings although it does not refuse the present ones. A thing may be in a
 * state that no request could create today, and must still be changeable.
 *
 * @param ids the members of the request that name the thing
 * @param region where it is
 */
export function brokenByUpdate(
  operation: string,
  { ids, region }: { readonly ids: object; readonly region: string },
  present: Settings,
  merged: Settings,
): Refusal[] {
  const refusalsOf = (settings: Settings) => preFlight(operation, { ...ids, ...settings }, region);
  const known = new Set(refusalsOf(present).map(asText));
  return refusalsOf(merged).filter((refusal) => !known.has(asText(refusal)));
}

interface AfterUpdate<Value> {
  readonly value: Value | undefined;
  readonly unread?: Error;
}

/** If the thing could not be read after the update, this field fails, and the other fields still say what was done. */
export function valueAfter<Value extends object>({
  value,
  unread,
}: AfterUpdate<Value>): Value | Promise<never> | null {
  if (!unread) return value ?? null;
  const failed = Promise.reject(unread);
  // A client that does not select the field must not end the process.
  failed.catch(() => undefined);
  return failed;
}

/**
 * The changes of an update, with the names of the schema.
 *
 * @param before the settings as documents, like `after`
 * @param isMasked whether the values at a path are hidden from the caller
 * @param says whether an empty structure at a path is a setting (`saysWhenEmpty`)
 */
export function settingChanges(
  before: Document,
  after: Document,
  isMasked: (path: readonly string[]) => boolean,
  says?: (path: readonly string[]) => boolean,
): UserPoolSettingChange[] {
  return differences([before, after], says).map(({ path, values: [was, is] }) => {
    const masked = isMasked(path);
    return { path, masked, before: masked ? null : was, after: masked ? null : is };
  });
}

function asText({ members, message }: Refusal): string {
  return JSON.stringify([members, message]);
}
