import { Call, type RequestScope } from '../../../../src/cognito/call/call.js';

/** A request that waits up to its deadline, and its hang-up. */
export function aScope(id: string, options: Partial<RequestScope> = {}): RequestScope & { hangUp(): void } {
  const controller = new AbortController();
  return {
    id,
    callerName: id,
    background: false,
    deadline: 25_000,
    signal: controller.signal,
    hangUp: () => {
      controller.abort();
    },
    ...options,
  };
}

export function aRead(scope: RequestScope = aScope('a')): Call {
  return new Call('DescribeUserPool', scope);
}
