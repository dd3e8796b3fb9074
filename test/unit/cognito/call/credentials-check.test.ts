import { describe, expect, it } from '@jest/globals';
import type { Sender } from '../../../../src/cognito/call/send.js';
import { credentialsAccepted } from '../../../../src/cognito/call/credentials-check.js';
import { fromUpstream } from '../../../../src/errors/upstream.js';
import { ManualClock } from '../../../support/manual-clock.js';

interface Attempt {
  readonly region: string;
  readonly at: number;
}

const exception = (name: string) => Object.assign(new Error(`the words of ${name}`), { name });

/** The check in two Regions, in front of clients that answer what the test says. */
function aCheck(outcomeOf: (attempt: Attempt, count: number, stopped: AbortController) => Error | undefined) {
  const clock = new ManualClock();
  const stopped = new AbortController();
  const attempts: Attempt[] = [];
  const logged: string[] = [];
  const send = async (region: string) => {
    const attempt = { region, at: clock.now() };
    attempts.push(attempt);
    const failure = outcomeOf(attempt, attempts.length, stopped);
    if (failure) throw fromUpstream(failure, { operation: 'ListUserPools', region, kind: 'read' });
    return { UserPools: [] };
  };
  const accepted = credentialsAccepted(
    {
      regions: ['us-east-1', 'eu-west-1'],
      // It lists the pools, and nothing else.
      sender: {
        sendAlone: (_operation: string, { region }: { readonly region: string }) => send(region),
      } as unknown as Pick<Sender, 'sendAlone'>,
      clock,
      log: {
        warn: (_details: unknown, message?: string) => void logged.push(`warn: ${message ?? ''}`),
        error: (_details: unknown, message?: string) => void logged.push(`error: ${message ?? ''}`),
      },
    },
    stopped.signal,
  );
  return { clock, stopped, attempts, logged, accepted };
}

describe('The check of the credentials', () => {
  it('retries after 1, 2, 4, … and then every 30 seconds, in each Region in turn', async () => {
    const { clock, attempts, accepted } = aCheck((_attempt, count) =>
      count < 9 ? exception('ExpiredTokenException') : undefined,
    );
    expect(await clock.runUntil(accepted)).toBe(true);
    expect(attempts.map(({ at }) => at / 1_000)).toEqual([0, 1, 3, 7, 15, 31, 61, 91, 121]);
    expect(attempts.slice(0, 3).map(({ region }) => region)).toEqual(['us-east-1', 'eu-west-1', 'us-east-1']);
    expect(clock.sleeping).toBe(0);
  });

  it('succeeds in one Region while the other is down', async () => {
    const { clock, accepted, attempts } = aCheck(({ region }) =>
      region === 'us-east-1' ? exception('InternalErrorException') : undefined,
    );
    expect(await clock.runUntil(accepted)).toBe(true);
    expect(attempts).toHaveLength(2);
  });

  it('logs each new cause once', async () => {
    const causes = [
      ...['CredentialsProviderError', 'CredentialsProviderError', 'ExpiredTokenException'],
      ...['ExpiredTokenException', 'TimeoutError', 'TimeoutError'],
    ];
    const { clock, accepted, logged } = aCheck((_attempt, count) => {
      const cause = causes[count - 1];
      return cause === undefined ? undefined : exception(cause);
    });
    expect(await clock.runUntil(accepted)).toBe(true);
    expect(logged).toEqual([
      expect.stringMatching(/^error: No usable AWS credentials were found\. Set AWS_PROFILE/),
      expect.stringMatching(/^error: AWS has not accepted .* ListUserPools in us-east-1 failed/),
      expect.stringMatching(/^error: AWS has not accepted .* ListUserPools in us-east-1 failed/),
    ]);
  });

  it.each(['AccessDeniedException', 'NotAuthorizedException'])(
    'treats %s as proof that AWS knows the credentials',
    async (name) => {
      const { accepted, logged, attempts } = aCheck(() => exception(name));
      expect(await accepted).toBe(true);
      expect(attempts).toHaveLength(1);
      expect(logged).toEqual([expect.stringMatching(/^warn: .* may not call ListUserPools in us-east-1/)]);
    },
  );

  it.each([
    ...['UnrecognizedClientException', 'InvalidSignatureException', 'IncompleteSignatureException'],
    ...['MissingAuthenticationTokenException', 'ExpiredTokenException', 'ExpiredToken', 'OptInRequired'],
    ...['CredentialsProviderError', 'TokenProviderError', 'TooManyRequestsException', 'TimeoutError'],
    ...['InternalErrorException', 'SomethingNewException'],
  ])('does not treat %s as proof', async (name) => {
    const { clock, accepted, stopped, attempts } = aCheck(() => exception(name));
    await clock.advance(3_000);
    expect(attempts).toHaveLength(3);
    stopped.abort();
    expect(await accepted).toBe(false);
    expect(clock.sleeping).toBe(0);
  });

  it('does not log an attempt that failed because the gateway stops', async () => {
    const { accepted, logged } = aCheck((_attempt, _count, stopped) => {
      stopped.abort();
      return exception('CredentialsProviderError');
    });
    expect(await accepted).toBe(false);
    expect(logged).toEqual([]);
  });
});
