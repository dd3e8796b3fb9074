/** One problem in a message of Cognito; `members` is the path in AWS's notation, with indexes from zero. */
export interface ValidationPart {
  readonly message: string;
  readonly members: readonly string[] | undefined;
}

const HEADING = /^\d+ validation errors? detected[:.] /;
const CONSTRAINT = ' failed to satisfy constraint: ';
const NEXT_PART = /; Value (?:null |with length \d+ )?(?:at )?'/;

/** Longer than any path of settings, including tag keys of 128 characters. */
const MAX_PATH = 400;

/**
 * Splits the message of an InvalidParameterException. One message reports all limits that were exceeded: `2
 * validation errors detected: Value '3' at 'policies.passwordPolicy.minimumLength' failed to satisfy constraint: …;
 * Value …`. Any other message is one part without a path.
 *
 * AWS quotes the caller's value, which may contain anything, including these very words. Then a part keeps its
 * message and at most loses its path.
 */
export function readValidationMessage(message: string): ValidationPart[] {
  const heading = HEADING.exec(message);
  if (!heading) return [{ message, members: undefined }];

  return splitParts(message.slice(heading[0].length)).map((part) => ({
    message: part,
    members: pathOf(part),
  }));
}

/** A part ends after its constraint, where the next value begins. A `;` inside a quoted value ends nothing. */
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

/** `'schema.1.member.name'`, or in newer services `'/schema/0/name'` -> `['schema', '0', 'name']`. */
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

/**
 * A position in a list counts from one and is followed by `member`. So is the key of a map, which may be a number
 * too.
 */
function segmentsOfMembers(path: string): string[] {
  const segments = path.split('.');
  return segments
    .map((segment, index) => {
      const isPosition = /^\d{1,9}$/.test(segment) && segments[index + 1] === 'member';
      return isPosition ? String(Number(segment) - 1) : segment;
    })
    .filter((segment) => segment !== 'member');
}
