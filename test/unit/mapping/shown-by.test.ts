import { describe, expect, it } from '@jest/globals';
import {
  CreateUserPoolRequest$,
  SchemaAttributeType$,
  UserPoolDescriptionType$,
  UserPoolType$,
} from '@aws-sdk/client-cognito-identity-provider';
import { NormalizedSchema } from '@smithy/core/schema';
import { buildSchema } from 'graphql';
import { planMapping } from '../../../src/mapping/plan.js';
import { fieldsShownBy } from '../../../src/mapping/shown-by.js';

const schema = buildSchema(`
  type Pool { id: ID arn: String lambdaConfig: Triggers usernameAttributes: [String!] userPoolTags: [Tag!] schemaAttributes: [Attribute!] }
  type Triggers { preSignUp: String }
  type Tag { key: String! value: String }
  type Attribute { name: String }
`);
const plan = planMapping(schema, { Pool: NormalizedSchema.of(UserPoolType$) }, {});

describe('The fields of a type that another structure contains as well', () => {
  it('are those whose member it has', () => {
    expect(fieldsShownBy(plan, 'Pool', NormalizedSchema.of(UserPoolDescriptionType$))).toEqual([
      'id',
      'lambdaConfig',
    ]);
    expect(fieldsShownBy(plan, 'Pool', NormalizedSchema.of(CreateUserPoolRequest$))).toEqual([
      'lambdaConfig',
      'usernameAttributes',
      'userPoolTags',
    ]);
  });

  it("are all for the type's own structure, and none for a foreign one", () => {
    expect(fieldsShownBy(plan, 'Pool', NormalizedSchema.of(UserPoolType$))).toHaveLength(6);
    expect(fieldsShownBy(plan, 'Pool', NormalizedSchema.of(SchemaAttributeType$))).toEqual([]);
  });
});
