/**
 * Digests: a short name of data by its content, the same on every machine.
 *
 * @module
 */

import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import canonicalize from "canonicalize"

/**
 * The canonical JSON of the data (RFC 8785): one text for the same data, whatever the order of its keys. Absent and `undefined`
 * members are the same.
 *
 * @example
 * canonicalJson({ b: 2, a: 1 }) // => '{"a":1,"b":2}'
 */
export const canonicalJson = (data: unknown): string => canonicalize(data) ?? ""

/** The bytes of a text in UTF-8. */
export const utf8Bytes = (text: string): Uint8Array => utf8ToBytes(text)

/** The SHA-256 of bytes, in lowercase hexadecimal. */
export const digestOfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/**
 * The SHA-256 of the canonical JSON of the data (RFC 8785), in lowercase hexadecimal. The order of keys does not matter;
 * absent and `undefined` members are the same.
 *
 * @example
 * digestOf({ a: 1, b: 2 }) === digestOf({ b: 2, a: 1 }) // => true
 */
export const digestOf = (data: unknown): string => digestOfBytes(utf8Bytes(canonicalJson(data)))
