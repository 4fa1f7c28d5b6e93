import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { tested as placementTested } from "../../../core/test/employment/cases/placement/sequences.ts"
import { tested as trainingTested } from "../../../core/test/employment/training/sequences.ts"
import { tested as petitionTested } from "../../../core/test/release/debt-petition/sequences.ts"
import { tested as supportTested } from "../../../core/test/support/cases/support-case/sequences.ts"
import { consequencesOfLeaving } from "../../src/consequences/leaving.ts"
import { consequenceTerms, type LastCommand, livesOf, liveThrough, type Stored, type World } from "./world.ts"

const person = "person-0"

/** The record of the prisoner is opened, and closed for a reason. */
const leaving =
  (reason: string) =>
  (at: Day): ReadonlyArray<LastCommand> => {
    const record = { kind: "prisonerRecord", subject: person } as const
    const source = { kind: "self" }
    const register = { type: "register", unit: "prison-1", source }
    const statements = [{ field: "person.sex", value: "male" }]
    return [
      { ...record, by: "clerk", content: { ...register, statements } },
      { ...record, by: "headOfPrison", content: { type: "close", on: at, reason } },
    ]
  }

const lives = fc.tuple(
  livesOf("placement", placementTested),
  livesOf("training", trainingTested),
  livesOf("debtPetition", petitionTested),
  livesOf("supportCase", supportTested),
)

const reasons = ["died", "released", "debtPaid", "PAROLE", "escaped"] as const

const messageOf = ({ messages }: World, name: string) => messages.filter(({ template }) => template === name)

const seatOf = (placement: Stored) =>
  (placement as unknown as { readonly proposal: { readonly seat: { readonly custody: string } } }).proposal
    .seat

describe("when a prisoner leaves", () => {
  it("work in prison ends, after-care opens and the family's support learns of it, once each and with the cause", () =>
    fc.assert(
      fc.asyncProperty(lives, fc.constantFrom(...reasons), async (lived, reason) => {
        const world = await liveThrough(lived, leaving(reason), consequencesOfLeaving(consequenceTerms))
        const { casesOf, isSound, messages } = world
        expect(isSound).toBe(true)
        expect(messages.filter(({ status }) => !["accepted", "rejected"].includes(status))).toEqual([])
        const left = reason !== "escaped"
        const died = reason === "died"
        expect(messageOf(world, "left.endPlacement")).toHaveLength(left ? 1 : 0)

        for (const placement of casesOf("placement").values()) {
          const atWork = placement.stage === "active" || placement.stage === "paused"
          const [message] = messageOf(world, "left.endPlacement")
          if (left && message?.status === "accepted")
            expect(atWork).toBe(atWork && !died && seatOf(placement).custody === "released")
        }

        const [opening] = messageOf(world, "left.openAfterCare")
        const care = [...casesOf("afterCare").values()]
        expect(care).toHaveLength(opening?.status === "accepted" ? 1 : 0)
        expect(opening?.status).toBe(
          died || !left ? undefined : reason === "released" ? "rejected" : "accepted",
        )
        if (reason === "released") expect(opening?.failure).toBe("consequence.undecided")
        for (const { releaseRoute, unit } of care) expect([releaseRoute, unit]).toEqual([reason, "unit-1"])

        // What was refused, an officer finds with its reason; nothing is passed over in silence.
        for (const { failure, status } of messages)
          if (status === "rejected") expect(failure).toMatch(/^[a-z]+[A-Za-z]*\.[a-zA-Z]+$/)
        const [told] = messageOf(world, died ? "left.recordDeath" : "left.reportRelease")
        if (left && told?.status === "accepted")
          for (const { stage } of casesOf("supportCase").values())
            expect(["active", "suspended"]).not.toContain(stage)
        if (died && messageOf(world, "left.withdrawPetition")[0]?.status === "accepted")
          for (const { stage } of casesOf("debtPetition").values())
            expect(["gathering", "negotiating", "fundable", "funded"]).not.toContain(stage)
      }),
      { numRuns: runs(60) },
    ))
})
