export const updateMany = (
  one: string,
  other: string,
) => `# Makes the same change to up to 500 pools. Set dryRun to false to apply it.
# remaining contains the pools not reached before the deadline: send the mutation again with these ids.
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
) => `# Adds tags to up to 500 pools and keeps their other tags. Set dryRun to false to apply it.
# To remove tags, use untagUserPools(ids:, keys:).
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
