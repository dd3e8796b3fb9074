import { isCI } from 'ci-info';
import { CommanderError } from 'commander';
import { inspect } from 'node:util';
import { confirmIn } from './confirm.js';
import { NotStartedError } from './not-started-error.js';
import { flagsIn } from './options.js';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (interrupted.signal.aborted) process.exit(2);
    note('Interrupted. Deleting the created pools; interrupt again to leave them.');
    interrupted.abort(new NotStartedError('Interrupted before anything was created.'));
  });
}

// As in src/cli.ts: the SDK would warn on Node 20.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

try {
  const flags = flagsIn(process.argv.slice(2));
  if (isCI) {
    throw new NotStartedError(
      'This must be started by a person, not by a CI server, because it creates user pools in an AWS account.',
    );
  }
  // Loaded here, so that help and a mistyped option are answered at once.
  const { begin } = await import('./begin.js');
  const dialog = { input: process.stdin, output: process.stderr, signal: interrupted.signal };
  process.exitCode = await begin(flags, process.env, {
    print: (text) => process.stdout.write(`${text}\n`),
    note,
    ...(process.stdin.isTTY && { confirm: (question: string) => confirmIn(dialog, question) }),
    signal: interrupted.signal,
  });
} catch (thrown) {
  const error: unknown = interrupted.signal.aborted ? interrupted.signal.reason : thrown;
  // Commander has said itself what was wrong, or printed the help.
  if (error instanceof NotStartedError) note(error.message);
  else if (!(error instanceof CommanderError)) note(inspect(error));
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
}

function note(text: string): void {
  process.stderr.write(`${text}\n`);
}
