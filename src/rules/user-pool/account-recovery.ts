import { constraintsOf } from '../constraints.js';
import { deployed, type Rule } from '../rule.js';
import { listOf, memberOf, type WireStructure } from '../wire.js';

const path = ['AccountRecoverySetting', 'RecoveryMechanisms'];
const most = constraintsOf('CreateUserPool').get(path.join('.'))?.max;

/** The maximum length of the list. Longer lists have a violation of their own. */
function mechanisms(input: WireStructure): readonly unknown[] {
  const list = listOf(input, ...path);
  return most !== undefined && list.length > most ? [] : list;
}

const recoveryMechanismsDiffer: Rule = {
  name: 'recovery-mechanisms-differ',
  known: deployed('pf-cognito-recovery-duplicate'),
  check: (input) => {
    const list = mechanisms(input);
    const repeated = ['Priority', 'Name'].filter((member) => {
      const values = list.map((mechanism) => memberOf(mechanism, member));
      return new Set(values).size < values.length;
    });
    if (repeated.length === 0) return [];
    return [
      {
        message: `Priorities and names in recoveryMechanisms must be unique; got the same ${repeated.map((member) => member.toLowerCase()).join(' and ')} twice.`,
        awsMessage: 'Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.',
        path,
      },
    ];
  },
};

const adminOnlyIsAlone: Rule = {
  name: 'admin-only-recovery-is-alone',
  known: deployed('pf-cognito-recovery-admin-only-alone'),
  check: (input) => {
    const names = new Set(mechanisms(input).map((mechanism) => memberOf(mechanism, 'Name')));
    if (!names.has('admin_only') || names.size === 1) return [];
    return [
      {
        message: 'ADMIN_ONLY must be the only entry in recoveryMechanisms.',
        awsMessage:
          'Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.',
        path,
      },
    ];
  },
};

export const accountRecoveryRules: readonly Rule[] = [recoveryMechanismsDiffer, adminOnlyIsAlone];
