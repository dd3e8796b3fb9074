import { constants } from 'node:os';

type StopSignal = 'SIGTERM' | 'SIGINT';

/** The stop signals of the process. */
export interface StopSignals {
  /** The first signal, once received. */
  readonly received: StopSignal | undefined;
  /** Resolves with the first signal. */
  readonly first: Promise<StopSignal>;
}

/**
 * Listens for SIGTERM and SIGINT. A second one of either kind ends the process at once, with the usual exit code
 * (143 or 130). Node's default handling does not end the first process of a container.
 */
export function listenToStopSignals(): StopSignals {
  let received: StopSignal | undefined;
  const first = new Promise<StopSignal>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (received) process.exit(128 + constants.signals[signal]);
        received = signal;
        resolve(signal);
      });
    }
  });
  return {
    get received() {
      return received;
    },
    first,
  };
}
