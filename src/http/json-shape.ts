const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const [BRACKET, BRACKET_END] = ['['.charCodeAt(0), ']'.charCodeAt(0)];
const [BRACE, BRACE_END] = ['{'.charCodeAt(0), '}'.charCodeAt(0)];

/** Levels of nested lists and objects. GraphQL accepts fewer (LIMIT_DEPTH). */
const MOST_LEVELS = 100;

/** Entries and members together: 5,000 references of a router have some 20,000. */
const MOST_VALUES = 50_000;

/**
 * Says what makes JSON too large to parse, or undefined. Parsing a megabyte of brackets, or an object with 60,000
 * members, takes 20 times as long as scanning its characters, which this does.
 */
export function excessOf(json: string): string | undefined {
  let level = 0;
  let values = 0;
  for (let index = 0; index < json.length; index += 1) {
    switch (json.charCodeAt(index)) {
      case QUOTE:
        index = endOfText(json, index);
        break;
      case BRACKET:
      case BRACE:
        level += 1;
        if (level > MOST_LEVELS) return `more than ${MOST_LEVELS} levels of lists and objects`;
        break;
      case BRACKET_END:
      case BRACE_END:
        level -= 1;
        break;
      case COMMA:
        values += 1;
        if (values >= MOST_VALUES) return `more than ${MOST_VALUES} entries and members`;
    }
  }
  return undefined;
}

/** The index where the string that starts here ends; past the end for invalid JSON. */
function endOfText(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (json.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    // Two backslashes are one in the text, and an odd one escapes the quote.
    if (backslashes % 2 === 0) return end;
  }
  return json.length;
}
