import type { OperationName, ReadName, WriteName } from '../operations/operations.js';
import type { InputOf, OutputOf } from '../sdk/types.js';
import type { PathIn } from './path-in.js';

/** What null means for a setting of an update. */
export type Clearing =
  /** This value is sent: the default of a new thing. Leaving the member out would, or could, keep the old value. */
  | { readonly sends: unknown }
  /** The member is left out, because Cognito resets it then or has no value for "none". */
  | 'left out'
  /** Cognito cannot remove it. */
  | 'refused';

/**
 * A kind of thing in Cognito, as data: the operations that read and change it, its names, and what must not be
 * cached. The engine (`cognito/`), the mapping and the standard resolvers follow from it. `resource()` checks all
 * names against the SDK's types, and a contract test over all declarations checks what the compiler cannot see.
 */
export interface Resource {
  /** The GraphQL type, and the kind in every key: `UserPoolGroup`. */
  readonly type: string;
  /** For messages: "group". */
  readonly noun: string;
  /** The parent. Its ids come first, and who may see or change the parent may do so with the child. */
  readonly within?: Resource;
  /** The field of the parent's type for one of them: `group`. */
  readonly field?: string;
  /** The members that name one in every input: `['UserPoolId', 'GroupName']`. */
  readonly id: readonly string[];
  /** Other names of ids in answers: `{ UserPoolId: 'Id' }`. */
  readonly idIn?: Readonly<Record<string, string>>;
  /** For a kind that exists once per pool, its name in comparisons of pools: `MFA`. */
  readonly comparedAs?: string;
  /** The member by which people know a thing, if it is not one of its ids: `ClientName`. It need not be unique. */
  readonly name?: string;
  /** Paths into the answer that are never cached: `SmsConfiguration.ExternalId`. Lists add no step to a path. */
  readonly secrets: readonly string[];
  /** Members that the SDK's model calls sensitive but that may be cached. */
  readonly open?: readonly string[];
  /** List settings that Cognito refuses if empty. They are left out then, which means "none". */
  readonly noneWhenEmpty?: readonly string[];
  /** Structure settings that have a meaning even if empty. */
  readonly somethingWhenEmpty?: readonly string[];
  readonly read?: {
    readonly operation: ReadName;
    /** The member of the answer that contains the thing; by default the answer itself. */
    readonly answer?: string;
    /**
     * The last of its ids, if they alone find a thing in a Region: `['Domain']`. The thing tells its parent, and
     * Cognito describes one that does not exist by an empty structure.
     */
    readonly by?: readonly string[];
  };
  readonly list?: {
    readonly operation: ReadName;
    /** The member of the answer that contains the items. */
    readonly items: string;
    /** The member that limits a page, and its maximum. */
    readonly size?: { readonly member: string; readonly most: number };
    /** The member of input and answer with the token of the next page. */
    readonly token?: string;
  };
  readonly create?: {
    readonly operation: WriteName;
    readonly answer?: string;
    /** The answer says little about the new thing, not even its name. It must be described to be shown. */
    readonly undescribed?: true;
    /** The input type in the schema, if it is not `Create` and the kind's type. */
    readonly input?: string;
  };
  readonly update?: {
    readonly operation: WriteName;
    /** The input type in the schema, if the mutation is written by hand. */
    readonly input?: string;
    /** Many can be changed by one patch, whose input type is named after the type: `UserPoolPatchInput`. */
    readonly many?: true;
    /** Members of the input, in addition to the ids, that are not settings. */
    readonly besides?: readonly string[];
    /** Settings with other names in the description: `{ PoolName: 'Name' }`. */
    readonly renamed?: Readonly<Record<string, string>>;
    /** What null means, by the path of the setting in the input. */
    readonly clearings: Readonly<Record<string, Clearing>>;
  };
  readonly remove?: { readonly operation: WriteName };
  /** Other operations that change a thing, whose mutations are written by hand, with their input types in the schema. */
  readonly besides?: readonly { readonly operation: WriteName; readonly input: string }[];
  /** Other kinds of the same parent, by type, that a write to this one changes as well. */
  readonly changes?: readonly string[];
}

/** Declares a kind. For names that the SDK does not have, the compiler error shows those that it has. */
export function resource<const R extends Resource>(declared: R & Checked<R>): R {
  return declared;
}

/** The required declaration, given its operations. */
type Checked<R extends Resource> = Ids<R> &
  FoundBy<R> &
  NameIn<R> &
  Answers<R> &
  Secrets<R> &
  Lists<R> &
  Updates<R> &
  Empty<R>;

/** The declared name, if it is known. Otherwise an object type, because `never` would hide what was expected. */
type Known<Declared, Names> = Declared extends Names ? Declared : Expected<Names>;

interface Expected<Names> {
  readonly expected: Names;
}

type EachKnown<Declared, Names> = { readonly [Index in keyof Declared]: Known<Declared[Index], Names> };

/** Keys and values are both names. */
type PairsKnown<Declared, Keys, Values> = {
  readonly [Key in keyof Declared]: Key extends Keys ? Known<Declared[Key], Values> : Expected<Keys>;
};

type Part<R, Name extends string> = Name extends keyof R ? R[Name] : undefined;

