import {
  RECOVERED_PER_SECOND,
  ROUNDING,
  SLOW_DOWN_AT_MOST_EVERY_MS,
  SLOWER,
  SLOWEST,
} from './token-bucket.js';

/**
 * How long all replicas use their own shares after Redis is back. By then each has noticed, even one whose last
 * attempt to connect had just failed, and all begin to share at the same moment.
 */
export const SETTLE_MS = 3_000;

/** How long a waiting replica still counts after the time at which it should have asked again. */
const LATE_MS = 1_000;

/** In the time in which a bucket fills at its full pace, throttling is forgotten, too. */
const RECOVERY_MS = (1 / RECOVERED_PER_SECOND) * 1_000;

/**
 * `TokenBucket` on the server's clock: refilled and slowed down by the same rules, which are explained there. A
 * bucket that is missing or expired is full.
 *
 * Each waiting replica gets the time of its next try, in the order in which they began to wait, one token after the other.
 * Otherwise the replica nearest to the server would take all tokens. After an outage the bucket is empty until all
 * are back.
 *
 * KEYS bucket; ARGV `take`, `look` or `slow down`, replica, rate per second, burst, requests waiting, ms to settle or
 * 0. Returns { 1 if taken, ms to pause, ms to stay apart, tokens, pace, requests waiting in each other replica … }.
 */
export const SHARED_BUCKET = `
local action, replica = ARGV[1], ARGV[2]
local rate, burst = tonumber(ARGV[3]), tonumber(ARGV[4])
local waiting, settle = tonumber(ARGV[5]), tonumber(ARGV[6])
local acceleration = rate * ${RECOVERED_PER_SECOND}
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000

-- What is there may be anything at all: of another type, or not what was stored. Then it counts as nothing.
local function number(text)
  local value = tonumber(text or '')
  return value and value > -1e15 and value < 1e15 and value or nil
end
local saved, bucket, lines = redis.pcall('HGETALL', KEYS[1]), {}, {}
for index = 1, saved.err and 0 or #saved, 2 do
  local id = string.match(saved[index], '^line:(.+)')
  if id then
    local count, since, due = string.match(saved[index + 1], '^(%S+) (%S+) (%S+)$')
    count, since, due = number(count), number(since), number(due)
    if count and since and due then lines[id] = { count = count, since = since, due = due } end
  else
    bucket[saved[index]] = number(saved[index + 1])
  end
end

-- A server's clock that was set back must not stop the bucket until it has caught up.
local function notFarAhead(moment) return math.min(moment, now + ${SETTLE_MS}) end
local at, shared = notFarAhead(bucket.at or now), notFarAhead(bucket.shared or 0)
local slowed = notFarAhead(bucket.slowed or 0)
local tokens = math.max(-1, math.min(bucket.tokens or burst, burst))
local pace = math.max(rate * ${SLOWEST}, math.min(bucket.pace or rate, rate))

local seconds = math.max(0, now - at) / 1000
local recovering = math.min(seconds, (rate - pace) / acceleration)
local reached = pace + recovering * acceleration
tokens = math.min(burst, tokens + (pace + reached) / 2 * recovering + (seconds - recovering) * rate)
pace, at = reached, math.max(at, now)

local function msToGain(wanted)
  if wanted <= ${ROUNDING} then return 0 end
  local recovery = (rate - pace) / acceleration
  local whileRecovering = (pace + rate) / 2 * recovery
  if wanted >= whileRecovering then return (recovery + (wanted - whileRecovering) / rate) * 1000 end
  return (math.sqrt(pace ^ 2 + 2 * acceleration * wanted) - pace) / acceleration * 1000
end

-- Unless the others have agreed on a moment just now.
if settle > 0 and shared <= now - settle then
  shared = now + settle
  tokens, at = 0, shared
end
local apart = math.max(0, shared - now)

if action == 'slow down' and now - slowed >= ${SLOW_DOWN_AT_MOST_EVERY_MS} then
  slowed, tokens, pace = now, 0, math.max(pace * ${SLOWER}, rate * ${SLOWEST})
end

local others, before = {}, 0
local own = lines[replica]
if action == 'take' then lines[replica] = nil end
for id, line in pairs(lines) do
  if line.due + ${LATE_MS} < now then
    lines[id] = nil
  elseif id ~= replica then
    others[#others + 1] = line.count
    if not own or line.since <= own.since then before = before + 1 end
  end
end

local taken, pause = 0, 0
if action == 'take' and apart == 0 then
  if tokens >= 1 - ${ROUNDING} then
    taken, tokens = 1, tokens - 1
  else
    pause = math.max(1, math.ceil(msToGain(1 + before - tokens)))
    lines[replica] = { count = waiting, since = own and own.since or now, due = now + pause }
  end
end

local function exact(number) return string.format('%.17g', number) end
local fields = { 'tokens', exact(tokens), 'pace', exact(pace), 'at', exact(at), 'shared', exact(shared), 'slowed', exact(slowed) }
for id, line in pairs(lines) do
  fields[#fields + 1] = 'line:' .. id
  fields[#fields + 1] = line.count .. ' ' .. exact(line.since) .. ' ' .. exact(line.due)
end
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], unpack(fields))
redis.call('PEXPIRE', KEYS[1], math.ceil(burst / rate * 1000 + ${RECOVERY_MS + 2 * SETTLE_MS}))
return { taken, pause, math.ceil(apart), exact(tokens), exact(pace), unpack(others) }`;
