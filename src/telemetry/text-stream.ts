import type { DestinationStream } from 'pino';
import { PinoPretty } from 'pino-pretty';

/** Writes lines for people at a terminal to standard output. */
export function textStream(): DestinationStream {
  return PinoPretty({ sync: true, singleLine: true, translateTime: 'SYS:HH:MM:ss', ignore: 'hostname,pid' });
}
