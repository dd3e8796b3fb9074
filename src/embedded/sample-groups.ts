import { roleArn } from '../aws/user-pool-names.js';
import { sampleAccount } from './sample-pools.js';
import type { SampleThing } from './sample-thing.js';

/** Two groups in each of two pools: with and without a role, with precedence 0 and without one. */
export const sampleGroups: readonly SampleThing[] = [
  {
    idSuffix: 'Example01',
    createdAt: '2024-03-11T09:31:52.207Z',
    operation: 'CreateGroup',
    input: () => ({
      GroupName: 'wholesale',
      Description: 'Shops that buy at wholesale prices',
      Precedence: 10,
    }),
  },
  {
    idSuffix: 'Example01',
    createdAt: '2024-05-02T13:08:40.96Z',
    operation: 'CreateGroup',
    input: () => ({ GroupName: 'beta-testers' }),
  },
  {
    idSuffix: 'Example02',
    createdAt: '2022-11-02T14:22:09.5Z',
    operation: 'CreateGroup',
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
    operation: 'CreateGroup',
    input: (region) => ({
      GroupName: 'auditors',
      Description: 'May read every account',
      RoleArn: roleArn(region, sampleAccount, 'workforce-auditor'),
      Precedence: 20,
    }),
  },
];
