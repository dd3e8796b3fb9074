/** The Region in an ARN of a service; undefined where the value is no such ARN, or names no Region. */
export function regionInArn(value: unknown, service: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [arn, , ofService, region] = value.split(':', 4);
  return arn === 'arn' && ofService === service && region ? region : undefined;
}

/** The Region of an ARN of a service, where that is another than the pool's. */
export function elsewhere(value: unknown, service: string, region: string): string | undefined {
  const other = regionInArn(value, service);
  return other === region ? undefined : other;
}
