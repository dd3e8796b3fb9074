/**
 * Resolves like the work, unless the signal aborts first. The work itself continues.
 *
 * @throws the signal's reason, or the error of the work
 */
export function unlessAborted<Value>(
  work: Promise<Value>,
  signal: AbortSignal,
  onAbort?: () => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      onAbort?.();
      // All signals here abort with an Error as the reason.
      reject(signal.reason as Error);
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', end);
    });
  });
}
