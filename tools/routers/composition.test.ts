import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { localAddresses, subgraphsAt, type Subgraph } from '../../examples/supergraph/compose.js';
import { fixtureNames, sdlOf } from '../../test/federation/fixture/subgraphs.js';

/** Apollo's composer as a program of its own: the SDL, and whatever it has to say of it. */
async function compose(subgraphs: readonly Subgraph[]) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('compose-with-apollo.mjs', import.meta.url))]);
  const printed = Promise.all([text(child.stdout), text(child.stderr)]);
  child.stdin.end(JSON.stringify(subgraphs));
  const [sdl, said] = await printed;
  return { sdl, said };
}

describe('Apollo’s composer', () => {
  it('composes the subgraph with two that refer to its pools, without messages', async () => {
    const { sdl, said } = await compose(subgraphsAt(localAddresses));
    expect(said).toBe('');
    expect(sdl).toMatch(/type CognitoLambdaFunction[^}]+ arn: String![^}]* team: String/);
  });

  it('composes the fixture of the compatibility checks', async () => {
    const { sdl } = await compose(
      fixtureNames.map((name) => ({ name, url: `http://${name}`, sdl: sdlOf(name) })),
    );
    expect(sdl).toContain('@audited(by: "security")');
  });

  it('would report obstacles', async () => {
    const [poolgraph, ...others] = subgraphsAt(localAddresses);
    const sdl = poolgraph?.sdl.replace(/type PageInfo\s+@shareable/, 'type PageInfo') ?? '';
    const composed = await compose([{ name: 'poolgraph', url: 'http://poolgraph', sdl }, ...others]);
    expect(composed).toEqual({ sdl: '', said: expect.stringContaining('PageInfo') });
  });
});
