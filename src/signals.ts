import { constants } from 'node:os';

type StopSignal = 'SIGTERM' | 'SIGINT';

/** What tells the process to stop. */
export interface StopSignals {
  /** The first signal, once it has come. */
  readonly received: StopSignal | undefined;
  /** Resolves with the first signal. */
  readonly first: Promise<StopSignal>;
}

/**
 * Listens to SIGTERM and SIGINT. A second one, of whichever kind, ends the process at once, with the exit code that shells
 * give it (143 or 130): Node's own handling would not, as the first process of a container.
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
