import { rmSync } from 'node:fs';

/** Removes what the tests of this run have built, if anything. */
export default function removeBuilds() {
  rmSync(process.env.POOLGRAPH_BUILDS, { recursive: true, force: true });
}
