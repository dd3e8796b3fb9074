import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Names the folder for what the tests of this run build. It is made with the first build, so that a run that is killed before
 * leaves nothing; `remove-builds.js` removes it.
 */
export default function nameBuilds() {
  process.env.POOLGRAPH_BUILDS = join(tmpdir(), `poolgraph-builds-${randomUUID()}`);
}
