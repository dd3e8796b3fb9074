import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { correlation } from './correlation.js';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export interface LogOptions {
  readonly level: LogLevel;
  /** `text` for people at a terminal, `json` for machines: one object a line. */
  readonly format: 'text' | 'json';
}

/**
 * The process's log. Every line of a request carries its `correlationId`.
 *
 * @param destination where the JSON lines go instead of standard output; for tests
 */
export async function createLog(
  { level, format }: LogOptions,
  destination?: DestinationStream,
): Promise<Log> {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => {
      const correlationId = correlation.getStore();
      return correlationId === undefined ? {} : { correlationId };
    },
  };
  if (destination) return pino(options, destination);
  return pino(options, format === 'text' ? await textStream() : pino.destination({ fd: 1, sync: true }));
}

/** Loaded only where somebody reads: a server that logs JSON never pays for it. */
async function textStream(): Promise<DestinationStream> {
  const { PinoPretty } = await import('pino-pretty');
  return PinoPretty({ sync: true, singleLine: true, translateTime: 'SYS:HH:MM:ss', ignore: 'hostname,pid' });
}
