import { createApp } from './app.js';
import { readConfig } from './config/config.js';
import type { StopSignals } from './signals.js';

/**
 * Serves until a signal says stop. A signal during the start ends it as soon as it can be ended; later, what is running is
 * finished first. After SIGTERM, which orchestrators send, requests are taken for SHUTDOWN_DELAY_MS more; after SIGINT, which
 * people send, they are not.
 */
export async function serve(
  environment: Readonly<Record<string, string | undefined>>,
  stop: StopSignals,
): Promise<void> {
  const config = readConfig(environment);
  const app = await createApp(config);
  if (!stop.received) await app.listen();
  const unseen = stop.received !== undefined;
  const signal = await stop.first;
  await app.stop(unseen || signal === 'SIGINT' ? 0 : config.http.shutdownDelayMs);
}
