import { LRUCache } from 'lru-cache';
import {
  getOperationAST,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileOperation, type CompiledOperation } from '../compiled/compile.js';

/** An operation of a valid document. */
export interface KnownOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly formFor: CompiledOperation['formFor'];
}

interface Entry {
  readonly document: DocumentNode;
  readonly compiled: Map<OperationDefinitionNode, CompiledOperation>;
}

/** Documents come from strangers, who may send a new one each time. */
const EXECUTED_BEFORE = 3;

const MOST_DOCUMENTS = 1_000;
/** Of all documents: about 25 MB. */
const MOST_FIELDS = 50_000;

/** The documents that are executed again and again, by their text. Bounded in number and in size. */
export class KnownDocuments {
  readonly #executed = new WeakMap<OperationDefinitionNode, number>();
  readonly #entries = new LRUCache<string, Entry>({
    max: MOST_DOCUMENTS,
    maxSize: MOST_FIELDS,
    sizeCalculation: ({ compiled }) =>
      Array.from(compiled.values()).reduce((sum, { fields }) => sum + fields, 1),
  });

  constructor(private readonly schema: GraphQLSchema) {}

  /** Undefined for a text that is not known, or not as a document with this operation. */
  find(source: string, operationName: string | undefined): KnownOperation | undefined {
    const entry = this.#entries.get(source);
    const operation = entry && getOperationAST(entry.document, operationName);
    const compiled = operation && entry.compiled.get(operation);
    if (!compiled) return undefined;
    const { document } = entry;
    const formFor: KnownOperation['formFor'] = (variables) => {
      const { fields } = compiled;
      const form = compiled.formFor(variables);
      // It grows with each of its forms.
      if (compiled.fields !== fields) this.#entries.set(source, entry);
      return form;
    };
    return { document, operation, formFor };
  }

  /** Counts an execution, and compiles the operation with the third one. */
  executed(source: string, document: DocumentNode, operation: OperationDefinitionNode): void {
    const times = (this.#executed.get(operation) ?? 0) + 1;
    this.#executed.set(operation, times);
    if (times !== EXECUTED_BEFORE) return;
    const compiled = compileOperation(this.schema, document, operation);
    if (!compiled) return;
    const known = this.#entries.get(source);
    const entry = known?.document === document ? known : { document, compiled: new Map() };
    entry.compiled.set(operation, compiled);
    this.#entries.set(source, entry);
  }
}
