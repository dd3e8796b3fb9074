import type { Answer } from '../../../src/embedded/answer.js';
import { EmbeddedCognito } from '../../../src/embedded/embedded-cognito.js';
import type { WireStructure } from '../../../src/rules/wire.js';

const region = 'us-east-1';

export interface Answered {
  readonly status: number;
  readonly headers: Answer['headers'];
  readonly body: WireStructure;
}

/** A backend as something that answers AWS JSON: what the SDK would leave out or hide shows here. */
export class Wire {
  readonly cognito: EmbeddedCognito;
  now = new Date('2026-11-23T10:00:00.250Z');

  constructor(randomId?: () => string) {
    this.cognito = new EmbeddedCognito({
      account: '123456789012',
      now: () => this.now,
      ...(randomId ? { randomId } : {}),
    });
  }

  /** @param input a structure, or the text of the body as it is */
  ask(operation: string, input: unknown, where = region): Answered {
    const body = typeof input === 'string' ? input : JSON.stringify(input);
    const answer = this.cognito.answer(where, operation, body);
    // Every answer of the backend is a JSON object.
    return { ...answer, body: JSON.parse(answer.body) as WireStructure };
  }

  /** The pool that CreateUserPool makes. */
  create(input: WireStructure = {}, where = region): WireStructure {
    const { status, body } = this.ask('CreateUserPool', { PoolName: 'pool', ...input }, where);
    if (status !== 200) throw new Error(`Expected a pool, got ${JSON.stringify(body)}`);
    return body.UserPool as WireStructure;
  }
}
