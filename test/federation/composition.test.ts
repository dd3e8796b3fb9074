import { describe, expect, it } from '@jest/globals';
import { compositionHasErrors, composeServices } from '@theguild/federation-composition';
import { federateSubgraphs, LATEST_ROUTER_COMPATIBILITY_VERSION } from '@wundergraph/composition';
import { parse, print } from 'graphql';
import { localAddresses, subgraphsAt, type Subgraph } from '../../examples/supergraph/compose.js';
import { subgraphSdl } from '../../src/graphql/subgraph-sdl.js';

interface Composed {
  readonly sdl: string;
  readonly errors: readonly string[];
}

/** Apollo's composer is tried where its packages are: tools/routers. */
const composers: Readonly<Record<string, (subgraphs: readonly Subgraph[]) => Composed>> = {
  'The Guild’s': (subgraphs) => {
    const result = composeServices(
      subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
    );
    return compositionHasErrors(result)
      ? { sdl: '', errors: result.errors.map(({ message }) => message) }
      : { sdl: result.supergraphSdl, errors: [] };
  },
  'WunderGraph’s': (subgraphs) => {
    const result = federateSubgraphs({
      subgraphs: subgraphs.map(({ name, url, sdl }) => ({ name, url, definitions: parse(sdl) })),
      version: LATEST_ROUTER_COMPATIBILITY_VERSION,
    });
    return result.success
      ? { sdl: print(result.federatedGraphAST), errors: result.warnings.map(({ message }) => message) }
      : { sdl: '', errors: result.errors.map(({ message }) => message) };
  },
};

const subgraphs = subgraphsAt(localAddresses);

/** The supergraph with another SDL of poolgraph's. */
const withSdl = (sdl: string) =>
  subgraphs.map((subgraph) => (subgraph.name === 'poolgraph' ? { ...subgraph, sdl } : subgraph));

describe.each(Object.entries(composers))('%s composer', (_name, compose) => {
  it.each([false, true])(
    'composes the subgraph with two that refer to its pools; with its rules: %s',
    (authDirectives) => {
      const { sdl, errors } = compose(withSdl(subgraphSdl({ authDirectives })));
      expect(errors).toEqual([]);
      const functions = /type CognitoLambdaFunction [^}]+}/.exec(sdl)?.[0];
      expect(functions).toMatch(/ arn: String![^}]* team: String/);
      expect(sdl).toMatch(/type Tenant [^}]+ userPool: UserPool/);
    },
  );

  it('would report pages that could not be shared', () => {
    const { errors } = compose(
      withSdl(subgraphSdl({ authDirectives: false }).replace(/type PageInfo\s+@shareable/, 'type PageInfo')),
    );
    expect(errors.join()).toContain('PageInfo');
  });
});
