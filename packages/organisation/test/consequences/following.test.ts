import type { Carried } from "@bazgasht/casework/consequences"
import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { runsOf } from "../../../casework/test/life-cycle/laws.ts"
import { tested as openingTested } from "../../../core/test/employment/cases/opening/sequences.ts"
import { tested as grievanceTested } from "../../../core/test/support/cases/grievance/sequences.ts"
import { tested as householdTested } from "../../../core/test/support/cases/household/sequences.ts"
import { tested as supportTested } from "../../../core/test/support/cases/support-case/sequences.ts"
import { consequencesOfMoving } from "../../src/consequences/moving.ts"
import { consequencesOfRulings } from "../../src/consequences/rulings.ts"
import { consequencesForSeats } from "../../src/consequences/seats.ts"
import { consequenceTerms, livesOf, liveThrough } from "./world.ts"

describe("when a household moves", () => {
  const moves = (at: Day) => [
    {
      kind: "household" as const,
      subject: "household-1",
      by: "registrar",
      content: { type: "move", area: "area-of-others", from: at },
    },
  ]
  const lives = fc
    .tuple(livesOf("household", householdTested), livesOf("supportCase", supportTested))
    .filter(([{ run }]) => run.state.stage === "registered")

  it("one competent association takes the case over and opens its own; none or several leave it to an officer", () =>
    fc.assert(
      fc.asyncProperty(lives, fc.nat(3), async (lived, competent) => {
        const associations = Array.from({ length: competent }, (_, number) => `association-${number}`)
        const declared = consequencesOfMoving(consequenceTerms, (area) =>
          area === "area-of-others" ? associations : ["supportAssociation"],
        )
        const { casesOf, isSound, messages } = await liveThrough(lived, moves, declared)
        expect(isSound).toBe(true)
        const before = lived[1].run.state.stage
        const cases = [...casesOf("supportCase").values()]
        const [handOver] = messages.filter(({ template }) => template === "household.handOver").slice(-1)
        if (competent === 1 && handOver?.reference === "carried out: 1" && before !== "transferred") {
          // The terms of some runs say that the family has an open case already.
          const opened = messages.find(({ template }) => template === "moved.openCase")
          const isOpened = opened?.status === "accepted"
          expect(opened?.failure).toBe(isOpened ? undefined : "case.alreadyOpen")
          expect(cases.map(({ stage }) => stage)).toEqual(
            isOpened ? ["transferred", "intake"] : ["transferred"],
          )
          if (isOpened) expect(cases[1]).toMatchObject({ file: { association: "association-0" } })
        } else expect(cases.length).toBeLessThanOrEqual(1)
        if (competent !== 1 && handOver?.status === "rejected")
          expect(handOver.failure).toBe("consequence.undecided")
      }),
      { numRuns: runs(60) },
    ))
})

describe("when a grievance is upheld", () => {
  const [reverse, backPay] = consequencesOfRulings(consequenceTerms, ({ from, household, members, to }) => ({
    cycle: "cycle-1",
    recordDigest: "digest-1",
    household,
    kind: "allowance",
    from,
    to,
    amount: 1000 as never,
    recipients: { primary: "person-1" },
    members,
  }))

  it("the ruling goes to the case whose decision it undoes, exactly where it undoes one", () =>
    fc.assert(
      fc.property(runsOf(grievanceTested), ({ events, turns }) => {
        for (const event of events) {
          const { after } =
            turns.find(({ count, after }) => count === event.version && after.version === count) ?? {}
          if (after === undefined || event.type !== "ruled") continue
          const carried = reverse?.carries(event, after) as Carried | undefined
          const { remedy } = event
          expect(carried !== undefined).toBe(remedy?.kind === "reverse")
          if (carried === undefined || remedy?.kind !== "reverse") continue
          expect(carried["ruling"]).toBe(`${event.subject}#${event.version}`)
          expect(`${carried["supportCase"]}#`).toBe(
            remedy.decision.slice(0, remedy.decision.lastIndexOf("#") + 1),
          )
        }
      }),
      { numRuns: runs(200) },
    ))

  it("back pay is computed for exactly the restored days, and only where there are any", () =>
    fc.assert(
      fc.property(runsOf(supportTested), ({ events, turns }) => {
        for (const event of events) {
          const { after } =
            turns.find(({ count, after }) => count === event.version && after.version === count) ?? {}
          if (after === undefined || event.type !== "decisionReversed") continue
          const carried = backPay?.carries(event, after)
          expect(carried !== undefined).toBe(event.restored !== undefined)
          if (carried !== undefined) expect(carried).toMatchObject(event.restored ?? {})
        }
      }),
      { numRuns: runs(200) },
    ))
})

describe("the seats of an opening", () => {
  it("are named to it by the placement that takes or frees them", () => {
    const [occupy, free] = consequencesForSeats(consequenceTerms)
    const event = { subject: "placement-1" }
    expect(
      occupy?.carries({ ...event, type: "started", occupies: "opening-1" } as never, {} as never),
    ).toEqual({
      command: "occupy",
      opening: "opening-1",
      placement: "placement-1",
    })
    const carried = free?.carries(
      { ...event, type: "ended", frees: "opening-1" } as never,
      {} as never,
    ) as Carried
    expect(free?.to(carried)).toEqual({ subject: "opening-1" })
    expect(free?.brings(carried, {} as never)).toEqual({ placement: "placement-1" })
    expect(openingTested.lifeCycle.competences.free.permission).toBe("seatKeepers")
  })
})
