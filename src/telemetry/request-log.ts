import { boundedFields, boundedText } from './bounded.js';
import type { Log } from './log.js';
import { RequestLines } from './request-lines.js';

type Fields = Readonly<Record<string, unknown>>;
type Level = 'info' | 'warn' | 'error';

/**
 * The log of one request: every line has the correlation id, which is also in the errors sent to the client, and the
 * caller. Repeated warnings and errors are only counted after the first ones. `info` records changes, so every one is
 * written.
 */
export class RequestLog {
  #lines: RequestLines | undefined;
  #child: Pick<Log, Level> | undefined;

  /**
   * @param log of the process
   * @param correlationId connects the request with its lines
   * @param bindings returns further fields of every line
   */
  constructor(
    private readonly log: Pick<Log, 'child'>,
    readonly correlationId: string,
    private readonly bindings: () => Fields = () => ({}),
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

  /** Logs how many repeated lines were left out. Call at the end of the request. */
  close(): void {
    for (const { level, message, count, code, operation, region } of this.#lines?.leftOut() ?? []) {
      const write = level === 'error' ? 'error' : 'warn';
      this.#write(write, { code, operation, region, count }, `left out, as it repeats: ${message}`);
    }
  }

  #writeUnlessRepeated(level: Level, fields: Fields, message: string): void {
    const { code, operation, region } = fields;
    const line = { level, message: boundedText(message), code, operation, region };
    this.#lines ??= new RequestLines();
    if (this.#lines.take(line)) this.#write(level, fields, message);
  }

  #write(level: Level, fields: Fields, message: string): void {
    // Created with the first line: most requests log none.
    this.#child ??= this.log.child(boundedFields({ correlationId: this.correlationId, ...this.bindings() }));
    this.#child[level](fields, message);
  }
}
