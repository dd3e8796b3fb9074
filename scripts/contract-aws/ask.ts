import {
  CreateUserPoolCommand,
  DeleteUserPoolCommand,
  UpdateUserPoolCommand,
  type CognitoIdentityProviderClient,
  type CreateUserPoolRequest,
  type UpdateUserPoolRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { asThrown } from '../../src/errors/thrown.js';
import type { WireStructure } from '../../src/rules/wire.js';
import { creationOf, requestOf, type ContractCase } from './contract-case.js';

/** What became of the request of a case. */
export type Outcome =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly exception: string; readonly message: string }
  /** It says nothing about the request: denied, throttled to the end, broken on the way. */
  | { readonly kind: 'unanswered'; readonly reason: string };

export interface AskOptions {
  readonly client: CognitoIdentityProviderClient;
  /** Whether the pools stay. By default each is deleted at once; what cannot be is left to the end of the run. */
  readonly keep?: boolean | undefined;
}

/** Sends the request of a case, an update to a pool of its own. */
export async function ask(each: ContractCase, options: AskOptions): Promise<Outcome> {
  if (each.operation === 'CreateUserPool') {
    const { outcome, id } = await create(each.request, options);
    await discard(id, options);
    return outcome;
  }
  const { outcome: made, id } = await create(each.before, options);
  if (id === undefined) {
    return { kind: 'unanswered', reason: `The pool to update was not created: ${wordsOf(made)}` };
  }
  try {
    // The cases are made of what the service model says of its requests.
    const update = requestOf(each, id) as unknown as UpdateUserPoolRequest;
    return await outcomeOf(() => options.client.send(new UpdateUserPoolCommand(update)));
  } finally {
    await discard(id, options);
  }
}

async function create(
  settings: WireStructure | undefined,
  { client }: AskOptions,
): Promise<{ readonly outcome: Outcome; readonly id?: string | undefined }> {
  let id: string | undefined;
  const outcome = await outcomeOf(async () => {
    const command = new CreateUserPoolCommand(creationOf(settings) as unknown as CreateUserPoolRequest);
    id = (await client.send(command)).UserPool?.Id;
  });
  return { outcome, id };
}

/**
 * Exceptions that say nothing about the request: about how many there are, how full the account is (LimitExceeded), who
 * asks and when, another change at the same moment, or a pool that AWS has just made and cannot find yet.
 */
const unanswering =
  /^(?:TooManyRequests|Throttling|LimitExceeded|InternalError|ServiceUnavailable|ConcurrentModification|ResourceNotFound|AccessDenied|UnrecognizedClient|OptInRequired)|Signature|Token/;

async function outcomeOf(send: () => Promise<unknown>): Promise<Outcome> {
  try {
    await send();
    return { kind: 'taken' };
  } catch (error) {
    const { name, message, $metadata } = asThrown(error);
    const status = $metadata?.httpStatusCode ?? 0;
    if (status >= 400 && status < 500 && name.endsWith('Exception') && !unanswering.test(name)) {
      return { kind: 'refused', exception: name, message };
    }
    return { kind: 'unanswered', reason: `${name}: ${message}` };
  }
}

function wordsOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'taken':
      return 'AWS answered without an id';
    case 'refused':
      return `${outcome.exception}: ${outcome.message}`;
    case 'unanswered':
      return outcome.reason;
  }
}

async function discard(id: string | undefined, { client, keep = false }: AskOptions): Promise<void> {
  if (id === undefined || keep) return;
  // What the outcome was is known; the end of the run looks for every pool that is still there.
  await client.send(new DeleteUserPoolCommand({ UserPoolId: id })).catch(() => undefined);
}
