/** Milliseconds since 1970 by the server's clock: instances share it, whatever their own clocks say. */
const NOW = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)`;

/**
 * What the Redis store does in one step, in Lua: no other command runs during a script. A queue has four keys: when each
 * delivery is due (a sorted set of places), the place and payload of each id, how often each was claimed, and the last
 * number given. A place begins with its number in the queue, so that deliveries of the same millisecond keep their
 * order.
 */
export const SCRIPTS = {
  /**
   * KEYS value; ARGV expected or nothing (with '0' before it), next or nothing (likewise), milliseconds to live or ''.
   * Answers {swapped, the value found}.
   */
  swap: {
    numberOfKeys: 1,
    lua: `
      local found = redis.call('GET', KEYS[1])
      local expected = ARGV[1] == '1' and ARGV[2] or false
      if found ~= expected then return {0, found} end
      if ARGV[3] == '0' then redis.call('DEL', KEYS[1])
      elseif ARGV[5] == '' then redis.call('SET', KEYS[1], ARGV[4])
      else redis.call('SET', KEYS[1], ARGV[4], 'PX', ARGV[5]) end
      return {1, found}`,
  },
  /** KEYS due, deliveries, number; ARGV id, payload, delay in milliseconds. */
  enqueue: {
    numberOfKeys: 3,
    lua: `${NOW}
      if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then return 0 end
      local place = string.format('%016d', redis.call('INCR', KEYS[3])) .. ARGV[1]
      redis.call('HSET', KEYS[2], ARGV[1], cjson.encode({place, ARGV[2]}))
      redis.call('ZADD', KEYS[1], now + ARGV[3], place)
      return 1`,
  },
  /** KEYS due, deliveries, attempts; ARGV lease in milliseconds. Answers {id, payload, attempts}, or nothing. */
  claim: {
    numberOfKeys: 3,
    lua: `${NOW}
      local place = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, 1)[1]
      if not place then return nil end
      local id = string.sub(place, 17)
      redis.call('ZADD', KEYS[1], now + ARGV[1], place)
      return {id, cjson.decode(redis.call('HGET', KEYS[2], id))[2], redis.call('HINCRBY', KEYS[3], id, 1)}`,
  },
  /** KEYS due, deliveries, attempts; ARGV id. */
  complete: {
    numberOfKeys: 3,
    lua: `
      local delivery = redis.call('HGET', KEYS[2], ARGV[1])
      if not delivery then return 0 end
      redis.call('ZREM', KEYS[1], cjson.decode(delivery)[1])
      redis.call('HDEL', KEYS[2], ARGV[1])
      redis.call('HDEL', KEYS[3], ARGV[1])
      return 1`,
  },
  /** KEYS due, deliveries; ARGV id, delay in milliseconds. */
  release: {
    numberOfKeys: 2,
    lua: `${NOW}
      local delivery = redis.call('HGET', KEYS[2], ARGV[1])
      if not delivery then return 0 end
      redis.call('ZADD', KEYS[1], 'XX', now + ARGV[2], cjson.decode(delivery)[1])
      return 1`,
  },
} as const;
