import { defaultOf, settings } from '../src/config/settings.js';

const INTRODUCTION = `# Configuration

Settings are environment variables. They are read once, at the start. If some are wrong, the start reports all of them at once,
with what was expected and what was given. \`poolgraph --help\` prints the same table. \`npm run codegen\` writes this page.`;

/** A codegen plugin: writes the table of the settings as Markdown. */
export function plugin(): string {
  const rows = Object.entries(settings).map(
    ([name, setting]) => `| \`${name}\` | ${inTable(defaultOf(setting))} | ${inTable(setting.desc)} |`,
  );
  return [INTRODUCTION, '', '| variable | default | meaning |', '| --- | --- | --- |', ...rows, ''].join(
    '\n',
  );
}

function inTable(text: string): string {
  return text.replaceAll('|', '\\|');
}
