/** Milliseconds since 1970 by the server's clock: instances share it, whatever their own clocks say. */
const NOW = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)`;

/**
 * The place and payload of a delivery; nil when there is none, or what is there cannot be read, as after an eviction.
 * KEYS due, deliveries.
 */
const READ_DELIVERY = `
  local function read(id)
    local readable, delivery = pcall(cjson.decode, redis.call('HGET', KEYS[2], id))
    if readable and type(delivery) == 'table' and type(delivery[1]) == 'string' and type(delivery[2]) == 'string' then
      return delivery
    end
  end`;

/**
 * What the Redis store does in one step, in Lua: no other command runs during a script. A queue has four keys: when
 * each delivery is due (a sorted set of places), the place and payload of each id, how often each was claimed, and the
 * last number given. A place begins with its number in the queue, so that deliveries of the same millisecond keep their
 * order.
 */
export const SCRIPTS = {
  /** KEYS value. Answers {now, value}. */
  read: {
    numberOfKeys: 1,
    lua: `${NOW}
      return {now, redis.call('GET', KEYS[1])}`,
  },
  /**
   * KEYS value; ARGV expected or nothing (with '0' before it), next or nothing (likewise), milliseconds to live or ''.
   * Answers {1}, or {0, now, the value found}.
   */
  swap: {
    numberOfKeys: 1,
    lua: `${NOW}
      local found = redis.call('GET', KEYS[1])
      local expected = ARGV[1] == '1' and ARGV[2] or false
      if found ~= expected then return {0, now, found} end
      if ARGV[3] == '0' then redis.call('DEL', KEYS[1])
      elseif ARGV[5] == '' then redis.call('SET', KEYS[1], ARGV[4])
      else redis.call('SET', KEYS[1], ARGV[4], 'PX', ARGV[5]) end
      return {1}`,
  },
  /**
   * KEYS due, deliveries, number; ARGV id, payload, delay in milliseconds. One that has lost its place gets it back.
   */
  enqueue: {
    numberOfKeys: 3,
    lua: `${NOW}${READ_DELIVERY}
      local delivery = read(ARGV[1])
      if not delivery then
        delivery = {string.format('%016d', redis.call('INCR', KEYS[3])) .. ARGV[1], ARGV[2]}
        redis.call('HSET', KEYS[2], ARGV[1], cjson.encode(delivery))
      end
      return redis.call('ZADD', KEYS[1], 'NX', now + ARGV[3], delivery[1])`,
  },
  /**
   * KEYS due, deliveries, attempts; ARGV lease in milliseconds, the newest version that this instance reads. Answers
   * {id, payload, attempts}, or nothing. A place whose delivery is gone is removed, so that it does not hold up the
   * others; a delivery that only a newer instance can read is left to it.
   */
  claim: {
    numberOfKeys: 3,
    lua: `${NOW}${READ_DELIVERY}
      while true do
        local place = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, 1)[1]
        if not place then return nil end
        local id = string.sub(place, 17)
        local delivery = read(id)
        if not delivery or delivery[1] ~= place then
          redis.call('ZREM', KEYS[1], place)
        elseif tonumber(string.match(delivery[2], '^v(%d+):') or 0) > tonumber(ARGV[2]) then
          redis.call('ZADD', KEYS[1], now + math.max(1000, ARGV[1]), place)
        else
          redis.call('ZADD', KEYS[1], now + ARGV[1], place)
          return {id, delivery[2], redis.call('HINCRBY', KEYS[3], id, 1)}
        end
      end`,
  },
  /** KEYS due, deliveries, attempts; ARGV id. */
  complete: {
    numberOfKeys: 3,
    lua: `${READ_DELIVERY}
      local delivery = read(ARGV[1])
      if delivery then redis.call('ZREM', KEYS[1], delivery[1]) end
      redis.call('HDEL', KEYS[2], ARGV[1])
      redis.call('HDEL', KEYS[3], ARGV[1])`,
  },
  /** KEYS due, deliveries; ARGV id, delay in milliseconds. */
  release: {
    numberOfKeys: 2,
    lua: `${NOW}${READ_DELIVERY}
      local delivery = read(ARGV[1])
      if delivery then redis.call('ZADD', KEYS[1], 'XX', now + ARGV[2], delivery[1]) end`,
  },
} as const;
