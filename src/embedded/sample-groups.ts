import type { CreateGroupRequest } from '@aws-sdk/client-cognito-identity-provider';
import { roleArn } from '../aws/user-pool-names.js';
import { sampleAccount } from './sample-pools.js';

export interface SampleGroup {
  /** That of the sample pool that it is in. */
  readonly idSuffix: string;
  readonly createdAt: string;
  /** The ARNs in it are those of the pool's Region. */
  readonly input: (region: string) => Omit<CreateGroupRequest, 'UserPoolId'>;
}

/** Two groups in each of two pools: with a role and without, with the precedence 0 and without one. */
export const sampleGroups: readonly SampleGroup[] = [
  {
    idSuffix: 'Example01',
    createdAt: '2024-03-11T09:31:52.207Z',
    input: () => ({
      GroupName: 'wholesale',
      Description: 'Shops that buy at wholesale prices',
      Precedence: 10,
    }),
  },
  {
    idSuffix: 'Example01',
    createdAt: '2024-05-02T13:08:40.96Z',
    input: () => ({ GroupName: 'beta-testers' }),
  },
  {
    idSuffix: 'Example02',
    createdAt: '2022-11-02T14:22:09.5Z',
    input: (region) => ({
      GroupName: 'administrators',
      Description: 'May change every account',
      RoleArn: roleArn(region, sampleAccount, 'workforce-administrator'),
      Precedence: 0,
    }),
  },
  {
    idSuffix: 'Example02',
    createdAt: '2023-01-16T08:00:01.118Z',
    input: (region) => ({
      GroupName: 'auditors',
      Description: 'May read every account',
      RoleArn: roleArn(region, sampleAccount, 'workforce-auditor'),
      Precedence: 20,
    }),
  },
];
