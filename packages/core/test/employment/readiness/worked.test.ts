import { type Day, gregorian, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { readiness } from "../../../src/employment/cases/readiness/readiness.ts"
import type { ReadinessLife } from "../../../src/employment/cases/readiness/readiness-protocol.ts"
import {
  broughtBy,
  isReadyOn,
  restrictionsOn,
} from "../../../src/employment/cases/readiness/readiness-reading.ts"
import type { Occupation } from "../../../src/employment/model/occupation/occupation.ts"
import { playing, type WrittenFor } from "../../support/cases/play.ts"
import { setting } from "./sequences.ts"

type Written = WrittenFor<ReadinessLife>

const day = (value: string): Day => Result.getOrThrow(parseDay(gregorian, value))
const play = playing(readiness, "readiness-1", setting)

const consent = {
  type: "consent",
  on: "2025-10-01",
  as: "clerk",
  person: "reza",
  decidedBy: "reza",
  scopes: ["skills", "certificates", "restrictions", "actions"],
  document: "form-1",
} as const satisfies Written
const skills = {
  type: "record",
  on: "2025-10-02",
  as: "clerk",
  entry: { scope: "skills", skills: [{ skill: "welding", level: 2 }] },
} as const satisfies Written
const certificates = {
  type: "record",
  on: "2025-10-02",
  as: "clerk",
  entry: {
    scope: "certificates",
    certificates: [{ occupation: "7212" as Occupation, on: day("2025-05-01"), document: "certificate-1" }],
  },
} as const satisfies Written
const restrict = {
  type: "restrict",
  on: "2025-10-03",
  as: "physician",
  restrictions: [{ restriction: "heights", until: day("2025-12-31") }],
} as const satisfies Written
const complete = (action: "bankAccount" | "identityPapers"): Written => ({
  type: "progress",
  on: "2025-10-04",
  as: "employmentOfficer",
  action,
  progress: "completed",
})
const declare: Written = { type: "declareReady", on: "2025-10-05", as: "employmentOfficer" }
const recorded: ReadonlyArray<Written> = [consent, skills, certificates, restrict]
const ready: ReadonlyArray<Written> = [
  ...recorded,
  complete("bankAccount"),
  complete("identityPapers"),
  declare,
]
const withdraw: Written = {
  type: "withdraw",
  on: "2025-11-01",
  as: "prisoner",
  who: "reza",
  decidedBy: "reza",
}
const decline = {
  type: "decline",
  on: "2025-11-01",
  as: "prisoner",
  who: "reza",
  person: "reza",
  decidedBy: "reza",
  reasons: ["retired"],
} as const satisfies Written

describe("a readiness profile", () => {
  it("brings what is recorded, and leaves unknown what is not", () => {
    const { state } = play(recorded)
    expect(broughtBy(state)).toEqual({
      skills: [{ skill: "welding", level: 2 }],
      certificates: ["7212"],
    })
    expect(restrictionsOn(state, day("2025-12-31"))).toHaveLength(1)
    expect(restrictionsOn(state, day("2026-01-01"))).toEqual([])
  })

  it("is ready from the declaration to the day of review, and again after it", () => {
    const { state } = play(ready)
    expect(state).toMatchObject({ stage: "ready", reviewBy: day("2026-01-05") })
    expect(isReadyOn(state, day("2026-01-05"))).toBe(true)
    expect(isReadyOn(state, day("2026-01-06"))).toBe(false)
    const late = { type: "markStale", on: "2026-01-06", as: "employmentOfficer" } as const
    expect(play([{ ...late, on: "2026-01-05" }], state).refusal).toEqual({
      code: "review.notOverdue",
      path: "at",
      params: { from: day("2026-01-06") },
    })
    const stale = play([late], state).state
    expect(stale.stage).toBe("stale")
    expect(play([{ type: "review", on: "2026-01-07", as: "employmentOfficer" }], stale).state).toMatchObject({
      stage: "ready",
      reviewBy: day("2026-04-07"),
    })
  })

  it("keeps nothing once consent is withdrawn, and begins anew if the person consents again", () => {
    const { events, state } = play([...ready, withdraw])
    expect(state.stage).toBe("withdrawn")
    expect(JSON.stringify(state)).not.toMatch(/welding|7212|heights/)
    expect(events.at(-1)).not.toHaveProperty("reason")
    expect(play([{ ...skills, on: "2025-11-02" }], state).refusal?.code).toBe("transition.notAllowed")
    expect(broughtBy(play([{ ...consent, on: "2025-12-01" }], state).state)).toEqual({})
  })

  it("is paused while the person declines support, and goes on with what was recorded when he accepts", () => {
    const { state } = play([...ready, decline])
    expect(state).toMatchObject({ stage: "paused", reasons: ["retired"] })
    expect(broughtBy(state)).toEqual({})
    const back = play([{ type: "accept", on: "2025-11-02", as: "clerk", decidedBy: "reza" }], state).state
    expect(back.stage).toBe("preparing")
    expect(broughtBy(back).certificates).toEqual(["7212"])
  })

  it("loses a part to which the person does not consent any more, and readiness only with the actions", () => {
    const narrow = (scope: "skills" | "actions"): Written => ({
      type: "narrow",
      on: "2025-11-01",
      as: "clerk",
      decidedBy: "reza",
      scopes: [scope],
    })
    const without = play([...ready, narrow("skills")]).state
    expect(without.stage).toBe("ready")
    expect(broughtBy(without)).toEqual({ certificates: ["7212"] })
    expect(play([...ready, narrow("actions")]).state.stage).toBe("preparing")
  })

  it("is declared anew after a physician's restriction, or when a required action is open again", () => {
    expect(play([...ready, { ...restrict, on: "2025-11-01" }]).state.stage).toBe("preparing")
    const lost = { ...complete("bankAccount"), progress: "inProgress", on: "2025-11-01" } as Written
    const { state } = play([...ready, lost])
    expect(state.stage).toBe("preparing")
    expect(play([{ ...declare, on: "2025-11-02" }], state).refusal).toEqual({
      code: "actions.incomplete",
      path: "type",
      params: { actions: ["bankAccount"] },
    })
  })

  it.each<readonly [string, ReadonlyArray<Written>, string]>([
    ["a consent that somebody else gives", [{ ...consent, decidedBy: "brother" }], "wish.notOwn"],
    [
      "a withdrawal that somebody else decides",
      [consent, { ...withdraw, decidedBy: "clerk" }],
      "wish.notOwn",
    ],
    ["a record before consent", [skills], "transition.notAllowed"],
    [
      "a part to which the person has not consented",
      [{ ...consent, scopes: ["actions"] }, skills],
      "consent.missing",
    ],
    [
      "a medical restriction without consent",
      [{ ...consent, scopes: ["actions"] }, restrict],
      "consent.missing",
    ],
    ["a medical restriction by an officer", [consent, { ...restrict, as: "clerk" }], "actor.notAuthorised"],
    ["a restriction that is over", [consent, { ...restrict, on: "2026-02-01" }], "restriction.past"],
    [
      "the profile of another",
      [decline, { ...consent, on: "2025-12-01", person: "ali", decidedBy: "ali" }],
      "person.other",
    ],
    ["consent to nothing", [{ ...consent, scopes: [] }], "scopes.none"],
    ["consent to nothing new", [consent, consent], "consent.nothingNew"],
    [
      "taking back what was not given",
      [consent, { type: "narrow", on: "2025-10-02", as: "clerk", decidedBy: "reza", scopes: ["interests"] }],
      "consent.notGiven",
    ],
    [
      "narrowing to nothing",
      [consent, { type: "narrow", on: "2025-10-02", as: "clerk", decidedBy: "reza", scopes: consent.scopes }],
      "consent.nothingLeft",
    ],
    ["a reason that is not known", [{ ...decline, reasons: ["lazy"] }], "reason.unknown"],
    ["a declaration by the person himself", [...recorded, { ...declare, who: "reza" }], "actor.conflict"],
    ["a declaration with open actions", [...recorded, declare], "actions.incomplete"],
    [
      "an action that is where it was",
      [consent, complete("bankAccount"), complete("bankAccount")],
      "progress.same",
    ],
  ])("refuses %s", (_, sequence, code) => expect(play(sequence).refusal?.code).toBe(code))
})
