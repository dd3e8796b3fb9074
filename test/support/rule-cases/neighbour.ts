import type { RefusingException } from '../../../src/rules/rule.js';
import type { WireStructure } from '../../../src/rules/wire.js';

/** How AWS refuses a request: its exception, its words, and the place, which those may not tell. */
export interface Refused {
  readonly exception: RefusingException;
  /** What AWS says, as the rule's source quotes it; this project's words under an open rule. */
  readonly awsMessage: string;
  /** From the request to what is wrong. */
  readonly path: readonly (string | number)[];
}

/** What of the account a request needs to be taken by AWS, and not by the embedded backend. */
export type Resource = 'smsRole' | 'sesIdentity' | 'kmsKey';

/** A request that keeps a rule narrowly, or breaks it. */
export interface Neighbour {
  /** Of the request, as a title. */
  readonly what: string;
  /** Without the name or the id of the pool. */
  readonly request: WireStructure;
  readonly refused?: Refused;
  readonly needs?: readonly Resource[];
  /** The one operation that is asked; both where none is given. */
  readonly only?: 'CreateUserPool';
  /** How the pool of an update was created; without its name. */
  readonly before?: WireStructure;
}

/** By the name of the rule that they are neighbours of. */
export type Neighbours = Readonly<Record<string, readonly Neighbour[]>>;

/** A refusal by InvalidParameterException. */
export function refused(path: Refused['path'], awsMessage: string): { readonly refused: Refused } {
  return { refused: { exception: 'InvalidParameterException', awsMessage, path } };
}

export const account = '123456789012';
/** Where the pools of the cases are. */
export const region = 'us-east-1';
export const sms: WireStructure = {
  SmsConfiguration: { SnsCallerArn: `arn:aws:iam::${account}:role/sms`, ExternalId: 'poolgraph' },
};
export const needsRole: Pick<Neighbour, 'needs'> = { needs: ['smsRole'] };
