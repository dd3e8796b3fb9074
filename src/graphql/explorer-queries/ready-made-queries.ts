import { tagMany, updateMany } from './many-pools.js';
import { addAttributes, create, createClient, createDomain, setMfa, update } from './one-pool.js';
import { compare, everything, list, read } from './reading.js';

/** A query that the explorer opens in its own tab. */
interface ReadyMadeQuery {
  readonly name: string;
  readonly query: string;
}

/**
 * A starting point for each common task. Arguments are literals in the query, where people see them and get completion.
 * The ids are those of the sample pools, so every query runs unchanged if there are samples. Otherwise they are
 * placeholders for ids from the list.
 *
 * @param region the first configured Region, which has all the samples
 * @returns in the order of the tabs; the explorer opens the last one
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
