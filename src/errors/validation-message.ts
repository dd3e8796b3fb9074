/** One problem named by a message of Cognito; `members` is the path as AWS writes it, indexes counted from zero. */
export interface ValidationPart {
  readonly message: string;
  readonly members: readonly string[] | undefined;
}

const HEADING = /^\d+ validation errors? detected[:.] /;
const CONSTRAINT = ' failed to satisfy constraint: ';
const NEXT_PART = /; Value (?:null |with length \d+ )?(?:at )?'/;

/** Longer than any path of settings, tag keys of 128 characters included. */
const MAX_PATH = 400;

/**
 * Takes apart the message of an InvalidParameterException. Limits come in one message, however many were passed:
 * `2 validation errors detected: Value '3' at 'policies.passwordPolicy.minimumLength' failed to satisfy constraint: …; Value …`.
 * Any other message is one part without a path.
 *
 * The value that AWS quotes is the caller's and may hold anything, these very words included; then a part keeps its
 * message and loses at most its path.
 */
export function readValidationMessage(message: string): ValidationPart[] {
  const heading = HEADING.exec(message);
  if (!heading) return [{ message, members: undefined }];

  return splitParts(message.slice(heading[0].length)).map((part) => ({
    message: part,
    members: pathOf(part),
  }));
}

/** Parts end where a constraint has been told and the next value begins; a `;` inside a quoted value ends nothing. */
function splitParts(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  for (;;) {
    const told = rest.indexOf(CONSTRAINT);
    const next = told < 0 ? null : NEXT_PART.exec(rest.slice(told));
    if (!next) return [...parts, rest];
    parts.push(rest.slice(0, told + next.index));
    rest = rest.slice(told + next.index + '; '.length);
  }
}

/** `'schema.1.member.name'`, or in the form of newer services `'/schema/0/name'` -> `['schema', '0', 'name']`. */
function pathOf(part: string): string[] | undefined {
  const end = part.lastIndexOf(`'${CONSTRAINT}`);
  const start = part.lastIndexOf("'", end - 1);
  if (end <= 0 || start < 0) return undefined;
  const path = part.slice(start + 1, end);
  if (path.length > MAX_PATH) return undefined;
  return path.startsWith('/') ? segmentsOfPointer(path) : segmentsOfMembers(path);
}

function segmentsOfPointer(path: string): string[] {
  return path
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A list's position counts from one and is followed by `member`. So is the key of a map, which may be a number as well. */
function segmentsOfMembers(path: string): string[] {
  const segments = path.split('.');
  return segments
    .map((segment, index) => {
      const isPosition = /^\d{1,9}$/.test(segment) && segments[index + 1] === 'member';
      return isPosition ? String(Number(segment) - 1) : segment;
    })
    .filter((segment) => segment !== 'member');
}
