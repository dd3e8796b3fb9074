/** What a member's text begins with because a rule asks for it. */
const beginningsOfMembers: Readonly<Record<string, string>> = {
  'AdminCreateUserConfig.InviteMessageTemplate.EmailMessage': '{username}{####}',
  'AdminCreateUserConfig.InviteMessageTemplate.SMSMessage': '{username}{####}',
  'EmailConfiguration.From': 'a@a',
  'VerificationMessageTemplate.EmailMessageByLink': '{##a##}',
};

/** @returns an empty text where no rule asks for a beginning */
export function beginningOf(path: string): string {
  return beginningsOfMembers[path] ?? '';
}

/** The text that a rule leaves a member, whatever its limits allow; undefined where there is none. */
export function onlyText(path: string): string | undefined {
  return path === 'SmsConfiguration.SnsRegion' ? 'us-east-1' : undefined;
}

/** Any text of so many characters. */
export function sized(length: number): { readonly value: string; readonly what: string } {
  return { value: 'a'.repeat(length), what: `${length} characters` };
}

/** What a text of a pattern begins with: the part that is told. All else is filled up. */
const beginnings: readonly (readonly [inPattern: string, beginning: string])[] = [
  ['arn:', 'arn:a:b::1:'],
  [String.raw`\{##`, '{####}'],
  ['@[', 'a@'],
  ['_[0-9a-zA-Z]', 'us-east-1_'],
];

/**
 * A text of so many characters, of the pattern if that can be so short.
 *
 * @param path of the member, which tells the bounds of attributes: they have no pattern, but hold integers
 */
export function text(path: string, pattern = '', length: number): string {
  if (path.includes('AttributeConstraints.')) return length === 0 ? '' : '1'.padStart(length, '0');
  const ofMember = beginningOf(path);
  const [, ofPattern = ''] = beginnings.find(([part]) => pattern.includes(part)) ?? [];
  const beginning = ofMember === '' ? ofPattern : ofMember;
  return beginning.length > length ? 'a'.repeat(length) : beginning.padEnd(length, 'a');
}

const factors = ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN', 'SOFTWARE_TOKEN'];

/** An element of one of the lists whose length is limited. */
export function element(path: string, index: number): unknown {
  switch (path) {
    case 'Schema':
    case 'CustomAttributes':
      return { Name: `attribute-${index}`, AttributeDataType: 'String' };
    case 'TagKeys':
      return `key-${index}`;
    case 'AccountRecoverySetting.RecoveryMechanisms':
      return { Priority: (index % 2) + 1, Name: index === 0 ? 'verified_email' : 'verified_phone_number' };
    case 'Policies.SignInPolicy.AllowedFirstAuthFactors':
      return factors[index % factors.length];
    default:
      throw new RangeError(`Expected a list with known elements, got ${path}`);
  }
}
