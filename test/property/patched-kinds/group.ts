import { userPoolGroup } from '../../../src/resources/user-pool-group.js';
import { same, type PatchedKind } from './patched-kind.js';

const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`;

export const patchedGroup: PatchedKind = {
  resource: userPoolGroup,
  besides: (index) => ({ GroupName: `group-${index}` }),
  settings: [
    same('description', 'Description', 'Those who read', 'Those who write'),
    same('roleArn', 'RoleArn', role('readers'), role('writers')),
    // 0 is a value, and the highest.
    same('precedence', 'Precedence', 0, 1, 2_147_483_647),
  ],
};
