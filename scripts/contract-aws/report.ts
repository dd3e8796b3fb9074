import type { Comparison, Disagreement, Unanswered } from './compare.js';
import type { Skipped } from './supplies.js';

export interface Report extends Comparison {
  readonly region: string;
  readonly sdkVersion: string;
  /** When the run began. */
  readonly date: Date;
  readonly skipped: readonly Skipped[];
  /** Why the run ended early. */
  readonly ended: string | undefined;
}

/** 0: all sides agree. 1: some do not. 2: the run did not get to its end, or left a pool. */
export type ExitCode = 0 | 1 | 2;

export function exitCodeOf({ disagreements, unanswered, ended }: Report): ExitCode {
  if (ended !== undefined || unanswered.length > 0) return 2;
  return disagreements.length > 0 ? 1 : 0;
}

/** The report in Markdown, to be pasted into an issue. It names no account and no pool. */
export function reportText(report: Report): string {
  const { compared, disagreements, unanswered, skipped, ended } = report;
  const facts = [
    `${report.date.toISOString().slice(0, 10)}, Region \`${report.region}\``,
    `\`@aws-sdk/client-cognito-identity-provider\` ${report.sdkVersion}`,
    `${counted(compared, 'case')} compared`,
    counted(disagreements.length, 'disagreement'),
    `${unanswered.length} without an answer`,
    `${skipped.length} skipped`,
  ];
  return [
    '### AWS, the embedded backend and the pre-flight',
    `${facts.join('; ')}.`,
    ...(ended === undefined ? [] : [`**Not complete.** ${inText(ended)}`]),
    ...(disagreements.length === 0 ? ['They agree in all compared cases.'] : [tableOf(disagreements)]),
    ...listOf('Without an answer from AWS', unanswered),
    ...listOf('Skipped', skipped),
  ].join('\n\n');
}

function tableOf(disagreements: readonly Disagreement[]): string {
  const rows = disagreements.map(({ name, differs, aws, embedded, preFlight, known }) => [
    inText(name),
    differs.join(', '),
    inCode(aws),
    inCode(embedded),
    inCode(preFlight),
    inText(known),
  ]);
  const head = ['case', 'differs', 'AWS', 'embedded backend', 'pre-flight', 'known from'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function listOf(heading: string, entries: readonly Unanswered[]): string[] {
  if (entries.length === 0) return [];
  const items = entries.map(({ name, reason }) => `- ${inText(name)}: ${inText(reason)}`);
  return [`#### ${heading}\n\n${items.join('\n')}`];
}

/** Of an answer both ends are kept: AWS repeats the value it refuses, of up to 20,000 characters. */
const LONGEST = 600;

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST / 2)} … ${text.slice(-LONGEST / 2)}`;
}

/** As code, in which nothing of the answer is a link, a mention or HTML; a pipe ends a cell even there. */
function inCode(text: string): string {
  if (text === '') return '';
  const line = shortened(text)
    .replace(/\s+/g, ' ')
    .replaceAll('|', String.raw`\|`);
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

function inText(text: string): string {
  return shortened(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|#@~]/g, String.raw`\$&`);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
