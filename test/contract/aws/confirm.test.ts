import { describe, expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { confirmIn } from '../../../scripts/contract-aws/confirm.js';

function aDialog() {
  const interrupted = new AbortController();
  const input = new PassThrough();
  const output = new PassThrough();
  return { input, output, signal: interrupted.signal, interrupted };
}

describe('A question of the contract run', () => {
  it.each([
    ['y\n', true],
    ['YES\n', true],
    [' yes \n', true],
    ['n\n', false],
    ['\n', false],
    ['yesterday\n', false],
  ])('accepts %j as %j', async (line, answer) => {
    const dialog = aDialog();
    dialog.input.write(line);
    expect(await confirmIn(dialog, 'Begin?')).toBe(answer);
    dialog.output.end();
    expect(await text(dialog.output)).toBe('Begin? [y/N] ');
  });

  it('treats the end of the input as no, and does not ask again', async () => {
    const dialog = aDialog();
    dialog.input.end();
    expect(await confirmIn(dialog, 'First?')).toBe(false);
    expect(await confirmIn(dialog, 'Second?')).toBe(false);
    dialog.output.end();
    expect(await text(dialog.output)).toBe('First? [y/N] ');
  });

  it('ends when the run is interrupted', async () => {
    const dialog = aDialog();
    const asked = confirmIn(dialog, 'Begin?');
    dialog.interrupted.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});
