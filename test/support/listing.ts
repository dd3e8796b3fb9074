import type { CreateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import type { Answer } from './gateway.js';
import { startGatewayWithCognito, type GatewayWithCognito, type Options } from './gateway-with-cognito.js';

export const REGIONS = ['us-east-1', 'eu-west-1'] as const;

type Region = (typeof REGIONS)[number];

/** The pools of a backend, changed behind the gateway's back. */
class Pools {
  readonly cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date(0) });
  #created = 0;

  /** @returns the id of the new pool */
  create(region: Region, input: Partial<CreateUserPoolRequest> = {}, createdAt = new Date(0)): string {
    this.#created += 1;
    const id = `${region}_${String(this.#created).padStart(9, '0')}`;
    this.cognito.insert(region, { PoolName: `pool ${this.#created}`, ...input }, { id, createdAt });
    return id;
  }

  /** @returns the ids of the new pools, in their order */
  createMany(region: Region, count: number): string[] {
    return Array.from({ length: count }, () => this.create(region));
  }

  delete(id: string): void {
    this.cognito.answer(id.split('_')[0] ?? '', 'DeleteUserPool', JSON.stringify({ UserPoolId: id }));
  }
}

export interface Listing extends GatewayWithCognito {
  readonly pools: Pools;
  /** One page, by default of ids. */
  readonly list: (request?: ListRequest) => Promise<Answer>;
}

export interface ListRequest {
  readonly first?: number;
  readonly after?: string | null | undefined;
  readonly regions?: readonly string[];
  readonly filter?: object;
  /** What is selected of a pool. */
  readonly node?: string;
  /** Insist on Cognito's own answer. */
  readonly fresh?: boolean;
}

/** A gateway whose quota is never in the way, and the pools behind it. */
export async function startListing(options: Omit<Options, 'server'> = {}): Promise<Listing> {
  const pools = new Pools();
  const running = await startGatewayWithCognito({
    server: { cognito: pools.cognito },
    ...options,
    environment: { COGNITO_QUOTAS: 'UserPoolRead=10000', ...options.environment },
  });
  return {
    ...running,
    pools,
    list: async ({ node = '{ id }', fresh = false, ...variables } = {}) => {
      const response = await running.gateway.post(
        JSON.stringify({ query: queryFor(node), variables, extensions: { cognito: true } }),
        fresh ? { 'cache-control': 'no-cache' } : {},
      );
      return (await response.json()) as Answer;
    },
  };
}

function queryFor(node: string): string {
  return `query ($first: Int! = 20, $after: String, $regions: [String!], $filter: UserPoolFilter) {
    userPools(first: $first, after: $after, regions: $regions, filter: $filter) {
      edges { cursor node ${node} }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      regionErrors { region code message retryAfterMs }
    }
  }`;
}

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly regionErrors: readonly { readonly region: string; readonly code: string }[];
}

/** The page in an answer without errors. */
export function pageOf({ data, errors }: Answer): Page {
  if (errors) throw new Error(`Expected a page without errors, got ${JSON.stringify(errors)}`);
  return data?.userPools as Page;
}

export function idsOf(answer: Answer): (string | undefined)[] {
  return pageOf(answer).edges.map(({ node }) => node?.id);
}

/**
 * Every page, one after the other.
 *
 * @param between is run before each page but the first
 */
export async function listAll(
  list: Listing['list'],
  request: ListRequest = {},
  between: (page: number) => void = () => undefined,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let after: string | undefined; ;) {
    const answer = await list({ ...request, after });
    answers.push(answer);
    const { hasNextPage, endCursor } = pageOf(answer).pageInfo;
    if (!hasNextPage) return answers;
    after = endCursor;
    between(answers.length);
  }
}
