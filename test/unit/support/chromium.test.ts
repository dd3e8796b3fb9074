import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ChromiumUnavailableError, findChromium } from '../../support/chromium.js';

describe('findChromium', () => {
  const folder = join(tmpdir(), 'poolgraph-chromium-nowhere');

  it('prefers CHROMIUM to the PATH', async () => {
    const environment = { CHROMIUM: process.execPath, PATH: '/usr/bin' };
    expect(await findChromium({ environment, folder })).toEqual({ path: process.execPath, environment });
  });

  it('never ignores a CHROMIUM that does not exist', async () => {
    const environment = { CHROMIUM: '/nowhere/chromium' };
    await expect(findChromium({ environment, folder })).rejects.toThrow('got "/nowhere/chromium"');
  });

  it('names three ways to provide one if there is none', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'poolgraph-chromium-'));
    const search = findChromium({ environment: { PATH: parent }, folder: join(parent, 'chromium') });
    await expect(search).rejects.toThrow(ChromiumUnavailableError);
    await expect(search).rejects.toThrow(/CHROMIUM=[^]*on the PATH[^]*apt-get/);
    await rm(parent, { recursive: true });
  });
});
