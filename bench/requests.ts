import autocannon from 'autocannon';
import { spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { adopt, end } from './support/children.js';

/**
 * Whole HTTP requests a second for a pool that is remembered, side by side with another build of the gateway: the two take turns
 * in one run, so that what else the machine does meets both. Run by `npm run bench:requests -- DIRECTORY`, where DIRECTORY is
 * another checkout that was built; without it, this build is measured alone.
 */

const ROUNDS = 8;
const SECONDS = 4;
const CONNECTIONS = 32;
const ID = 'us-east-1_Example01';

const queries = {
  small: `{ userPool(id: "${ID}") { id name userPoolTier } }`,
  full: `{ userPool(id: "${ID}") { id name arn status creationDate lastModifiedDate mfaConfiguration deletionProtection userPoolTier estimatedNumberOfUsers policies { passwordPolicy { minimumLength requireUppercase requireLowercase requireNumbers requireSymbols temporaryPasswordValidityDays } signInPolicy { allowedFirstAuthFactors } } adminCreateUserConfig { allowAdminCreateUserOnly } accountRecoverySetting { recoveryMechanisms { name priority } } userPoolTags { key value } schemaAttributes { name attributeDataType mutable required } } }`,
} as const;

const here = fileURLToPath(new URL('..', import.meta.url));
const [, , other] = process.argv;

interface Running {
  readonly name: string;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

async function start(name: string, directory: string): Promise<Running> {
  const child = adopt(
    spawn(process.execPath, ['dist/cli.js'], {
      cwd: directory,
      env: {
        PORT: '0',
        COGNITO_BACKEND: 'embedded',
        LOG_LEVEL: 'info',
        SHUTDOWN_DELAY_MS: '0',
        // As they are where load is measured on purpose.
        MAX_EVENT_LOOP_DELAY_MS: '0',
        AWS_CONFIG_FILE: devNull,
        AWS_SHARED_CREDENTIALS_FILE: devNull,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\S+graphql/.exec(line)?.[0];
    if (url === undefined) continue;
    child.stdout.resume();
    return { name, url, stop: () => end(child) };
  }
  throw new Error(`The gateway in ${directory} ended before it was ready`);
}

/** Requests a second. */
async function rateOf({ name, url }: Running, query: string): Promise<number> {
  const result = await autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${name} answered with errors`);
  return result.requests.average;
}

const running = [await start('this build', here)];
if (other !== undefined) running.push(await start('the other build', resolve(other)));

for (const [what, query] of Object.entries(queries)) {
  const rates = running.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, each] of running.entries()) {
      const rate = await rateOf(each, query);
      // The first round warms both up.
      if (round > 0) rates[index]?.push(rate);
    }
  }
  const medians = rates.map(medianOf);
  running.forEach(({ name }, index) => {
    console.log(`${what}: ${name} ${medians[index]?.toFixed(0)} requests a second`);
  });
  const [own = NaN, others] = medians;
  if (others !== undefined) console.log(`${what}: ${(own / others).toFixed(2)} × the other build`);
}
for (const { stop } of running) await stop();

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
