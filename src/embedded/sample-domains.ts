import type { SampleThing } from './sample-thing.js';

/** A prefix domain for the shop, and a custom domain for the partners. */
export const sampleDomains: readonly SampleThing[] = [
  {
    idSuffix: 'Example01',
    createdAt: '2024-03-11T10:02:17.000Z',
    operation: 'CreateUserPoolDomain',
    input: () => ({ Domain: 'example-shop', ManagedLoginVersion: 2 }),
  },
  {
    idSuffix: 'Example03',
    createdAt: '2023-06-28T09:30:00.000Z',
    operation: 'CreateUserPoolDomain',
    input: () => ({
      Domain: 'login.partners.example.com',
      CustomDomainConfig: {
        CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/6f2b6d3c-0d5e-4c39-9f0a-3a8f0e7d1b42',
        SecurityPolicy: 'TLS_V1_2_2021',
      },
    }),
  },
];
