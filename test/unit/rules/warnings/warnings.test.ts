import { describe, expect, it } from '@jest/globals';
import { merge } from '../../../../src/cognito/update/merge.js';
import type { Settings } from '../../../../src/cognito/update/settings.js';
import { createSchema } from '../../../../src/graphql/schema.js';
import { warningsOfCreateUserPool } from '../../../../src/rules/warnings/create-user-pool.js';
import { warningsOfUpdateUserPool } from '../../../../src/rules/warnings/update-user-pool.js';
import type { Warning } from '../../../../src/rules/warnings/warning.js';
import { isEnumType } from 'graphql';
import { createCases } from '../../../support/create-warning-cases.js';
import { updateCases } from '../../../support/update-warning-cases.js';

const asText = ({ code, path }: Warning) => `${code} ${path.join('.')}`;

describe('A new pool', () => {
  it.each(createCases)('is warned about as the table says: $what', ({ request, expected }) => {
    const warnings = warningsOfCreateUserPool({ PoolName: 'pool', ...request });
    expect(warnings.map(asText)).toEqual(expected);
    for (const { message } of warnings) expect(message).toMatch(/^[A-Z].*\.$/);
  });

  it('is warned about whatever the types of its members', () => {
    const wrong = { Schema: 'x', Policies: [], DcrConfiguration: 7, DeviceConfiguration: null };
    expect(warningsOfCreateUserPool({ ...wrong, AdminCreateUserConfig: 'x' })).toEqual([]);
    expect(warningsOfCreateUserPool({ Schema: [null, 7, { Name: 7 }] })).toEqual([]);
  });
});

describe('An update', () => {
  it.each(updateCases)('is warned about as the table says: $what', ({ before, patch, expected }) => {
    // The members of both requests share their names and shapes.
    const { settings: after } = merge(before as Settings, patch);
    const warnings = warningsOfUpdateUserPool({ given: patch, before, after: { ...after } });
    expect(warnings.map(asText)).toEqual(expected);
  });
});

describe('The table of warnings', () => {
  it('has every code that a client can meet', () => {
    const type = createSchema({ onUnknownEnumValue: () => undefined, production: false }).getType(
      'UserPoolWarningCode',
    );
    const codes = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
    const met = [...createCases, ...updateCases].flatMap(({ expected }) =>
      expected.map((each) => each.split(' ')[0]),
    );
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(met)).toEqual(new Set(codes));
  });
});
