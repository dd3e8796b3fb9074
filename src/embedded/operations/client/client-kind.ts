import type { WireStructure } from '../../../rules/wire.js';
import type { Kind } from '../../kind.js';
import { userPoolKind } from '../user-pool/user-pool-kind.js';

/** An app client as DescribeUserPoolClient returns it, without its secret. */
export interface Client extends WireStructure {
  readonly UserPoolId: string;
  readonly ClientId: string;
  readonly ClientName: string;
  /** Seconds since 1970, with a fraction. */
  readonly CreationDate: number;
  readonly LastModifiedDate: number;
}

export const clientKind: Kind<Client> = {
  name: 'app client',
  id: ['UserPoolId', 'ClientId'],
  within: userPoolKind,
};
