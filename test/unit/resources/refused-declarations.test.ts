import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const group = `type: 'UserPoolGroup', noun: 'group', within: userPool, id: ['UserPoolId', 'GroupName'], secrets: []`;
const read = `read: { operation: 'GetGroup', answer: 'Group' }`;

/** A declaration that must not compile, and what the compiler's message names: what came, and what was expected. */
const cases: readonly (readonly [what: string, declaration: string, came: string, expected: string])[] = [
  [
    'an id that the inputs do not have',
    `{ ...group, ...read, id: ['UserPoolId', 'GrupName'] }`,
    'GrupName',
    'keyof GetGroupCommandInput',
  ],
  [
    'an id that does not begin with its parent',
    `{ ...group, ...read, id: ['GroupName'] }`,
    'string',
    'never',
  ],
  [
    'what finds one and its description is not asked by',
    `{ ...group, read: { operation: 'DescribeUserPoolDomain', answer: 'DomainDescription', by: ['GroupName'] } }`,
    'GroupName',
    'Expected<"Domain">',
  ],
  [
    'an operation that does not exist',
    `{ ...group, read: { operation: 'GetGroups', answer: 'Group' } }`,
    'GetGroups',
    'ReadName',
  ],
  [
    'a write to read with',
    `{ ...group, read: { operation: 'UpdateGroup', answer: 'Group' } }`,
    'UpdateGroup',
    'ReadName',
  ],
  [
    'a read to remove with',
    `{ ...group, ...read, remove: { operation: 'GetGroup' } }`,
    'GetGroup',
    'WriteName',
  ],
  [
    'an answer under another name',
    `{ ...group, read: { operation: 'GetGroup', answer: 'Grupp' } }`,
    'Grupp',
    'keyof GetGroupCommandOutput',
  ],
  ['a secret that is not described', `{ ...group, ...read, secrets: ['Rolearn'] }`, 'Rolearn', '"RoleArn"'],
  [
    'a secret with a misspelt step',
    `{ type: 'A', noun: 'b', id: ['UserPoolId'], secrets: ['SmsConfiguration.ExternalID'], read: { operation: 'DescribeUserPool', answer: 'UserPool' } }`,
    'SmsConfiguration.ExternalID',
    'Expected<',
  ],
  [
    'an id that is described under a name that is not there',
    `{ ...group, ...read, idIn: { GroupName: 'Nam' } }`,
    'Nam',
    'keyof GroupType',
  ],
  [
    'another name of what is no id',
    `{ ...group, ...read, idIn: { GrupName: 'GroupName' } }`,
    'GroupName',
    'Expected<"UserPoolId" | "GroupName">',
  ],
  [
    'items under another name',
    `{ ...group, ...read, list: { operation: 'ListGroups', items: 'Group' } }`,
    '"Group"',
    'keyof ListGroupsCommandOutput',
  ],
  [
    'a page size that another list has',
    `{ ...group, ...read, list: { operation: 'ListGroups', items: 'Groups', size: { member: 'MaxResults', most: 60 } } }`,
    'MaxResults',
    'keyof ListGroupsCommandInput',
  ],
  [
    'a token that the answer does not have',
    `{ ...group, ...read, list: { operation: 'ListGroups', items: 'Groups', token: 'Limit' } }`,
    '"Limit"',
    '"NextToken"',
  ],
  [
    'a created thing under another name',
    `{ ...group, ...read, create: { operation: 'CreateGroup', answer: 'group' } }`,
    '"group"',
    'keyof CreateGroupCommandOutput',
  ],
  [
    'a clearing of what is no setting',
    `{ ...group, ...read, update: { operation: 'UpdateGroup', clearings: { Rolearn: 'left out' } } }`,
    '"left out"',
    '"RoleArn"',
  ],
  [
    'a clearing that does not exist',
    `{ ...group, ...read, update: { operation: 'UpdateGroup', clearings: { RoleArn: 'removed' } } }`,
    'removed',
    'Clearing',
  ],
  [
    'a member besides the settings that is not in the input',
    `{ ...group, ...read, update: { operation: 'UpdateGroup', clearings: {}, besides: ['Role'] } }`,
    '"Role"',
    'keyof UpdateGroupCommandInput',
  ],
  [
    'a setting that is described under a name that is not there',
    `{ ...group, ...read, update: { operation: 'UpdateGroup', clearings: {}, renamed: { RoleArn: 'Role' } } }`,
    '"Role"',
    'keyof GroupType',
  ],
];

const folder = fileURLToPath(new URL('../../../src/resources/', import.meta.url));
const file = `${folder}declared-in-a-test.ts`;
const heading = [
  `import { resource } from './resource.js';`,
  `import { userPool } from './user-pool.js';`,
  `const group = { ${group} } as const;`,
  `const read = { ${read} } as const;`,
];
const taken = 'resource({ ...group, ...read });';
const source = [...heading, taken, ...cases.map(([, declaration]) => `resource(${declaration});`)].join('\n');

/** What the compiler says, by the line of the source, counted from zero. */
let messages: ReadonlyMap<number, string>;

/** Compiles one file that is not on the disk, among those that are. */
function compile(): Map<number, string> {
  const config = ts.getParsedCommandLineOfConfigFile(
    fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)),
    { incremental: false, noUnusedLocals: false },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  const host = ts.createCompilerHost(config?.options ?? {});
  const program = ts.createProgram([file], config?.options ?? {}, {
    ...host,
    fileExists: (name) => name === file || host.fileExists(name),
    readFile: (name) => (name === file ? source : host.readFile(name)),
    getSourceFile: (name, target) =>
      name === file ? ts.createSourceFile(name, source, target) : host.getSourceFile(name, target),
  });
  const found = new Map<number, string>();
  for (const { start = 0, messageText } of program.getSemanticDiagnostics(program.getSourceFile(file))) {
    const line = source.slice(0, start).split('\n').length - 1;
    found.set(line, `${found.get(line) ?? ''}${ts.flattenDiagnosticMessageText(messageText, '\n')}\n`);
  }
  return found;
}

beforeAll(() => {
  messages = compile();
}, 120_000);

describe('A declaration of a resource', () => {
  it('compiles if all its names are the SDK’s', () => {
    expect(messages.get(heading.length)).toBeUndefined();
  });

  it.each(cases.map((each, index) => [each[0], index, each] as const))(
    'does not compile with %s',
    (_what, index, [, , came, expected]) => {
      const message = messages.get(heading.length + 1 + index);
      expect(message).toContain(came);
      expect(message).toContain(expected);
    },
  );
});
