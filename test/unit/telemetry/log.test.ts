import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundedFields } from '../../../src/telemetry/bounded.js';
import { createLog, type Log } from '../../../src/telemetry/log.js';
import { RequestLog } from '../../../src/telemetry/request-log.js';

interface Line {
  readonly level: string;
  readonly msg: string;
  readonly [name: string]: unknown;
}

async function aLog(): Promise<{ log: Log; lines: Line[]; written: string[] }> {
  const written: string[] = [];
  const lines: Line[] = [];
  const write = (text: string): void => {
    written.push(text);
    lines.push(JSON.parse(text) as Line);
  };
  return { log: await createLog({ level: 'debug', format: 'json' }, { write }), lines, written };
}

const token = `IQoJb3JpZ2luX2VjE${'Ab3/+=_-'.repeat(60)}`;
const signature = '5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7';

/** As AWS words it: the whole canonical request, and what was signed. */
const canonicalRequest = `POST
/

authorization:AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261127/us-east-1/cognito-idp/aws4_request, SignedHeaders=host;x-amz-date, Signature=${signature}
content-type:application/x-amz-json-1.1
host:cognito-idp.us-east-1.amazonaws.com
x-amz-date:20261127T070000Z
x-amz-security-token:${token}
x-amz-target:AWSCognitoIdentityProviderService.CreateUserPool

content-type;host;x-amz-date;x-amz-security-token;x-amz-target
e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`;

const secrets: [string, string, string][] = [
  [
    'the canonical request, as InvalidSignatureException quotes it',
    `The request signature we calculated does not match the signature you provided. The Canonical String for this request should have been\n'${canonicalRequest}'\n\nThe String-to-Sign should have been\n'AWS4-HMAC-SHA256\n${signature}'`,
    'The request signature we calculated does not match',
  ],
  ['the canonical request alone', canonicalRequest, 'host:cognito-idp.us-east-1.amazonaws.com'],
  ['the canonical request on one line', canonicalRequest.replaceAll('\n', '\\n'), 'POST'],
  ['a header', `x-amz-security-token: ${token}\nhost: a`, 'host: a'],
  ['a header in other letters', `X-Amz-Security-Token=${token}&X-Amz-Date=1`, 'X-Amz-Date=1'],
  ['a token alone', `The token ${token} has expired`, 'has expired'],
  [
    'an external id in JSON',
    '{"SmsConfiguration":{"ExternalId":"s3cret-id","SnsRegion":"us-east-1"}}',
    'SnsRegion',
  ],
  [
    'an external id in escaped JSON',
    String.raw`"{\"ExternalId\":\"s3cret-id\",\"SnsRegion\":\"us-east-1\"}"`,
    '',
  ],
  ['an external id that is cut off', '{"ExternalId":"s3cret-id', 'ExternalId'],
  ['a message', '{"SmsMessage":"your s3cret-id code is {####}","PoolName":"acme"}', 'acme'],
  [
    'a value that a limit was broken by',
    "Value 's3cret-id' at 'smsConfiguration.externalId' failed to satisfy",
    'failed to satisfy',
  ],
  ['a client secret', 'client_secret=1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p7q8r9s0t1u2v3w4x5y6z', 'client_secret'],
  ['a JSON web token', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl was refused', 'was refused'],
];

const forbidden = /IQoJ|Ab3\/|5d672d79|s3cret-id|1a2b3c|eyJhbG|AKIAIOSFODNN7/;

describe('A line of the log', () => {
  it.each(secrets)('contains no secret, and keeps the other words: %s', async (_what, words, kept) => {
    const { log, lines, written } = await aLog();
    log.error({ cause: { name: 'InvalidSignatureException', message: words, stack: words } }, words);
    log.error(words);
    log
      .child(boundedFields({ caller: words }))
      .info({ list: [words], deep: { deeper: { deepest: words } } }, 'child');
    log.error(new Error(words));
    expect(written).toHaveLength(4);
    for (const text of written) expect(text).not.toMatch(forbidden);
    expect(lines[0]?.msg).toContain(kept);
    expect((lines[0]?.cause as { message: string }).message).toContain(kept);
  });

  it.each([
    'externalId',
    'ExternalId',
    'x-amz-security-token',
    'Authorization',
    'clientSecret',
    'sessionToken',
  ])('contains nothing under the name %s', async (name) => {
    const { log, written } = await aLog();
    log.error({ [name]: 'hush', headers: { [name]: ['hush'] } }, 'a line');
    expect(written[0]).not.toContain('hush');
  });

  it('keeps the words of AWS that an operator needs', async () => {
    const words =
      'User: arn:aws:sts::123456789012:assumed-role/the-role-of-the-gateway/i-0123456789abcdef0 is not authorized to perform: cognito-idp:CreateUserPool on resource: arn:aws:cognito-idp:us-east-1:123456789012:userpool/* because no identity-based policy allows the cognito-idp:CreateUserPool action';
    const expired =
      'Signature expired: 20261127T070000Z is now earlier than 20261127T072500Z (20261127T073000Z - 5 min.)';
    const { log, lines } = await aLog();
    for (const message of [words, expired]) {
      log.error({ cause: { message } }, message);
      expect(lines.at(-1)).toMatchObject({ msg: message, cause: { message } });
    }
  });

  it('is short, whatever its values', async () => {
    const { log, written } = await aLog();
    const long = 'long words '.repeat(100_000);
    log.error({ path: Array(5_000).fill(long), [long]: long, cause: { message: long, stack: long } }, long);
    log.error({ a: Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => long)) }, long);
    for (const text of written) expect(text.length).toBeLessThan(20_000);
  });

  it('can be written for any value', async () => {
    const { log, written } = await aLog();
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.anything({ withBigInt: true, withDate: true })),
        fc.string(),
        (fields, text) => {
          const before = written.length;
          log.warn({ fields }, text);
          expect(written.length).toBe(before + 1);
          expect(written.at(-1)?.length).toBeLessThan(60_000);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('The log lines of one request', () => {
  const fail = (log: Pick<RequestLog, 'error'>, index: number) => {
    log.error(
      { code: 'UPSTREAM_UNAVAILABLE', operation: 'DescribeUserPool', region: 'us-east-1', path: [index] },
      'no answer',
    );
  };

  it('are few if they repeat each other, and the rest is counted', async () => {
    const { log, lines } = await aLog();
    const request = new RequestLog(log, 'request', () => ({ caller: 'ada' }));
    for (let index = 0; index < 12_000; index += 1) fail(request, index);
    request.warn({ code: 'DEADLINE_EXCEEDED' }, 'too late');
    expect(lines).toHaveLength(4);
    request.close();
    request.close();
    expect(lines.slice(4)).toMatchObject([
      { level: 'error', msg: 'left out, as it repeats: no answer', count: 11_997 },
    ]);
    for (const line of lines) expect(line).toMatchObject({ correlationId: 'request', caller: 'ada' });
  });

  it('are few even if each differs', async () => {
    const { log, lines } = await aLog();
    const request = new RequestLog(log, 'request');
    for (let index = 0; index < 1_000; index += 1) request.warn({}, `line ${index}`);
    expect(lines.length).toBeLessThanOrEqual(10);
    request.close();
    expect(lines.at(-1)).toMatchObject({ count: 990 });
  });

  it('include every change, and are not counted outside of a request', async () => {
    const { log, lines } = await aLog();
    const request = new RequestLog(log, 'request');
    for (let index = 0; index < 20; index += 1) {
      request.info({ userPoolId: `${index}` }, 'created a user pool');
      fail(log, index);
    }
    expect(lines).toHaveLength(40);
  });
});
