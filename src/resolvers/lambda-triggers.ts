import type { UserPoolLambdaConfigResolvers, UserPoolLambdaTrigger } from '../generated/graphql.js';
import { structureOf, type MappingPlan } from '../mapping/plan.js';

type ResolveTriggers = NonNullable<UserPoolLambdaConfigResolvers['triggers']>;
type LambdaConfig = Parameters<Extract<ResolveTriggers, (...given: never[]) => unknown>>[0];

/** The older field of a function, by the newer one, which also has the version. Cognito shows the same ARN in both. */
const olderForms: Readonly<Record<string, string>> = { preTokenGenerationConfig: 'preTokenGeneration' };

/** Not a function, though Cognito stores it among them. */
const KEY = 'kmsKeyId';

/**
 * The functions of a pool as one list. They follow from the plan, so a function that AWS adds is included once it is
 * in the schema.
 */
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

/** An ARN alone, or an ARN with the version of its events. */
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
