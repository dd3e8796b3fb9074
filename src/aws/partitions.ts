/** What differs between the parts of AWS that share no accounts: the second part of every ARN, and the host names. */
export interface Partition {
  readonly name: 'aws' | 'aws-cn' | 'aws-us-gov';
  /** What the host names of its services end with. */
  readonly dnsSuffix: string;
  /** The host name of the console for a Region. */
  readonly consoleHost: (region: string) => string;
}

const aws: Partition = {
  name: 'aws',
  dnsSuffix: 'amazonaws.com',
  consoleHost: (region) => `${region}.console.aws.amazon.com`,
};

const china: Partition = {
  name: 'aws-cn',
  dnsSuffix: 'amazonaws.com.cn',
  consoleHost: (region) => `${region}.console.amazonaws.cn`,
};

const govCloud: Partition = {
  name: 'aws-us-gov',
  dnsSuffix: 'amazonaws.com',
  consoleHost: () => 'console.amazonaws-us-gov.com',
};

/** The partition of AWS that a Region belongs to, by the beginning of its name. */
export function partitionOf(region: string): Partition {
  if (region.startsWith('cn-')) return china;
  return region.startsWith('us-gov-') ? govCloud : aws;
}
