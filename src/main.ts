import { createApp } from './app.js';
import { readConfig } from './config/config.js';

/** Serves until a signal says stop; what is running then is finished first. */
export async function serve(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const config = readConfig(environment);
  const app = await createApp(config);
  // Before anybody is told that the gateway is ready: whoever is told may stop it at once.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.stop());
  await app.listen();
}
