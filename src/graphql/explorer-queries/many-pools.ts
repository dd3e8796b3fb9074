export const updateMany = (
  one: string,
  other: string,
) => `# The same change of up to 500 pools. Nothing is changed before dryRun is false.
# remaining: the pools that the deadline left out. Send the mutation again with these ids.
mutation UpdateUserPools {
  updateUserPools(
    dryRun: true
    ids: ["${one}", "${other}"]
    patch: { deletionProtection: ACTIVE }
  ) {
    results {
      userPoolId
      applied
      changes {
        path
        before
        after
      }
      userErrors {
        code
        field
        message
      }
      failure {
        code
        message
      }
    }
    remaining
    userErrors {
      code
      field
      message
    }
  }
}
`;

export const tagMany = (
  one: string,
  other: string,
) => `# Adds tags to up to 500 pools. Other tags stay. Nothing is changed before dryRun is false.
# untagUserPools(ids:, keys:) takes tags away.
mutation TagUserPools {
  tagUserPools(
    dryRun: true
    ids: ["${one}", "${other}"]
    tags: [{ key: "owner", value: "identity-team" }]
  ) {
    results {
      userPoolId
      applied
      changes {
        path
        before
        after
      }
      userErrors {
        code
        field
        message
      }
      failure {
        code
        message
      }
    }
    remaining
    userErrors {
      code
      field
      message
    }
  }
}
`;
