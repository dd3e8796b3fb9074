import { tagMany, updateMany } from './many-pools.js';
import { addAttributes, create, createClient, createDomain, setMfa, update } from './one-pool.js';
import { compare, everything, list, read } from './reading.js';

/** A query that the explorer has ready, in a tab of its own. */
interface ReadyMadeQuery {
  readonly name: string;
  readonly query: string;
}

/**
 * One way into each thing that people come for. Arguments stand in the query, where they are seen and completed. The ids
 * are those of the sample pools, so that every query runs as it stands where there are samples; elsewhere they make
 * room for what the list shows.
 *
 * @param region the first Region served, which has all the samples
 * @returns in the order of their tabs; the explorer opens with the last one
 */
export function readyMadeQueries(region: string): readonly ReadyMadeQuery[] {
  return [
    { name: 'List', query: list },
    { name: 'Create', query: create },
    { name: 'Create an app client', query: createClient(`${region}_Example01`) },
    { name: 'Update (dry run)', query: update(`${region}_Example02`) },
    {
      name: 'Update many (dry run)',
      query: updateMany(`${region}_Example01`, `${region}_Example02`),
    },
    { name: 'MFA (dry run)', query: setMfa(`${region}_Example01`) },
    { name: 'Custom attributes (dry run)', query: addAttributes(`${region}_Example01`) },
    { name: 'Tag many (dry run)', query: tagMany(`${region}_Example01`, `${region}_Example02`) },
    { name: 'Create a domain (dry run)', query: createDomain(`${region}_Example02`) },
    { name: 'Compare', query: compare(`${region}_Example01`, `${region}_Example02`) },
    { name: 'A pool with everything', query: everything(`${region}_Example01`) },
    { name: 'Read', query: read(`${region}_Example01`) },
  ];
}
