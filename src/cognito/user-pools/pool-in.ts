import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { MetadataBearer } from '@smithy/types';
import type { UpstreamCall } from '../../errors/upstream.js';
import { describedShape } from '../../resources/shapes.js';
import { userPool } from '../../resources/user-pool.js';
import { structureIn, unusable } from '../call/answers.js';

const shape = describedShape(userPool);

/**
 * The pool in the answer of a create or describe.
 *
 * @throws UpstreamError if the answer contains no valid pool; after a create the outcome is unknown
 */
export function poolIn(
  answer: MetadataBearer & { readonly UserPool?: UserPoolType | undefined },
  call: UpstreamCall,
): UserPoolType & { readonly Id: string } {
  const pool = structureIn(answer, answer.UserPool, { shape, noun: 'a user pool' }, call);
  const { Id } = pool;
  if (!Id) throw unusable('Expected a user pool with an id', answer, call);
  return { ...pool, Id };
}
