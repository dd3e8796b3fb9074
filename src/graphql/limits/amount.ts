import type { InputSizes } from './input.js';

/** A figure of an operation: known from the document alone, or after the variables are measured. */
export type Amount = number | ((variables: InputSizes) => number);

export function amountIn(amount: Amount, variables: InputSizes): number {
  return typeof amount === 'number' ? amount : amount(variables);
}

export function plus(a: Amount, b: Amount): Amount {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  return (variables) => amountIn(a, variables) + amountIn(b, variables);
}

export function times(a: Amount, b: Amount): Amount {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  return (variables) => amountIn(a, variables) * amountIn(b, variables);
}

/** The maximum; 0 for an empty list. */
export function greatest(amounts: readonly Amount[]): Amount {
  if (amounts.every((amount) => typeof amount === 'number')) return Math.max(0, ...amounts);
  return (variables) => Math.max(0, ...amounts.map((amount) => amountIn(amount, variables)));
}
