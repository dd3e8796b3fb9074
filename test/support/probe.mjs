/**
 * Loaded into a process before its own code (`node --import`): tells its parent, when asked, how long its event loop was
 * blocked since it was asked before, and what it holds.
 */
import { performance } from 'node:perf_hooks';
import { setInterval } from 'node:timers';
import { cpuUsage, getActiveResourcesInfo, memoryUsage, resourceUsage } from 'node:process';

/** As often as a timer can. */
const TICK_MS = 1;

let stallMs = 0;
let last = { wall: performance.now(), busy: busyMs() };

/** A gap between two ticks counts as far as this process was working: a busy machine makes gaps, too. */
function tick() {
  const now = { wall: performance.now(), busy: busyMs() };
  stallMs = Math.max(stallMs, Math.min(now.wall - last.wall, now.busy - last.busy));
  last = now;
}

function busyMs() {
  const { user, system } = cpuUsage();
  return (user + system) / 1_000;
}

setInterval(tick, TICK_MS).unref();

/** A fixed piece of work, to compare stalls with: what a stall means depends on the machine and what else it does. */
const megabyte = { items: Array.from({ length: 8_192 }, (_, n) => ({ id: n, text: 'x'.repeat(100) })) };

function serializeMegabyte() {
  const begun = performance.now();
  JSON.stringify(megabyte);
  return performance.now() - begun;
}

process.on('message', (question) => {
  if (question === 'collect') {
    for (let round = 0; round < 3; round += 1) globalThis.gc?.();
  }
  tick();
  process.send?.({
    stallMs,
    megabyteMs: Math.min(...Array.from({ length: 3 }, serializeMegabyte)),
    heapBytes: memoryUsage().heapUsed,
    /** The most there ever was. */
    residentBytes: resourceUsage().maxRSS * 1024,
    handles: getActiveResourcesInfo().length,
  });
  stallMs = 0;
  last = { wall: performance.now(), busy: busyMs() };
});
// The channel alone keeps no process alive.
process.channel?.unref();
