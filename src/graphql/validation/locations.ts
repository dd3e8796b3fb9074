import type { DocumentNode } from 'graphql';

/** What a document may have for its nodes to keep where they are. */
interface Size {
  readonly characters: number;
  readonly lines: number;
}

/** Of a document that is validated: an answer has at most 50 errors about it. */
export const WHILE_VALIDATED: Size = { characters: 65_536, lines: 5_000 };

/** Of one that is executed: every field of every entry of a list may fail. */
export const WHILE_EXECUTED: Size = { characters: 8_192, lines: 500 };

/**
 * Forgets where the nodes of a long document are, so that its errors have no locations. graphql-js counts the lines from the
 * beginning for each error it makes, and a document may be a megabyte of line breaks.
 */
export function forgetLocations(document: DocumentNode, { characters, lines }: Size): void {
  const body = document.loc?.source.body;
  if (body === undefined || (body.length <= characters && !hasMoreLines(body, lines))) return;
  forget(document);
}

function hasMoreLines(text: string, most: number): boolean {
  const lineBreak = /\r\n|[\n\r]/g;
  for (let count = 0; lineBreak.test(text); count += 1) if (count >= most) return true;
  return false;
}

/** Nodes, and lists of them, at any depth. Without `visit` of graphql-js, which takes ten times as long. */
function forget(part: unknown): void {
  if (typeof part !== 'object' || part === null) return;
  // The parser made it an ordinary property.
  if ('loc' in part) delete part.loc;
  for (const value of Object.values(part) as unknown[]) forget(value);
}
