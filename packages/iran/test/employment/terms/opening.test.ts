import { capacityLeft, type OpeningLife, opening, seatOf } from "@bazgasht/core/employment"
import { describe, expect, it } from "vitest"
import { employmentTerms } from "../../../src/index.ts"
import { day, on } from "../../prisoner.ts"
import { playing, type WrittenFor } from "./play.ts"

type Written = WrittenFor<OpeningLife>

const { opening: terms } = employmentTerms(on("1404/06/01"))

const play = playing(opening, "opening-1", { terms })

const prepare = {
  type: "prepare",
  on: "1404/05/01",
  as: "cooperativeFoundation",
  unit: "workshop-3",
  workplace: "closed",
  afterRelease: false,
  seats: 1,
  capacities: {},
} as const satisfies Written
const secure = {
  document: "workplaceSecurity",
  paper: "security-1",
  issuer: "headOfPrison",
  on: day("1404/05/03"),
  to: day("1405/05/03"),
} as const
const healthy = {
  document: "workplaceHealth",
  paper: "health-1",
  issuer: "prisonDoctor",
  on: day("1404/05/04"),
} as const
const clear = {
  type: "clear",
  on: "1404/05/10",
  as: "provincialDirectorate",
  documents: [secure, healthy],
} as const satisfies Written
const begin: Written = { type: "begin", on: "1404/05/11", as: "headOfPrison" }
const reserve = (placement: string): Written => ({
  type: "reserve",
  on: "1404/06/01",
  as: "socialWorker",
  placement,
  takes: {},
})
const seated = (type: "occupy" | "free", written: string): Written => ({
  type,
  on: written,
  as: "headOfPrison",
  placement: "placement-1",
})
const close: Written = { type: "close", on: "1405/01/10", as: "headOfPrison", reason: "no orders" }
const open: ReadonlyArray<Written> = [prepare, clear, begin]

describe("an opening under the Iranian terms", () => {
  it("is drafted by an operator, cleared above the prison, filled, emptied and closed", () => {
    const filled = play([...open, reserve("placement-1"), seated("occupy", "1404/07/01")])
    expect([filled.refusal, filled.state.stage]).toEqual([undefined, "filled"])
    expect(seatOf(filled.state, "placement-1", terms)?.hold).toBe("occupied")
    const { refusal, state } = play([seated("free", "1405/01/01"), close], filled.state)
    expect([refusal, state.stage]).toEqual([undefined, "closed"])
  })

  it("EMP-11: is drafted by every operator, and by no prisoner", () => {
    for (const as of ["cooperativeFoundation", "contractor", "supportAssociation", "employer"])
      expect(play([{ ...prepare, as }]).refusal, as).toBeUndefined()
    expect(play([{ ...prepare, as: "convict" }]).refusal?.code).toBe("actor.notAuthorised")
  })

  it("is not cleared by the prison that runs it, nor without the papers of those who may issue them", () => {
    expect(play([prepare, { ...clear, as: "headOfPrison" }]).refusal?.code).toBe("actor.notAuthorised")
    expect(play([prepare, { ...clear, documents: [secure] }]).refusal).toMatchObject({
      code: "document.missing",
      params: { documents: ["workplaceHealth"] },
    })
    const byHead = { ...healthy, issuer: "headOfPrison" }
    expect(play([prepare, { ...clear, documents: [secure, byHead] }]).refusal?.code).toBe(
      "document.otherIssuer",
    )
  })

  it("P1: gives one seat once, and none after its papers no longer hold", () => {
    const { state } = play([...open, reserve("placement-1")])
    expect(capacityLeft(state)?.seats).toBe(0)
    expect(play([reserve("placement-2")], state).refusal?.code).toBe("transition.notAllowed")
    const late = { ...reserve("placement-1"), on: "1405/05/03" } as Written
    expect(play([...open, late]).refusal?.code).toBe("document.expired")
  })

  it("is stopped by its operator or the office above, and not closed while somebody has a seat", () => {
    const suspend = (as: string): Written => ({ type: "suspend", on: "1404/08/01", as, reason: "no power" })
    for (const as of ["cooperativeFoundation", "provincialDirectorate", "headOfPrison"])
      expect(play([...open, suspend(as)]).state.stage, as).toBe("suspended")
    expect(play([...open, reserve("placement-1"), close]).refusal).toMatchObject({
      code: "seats.stillTaken",
      params: { taken: 1 },
    })
  })
})
