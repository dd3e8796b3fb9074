#!/usr/bin/env node
import { Command, Option } from 'commander';
import { defaultOf, settings } from './config/settings.js';
import { description, version } from './package.js';
import { listenToStopSignals } from './signals.js';

interface PrintOptions {
  readonly client?: boolean;
  readonly authDirectives?: boolean;
}

const program = new Command('poolgraph')
  .description(description)
  .version(version)
  .addHelpText('after', settingsHelp())
  .showHelpAfterError('Run poolgraph --help for commands and settings.');

program
  // Not the default when a command is named: commander would pass a misspelled command to it as an argument.
  .command('serve', { isDefault: !namesCommand(process.argv[2]) })
  .description('serve GraphQL over HTTP until SIGTERM or SIGINT (the default command)')
  .addHelpText('after', settingsHelp())
  .action(async () => {
    // Before loading anything, which takes a second.
    const stop = listenToStopSignals();
    // Silences the SDK's warning on Node 20, which this gateway supports. The SDK accepts only 'true' and reads it when a client is built.
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
    // Loaded here so that --help and mistyped flags respond immediately.
    const { serve } = await import('./main.js');
    await serve(process.env, stop);
  });

program
  .command('schema')
  .description('work with the GraphQL schema')
  .command('print')
  .description('print the SDL of the subgraph, for composing or publishing')
  .option(
    '--client',
    'print it as clients see it, without Federation, for code generators and relay-compiler',
  )
  .addOption(
    new Option(
      '--auth-directives',
      'include @authenticated and @requiresScopes (some routers need a licence for them)',
    ).conflicts('client'),
  )
  .action(async ({ client = false, authDirectives = false }: PrintOptions) => {
    process.stdout.write(`${await (client ? sdlForClients() : sdlForRouters(authDirectives))}\n`);
  });

// A reader of only the first lines, such as head, closes the pipe.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') console.error(message);
  process.exit(code === 'EPIPE' ? 0 : 1);
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Error) || !saysItAll(error)) throw error;
  console.error(error.message);
  process.exit(1);
}

async function sdlForClients(): Promise<string> {
  const { clientSdl } = await import('./graphql/client-sdl.js');
  return clientSdl();
}

async function sdlForRouters(authDirectives: boolean): Promise<string> {
  const { subgraphSdl } = await import('./graphql/subgraph-sdl.js');
  return subgraphSdl({ authDirectives });
}

function namesCommand(argument = '-'): boolean {
  return !argument.startsWith('-');
}

/** Errors that the operator can fix need no stack trace: configuration, a taken port, the schema. */
function saysItAll(error: Error): boolean {
  return ['ConfigError', 'MappingError'].includes(error.name);
}

function settingsHelp(): string {
  const lines = Object.entries(settings).map(
    ([name, setting]) => `  ${name}\n      ${setting.desc}\n      Default: ${defaultOf(setting)}`,
  );
  return ['\nSettings are environment variables:\n', ...lines].join('\n');
}
