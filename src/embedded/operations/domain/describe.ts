import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { idIn } from '../../kind.js';
import { domainKind } from './domain-kind.js';

/** An unknown domain is answered with an empty description (aws-amplify/amplify-cli, packages/amplify-e2e-tests). */
export function describeUserPoolDomain(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  return { DomainDescription: store.get(domainKind, idIn(domainKind, input)) ?? {} };
}
