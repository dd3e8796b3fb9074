import type { FetchImplementation } from 'jose';
import { isSecureUrl, type IssuerSettings } from './issuer-settings.js';

/** Key sets are a few thousand bytes long; what is longer is something else. */
const MAX_BYTES = 256 * 1024;

/** An issuer gave no keys, and how. For the log. */
class IssuerAnswerError extends Error {
  override readonly name = 'IssuerAnswerError';
}

type Location = Pick<IssuerSettings, 'issuer' | 'jwksUrl'>;

/** Where an issuer's keys, or the way to them, are. */
export function keysLocation({ issuer, jwksUrl }: Location): URL {
  return new URL(jwksUrl ?? `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
}

/**
 * How the library is to fetch an issuer's keys: with a bound, and by way of the issuer's OpenID configuration unless
 * their place is set. That is asked every time, for a few hundred bytes: the issuer may move its keys.
 */
export function keysFetcher({ issuer, jwksUrl }: Location): FetchImplementation {
  if (jwksUrl !== undefined) return fetchBounded;
  return async (url, options) => {
    const found: unknown = await (await fetchBounded(url, options)).json();
    return fetchBounded(keysUrlIn(found, issuer), options);
  };
}

/** OpenID Connect Discovery 1.0, section 4.3: a configuration that names another issuer is not this one's. */
function keysUrlIn(configuration: unknown, issuer: string): string {
  const { issuer: named, jwks_uri: url } = { ...(configuration as Record<string, unknown> | null) };
  if (named !== issuer) {
    throw new IssuerAnswerError(
      `Expected the OpenID configuration of ${issuer}, got that of ${JSON.stringify(named)}`,
    );
  }
  if (typeof url === 'string' && isSecureUrl(url) && (issuer.startsWith('http:') || url.startsWith('https:')))
    return url;
  throw new IssuerAnswerError(
    `Expected a jwks_uri as safe as the issuer in the OpenID configuration, got ${JSON.stringify(url)}`,
  );
}

const fetchBounded: FetchImplementation = async (url, options) => {
  const response = await fetch(url, options);
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new IssuerAnswerError(`Expected 200 from ${url}, got ${response.status}`);
  }
  return new Response(await readBounded(response, url));
};

async function readBounded({ body }: Response, url: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // The DOM's type of a stream, which Node's types take over, says nothing of what comes out.
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    // Leaving the loop ends the connection.
    if (length > MAX_BYTES) throw new IssuerAnswerError(`Expected at most ${MAX_BYTES} bytes from ${url}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
