import { describe, expect, it } from "vitest"
import { describeLifeCycle, holds as holdsOf, type Run } from "../../../casework/test/life-cycle/laws.ts"
import { sponsoredMoney, sponsorReport } from "../../src/charity/sponsorship/sponsor-report.ts"
import type { SponsorshipLife, SponsorshipState } from "../../src/charity/sponsorship/sponsorship-protocol.ts"
import { testedSponsorship } from "./sponsorship-sequences.ts"

describeLifeCycle(testedSponsorship)

const holds = (property: (run: Run<SponsorshipLife>) => void) => holdsOf(testedSponsorship, property, 400)

describe("every sequence of commands to a sponsorship", () => {
  it("lets no more reach households than came in for them, each gift and each allotment counted once", () =>
    holds(({ events, turns }) => {
      for (const { after } of turns) {
        const { delivered, given } = sponsoredMoney(after)
        expect(delivered).toBeLessThanOrEqual(given)
        if (after.stage === "active" || after.stage === "ended") {
          const gifts = after.gifts.map(({ gift }) => gift)
          const allotments = after.deliveries.map(({ allotment }) => allotment)
          expect([new Set(gifts).size, new Set(allotments).size]).toEqual([gifts.length, allotments.length])
        }
        if (after.stage === "ended") expect(after.left).toBe(given - delivered)
      }
      const last = turns.at(-1)?.after
      const credited = events.reduce((sum, event) => sum + (event.type === "credited" ? event.amount : 0), 0)
      if (last !== undefined) expect(sponsoredMoney(last).given).toBe(credited)
    }))

  it("says to the sponsor the same, whichever household it is", () =>
    holds(({ state }) => {
      if (state.stage !== "active") return
      const elsewhere: SponsorshipState = {
        ...state,
        household: "household-elsewhere",
        unit: "unit-elsewhere",
        deliveries: state.deliveries.map((one) => ({ ...one, household: "household-elsewhere" })),
      }
      expect(sponsorReport(elsewhere)).toEqual(sponsorReport(state))
    }))
})
