/**
 * What the landing page runs in the browser. It sends the query when its user asks for it, and at once where no token is
 * needed. A file of its own, as the policy of the page lets no script stand in it.
 */
export const script = `
const form = document.querySelector('form');
const answer = document.querySelector('pre');
const sandbox = document.querySelector('a[href^="https://studio.apollographql.com/"]');
const endpoint = new URL('/graphql', location.href).href;

// Under which name the browser reached this server, only the browser knows.
sandbox.href += '?endpoint=' + encodeURIComponent(endpoint);

async function run() {
  const { query, token } = form.elements;
  answer.textContent = 'Loading…';
  const headers = { 'content-type': 'application/json' };
  if (token && token.value) headers.authorization = 'Bearer ' + token.value;
  try {
    const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify({ query: query.value }) });
    answer.textContent = indented(await response.text());
  } catch (error) {
    answer.textContent = 'The gateway did not answer: ' + error.message;
  }
}

function indented(text) {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
if (!form.elements.token) void run();
`;
