/** A query that the explorer has ready, in a tab of its own. */
interface ReadyMadeQuery {
  readonly name: string;
  readonly query: string;
}

/**
 * One way into each thing that people come for. Arguments stand in the query, where they are seen and completed. The ids
 * are those of the sample pools, so that every query runs as it stands where there are samples; elsewhere they make
 * room for what the list shows.
 *
 * @param region the first Region served, which has all the samples
 * @returns in the order of their tabs; the explorer opens with the last one
 */
export function readyMadeQueries(region: string): readonly ReadyMadeQuery[] {
  return [
    { name: 'List', query: list },
    { name: 'Create', query: create },
    { name: 'Create an app client', query: createClient(`${region}_Example01`) },
    { name: 'Update (dry run)', query: update(`${region}_Example02`) },
    {
      name: 'Update many (dry run)',
      query: updateMany(`${region}_Example01`, `${region}_Example02`),
    },
    { name: 'MFA (dry run)', query: setMfa(`${region}_Example01`) },
    { name: 'Custom attributes (dry run)', query: addAttributes(`${region}_Example01`) },
    { name: 'Tag many (dry run)', query: tagMany(`${region}_Example01`, `${region}_Example02`) },
    { name: 'Create a domain (dry run)', query: createDomain(`${region}_Example02`) },
    { name: 'Compare', query: compare(`${region}_Example01`, `${region}_Example02`) },
    { name: 'A pool with everything', query: everything(`${region}_Example01`) },
    { name: 'Read', query: read(`${region}_Example01`) },
  ];
}

const list = `# The pools of every Region, page by page. What is asked for here costs one call for 60 pools.
# The next page: after, with the endCursor of this one.
query ListUserPools {
  userPools(first: 20) {
    edges {
      node {
        id
        name
        creationDate
        lastModifiedDate
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    regionErrors {
      region
      code
      message
    }
  }
}
`;

const create = `# Creates a pool. What is left out gets Cognito's own default. With dryRun: true, nothing is created.
# userErrors: what would be refused, all at once, with the path of each setting.
# warnings: what Cognito accepts but you probably did not intend.
mutation CreateUserPool {
  createUserPool(
    dryRun: false
    input: {
      poolName: "explorer-example"
      deletionProtection: ACTIVE
      usernameAttributes: [EMAIL]
      usernameConfiguration: { caseSensitive: false }
      autoVerifiedAttributes: [EMAIL]
      emailConfiguration: { emailSendingAccount: COGNITO_DEFAULT }
      adminCreateUserConfig: { allowAdminCreateUserOnly: true }
      policies: {
        passwordPolicy: {
          minimumLength: 12
          requireUppercase: true
          requireLowercase: true
          requireNumbers: true
          requireSymbols: true
        }
      }
      userPoolTags: [{ key: "environment", value: "development" }]
    }
  ) {
    userPool {
      id
      arn
      creationDate
    }
    applied
    warnings {
      code
      field
      message
    }
    userErrors {
      code
      field
      message
    }
  }
}
`;

const createClient = (
  id: string,
) => `# Creates an app client of a web page that signs users in by OAuth. With dryRun: false, it is created.
mutation CreateUserPoolClient {
  createUserPoolClient(
    dryRun: true
    input: {
      userPoolId: "${id}"
      clientName: "explorer-example"
      explicitAuthFlows: [ALLOW_USER_SRP_AUTH, ALLOW_REFRESH_TOKEN_AUTH]
      supportedIdentityProviders: ["COGNITO"]
      allowedOAuthFlowsUserPoolClient: true
      allowedOAuthFlows: [CODE]
      allowedOAuthScopes: ["openid", "email"]
      callbackUrls: ["https://app.example.com/signed-in", "http://localhost:3000/signed-in"]
      logoutUrls: ["https://app.example.com/"]
      preventUserExistenceErrors: ENABLED
    }
  ) {
    userPoolClient {
      clientId
      clientName
    }
    applied
    userErrors {
      code
      field
      message
    }
  }
}
`;

