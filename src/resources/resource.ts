import type { OperationName, ReadName, WriteName } from '../operations/operations.js';
import type { InputOf, OutputOf } from '../sdk/types.js';
import type { PathIn } from './path-in.js';

/** What null means for one setting of an update. */
export type Clearing =
  /** This value is sent: the default of a new one, because leaving the member out keeps what was, or could. */
  | { readonly sends: unknown }
  /** The member is left out of what is sent, because Cognito resets it then or has no value for "none". */
  | 'left out'
  /** Cognito has no way to remove it. */
  | 'refused';

/**
 * A kind of thing that Cognito has, as data: which operations read and change it, how it is named, what must not be
 * remembered. The engine (`cognito/`), the mapping and the standard resolvers follow from it. All names are checked
 * against the SDK's types by `resource()`, and what the compiler cannot see by a contract test over all declarations.
 */
export interface Resource {
  /** The GraphQL type, and the kind in every key: `UserPoolGroup`. */
  readonly type: string;
  /** For messages: "group". */
  readonly noun: string;
  /** What it belongs to. Its id begins with the parent's; it is seen and changed by those who may the parent. */
  readonly within?: Resource;
  /** The field of the parent's type that leads to one of them: `group`. */
  readonly field?: string;
  /** The members of every input that name one: `['UserPoolId', 'GroupName']`. */
  readonly id: readonly string[];
  /** Where an answer has an id under another name: `{ UserPoolId: 'Id' }`. */
  readonly idIn?: Readonly<Record<string, string>>;
  /** What it is called where pools are compared by it, for a kind of which there is one in each pool: `MFA`. */
  readonly comparedAs?: string;
  /** The member by which people know one, where that is none of its ids: `ClientName`. It need not be unique. */
  readonly name?: string;
  /** Paths into the answer that are remembered nowhere: `SmsConfiguration.ExternalId`. Lists have no step of their own. */
  readonly secrets: readonly string[];
  /** Members that the SDK's model calls sensitive and that are remembered all the same. */
  readonly open?: readonly string[];
  /** Settings that are lists which Cognito refuses when they are empty: they are left out then, which means "none". */
  readonly noneWhenEmpty?: readonly string[];
  /** Settings that are structures and say something by being there, though nothing is in them. */
  readonly somethingWhenEmpty?: readonly string[];
  readonly read?: {
    readonly operation: ReadName;
    /** The member of the answer that is the thing; without it the answer itself is. */
    readonly answer?: string;
    /**
     * The last of its ids, where they alone find one in a Region, whatever it belongs to: `['Domain']`. It says itself what
     * that is, and Cognito describes one that there is not by an empty structure.
     */
    readonly by?: readonly string[];
  };
  readonly list?: {
    readonly operation: ReadName;
    /** The member of the answer that holds the items. */
    readonly items: string;
    /** The member that limits a page, and its greatest value. */
    readonly size?: { readonly member: string; readonly most: number };
    /** The member, of input and answer, that goes on with the next page. */
    readonly token?: string;
  };
  readonly create?: {
    readonly operation: WriteName;
    readonly answer?: string;
    /** The answer says little of what was created, not even its name. It has to be described to be shown. */
    readonly undescribed?: true;
    /** The type of its input in the schema, where that is not `Create` and the kind's type. */
    readonly input?: string;
  };
  readonly update?: {
    readonly operation: WriteName;
    /** The type of its input in the schema, where the mutation is written by hand. */
    readonly input?: string;
    /** Many can be changed by one patch, whose input is named after the type: `UserPoolPatchInput`. */
    readonly many?: true;
    /** Members of the input that are no settings, besides the ids. */
    readonly besides?: readonly string[];
    /** Settings that the description has under another name: `{ PoolName: 'Name' }`. */
    readonly renamed?: Readonly<Record<string, string>>;
    /** What null means, by the path of the setting in the input. */
    readonly clearings: Readonly<Record<string, Clearing>>;
  };
  readonly remove?: { readonly operation: WriteName };
  /** Other operations that change one, whose mutations are written by hand, with the types of their inputs in the schema. */
  readonly besides?: readonly { readonly operation: WriteName; readonly input: string }[];
  /** Other kinds, by their type, of the same parent that a write to this one changes as well. */
  readonly changes?: readonly string[];
}

/** Declares a kind. What the SDK does not have is a compiler error that names what it has. */
export function resource<const R extends Resource>(declared: R & Checked<R>): R {
  return declared;
}

/** What a declaration must be, given its operations. */
type Checked<R extends Resource> = Ids<R> &
  FoundBy<R> &
  NameIn<R> &
  Answers<R> &
  Secrets<R> &
  Lists<R> &
  Updates<R> &
  Empty<R>;

/** The name that was declared, where it is known. An object type elsewhere: `never` would hide what was expected. */
type Known<Declared, Names> = Declared extends Names ? Declared : Expected<Names>;

interface Expected<Names> {
  readonly expected: Names;
}

type EachKnown<Declared, Names> = { readonly [Index in keyof Declared]: Known<Declared[Index], Names> };

/** Keys and values, both of which are names. */
type PairsKnown<Declared, Keys, Values> = {
  readonly [Key in keyof Declared]: Key extends Keys ? Known<Declared[Key], Values> : Expected<Keys>;
};

type Part<R, Name extends string> = Name extends keyof R ? R[Name] : undefined;

/** Of each of the parts that are declared. */
type OperationOf<R, Name extends string> =
  Part<R, Name> extends infer Declared
    ? Declared extends { readonly operation: infer Operation extends OperationName }
      ? Operation
      : never
    : never;

type DistributedInput<Name extends OperationName> = Name extends OperationName ? InputOf<Name> : never;

/** The members that all of its inputs have: keys of a union are those in common. */
type InEveryInput<R> = keyof DistributedInput<OperationOf<R, Naming<R>>>;

/** The parts whose inputs have all of its ids. */
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

/** The structure that an answer is, or holds. */
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

/** What a request that creates or updates one can hold. */
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

/** The structure that one of a kind is described with: `Described<typeof userPool>` is UserPoolType. */
export type Described<R extends Resource> = Answer<R, 'read'>;

/** The structure that the answer to its creation holds. */
export type CreatedAs<R extends Resource> = Answer<R, 'create'>;

/** A kind that an operation lists. */
export type Listable = Resource & { readonly list: NonNullable<Resource['list']> };

/** What a list tells of one of a kind: `Listed<typeof userPool>` is UserPoolDescriptionType. */
export type Listed<R extends Resource> = R extends { readonly list: infer List extends Listable['list'] }
  ? ElementOf<OutputOf<List['operation']>[List['items'] & keyof OutputOf<List['operation']>]>
  : never;

type ElementOf<List> = NonNullable<List> extends readonly (infer Element extends object)[] ? Element : never;
