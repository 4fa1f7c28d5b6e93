/** Mail addresses: one bare address, nothing that a header or a command could take for more. */

import { domainToASCII } from "node:url"

const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/

/**
 * The address in the form that every server takes, its domain in ASCII; `undefined` where it is none. Quoted local parts and local parts
 * outside ASCII are refused: few servers take them.
 */
export const mailAddress = (written: string): string | undefined => {
  const at = written.lastIndexOf("@")
  const name = written.slice(0, at)
  const host = written.slice(at + 1)
  // `domainToASCII` reads only a part of what holds delimiters of web addresses, and drops line breaks.
  if (at < 1 || !local.test(name) || name.length > 64 || !/^[\p{L}\p{M}\p{N}.\u200c-]+$/u.test(host))
    return undefined
  const domain = domainToASCII(host)
  return domain === "" || domain.length > 253 ? undefined : `${name}@${domain}`
}
