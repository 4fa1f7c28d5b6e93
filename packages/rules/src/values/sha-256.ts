import { sha256 as portableHash } from "@noble/hashes/sha2.js"
import { utf8ToBytes } from "@noble/hashes/utils.js"

/** SHA-256 of bytes, or of texts in UTF-8, in lowercase hexadecimal. */
export interface Sha256 {
  readonly of: (data: string | Uint8Array) => string
  /** Of one text that is handed over in pieces. */
  readonly ofPieces: (handOver: (take: (piece: string) => void) => void) => string
}

/** What Node, and whatever takes after it, offers of its `node:crypto`. */
interface BuiltIn {
  readonly hash: (algorithm: string, data: string | Uint8Array) => string
  readonly createHash: (algorithm: string) => {
    readonly update: (piece: string) => unknown
    readonly digest: (encoding: "hex") => string
  }
}

const inHexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")

const bytesOf = (data: string | Uint8Array): Uint8Array =>
  typeof data === "string" ? utf8ToBytes(data) : data

/** As every browser runs it. */
export const portableSha256: Sha256 = {
  of: (data) => inHexadecimal(portableHash(bytesOf(data))),
  ofPieces: (handOver) => {
    const begun = portableHash.create()
    handOver((piece) => begun.update(utf8ToBytes(piece)))
    return inHexadecimal(begun.digest())
  },
}

// Asked for by name while the program runs: an import would keep browsers out.
const { process } = globalThis as {
  readonly process?: { readonly getBuiltinModule?: (name: string) => Partial<BuiltIn> | undefined }
}
const { createHash, hash } = process?.getBuiltinModule?.("node:crypto") ?? {}

/** By the platform, where it has it; several times as fast as {@link portableSha256}. */
export const sha256: Sha256 =
  hash === undefined || createHash === undefined
    ? portableSha256
    : {
        of: (data) => hash("sha256", data),
        ofPieces: (handOver) => {
          const begun = createHash("sha256")
          handOver((piece) => begun.update(piece))
          return begun.digest("hex")
        },
      }
