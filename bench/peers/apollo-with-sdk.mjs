/** What the start is measured against: Apollo Server with nothing but a field, and the SDK's client loaded. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

const client = new CognitoIdentityProviderClient({ region: 'us-east-1' });
const server = new ApolloServer({
  typeDefs: 'type Query { region: String }',
  resolvers: { Query: { region: () => client.config.region() } },
});
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
console.log(`listening at ${new URL('graphql', url).href}`);
