import type { FetchImplementation } from 'jose';
import { isSecureUrl, type IssuerSettings } from './issuer-settings.js';

/** Key sets are a few thousand bytes; a longer document is not one. */
const MAX_BYTES = 256 * 1024;

/** An issuer returned no keys. For the log. */
class IssuerAnswerError extends Error {
  override readonly name = 'IssuerAnswerError';
}

type Location = Pick<IssuerSettings, 'issuer' | 'jwksUrl'>;

/** The URL of an issuer's keys, or of the configuration that names it. */
export function keysLocation({ issuer, jwksUrl }: Location): URL {
  return new URL(jwksUrl ?? `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
}

/**
 * A `fetch` for an issuer's keys with a size limit. Without `jwksUrl` it reads the issuer's OpenID configuration first,
 * every time, because the issuer may move its keys.
 */
export function keysFetcher({ issuer, jwksUrl }: Location): FetchImplementation {
  if (jwksUrl !== undefined) return fetchBounded;
  return async (url, options) => {
    const found: unknown = await (await fetchBounded(url, options)).json();
    return fetchBounded(keysUrlIn(found, issuer), options);
  };
}

/** OpenID Connect Discovery 1.0, section 4.3: a configuration that names another issuer must not be used. */
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
    `Expected jwks_uri in the OpenID configuration to use https:// like the issuer, got ${JSON.stringify(url)}`,
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
  // Node uses the DOM type of streams, which does not give the type of chunks.
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    // Leaving the loop closes the connection.
    if (length > MAX_BYTES)
      throw new IssuerAnswerError(`Expected at most ${MAX_BYTES} bytes from ${url}, got more`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
