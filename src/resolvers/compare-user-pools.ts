import { differences } from '../basics/differences.js';
import { BadUserInputError } from '../errors/gateway-error.js';
import type { QueryResolvers } from '../generated/graphql.js';
import type { Document } from '../mapping/document.js';
import type { MappingPlan } from '../mapping/plan.js';
import type { Mask } from './mask.js';
import { settingDocument } from './setting-document.js';

const LEAST = 2;
const MOST = 20;

export function compareUserPools(
  plan: MappingPlan,
  isMasked: Mask,
): NonNullable<QueryResolvers['compareUserPools']> {
  return async (_query, { ids }, { keys, loader, caller, slices }) => {
    if (ids.length < LEAST || ids.length > MOST || new Set(ids).size < ids.length) {
      throw new BadUserInputError(
        `Expected ${LEAST} to ${MOST} different ids, got ${ids.length}, ${new Set(ids).size} of them different.`,
      );
    }
    // With their secrets, so that each is described by Cognito itself.
    const pools = await Promise.all(
      ids.map(async (id) => loader.get(keys.userPool(id), { withSecrets: true })),
    );
    const found: { readonly id: string; readonly document: Document }[] = [];
    for (const [index, id] of ids.entries()) {
      const pool = pools[index];
      if (!pool) continue;
      await slices.next();
      found.push({ id, document: settingDocument(plan, pool) });
    }
    return {
      missing: ids.filter((_id, index) => !pools[index]),
      differences: differences(found.map(({ document }) => document)).map(({ path, values }) => {
        const masked = isMasked(caller, path);
        const valueOf = (index: number) => (masked ? null : values[index]);
        return {
          path,
          masked,
          values: found.map(({ id }, index) => ({ userPoolId: id, value: valueOf(index) })),
        };
      }),
    };
  };
}
