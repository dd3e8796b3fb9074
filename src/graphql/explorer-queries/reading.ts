export const list = `# Lists the pools of all Regions, page by page. These fields cost one AWS call per 60 pools.
# For the next page pass endCursor as the argument after.
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

export const read = (id: string) => `# Reads a pool. All 129 settings together cost one AWS call.
# Get pool ids from the tab List. The other tabs have more examples.
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
) => `# Reads a pool and everything in it. Costs one list call per kind, one call per client, provider and domain, and one for MFA.
# For the next page of a list pass its endCursor as the argument after. Secrets need their own scope and are not included.
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

export const compare = (one: string, other: string) => `# Shows the settings that differ between pools.
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
