import type { UserPoolDescriptionType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';

type Given<Value> = Value | null | undefined;

/** Which pools to list. All given parts must match. */
export interface ListFilter {
  readonly name?: Given<{ readonly prefix?: Given<string>; readonly contains?: Given<string> }>;
  readonly creationDate?: Given<TimeSpan>;
  readonly lastModifiedDate?: Given<TimeSpan>;
  readonly tags?: Given<readonly TagCondition[]>;
}

/** `from` is inclusive, `before` is exclusive. */
interface TimeSpan {
  readonly from?: Given<Date>;
  readonly before?: Given<Date>;
}

interface TagCondition {
  readonly key: string;
  /** By default any value matches. */
  readonly value?: Given<string>;
}

/** Whether a pool passes the parts that the list itself can decide. */
export function passesWithoutRead(
  { name, creationDate, lastModifiedDate }: ListFilter,
  { Name = '', CreationDate, LastModifiedDate }: UserPoolDescriptionType,
): boolean {
  return (
    Name.startsWith(name?.prefix ?? '') &&
    Name.includes(name?.contains ?? '') &&
    isWithin(creationDate, CreationDate) &&
    isWithin(lastModifiedDate, LastModifiedDate)
  );
}

/** Whether the rest of the filter needs a read of the pool. */
export function needsRead({ tags }: ListFilter): boolean {
  return (tags?.length ?? 0) > 0;
}

/** Whether a pool that was read has all the tags. */
export function hasTags({ tags }: ListFilter, { UserPoolTags = {} }: UserPoolType): boolean {
  return (tags ?? []).every(
    // A key such as `constructor` counts only as an own property of the map.
    ({ key, value }) =>
      Object.hasOwn(UserPoolTags, key) && (value ?? UserPoolTags[key]) === UserPoolTags[key],
  );
}

/** Equal for equivalent filters, regardless of order and of explicit nulls. */
export function canonicalForm({ name, creationDate, lastModifiedDate, tags }: ListFilter): string {
  const time = (span: ListFilter['creationDate']) => [
    span?.from?.getTime() ?? null,
    span?.before?.getTime() ?? null,
  ];
  const conditions = (tags ?? []).map(({ key, value }) => JSON.stringify([key, value ?? null])).sort();
  return JSON.stringify([
    name?.prefix ?? '',
    name?.contains ?? '',
    time(creationDate),
    time(lastModifiedDate),
    conditions,
  ]);
}

function isWithin(span: ListFilter['creationDate'], date: Date | undefined): boolean {
  const from = span?.from;
  const before = span?.before;
  if (!from && !before) return true;
  if (!date) return false;
  return (!from || date >= from) && (!before || date < before);
}
