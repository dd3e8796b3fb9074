import { getDistDirectory, renderAltair } from 'altair-static';
import { explorerFiles, type ExplorerFile } from './explorer-files.js';

/** The explorer's page, and the files that it loads, by their paths below the page. */
export interface Altair {
  readonly page: string;
  readonly fileAt: (path: string) => ExplorerFile | undefined;
}

/**
 * @param path of the page
 * @param startScript the file below it that starts the explorer
 * @param styles the file below it with our own style sheet
 */
export function altairAt(path: string, startScript: string, styles: string): Altair {
  const page = renderAltair({ baseURL: `${path}/`, serveInitialOptionsInSeperateRequest: startScript });
  return {
    page: page
      .replace('<html>', '<html lang="en">')
      .replace('<title>Altair</title>', '<title>poolgraph explorer</title>')
      // At the end, so that it wins over equal selectors of the explorer's own.
      .replace('</body>', `<link href="${styles}" rel="stylesheet" /></body>`),
    fileAt: explorerFiles(getDistDirectory()),
  };
}
