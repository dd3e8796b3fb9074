import type { Issuer } from '../../test/support/issuer.js';
import { tagsOf } from '../support/pools.js';
import { ids } from './operations.js';

/** Settings and headers with which a gateway checks tokens, and shows pools by a tag. */
export interface Authentication {
  readonly environment: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

const TAG = 'stage';

/** A caller of the issuer who may see all pools, because each has the tag that its token claims. */
export async function authenticationBy(issuer: Issuer): Promise<Authentication> {
  const { [TAG]: value } = tagsOf(ids[0] ?? '');
  const policy = [{ pools: { tag: { key: TAG, claim: TAG } }, may: 'change' }];
  return {
    environment: {
      AUTH_ISSUERS: JSON.stringify([{ issuer: issuer.url, clientIds: ['a-client'] }]),
      AUTH_POLICY: JSON.stringify(policy),
    },
    headers: { authorization: `Bearer ${await issuer.accessToken({ [TAG]: value })}` },
  };
}
