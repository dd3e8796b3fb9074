export const create = `# Creates a pool. What is left out gets Cognito's own default. With dryRun: true, nothing is created.
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

export const createClient = (
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

export const update = (id: string) => `# What would change. Nothing is changed before dryRun is false.
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

export const setMfa = (
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

export const addAttributes = (
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

export const createDomain = (
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
