import type { ApolloServerPlugin } from '@apollo/server';
import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Caller } from '../../auth/caller.js';
import type { Context } from '../../context.js';
import { OperationLimitError } from '../limits/operation-limits.js';
import type { GivenOperation, OperationChecks } from '../limits/operation-checks.js';
import { answerOf } from '../stringify.js';
import { variableErrors } from '../validation/variable-errors.js';
import type { CompiledForm } from '../compiled/compile.js';
import type { Variables } from '../compiled/execution.js';
import type { KeptAnswers } from '../kept/kept-answers.js';
import type { FinishedResults } from './finished-results.js';
import { KnownDocuments } from './known-documents.js';
import { plainRequestIn, type HttpRequest } from './plain-request.js';

export interface KnownOperationsOptions {
  readonly schema: GraphQLSchema;
  readonly checks: OperationChecks;
  readonly responseLimitBytes: number;
  /** Where results wait that Apollo has to answer with. */
  readonly finished: FinishedResults;
  /** Undefined where no answer is kept. */
  readonly kept: KeptAnswers | undefined;
}

/** An operation that a request asks for, and that nothing refuses. */
export interface AcceptedOperation {
  /** That of the answer. */
  readonly contentType: string;
  /** The JSON of the answer; undefined where Apollo has to answer, for which its result waits. */
  answer(context: Context): Promise<string | Buffer | undefined>;
}

/**
 * Answers what was asked before without Apollo's pipeline: the document is valid and compiled, so that what is left to do is
 * to check the variables and the limits, and to execute. Everything else, and every error, is for Apollo.
 */
export class KnownOperations {
  readonly #documents: KnownDocuments;

  constructor(private readonly options: KnownOperationsOptions) {
    this.#documents = new KnownDocuments(options.schema);
  }

  /** Learns what Apollo executes. */
  get plugin(): ApolloServerPlugin<Context> {
    const documents = this.#documents;
    return {
      async requestDidStart() {
        return {
          async executionDidStart({ source, document, operation }) {
            // Without one there is nothing to execute, which Apollo says; its types do not.
            if (operation as OperationDefinitionNode | undefined)
              documents.executed(source, document, operation);
          },
        };
      },
    };
  }

  /** Undefined where Apollo has to look. Nothing was done for the request then. */
  find(request: HttpRequest, callerOf: () => Caller): AcceptedOperation | undefined {
    const plain = plainRequestIn(request);
    const known = plain && this.#documents.find(plain.query, plain.operationName);
    if (!known) return undefined;
    const { document, operation } = known;
    const { viaRouter } = callerOf();
    const variables = this.#accepted({ operation, document, variables: plain.variables, viaRouter });
    const form = variables && known.formFor(variables);
    if (!form) return undefined;
    const make = (context: Context) => this.#answer(form, context, variables);
    const { kept } = this.options;
    return {
      contentType: plain.contentType,
      answer: (context) => (kept ? kept.answer(form, variables, context, make) : make(context)),
    };
  }

  /** The variables as they are coerced; undefined where they, or the operation with them, are refused. */
  #accepted(given: GivenOperation): Variables | undefined {
    const { schema, checks } = this.options;
    try {
      checks.check(given);
    } catch (error) {
      if (error instanceof OperationLimitError) return undefined;
      throw error;
    }
    const { operation, variables } = given;
    if (variableErrors(schema, given, variables, { hideSuggestions: true }).length > 0) return undefined;
    return getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables }).coerced;
  }

  async #answer(form: CompiledForm, context: Context, variables: Variables): Promise<string | undefined> {
    const { finished, responseLimitBytes } = this.options;
    const { errors, data } = await form(context, variables, responseLimitBytes);
    if (errors.length === 0) return answerOf(data, responseLimitBytes);
    // Errors are masked, logged and passed to plugins in one place.
    finished.keep(context, { errors, data });
    return undefined;
  }
}
