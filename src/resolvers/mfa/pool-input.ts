/** The input of `setUserPoolMfa`: what SetUserPoolMfaConfig sets, and two settings of the pool. */
export interface MfaInput {
  readonly userPoolId: string;
  readonly signInPolicy?: object | null;
  readonly emailConfiguration?: object | null;
}

/** The part of the input that belongs to the pool, as a patch. */
export function poolInputOf({ signInPolicy, emailConfiguration }: MfaInput): object {
  return {
    ...(signInPolicy !== undefined && { policies: { signInPolicy } }),
    ...(emailConfiguration !== undefined && { emailConfiguration }),
  };
}

/** Converts a path into the pool's patch to a path into the input; null for what this input cannot set. */
export function inMfaInput<Told extends { readonly field?: readonly string[] | null }>(told: Told): Told {
  const [first, ...rest] = told.field ?? [];
  const field = first === 'policies' ? rest : first === 'emailConfiguration' ? [first, ...rest] : [];
  return { ...told, field: field.length > 0 ? field : null };
}