const update = (id: string) => `# What would change. Nothing is changed before dryRun is false.
# What the input leaves out stays as it is.
mutation UpdateUserPool {
  updateUserPool(
    dryRun: true
    input: {
      userPoolId: "${id}"
      policies: { passwordPolicy: { minimumLength: 16 } }
      deviceConfiguration: null
    }
  ) {
    applied
    changes {
      path
      before
      after
    }
    warnings {
      code
      field
      message
    }
    userErrors {
      code
      field
      message
    }
  }
}
`;

const updateMany = (
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

const setMfa = (
  id: string,
) => `# Turns MFA on, with an authenticator app and e-mail. Nothing is changed before dryRun is false.
# What the input does not name stays. signInPolicy and emailConfiguration of the pool can be changed along with it.
mutation SetUserPoolMfa {
  setUserPoolMfa(
    dryRun: true
    input: {
      userPoolId: "${id}"
      mfaConfiguration: OPTIONAL
      softwareTokenMfaConfiguration: { enabled: true }
      emailMfaConfiguration: { subject: "Your code", message: "Your code is {####}." }
    }
  ) {
    applied
    changes {
      path
      before
      after
    }
    unapplied {
      path
    }
    warnings {
      code
      field
      message
    }
    userErrors {
      code
      field
      message
    }
  }
}
`;

const addAttributes = (
  id: string,
) => `# Adds custom attributes, for good: none can be changed or removed. Nothing is added before dryRun is false.
mutation AddUserPoolCustomAttributes {
  addUserPoolCustomAttributes(
    dryRun: true
    input: {
      userPoolId: "${id}"
      customAttributes: [
        { name: "newsletter", attributeDataType: BOOLEAN, mutable: true }
        { name: "language", attributeDataType: STRING, mutable: true, stringAttributeConstraints: { maxLength: "16" } }
      ]
    }
  ) {
    applied
    changes {
      path
      after
    }
    unapplied {
      path
    }
    warnings {
      code
      field
      message
    }
    userErrors {
      code
      field
      message
    }
  }
}
`;

const tagMany = (
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

const createDomain = (
  id: string,
) => `# Gives a pool a prefix domain. With customDomainConfig { certificateArn } it is a custom domain.
mutation CreateUserPoolDomain {
  createUserPoolDomain(
    dryRun: true
    input: { userPoolId: "${id}", domain: "explorer-example", managedLoginVersion: 2 }
  ) {
    userPoolDomain {
      domain
      status
      cloudFrontDistribution
    }
    applied
    warnings {
      code
      field
      message
    }
    userErrors {
      code
      field
      message
    }
  }
}
`;

const compare = (one: string, other: string) => `# The settings in which pools differ.
query CompareUserPools {
  compareUserPools(ids: ["${one}", "${other}"]) {
    differences {
      path
      values {
        userPoolId
        value
      }
    }
    missing
  }
}
`;

const everything = (
  id: string,
) => `# A pool with everything under it: one list call for each kind, and one call for each client, provider and domain, and for MFA.
# The next page of a kind: after, with the endCursor of this one. Secrets need a scope of their own and are not asked for.
query ReadUserPoolWithEverything {
  userPool(id: "${id}") {
    name
    mfaConfig {
      mfaConfiguration
      softwareTokenMfaConfiguration {
        enabled
      }
    }
    domains {
      domain
      status
      managedLoginVersion
      cloudFrontDistribution
    }
    clients(first: 20) {
      nodes {
        clientId
        clientName
        supportedIdentityProviders
        allowedOAuthFlows
        allowedOAuthScopes
        callbackUrls
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    groups(first: 20) {
      nodes {
        groupName
        description
        precedence
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    identityProviders(first: 20) {
      nodes {
        providerName
        providerType
        attributeMapping {
          key
          value
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    resourceServers(first: 20) {
      nodes {
        identifier
        name
        scopes {
          scopeName
          scopeDescription
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
`;

const read = (id: string) => `# Any of the 129 settings: one call, however many are asked for.
# The other tabs have more queries; List shows the ids there are.
query ReadUserPool {
  userPool(id: "${id}") {
    name
    userPoolTier
    mfaConfiguration
    deletionProtection
    estimatedNumberOfUsers
    usernameAttributes
    policies {
      passwordPolicy {
        minimumLength
        requireSymbols
      }
    }
    emailConfiguration {
      emailSendingAccount
      from
    }
    userPoolTags {
      key
      value
    }
    consoleUrl
  }
}
`;
