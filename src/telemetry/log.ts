import { pino, type DestinationStream, type LogFn, type Logger, type LoggerOptions } from 'pino';
import { boundedFields, boundedText } from './bounded.js';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;
type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export interface LogOptions {
  readonly level: LogLevel;
  /** `text` for people at a terminal, `json` for machines: one object per line. */
  readonly format: 'text' | 'json';
}

/**
 * The log of the process; `RequestLog` is that of one request. No line contains a secret or grows with the input.
 *
 * @param destination receives JSON lines instead of standard output; for tests
 */
export async function createLog(
  { level, format }: LogOptions,
  destination?: DestinationStream,
): Promise<Log> {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: boundedFields },
    hooks: { logMethod: writeBounded },
  };
  if (destination) return pino(options, destination);
  return pino(options, format === 'text' ? await asText() : pino.destination({ fd: 1, sync: true }));
}

function writeBounded(this: Logger, [first, ...rest]: Parameters<LogFn>, write: LogFn): void {
  const isText = typeof first === 'string';
  // For an error logged alone, pino would use its message unbounded.
  const text: unknown = isText ? first : (rest[0] ?? (first instanceof Error ? first.message : undefined));
  const message = typeof text === 'string' ? boundedText(text) : undefined;
  if (isText) write.call(this, message);
  else write.call(this, first, message);
}

/** Loaded only for the text format; JSON logging does not need it. */
async function asText(): Promise<DestinationStream> {
  const { textStream } = await import('./text-stream.js');
  return textStream();
}
