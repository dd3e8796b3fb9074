import type { Answer } from './gateway.js';
import { REGION, type Tenants } from './tenants.js';

/** What became of each pool. */
export const ACCOUNT_FIELDS = /* GraphQL */ `
  {
    results {
      userPoolId
      applied
      changes {
        path
        before
        after
      }
      warnings {
        code
        field
      }
      userErrors {
        code
        field
        message
      }
      failure {
        code
        message
        retryAfterMs
      }
    }
    remaining
    userErrors {
      code
      field
      message
    }
  }
`;

export const FLEET = `mutation Fleet($ids: [ID!]!, $patch: UserPoolPatchInput!, $dryRun: Boolean! = false) {
  updateUserPools(ids: $ids, patch: $patch, dryRun: $dryRun) ${ACCOUNT_FIELDS}
}
`;

/** Deletion protection on. */
export const PROTECT = { deletionProtection: 'ACTIVE' };

interface Result {
  readonly userPoolId: string;
  readonly applied: boolean | null;
  readonly changes: readonly object[];
  readonly warnings: readonly object[];
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: unknown;
    readonly message: string;
  }[];
  readonly failure: { readonly code: string; readonly retryAfterMs: number | null } | null;
}

export interface FleetAnswer {
  readonly results: readonly Result[];
  readonly remaining: readonly string[];
  readonly userErrors: readonly { readonly code: string; readonly field: unknown }[];
}

/** The account in an answer without errors. */
export function accountIn({ data, errors }: Answer): FleetAnswer {
  if (errors)
    throw new Error(`Expected an account without errors, got ${JSON.stringify(errors).slice(0, 500)}`);
  return Object.values(data ?? {})[0] as FleetAnswer;
}

/** So many pools of the tenant `shop`, behind the gateway's back. */
export function insertFleet({ backend }: Pick<Tenants, 'backend'>, count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    const id = `${REGION}_Fleet${n}`;
    const settings = { PoolName: `pool ${n}`, UserPoolTags: { tenant: 'shop' } };
    backend.insert(REGION, settings, { id, createdAt: new Date(0) });
    return id;
  });
}

/** The ids that Cognito was asked to do something to, once for each time. */
export function idsAsked({ cognito }: Pick<Tenants, 'cognito'>, operation: string): string[] {
  return cognito.requests
    .filter((request) => request.operation === operation)
    .map(({ body }) => (JSON.parse(body) as { UserPoolId: string }).UserPoolId);
}
