import { custodyDigestOf, lapsedOn, type OpeningLife } from "@bazgasht/core/employment"
import type { Facts } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import { employmentProgramme, iran } from "../../../src/index.ts"
import { day, written } from "../../prisoner.ts"
import type { WrittenFor } from "../terms/play.ts"
import { seatChanges } from "./ending.ts"
import { terms } from "./file.ts"
import {
  cleared,
  goingOn,
  paused,
  playOpening,
  playPlacement,
  proposal,
  releaseDay,
  renewed,
  seatKept,
  startOn,
  working,
} from "./placement.ts"
import { outcome, person } from "./round.ts"
import { done, known } from "./telling.ts"

const told = (event: "occupy" | "free", at: string): WrittenFor<OpeningLife> => {
  const { placement: of } = known(seatChanges.find(({ command }) => command === event))
  return { type: event, on: at, as: "headOfPrison", placement: of }
}
const emptied = done(
  playOpening([told("occupy", "1403/07/01"), told("free", written(releaseDay))], seatKept),
).state

describe("the way of one prisoner: his work", () => {
  it("goes from the record of the round to the proposal, every constraint found to say yes on the day of the round", () => {
    const { state } = playPlacement([proposal])
    const findings = known("proposal" in state ? state.proposal.findings : undefined)
    expect(new Set(findings.map(({ answer }) => answer))).toEqual(new Set(["yes"]))
    expect(findings.map(({ receipt }) => receipt.rule)).toEqual(
      employmentProgramme.constraints.map(({ id }) => id).toSorted(),
    )
    for (const { receipt } of findings) {
      const { rulesDigest, today } = receipt
      expect({ rulesDigest, today }).toEqual({ rulesDigest: outcome.basis.rulesDigest, today: outcome.day })
    }
  })

  it("works in the seat that was kept for him, and leaves it free", () => {
    expect(seatChanges.map(({ command }) => command)).toEqual(["occupy", "free"])
    expect(emptied).toMatchObject({ stage: "open", holds: [], freed: ["placement-1"] })
  })

  it("does not begin once the facts of custody are others than those on which it was cleared", () => {
    const earlier = { ...person.facts, expectedReleaseDay: day("1403/09/01") }
    expect(playPlacement([...cleared, startOn(custodyDigestOf(earlier, iran))]).refusal?.code).toBe(
      "custody.changed",
    )
  })

  it("pauses on the day on which the doctor's word has ended, and goes on once the doctor has looked again", () => {
    const lapsed = (state: typeof working.state, at: string) =>
      lapsedOn(state, day(at), known(terms.placement))
    const ended = { document: "medicalFitness", since: day("1403/12/10") }
    expect([lapsed(working.state, "1403/12/09"), lapsed(working.state, "1403/12/10")]).toEqual([[], [ended]])
    expect(playPlacement([paused, goingOn], working.state).refusal?.code).toBe("document.expired")
    expect(lapsed(renewed.state, "1403/12/15")).toEqual([])
  })

  it("does not have to be cleared anew because of what he has learned, or of his schooling", () => {
    const learned = { ...person.facts, educationLevel: 5, skillCertificates: [{ occupation: "7531" }] }
    expect(
      playPlacement([...cleared, startOn(custodyDigestOf(learned as Facts, iran))]).refusal,
    ).toBeUndefined()
  })
})
