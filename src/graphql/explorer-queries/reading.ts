export const list = `# The pools of every Region, page by page. What is asked for here costs one call for 60 pools.
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

export const read = (id: string) => `# Any of the 129 settings: one call, however many are asked for.
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

export const everything = (
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

export const compare = (one: string, other: string) => `# The settings in which pools differ.
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
