import { compileQuery, isCompiledQuery } from 'graphql-jit';

/** Apollo's plugin that answers with graphql-jit, as people write it. */
export function compiledExecution(schema) {
  const compiled = new WeakMap();
  const compile = (document, operationName) => {
    const query = compileQuery(schema, document, operationName);
    if (!isCompiledQuery(query)) throw new Error('Expected a document that can be compiled');
    compiled.set(document, query);
    return query;
  };
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operationName, contextValue, request }) {
          const query = compiled.get(document) ?? compile(document, operationName);
          const singleResult = await query.query(undefined, contextValue, request.variables ?? {});
          return { http: { status: undefined, headers: new Map() }, body: { kind: 'single', singleResult } };
        },
      };
    },
  };
}
