import { describe, expect, it } from '@jest/globals';
import { request, type IncomingHttpHeaders } from 'node:http';
import { startGateway, type Gateway } from '../support/gateway.js';
import { startGatewayWithIssuers } from '../support/gateway-with-issuers.js';

const STUDIO = 'https://studio.apollographql.com';
const CORS_ORIGINS = `${STUDIO},http://app.example.com:3000`;
const query = JSON.stringify({ query: '{ __typename }' });

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

/** As a browser asks before a page's request with a token: with no token itself. */
function preflight(
  gateway: Gateway,
  origin: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const asked = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type',
  };
  return new Promise((resolve, reject) => {
    request(gateway.url, { method: 'OPTIONS', headers: { origin, ...asked, ...headers } }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });
}

const allowed = {
  'access-control-allow-origin': STUDIO,
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization,content-type',
  'access-control-max-age': '600',
};

describe('A page of an origin in CORS_ORIGINS', () => {
  it.each([{}, { ALLOWED_HOSTS: 'gateway.internal' }])('passes its preflight: %j', async (environment) => {
    await using gateway = await startGateway({ CORS_ORIGINS, ...environment });
    expect(await preflight(gateway, STUDIO)).toMatchObject({ status: 204, headers: allowed });
  });

  it('passes its preflight without a token when authentication is on', async () => {
    await using running = await startGatewayWithIssuers({ CORS_ORIGINS });
    expect(await preflight(running.gateway, STUDIO)).toMatchObject({ status: 204, headers: allowed });
  });

  it('may read the answer, x-request-id and retry-after', async () => {
    await using running = await startGatewayWithIssuers({ CORS_ORIGINS });
    const authorization = `Bearer ${await running.cognito.accessToken()}`;
    const response = await running.gateway.post(query, { origin: STUDIO, authorization });
    expect([response.status, await response.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': STUDIO,
      'access-control-expose-headers': 'x-request-id, retry-after',
      vary: expect.stringMatching(/\bOrigin\b/),
    });
  });

  it('may read the error when it is refused', async () => {
    await using running = await startGatewayWithIssuers({ CORS_ORIGINS, HTTP_BODY_LIMIT_BYTES: '1024' });
    const authorization = `Bearer ${await running.cognito.accessToken()}`;
    const withoutToken = await running.gateway.post(query, { origin: STUDIO });
    const tooLong = await running.gateway.post('x'.repeat(2048), { origin: STUDIO, authorization });
    for (const { headers } of [withoutToken, tooLong]) {
      expect(headers.get('access-control-allow-origin')).toBe(STUDIO);
    }
    expect([withoutToken.status, tooLong.status]).toEqual([401, 413]);
  });

  it('is accepted without authentication, also with a port', async () => {
    await using gateway = await startGateway({ CORS_ORIGINS });
    for (const origin of CORS_ORIGINS.split(',')) {
      const response = await gateway.post(query, { origin });
      expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
    }
  });

  it('is not allowed to send cookies', async () => {
    await using gateway = await startGateway({ CORS_ORIGINS });
    const { headers } = await preflight(gateway, STUDIO);
    const response = await gateway.post(query, { origin: STUDIO });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    expect(response.headers.has('access-control-allow-credentials')).toBe(false);
  });

  it('is refused with a foreign Host, as DNS rebinding sends it', async () => {
    await using gateway = await startGateway({ CORS_ORIGINS });
    expect(await preflight(gateway, STUDIO, { host: 'evil.example.com' })).toMatchObject({ status: 403 });
  });
});

describe('A page of any other origin', () => {
  const foreign = [
    'https://evil.example.com',
    'http://studio.apollographql.com',
    `${STUDIO}:8443`,
    `${STUDIO}.evil.example.com`,
    'http://app.example.com',
    'null',
  ];

  it.each(foreign)('is refused without authentication: %s', async (origin) => {
    await using gateway = await startGateway({ CORS_ORIGINS });
    const answers = [await preflight(gateway, origin), await gateway.post(query, { origin })];
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  });

  it.each(foreign)('gets no CORS headers when authentication is on: %s', async (origin) => {
    await using running = await startGatewayWithIssuers({ CORS_ORIGINS });
    const authorization = `Bearer ${await running.cognito.accessToken()}`;
    const { headers } = await preflight(running.gateway, origin);
    const response = await running.gateway.post(query, { origin, authorization });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
  });

  it('is every foreign page when CORS_ORIGINS is not set', async () => {
    await using running = await startGatewayWithIssuers();
    const { status, headers } = await preflight(running.gateway, STUDIO);
    expect([status, headers]).toEqual([
      405,
      expect.not.objectContaining({ 'access-control-allow-origin': expect.anything() }),
    ]);
  });
});
