import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { Resource } from '../../../src/resources/resource.js';
import { userPoolGroupUser } from '../../../src/resources/user-pool-group-user.js';
import { resources } from '../../../src/resources/resources.js';
import { isOperation, operations } from '../../../src/operations/operations.js';
import { operationsIn, operationsSent } from '../../support/operations-sent.js';

interface Statement {
  readonly Effect: string;
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
}

interface PolicyDocument {
  readonly Version: string;
  readonly Statement: readonly Statement[];
}

const textOf = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const filesOf = (folder: string) =>
  readdirSync(new URL(`../../../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`);
const page = textOf('docs/iam.md');

/** The policies of a page by the headings under which they stand. */
const policies: ReadonlyMap<string, readonly PolicyDocument[]> = new Map(
  page.split(/^#+ /m).map((section) => [
    section.split('\n')[0] ?? '',
    Array.from(
      section.matchAll(/```json\n(?<json>[^`]+)```/g),
      // Its form is checked below.
      ({ groups }) => JSON.parse(groups?.json ?? '') as PolicyDocument,
    ),
  ]),
);

const modes = ['Read', 'Read and create', 'Read, create and update', 'Everything'] as const;
type Mode = (typeof modes)[number];

/** The narrowest mode in which what a declaration of a resource names is sent. */
const firstModeOfPart = {
  read: 'Read',
  list: 'Read',
  create: 'Read and create',
  update: 'Read, create and update',
  remove: 'Everything',
} as const satisfies Partial<Record<keyof Resource, Mode>>;

/** The narrowest mode in which the code of a file or folder of `src/cognito/` runs. */
const firstModeOf: Readonly<Record<string, Mode>> = {
  'cognito/call/credentials-check.ts': 'Read',
  'cognito/user-pools/list/': 'Read',
  'cognito/user-pools/creations.ts': 'Read and create',
  'cognito/user-pools/custom-attributes.ts': 'Read, create and update',
  'cognito/user-pools/tags.ts': 'Read, create and update',
  'cognito/user-pools/deletions.ts': 'Everything',
};

const sent = operationsSent();
const asAction = (operation: string) => `cognito-idp:${operation}`;
/** What the declarations name, by their parts. */
const declared = [
  ...resources.flatMap((resource) =>
    (Object.keys(firstModeOfPart) as (keyof typeof firstModeOfPart)[]).flatMap((part) => {
      const operation = resource[part]?.operation;
      return operation ? [{ operation, mode: firstModeOfPart[part] }] : [];
    }),
  ),
  // Looked at before a group is deleted, and not served.
  { operation: userPoolGroupUser.list.operation, mode: 'Everything' as const },
];
const allActions = unique(
  [...[...sent.values()].flat(), ...declared.map((each) => each.operation)].map(asAction),
);

/** They concern no pool that there is. */
const withoutResource = allActions.filter((action) => {
  const name = action.replace('cognito-idp:', '');
  return isOperation(name) && operations[name].iam === 'account';
});

/** What the page says of settings that need more. */
const forSettings = [
  'cognito-idp:TagResource',
  'iam:CreateServiceLinkedRole',
  'iam:PassRole',
  'kms:CreateGrant',
];

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

/** What a mode sends: what the narrower ones send as well. */
function actionsOf(mode: Mode): string[] {
  const upToThis = modes.slice(0, modes.indexOf(mode) + 1);
  const places = Object.keys(firstModeOf).filter((place) =>
    upToThis.some((each) => each === firstModeOf[place]),
  );
  const files = [...sent].filter(([file]) => places.some((place) => file.startsWith(place)));
  const names = declared.filter((each) => upToThis.includes(each.mode)).map((each) => each.operation);
  return unique([...files.flatMap(([, ofFile]) => ofFile), ...names].map(asAction));
}

const actionsIn = (documents: readonly PolicyDocument[] = []) =>
  unique(documents.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action)));

describe('The operations that the source code sends', () => {
  it('are found in their files, and in no others', () => {
    const elsewhere = [...sent.keys()].filter(
      (file) => !Object.keys(firstModeOf).some((place) => file.startsWith(place)),
    );
    expect(elsewhere).toEqual([]);
  });

  it.each(Object.keys(firstModeOf))('are still sent from %s', (place) => {
    expect([...sent.keys()].some((file) => file.startsWith(place))).toBe(true);
  });

  it('are those of Cognito only', () => {
    const clients = new Set(
      filesOf('src').flatMap((file) =>
        Array.from(textOf(file).matchAll(/'(@aws-sdk\/[^']+)'/g), ([, name = '']) => name),
      ),
    );
    expect([...clients]).toEqual(['@aws-sdk/client-cognito-identity-provider']);
  });

  it('are sent by one file, which gets their names', () => {
    const senders = filesOf('src').filter((file) => textOf(file).includes('client.send('));
    expect(senders).toEqual(['src/cognito/call/send.ts']);
  });
});

describe('docs/iam.md', () => {
  it.each(modes)('allows in "%s" what that sends, and nothing else', (mode) => {
    expect(policies.get(mode)).toHaveLength(1);
    expect(actionsIn(policies.get(mode))).toEqual(actionsOf(mode));
  });

  it('allows everything that is sent in its widest policy', () => {
    expect(actionsOf('Everything')).toEqual(allActions);
  });

  it('lists each action once in its table, with the resource of the policies', () => {
    const rows = Array.from(
      page.matchAll(/^\| `(?<action>[\w-]+:\w+)` +\|[^|]+\| (?<resource>[^|]+?) +\|/gm),
      ({ groups }) => [groups?.action, groups?.resource],
    );
    const expected = allActions.map((action) => [
      action,
      withoutResource.includes(action) ? '`*`' : 'user pool',
    ]);
    expect(rows.sort()).toEqual(expected);
  });

  it('lists what settings need in their section, in the table and as a policy', () => {
    expect(actionsIn(policies.get('Permissions for some settings'))).toEqual(forSettings);
    const [, table = ''] = page.split('## Permissions for some settings');
    expect(forSettings.filter((action) => !table.includes(`| \`${action}\``))).toEqual([]);
  });

  const forContract = actionsIn(policies.get('Trying the contract against AWS'));

  it('allows what the contract run sends, and tagging its pools', () => {
    const files = [
      ...readdirSync(new URL('../../../scripts/contract-aws', import.meta.url)).map(
        (file) => `scripts/contract-aws/${file}`,
      ),
      'test/contract/contract-account.ts',
      'test/contract/cognito-suite.ts',
      'test/contract/custom-attributes.ts',
      'test/contract/mfa.ts',
      'test/contract/identity-providers.ts',
      'test/contract/resource-servers.ts',
      'test/contract/domains.ts',
      'test/contract/tags.ts',
    ];
    const operations = files.flatMap((file) => operationsIn(textOf(file)));
    expect(forContract).toEqual(unique(operations.map(asAction)));
  });

  const all = [...policies.values()].flat();
  const statements = all.flatMap(({ Statement }) => Statement);

  it('has policies in a form that IAM accepts', () => {
    expect(all).toHaveLength(modes.length + 4);
    expect(unique(all.map(({ Version }) => Version))).toEqual(['2012-10-17']);
    expect(unique(statements.map(({ Effect }) => Effect))).toEqual(['Allow']);
    expect(actionsIn(all)).toEqual(unique([...allActions, ...forSettings, ...forContract]));
  });

  it('allows actions on all resources only if no narrower resource exists', () => {
    const onAll = statements.filter(({ Resource }) => Resource === '*').flatMap(({ Action }) => Action);
    expect(unique(onAll)).toEqual(withoutResource);

    const named = statements.filter(({ Resource }) => Resource !== '*');
    expect(
      named.flatMap(({ Action }) => Action).filter((action) => withoutResource.includes(action)),
    ).toEqual([]);
    for (const resource of named.flatMap(({ Resource }) => Resource)) {
      expect(resource).toMatch(/^arn:aws:(cognito-idp|iam|kms):[\w*-]*:123456789012:\w+\/./);
    }
  });
});
