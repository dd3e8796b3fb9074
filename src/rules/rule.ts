import type { WireStructure } from './wire.js';

/** One thing about a request that Cognito refuses. */
export interface Violation {
  /** The exception by which Cognito refuses it. */
  readonly exception: RefusingException;
  /** For people: what was expected and what came. The same request has the same messages, and no secret is in them. */
  readonly message: string;
  /** From the request to what is wrong, `['Schema', 0, 'Name']`; into a map by key and half: `['UserPoolTags', 'stage', 'value']`. */
  readonly path: readonly (string | number)[];
}

export type RefusingException =
  | 'InvalidParameterException'
  | 'InvalidOAuthFlowException'
  | 'FeatureUnavailableInTierException'
  | 'UserPoolTaggingException';

/** Where it is known from that Cognito refuses something. */
export interface Known {
  /**
   * - `measured`: this project asked AWS (`npm run contract:aws`), and AWS refused.
   * - `cited`: a public report quotes AWS's refusal.
   * - `open`: a document says that AWS does not allow it, and no report quotes a refusal.
   */
  readonly mark: 'measured' | 'cited' | 'open';
  /** A thread or a file of a public repository, or a page of AWS's documentation. */
  readonly source: string;
}

/** What breaks a rule: the words for people, the words of Cognito as they are reported, and the place. */
export type Fault = Pick<Violation, 'message' | 'path'> & {
  /** Under an `open` rule the words are this project's. */
  readonly awsMessage: string;
};

/** Something that Cognito refuses though every single member is within its limits. */
export interface Rule {
  /** Unique, such as `password-is-a-first-factor`: the cases of the tests name it. */
  readonly name: string;
  /** `InvalidParameterException` where none is given. */
  readonly exception?: RefusingException;
  readonly known: Known;
  /**
   * @param input as it goes over the wire; members of a wrong type are passed over
   * @param region where the pool is
   */
  readonly check: (input: WireStructure, region: string) => readonly Fault[];
}

/** A folder of cdk-preflight, whose rules carry what AWS answered to a deployment that breaks them. */
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
