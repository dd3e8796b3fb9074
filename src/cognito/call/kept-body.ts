import type {
  DescribeUserPoolCommandInput,
  DescribeUserPoolCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { HttpResponse } from '@smithy/core/protocols';
import type { DeserializeMiddleware } from '@smithy/types';
import type { Command } from '../../sdk/commands.js';

/**
 * Keeps the body of an answer before the SDK reads it, because only the body contains what the SDK does not know.
 *
 * @param command whose answer it is
 * @param onBody called with the bytes of the whole body
 */
export function keepBody(command: Command, onBody: (body: Uint8Array) => void): void {
  const keep: DeserializeMiddleware<DescribeUserPoolCommandInput, DescribeUserPoolCommandOutput> =
    (next) => async (request) => {
      const result = await next(request);
      // WholeAnswers has read it completely.
      const received: unknown = (result.response as HttpResponse).body;
      if (received instanceof Uint8Array) onBody(received);
      return result;
    };
  // Low is nearest to the handler, so nothing has read the answer yet.
  command.middlewareStack.add(keep, { step: 'deserialize', priority: 'low', name: 'keepBody' });
}
