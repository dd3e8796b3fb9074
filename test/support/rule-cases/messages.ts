import { account, needsRole, refused, sms, type Neighbour, type Neighbours } from './neighbour.js';

const ses = (region: string) => `arn:aws:ses:${region}:${account}:identity/example.com`;
const email = (EmailConfiguration: Neighbour['request']) => ({ EmailConfiguration });
const developer = (member: Neighbour['request']) =>
  email({ EmailSendingAccount: 'DEVELOPER', SourceArn: ses('us-east-1'), ...member });
const needsIdentity: Pick<Neighbour, 'needs'> = { needs: ['sesIdentity'] };
const from = ['EmailConfiguration', 'From'];
const NO_FROM = 'Cannot configure From email address for default email configuration';
const NO_ADDRESS = 'Provided From email address is invalid';
const SES_REGIONS =
  'Invalid EmailConfiguration.SourceArn. Provided SourceArn must be in one of the following SES regions: eu-west-1, us-east-1, us-west-2.';

/** Who sends e-mail, of creating and of updating. */
export const ofEmail: Neighbours = {
  'from-needs-developer': [
    {
      what: 'an address to reply to with default sending',
      request: email({ ReplyToEmailAddress: 'support@example.com' }),
    },
    {
      what: 'a sender with sending by SES',
      request: developer({ From: 'no-reply@example.com' }),
      ...needsIdentity,
    },
    {
      what: 'a sender without a way to send',
      request: email({ From: 'no-reply@example.com' }),
      ...refused(from, NO_FROM),
    },
    {
      what: 'a sender with default sending, beside an identity',
      request: email({
        EmailSendingAccount: 'COGNITO_DEFAULT',
        SourceArn: ses('us-east-1'),
        From: 'no-reply@example.com',
      }),
      ...needsIdentity,
      ...refused(from, NO_FROM),
    },
  ],
  'developer-needs-source-arn': [
    {
      what: 'default sending without an identity',
      request: email({ EmailSendingAccount: 'COGNITO_DEFAULT' }),
    },
    { what: 'sending by SES with an identity', request: developer({}), ...needsIdentity },
    {
      what: 'sending by SES without an identity',
      request: email({ EmailSendingAccount: 'DEVELOPER' }),
      ...refused(
        ['EmailConfiguration', 'EmailSendingAccount'],
        'Source ARN is required to use DEVELOPER email sending owner',
      ),
    },
  ],
  'from-is-an-address': [
    {
      what: 'a sender with a name',
      request: developer({ From: '"Shop @ Example" <no-reply@example.com>' }),
      ...needsIdentity,
    },
    {
      what: 'a sender that is a domain',
      request: developer({ From: 'test@example.com <example.com>' }),
      ...needsIdentity,
      ...refused(from, NO_ADDRESS),
    },
    {
      what: 'a sender whose bracket is open',
      request: developer({ From: 'someone@example.com <someone' }),
      ...needsIdentity,
      ...refused(from, NO_ADDRESS),
    },
    {
      what: 'a sender that is a name',
      request: developer({ From: 'Example' }),
      ...needsIdentity,
      ...refused(from, NO_ADDRESS),
    },
  ],
  'source-arn-is-in-a-ses-region': [
    {
      what: "an identity in another of SES's Regions",
      request: developer({ SourceArn: ses('us-west-2') }),
      ...needsIdentity,
    },
    {
      what: 'an identity in a Region that is none of them',
      request: developer({ SourceArn: ses('eu-central-1') }),
      ...needsIdentity,
      ...refused(['EmailConfiguration', 'SourceArn'], SES_REGIONS),
    },
  ],
};

const smsWith = (member: Neighbour['request']) => ({
  SmsConfiguration: { ...(sms.SmsConfiguration as Neighbour['request']), ...member },
});
const eums = { EumsSms: { CallerArn: `arn:aws:iam::${account}:role/sms` } };

