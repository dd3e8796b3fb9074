/** Who asks; known before any resolver runs. */
export type Caller = AnonymousCaller | AuthenticatedCaller;

/** Nobody was asked: no issuer is configured. */
interface AnonymousCaller extends ByRoute {
  readonly kind: 'anonymous';
}

/** Whoever a trusted issuer's access token is about: a person, or a program by itself. */
export interface AuthenticatedCaller extends ByRoute {
  readonly kind: 'authenticated';
  readonly issuer: string;
  /** Unique within the issuer only. */
  readonly subject: string;
  readonly scopes: ReadonlySet<string>;
  /** All that the issuer says in the token, frozen at every depth. */
  readonly claims: Claims;
}

export type Claims = Readonly<Record<string, unknown>>;

interface ByRoute {
  /** Whether a router that knows the shared secret passed the request on. It says nothing of who the caller is. */
  readonly viaRouter: boolean;
}

/** A name that no other caller has, for what each has a part of; undefined where nobody is told apart. */
export function nameOf(caller: Caller): string | undefined {
  if (caller.kind === 'anonymous') return undefined;
  // Not joined by a character: either of the two may contain any.
  return JSON.stringify([caller.issuer, caller.subject]);
}
