import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { greatest, plus, times, type Amount } from './amount.js';
import { Arguments } from './arguments.js';
import { introspectionSizes } from './introspection-sizes.js';
import { listSizeOf, weightOf } from './list-sizes.js';
import type { OperationLimits } from './operation-limits.js';

/** The figures of an operation that depend on its variables. */
export interface OperationCost {
  readonly cost: Amount;
  /** In all its `_entities` fields. */
  readonly references: Amount;
}

type Field = GraphQLField<unknown, unknown>;

/** The sizes of a selection set's fields that the parent field knows. */
type Sizes = ReadonlyMap<string, Amount>;

const noSizes: Sizes = new Map();

/**
 * The argument whose number of entries is that of the answer. `@listSize` cannot say so, because composers accept
 * only whole numbers as `slicingArguments`.
 */
const NAMES = 'ids';

/** How much more a value costs that blocks all other requests. */
const IN_ONE_GO = 4;

/** Computes the cost of operations from the weights and sizes in the SDL. */
export class Costs {
  readonly #introspectionSizes: ReadonlyMap<string, number>;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Pick<OperationLimits, 'inputEntries'>,
  ) {
    this.#introspectionSizes = introspectionSizes(schema);
  }

  /**
   * The maximum cost of a valid operation: the values of its answer and its arguments. A field costs 1, or its
   * `@cost`. A list costs its selection times its number of entries. Fields with `@skip` and `@include` always count.
   *
   * @param fragments of its document
   * @throws OperationLimitError for a list in its arguments that is too long
   */
  of(
    operation: OperationDefinitionNode,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ): OperationCost {
    const root = this.schema.getRootType(operation.operation);
    if (!root) return { cost: 0, references: 0 };
    const given = new Arguments(operation, this.limits);
    const selected = new Selected(this.schema, this.#introspectionSizes, given, fragments);
    return { cost: selected.cost(operation.selectionSet, root, noSizes), references: selected.references };
  }
}

class Selected {
  references: Amount = 0;
  /** The cost of each fragment that is the same wherever it is spread. */
  readonly #known = new Map<string, Amount>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly introspectionSizes: ReadonlyMap<string, number>,
    private readonly given: Arguments,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  cost({ selections }: SelectionSetNode, type: GraphQLCompositeType, sizes: Sizes): Amount {
    return selections.reduce<Amount>((sum, selection) => plus(sum, this.#one(selection, type, sizes)), 0);
  }

  #one(selection: SelectionNode, type: GraphQLCompositeType, sizes: Sizes): Amount {
    if (selection.kind === Kind.FIELD) return this.#field(selection, type, sizes);
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
    if (!fragment) return 0;
    const condition = fragment.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
    const own = isCompositeType(condition) ? condition : type;
    // Root fields have further figures than their cost, and the parent field may know a size.
    if (selection.kind === Kind.INLINE_FRAGMENT || sizes.size > 0 || own === this.schema.getQueryType()) {
      return this.cost(fragment.selectionSet, own, sizes);
    }
    const name = selection.name.value;
    const known = this.#known.get(name) ?? this.cost(fragment.selectionSet, own, sizes);
    this.#known.set(name, known);
    return known;
  }

  #field(node: FieldNode, type: GraphQLCompositeType, sizes: Sizes): Amount {
    const field = this.#definition(node.name.value, type);
    // __typename
    if (!field) return 1;
    const listSize = listSizeOf(field);
    const slices = listSize?.slicingArguments.map((name) => this.given.size(field, node, name)) ?? [];
    const sliced = slices.some((slice) => slice !== undefined)
      ? greatest(slices.filter((slice) => slice !== undefined))
      : (this.given.size(field, node, NAMES) ?? listSize?.assumed ?? 0);
    const below: Sizes = new Map(listSize?.sizedFields.map((name) => [name, sliced]));

    const own = plus(weightOf(field), this.given.cost(field, node));
    const inside = this.#inside(node, field, below);
    // GraphQL.js resolves introspection itself, in one go.
    if (field === SchemaMetaFieldDef || field === TypeMetaFieldDef)
      return plus(own, times(IN_ONE_GO, inside));
    if (!isListType(getNullableType(field.type))) return plus(own, inside);
    const entries = this.#entries(node, type, field) ?? sizes.get(field.name) ?? sliced;
    return plus(own, times(entries, plus(1, inside)));
  }

  #inside({ selectionSet }: FieldNode, field: Field, sizes: Sizes): Amount {
    const type = getNamedType(field.type);
    return selectionSet && isCompositeType(type) ? this.cost(selectionSet, type, sizes) : 0;
  }

  /** For lists that are not in the SDL. */
  #entries(node: FieldNode, type: GraphQLCompositeType, field: Field): Amount | undefined {
    if (field.name !== '_entities') return this.introspectionSizes.get(`${type.name}.${field.name}`);
    const references = this.given.size(field, node, 'representations') ?? 0;
    this.references = plus(this.references, references);
    return references;
  }

  #definition(name: string, type: GraphQLCompositeType): Field | undefined {
    if (type === this.schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return 'getFields' in type ? type.getFields()[name] : undefined;
  }
}