/** How text messages are sent, of creating and of updating. */
export const ofSms: Neighbours = {
  'phone-verification-needs-sms': [
    { what: 'an e-mail address verified without SMS', request: { AutoVerifiedAttributes: ['email'] } },
    {
      what: 'a phone number verified with SMS',
      request: { AutoVerifiedAttributes: ['email', 'phone_number'], ...sms },
      ...needsRole,
    },
    {
      what: 'a phone number verified without SMS',
      request: { AutoVerifiedAttributes: ['email', 'phone_number'] },
      ...refused(
        ['AutoVerifiedAttributes'],
        'SMS configuration is required when phone_number is selected for auto verification',
      ),
    },
  ],
  'sns-region-is-allowed': [
    { what: "SNS in the pool's Region", request: smsWith({ SnsRegion: 'us-east-1' }), ...needsRole },
    {
      what: 'SNS in another Region',
      request: smsWith({ SnsRegion: 'us-west-2' }),
      ...needsRole,
      ...refused(
        ['SmsConfiguration', 'SnsRegion'],
        'Invalid snsRegion. Allowed SNS region for us-east-1 is us-east-1',
      ),
    },
  ],
  'one-way-to-send-sms': [
    { what: 'text messages through SNS', request: sms, ...needsRole },
    {
      what: 'text messages through AWS End User Messaging',
      request: { SmsConfiguration: eums },
      ...needsRole,
    },
    {
      what: 'text messages through both',
      request: smsWith(eums),
      ...needsRole,
      ...refused(
        ['SmsConfiguration', 'EumsSms'],
        'Only one of SnsCallerArn or EumsSms can be set in an SMS configuration.',
      ),
    },
  ],
};

const invite = (InviteMessageTemplate: Neighbour['request']) => ({
  AdminCreateUserConfig: { InviteMessageTemplate },
});
const text = (member: string) => ['AdminCreateUserConfig', 'InviteMessageTemplate', member];
const mismatch = (value: string, place: string, pattern: string) =>
  `1 validation error detected: Value '${value}' at 'adminCreateUserConfig.inviteMessage.${place}' failed to satisfy constraint: Member must satisfy regular expression pattern: ${pattern}`;
const CODE_IN_EMAIL = String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*\{####\}[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*`;
const CODE_IN_SMS = String.raw`(?s).*\{####\}(?s).*`;

const byLink = (EmailMessageByLink: string) => ({ VerificationMessageTemplate: { EmailMessageByLink } });
const linkIsInvalid = refused(
  ['VerificationMessageTemplate', 'EmailMessageByLink'],
  'The message is invalid.',
);

/** What messages say, of creating and of updating. */
export const ofMessages: Neighbours = {
  'link-has-words': [
    { what: 'an e-mail with a link', request: byLink('Please {##Click Here##} to confirm.') },
    { what: 'an e-mail with a link beside a code', request: byLink('{##Verify##} or {####}') },
    { what: 'an e-mail with a code for a link', request: byLink('EMAIL CODE {####}'), ...linkIsInvalid },
    { what: 'an e-mail with two codes for a link', request: byLink('{####} {####}'), ...linkIsInvalid },
  ],
  'invite-tells-password': [
    {
      what: 'invitations with name and password',
      request: invite({ EmailMessage: '{username}\n{####}', SMSMessage: '{####} {username}' }),
    },
    {
      what: 'an invitation without a password where users need none',
      request: {
        ...invite({ EmailMessage: 'Welcome, {username}' }),
        Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
      },
    },
    {
      what: 'an e-mail that invites without a password',
      request: invite({ EmailMessage: 'Welcome, {username}' }),
      ...refused(text('EmailMessage'), mismatch('Welcome, {username}', 'emailMessage', CODE_IN_EMAIL)),
    },
    {
      what: 'an SMS that invites without a password',
      request: invite({ SMSMessage: 'Welcome, {username} {###}' }),
      ...refused(text('SMSMessage'), mismatch('Welcome, {username} {###}', 'smsMessage', CODE_IN_SMS)),
    },
  ],
  'invite-tells-name': [
    {
      what: 'an invitation with a subject, which needs no name',
      request: invite({ EmailSubject: 'Welcome', EmailMessage: 'As {username} with {####}' }),
    },
    {
      what: 'an e-mail that invites without a name',
      request: invite({ EmailMessage: 'Sign in with {####}' }),
      ...refused(
        text('EmailMessage'),
        'The invite message adminCreateUserConfig.inviteMessage.emailMessage must contain {username}.',
      ),
    },
    {
      what: 'an SMS that invites without a name',
      request: invite({ SMSMessage: 'Sign in with {####}' }),
      ...refused(
        text('SMSMessage'),
        'The invite message adminCreateUserConfig.inviteMessage.smsMessage must contain {username}.',
      ),
    },
  ],
};
