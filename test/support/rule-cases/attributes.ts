import { refused, type Neighbour, type Neighbours } from './neighbour.js';

const custom = (member: Neighbour['request']) => ({
  Schema: [{ Name: 'tenant', AttributeDataType: 'String', ...member }],
});
const standard = (member: Neighbour['request']) => ({ Schema: [{ Name: 'email', ...member }] });
const lengths = (MinLength: string, MaxLength: string) =>
  custom({ StringAttributeConstraints: { MinLength, MaxLength } });
const values = (MinValue: string, MaxValue: string) =>
  custom({ AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue, MaxValue } });
const attribute = (member: string, index = 0) => ['Schema', index, member];
const strings = attribute('StringAttributeConstraints');
const numbers = attribute('NumberAttributeConstraints');
const FIXED =
  'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute email';
const duplicate = (kind: string, name: string) =>
  `Duplicate ${kind} names ${name} are not allowed in a user pool schema.`;
const tenant = { Name: 'tenant', AttributeDataType: 'String' };

/** The attributes of users, of creating alone. */
export const ofAttributes: Neighbours = {
  'attribute-names-differ': [
    {
      what: 'one name for users and for developers',
      request: { Schema: [tenant, { ...tenant, DeveloperOnlyAttribute: true }] },
    },
    {
      what: 'a standard attribute given twice',
      request: { Schema: [{ Name: 'email' }, { Name: 'email' }] },
      ...refused(attribute('Name', 1), duplicate('attribute', 'email')),
    },
    {
      what: 'a custom attribute given twice',
      request: { Schema: [tenant, { Name: 'email' }, tenant] },
      ...refused(attribute('Name', 2), duplicate('custom attribute', 'custom:tenant')),
    },
  ],
  'custom-attribute-needs-data-type': [
    { what: 'a standard attribute without a data type', request: standard({}) },
    { what: 'a custom attribute with a data type', request: custom({}) },
    {
      what: 'a custom attribute without a data type',
      request: { Schema: [{ Name: 'tenant' }] },
      ...refused(
        attribute('AttributeDataType'),
        'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
      ),
    },
  ],
  'custom-attribute-is-never-required': [
    { what: 'a required standard attribute', request: standard({ Required: true }) },
    { what: 'a custom attribute that is not required', request: custom({ Required: false }) },
    {
      what: 'a required custom attribute',
      request: custom({ Required: true }),
      ...refused(attribute('Required'), 'Required custom attributes are not supported currently.'),
    },
  ],
  'standard-attribute-keeps-type-and-audience': [
    { what: 'a standard attribute of its type', request: standard({ AttributeDataType: 'String' }) },
    { what: 'a custom attribute for developers', request: custom({ DeveloperOnlyAttribute: true }) },
    {
      what: 'a standard attribute of another type',
      request: standard({ AttributeDataType: 'Number' }),
      ...refused(attribute('AttributeDataType'), FIXED),
    },
    {
      what: 'a standard attribute for developers',
      request: standard({ DeveloperOnlyAttribute: true }),
      ...refused(attribute('DeveloperOnlyAttribute'), FIXED),
    },
  ],
  'attribute-bounds-are-integers': [
    { what: 'bounds that are whole numbers', request: lengths('0', '5') },
    {
      what: 'a length that is no integer',
      request: lengths('0', '5.5'),
      ...refused(strings, 'Invalid StringAttributeConstraints for schema attribute custom:tenant'),
    },
    {
      what: 'a value that is no integer',
      request: values('0', 'five'),
      ...refused(numbers, 'Invalid NumberAttributeConstraints for schema attribute custom:tenant'),
    },
  ],
  'attribute-lengths-are-at-most-2048': [
    { what: 'a length of 2,048', request: lengths('0', '2048') },
    {
      what: 'a length of 2,049',
      request: lengths('0', '2049'),
      ...refused(strings, 'user.custom:tenant: String attributes cannot have a length of more than 2048'),
    },
  ],
  'attribute-bounds-do-not-cross': [
    { what: 'lengths that meet', request: lengths('2048', '2048') },
    { what: 'values that meet', request: values('-5', '-5') },
    {
      what: 'lengths that cross',
      request: lengths('6', '5'),
      ...refused(strings, "Attribute custom:tenant cannot have a max length shorter than it's min length"),
    },
    {
      what: 'values that cross',
      request: values('-4', '-5'),
      ...refused(numbers, "Attribute custom:tenant cannot have a max value smaller than it's min value"),
    },
  ],
};
