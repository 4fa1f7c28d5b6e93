import { broughtBy, isReadyOn, type ReadinessLife, readiness, usableProfile } from "@bazgasht/core/employment"
import { describe, expect, it } from "vitest"
import { employmentTerms, jalali } from "../../../src/index.ts"
import { day, on } from "../../prisoner.ts"
import { playing, type WrittenFor } from "./play.ts"

type Written = WrittenFor<ReadinessLife>

const { readiness: terms = expect.fail("there are terms in 1404") } = employmentTerms(on("1404/03/01"))

const play = playing(readiness, "readiness-1", { terms, calendar: jalali })

const convict = { as: "convict", who: "p-1" } as const
const consent = {
  type: "consent",
  on: "1404/03/01",
  ...convict,
  person: "p-1",
  decidedBy: "p-1",
  scopes: ["skills", "restrictions", "actions"],
  document: "form-1",
} as const satisfies Written
const skills: Written = {
  type: "record",
  on: "1404/03/02",
  as: "socialWorker",
  entry: { scope: "skills", skills: [{ skill: "sewing", level: 2 }] },
}
const restrict: Written = {
  type: "restrict",
  on: "1404/03/03",
  as: "prisonDoctor",
  restrictions: [{ restriction: "activity.dust" }],
}
const completed = (action: "identityPapers" | "bankAccount"): Written => ({
  type: "progress",
  on: "1404/03/05",
  as: "socialWorker",
  action,
  progress: "completed",
})
const declare: Written = { type: "declareReady", on: "1404/03/10", as: "socialWorker" }
const recorded: ReadonlyArray<Written> = [consent, skills, restrict]
const ready: ReadonlyArray<Written> = [
  ...recorded,
  completed("identityPapers"),
  completed("bankAccount"),
  declare,
]
const decline: Written = {
  type: "decline",
  on: "1404/04/01",
  ...convict,
  person: "p-1",
  decidedBy: "p-1",
  reasons: [],
}

describe("a readiness profile under the Iranian terms", () => {
  it("goes from consent to ready, is stale after six months, reviewed, and closed by the after-care centre", () => {
    const { refusal, state } = play(ready)
    expect([refusal, state.stage]).toEqual([undefined, "ready"])
    expect(isReadyOn(state, day("1404/09/10"))).toBe(true)
    expect(isReadyOn(state, day("1404/09/11"))).toBe(false)
    const stale: Written = { type: "markStale", on: "1404/09/10", as: "socialWorker" }
    expect(play([stale], state).refusal?.code).toBe("review.notOverdue")
    const { refusal: none, state: closed } = play(
      [
        { ...stale, on: "1404/09/11" },
        { type: "review", on: "1404/09/20", as: "afterCareCentre" },
        { type: "close", on: "1404/10/01", as: "afterCareCentre", reason: "found work" },
      ],
      state,
    )
    expect([none, closed.stage]).toEqual([undefined, "closed"])
  })

  it("EMP-5: declares nobody ready without the account into which wages are paid", () =>
    expect(play([...recorded, completed("identityPapers"), declare]).refusal).toMatchObject({
      code: "actions.incomplete",
      params: { actions: ["bankAccount"] },
    }))

  it("EMP-4: lets support be declined without a word or for a reason of the list, and keeps what was recorded", () => {
    const { events, state } = play([...ready, decline])
    expect(state.stage).toBe("paused")
    expect(events.at(-1)).toMatchObject({ type: "supportPaused", reasons: [] })
    expect(usableProfile(state)).toBeUndefined()
    const { refusal, state: again } = play(
      [{ type: "accept", on: "1404/05/01", ...convict, decidedBy: "p-1" }],
      state,
    )
    expect([refusal, broughtBy(again).skills]).toEqual([undefined, [{ skill: "sewing", level: 2 }]])
    const forReason = (reason: string) => play([{ ...decline, reasons: [reason] } as Written]).refusal?.code
    expect(forReason("declining.study")).toBeUndefined()
    expect(forReason("laziness")).toBe("reason.unknown")
  })

  it("EMP-4: takes no wish from anybody else, and lets nobody but a doctor speak of health", () => {
    const byOther = { ...consent, as: "socialWorker", who: "worker-1", decidedBy: "worker-1" } as const
    expect(play([byOther]).refusal?.code).toBe("wish.notOwn")
    expect(play([{ ...byOther, decidedBy: "p-1" }]).refusal).toBeUndefined()
    expect(play([{ ...consent, as: "headOfPrison", who: "head" }]).refusal?.code).toBe("actor.notAuthorised")
    expect(play([consent, skills, { ...restrict, as: "socialWorker" }]).refusal?.code).toBe(
      "actor.notAuthorised",
    )
    expect(play([consent, { ...skills, as: "convict", who: "p-1" }]).refusal?.code).toBe(
      "actor.notAuthorised",
    )
  })
})
