/**
 * Picks a share of what it is asked about: scattered as if by chance, and the same in every run.
 *
 * @param share from 0 to 1
 * @param seed any whole number; another one scatters otherwise
 */
export function shareOfRequests(share: number, seed: number): () => boolean {
  let state = seed;
  return () => {
    // mulberry32, of the public domain: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32 < share;
  };
}
