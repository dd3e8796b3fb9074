/** A request for nothing but the answer of an operation as JSON. */
export interface PlainRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An HTTP request before its operation is looked up. Names of headers are in lower case. */
export interface HttpRequest {
  readonly method: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** Whether the same text came lately, and has this very object as its body each time; undefined if that is not known. */
  readonly recurring?: boolean;
}

/** Extensions that ask for more than the answer: they are Apollo's and its plugins' to read. */
const READ_BY_OTHERS = ['persistedQuery', 'cognito'];

const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';

/** The content type of an answer, by what clients accept who are met often. Other values are weighed by Apollo. */
const contentTypes: ReadonlyMap<unknown, string> = new Map([
  [undefined, JSON_TYPE],
  ['', JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['application/json; charset=utf-8', JSON_TYPE],
  ['application/graphql-response+json', GRAPHQL_TYPE],
  // Apollo Client 4.
  ['application/graphql-response+json,application/json;q=0.9', GRAPHQL_TYPE],
  // urql 6.
  [
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    GRAPHQL_TYPE,
  ],
]);

/** Not for a page of another origin: it can send this content type only after a preflight. */
const JSON_BODY = /^application\/json(?:;|$)/;

/**
 * The content type of the answer to a request with plain headers.
 *
 * @returns undefined for a request with special headers, which Apollo answers
 */
export function contentTypeFor({ method, headers }: HttpRequest): string | undefined {
  if (method !== 'POST' || !JSON_BODY.test(String(headers['content-type']))) return undefined;
  // Requests a trace.
  if (headers['apollo-federation-include-trace'] !== undefined) return undefined;
  return contentTypes.get(headers.accept);
}

/** @returns undefined for a body with anything special, which Apollo answers */
export function plainRequestIn(body: unknown): PlainRequest | undefined {
  if (!isRecord(body)) return undefined;
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== 'string') return undefined;
  if (!isAbsent(operationName) && typeof operationName !== 'string') return undefined;
  if (!isAbsent(variables) && !isRecord(variables)) return undefined;
  if (!isAbsent(extensions) && !(isRecord(extensions) && !READ_BY_OTHERS.some((name) => name in extensions)))
    return undefined;
  // An empty name is none.
  return {
    query,
    operationName: operationName === '' ? undefined : (operationName ?? undefined),
    variables: variables ?? {},
  };
}

function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
