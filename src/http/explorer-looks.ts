type Color =
  'green' | 'blue' | 'cerise' | 'red' | 'rose' | 'orange' | 'yellow' | 'lightRed' | 'muted' | 'text';

/** At least 4.5 to 1 on every background of the theme. Its own are as low as 1.4 to 1. */
const light: Readonly<Record<Color, string>> = {
  green: '#2b660d',
  blue: '#0a5c94',
  cerise: '#a3086f',
  red: '#a8231b',
  rose: '#a81d36',
  orange: '#7d4a00',
  yellow: '#665000',
  lightRed: '#86402f',
  muted: '#575757',
  text: '#201e1f',
};

const dark: Readonly<Record<Color, string>> = {
  green: '#84e04f',
  blue: '#7cc8f8',
  cerise: '#ff8fd2',
  red: '#ff9d90',
  rose: '#ff9ca8',
  orange: '#f4c277',
  yellow: '#e8d45a',
  lightRed: '#e8b5a9',
  muted: '#c4c4c4',
  text: '#ffffff',
};

/** The custom properties in which a theme of Altair keeps its colors. Those without `editor` are there as `--rgb-…`, too. */
const properties: Readonly<Record<Color, readonly string[]>> = {
  green: ['green', 'primary', 'editor-attribute'],
  blue: ['blue', 'secondary', 'editor-keyword', 'editor-property', 'editor-punctuation', 'editor-cursor'],
  cerise: ['cerise'],
  red: ['red'],
  rose: ['rose', 'tertiary'],
  orange: ['orange', 'editor-string', 'editor-number', 'editor-def', 'editor-builtin'],
  yellow: ['yellow'],
  lightRed: ['light-red'],
  muted: ['theme-off-font', 'editor-comment'],
  text: ['theme-font', 'editor-variable', 'editor-atom'],
};

/**
 * The class of the theme that the explorer opens with, which Altair 8.5.9 makes from its colors. Other themes that a user
 * chooses keep their own. `themeConfig` would be the setting for it, but Altair drops it when it reads its settings.
 */
const THEME = '.altair-theme-n2f8w1:root:root';

function themeOf(colors: Readonly<Record<Color, string>>): string {
  const declarations = Object.entries(colors).flatMap(([color, value]) =>
    properties[color as Color].flatMap((name) => [
      `--${name}-color: ${value};`,
      `--rgb-${name}: ${
        value
          .match(/\w\w/g)
          ?.map((each) => parseInt(each, 16))
          .join() ?? ''
      };`,
    ]),
  );
  return `${THEME} { ${declarations.join(' ')} }`;
}

/** What no setting of Altair 8.5 can do. The selectors are those of its templates; tests look at each. */
export const styles = `
${themeOf(light)}
@media (prefers-color-scheme: dark) { ${themeOf(dark)} }

/* Advertisements of its makers: tips, a call for donations after 50 requests, logos. */
app-tips, nz-alert:has([track-id="donate"]), .header__logo-wrapper, .loading-screen-logo-container { display: none !important; }

/* "Reloaded doc successfully": only what went wrong is worth a notice. */
.ngx-toastr.toast-success { display: none !important; }

/* Scripts before and after requests: they need eval, which the policy of the page forbids. */
app-query-editor > nz-tabset > nz-tabs-nav .ant-tabs-tab:is(:nth-child(2), :nth-child(3)) { display: none; }

/* A gradient behind the text. */
body, .app-wrapper { background-image: none !important; }

/* Text on the primary color: white on the light theme's, dark on the dark one's. */
.app-button.active-primary, .query-editor__line-widget { color: var(--theme-off-bg-color) !important; opacity: 1 !important; }

/* Text that is faded. */
.window-switcher__item, .url-box__button--method, .cm-editor :is(.cm-gutters, .cm-gutter, .cm-gutterElement) { opacity: 1 !important; }
.cm-editor :is(.cm-gutters, .cm-gutterElement) { color: var(--theme-off-font-color) !important; }

::placeholder { color: var(--theme-off-font-color) !important; opacity: 1 !important; }

/* The query above its result, and a bar of several rows, where there is no room for two columns. */
@media (max-width: 48rem) {
  .url-box { flex-wrap: wrap; height: auto; }
  .url-box__input-container { flex: 1 1 12rem; min-width: 0; }
  .send-request__wrapper { flex: 1 1 100%; }
  .send-request__wrapper, .send-request__button { height: 40px !important; }
  .send-request__button { width: 100%; }
  .main-content-row > as-split { grid-template: minmax(0, 1fr) minmax(0, 1fr) / minmax(0, 1fr) !important; }
  .main-content-row > as-split > .as-split-area { grid-column: 1 / -1 !important; grid-row: auto !important; }
  .main-content-row > as-split > :is(.as-split-gutter, .as-hidden) { display: none; }
}
`;
