import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileImports, roomImports } from '../../../scripts/architecture/imports.js';
import { architecturePicture } from '../../../scripts/architecture/picture.js';

const picture = readFileSync(new URL('../../../docs/images/architecture.svg', import.meta.url), 'utf8');
const files = fileImports();

// Where one of these fails, draw it anew: npx tsx scripts/draw-architecture.ts
describe('The diagram of the architecture', () => {
  it('shows the folders and what they import', () => {
    const shown = Array.from(
      picture.matchAll(/data-room="([^"]*)" data-imports="([^"]*)"/g),
      ([, room = '', imports = '']) => [room, imports.split(' ').filter((each) => each !== '')],
    );
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(roomImports(files)));
  });

  it('is the output of its script', () => {
    expect(picture).toBe(architecturePicture(files));
  });

  it('fails for a folder without a place in it', () => {
    expect(() => architecturePicture(new Map([...files, ['attic/box.ts', []]]))).toThrow(
      'Expected a place for the room attic',
    );
  });

  it('fails for an arrow that leads up', () => {
    const upwards = new Map([...files, ['errors/another.ts', ['signals.ts']]]);
    expect(() => architecturePicture(upwards)).toThrow('Expected the room signals below errors');
    const inACircle = new Map([...files, ['errors/another.ts', ['auth/caller.ts']]]);
    expect(() => architecturePicture(inACircle)).toThrow('Expected no circle of rooms, got auth -> errors');
  });

  it('fails without a file that makes a step', () => {
    const without = new Map([...files].filter(([file]) => !file.endsWith('/send.ts')));
    expect(() => architecturePicture(without)).toThrow('Expected a file src/…/send.ts for the step "send"');
  });
});
