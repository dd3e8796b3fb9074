import type { ApolloServerPlugin } from '@apollo/server';
import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Caller } from '../../auth/caller.js';
import type { Context } from '../../context.js';
import { OperationLimitError } from '../limits/operation-limits.js';
import type { GivenOperation, OperationChecks } from '../limits/operation-checks.js';
import { answerOf, type Answer } from '../stringify.js';
import { variableErrors } from '../validation/variable-errors.js';
import type { WrittenResult } from '../compiled/compile.js';
import type { Variables } from '../compiled/execution.js';
import { Question, type KeptAnswers } from '../kept/kept-answers.js';
import type { KeptParts } from '../kept/kept-parts.js';
import type { FinishedResults } from './finished-results.js';
import { KnownDocuments, type KnownOperation } from './known-documents.js';
import { TextVariables } from './text-variables.js';
import { contentTypeFor, plainRequestIn, type HttpRequest, type PlainRequest } from './plain-request.js';

export interface KnownOperationsOptions {
  readonly schema: GraphQLSchema;
  readonly checks: OperationChecks;
  readonly responseLimitBytes: number;
  /** Where results wait that Apollo has to answer with. */
  readonly finished: FinishedResults;
  /** Undefined where no answer is kept. */
  readonly kept: { readonly answers: KeptAnswers; readonly parts: KeptParts } | undefined;
}

/** An operation that a request asks for, and that nothing refuses. */
export interface AcceptedOperation {
  /** The content type of the answer. */
  readonly contentType: string;
  /** Undefined if Apollo has to answer, because there are errors. The operation is executed: Apollo gets its result. */
  answer(context: Context): Answer | undefined | Promise<Answer | undefined>;
}

/** An operation that passed all checks, with its variables. */
interface Accepted {
  readonly operation: OperationDefinitionNode;
  readonly question: Question;
}

/**
 * Answers operations that were executed before without Apollo's pipeline. Their documents are valid and compiled, so only
 * the variables and the limits have to be checked. Apollo answers everything else, and every error.
 */
export class KnownOperations {
  readonly #documents: KnownDocuments;
  readonly #texts: TextVariables;
  /** By body, for callers that came directly and for those behind a router, whose limits differ. */
  readonly #recurring = {
    direct: new WeakMap<object, Accepted>(),
    viaRouter: new WeakMap<object, Accepted>(),
  };

  constructor(private readonly options: KnownOperationsOptions) {
    this.#documents = new KnownDocuments(options.schema);
    this.#texts = new TextVariables(options.schema);
  }

  /** Learns what Apollo executes. */
  get plugin(): ApolloServerPlugin<Context> {
    const documents = this.#documents;
    return {
      async requestDidStart() {
        return {
          async executionDidStart({ source, document, operation }) {
            // Despite Apollo's types it is missing if the document has no such operation.
            if (operation as OperationDefinitionNode | undefined)
              documents.executed(source, document, operation);
          },
        };
      },
    };
  }

  /** Undefined if Apollo has to answer. Nothing was done for the request then. */
  find(request: HttpRequest, { viaRouter }: Caller): AcceptedOperation | undefined {
    const contentType = contentTypeFor(request);
    const plain = contentType === undefined ? undefined : plainRequestIn(request.body);
    const known = plain && this.#documents.find(plain.query, plain.operationName);
    if (contentType === undefined || !known) return undefined;
    const accepted = this.#accepted(request, known, plain, viaRouter);
    if (!accepted) return undefined;
    const { question } = accepted;
    const make = (context: Context) => this.#execute(question, context);
    // A request that did not come lately will hardly come again.
    const kept = request.recurring === false ? undefined : this.options.kept;
    return {
      contentType,
      answer: (context) => (kept ? kept.answers.answer(question, context, make) : make(context)),
    };
  }

  #accepted(
    { body, recurring = false }: HttpRequest,
    known: KnownOperation,
    { variables }: PlainRequest,
    viaRouter: boolean,
  ): Accepted | undefined {
    if (!recurring || !isObject(body)) return this.#check(known, variables, viaRouter);
    const checked = this.#recurring[viaRouter ? 'viaRouter' : 'direct'];
    const before = checked.get(body);
    // Otherwise the document was forgotten, and came again.
    if (before?.operation === known.operation) return before;
    const accepted = this.#check(known, variables, viaRouter);
    if (accepted) checked.set(body, accepted);
    return accepted;
  }

  /** Undefined if the variables, or the operation with them, are refused. */
  #check(
    { document, operation, formFor }: KnownOperation,
    given: Variables,
    viaRouter: boolean,
  ): Accepted | undefined {
    const { checks } = this.options;
    const asked = { operation, document, variables: given, viaRouter };
    try {
      checks.check(asked);
    } catch (error) {
      if (error instanceof OperationLimitError) return undefined;
      throw error;
    }
    const coerced = this.#texts.coerced(operation, given) ?? this.#coerced(asked);
    const form = coerced && formFor(coerced);
    return form && { operation, question: new Question(form, coerced) };
  }

  /** Undefined if any variable is refused. */
  #coerced(asked: GivenOperation): Variables | undefined {
    const { schema } = this.options;
    const { operation, variables } = asked;
    if (variableErrors(schema, asked, variables, { hideSuggestions: true }).length > 0) return undefined;
    return getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables }).coerced;
  }

  #execute(
    { form, variables }: Question,
    context: Context,
  ): Answer | undefined | Promise<Answer | undefined> {
    const { finished, responseLimitBytes, kept } = this.options;
    const answer = ({ errors, data }: WrittenResult): Answer | undefined => {
      if (errors.length === 0) return answerOf(data, responseLimitBytes);
      // Errors are masked, logged and passed to plugins in one place.
      finished.keep(context, { errors, data });
      return undefined;
    };
    const executed = form(context, variables, responseLimitBytes, kept?.parts);
    return executed instanceof Promise ? executed.then(answer) : answer(executed);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
