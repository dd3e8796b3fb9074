import { userPoolDomain } from '../../../src/resources/user-pool-domain.js';
import { same, setting, type PatchedKind } from './patched-kind.js';

const certificate = (name: string) => `arn:aws:acm:us-east-1:123456789012:certificate/${name}`;
const pair = (name: string, policy: string) =>
  [
    { certificateArn: certificate(name), securityPolicy: policy },
    { CertificateArn: certificate(name), SecurityPolicy: policy },
  ] as const;
const failover = (region: string) =>
  [
    { failover: { secondaryRegion: region, primaryRoute53HealthCheckId: 'check' } },
    { Failover: { SecondaryRegion: region, PrimaryRoute53HealthCheckId: 'check' } },
  ] as const;

/** A custom domain, which alone has a certificate and failover. Cognito serves the classic pages where nothing is said. */
export const patchedDomain: PatchedKind = {
  resource: userPoolDomain,
  besides: (index) => ({ Domain: `auth-${index}.example.com` }),
  settings: [
    { ...same('managedLoginVersion', 'ManagedLoginVersion', 1, 2), needed: true },
    {
      ...setting('customDomainConfig', 'CustomDomainConfig', [
        pair('one', 'TLS_V1'),
        pair('one', 'TLS_V1_3_2025'),
        pair('other', 'TLS_V1_2_2021'),
      ]),
      needed: true,
    },
    setting('routing', 'Routing', [failover('eu-west-1'), failover('eu-central-1')]),
  ],
};
