/** The input of `setUserPoolMfa`: beside what SetUserPoolMfaConfig sets, two settings of the pool. */
export interface MfaInput {
  readonly userPoolId: string;
  readonly signInPolicy?: object | null;
  readonly emailConfiguration?: object | null;
}

/** What of the input is the pool's, as a patch of the pool has it. */
export function poolInputOf({ signInPolicy, emailConfiguration }: MfaInput): object {
  return {
    ...(signInPolicy !== undefined && { policies: { signInPolicy } }),
    ...(emailConfiguration !== undefined && { emailConfiguration }),
  };
}

/** Something about a path into the patch of the pool, with the path into the input; null for what that cannot set. */
export function inMfaInput<Told extends { readonly field?: readonly string[] | null }>(told: Told): Told {
  const [first, ...rest] = told.field ?? [];
  const field = first === 'policies' ? rest : first === 'emailConfiguration' ? [first, ...rest] : [];
  return { ...told, field: field.length > 0 ? field : null };
}
