/** Long enough to recognize what was sent, short enough for a message. */
const MOST_CHARACTERS = 80;

/**
 * The beginning of a value of any type, as JSON, for a message about the input. It takes no longer for a large value
 * than for a small one, because many messages may quote the same megabyte. Not for possible secrets.
 */
export function shown(value: unknown, most = MOST_CHARACTERS): string {
  let text = '';
  write(value);
  return text.length > most ? `${text.slice(0, most)}…` : text;

  function write(part: unknown): void {
    if (typeof part === 'string') text += JSON.stringify(part.slice(0, most + 1));
    else if (typeof part !== 'object' || part === null) text += String(part);
    else if (Array.isArray(part)) writeAll('[', part.entries(), ']', false);
    else writeAll('{', entriesOf(part), '}', true);
  }

  function writeAll(
    open: string,
    entries: Iterable<readonly [unknown, unknown]>,
    close: string,
    named: boolean,
  ): void {
    const start = (text += open).length;
    for (const [key, part] of entries) {
      if (text.length > most) return;
      if (text.length > start) text += ',';
      if (named) {
        write(key);
        text += ':';
      }
      write(part);
    }
    text += close;
  }
}

/** One entry at a time: `Object.entries` would build all of them. */
function* entriesOf(object: object): Iterable<readonly [string, unknown]> {
  for (const key in object) yield [key, (object as Readonly<Record<string, unknown>>)[key]];
}
