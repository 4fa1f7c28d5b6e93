import type { Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { runsOf } from "../../../../../casework/test/life-cycle/laws.ts"
import { entitlementsOfCycle, settlementOf } from "../../../../src/support/cases/cycle/accounting.ts"
import { entitlement } from "../../../../src/support/cases/entitlement/entitlement.ts"
import { confirmedOf } from "../../../../src/support/cases/entitlement/entitlement-reading.ts"
import { tested } from "../entitlement/sequences.ts"

/** Entitlements at any point of their lives. */
const lives = fc
  .array(fc.tuple(runsOf(tested), fc.nat({ max: 20 })), { maxLength: 12 })
  .map((runs) =>
    runs.map(([{ turns }, at]) => turns[at % Math.max(1, turns.length)]?.after ?? entitlement.none),
  )

const sumOf = (amounts: ReadonlyArray<number>) => amounts.reduce((sum, one) => sum + one, 0)

it("accounts for every rial that was released, once no entitlement is open", () => {
  fc.assert(
    fc.property(lives, fc.nat({ max: 1_000 }), (states, rest) => {
      const digests = new Set(states.flatMap((state) => ("claim" in state ? [state.claim.recordDigest] : [])))
      for (const recordDigest of digests) {
        const found = entitlementsOfCycle(states, { recordDigest })
        const own = states.flatMap((state) =>
          "claim" in state && state.claim.recordDigest === recordDigest && state.claim.restores === undefined
            ? [state]
            : [],
        )
        expect(found.claimed).toBe(sumOf(own.map(({ claim }) => claim.amount)))
        expect(found.open).toBe(
          own.filter(({ stage }) => ["computed", "approved", "held"].includes(stage)).length,
        )
        if (found.open > 0) continue
        const owed = (found.claimed + rest) as Money
        const settlement = settlementOf(found, { owed })
        expect(sumOf(Object.values(settlement ?? {}))).toBe(owed)
        expect(settlement?.paid).toBe(sumOf(own.map((state) => confirmedOf(state))))
        if (found.claimed > 0)
          expect(settlementOf(found, { owed: (found.claimed - 1) as Money })).toBeUndefined()
      }
    }),
    { numRuns: 60 },
  )
})
