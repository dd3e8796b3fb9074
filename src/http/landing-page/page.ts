import type { About } from './about.js';
import { styles } from './styles.js';

/** Costs one call for a page of pools, and nothing for each of them. */
const READY_QUERY = `{
  userPools(first: 3) {
    nodes {
      id
      name
      creationDate
    }
  }
}`;

interface Link {
  readonly href: string;
  readonly text: string;
  readonly says: string;
}

/**
 * The landing page: what this gateway is, where to go from here, and a query to send.
 *
 * @param docs the pages of the documentation
 * @returns HTML that needs the script of `script.ts` at `landing-page.js`
 */
export function landingPage(about: About, docs: readonly Pick<Link, 'href' | 'text'>[]): string {
  const { version, backend, regions, issuers, explorer } = about;
  const facts = [
    ['Version', version],
    ['Backend', backend],
    [regions.length === 1 ? 'Region' : 'Regions', regions.join(', ')],
    ['Authentication', issuers === 0 ? 'off' : `bearer tokens of ${count(issuers, 'issuer')}`],
    ['GraphQL endpoint', '/graphql'],
  ] as const;
  const links: readonly Link[] = [
    ...(explorer
      ? [
          {
            href: '/explorer',
            text: 'Explorer',
            says: 'ready-made queries, the schema, completion; works offline',
          },
        ]
      : []),
    {
      href: 'https://studio.apollographql.com/sandbox/explorer',
      text: 'Apollo Sandbox',
      says: 'needs internet, and CORS_ORIGINS=https://studio.apollographql.com',
    },
    { href: '/healthz', text: 'Health', says: 'whether the process is alive' },
    { href: '/readyz', text: 'Readiness', says: 'whether it takes requests' },
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>poolgraph</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>
<header>
<h1>poolgraph</h1>
<p>A GraphQL API for Amazon Cognito user pools</p>
</header>
<main>
<section aria-labelledby="gateway">
<h2 id="gateway">This gateway</h2>
<dl>
${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${escaped(value)}</dd></div>`).join('\n')}
</dl>
</section>
<section class="query" aria-labelledby="query">
<h2 id="query">Try a query</h2>
<form>
<label for="text">Query</label>
<textarea id="text" name="query" rows="9" spellcheck="false">${READY_QUERY}</textarea>
${issuers === 0 ? '' : '<label for="token">Access token</label>\n<input id="token" name="token" type="password" autocomplete="off">'}
<button type="submit">Run</button>
</form>
<h3 id="answer">Answer</h3>
<pre role="status" aria-labelledby="answer" tabindex="0">Press Run to send the query.</pre>
</section>
<section aria-labelledby="links">
<h2 id="links">Where to go</h2>
<ul>
${links.map(({ href, text, says }) => `<li><a href="${href}">${text}</a> <small>${says}</small></li>`).join('\n')}
</ul>
</section>
<section aria-labelledby="docs">
<h2 id="docs">Documentation</h2>
<ul class="columns">
${docs.map(({ href, text }) => `<li><a href="${href}">${escaped(text)}</a></li>`).join('\n')}
</ul>
</section>
</main>
<script src="/landing-page.js"></script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
