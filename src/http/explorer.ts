import type { RenderOptions } from 'altair-static';
import type { FastifyInstance } from 'fastify';
import { explorerFiles } from './explorer-files.js';
import { secured } from './page-headers.js';

/** A query under a name. */
interface ReadyMadeQuery {
  readonly name: string;
  readonly query: string;
}

const PATH = '/explorer';
const START_SCRIPT = 'start.js';

/**
 * `GET /explorer`: an explorer from files of the package, with no request to any other host. It needs no token, as
 * nothing is behind it; what it sends to `/graphql` needs one, which its user gives as a header.
 *
 * @param queries what its tabs hold; it opens with the last one
 */
export function addExplorer(server: FastifyInstance, queries: readonly ReadyMadeQuery[]): void {
  const script = startScript(queries);
  // Loaded by the first visit: nobody else waits for it at the start.
  let loading: ReturnType<typeof loadExplorer> | undefined;
  const load = () => (loading ??= loadExplorer());

  server.get(PATH, async (_request, reply) => {
    const { page } = await load();
    return secured(reply).header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
  server.get(`${PATH}/`, (_request, reply) => reply.redirect(PATH));
  server.get(`${PATH}/${START_SCRIPT}`, (_request, reply) =>
    secured(reply).header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(script),
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

async function loadExplorer() {
  const { getDistDirectory, renderAltair } = await import('altair-static');
  return {
    page: renderAltair({ baseURL: `${PATH}/`, serveInitialOptionsInSeperateRequest: START_SCRIPT }),
    fileAt: explorerFiles(getDistDirectory()),
  };
}

/** A file of its own, for the policy lets no script stand in the page. */
function startScript(queries: readonly ReadyMadeQuery[]): string {
  const options: RenderOptions = {
    instanceStorageNamespace: 'poolgraph_',
    initialWindows: queries.map(({ name, query }) => ({
      initialName: name,
      initialQuery: query,
    })),
    // What would ask the hosts of the explorer's makers, and be refused by the policy above.
    disableAccount: true,
    initialSettings: {
      'schema.reloadOnStart': true,
      disablePushNotification: true,
      'alert.disableUpdateNotification': true,
      'banners.disable': true,
    },
  };
  // Tabs take whole URLs only, and under which name the browser reached this server only the browser knows.
  return `
const endpointURL = new URL('/graphql', location.href).href;
const options = ${JSON.stringify(options, undefined, 2)};
const initialWindows = options.initialWindows.map((each) => ({ ...each, endpointURL }));
AltairGraphQL.init({ ...options, endpointURL, initialWindows });
`;
}
