import { quoted } from '../quoted.js';
import { deployed, type Rule } from '../rule.js';
import { listOf, memberOf } from '../wire.js';

/** An application on the developer's machine, at any port. */
const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?(?:\/|$)/;

/** URL schemes of apps, such as `myapp://signed-in`, are accepted. */
function isPlain(url: unknown): url is string {
  return typeof url === 'string' && url.startsWith('http://') && !LOCAL.test(url);
}

function https(name: string, member: string, source: string): Rule {
  return {
    name,
    known: deployed(source),
    check: (input) =>
      listOf(input, member).flatMap((url, index) =>
        isPlain(url)
          ? [
              {
                message: `${quoted(url)} must begin with https://. Plain http:// is allowed for localhost only.`,
                awsMessage: `${url} cannot use the HTTP protocol.`,
                path: [member, index],
              },
            ]
          : [],
      ),
  };
}

const callbacksUseHttps = https('callbacks-use-https', 'CallbackURLs', 'pf-cognito-callback-url-https');
const logoutUrlsUseHttps = https('logout-urls-use-https', 'LogoutURLs', 'pf-cognito-logout-url-https');

const callbacksHaveNoFragment: Rule = {
  name: 'callbacks-have-no-fragment',
  known: deployed('pf-cognito-callback-url-fragment'),
  check: (input) =>
    listOf(input, 'CallbackURLs').flatMap((url, index) =>
      typeof url === 'string' && url.includes('#')
        ? [
            {
              message: `${quoted(url)} must not have a fragment (the part after #).`,
              awsMessage: `${url} cannot use fragment`,
              path: ['CallbackURLs', index],
            },
          ]
        : [],
    ),
};

/** No refusal is known for a client without callback URLs. */
const defaultRedirectIsACallback: Rule = {
  name: 'default-redirect-is-a-callback',
  known: deployed('pf-cognito-default-redirect-uri-member'),
  check: (input) => {
    const path = ['DefaultRedirectURI'];
    const given = memberOf(input, ...path);
    const callbacks = listOf(input, 'CallbackURLs');
    if (typeof given !== 'string' || callbacks.length === 0 || callbacks.includes(given)) return [];
    return [
      {
        message: 'defaultRedirectUri must be one of the callbackUrls.',
        awsMessage: `The default redirect URI ${given} is not in the callback URIs list.`,
        path,
      },
    ];
  },
};

export const urlRules: readonly Rule[] = [
  callbacksUseHttps,
  logoutUrlsUseHttps,
  callbacksHaveNoFragment,
  defaultRedirectIsACallback,
];
