/** A user attribute of a pool, as DescribeUserPool returns it. Bounds are strings with integers. */
export interface SchemaAttribute {
  readonly Name: string;
  readonly AttributeDataType: string;
  readonly DeveloperOnlyAttribute: boolean;
  readonly Mutable: boolean;
  readonly Required: boolean;
  readonly StringAttributeConstraints?: { readonly MinLength?: string; readonly MaxLength?: string };
  readonly NumberAttributeConstraints?: { readonly MinValue?: string; readonly MaxValue?: string };
}

/**
 * The OpenID Connect attributes of every pool, with the types, mutability and bounds that they have unless a pool's
 * Schema changes them. From answers of AWS, in the order of DescribeUserPool.
 */
export const standardAttributes: readonly SchemaAttribute[] = [
  string('profile'),
  string('address'),
  string('birthdate', '10', '10'),
  string('gender'),
  string('preferred_username'),
  { ...attribute('updated_at', 'Number'), NumberAttributeConstraints: { MinValue: '0' } },
  string('website'),
  string('picture'),
  { ...attribute('identities', 'String'), StringAttributeConstraints: {} },
  { ...string('sub', '1'), Mutable: false, Required: true },
  string('phone_number'),
  attribute('phone_number_verified', 'Boolean'),
  string('zoneinfo'),
  string('locale'),
  string('email'),
  attribute('email_verified', 'Boolean'),
  string('given_name'),
  string('family_name'),
  string('middle_name'),
  string('name'),
  string('nickname'),
];

const byName = new Map(standardAttributes.map((standard) => [standard.Name, standard]));

export function standardAttribute(name: unknown): SchemaAttribute | undefined {
  return typeof name === 'string' ? byName.get(name) : undefined;
}

function string(name: string, min = '0', max = '2048'): SchemaAttribute {
  return { ...attribute(name, 'String'), StringAttributeConstraints: { MinLength: min, MaxLength: max } };
}

function attribute(name: string, type: 'String' | 'Number' | 'Boolean'): SchemaAttribute {
  return {
    Name: name,
    AttributeDataType: type,
    DeveloperOnlyAttribute: false,
    Mutable: true,
    Required: false,
  };
}
