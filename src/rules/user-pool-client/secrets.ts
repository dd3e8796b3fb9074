import { deployed, open, type Rule } from '../rule.js';
import { isGiven, listOf, memberOf, type WireStructure } from '../wire.js';

function getsSecret(input: WireStructure): boolean {
  return memberOf(input, 'GenerateSecret') === true || isGiven(memberOf(input, 'ClientSecret'));
}

const secretIsGivenOrGenerated: Rule = {
  name: 'secret-is-given-or-generated',
  known: open('AWS API reference, CreateUserPoolClient, ClientSecret'),
  check: (input) => {
    if (memberOf(input, 'GenerateSecret') !== true || !isGiven(memberOf(input, 'ClientSecret'))) return [];
    return [
      {
        message: 'Set either generateSecret or clientSecret, not both.',
        awsMessage: 'You cannot specify both GenerateSecret as true and provide a ClientSecret value.',
        path: ['GenerateSecret'],
      },
    ];
  },
};

const clientCredentialsNeedSecret: Rule = {
  name: 'client-credentials-need-secret',
  exception: 'InvalidOAuthFlowException',
  known: deployed('pf-cognito-client-credentials-secret'),
  check: (input) => {
    if (!listOf(input, 'AllowedOAuthFlows').includes('client_credentials') || getsSecret(input)) return [];
    return [
      {
        message: 'allowedOAuthFlows CLIENT_CREDENTIALS requires generateSecret or clientSecret.',
        awsMessage: 'client_credentials flow can not be selected if client does not have a client secret.',
        path: ['AllowedOAuthFlows'],
      },
    ];
  },
};

const userContextNeedsSecret: Rule = {
  name: 'user-context-needs-secret',
  known: deployed('pf-cognito-propagate-context-requires-secret'),
  check: (input) => {
    const path = ['EnablePropagateAdditionalUserContextData'];
    if (memberOf(input, ...path) !== true || getsSecret(input)) return [];
    return [
      {
        message: 'enablePropagateAdditionalUserContextData requires generateSecret or clientSecret.',
        awsMessage: 'Client Secret is required to set EnablePropagateAdditionalUserContextData as true',
        path,
      },
    ];
  },
};

/** For creation only: an update does not show whether the client has a secret. */
export const secretRules: readonly Rule[] = [
  secretIsGivenOrGenerated,
  clientCredentialsNeedSecret,
  userContextNeedsSecret,
];
