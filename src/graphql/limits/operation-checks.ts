import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { amountIn } from './amount.js';
import { Costs, type OperationCost } from './cost.js';
import { measureVariables } from './input.js';
import { expectAtMost, type OperationLimits } from './operation-limits.js';

/** An operation of a document, with the values of one request. */
export interface GivenOperation {
  readonly operation: OperationDefinitionNode;
  readonly document: DocumentNode;
  /** As received. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly viaRouter: boolean;
}

/**
 * The limits of a valid operation. Figures that depend on the document alone are computed once for each cached
 * document.
 */
export class OperationChecks {
  readonly #costs: Costs;
  readonly #known = new WeakMap<OperationDefinitionNode, OperationCost>();

  constructor(
    schema: GraphQLSchema,
    private readonly limits: OperationLimits,
  ) {
    this.#costs = new Costs(schema, limits);
  }

  /** @throws OperationLimitError */
  check({ operation, document, variables, viaRouter }: GivenOperation): void {
    const { limits } = this;
    const sizes = measureVariables(operation, variables, limits);
    const amounts = this.#known.get(operation) ?? this.#costs.of(operation, fragmentsOf(document));
    this.#known.set(operation, amounts);
    const ofCaller = viaRouter ? 'routerReferences' : 'references';
    expectAtMost(ofCaller, limits[ofCaller], amountIn(amounts.references, sizes));
    expectAtMost('cost', limits.cost, Math.ceil(amountIn(amounts.cost, sizes)));
  }
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}
