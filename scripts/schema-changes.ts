import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildASTSchema, parse, type GraphQLSchema } from 'graphql';
import { isOfFederation } from '../src/graphql/client-schema.js';

/** A change that clients may notice. */
export interface SchemaChange {
  /** Such as `UserPool.name`, or `Query.userPools.first` for an argument. */
  readonly coordinate: string;
  readonly message: string;
}

export interface SchemaChanges {
  /** What was a valid request no longer is, or may be refused. */
  readonly breaking: readonly SchemaChange[];
  /** Requests stay valid and may mean, or be answered, something else, such as a new value of an enum. */
  readonly dangerous: readonly SchemaChange[];
}

/** Who may ask for a field is part of the contract, which the library takes for one directive among others. */
const AUTHORIZATION = /\.@(authenticated|requiresScopes)\b.*$/;

/** Of routers, who ask for each entity by its name: one more meets nobody unprepared, one less breaks other subgraphs. */
const ENTITIES = '_Entity';

/** What differs between two SDLs of the subgraph, as `poolgraph schema print --auth-directives` prints them. */
export async function schemaChanges(released: string, current: string): Promise<SchemaChanges> {
  const changes = (await diff(schemaOf(released), schemaOf(current))).map(
    ({ path = '', message, criticality: { level } }) => ({
      coordinate: path.replace(AUTHORIZATION, ''),
      message,
      level:
        level === CriticalityLevel.Dangerous && AUTHORIZATION.test(path) ? CriticalityLevel.Breaking : level,
    }),
  );
  const noticed = changes.filter(
    ({ coordinate, level }) =>
      !isForRouters(coordinate) || (coordinate === ENTITIES && level === CriticalityLevel.Breaking),
  );
  const ofLevel = (wanted: CriticalityLevel) =>
    noticed
      .filter(({ level }) => level === wanted)
      .map(({ coordinate, message }) => ({ coordinate, message }));
  return { breaking: ofLevel(CriticalityLevel.Breaking), dangerous: ofLevel(CriticalityLevel.Dangerous) };
}

/** The coordinates that a changelog announces as broken: those in backticks under `### Breaking` of `## [Unreleased]`. */
export function announcedIn(changelog: string): ReadonlySet<string> {
  const unreleased = sectionOf(changelog, '## [Unreleased]', /^## /m);
  const breaking = sectionOf(unreleased, '### Breaking', /^### /m);
  return new Set(Array.from(breaking.matchAll(/`([^`\n]+)`/g), ([, coordinate = '']) => coordinate));
}

/** What a router reads and a client does not notice: costs, and what is imported from federation. */
const ROUTING = /\.@(cost|listSize|link)\b/;

/** Federation's own definitions, which come with its library and are for composition to judge. */
function isForRouters(coordinate: string): boolean {
  if (ROUTING.test(coordinate)) return true;
  const [name = ''] = coordinate.replace(/^@|^Query\./, '').split('.');
  return isOfFederation(name);
}

/** Federation's directives are not defined in the SDL of a subgraph. */
function schemaOf(sdl: string): GraphQLSchema {
  return buildASTSchema(parse(sdl, { noLocation: true }), { assumeValidSDL: true });
}

/** What stands under a heading, up to the next one of its kind. */
function sectionOf(text: string, heading: string, next: RegExp): string {
  const [, rest = ''] = `\n${text}`.split(`\n${heading}\n`);
  return rest.split(next)[0] ?? '';
}
