import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, type RemoteJWKSet } from 'jose';
import { asThrown } from '../errors/thrown.js';
import type { Log } from '../telemetry/log.js';
import { AuthUnavailableError } from './authentication-error.js';
import { keysFetcher, keysLocation } from './issuer-documents.js';
import type { IssuerSettings } from './issuer-settings.js';

export interface IssuerKeysOptions {
  readonly settings: IssuerSettings;
  /** Deadline for fetching an issuer's keys, in milliseconds. */
  readonly timeoutMs: number;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
}

/** How long a withdrawn key stays trusted. */
const MAX_AGE_MS = 600_000;
/** Minimum interval of fetches caused by unknown key ids, which may be forged. */
const COOLDOWN_MS = 10_000;
/** Minimum interval of fetches while the issuer is not responding. */
const RETRY_MS = 2_000;

/**
 * The keys of an issuer, fetched on first use. The library fetches, parses, stores and selects them. This class decides when
 * to fetch: on its own, the library would drop known keys when an issuer fails, and ask that issuer again with every
 * request.
 */
export class IssuerKeys {
  readonly #remote: RemoteJWKSet;
  #fetchedAt = -Infinity;
  #failedAt = -Infinity;
  #down = false;

  constructor(private readonly options: IssuerKeysOptions) {
    const { settings, timeoutMs } = options;
    this.#remote = createRemoteJWKSet(keysLocation(settings), {
      cacheMaxAge: Infinity,
      cooldownDuration: Infinity,
      timeoutDuration: timeoutMs,
      [customFetch]: keysFetcher(settings),
    });
  }

  /**
   * The key that a token names.
   *
   * @throws JWKSNoMatchingKey when the issuer publishes no key with this id for this algorithm
   * @throws AuthUnavailableError when the issuer could not be asked
   */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    if (this.#age >= MAX_AGE_MS) await this.#renew();
    try {
      return await this.#remote(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    // The key may be newer than the last fetch.
    if (this.#age >= COOLDOWN_MS) await this.#fetch();
    if (this.#down) throw this.#unavailable();
    return this.#remote(header, token);
  };

  /**
   * Identifies the key set: a new number after each fetch. Undefined while the keys are too old to be used without a new
   * fetch.
   */
  get set(): number | undefined {
    return this.#age < MAX_AGE_MS ? this.#fetchedAt : undefined;
  }

  get #age(): number {
    return this.options.now() - this.#fetchedAt;
  }

  async #renew(): Promise<void> {
    const fetched = this.#fetch();
    // An issuer known to be down is asked again in the background while known keys are used.
    if (this.#down && this.#known) return;
    await fetched;
    if (!this.#known) throw this.#unavailable();
  }

  /** One fetch at a time for all callers; never throws. */
  async #fetch(): Promise<void> {
    const { now } = this.options;
    if (now() - this.#failedAt < RETRY_MS) return;
    try {
      await this.#remote.reload();
      this.#fetchedAt = now();
      this.#sayUp();
    } catch (error) {
      this.#failedAt = now();
      this.#sayDown(error);
    }
  }

  get #known(): boolean {
    return this.#fetchedAt > -Infinity;
  }

  #unavailable(): AuthUnavailableError {
    return new AuthUnavailableError(Math.max(1, RETRY_MS - (this.options.now() - this.#failedAt)));
  }

  /** Logs once per outage, not with every request. */
  #sayDown(error: unknown): void {
    if (this.#down) return;
    this.#down = true;
    const { settings, log } = this.options;
    const line = { issuer: settings.issuer, cause: causeOf(error) };
    if (this.#known) log.warn(line, 'could not fetch the keys of an issuer; continuing with cached keys');
    else
      log.error(
        line,
        'could not fetch the keys of an issuer and none are cached: its tokens cannot be checked',
      );
  }

  #sayUp(): void {
    if (!this.#down) return;
    this.#down = false;
    this.options.log.info(
      { issuer: this.options.settings.issuer },
      'the keys of an issuer can be fetched again',
    );
  }
}

/** `fetch` errors have their reason in `cause`. */
function causeOf(error: unknown): object {
  const { cause } = error as { cause?: unknown };
  const { name, message, code } = asThrown(cause ?? error);
  return { name, message, code };
}
