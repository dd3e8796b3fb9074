import { boundedFields, boundedText } from './bounded.js';
import type { Log } from './log.js';
import { RequestLines } from './request-lines.js';

type Fields = Readonly<Record<string, unknown>>;
type Level = 'info' | 'warn' | 'error';

/**
 * The log of one request: every line carries the correlation id, which is also in the errors that the request was answered
 * with, and the caller. Warnings and errors that repeat each other are counted after the first ones. `info` says what was
 * done, so that each is a line.
 */
export class RequestLog {
  readonly #lines = new RequestLines();
  #child: Pick<Log, Level> | undefined;

  /**
   * @param log of the process
   * @param correlationId ties the request to its lines
   * @param bindings what else is in every line
   */
  constructor(
    private readonly log: Pick<Log, 'child'>,
    readonly correlationId: string,
    private readonly bindings: Fields = {},
  ) {}

  info(fields: Fields, message: string): void {
    this.#write('info', fields, message);
  }

  warn(fields: Fields, message: string): void {
    this.#writeUnlessRepeated('warn', fields, message);
  }

  error(fields: Fields, message: string): void {
    this.#writeUnlessRepeated('error', fields, message);
  }

  /** Says how many lines were left out, because they repeated others. To be called when the request is over. */
  close(): void {
    for (const { level, message, count, code, operation, region } of this.#lines.leftOut()) {
      const write = level === 'error' ? 'error' : 'warn';
      this.#write(write, { code, operation, region, count }, `left out, as it repeats: ${message}`);
    }
  }

  #writeUnlessRepeated(level: Level, fields: Fields, message: string): void {
    const { code, operation, region } = fields;
    const line = { level, message: boundedText(message), code, operation, region };
    if (this.#lines.take(line)) this.#write(level, fields, message);
  }

  #write(level: Level, fields: Fields, message: string): void {
    // Made with the first line: most requests have none.
    this.#child ??= this.log.child(boundedFields({ correlationId: this.correlationId, ...this.bindings }));
    this.#child[level](fields, message);
  }
}
