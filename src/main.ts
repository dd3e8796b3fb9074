import { createApp } from './app.js';
import { allocateYoung } from './basics/allocation.js';
import { readConfig } from './config/config.js';
import type { StopSignals } from './signals.js';

/**
 * Serves until a stop signal. A signal during start-up ends the start as soon as possible; later, running requests finish
 * first. After SIGTERM (sent by orchestrators) new requests are accepted for SHUTDOWN_DELAY_MS; after SIGINT (Ctrl-C) none are.
 */
export async function serve(
  environment: Readonly<Record<string, string | undefined>>,
  stop: StopSignals,
): Promise<void> {
  allocateYoung();
  const config = readConfig(environment);
  const app = await createApp(config);
  if (!stop.received) await app.listen();
  const unseen = stop.received !== undefined;
  const signal = await stop.first;
  await app.stop(unseen || signal === 'SIGINT' ? 0 : config.http.shutdownDelayMs);
}
