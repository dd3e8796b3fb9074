import { deployed, open, type Rule } from '../rule.js';
import { listOf, memberOf } from '../wire.js';

const isNew = (flow: unknown) => typeof flow === 'string' && flow.startsWith('ALLOW_');
const isOld = (flow: unknown) => typeof flow === 'string' && !flow.startsWith('ALLOW_');

const oldFlowNamesAreAlone: Rule = {
  name: 'old-flow-names-are-alone',
  known: deployed('pf-cognito-explicit-auth-flows-legacy-mix'),
  check: (input) => {
    const flows = listOf(input, 'ExplicitAuthFlows');
    if (!flows.some(isNew) || !flows.some(isOld)) return [];
    return [
      {
        message: 'explicitAuthFlows has either names with ALLOW_ or the old ones without it, not both.',
        awsMessage: "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.",
        path: ['ExplicitAuthFlows'],
      },
    ];
  },
};

/** What AWS makes of rotation where the flows are left out, so that the default allows this one, is not known. */
const rotationExcludesTheRefreshFlow: Rule = {
  name: 'rotation-excludes-the-refresh-flow',
  known: open('aws-amplify/amplify-android#3113'),
  check: (input) => {
    if (memberOf(input, 'RefreshTokenRotation', 'Feature') !== 'ENABLED') return [];
    if (!listOf(input, 'ExplicitAuthFlows').includes('ALLOW_REFRESH_TOKEN_AUTH')) return [];
    return [
      {
        message: 'refreshTokenRotation ENABLED excludes ALLOW_REFRESH_TOKEN_AUTH.',
        awsMessage: 'Refresh token rotation cannot be used with the flow ALLOW_REFRESH_TOKEN_AUTH.',
        path: ['RefreshTokenRotation', 'Feature'],
      },
    ];
  },
};

export const authFlowRules: readonly Rule[] = [oldFlowNamesAreAlone, rotationExcludesTheRefreshFlow];
