import { describe, expect, it } from '@jest/globals';
import { Limiters, type QuotaKey } from '../../../../src/cognito/limiter/limiters.js';
import type { Quota } from '../../../../src/operations/quota-settings.js';
import { ManualClock } from '../../../support/manual-clock.js';
import { aRead, aScope } from './scopes.js';

const key: QuotaKey = { account: '123456789012', region: 'eu-west-1', category: 'UserPoolRead' };
const { now, sleep } = new ManualClock();
const options = { quotas: { share: 0.8, overrides: [] }, maxWaiting: 100, now, sleep };

describe('The limiters', () => {
  it('exist once per account, Region and category', () => {
    const limiters = new Limiters(options);
    const limiter = limiters.of(key);
    expect(limiters.of({ ...key })).toBe(limiter);
    expect(limiters.of({ ...key, account: '210987654321' })).not.toBe(limiter);
    expect(limiters.of({ ...key, region: 'eu-west-2' })).not.toBe(limiter);
    expect(limiters.of({ ...key, category: 'UserPoolUpdate' })).not.toBe(limiter);
  });

  it('use the configured share of the quota', () => {
    expect(new Limiters(options).of(key).remaining).toBe(11);
  });

  it('can use budgets of another origin', () => {
    const asked: [string, Quota][] = [];
    const budget = {
      take: () => 0,
      left: () => undefined,
      slowDown: () => undefined,
      msUntil: () => 0,
      remaining: 77,
    };
    const limiters = new Limiters({
      ...options,
      budgetOf: (...of) => {
        asked.push(of);
        return budget;
      },
    });
    expect(limiters.of(key).remaining).toBe(77);
    expect(asked).toEqual([['123456789012/eu-west-1/UserPoolRead', { ratePerSecond: 12, burst: 11 }]]);
  });

  it('reserve two thirds of the budget for calls that are not refreshes', async () => {
    const clock = new ManualClock();
    const limiter = new Limiters({ ...options, now: clock.now, sleep: clock.sleep }).of(key);
    let refreshed = 0;
    const refresh = aScope('refresh', { background: true });
    for (let times = 0; times < 40; times += 1) {
      limiter.acquire(aRead(refresh)).then(
        () => {
          limiter.left(clock.now());
          refreshed += 1;
        },
        () => undefined,
      );
    }
    await clock.advance(5_000);
    // A third of 12 a second, and of 11 at once.
    expect(refreshed).toBe(Math.floor(5 * 4 + 11 / 3));
    expect(limiter.remaining).toBeGreaterThanOrEqual(10);
  });
});
