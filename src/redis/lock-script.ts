/**
 * A lock shared by replicas, for the scripts that run in Redis: a token under a key with an expiry. A key may hold any
 * other value, which then does not count as a lock.
 */
export const LOCK = `
local function valueOf(key)
  local value = redis.pcall('GET', key)
  return type(value) == 'string' and value
end
local function take(key, token, ms)
  -- A lock without expiry is not ours and would never be freed.
  if redis.call('PTTL', key) == -1 then redis.call('DEL', key) end
  return redis.call('SET', key, token, 'NX', 'PX', ms) and true
end
local function renew(key, token, ms)
  return valueOf(key) == token and redis.call('PEXPIRE', key, ms) == 1
end
local function free(key, token)
  return valueOf(key) == token and redis.call('DEL', key) == 1
end`;

/** KEYS lock; ARGV token, lock ms. Returns 1 when taken. */
export const TAKE_LOCK = `${LOCK}
return take(KEYS[1], ARGV[1], ARGV[2]) and 1 or 0`;

/** KEYS lock; ARGV token, lock ms. Returns 1 when renewed, 0 when it is held by another or by none. */
export const RENEW_LOCK = `${LOCK}
return renew(KEYS[1], ARGV[1], ARGV[2]) and 1 or 0`;

/** KEYS lock; ARGV token. Returns 1 when freed, 0 when it is held by another or by none. */
export const FREE_LOCK = `${LOCK}
return free(KEYS[1], ARGV[1]) and 1 or 0`;
