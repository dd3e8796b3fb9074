import type { Resource } from '../../resources/resource.js';
import { describedShape } from '../../resources/shapes.js';
import { Codec } from './codec.js';

const codecs = new Map<Resource, Codec>();

/**
 * How things of a kind are cached.
 *
 * @throws RangeError for a kind that no operation describes, because there is nothing to cache
 */
export function codecOf(resource: Resource): Codec {
  const known = codecs.get(resource);
  if (known) return known;
  const shape = describedShape(resource);
  if (!shape) throw new RangeError(`Expected a kind that can be read, got ${resource.type}`);
  const codec = new Codec(shape, resource.secrets);
  codecs.set(resource, codec);
  return codec;
}
