/** SHA-256 (FIPS 180-4), synchronous, and without a built-in of any platform. */

const isPrime = (number: number): boolean => {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false
  return true
}

/** The first 32 bits behind the point of a root of a whole number, exactly. */
const fractionOfRoot = (number: number, degree: 2 | 3): number => {
  const [exponent, scaled] = [BigInt(degree), BigInt(number) << BigInt(32 * degree)]
  let root = 0n
  for (let bit = 1n << 36n; bit > 0n; bit >>= 1n) if ((root + bit) ** exponent <= scaled) root |= bit
  return Number(root & 0xffff_ffffn)
}

const blockLength = 64

interface Constants {
  /** A word for each of 64 rounds, from the cube roots of the first primes. */
  readonly rounds: Int32Array
  /** The state of a hash of nothing, from the square roots of the first primes. */
  readonly state: Int32Array
  /** Where a block is spread out to a word for each round; all hashes use it, for none stops inside a block. */
  readonly words: Int32Array
}

let made: Constants | undefined

/** The constants, by the definition; made when a hash is first asked for, since a program may ask for none. */
const constants = (): Constants => {
  if (made === undefined) {
    const primes: Array<number> = []
    for (let number = 2; primes.length < 64; number++) if (isPrime(number)) primes.push(number)
    made = {
      rounds: Int32Array.from(primes, (prime) => fractionOfRoot(prime, 3)),
      state: Int32Array.from(primes.slice(0, 8), (prime) => fractionOfRoot(prime, 2)),
      words: new Int32Array(64),
    }
  }
  return made
}

/** Takes the 64 bytes from a place on into a state. */
const compress = (state: Int32Array, { rounds, words }: Constants, bytes: Uint8Array, from: number): void => {
  for (let at = 0, byte = from; at < 16; at++, byte += 4)
    words[at] =
      ((bytes[byte] as number) << 24) |
      ((bytes[byte + 1] as number) << 16) |
      ((bytes[byte + 2] as number) << 8) |
      (bytes[byte + 3] as number)
  for (let at = 16; at < 64; at++) {
    const early = words[at - 15] as number
    const late = words[at - 2] as number
    const one = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3)
    const two = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10)
    words[at] = ((words[at - 16] as number) + one + (words[at - 7] as number) + two) | 0
  }
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  let e = state[4] as number
  let f = state[5] as number
  let g = state[6] as number
  let h = state[7] as number
  for (let at = 0; at < 64; at++) {
    const six = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const one = (h + six + ((e & f) ^ (~e & g)) + (rounds[at] as number) + (words[at] as number)) | 0
    const three = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const two = (three + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  state[0] = (state[0] as number) + a
  state[1] = (state[1] as number) + b
  state[2] = (state[2] as number) + c
  state[3] = (state[3] as number) + d
  state[4] = (state[4] as number) + e
  state[5] = (state[5] as number) + f
  state[6] = (state[6] as number) + g
  state[7] = (state[7] as number) + h
}

/** Half a word in four digits. Numbers beyond 31 bits take several times as long to write. */
const hexOf = (half: number): string => (half | 0x1_0000).toString(16).slice(1)

/** Takes bytes piece by piece, and gives their SHA-256 in lowercase hexadecimal; it is asked for once. */
interface Hash {
  readonly update: (bytes: Uint8Array) => void
  readonly digest: () => string
}

/**
 * The SHA-256 of bytes that come in pieces.
 *
 * @example
 * const hash = sha256()
 * hash.update(Uint8Array.of(0x61))
 * hash.update(Uint8Array.of(0x62, 0x63))
 * hash.digest() // => "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
 */
export const sha256 = (): Hash => {
  const used = constants()
  const state = new Int32Array(used.state)
  const block = new Uint8Array(blockLength)
  let filled = 0
  let length = 0
  return {
    update: (bytes) => {
      length += bytes.length
      let at = 0
      while (at < bytes.length) {
        if (filled === 0)
          for (; at + blockLength <= bytes.length; at += blockLength) compress(state, used, bytes, at)
        while (at < bytes.length && filled < blockLength) block[filled++] = bytes[at++] as number
        if (filled === blockLength) {
          compress(state, used, block, 0)
          filled = 0
        }
      }
    },
    digest: () => {
      block[filled++] = 0x80
      if (filled > blockLength - 8) {
        block.fill(0, filled)
        compress(state, used, block, 0)
        filled = 0
      }
      block.fill(0, filled)
      const bits = length * 8
      const high = Math.floor(length / 2 ** 29)
      for (let byte = 0; byte < 4; byte++) {
        block[blockLength - 1 - byte] = bits >>> (8 * byte)
        block[blockLength - 5 - byte] = high >>> (8 * byte)
      }
      compress(state, used, block, 0)
      let written = ""
      for (const word of state) written += hexOf(word >>> 16) + hexOf(word & 0xffff)
      return written
    },
  }
}
