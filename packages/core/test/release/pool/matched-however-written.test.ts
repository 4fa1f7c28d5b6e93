import { runs } from "@bazgasht/properties"
import type { Money } from "@bazgasht/rules"
import { earmarkKey } from "@bazgasht/solvers/fund"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { PoolGift } from "../../../src/release/cases/pool/gift.ts"
import { isWithin, matchedBy } from "../../../src/release/cases/pool/matching.ts"

const inPersian = (written: string): string =>
  written.replace(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)))

const attribute = fc.constantFrom("province", "debt")
const value = fc.integer({ min: 1, max: 3 }).map((number) => `c-${number}`)
const earmark = fc.dictionary(attribute, fc.array(value, { minLength: 1, maxLength: 3 }), { maxKeys: 2 })
const otherwise = (meant: Readonly<Record<string, ReadonlyArray<string>>>) =>
  Object.fromEntries(
    Object.entries(meant).map(([name, values]) => [name, values.toReversed().map(inPersian)] as const),
  )

const given = (meant: PoolGift["earmark"], received: number): PoolGift =>
  ({
    earmark: meant,
    promise: { kind: "sum", amount: received as Money },
    balance: { received, refunded: 0 },
  }) as PoolGift

const match = (meant: PoolGift["earmark"]): Pick<PoolGift, "earmark" | "promise"> => ({
  earmark: meant,
  promise: { kind: "match", matched: 1, per: 2, ceiling: 1000 as Money } as PoolGift["promise"],
})

describe("what gifts of a purpose are matched by", () => {
  it("is the same however the purpose is written", () =>
    fc.assert(
      fc.property(earmark, fc.array(fc.tuple(earmark, fc.nat(100)), { maxLength: 4 }), (meant, gifts) => {
        const written = gifts.map(([of, sum]) => given(of, sum))
        const wholly = gifts.map(([of, sum]) => given(otherwise(of), sum))
        expect(matchedBy(match(meant), wholly)).toBe(matchedBy(match(meant), written))
        expect(isWithin(otherwise(meant), meant)).toBe(true)
        expect(earmarkKey(otherwise(meant))).toBe(earmarkKey(meant))
      }),
      { numRuns: runs(300), examples: [[{ province: ["c-1"] }, [[{ province: ["c-1"] }, 10]]]] },
    ))
})
