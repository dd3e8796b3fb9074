import type { Timeouts } from '../../src/cognito/call/clients.js';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import type { Quotas } from '../../src/embedded/request-quotas.js';
import type { CognitoServer } from './cognito-server.js';
import { onEveryPath } from './every-path.js';
import type { Answer, Gateway } from './gateway.js';
import { startGatewayWithCognito } from './gateway-with-cognito.js';
import { Issuer, timeOfDay } from './issuer.js';

export const REGION = 'us-east-1';
const SCOPES = 'poolgraph/read poolgraph/write poolgraph/delete poolgraph/sensitive';

/** Two tenants, who see and change the pools with their tag, and an operator, who sees all. */
export const policy = [
  { callers: { scope: 'poolgraph/operate' }, pools: 'all', may: 'change' },
  { pools: { tag: { key: 'tenant', claim: 'tenant' } }, may: 'change' },
];

type Who = 'shop' | 'bank' | 'operator';

export interface Tenants extends AsyncDisposable {
  readonly gateway: Gateway;
  readonly cognito: CognitoServer;
  /** What is behind it, to be changed without anybody's knowing. */
  readonly backend: EmbeddedCognito;
  readonly issuer: Issuer;
  readonly ask: (who: Who, query: string, variables?: object) => Promise<Answer>;
  readonly askOnEveryPath: (who: Who, query: string) => Promise<Answer>;
}

export interface TenantsOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Those of another replica, which are its own to close. */
  readonly other?: Pick<Tenants, 'cognito' | 'backend' | 'issuer'>;
  readonly rules?: readonly object[];
  /** Of the stand-in for Cognito. */
  readonly quotas?: Quotas;
  /** How long an attempt may take, where the gateway's own limits are too short for a busy machine. */
  readonly timeouts?: Timeouts;
}

/** The prefix domain of a pool, by the pool's name: `domain-of-shop01`. */
function domainOf(name: string): string {
  return `domain-of-${name.toLowerCase()}`;
}

/** A pool of each tenant, and one of nobody: `us-east-1_Shop01`, `us-east-1_Bank01`, `us-east-1_Nobody01`. */
function poolsOfTenants(): EmbeddedCognito {
  const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
  const pools = { Shop01: { tenant: 'shop' }, Bank01: { tenant: 'bank' }, Nobody01: {} };
  for (const [name, tags] of Object.entries(pools)) {
    cognito.insert(
      REGION,
      {
        PoolName: `The secret name of ${name}`,
        UserPoolTags: { ...tags, stage: 'live' },
        SmsConfiguration: {
          SnsCallerArn: 'arn:aws:iam::123456789012:role/sms',
          ExternalId: `secret of ${name}`,
        },
      },
      { id: `${REGION}_${name}`, createdAt: new Date(0) },
    );
    cognito.performAt(new Date(0), REGION, 'CreateGroup', {
      UserPoolId: `${REGION}_${name}`,
      GroupName: 'admins',
      Description: `The secret group of ${name}`,
    });
    cognito.performAt(new Date(0), REGION, 'CreateUserPoolDomain', {
      UserPoolId: `${REGION}_${name}`,
      Domain: domainOf(name),
    });
  }
  return cognito;
}

export async function startTenants({
  environment = {},
  other,
  rules = policy,
  quotas = {},
  timeouts,
}: TenantsOptions = {}): Promise<Tenants> {
  const issuer = other?.issuer ?? (await Issuer.start());
  const backend = other?.backend ?? poolsOfTenants();
  const running = await startGatewayWithCognito({
    ...(other ? { cognito: other.cognito } : { server: { cognito: backend, quotas } }),
    environment: {
      COGNITO_REGIONS: REGION,
      AUTH_ISSUERS: JSON.stringify([{ issuer: issuer.url, clientIds: ['a-client'] }]),
      AUTH_POLICY: JSON.stringify(rules),
      ...environment,
    },
    substitutes: { timeOfDay, ...(timeouts && { timeouts }) },
  });
  const { gateway, cognito } = running;
  const authorizationOf = async (who: Who) => {
    const claims =
      who === 'operator'
        ? { sub: who, scope: `${SCOPES} poolgraph/operate` }
        : { sub: who, scope: SCOPES, tenant: who };
    return { authorization: `Bearer ${await issuer.accessToken(claims)}` };
  };
  const send = async (body: object, headers: Readonly<Record<string, string>>): Promise<Answer> => {
    const response = await gateway.post(JSON.stringify(body), headers);
    return (await response.json()) as Answer;
  };
  return {
    gateway,
    cognito,
    backend,
    issuer,
    ask: async (who, query, variables) => send({ query, variables }, await authorizationOf(who)),
    askOnEveryPath: async (who, query) => {
      const authorization = await authorizationOf(who);
      return onEveryPath(query, (headers) => send({ query }, { ...authorization, ...headers }));
    },
    async [Symbol.asyncDispose]() {
      await running[Symbol.asyncDispose]();
      if (!other) await issuer[Symbol.asyncDispose]();
    },
  };
}
