import type { UserPoolLambdaConfigResolvers, UserPoolLambdaTrigger } from '../generated/graphql.js';
import { structureOf, type MappingPlan } from '../mapping/plan.js';

type ResolveTriggers = NonNullable<UserPoolLambdaConfigResolvers['triggers']>;
type LambdaConfig = Parameters<Extract<ResolveTriggers, (...given: never[]) => unknown>>[0];

/** The older form of a function by the field of the newer, which tells the version as well; Cognito shows the same ARN in both. */
const olderForms: Readonly<Record<string, string>> = { preTokenGenerationConfig: 'preTokenGeneration' };

/** No function, though Cognito keeps it among them. */
const KEY = 'kmsKeyId';

/** The functions of a pool as one list. The plan knows them, so that what AWS adds is in it as soon as the schema has it. */
export function lambdaTriggers(plan: MappingPlan) {
  const fields = [...structureOf(plan, 'UserPoolLambdaConfig').fields].filter(([name]) => name !== KEY);
  return (config: LambdaConfig): UserPoolLambdaTrigger[] => {
    const triggers = new Map<string, UserPoolLambdaTrigger>();
    for (const [field, { member }] of fields) {
      const { arn, version } = functionIn(config[member as keyof LambdaConfig]);
      const name = olderForms[field] ?? field;
      if (arn) triggers.set(name, { name, lambdaVersion: version ?? null, function: { arn } });
    }
    return [...triggers.values()];
  };
}

/** By its ARN alone, or with the form of its events. */
function functionIn(value: LambdaConfig[keyof LambdaConfig]): {
  readonly arn?: string;
  readonly version?: string;
} {
  if (typeof value === 'string') return { arn: value };
  return {
    ...(value?.LambdaArn && { arn: value.LambdaArn }),
    ...(value?.LambdaVersion && { version: value.LambdaVersion }),
  };
}
