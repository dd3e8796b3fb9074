import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify';
import { secured } from '../page-headers.js';
import type { About } from './about.js';
import { readDocs, type DocsPage } from './docs.js';
import { landingPage } from './page.js';
import { script } from './script.js';

/**
 * `GET /`: a page about this gateway that works offline, with the documentation at `/docs/NAME.md`. It needs no token, as
 * it holds nothing of any pool; the query that it sends needs one, which its user gives.
 */
export function addLandingPage(server: FastifyInstance, about: About): void {
  // Read by the first visit: a start does not wait for it.
  let loading: Promise<readonly DocsPage[]> | undefined;
  const docs = () => (loading ??= readDocs());

  server.get('/', async (_request, reply) => {
    const pages = await docs();
    const links = pages.map(({ name, title }) => ({ href: `/docs/${name}`, text: title }));
    return secured(reply)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(landingPage(about, links));
  });
  server.get('/landing-page.js', (_request, reply) =>
    secured(reply).header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(script),
  );
  server.get<{ Params: { name: string } }>('/docs/:name', async (request, reply) => {
    const page = (await docs()).find(({ name }) => name === request.params.name);
    if (!page) {
      reply.callNotFound();
      return reply;
    }
    // Plain, because browsers download Markdown.
    return secured(reply).type('text/plain; charset=utf-8').send(page.text);
  });
}

/** Leads a browser that visits `/graphql` to the landing page. */
export const visitsToLandingPage: onRequestHookHandler = (request, reply, done) => {
  if (isVisit(request)) void reply.redirect('/');
  else done();
};

/** A browser looks at the page. A GET carries its query behind a `?`, so that without one nothing can be executed. */
function isVisit({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && !url.includes('?') && /^text\/html\b(?!.*json)/.test(headers.accept ?? '');
}
