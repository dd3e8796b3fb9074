export const create = `# Creates a pool. Cognito applies its defaults to settings that are left out. Set dryRun to true to only check the input.
# userErrors contains all problems at once, with the path of each setting.
# warnings contains what Cognito accepts but you probably did not intend.
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

export const createClient = (
  id: string,
) => `# Creates an app client for a web page that signs users in with OAuth. Set dryRun to false to create it.
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

export const update = (
  id: string,
) => `# Changes two settings of a pool and keeps all others. null resets a setting to its default.
# The dry run only shows what would change. Set dryRun to false to apply it.
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

export const setMfa = (
  id: string,
) => `# Turns MFA on, with an authenticator app and email. Set dryRun to false to apply it.
# Settings that are left out keep their values. The input can also change signInPolicy and emailConfiguration of the pool.
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

export const addAttributes = (
  id: string,
) => `# Adds custom attributes. This cannot be undone: they can never be changed or removed. Set dryRun to false to add them.
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

export const createDomain = (
  id: string,
) => `# Creates a prefix domain for a pool. With customDomainConfig { certificateArn } it is a custom domain.
# Set dryRun to false to create it.
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
