import { describe, expect, it } from '@jest/globals';
import { partitions } from '../../../src/aws/partitions.js';
import { readConfig } from '../../../src/config/config.js';
import { settings } from '../../../src/config/settings.js';
import { nearestSetting } from '../../../src/config/variable-names.js';

/** Variables set by shells, containers, orchestrators, CI systems, the AWS SDK and other libraries. */
const ordinary = [
  ...['HOME', 'HOSTNAME', 'HOSTTYPE', 'LANG', 'LC_ALL', 'LOGNAME', 'MAIL', 'OLDPWD', 'PATH', 'PS1', 'PWD'],
  ...[
    'SHELL',
    'SHLVL',
    'TERM',
    'TMPDIR',
    'TZ',
    'USER',
    'COLORTERM',
    'EDITOR',
    'DISPLAY',
    'XDG_RUNTIME_DIR',
    '_',
  ],
  ...[
    'NODE_OPTIONS',
    'NODE_PATH',
    'NODE_EXTRA_CA_CERTS',
    'NODE_VERSION',
    'YARN_VERSION',
    'INIT_CWD',
    'DEBUG',
  ],
  ...['npm_config_loglevel', 'npm_package_name', 'npm_lifecycle_event', 'NO_COLOR', 'FORCE_COLOR', 'CI'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'SSL_CERT_FILE', 'SSH_AUTH_SOCK', 'DOCKER_HOST'],
  ...['KUBERNETES_SERVICE_HOST', 'KUBERNETES_PORT', 'POLICY_NAME', 'POD_NAME', 'NAMESPACE', 'NODE_NAME'],
  ...['POOLGRAPH_PORT', 'POOLGRAPH_SERVICE_HOST', 'POOLGRAPH_SERVICE_PORT', 'POOLGRAPH_PORT_4000_TCP_ADDR'],
  ...['REDIS_PORT', 'REDIS_SERVICE_HOST', 'REDIS_HOST', 'REDIS_PASSWORD', 'REDIS_SERVER', 'CHROMIUM'],
  ...['AWS_DEFAULT_REGION', 'AWS_PROFILE', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
  ...['AWS_ACCOUNT_ID', 'AWS_ROLE_ARN', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_CA_BUNDLE', 'AWS_ENDPOINT_URL'],
  ...[
    'AWS_EXECUTION_ENV',
    'AWS_STS_REGIONAL_ENDPOINTS',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    'AWS_SDK_UA_APP_ID',
  ],
  ...['GITHUB_ACTIONS', 'GITHUB_REF', 'RUNNER_OS', 'GITLAB_CI', 'ECS_CONTAINER_METADATA_URI_V4'],
  ...['APOLLO_ROUTER_CONFIG_PATH', 'APOLLO_TELEMETRY_DISABLED', 'OTEL_SERVICE_NAME', 'LOG_FILE'],
];

describe('The configuration warns', () => {
  it.each([
    ['CACHE_TTL', 'CACHE_TTL_MS'],
    ['CACHE_TTL_SECONDS', 'CACHE_TTL_MS'],
    ['COGNITO_REGION', 'COGNITO_REGIONS'],
    ['COGNTIO_REGIONS', 'COGNITO_REGIONS'],
    ['cognito_regions', 'COGNITO_REGIONS'],
    ['COGNITO-BACKEND', 'COGNITO_BACKEND'],
    ['HTTP_BODY_LIMIT', 'HTTP_BODY_LIMIT_BYTES'],
    ['HTTP_BODY_LIMIT_MB', 'HTTP_BODY_LIMIT_BYTES'],
    ['QUOTA_SHARE', 'COGNITO_QUOTA_SHARE'],
    ['AUTH_ISSUER', 'AUTH_ISSUERS'],
    ['REDIS_URI', 'REDIS_URL'],
    ['REPLICA', 'REPLICAS'],
    ['HOSTS', 'HOST'],
    ['LOGLEVEL', 'LOG_LEVEL'],
  ])('that %s is not a setting, and suggests %s', (variable, setting) => {
    const { warnings } = readConfig({ [variable]: 'a-secret' });
    expect(warnings).toEqual([`${variable} is not a setting and is ignored; did you mean ${setting}?`]);
  });

  it.each(Object.keys(settings).filter((name) => name.length > 4))(
    'about %s with a character too few or too many',
    (name) => {
      const last = name.length - 1;
      const misspelled = [`${name}S`, ...[1, last].map((at) => name.slice(0, at) + name.slice(at + 1))];
      for (const variable of misspelled) expect([name, nearestSetting(variable)]).toEqual([name, name]);
    },
  );

  it.each(ordinary)('not about the common variable %s', (variable) => {
    expect(nearestSetting(variable)).toBeUndefined();
  });

  it('not about settings, nor about empty variables', () => {
    expect(Object.keys(settings).map(nearestSetting).filter(Boolean)).toEqual([]);
    expect(readConfig({ CACHE_TTL: '' }).warnings).toEqual([]);
  });

  it('about a Region that fits a partition but is unknown to the SDK', () => {
    expect(readConfig({ COGNITO_REGIONS: 'eu-wst-1,us-east-1,ap-northeast-9' }).warnings).toEqual([
      expect.stringMatching(/^COGNITO_REGIONS: .* Region eu-wst-1, .* did you mean eu-west-1\?$/),
      expect.stringMatching(/^COGNITO_REGIONS: .* Region ap-northeast-9, .* did you mean ap-northeast-1\?$/),
    ]);
  });

  it('not about Regions that the SDK knows', () => {
    const regions = partitions.flatMap(({ regions }) => regions);
    expect(readConfig({ COGNITO_REGIONS: regions.join() }).warnings).toEqual([]);
  });

  it('about quotas and rules for Regions that are not served', () => {
    const { warnings } = readConfig({
      COGNITO_REGIONS: 'eu-west-1',
      COGNITO_QUOTAS: 'eu-west-2:UserPoolRead=5,eu-west-2:UserPoolUpdate=5,eu-west-1:UserPoolRead=6',
      AUTH_ISSUERS: '[{"issuer": "https://issuer.example.com", "audiences": ["a"]}]',
      AUTH_POLICY: '[{"pools": {"regions": ["eu-west-1", "eu-west-3"]}, "may": "see"}]',
    });
    expect(warnings).toEqual([
      'COGNITO_QUOTAS: the Region eu-west-2 is not served, so its entries have no effect; expected eu-west-1',
      'AUTH_POLICY: the Region eu-west-3 is not served, so its entries have no effect; expected eu-west-1',
    ]);
  });
});
