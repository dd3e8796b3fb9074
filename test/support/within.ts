/** Long even on a busy machine, and less than a test may take, so that what did not happen is named. */
const LONGEST_MS = 20_000;

/**
 * Waits for what another process, a socket or an event has to do.
 *
 * @param what completes "Expected within 20 s: …"
 * @throws when it has not happened within 20 seconds
 */
export async function within<Value>(what: string, happening: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Expected within ${LONGEST_MS / 1_000} s: ${what}`));
    }, LONGEST_MS);
  });
  try {
    return await Promise.race([happening, late]);
  } finally {
    clearTimeout(timer);
  }
}
