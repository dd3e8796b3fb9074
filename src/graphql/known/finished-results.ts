import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Context } from '../../context.js';
import type { WrittenResult } from '../compiled/compile.js';
import type { RequestLog } from '../../telemetry/request-log.js';

type Gateway = NonNullable<ApolloServerOptionsWithGateway<Context>['gateway']>;

/** Results of requests that were executed before Apollo had them. */
export class FinishedResults {
  // By the log: each request has its own, and Apollo copies the context.
  readonly #results = new WeakMap<RequestLog, ExecutionResult>();

  keep({ log }: Context, { errors, data }: WrittenResult): void {
    // Apollo passes data on as it is, to our own stringifyResult.
    this.#results.set(log, { errors, data: data as Record<string, unknown> | null });
  }

  /**
   * Apollo's way to be given an executor: GraphQL.js, but for what is finished. There is no gateway behind it.
   *
   * @param schema that the server serves
   */
  gateway(schema: GraphQLSchema): Gateway {
    return {
      onSchemaLoadOrUpdate: (callback) => {
        callback({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      load: async () => ({
        executor: async ({ document, request, context }) => {
          // The type of an executor leaves open what the server's context is.
          const { log } = context as Context;
          const finished = this.#results.get(log);
          if (finished) return finished;
          return execute({
            schema,
            document,
            contextValue: context,
            variableValues: request.variables,
            operationName: request.operationName,
          });
        },
      }),
      stop: async () => undefined,
    };
  }
}
