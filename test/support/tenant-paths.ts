import { createSchema } from '../../src/graphql/schema.js';
import type { Answer } from './gateway.js';
import { selectAll } from './selection.js';

export const OWN = 'us-east-1_Shop01';
export const FOREIGN = 'us-east-1_Bank01';
export const UNKNOWN = 'us-east-1_None01';

export const EVERYTHING = selectAll(createSchema({ production: false }), 'UserPool');
export const REFUSALS = 'userErrors { code field message }';
const arnOf = (id: string) => `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${id}`;
const entities = (references: string) =>
  `{ _entities(representations: [${references}]) { ... on UserPool ${EVERYTHING} } }`;

/** Every way to name a pool. */
export const paths: Readonly<Record<string, (id: string) => string>> = {
  'the root field': (id) => `{ userPool(id: "${id}") ${EVERYTHING} }`,
  'several aliases': (id) => `{ a: userPool(id: "${id}") { name } b: userPool(id: "${id}") { arn region } }`,
  'the ids of several pools': (id) => `{ userPoolsByIds(ids: ["${id}", "${id}"]) ${EVERYTHING} }`,
  'a reference by id': (id) => entities(`{ __typename: "UserPool", id: "${id}" }`),
  'a reference by ARN': (id) => entities(`{ __typename: "UserPool", arn: "${arnOf(id)}" }`),
  'a comparison with a pool of its own': (id) =>
    `{ compareUserPools(ids: ["${OWN}", "${id}"]) { missing differences { path masked values { userPoolId value } } } }`,
  'a dry run': (id) =>
    `mutation { updateUserPool(dryRun: true, input: { userPoolId: "${id}", poolName: "mine" }) { applied changes { path before after } userPool { name } ${REFUSALS} } }`,
  'an update': (id) =>
    `mutation { updateUserPool(input: { userPoolId: "${id}", poolName: "mine", userPoolTags: [{ key: "tenant", value: "shop" }] }) { applied userPool { name } ${REFUSALS} } }`,
  'an update with an expected date': (id) =>
    `mutation { updateUserPool(expectedLastModifiedDate: "1970-01-01T00:00:00.000Z", input: { userPoolId: "${id}", poolName: "mine" }) { applied ${REFUSALS} } }`,
  'an update of several pools': (id) =>
    `mutation { updateUserPools(ids: ["${id}", "${id}"], patch: { poolName: "mine", userPoolTags: [{ key: "tenant", value: "shop" }] }) { results { userPoolId applied changes { path before after } warnings { code } ${REFUSALS} failure { code message } } remaining } }`,
  'a dry run for several pools': (id) =>
    `mutation { updateUserPools(dryRun: true, ids: ["${id}"], patch: { poolName: "mine" }) { results { userPoolId applied changes { path before after } ${REFUSALS} failure { code message } } remaining } }`,
  'the tagging of several pools': (id) =>
    `mutation { tagUserPools(ids: ["${id}", "${id}"], tags: [{ key: "tenant", value: "shop" }]) { results { userPoolId applied changes { path before after } ${REFUSALS} failure { code message } } remaining } }`,
  'a dry run of taking tags away': (id) =>
    `mutation { untagUserPools(dryRun: true, ids: ["${id}"], keys: ["tenant"]) { results { userPoolId applied changes { path before after } ${REFUSALS} failure { code message } } remaining } }`,
  'a deletion': (id) =>
    `mutation { deleteUserPool(userPoolId: "${id}", confirmName: "The secret name of Bank01", deleteUsers: true) { deletedUserPoolId ${REFUSALS} } }`,
};

const GROUP = 'groupName: "admins"';

