import { LOCK } from '../../redis/lock-script.js';

/**
 * The state that replicas share, with one script for each step, because checks and writes must be atomic. Each thing
 * has an epoch, an answer (a hash) and a lock. An answer is valid only under the epoch in which it was made. Epochs
 * are random: if one expired or was evicted, the answer is a miss, and calls in progress store nothing.
 */

/** The epoch while reads bypass the cache. Nothing is stored under it. */
const WRITTEN = 'written';

// Ages come from the server's clock alone: the remaining lifetime tells the age, and clocks of machines are never
// compared.
const KNOWN = `${LOCK}
local function known(epoch)
  local answer = redis.pcall('HMGET', KEYS[2], 'epoch', 'life', 'text')
  if answer.err or not epoch or answer[1] ~= epoch or not answer[3] then return end
  local life, left = tonumber(answer[2]), redis.call('PTTL', KEYS[2])
  if life and left >= 0 and life >= left then return answer[3], life - left end
end
local function outlive(ms)
  if redis.call('PTTL', KEYS[1]) < ms then redis.call('PEXPIRE', KEYS[1], ms) end
end`;

// A thing is gone if its parent was deleted. The keys from the fourth on are tombstones of its parents.
const GONE = `
local function gone()
  for index = 4, #KEYS do
    if redis.call('EXISTS', KEYS[index]) == 1 then return true end
  end
end`;

const NOW = `
local function now()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end`;

/**
 * KEYS epoch, answer, a key that never exists, tombstones. Returns the text and its age in ms, or nothing.
 *
 * The write has no effect. A server that refuses writes, such as one that was demoted to a replica, fails it: nothing
 * can be deleted there, so its values may be outdated.
 */
export const READ = `${KNOWN}${GONE}
redis.call('SET', KEYS[3], '', 'XX')
if gone() then return end
local text, age = known(valueOf(KEYS[1]))
return text and { text, age }`;

/**
 * KEYS epoch, answer, lock, tombstones; ARGV token, lock ms, maximum age of a usable answer, new epoch, epoch ms.
 * Returns one of { 'answered', text, age }, { 'ours', epoch, now in ms }, { 'another', epoch, now in ms }, {
 * 'written' }.
 */
export const BEGIN = `${KNOWN}${GONE}${NOW}
local epoch = valueOf(KEYS[1])
if epoch == '${WRITTEN}' or gone() then return { 'written' } end
local text, age = known(epoch)
if text and age < tonumber(ARGV[3]) then return { 'answered', text, age } end
if not epoch then
  epoch = ARGV[4]
  redis.call('SET', KEYS[1], epoch)
end
outlive(tonumber(ARGV[5]))
return { take(KEYS[3], ARGV[1], ARGV[2]) and 'ours' or 'another', epoch, now() }`;

/**
 * KEYS epoch, answer, lock, tombstones; ARGV token, epoch, text, life in ms, age in ms, start of the call, channel,
 * message. The age was right when sent; a stalled server may run this much later and corrects it by its own clock.
 * Returns 1 if stored, 0 if the thing was written meanwhile or a newer answer exists.
 */
export const COMMIT = `${KNOWN}${GONE}${NOW}
free(KEYS[3], ARGV[1])
local life, age, stored = tonumber(ARGV[4]), math.max(tonumber(ARGV[5]), now() - tonumber(ARGV[6])), 0
local text, ageOfKnown = known(ARGV[2])
if valueOf(KEYS[1]) == ARGV[2] and not gone() and life > age and not (text and ageOfKnown < age) then
  redis.call('DEL', KEYS[2])
  redis.call('HSET', KEYS[2], 'epoch', ARGV[2], 'life', life, 'text', ARGV[3])
  redis.call('PEXPIRE', KEYS[2], life - age)
  outlive(life - age)
  stored = 1
end
redis.call('PUBLISH', ARGV[7], ARGV[8])
return stored`;

/** KEYS epoch, answer, lock; ARGV token, channel, message. */
export const RELEASE = `${LOCK}
free(KEYS[3], ARGV[1])
redis.call('PUBLISH', ARGV[2], ARGV[3])
return 1`;

/**
 * KEYS epoch, answer, lock, tombstone; ARGV ms for which reads bypass the cache, channel, message, ms for which the
 * tombstone lasts, 0 without a removal.
 */
export const FORGET = `
redis.call('SET', KEYS[1], '${WRITTEN}', 'PX', ARGV[1])
redis.call('DEL', KEYS[2], KEYS[3])
if tonumber(ARGV[4]) > 0 then redis.call('SET', KEYS[4], '', 'PX', ARGV[4]) end
redis.call('PUBLISH', ARGV[2], ARGV[3])
return 1`;
