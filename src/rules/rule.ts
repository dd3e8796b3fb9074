import type { WireStructure } from './wire.js';

/** Something in a request that Cognito refuses. */
export interface Violation {
  /** Cognito's exception. */
  readonly exception: RefusingException;
  /** For people: what is wrong and what to do. Equal requests have equal messages, without secrets. */
  readonly message: string;
  /**
   * From the request to the fault: `['Schema', 0, 'Name']`. In a map, the key and the half follow: `['UserPoolTags',
   * 'stage', 'value']`.
   */
  readonly path: readonly (string | number)[];
}

export type RefusingException =
  | 'InvalidParameterException'
  | 'InvalidOAuthFlowException'
  | 'FeatureUnavailableInTierException'
  | 'UserPoolTaggingException';

/** The evidence that Cognito refuses something. */
export interface Known {
  /**
   * - `measured`: this project asked AWS (`npm run contract:aws`), and AWS refused.
   * - `cited`: a public report quotes AWS's refusal.
   * - `open`: a document says that AWS does not allow it, but no report quotes a refusal.
   */
  readonly mark: 'measured' | 'cited' | 'open';
  /** A thread or file of a public repository, or a page of the AWS documentation. */
  readonly source: string;
}

/** A broken rule: the message for people, Cognito's message as reported, and the path. */
export type Fault = Pick<Violation, 'message' | 'path'> & {
  /** For an `open` rule, this project's own words. */
  readonly awsMessage: string;
};

/** Something that Cognito refuses although each member is within its limits. */
export interface Rule {
  /** Unique, such as `password-is-a-first-factor`. Test cases refer to it. */
  readonly name: string;
  /** By default `InvalidParameterException`. */
  readonly exception?: RefusingException;
  readonly known: Known;
  /**
   * @param input as it is sent; members of a wrong type are ignored
   * @param region where the pool is
   */
  readonly check: (input: WireStructure, region: string) => readonly Fault[];
}

/** A folder of cdk-preflight. Its rules quote what AWS answered to deployments that break them. */
export function deployed(rule: string): Known {
  return { mark: 'cited', source: `badmintoncryer/cdk-preflight rules/cognito/${rule}` };
}

/** @param source such as `aws/aws-cdk#9739` */
export function cited(source: string): Known {
  return { mark: 'cited', source };
}

/** @param source such as `AWS API reference, TagResource` */
export function open(source: string): Known {
  return { mark: 'open', source };
}
