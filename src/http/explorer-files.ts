import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A file of the explorer, ready to send. */
export interface ExplorerFile {
  readonly contentType: string;
  readonly cacheControl: string;
  readonly content: Buffer;
  /** A hash of the content, in quotes as HTTP requires. */
  readonly etag: string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** `chunk-2OVBIND4.js`: the bundler puts a content hash in the name, so the file never changes under it. */
const NAMED_BY_CONTENT = /-[0-9A-Z]{8}\.js$/;

/** For scripts that users attach to requests. They need `eval`, which the pages' policy forbids. */
const SCRIPT_SANDBOX = 'iframe-sandbox/';

/**
 * Reads files of a folder by relative path, such as `assets/img/logo.svg`. Requested paths are looked up in a list made
 * once, and never resolved on the disk, so no other file can be reached.
 */
export function explorerFiles(folder: string): (path: string) => ExplorerFile | undefined {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const served = new Set(
    all.filter((path) => extname(path) in CONTENT_TYPES && !path.startsWith(SCRIPT_SANDBOX)),
  );

  return (path) => {
    const contentType = CONTENT_TYPES[extname(path)];
    if (!contentType || !served.has(path)) return undefined;
    const content = readFileSync(join(folder, path));
    return {
      contentType,
      cacheControl: NAMED_BY_CONTENT.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      content,
      etag: `"${createHash('sha256').update(content).digest('base64url')}"`,
    };
  };
}
