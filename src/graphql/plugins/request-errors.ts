import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../../context.js';
import type { RequestLog } from '../../telemetry/request-log.js';

export interface RequestErrors {
  readonly plugin: ApolloServerPlugin<Context>;
  /** The log of the request that an error belongs to; undefined for one before there was a request to execute. */
  readonly logOf: (error: unknown) => RequestLog | undefined;
}

/**
 * Keeps which request an error belongs to: Apollo formats errors without their request, and tells plugins of the same
 * errors just before.
 */
export function requestErrors(): RequestErrors {
  const logs = new WeakMap<object, RequestLog>();
  return {
    plugin: {
      async requestDidStart() {
        return {
          async didEncounterErrors({ errors, contextValue }) {
            for (const error of errors) logs.set(error, contextValue.log);
          },
        };
      },
    },
    logOf: (error) => (typeof error === 'object' && error !== null ? logs.get(error) : undefined),
  };
}
