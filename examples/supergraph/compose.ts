import { compositionHasErrors, composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { subgraphSdl } from '../../src/graphql/subgraph-sdl.js';

const here = (file: string) => new URL(file, import.meta.url);
const sdlOf = (subgraph: string) => readFileSync(here(`${subgraph}.graphql`), 'utf8');

export interface Subgraph {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** Where the subgraphs are, by their names. */
export type Addresses = Readonly<Record<'poolgraph' | 'tenants' | 'applications', string>>;

export const localAddresses: Addresses = {
  poolgraph: 'http://127.0.0.1:4000/graphql',
  tenants: 'http://127.0.0.1:4011/',
  applications: 'http://127.0.0.1:4012/',
};

export function subgraphsAt({ poolgraph, tenants, applications }: Addresses): Subgraph[] {
  return [
    { name: 'poolgraph', url: poolgraph, sdl: subgraphSdl({ authDirectives: false }) },
    { name: 'tenants', url: tenants, sdl: sdlOf('tenants') },
    { name: 'applications', url: applications, sdl: sdlOf('applications') },
  ];
}

/**
 * The SDL of the supergraph, for routers.
 *
 * @throws Error with everything that stands against composing the subgraphs
 */
export function composeSupergraph(subgraphs: readonly Subgraph[]): string {
  const services = subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));
  const result = composeServices(services);
  if (compositionHasErrors(result)) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return `${result.supergraphSdl.trim()}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(here('supergraph.graphql'), composeSupergraph(subgraphsAt(localAddresses)));
}
