import { type Day, gregorian, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { grievance } from "../../../../src/support/cases/grievance/grievance.ts"
import type { GrievanceLife } from "../../../../src/support/cases/grievance/grievance-protocol.ts"
import {
  isStayed,
  overdueOn,
  reversingRulingOf,
  rulingOf,
} from "../../../../src/support/cases/grievance/grievance-reading.ts"
import type { UpheldRuling } from "../../../../src/support/cases/support-case/support-case-terms.ts"
import { playing, type WrittenFor } from "../play.ts"
import { setting } from "./sequences.ts"

type Written = WrittenFor<GrievanceLife>

const day = (value: string): Day => Result.getOrThrow(parseDay(gregorian, value))
const play = playing(grievance, "grievance-1", setting)

const receive = {
  type: "receive",
  on: "2025-10-01",
  as: "family",
  who: "mother",
  about: "ending",
  complainant: "mother",
  complainedOf: ["worker"],
  decision: { event: "case-1#7", deciders: ["head"] },
  document: "letter-12",
} as const satisfies Written
const stay: Written = { type: "stay", on: "2025-10-02", as: "board", grounds: ["hardship"] }
const acknowledge: Written = { type: "acknowledge", on: "2025-10-02", as: "registrar" }
const assign = {
  type: "assign",
  on: "2025-10-03",
  as: "registrar",
  handler: "holder-of-inspector",
} as const satisfies Written
const begin: Written = { type: "begin", on: "2025-10-04", as: "inspector" }
const reverse = {
  kind: "reverse",
  decision: "case-1#7",
  stage: "active",
  from: day("2025-09-23"),
} as const
const uphold = {
  type: "proposeRuling",
  on: "2025-10-20",
  as: "inspector",
  outcome: "upheld",
  grounds: ["noNotice"],
  remedy: reverse,
} as const satisfies Written
const approve: Written = { type: "approveRuling", on: "2025-10-21", as: "board" }
const close: Written = { type: "close", on: "2025-10-22", as: "registrar" }
const reopen: Written = {
  type: "reopen",
  on: "2025-11-22",
  as: "family",
  who: "mother",
  reason: "newLetter",
}
const begun = [receive, stay, acknowledge, assign, begin]

const { remedy: _, ...withoutRemedy } = uphold
const rejected = { ...withoutRemedy, outcome: "rejected" } as const satisfies Written

describe("a grievance", () => {
  it("stays the end of support and then undoes it", () => {
    const waiting = play(begun)
    expect(waiting.refusal).toBeUndefined()
    expect(isStayed(waiting.state)).toBe(true)
    expect(rulingOf(waiting.state)).toBeUndefined()
    const { state } = play([uphold, approve], waiting.state)
    expect(state.stage).toBe("upheld")
    expect(isStayed(state)).toBe(false)
    const ofTheCase: UpheldRuling | undefined = reversingRulingOf(state)
    expect(ofTheCase).toEqual({
      ruling: "grievance-1#7",
      decision: "case-1#7",
      stage: "active",
      from: day("2025-09-23"),
    })
    expect(play([close], state).state).toMatchObject({ stage: "closed", finalFrom: day("2025-12-22") })
  })

  it("that is rejected lets the decision take effect", () => {
    const { state } = play([...begun, rejected, approve])
    expect(state.stage).toBe("rejected")
    expect(isStayed(state)).toBe(false)
    expect(reversingRulingOf(state)).toBeUndefined()
  })

  it("keeps the stay until the decision is taken anew, and is not closed before", () => {
    const again: Written = { ...uphold, remedy: { kind: "reassess", decision: "case-1#7" } }
    const { state } = play([...begun, again, approve])
    expect(isStayed(state)).toBe(true)
    expect(play([close], state).refusal).toEqual({
      code: "stay.inForce",
      path: "type",
      params: { since: day("2025-10-02") },
    })
    const lift: Written = { type: "liftStay", on: "2025-10-22", as: "board", grounds: ["takenAnew"] }
    expect(play([lift, close], state).state.stage).toBe("closed")
  })

  it("is overdue on the day after the last", () => {
    const { state } = play([receive])
    expect(overdueOn(state, day("2025-10-04"))).toEqual([])
    expect(overdueOn(state, day("2025-10-05"))).toEqual(["acknowledgement"])
    expect(overdueOn(state, day("2025-11-02"))).toEqual(["acknowledgement", "ruling"])
    expect(overdueOn(play([receive, acknowledge]).state, day("2025-11-01"))).toEqual([])
  })

  it("is opened again by the complainant, and handled by somebody who did not rule on it", () => {
    const { state } = play([...begun, rejected, approve, close, reopen])
    expect(state.stage).toBe("reopened")
    expect(rulingOf(state)).toBeUndefined()
    expect(play([{ ...assign, on: "2025-11-23", handler: "holder-of-board" }], state).refusal).toEqual({
      code: "handler.concerned",
      path: "handler",
      params: { concern: "approver" },
    })
    const second = play(
      [
        { ...assign, on: "2025-11-23", handler: "second-inspector" },
        { ...begin, on: "2025-11-24", who: "second-inspector" },
        { ...uphold, on: "2025-11-25", who: "second-inspector" },
        { ...approve, on: "2025-11-26" },
      ],
      state,
    )
    expect(second.state).toMatchObject({
      stage: "upheld",
      rulings: [{ outcome: "rejected" }, { outcome: "upheld" }],
    })
  })

  it("may be anonymous, and then nobody opens it again as the complainant", () => {
    const { complainant: __, who: ___, ...named } = receive
    const anonymous = { ...named, as: "registrar" } as const satisfies Written
    const { state, refusal } = play([anonymous, acknowledge, assign, begin, rejected, approve, close])
    expect(refusal).toBeUndefined()
    expect(play([reopen], state).refusal).toEqual({ code: "actor.notComplainant", path: "by.id", params: {} })
    expect(play([{ ...reopen, as: "board", who: "holder-of-board" }], state).state.stage).toBe("reopened")
  })

  it.each<readonly [string, ReadonlyArray<Written>, object]>([
    [
      "a handler who is complained of",
      [receive, acknowledge, { ...assign, handler: "worker" }],
      { code: "handler.concerned", path: "handler", params: { concern: "complainedOf" } },
    ],
    [
      "a handler who took the decision",
      [receive, acknowledge, { ...assign, handler: "head" }],
      { code: "handler.concerned", path: "handler", params: { concern: "decider" } },
    ],
    [
      "the complainant as handler",
      [receive, acknowledge, { ...assign, handler: "mother" }],
      { code: "handler.concerned", path: "handler", params: { concern: "complainant" } },
    ],
    [
      "another inspector than the handler",
      [receive, acknowledge, assign, { ...begin, who: "second-inspector" }],
      { code: "actor.notHandler", path: "by.id", params: {} },
    ],
    [
      "an approval by the handler",
      [...begun, uphold, { ...approve, who: "holder-of-inspector" }],
      { code: "actor.conflict", path: "by.id", params: { part: "handler" } },
    ],
    [
      "an approval by whoever took the decision",
      [...begun, uphold, { ...approve, who: "head" }],
      { code: "actor.conflict", path: "by.id", params: { part: "beneficiary" } },
    ],
    [
      "a complaint in another's name",
      [{ ...receive, who: "neighbour" }],
      { code: "actor.notComplainant", path: "by.id", params: {} },
    ],
    [
      "a complaint about nothing that is known",
      [{ ...receive, about: "weather" }],
      {
        code: "about.unknown",
        path: "about",
        params: { about: "weather", subjects: setting.terms.subjects },
      },
    ],
    [
      "a stay of what cannot be stayed",
      [{ ...receive, about: "conduct" }, stay],
      {
        code: "stay.notStayable",
        path: "type",
        params: { about: "conduct", stayable: setting.terms.stayable },
      },
    ],
    [
      "a second stay",
      [receive, stay, stay],
      { code: "stay.alreadyInForce", path: "type", params: { since: day("2025-10-02") } },
    ],
    [
      "an upheld grievance without a remedy",
      [...begun, { ...withoutRemedy }],
      { code: "remedy.missing", path: "remedy", params: {} },
    ],
    [
      "a rejected one with a remedy",
      [...begun, { ...uphold, outcome: "rejected" }],
      { code: "remedy.ofRejected", path: "remedy", params: {} },
    ],
    [
      "undoing another decision",
      [...begun, { ...uphold, remedy: { ...reverse, decision: "case-2#1" } }],
      { code: "remedy.otherDecision", path: "remedy.decision", params: {} },
    ],
    [
      "restoring no day",
      [...begun, { ...uphold, remedy: { ...reverse, to: reverse.from } }],
      { code: "remedy.noDays", path: "remedy.to", params: {} },
    ],
    [
      "a ruling without grounds",
      [...begun, { ...uphold, grounds: [] }],
      { code: "grounds.missing", path: "grounds", params: {} },
    ],
    [
      "opening it again too late",
      [...begun, rejected, approve, close, { ...reopen, on: "2025-12-22" }],
      { code: "reopen.tooLate", path: "at", params: { since: day("2025-12-22") } },
    ],
    [
      "opening it again by an officer whom it concerns",
      [...begun, rejected, approve, close, { ...reopen, as: "board", who: "head" }],
      { code: "actor.concerned", path: "by.id", params: { concern: "decider" } },
    ],
  ])("refuses %s", (_name, sequence, refusal) => expect(play(sequence).refusal).toEqual(refusal))
})
