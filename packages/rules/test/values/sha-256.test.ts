import { createHash } from "node:crypto"
import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sha256 } from "../../src/values/sha-256.ts"

const lengths = fc.integer({ min: 0, max: 200 })

describe("SHA-256", () => {
  it("is that of Node, in whatever pieces the bytes come", () => {
    const pieces = fc.array(
      lengths.chain((length) => fc.uint8Array({ minLength: length, maxLength: length })),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(pieces, (all) => {
        const [ours, nodes] = [sha256(), createHash("sha256")]
        for (const piece of all) {
          ours.update(piece)
          nodes.update(piece)
        }
        expect(ours.digest()).toBe(nodes.digest("hex"))
      }),
      { numRuns: runs(500) },
    )
  })

  it("is that of Node at every length about the ends of blocks", () => {
    for (let length = 0; length <= 260; length++) {
      const bytes = new Uint8Array(length).fill(length)
      const hash = sha256()
      hash.update(bytes)
      expect(hash.digest()).toBe(createHash("sha256").update(bytes).digest("hex"))
    }
  })

  it("keeps two hashes apart that are fed in turn", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.uint8Array({ maxLength: 90 }))), (turns) => {
        const [one, other] = [sha256(), sha256()]
        for (const [isFirst, bytes] of turns) (isFirst ? one : other).update(bytes)
        const digestOfTurns = (first: boolean): string => {
          const hash = createHash("sha256")
          for (const [isFirst, bytes] of turns) if (isFirst === first) hash.update(bytes)
          return hash.digest("hex")
        }
        expect([one.digest(), other.digest()]).toEqual([digestOfTurns(true), digestOfTurns(false)])
      }),
      { numRuns: runs(200) },
    )
  })
})
