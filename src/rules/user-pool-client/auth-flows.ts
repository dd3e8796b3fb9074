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
        message: 'explicitAuthFlows cannot mix names that begin with ALLOW_ with legacy names.',
        awsMessage: "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.",
        path: ['ExplicitAuthFlows'],
      },
    ];
  },
};

/** It is not known what AWS does if the flows are left out, so that the default includes this one. */
const rotationExcludesTheRefreshFlow: Rule = {
  name: 'rotation-excludes-the-refresh-flow',
  known: open('aws-amplify/amplify-android#3113'),
  check: (input) => {
    if (memberOf(input, 'RefreshTokenRotation', 'Feature') !== 'ENABLED') return [];
    if (!listOf(input, 'ExplicitAuthFlows').includes('ALLOW_REFRESH_TOKEN_AUTH')) return [];
    return [
      {
        message: 'ALLOW_REFRESH_TOKEN_AUTH cannot be used while refreshTokenRotation is ENABLED.',
        awsMessage: 'Refresh token rotation cannot be used with the flow ALLOW_REFRESH_TOKEN_AUTH.',
        path: ['RefreshTokenRotation', 'Feature'],
      },
    ];
  },
};

export const authFlowRules: readonly Rule[] = [oldFlowNamesAreAlone, rotationExcludesTheRefreshFlow];
