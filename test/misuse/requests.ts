import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What a sender sends: an HTTP request, or bytes that need not be one. */
export type Sent =
  | {
      readonly method: string;
      readonly path: string;
      readonly headers: Readonly<Record<string, string | string[]>>;
      readonly body?: string | Buffer;
    }
  | { readonly bytes: string };

export interface Reply {
  readonly status: number;
  readonly body: string;
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** A query as clients send it. */
export function query(text: string, variables?: unknown, others: object = {}): Sent {
  return post(JSON.stringify({ query: text, variables, ...others }));
}

export function post(body: string | Buffer, headers: Readonly<Record<string, string | string[]>> = {}): Sent {
  return { method: 'POST', path: '/graphql', headers: { ...JSON_TYPE, ...headers }, body };
}

export function get(path: string, headers: Readonly<Record<string, string>> = {}): Sent {
  return { method: 'GET', path, headers: { 'apollo-require-preflight': 'yes', ...headers } };
}

/** A query by GET, whose parameters are given as they stand in the URL. */
export const search = (parameters: string): Sent => get(`/graphql?${parameters}`);

/** References as a router sends them, whatever is in them. */
export const entities = (representations: unknown, selected = '... on UserPool { id name }'): Sent =>
  query(`query ($r: [_Any!]!) { _entities(representations: $r) { ${selected} } }`, { r: representations });

export const times = <Value>(count: number, each: (n: number) => Value): Value[] =>
  Array.from({ length: count }, (_, n) => each(n));

export const aliased = (count: number, field: string): string =>
  `{ ${times(count, (n) => `a${n}: ${field}`).join(' ')} }`;

/** JSON, nested without being built: `JSON.stringify` itself would run out of stack. */
export const nestedJson = (levels: number, open = '[', close = ']'): string =>
  open.repeat(levels) + close.repeat(levels);

/** A request line and headers, with the line ends of HTTP. */
export const lines = (...all: readonly string[]): Sent => ({ bytes: [...all, '', ''].join('\r\n') });

/** Sends it, on a connection of its own. */
export function send(url: URL, sent: Sent): Promise<Reply> {
  return 'bytes' in sent ? sendBytes(url, sent.bytes) : sendRequest(url, sent);
}

function sendRequest(
  url: URL,
  { method, path, headers, body }: Exclude<Sent, { bytes: string }>,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest({
      host: url.hostname,
      port: url.port,
      method,
      path,
      headers: { ...headers, ...(body !== undefined && { 'content-length': `${Buffer.byteLength(body)}` }) },
      agent: false,
    });
    asked.on('response', (response) => {
      buffer(response).then((answer) => {
        resolve({ status: response.statusCode ?? 0, body: answer.toString() });
      }, reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** The status is 0 where the connection was closed without an answer. */
function sendBytes(url: URL, bytes: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname);
    let answer = '';
    socket.setEncoding('latin1').on('data', (chunk: string) => (answer += chunk));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // The server may close before it was sent everything.
      if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') reject(error);
    });
    socket.on('close', () => {
      const [head = '', ...rest] = answer.split('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), body: rest.join('\r\n\r\n') });
    });
    socket.write(bytes, 'latin1');
  });
}

export const CREATE =
  'mutation ($input: CreateUserPoolInput!) { createUserPool(input: $input) { userPool { id } userErrors { code } } }';
export const UPDATE =
  'mutation ($input: UpdateUserPoolInput!, $date: DateTime) { updateUserPool(input: $input, expectedLastModifiedDate: $date) { applied userErrors { code } } }';
export const ENTITIES =
  'query ($r: [_Any!]!) { _entities(representations: $r) { ... on UserPool { id name } } }';

/** The simplest query, with these headers for a token. */
export const bearing = (authorization: string | string[]): Sent =>
  post('{"query":"{ __typename }"}', { authorization });

/** A part of a token, as it stands in it. */
export const part = (members: unknown): string => Buffer.from(JSON.stringify(members)).toString('base64url');
