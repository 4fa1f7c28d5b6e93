/**
 * Bytes as text of sixty-four characters that need no escape in an address (RFC 4648, section 5), without padding.
 */

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

/**
 * Bytes in base64url.
 *
 * @example
 * base64url(Uint8Array.of(255, 239)) // => "_-8"
 */
export const base64url = (bytes: Uint8Array): string => {
  let written = ""
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3)
    const word = first * 0x1_00_00 + second * 0x1_00 + third
    const characters = [word >> 18, (word >> 12) & 63, (word >> 6) & 63, word & 63].map((six) =>
      alphabet.charAt(six),
    )
    written += characters.slice(0, bytes.length - at + 1).join("")
  }
  return written
}
