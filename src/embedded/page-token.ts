import { InvalidParameterError } from './service-error.js';

/**
 * What a client sends to go on from a position in a list.
 *
 * @param list whose positions these are, such as a Region or the id of a pool; letters, digits, `_` and `-`
 */
export function pageToken(list: string, position: number): string {
  return Buffer.from(JSON.stringify([list, position])).toString('base64url');
}

/**
 * The position that a token of this list stands for.
 *
 * @throws InvalidParameterError for a token that was not given out for this list
 */
export function positionOf(list: string, token: string): number {
  const position = /^\["([\w-]+)",(\d{1,15})\]$/.exec(Buffer.from(token, 'base64url').toString());
  if (position?.[1] !== list) throw new InvalidParameterError('Invalid pagination token');
  return Number(position[2]);
}
