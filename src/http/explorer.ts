import type { RenderOptions } from 'altair-static';
import type { FastifyInstance } from 'fastify';
import type { Altair } from './altair.js';
import { styles } from './explorer-looks.js';
import { secured } from './page-headers.js';

/** A named query. */
interface ReadyMadeQuery {
  readonly name: string;
  readonly query: string;
}

const PATH = '/explorer';
const START_SCRIPT = 'start.js';
const STYLES = 'looks.css';

/**
 * `GET /explorer`: a GraphQL explorer from files of the package, without requests to other hosts. The page needs no token,
 * because it shows no data; its requests to `/graphql` need one, which the user sets as a header.
 *
 * @param queries the contents of its tabs; it opens on the last one
 */
export function addExplorer(server: FastifyInstance, queries: readonly ReadyMadeQuery[]): void {
  const script = startScript(queries);
  // Loaded by the first visit, so that it does not slow the start.
  let loading: Promise<Altair> | undefined;
  const load = () =>
    (loading ??= import('./altair.js').then(({ altairAt }) => altairAt(PATH, START_SCRIPT, STYLES)));

  server.get(PATH, async (_request, reply) => {
    const { page } = await load();
    return secured(reply).header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
  server.get(`${PATH}/`, (_request, reply) => reply.redirect(PATH));
  server.get(`${PATH}/${START_SCRIPT}`, (_request, reply) =>
    secured(reply).header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(script),
  );
  server.get(`${PATH}/${STYLES}`, (_request, reply) =>
    secured(reply).header('cache-control', 'no-cache').type('text/css; charset=utf-8').send(styles),
  );
  server.get<{ Params: { '*': string } }>(`${PATH}/*`, async (request, reply) => {
    const { fileAt } = await load();
    const file = fileAt(request.params['*']);
    if (!file) {
      reply.callNotFound();
      return reply;
    }
    const { etag, cacheControl, contentType, content } = file;
    void secured(reply).headers({ etag, 'cache-control': cacheControl });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type(contentType).send(content);
  });
}

/** A separate file, because the policy forbids inline scripts. */
function startScript(queries: readonly ReadyMadeQuery[]): string {
  const options: RenderOptions = {
    instanceStorageNamespace: 'poolgraph_',
    initialWindows: queries.map(({ name, query }) => ({
      initialName: name,
      initialQuery: query,
    })),
    // These features would call the explorer's own hosts, which the policy forbids.
    disableAccount: true,
    initialSettings: {
      'schema.reloadOnStart': true,
      disablePushNotification: true,
      'alert.disableUpdateNotification': true,
      'banners.disable': true,
    },
  };
  // Tabs need absolute URLs, and only the browser knows under which name it reached this server.
  return `
const endpointURL = new URL('/graphql', location.href).href;
const options = ${JSON.stringify(options, undefined, 2)};
const initialWindows = options.initialWindows.map((each) => ({ ...each, endpointURL }));
AltairGraphQL.init({ ...options, endpointURL, initialWindows });
`;
}
