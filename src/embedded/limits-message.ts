import { type Limit, type LimitViolation } from '../rules/check-limits.js';

/**
 * Reports violated limits as AWS does, in one message: `2 validation errors detected: Value '3' at
 * 'policies.passwordPolicy.minimumLength' failed to satisfy constraint: Member must have value greater than or equal
 * to 6; Value '' at 'schema.1.member.name' failed to …`.
 */
export function limitsMessage(violations: readonly LimitViolation[]): string {
  const count = violations.length === 1 ? '1 validation error' : `${violations.length} validation errors`;
  return `${count} detected: ${violations.map(sentence).join('; ')}`;
}

function sentence({ path, limit, value, entry, sensitive }: LimitViolation): string {
  const members = entry ? path.slice(0, -1) : path;
  return `Value ${quoted(entry || sensitive ? undefined : value)}at '${location(members)}' failed to satisfy constraint: ${constraint(limit, entry)}`;
}

/** AWS leaves out a value that is missing, a collection, or sensitive. */
function quoted(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return `'${String(value)}' `;
    default:
      return '';
  }
}

/** `['Schema', 0, 'Name']` -> `schema.1.member.name`. */
function location(path: LimitViolation['path']): string {
  return path
    .map((segment) =>
      typeof segment === 'number'
        ? `${segment + 1}.member`
        : `${segment.slice(0, 1).toLowerCase()}${segment.slice(1)}`,
    )
    .join('.');
}

function constraint(limit: Limit, entry: LimitViolation['entry']): string {
  const words = memberMust(limit);
  if (entry === 'key') return `Map keys must satisfy constraint: [${words}]`;
  return entry === 'value' ? `Map value must satisfy constraint: [${words}]` : words;
}

function memberMust(limit: Limit): string {
  switch (limit.kind) {
    case 'required':
      return 'Member must not be null';
    case 'minLength':
      return `Member must have length greater than or equal to ${limit.bound}`;
    case 'maxLength':
      return `Member must have length less than or equal to ${limit.bound}`;
    case 'minValue':
      return `Member must have value greater than or equal to ${limit.bound}`;
    case 'maxValue':
      return `Member must have value less than or equal to ${limit.bound}`;
    case 'pattern':
      return `Member must satisfy regular expression pattern: ${limit.bound}`;
    case 'enum':
      return `Member must satisfy enum value set: [${limit.bound.join(', ')}]`;
    case 'type':
      return `Member must be of type ${limit.bound}`;
  }
}
