import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { idIn } from '../../kind.js';
import { domainKind } from './domain-kind.js';

/** The description of an unknown domain is empty (aws-amplify/amplify-cli, packages/amplify-e2e-tests). */
export function describeUserPoolDomain(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  return { DomainDescription: store.get(domainKind, idIn(domainKind, input)) ?? {} };
}