/** For each declared part. */
type OperationOf<R, Name extends string> =
  Part<R, Name> extends infer Declared
    ? Declared extends { readonly operation: infer Operation extends OperationName }
      ? Operation
      : never
    : never;

type DistributedInput<Name extends OperationName> = Name extends OperationName ? InputOf<Name> : never;

/** The members of all its inputs: the keys of a union are the common ones. */
type InEveryInput<R> = keyof DistributedInput<OperationOf<R, Naming<R>>>;

/** The parts whose inputs contain all its ids. */
type Naming<R> = R extends { readonly read: { readonly by: unknown } }
  ? 'update' | 'remove'
  : 'read' | 'update' | 'remove';

type FoundBy<R> = R extends { readonly read: { readonly by: infer Declared } }
  ? { readonly read: { readonly by: EachKnown<Declared, keyof InputOf<OperationOf<R, 'read'>>> } }
  : unknown;

interface Ids<R extends Resource> {
  readonly id: EachKnown<R['id'], InEveryInput<R>> &
    (R extends { readonly within: { readonly id: infer Id extends readonly string[] } }
      ? readonly [...Id, ...string[]]
      : unknown);
}

/** The structure of an answer, or in it. */
type Answer<R, Name extends string> =
  Part<R, Name> extends { readonly answer: infer Member }
    ? NonNullable<OutputOf<OperationOf<R, Name>>[Member & keyof OutputOf<OperationOf<R, Name>>]>
    : OutputOf<OperationOf<R, Name>>;

type Answers<R extends Resource> = AnswerOf<R, 'read'> &
  AnswerOf<R, 'create'> &
  (R extends { readonly idIn: infer Declared }
    ? { readonly idIn: PairsKnown<Declared, R['id'][number], keyof Answer<R, 'read'>> }
    : unknown);

type NameIn<R extends Resource> = R extends { readonly name: infer Declared }
  ? { readonly name: Known<Declared, keyof Answer<R, 'read'>> }
  : unknown;

type AnswerOf<R extends Resource, Name extends 'read' | 'create'> =
  Part<R, Name> extends { readonly answer: infer Declared }
    ? Readonly<Record<Name, { readonly answer: Known<Declared, keyof OutputOf<OperationOf<R, Name>>> }>>
    : unknown;

type Secrets<R extends Resource> = {
  readonly secrets: EachKnown<R['secrets'], PathIn<Answer<R, 'read'>>>;
} & (R extends { readonly open: infer Declared }
  ? { readonly open: EachKnown<Declared, PathIn<Answer<R, 'read'>>> }
  : unknown);

/** What a request that creates or updates one can contain. */
type Empty<R extends Resource> = {
  readonly [Part in 'noneWhenEmpty' | 'somethingWhenEmpty' as Part extends keyof R ? Part : never]: EachKnown<
    Part extends keyof R ? R[Part] : never,
    keyof DistributedInput<OperationOf<R, 'create' | 'update'>>
  >;
};

type Lists<R extends Resource> = R extends {
  readonly list: infer Declared extends NonNullable<Resource['list']>;
}
  ? {
      readonly list: {
        readonly items: Known<Declared['items'], keyof OutputOf<Declared['operation']>>;
      } & (Declared extends { readonly size: { readonly member: infer Member } }
        ? { readonly size: { readonly member: Known<Member, keyof InputOf<Declared['operation']>> } }
        : unknown) &
        (Declared extends { readonly token: infer Member }
          ? {
              readonly token: Known<
                Member,
                keyof InputOf<Declared['operation']> & keyof OutputOf<Declared['operation']>
              >;
            }
          : unknown);
    }
  : unknown;

type Updates<R extends Resource> = R extends {
  readonly update: infer Declared extends NonNullable<Resource['update']>;
}
  ? {
      readonly update: {
        readonly clearings: {
          readonly [Path in keyof Declared['clearings']]: Path extends PathIn<InputOf<Declared['operation']>>
            ? Clearing
            : Expected<PathIn<InputOf<Declared['operation']>>>;
        };
      } & (Declared extends { readonly besides: infer Members }
        ? { readonly besides: EachKnown<Members, keyof InputOf<Declared['operation']>> }
        : unknown) &
        (Declared extends { readonly renamed: infer Pairs }
          ? {
              readonly renamed: PairsKnown<
                Pairs,
                keyof InputOf<Declared['operation']>,
                keyof Answer<R, 'read'>
              >;
            }
          : unknown);
    }
  : unknown;

/** The structure that describes one of a kind: `Described<typeof userPool>` is UserPoolType. */
export type Described<R extends Resource> = Answer<R, 'read'>;

/** The structure in the answer of its creation. */
export type CreatedAs<R extends Resource> = Answer<R, 'create'>;

/** A kind with a list operation. */
export type Listable = Resource & { readonly list: NonNullable<Resource['list']> };

/** The structure of one in a list: `Listed<typeof userPool>` is UserPoolDescriptionType. */
export type Listed<R extends Resource> = R extends { readonly list: infer List extends Listable['list'] }
  ? ElementOf<OutputOf<List['operation']>[List['items'] & keyof OutputOf<List['operation']>]>
  : never;

type ElementOf<List> = NonNullable<List> extends readonly (infer Element extends object)[] ? Element : never;