/** Every way to name what is in a pool. */
const pathsInside: Readonly<Record<string, (id: string) => string>> = {
  'the root field of a group': (id) =>
    `{ userPoolGroup(userPoolId: "${id}", ${GROUP}) { id description userPool { name } } }`,
  'a reference to a group': (id) =>
    `{ _entities(representations: [{ __typename: "UserPoolGroup", userPoolId: "${id}", ${GROUP} }]) { ... on UserPoolGroup { description } } }`,
  'the groups of a pool': (id) =>
    `{ userPool(id: "${id}") { groups { nodes { groupName } } group(${GROUP}) { description } } }`,
  'the creation of a group': (id) =>
    `mutation { createUserPoolGroup(input: { userPoolId: "${id}", ${GROUP} }) { applied userPoolGroup { id } ${REFUSALS} } }`,
  'a dry run of the creation of a group': (id) =>
    `mutation { createUserPoolGroup(dryRun: true, input: { userPoolId: "${id}", ${GROUP} }) { applied ${REFUSALS} } }`,
  'an update of a group': (id) =>
    `mutation { updateUserPoolGroup(input: { userPoolId: "${id}", ${GROUP}, description: "mine" }) { applied ${REFUSALS} } }`,
  'the root field of MFA': (id) =>
    `{ userPoolMfaConfig(userPoolId: "${id}") { id mfaConfiguration smsMfaConfiguration { smsConfiguration { externalId } } userPool { name } } }`,
  'a reference to MFA': (id) =>
    `{ _entities(representations: [{ __typename: "UserPoolMfaConfig", userPoolId: "${id}" }]) { ... on UserPoolMfaConfig { mfaConfiguration } } }`,
  'a change of MFA': (id) =>
    `mutation { setUserPoolMfa(input: { userPoolId: "${id}", mfaConfiguration: OPTIONAL, softwareTokenMfaConfiguration: { enabled: true } }) { applied userPoolMfaConfig { id } userPool { name } changes { path before } unapplied { path } failure { code } ${REFUSALS} } }`,
  'a dry run of a change of MFA': (id) =>
    `mutation { setUserPoolMfa(dryRun: true, input: { userPoolId: "${id}", mfaConfiguration: OFF }) { applied changes { path before } ${REFUSALS} } }`,
  'custom attributes': (id) =>
    `mutation { addUserPoolCustomAttributes(input: { userPoolId: "${id}", customAttributes: [{ name: "plan", attributeDataType: STRING }] }) { applied userPool { name } changes { path } ${REFUSALS} } }`,
  'a dry run of custom attributes': (id) =>
    `mutation { addUserPoolCustomAttributes(dryRun: true, input: { userPoolId: "${id}", customAttributes: [{ name: "plan", attributeDataType: STRING }] }) { applied changes { path } ${REFUSALS} } }`,
  'the domains of a pool': (id) =>
    `{ userPool(id: "${id}") { domains { domain status userPool { name } } } }`,
  'the creation of a domain': (id) =>
    `mutation { createUserPoolDomain(input: { userPoolId: "${id}", domain: "mine" }) { applied userPoolDomain { id } ${REFUSALS} } }`,
  'a dry run of the creation of a custom domain': (id) =>
    `mutation { createUserPoolDomain(dryRun: true, input: { userPoolId: "${id}", domain: "a.b", customDomainConfig: { certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/a" } }) { applied warnings { code } ${REFUSALS} } }`,
  'an update of a domain': (id) =>
    `mutation { updateUserPoolDomain(input: { userPoolId: "${id}", domain: "domain-of-bank01", managedLoginVersion: 2 }) { applied changes { path } ${REFUSALS} } }`,
  'the deletion of a domain': (id) =>
    `mutation { deleteUserPoolDomain(userPoolId: "${id}", domain: "domain-of-bank01") { applied userPoolDomain { domain } ${REFUSALS} } }`,
  'the deletion of a group': (id) =>
    `mutation { deleteUserPoolGroup(userPoolId: "${id}", ${GROUP}) { applied ${REFUSALS} } }`,
};

export const allPaths = [...Object.entries(paths), ...Object.entries(pathsInside)];

/** An answer about a pool as text, without the id that the caller sent. */
export const told = (answer: Answer, id: string) => JSON.stringify(answer).replaceAll(id, 'THE-ID');
