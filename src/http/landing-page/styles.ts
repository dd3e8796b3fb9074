/** In light and in dark, on wide screens and on narrow ones; all contrasts are at least 4.5 to 1. */
export const styles = `
:root { color-scheme: light dark; --text: #1c2330; --muted: #525c6e; --back: #f6f7f9; --card: #ffffff; --line: #d5dae3; --accent: #5b3fb8; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e8ebf1; --muted: #a7b0c0; --back: #14171d; --card: #1d222b; --line: #39414f; --accent: #b7a4ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
header, main { max-width: 64rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 2rem; }
h1 { margin: 0; font-size: 2rem; }
header p { margin: 0; color: var(--muted); }
h2 { margin: 0 0 .75rem; font-size: 1.15rem; }
h3 { margin: 1rem 0 .25rem; font-size: 1rem; }
main { display: grid; gap: 1rem; padding-top: 1.5rem; padding-bottom: 2rem; }
/* The query stands next to everything else, and on a narrow screen between what the gateway is and where to go. */
@media (min-width: 58rem) {
  main { grid-template: repeat(2, auto) 1fr / repeat(2, minmax(0, 1fr)); align-items: start; }
  main > section { grid-column: 1; }
  main > .query { grid-area: 1 / 2 / span 3; }
}
section { min-width: 0; padding: 1rem 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
dl { margin: 0; }
dl div { display: flex; flex-wrap: wrap; gap: 0 .75rem; padding: .3rem 0; border-bottom: 1px solid var(--line); }
dl div:last-child { border-bottom: 0; }
dt { flex: 0 0 10rem; color: var(--muted); }
dd { flex: 1 1 10rem; margin: 0; overflow-wrap: anywhere; }
ul { margin: 0; padding-left: 1.2rem; }
.columns { columns: 2 10rem; }
a { color: var(--accent); }
small { color: var(--muted); overflow-wrap: anywhere; }
li > small { display: block; }
label { display: block; margin-bottom: .25rem; color: var(--muted); }
textarea, input { display: block; width: 100%; margin-bottom: .75rem; padding: .5rem; color: inherit; background: var(--back); border: 1px solid var(--line); border-radius: .25rem; }
textarea, pre { font: 14px/1.45 ui-monospace, monospace; }
button { padding: .45rem 1.4rem; color: var(--card); background: var(--accent); border: 0; border-radius: .25rem; font: inherit; font-weight: 600; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
pre { min-height: 4rem; max-height: 22rem; margin: 0; padding: .75rem; overflow: auto; background: var(--back); border: 1px solid var(--line); border-radius: .25rem; white-space: pre-wrap; overflow-wrap: anywhere; }
`;
