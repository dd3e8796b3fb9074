/** The caller of a request, known before any resolver runs. */
export type Caller = AnonymousCaller | AuthenticatedCaller;

/** Authentication is off: no issuer is configured. */
interface AnonymousCaller extends ByRoute {
  readonly kind: 'anonymous';
}

/** The subject of a trusted issuer's access token: a person or a program. */
export interface AuthenticatedCaller extends ByRoute {
  readonly kind: 'authenticated';
  readonly issuer: string;
  /** Unique within the issuer only. */
  readonly subject: string;
  readonly scopes: ReadonlySet<string>;
  /** All claims of the token, deeply frozen. */
  readonly claims: Claims;
}

export type Claims = Readonly<Record<string, unknown>>;

interface ByRoute {
  /** Whether a router with a valid secret forwarded the request. It does not identify the caller. */
  readonly viaRouter: boolean;
}

const names = new WeakMap<Caller, string>();

/** A unique name of a caller, for sharing quotas; undefined when authentication is off. */
export function nameOf(caller: Caller): string | undefined {
  if (caller.kind === 'anonymous') return undefined;
  const known = names.get(caller);
  if (known !== undefined) return known;
  // Not joined by a separator, because both may contain any character.
  const name = JSON.stringify([caller.issuer, caller.subject]);
  names.set(caller, name);
  return name;
}
