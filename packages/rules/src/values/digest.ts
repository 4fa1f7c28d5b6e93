/**
 * Digests: a short name of data by its content, the same on every machine.
 *
 * @module
 */

import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import canonicalize from "canonicalize"

/**
 * The SHA-256 of the canonical JSON of the data (RFC 8785), in lowercase hexadecimal. The order of keys does not matter;
 * absent and `undefined` members are the same.
 *
 * @example
 * digestOf({ a: 1, b: 2 }) === digestOf({ b: 2, a: 1 }) // => true
 */
export const digestOf = (data: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalize(data) ?? "")))
