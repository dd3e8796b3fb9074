import { BadUserInputError, InvalidCursorError, type GatewayError } from '../../errors/gateway-error.js';
import { meaningOf } from '../../errors/meanings.js';
import { UpstreamError, type UpstreamCall } from '../../errors/upstream.js';
import type { ReadName } from '../../operations/operations.js';
import type { Listable, Listed } from '../../resources/resource.js';
import { listedShape } from '../../resources/shapes.js';
import type { InputOf } from '../../sdk/types.js';
import { itemsIn, nextTokenIn } from '../call/answers.js';
import type { Call } from '../call/call.js';
import type { Sender } from '../call/send.js';

/** A request for a page. */
export interface PageRequest {
  readonly region: string;
  /** The members that name the parent: `{ UserPoolId }`. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Maximum number of items. */
  readonly size: number;
  /** The token of the previous page; undefined for the first page. */
  readonly token: string | undefined;
}

/** A page of a list. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** The token for the next page; undefined after the last one. */
  readonly next: string | undefined;
}

/**
 * Reads one page of a list of any kind.
 *
 * @throws InvalidCursorError for a token that Cognito refuses
 * @throws AbsentError if the parent does not exist; GatewayError if Cognito did not answer, or not in time
 */
export async function listPage<R extends Listable>(
  sender: Pick<Sender, 'send'>,
  call: Call<ReadName>,
  resource: R,
  { region, ids = {}, size, token }: PageRequest,
): Promise<ListPage<Listed<R>>> {
  const { list, noun } = resource;
  const upstream: UpstreamCall = {
    operation: call.operation,
    region,
    kind: 'read',
    named: ids.UserPoolId,
  };
  const members: object = {
    ...ids,
    ...(list.size && { [list.size.member]: size }),
    ...(list.token !== undefined && token !== undefined && { [list.token]: token }),
  };
  // The declaration's members were checked to be those of its operation.
  const input = members as InputOf<ReadName>;
  const answer = await sender.send(call, { region, input }).catch((error: unknown) => {
    throw error instanceof BadUserInputError ? failureOf(error, token, upstream) : error;
  });
  // So were those of its output; what AWS returned in them is checked below.
  const given = answer as unknown as Readonly<Record<string, readonly Listed<R>[] | undefined>>;
  const shape = listedShape(resource);
  const items = itemsIn(answer, given[list.items], { shape, noun: `${noun}s` }, upstream);
  const next = list.token === undefined ? undefined : nextTokenIn(answer, given[list.token], upstream);
  return { items, next };
}

/**
 * The token is the only argument from the caller that Cognito can refuse. Any other refusal is about the gateway's
 * own request: the list has failed.
 */
function failureOf(refused: BadUserInputError, token: string | undefined, call: UpstreamCall): GatewayError {
  const { cause } = refused;
  const meaning = meaningOf(cause);
  if (meaning.kind === 'refused' && meaning.code === 'INVALID_PARAMETER' && token !== undefined) {
    return new InvalidCursorError('Cognito no longer accepts the cursor', { cause });
  }
  return new UpstreamError(
    'UPSTREAM_UNAVAILABLE',
    `Cognito refused ${call.operation} in ${call.region}: ${refused.message}`,
    call,
    { cause },
  );
}
