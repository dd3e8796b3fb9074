/** Returns the Region in an ARN of a service; undefined if the value is not such an ARN, or has no Region. */
export function regionInArn(value: unknown, service: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [arn, , ofService, region] = value.split(':', 4);
  return arn === 'arn' && ofService === service && region ? region : undefined;
}

/** Returns the Region in an ARN of a service if it is not the Region of the pool. */
export function elsewhere(value: unknown, service: string, region: string): string | undefined {
  const other = regionInArn(value, service);
  return other === region ? undefined : other;
}
