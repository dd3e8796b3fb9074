import type { Answer } from '../../src/embedded/answer.js';

/** What a stand-in for Cognito does instead of answering. */
export type Fault = (
  | { readonly kind: 'error'; readonly status: number; readonly type: string; readonly message?: string }
  /** Another answer than Cognito's. */
  | ({ readonly kind: 'answer' } & Answer)
  /** Status 200 with a body that is no JSON. */
  | { readonly kind: 'garbage' }
  /** The connection is reset after the request was read. */
  | { readonly kind: 'reset' }
  /** No answer until the stand-in is closed or the client gives up. */
  | { readonly kind: 'hang' }
) & {
  /** The operation is done before its answer is lost. */
  readonly afterwards?: boolean;
};

export const throttled: Fault = {
  kind: 'error',
  status: 400,
  type: 'TooManyRequestsException',
  message: 'Rate exceeded',
};
export const internalError: Fault = {
  kind: 'error',
  status: 500,
  type: 'InternalErrorException',
  message: 'Something went wrong',
};
export const garbage: Fault = { kind: 'garbage' };
export const reset: Fault = { kind: 'reset' };
export const hang: Fault = { kind: 'hang' };

/**
 * What goes over the wire instead of the answer.
 *
 * @returns undefined where nothing does
 */
export function answerInstead(fault: Fault): Answer | undefined {
  switch (fault.kind) {
    case 'error':
      return {
        status: fault.status,
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amzn-requestid': '00000000-0000-4000-8000-000000000000',
          'x-amzn-errortype': `${fault.type}:`,
        },
        body: JSON.stringify({ __type: fault.type, message: fault.message ?? fault.type }),
      };
    case 'answer': {
      const { status, headers, body } = fault;
      return { status, headers, body };
    }
    case 'garbage':
      return {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<html>not what was asked for</html>',
      };
    case 'reset':
    case 'hang':
      return undefined;
  }
}

export interface RecordedRequest {
  readonly region: string;
  readonly operation: string;
  readonly body: string;
  readonly at: Date;
}

interface PlannedFault {
  readonly concerns: (request: RecordedRequest) => boolean;
  readonly fault: Fault;
  times: number;
}

/** Counts the requests it is told of and says which of them shall fail. Each attempt of a client is one request. */
export class Observer {
  readonly requests: RecordedRequest[] = [];
  readonly #planned: PlannedFault[] = [];

  /** How many requests there were, of one operation or in all. */
  calls(operation?: string): number {
    return this.requests.filter((request) => operation === undefined || request.operation === operation)
      .length;
  }

  /**
   * Lets the next requests fail.
   *
   * @param which an operation such as `DescribeUserPool`, or a test of the request
   * @param times how many of them, `Infinity` for all
   */
  fail(which: string | ((request: RecordedRequest) => boolean), fault: Fault, times = 1): void {
    const concerns =
      typeof which === 'string' ? ({ operation }: RecordedRequest) => operation === which : which;
    this.#planned.push({ concerns, fault, times });
  }

  protected observe(request: RecordedRequest): Fault | undefined {
    this.requests.push(request);
    const planned = this.#planned.find(({ concerns, times }) => times > 0 && concerns(request));
    if (planned) planned.times -= 1;
    return planned?.fault;
  }
}
