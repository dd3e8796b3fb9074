import { InvalidParameterError } from './service-error.js';

/**
 * Encodes a position in a list.
 *
 * @param list such as a Region or the id of a pool; letters, digits, `_` and `-`
 */
export function pageToken(list: string, position: number): string {
  return Buffer.from(JSON.stringify([list, position])).toString('base64url');
}

/**
 * Decodes a position in this list.
 *
 * @throws InvalidParameterError for a token that is not of this list
 */
export function positionOf(list: string, token: string): number {
  const position = /^\["([\w-]+)",(\d{1,15})\]$/.exec(Buffer.from(token, 'base64url').toString());
  if (position?.[1] !== list) throw new InvalidParameterError('Invalid pagination token');
  return Number(position[2]);
}
