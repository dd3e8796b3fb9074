import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

export interface Dialog {
  readonly input: Readable;
  readonly output: Writable;
  readonly signal: AbortSignal;
}

/**
 * Asks a question. Anything but a yes is a no, the end of the input too.
 *
 * @throws AbortError where the signal ends it
 */
export async function confirmIn({ input, output, signal }: Dialog, question: string): Promise<boolean> {
  // Ended by the answer to an earlier question: there will be no other.
  if (input.readableEnded) return false;
  // Not as a terminal of readline's, which would keep Ctrl-C to itself.
  const terminal = createInterface({ input, output, terminal: false });
  try {
    const closed = once(terminal, 'close', { signal }).then(() => '');
    const answer = await Promise.race([terminal.question(`${question} [y/N] `, { signal }), closed]);
    return /^y(?:es)?$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}
