import type { Settings } from '../context.js';
import { differences } from '../basics/differences.js';
import type { Refusal } from '../errors/refusal.js';
import type { UserPoolSettingChange } from '../generated/graphql.js';
import type { Document } from '../mapping/document.js';
import { preFlight } from './pre-flight.js';

/**
 * What Cognito would refuse of the merged settings and did not mind in the present ones: a thing can be in a state that no
 * request could bring about today, and must still be changeable.
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

/** Where the thing could not be read after the update, the field fails, and its siblings say what was done. */
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
 * What an update changes, in the words of the schema.
 *
 * @param before the settings as documents, as `after`
 * @param isMasked whether the values of a path are not for the caller
 * @param says as `saysWhenEmpty` has it
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
