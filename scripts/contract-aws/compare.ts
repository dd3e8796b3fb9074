import { checkRequest } from '../../src/rules/check-request.js';
import type { Outcome } from './ask.js';
import { requestOf, type ContractCase } from './contract-case.js';
import type { Round } from './round.js';

/** A case, or a test of the contract suite, in which not all sides agree. */
export interface Disagreement {
  readonly name: string;
  readonly aws: string;
  readonly embedded: string;
  readonly preFlight: string;
  /** Such as `embedded: words`: which side differs from AWS, and in what. */
  readonly differs: readonly string[];
  readonly known: string;
}

export interface Unanswered {
  readonly name: string;
  readonly reason: string;
}

export interface Comparison {
  readonly compared: number;
  readonly disagreements: readonly Disagreement[];
  /** AWS gave no answer that could be compared. */
  readonly unanswered: readonly Unanswered[];
}

/**
 * Compares what AWS answered with the embedded backend and the pre-flight: taken or refused, the exception, and for the
 * embedded backend AWS's words. The pre-flight has words of its own.
 *
 * @param redact applied to all words before they are compared
 */
export function compare(
  cases: readonly ContractCase[],
  { aws, embedded }: { readonly aws: Round; readonly embedded: Round },
  redact: (text: string) => string,
): Comparison {
  const asked = cases
    .filter(({ name }) => aws.outcomes.has(name))
    .map((each) => ({
      each,
      aws: redactedOutcome(aws.outcomes.get(each.name), redact),
      embedded: redactedOutcome(embedded.outcomes.get(each.name), redact),
      preFlight: preFlight(each),
    }));
  const ofCases = asked.map(({ each: { name, known }, ...sides }) => ({
    name,
    aws: inWords(sides.aws),
    embedded: inWords(sides.embedded),
    preFlight: sides.preFlight.kind === 'refused' ? `refused: ${sides.preFlight.exception}` : 'taken',
    differs: sides.aws.kind === 'unanswered' ? [] : differences(sides.aws, sides),
    known: `${known.mark}: ${known.source}`,
  }));
  const ofSuite = [...aws.suite].map(([name, reason]) => ({
    name,
    aws: suiteInWords(reason, redact),
    embedded: suiteInWords(embedded.suite.get(name), redact),
    preFlight: '',
    differs: reason === undefined && embedded.suite.get(name) === undefined ? [] : ['contract'],
    known: '',
  }));
  const unanswered = asked.flatMap(({ each: { name }, aws: outcome }) =>
    outcome.kind === 'unanswered' ? [{ name, reason: outcome.reason }] : [],
  );
  return {
    compared: asked.length - unanswered.length + ofSuite.length,
    disagreements: [...ofCases, ...ofSuite].filter(({ differs }) => differs.length > 0),
    unanswered,
  };
}

/** What the gateway says of the request before it is sent. */
function preFlight(each: ContractCase): Outcome {
  const { operation, region } = each;
  const [first] = checkRequest(operation, requestOf(each, `${region}_a`), region);
  return first ? { kind: 'refused', exception: first.exception, message: first.message } : { kind: 'taken' };
}

function differences(
  aws: Outcome,
  { embedded, preFlight: before }: { readonly embedded: Outcome; readonly preFlight: Outcome },
): string[] {
  const ofEmbedded = difference(aws, embedded) ?? (inWords(aws) === inWords(embedded) ? undefined : 'words');
  const ofPreFlight = difference(aws, before);
  return [
    ...(ofEmbedded === undefined ? [] : [`embedded: ${ofEmbedded}`]),
    ...(ofPreFlight === undefined ? [] : [`pre-flight: ${ofPreFlight}`]),
  ];
}

function difference(aws: Outcome, other: Outcome): string | undefined {
  if (aws.kind !== other.kind) return 'verdict';
  return aws.kind === 'refused' && other.kind === 'refused' && aws.exception !== other.exception
    ? 'exception'
    : undefined;
}

function redactedOutcome(outcome: Outcome | undefined, redact: (text: string) => string): Outcome {
  const words = (text: string) => redact(text).replace(/\s+/g, ' ').trim();
  switch (outcome?.kind) {
    case 'taken':
      return outcome;
    case 'refused':
      return { ...outcome, message: words(outcome.message) };
    case 'unanswered':
      return { ...outcome, reason: words(outcome.reason) };
    case undefined:
      return { kind: 'unanswered', reason: 'not asked' };
  }
}

function inWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'taken':
      return 'taken';
    case 'refused':
      return `refused: ${outcome.exception}: ${outcome.message}`;
    case 'unanswered':
      return `no answer: ${outcome.reason}`;
  }
}

function suiteInWords(reason: string | undefined, redact: (text: string) => string): string {
  return reason === undefined ? 'holds' : `fails: ${redact(reason)}`;
}
