import { deployed, type Rule } from '../rule.js';
import { memberOf, type WireStructure } from '../wire.js';

const seconds: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };

/** A lifetime, the member with its unit, and the default unit. */
interface Token {
  readonly member: string;
  readonly field: string;
  readonly unit: string;
  readonly usual: string;
  readonly least: number;
  readonly most: number;
  readonly range: string;
}

const short = { usual: 'hours', least: 300, most: 86_400, range: 'from 5 minutes to 1 day' };
const access: Token = {
  member: 'AccessTokenValidity',
  field: 'accessTokenValidity',
  unit: 'AccessToken',
  ...short,
};
const id: Token = { member: 'IdTokenValidity', field: 'idTokenValidity', unit: 'IdToken', ...short };
const refresh: Token = {
  member: 'RefreshTokenValidity',
  field: 'refreshTokenValidity',
  unit: 'RefreshToken',
  usual: 'days',
  least: 3_600,
  most: 315_360_000,
  range: 'from 1 hour to 10 years',
};

/** In seconds; undefined if not given or not comparable. */
function lifetimeOf(input: WireStructure, { member, unit, usual }: Token): number | undefined {
  const value = memberOf(input, member);
  const given = memberOf(input, 'TokenValidityUnits', unit);
  const factor = seconds[typeof given === 'string' ? given : usual];
  // AWS treats 0 for a refresh token as "the default".
  return typeof value === 'number' && value > 0 && factor !== undefined ? value * factor : undefined;
}

const tokenLifetimesAreInRange: Rule = {
  name: 'token-lifetimes-are-in-range',
  known: deployed('pf-cognito-token-validity-range'),
  check: (input) =>
    [access, id, refresh].flatMap((token) => {
      const lifetime = lifetimeOf(input, token);
      if (lifetime === undefined || (lifetime >= token.least && lifetime <= token.most)) return [];
      return [
        {
          message: `${token.field} must be ${token.range}; got ${lifetime} seconds.`,
          awsMessage: 'Invalid range for token validity.',
          path: [token.member],
        },
      ];
    }),
};

const refreshTokensLiveLongest: Rule = {
  name: 'refresh-tokens-live-longest',
  known: deployed('pf-cognito-token-expiration-order'),
  check: (input) => {
    const longest = lifetimeOf(input, refresh);
    return [access, id].flatMap((token) => {
      const lifetime = lifetimeOf(input, token);
      if (lifetime === undefined || longest === undefined || lifetime <= longest) return [];
      return [
        {
          message: `${token.field} must not be longer than refreshTokenValidity; got ${lifetime} and ${longest} seconds.`,
          awsMessage:
            'Access and Id Token expiration times must be less than or equal to refresh token expiration times.',
          path: [token.member],
        },
      ];
    });
  },
};

export const lifetimeRules: readonly Rule[] = [tokenLifetimesAreInRange, refreshTokensLiveLongest];
