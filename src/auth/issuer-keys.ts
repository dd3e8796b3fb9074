import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, type RemoteJWKSet } from 'jose';
import { asThrown } from '../errors/thrown.js';
import type { Log } from '../telemetry/log.js';
import { AuthUnavailableError } from './authentication-error.js';
import { keysFetcher, keysLocation } from './issuer-documents.js';
import type { IssuerSettings } from './issuer-settings.js';

export interface IssuerKeysOptions {
  readonly settings: IssuerSettings;
  /** The longest that an issuer may take for its keys, in milliseconds. */
  readonly timeoutMs: number;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** Milliseconds, as of a clock that is never set back. */
  readonly now: () => number;
}

/** A key that an issuer has withdrawn is trusted for so long. */
const MAX_AGE_MS = 600_000;
/** Tokens with made-up key ids cannot make an issuer be asked more often than this. */
const COOLDOWN_MS = 10_000;
/** Nor can anything while it does not answer. */
const RETRY_MS = 2_000;

/**
 * The keys of an issuer, fetched when they are first needed. The library fetches, reads, keeps and selects them; when
 * to fetch is decided here: by itself it would forget the keys that it has when an issuer fails, and ask that issuer
 * again with every request.
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
   * @throws JWKSNoMatchingKey where the issuer publishes none of this id for this algorithm
   * @throws AuthUnavailableError where it could not be asked
   */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    if (this.#age >= MAX_AGE_MS) await this.#renew();
    try {
      return await this.#remote(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    // A key made since then?
    if (this.#age >= COOLDOWN_MS) await this.#fetch();
    if (this.#down) throw this.#unavailable();
    return this.#remote(header, token);
  };

  /**
   * Which keys these are: another number with each fetch. Undefined while they are too old to be taken without asking
   * again.
   */
  get set(): number | undefined {
    return this.#age < MAX_AGE_MS ? this.#fetchedAt : undefined;
  }

  get #age(): number {
    return this.options.now() - this.#fetchedAt;
  }

  async #renew(): Promise<void> {
    const fetched = this.#fetch();
    // An issuer that is known to be down is asked again, but not waited for by whoever can do without.
    if (this.#down && this.#known) return;
    await fetched;
    if (!this.#known) throw this.#unavailable();
  }

  /** One fetch at a time, whoever asks; it never throws. */
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

  /** Once for an outage, and not with every request. */
  #sayDown(error: unknown): void {
    if (this.#down) return;
    this.#down = true;
    const { settings, log } = this.options;
    const line = { issuer: settings.issuer, cause: causeOf(error) };
    if (this.#known) log.warn(line, 'An issuer returns no keys; continuing with known keys');
    else log.error(line, 'An issuer returns no keys and none are known: its tokens cannot be checked');
  }

  #sayUp(): void {
    if (!this.#down) return;
    this.#down = false;
    this.options.log.info({ issuer: this.options.settings.issuer }, 'An issuer returns its keys again');
  }
}

/** `fetch` says only that it failed, and why in its cause. */
function causeOf(error: unknown): object {
  const { cause } = error as { cause?: unknown };
  const { name, message, code } = asThrown(cause ?? error);
  return { name, message, code };
}
