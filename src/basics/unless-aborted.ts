/**
 * What the work resolves to, unless a signal aborts first. The work itself goes on.
 *
 * @throws the reason of the signal; what the work throws
 */
export function unlessAborted<Value>(
  work: Promise<Value>,
  signal: AbortSignal,
  onAbort?: () => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      onAbort?.();
      // Whoever aborts gives an error as the reason.
      reject(signal.reason as Error);
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', end);
    });
  });
}
