import type { RequestLog } from '../../telemetry/request-log.js';
import type { CallOptions } from '../call/send.js';
import type { Reader } from '../read/reader.js';

/** The origin of a write. */
export interface Requester extends Pick<Reader, 'scope' | 'statistics'> {
  readonly log: Pick<RequestLog, 'info'>;
}

/** How the calls of a write are made: each for the requesting request alone. */
export function callFor({ scope, statistics }: Requester): CallOptions {
  return {
    scope,
    ended: (call) => {
      statistics.called(call);
    },
  };
}
