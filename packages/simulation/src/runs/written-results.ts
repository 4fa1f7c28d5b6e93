import { createHash } from "node:crypto"
import { canonicalJson } from "@bazgasht/rules"

const written = (_: string, value: unknown): unknown => {
  if (typeof value === "bigint") return { whole: value.toString() }
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return {
      array: createHash("sha256")
        .update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
        .digest("hex"),
    }
  return value
}

/** The SHA-256 of results with big integers and arrays in them, in hexadecimal digits. */
export const digestOfResults = (results: unknown): string =>
  createHash("sha256")
    .update(canonicalJson(JSON.parse(JSON.stringify(results, written))))
    .digest("hex")
