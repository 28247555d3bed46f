-- Gives Envoy which token a request carries, by fingerprint and never by value. As the source of a Lua HTTP filter
-- (`envoy.filters.http.lua`, `default_source_code.filename`), with this in the format of the access log:
--
--   token: "%DYNAMIC_METADATA(tokenwitness:token)%"

local KEY_FILE = "/etc/envoy/tokenwitness.key"

local bit = require("bit")
local band, bnot, bxor, ror, shr = bit.band, bit.bnot, bit.bxor, bit.ror, bit.rshift

-- The first 32 bits of what follows the point: of the square roots of 8 primes, of the cube roots of 64.
local function fractions(count, root)
  local found, number = {}, 2
  while #found < count do
    local prime = true
    for divisor = 2, math.floor(math.sqrt(number)) do
      if number % divisor == 0 then prime = false end
    end
    if prime then
      local value = number ^ root
      found[#found + 1] = bit.tobit(math.floor((value - math.floor(value)) * 2 ^ 32))
    end
    number = number + 1
  end
  return found
end

local START, ROUND = fractions(8, 1 / 2), fractions(64, 1 / 3)

local function word(number)
  return string.char(band(shr(number, 24), 255), band(shr(number, 16), 255), band(shr(number, 8), 255), band(number, 255))
end

-- FIPS 180-4.
local function sha256(text)
  local length = #text
  text = text .. "\128" .. string.rep("\0", (55 - length) % 64) .. word(math.floor(length / 2 ^ 29)) .. word(length * 8 % 2 ^ 32)
  local hash = { unpack(START) }
  for block = 1, #text, 64 do
    local w = {}
    for i = 0, 15 do
      local a, b, c, d = string.byte(text, block + 4 * i, block + 4 * i + 3)
      w[i] = bit.tobit(a * 2 ^ 24 + b * 2 ^ 16 + c * 2 ^ 8 + d)
    end
    for i = 16, 63 do
      local x, y = w[i - 15], w[i - 2]
      w[i] = bit.tobit(
        w[i - 16] + bxor(ror(x, 7), ror(x, 18), shr(x, 3)) + w[i - 7] + bxor(ror(y, 17), ror(y, 19), shr(y, 10))
      )
    end
    local a, b, c, d, e, f, g, h = unpack(hash)
    for i = 0, 63 do
      local first = h + bxor(ror(e, 6), ror(e, 11), ror(e, 25)) + bxor(band(e, f), band(bnot(e), g)) + ROUND[i + 1] + w[i]
      local second = bxor(ror(a, 2), ror(a, 13), ror(a, 22)) + bxor(band(a, b), band(a, c), band(b, c))
      a, b, c, d, e, f, g, h = bit.tobit(first + second), a, b, c, bit.tobit(d + first), e, f, g
    end
    for i, value in ipairs({ a, b, c, d, e, f, g, h }) do
      hash[i] = bit.tobit(hash[i] + value)
    end
  end
  local bytes = {}
  for i = 1, 8 do bytes[i] = word(hash[i]) end
  return table.concat(bytes)
end

-- RFC 2104; the key is shorter than a block.
local function hmac(key, text)
  local function pad(with)
    local bytes = {}
    for i = 1, 64 do bytes[i] = string.char(bxor(string.byte(key, i) or 0, with)) end
    return table.concat(bytes)
  end
  return sha256(pad(92) .. sha256(pad(54) .. text))
end

local ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

local function base64url(text)
  local out = {}
  for i = 1, #text, 3 do
    local a, b, c = string.byte(text, i, i + 2)
    local bits = a * 65536 + (b or 0) * 256 + (c or 0)
    for part = 3, (c and 0) or (b and 1) or 2, -1 do
      local at = math.floor(bits / 64 ^ part) % 64 + 1
      out[#out + 1] = string.sub(ALPHABET, at, at)
    end
  end
  return table.concat(out)
end

local file = assert(io.open(KEY_FILE, "r"))
local key = sha256((file:read("*a"):gsub("^%s+", ""):gsub("%s+$", "")))
file:close()

-- "-" for what is too short to be a token.
function token_fingerprint(value)
  if #value < 16 then return "-" end
  return "tw1_" .. base64url(string.sub(hmac(key, sha256(value)), 1, 16))
end

-- Where your tokens travel in another header, read that one.
function envoy_on_request(handle)
  local scheme, value = string.match(handle:headers():get("authorization") or "", "^(%a+) +(%S+)$")
  local token = scheme and string.lower(scheme) == "bearer" and value or ""
  handle:streamInfo():dynamicMetadata():set("tokenwitness", "token", token_fingerprint(token))
end
