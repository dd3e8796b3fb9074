import { LOCK } from '../../redis/lock-script.js';

/**
 * What the replicas share, one script a step: check and write must not be parted. For each thing there are an epoch, an
 * answer (a hash) and a lock. An answer counts only under the epoch it was made in, and an epoch is random: where it
 * expired or was evicted, the answer is a miss and the calls on their way store nothing.
 */

/** Stands in the epoch's place for as long as a thing is read through: nothing is stored then. */
const WRITTEN = 'written';

// Ages by the server's clock alone: what is left of a lifetime tells them, and no two machines are compared.
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

// What belongs to something that was deleted is gone with it: the keys from the fourth on tell of that.
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
 * KEYS epoch, answer, one that is never there, tombstones. Returns the text and its age in ms, or nothing.
 *
 * The write changes nothing. A server that takes none, as one that was demoted to a replica, refuses it: nothing can be
 * forgotten there, and what it holds may be old.
 */
export const READ = `${KNOWN}${GONE}
redis.call('SET', KEYS[3], '', 'XX')
if gone() then return end
local text, age = known(valueOf(KEYS[1]))
return text and { text, age }`;

/**
 * KEYS epoch, answer, lock, tombstones; ARGV token, lock ms, age below which an answer is taken, new epoch, epoch ms.
 * Returns one of { 'answered', text, age }, { 'ours', epoch, now in ms }, { 'another', epoch, now in ms }, { 'written' }.
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
 * KEYS epoch, answer, lock, tombstones; ARGV token, epoch, text, life in ms, age in ms, when the call began, channel, message.
 * The age was right when it was sent; a server that stalled may run this much later, and knows by its own clock.
 * Returns 1 when stored, 0 when the thing was written meanwhile or a newer answer is known.
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
 * KEYS epoch, answer, lock, tombstone; ARGV ms for which the thing is read through, channel, message, ms for which the
 * tombstone stands for what belonged to the thing, 0 where it was not removed.
 */
export const FORGET = `
redis.call('SET', KEYS[1], '${WRITTEN}', 'PX', ARGV[1])
redis.call('DEL', KEYS[2], KEYS[3])
if tonumber(ARGV[4]) > 0 then redis.call('SET', KEYS[4], '', 'PX', ARGV[4]) end
redis.call('PUBLISH', ARGV[2], ARGV[3])
return 1`;
