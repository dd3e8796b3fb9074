import { expect } from '@jest/globals';
import { createPool, type GatewayWithCognito } from './gateway-with-cognito.js';

export const CREATE_GROUP = /* GraphQL */ `
  mutation ($input: CreateUserPoolGroupInput!, $dryRun: Boolean! = false) {
    createUserPoolGroup(input: $input, dryRun: $dryRun) {
      userPoolGroup {
        groupName
        precedence
      }
      applied
      userErrors {
        code
        field
      }
    }
  }
`;
export const READ_GROUP = /* GraphQL */ `
  query ($userPoolId: ID!, $groupName: String!) {
    userPoolGroup(userPoolId: $userPoolId, groupName: $groupName) {
      description
      precedence
    }
  }
`;
export const DELETE_GROUP = /* GraphQL */ `
  mutation ($userPoolId: ID!, $groupName: String!, $dryRun: Boolean! = false) {
    deleteUserPoolGroup(userPoolId: $userPoolId, groupName: $groupName, dryRun: $dryRun) {
      userPoolGroup {
        groupName
      }
      applied
      userErrors {
        code
        field
      }
    }
  }
`;
export const LIST_GROUPS = /* GraphQL */ `
  query ($id: ID!, $first: Int! = 20, $after: String) {
    userPool(id: $id) {
      groups(first: $first, after: $after) {
        edges {
          cursor
          node {
            groupName
          }
        }
        nodes {
          id
          groupName
          userPoolId
          precedence
          creationDate
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`;

/** A pool with groups `group-0`, `group-1` and so on. */
export async function poolWithGroups(running: GatewayWithCognito, count: number): Promise<string> {
  const userPoolId = await createPool(running);
  for (let index = 0; index < count; index += 1) {
    await running.gateway.query(CREATE_GROUP, { input: { userPoolId, groupName: `group-${index}` } });
  }
  return userPoolId;
}

/** A page of the groups of a pool, by its `id`, `first` and `after`. */
export async function pageOfGroups({ gateway }: GatewayWithCognito, variables: object) {
  const { data, errors } = await gateway.query(LIST_GROUPS, variables);
  expect(errors).toBeUndefined();
  const connection = (data?.userPool as { groups: GroupConnection }).groups;
  return { ...connection, names: connection.nodes.map(({ groupName }) => groupName) };
}

interface GroupConnection {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly groupName: string } }[];
  readonly nodes: readonly { readonly id: string; readonly groupName: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
