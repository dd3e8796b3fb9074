import { deployed, type Rule } from '../rule.js';
import { isGiven, structureOf } from '../wire.js';

export const analyticsIsByArnOrById: Rule = {
  name: 'analytics-is-by-arn-or-by-id',
  known: deployed('pf-cognito-analytics-config-exclusive'),
  check: (input) => {
    const analytics = structureOf(input, 'AnalyticsConfiguration');
    const byId = ['ApplicationId', 'RoleArn', 'ExternalId'].find((member) => isGiven(analytics[member]));
    if (byId === undefined || !isGiven(analytics.ApplicationArn)) return [];
    return [
      {
        message:
          'analyticsConfiguration takes either applicationArn, or applicationId with roleArn and externalId.',
        awsMessage:
          'Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid',
        path: ['AnalyticsConfiguration', byId],
      },
    ];
  },
};
