/** The texts and numbers of a payload, each with its place, and what has to hold of every text. */

import * as Result from "effect/Result"
import { CertificateError, type CertificateErrorCode } from "./certificate-error.ts"
import type { Json } from "./open-badge.ts"

/** A text or number of a payload. */
export interface Leaf {
  /** The keys and places that lead to it, with dots between them. */
  readonly path: string
  /** The key that it stands under, or whose list it stands in. */
  readonly key: string
  readonly text: string
}

/** The texts and numbers of a payload, in the order of their keys. */
export const leavesOf = (data: Json, path = "", key = ""): ReadonlyArray<Leaf> => {
  if (typeof data !== "object") return [{ path, key, text: String(data) }]
  const within = (name: string) => (path === "" ? name : `${path}.${name}`)
  return Array.isArray(data)
    ? data.flatMap((item: Json, index) => leavesOf(item, within(String(index)), key))
    : Object.entries(data)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .flatMap(([name, item]: readonly [string, Json]) => leavesOf(item, within(name), name))
}

const uriKeys: ReadonlySet<string> = new Set(["id", "url", "targetUrl", "iss", "jti", "sub"])

/** A scheme, and characters that may stand in a URI; a percent sign only before two hexadecimal digits. */
const uriPattern = /^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/

/** Whether a text is an absolute URI of ASCII characters. */
export const isUri = (text: string): boolean => uriPattern.test(text)

/** One character as it stands in an address: one to four bytes in UTF-8. */
const percentEncoded =
  /%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}/gi

const percentDecoded = (written: string): string =>
  Result.getOrElse(
    Result.try(() => decodeURIComponent(written)),
    () => written,
  )

/** What a text says that is encoded as an address is. */
export const addressRead = (written: string): string => written.replace(percentEncoded, percentDecoded)

/** Escapes of JSON and HTML, and tags. */
const escapePattern = /\\[ux]|&#|&[a-z]+;|<[a-z!/?]/i

/** Whether another program may read other letters than those that are searched. An address is encoded once. */
const isEscaped = (text: string): boolean => {
  const read = addressRead(text)
  return escapePattern.test(text) || escapePattern.test(read) || addressRead(read) !== read
}

const amiss = ({ key, text }: Leaf): CertificateErrorCode | undefined => {
  if (!text.isWellFormed()) return "text.malformed"
  if (text.trim() === "") return "text.missing"
  if (isEscaped(text)) return "text.escaped"
  return uriKeys.has(key) && !isUri(text) ? "uri.malformed" : undefined
}

/** Refuses texts that are empty, no Unicode, or escaped, and ids that are no URI. */
export const checkTexts = (leaves: ReadonlyArray<Leaf>): Result.Result<void, CertificateError> => {
  for (const leaf of leaves) {
    const code = amiss(leaf)
    if (code !== undefined) return Result.fail(new CertificateError({ code, path: leaf.path }))
  }
  return Result.void
}
