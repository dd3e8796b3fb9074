import type { MetadataBearer } from '@smithy/types';
import { AbsentError, type UpstreamCall } from '../../errors/upstream.js';
import type { ReadName } from '../../operations/operations.js';
import { readMembers } from '../../resources/ids.js';
import type { Described } from '../../resources/resource.js';
import { describedShape, type Readable } from '../../resources/shapes.js';
import { withArticle } from '../../resources/with-article.js';
import type { InputOf } from '../../sdk/types.js';
import { structureIn, unusable } from '../call/answers.js';
import type { ResourceKey } from './key.js';
import { isAbout, isAbsent } from './own-id.js';

/** The request that describes something. */
export interface DescribeRequest {
  readonly region: string;
  readonly input: InputOf<ReadName>;
}

/**
 * Describes a thing of any kind.
 *
 * @param send sends the `read` request of the declaration
 * @returns null if it does not exist in Cognito
 * @throws GatewayError if Cognito did not answer, not in time, or with something that cannot be the thing
 */
export async function describe<R extends Readable>(
  key: ResourceKey<R>,
  send: (request: DescribeRequest) => Promise<MetadataBearer>,
): Promise<Described<R> | null> {
  const { region, resource, id } = key;
  const { operation, answer: member } = resource.read;
  const upstream: UpstreamCall = { operation, region, kind: 'read', named: id[0] };
  const noun = withArticle(resource.noun);
  const members: object = readMembers(resource, id);
  try {
    // The declaration's ids were checked to be members of the input, and its answer one of the output.
    const answer = await send({ region, input: members as InputOf<ReadName> });
    const given =
      member === undefined ? answer : (answer[member as keyof typeof answer] as object | undefined);
    const value = structureIn(answer, given, { shape: describedShape(resource), noun }, upstream);
    if (isAbsent(key, value)) return null;
    if (isAbout(key, value)) return value as Described<R>;
    throw unusable(`Expected ${noun} with the requested id, got another`, answer, upstream);
  } catch (error) {
    if (error instanceof AbsentError) return null;
    throw error;
  }
}
