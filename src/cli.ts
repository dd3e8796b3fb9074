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
  .showHelpAfterError('Run poolgraph --help to see what there is.');

program
  // No default beside a name: commander would take a misspelled command for an argument of it.
  .command('serve', { isDefault: !namesCommand(process.argv[2]) })
  .description('serve GraphQL over HTTP until SIGTERM or SIGINT')
  .addHelpText('after', settingsHelp())
  .action(async () => {
    // Before anything is loaded, which takes a second.
    const stop = listenToStopSignals();
    // The SDK would warn on Node 20, which this gateway supports. Read when a client is built, and only as 'true'.
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
    // Loaded here, so that help and a mistyped flag are answered at once.
    const { serve } = await import('./main.js');
    await serve(process.env, stop);
  });

program
  .command('schema')
  .description('the GraphQL schema')
  .command('print')
  .description('print the SDL of the subgraph, to compose a supergraph with or to publish')
  .option('--client', 'as clients see it, without Federation: for code generators and relay-compiler')
  .addOption(
    new Option(
      '--auth-directives',
      'with @authenticated and @requiresScopes, which some routers need a licence for',
    ).conflicts('client'),
  )
  .action(async ({ client = false, authDirectives = false }: PrintOptions) => {
    process.stdout.write(`${await (client ? sdlForClients() : sdlForRouters(authDirectives))}\n`);
  });

// Whoever reads only the beginning of the output closes it.
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

/** What the operator can mend needs no stack trace: the configuration, a port that is taken, the schema. */
function saysItAll(error: Error): boolean {
  return ['ConfigError', 'MappingError'].includes(error.name);
}

function settingsHelp(): string {
  const lines = Object.entries(settings).map(
    ([name, setting]) => `  ${name}\n      ${setting.desc}\n      Default: ${defaultOf(setting)}`,
  );
  return ['\nSettings are environment variables:\n', ...lines].join('\n');
}
