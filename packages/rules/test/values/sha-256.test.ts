import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { portableSha256, sha256 } from "../../src/values/sha-256.ts"

const texts = fc.array(fc.string({ unit: "binary", maxLength: 200 }), { maxLength: 5 })

describe("SHA-256", () => {
  it("is by the platform what it is in a browser, of bytes, texts and pieces", () => {
    expect(sha256).not.toBe(portableSha256)
    fc.assert(
      fc.property(texts, fc.uint8Array({ maxLength: 500 }), (pieces, bytes) => {
        for (const data of [bytes, pieces.join("")]) expect(portableSha256.of(data)).toBe(sha256.of(data))
        const handOver = (take: (piece: string) => void) => {
          for (const piece of pieces) take(piece)
        }
        expect(portableSha256.ofPieces(handOver)).toBe(sha256.ofPieces(handOver))
      }),
      { numRuns: runs(300) },
    )
  })

  it("is that of the standard, with and without the platform", () => {
    // FIPS 180-4 examples: the empty text and "abc".
    for (const each of [sha256, portableSha256]) {
      expect(each.of("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
      expect(each.of("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
      expect(
        each.ofPieces((take) => {
          take("a")
          take("bc")
        }),
      ).toBe(each.of("abc"))
    }
  })
})
