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
 */
export function altairAt(path: string, startScript: string): Altair {
  return {
    page: renderAltair({ baseURL: `${path}/`, serveInitialOptionsInSeperateRequest: startScript }),
    fileAt: explorerFiles(getDistDirectory()),
  };
}
