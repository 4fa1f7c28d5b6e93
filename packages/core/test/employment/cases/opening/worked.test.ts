import { type Day, gregorian, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import type { DatedDocument } from "../../../../src/employment/cases/clearance/dated-document.ts"
import { opening } from "../../../../src/employment/cases/opening/opening.ts"
import type { OpeningLife } from "../../../../src/employment/cases/opening/opening-protocol.ts"
import { capacityLeft, holdsOf, seatOf } from "../../../../src/employment/cases/opening/opening-reading.ts"
import { playing, type WrittenFor } from "../../../support/cases/play.ts"
import { documentsFor, setting } from "./sequences.ts"

type Written = WrittenFor<OpeningLife>

const day = (value: string): Day => Result.getOrThrow(parseDay(gregorian, value))
const play = playing(opening, "opening-1", setting)

const prepare = {
  type: "prepare",
  on: "2026-01-01",
  as: "planner",
  unit: "unit-1",
  workplace: "harbour",
  afterRelease: false,
  employer: "employer-1",
  seats: 2,
  capacities: { escort: 2 },
} as const satisfies Written
const papers = documentsFor(setting.terms, day("2026-01-02"), day("2026-07-01"))
const clear = {
  type: "clear",
  on: "2026-01-02",
  as: "inspector",
  documents: papers,
} as const satisfies Written
const begin: Written = { type: "begin", on: "2026-01-03", as: "board" }
const open: ReadonlyArray<Written> = [prepare, clear, begin]

const reserve = (placement: string, takes: Readonly<Record<string, number>> = {}): Written => ({
  type: "reserve",
  on: "2026-01-04",
  as: "keeper",
  placement,
  takes,
})
const of = (type: "occupy" | "free", placement: string): Written => ({
  type,
  on: "2026-01-05",
  as: "keeper",
  placement,
})
const change = (seats: number, escort: number): Written => ({
  type: "changeSeats",
  on: "2026-01-06",
  as: "inspector",
  seats,
  capacities: { escort },
  reason: "machines",
})
const suspend: Written = { type: "suspend", on: "2026-01-07", as: "board", reason: "flood" }
const close: Written = { type: "close", on: "2026-01-08", as: "board", reason: "moved" }

const without = (document: string): ReadonlyArray<DatedDocument> =>
  papers.filter((paper) => paper.document !== document)
const changed = (document: string, change: Partial<DatedDocument>): ReadonlyArray<DatedDocument> =>
  papers.map((paper) => (paper.document === document ? { ...paper, ...change } : paper))

const letter: DatedDocument = { document: "letter", paper: "paper-1", issuer: "guard", on: day("2026-01-01") }

describe("the life of an opening", () => {
  it("is filled by the last seat, and open again as soon as one is freed", () => {
    const filled = play([...open, reserve("p-1"), reserve("p-2", { escort: 2 })])
    expect(filled.state.stage).toBe("filled")
    expect(capacityLeft(filled.state)).toEqual({ seats: 0, capacities: { escort: 0 } })
    const freed = play([of("occupy", "p-1"), of("free", "p-1")], filled.state)
    expect(freed.state.stage).toBe("open")
    expect(holdsOf(freed.state).map(({ placement }) => placement)).toEqual(["p-2"])
  })

  it("gives no seat where all are taken, and says so by its stage", () =>
    expect(play([...open, reserve("p-1"), reserve("p-2"), reserve("p-3")]).refusal).toEqual({
      code: "transition.notAllowed",
      path: "type",
      params: { stage: "filled", command: "reserve" },
    }))

  it("takes no more of a dimension than there is", () =>
    expect(play([...open, reserve("p-1", { escort: 1 }), reserve("p-2", { escort: 2 })]).refusal).toEqual({
      code: "capacity.tooLittle",
      path: "takes",
      params: { dimension: "escort", asked: 2, left: 1 },
    }))

  it("without seats is filled at once", () =>
    expect(play([{ ...prepare, seats: 0 }, clear, begin]).state.stage).toBe("filled"))

  it("changes its seats down to what is taken, and no further", () => {
    const { state } = play([...open, reserve("p-1", { escort: 1 })])
    expect(play([change(1, 1)], state).state.stage).toBe("filled")
    expect(play([change(0, 1)], state).refusal).toMatchObject({
      code: "seats.belowTaken",
      params: { taken: 1 },
    })
    expect(play([{ ...change(1, 0), capacities: {} } as Written], state).refusal).toMatchObject({
      code: "capacity.belowTaken",
      params: { dimension: "escort", taken: 1 },
    })
  })

  it("keeps its seats while the unit stands still, frees them, and gives none", () => {
    const { state } = play([...open, reserve("p-1"), suspend])
    expect(seatOf(state, "p-1", setting.terms)).toEqual({
      opening: "opening-1",
      version: 4,
      placement: "p-1",
      hold: "reserved",
      custody: "outside",
      suspended: true,
    })
    const later = { on: "2026-01-08" }
    expect(play([{ ...reserve("p-2"), ...later }], state).refusal?.code).toBe("transition.notAllowed")
    expect(play([{ ...of("free", "p-1"), ...later }], state).state.stage).toBe("suspended")
  })

  it("goes on only with papers in force, which a stopped unit may renew", () => {
    const { state } = play([...open, suspend])
    const resume: Written = { type: "resume", on: "2026-07-01", as: "board" }
    expect(play([resume], state).refusal).toEqual({
      code: "document.expired",
      path: "documents",
      params: { document: "health", since: day("2026-07-01") },
    })
    const renewed = documentsFor(setting.terms, day("2026-07-01"))
    const again: Written = { ...clear, on: "2026-07-01", documents: renewed }
    expect(play([again, resume], state).state.stage).toBe("open")
  })

  it("is closed once nobody has a seat", () => {
    const { state } = play([...open, reserve("p-1")])
    expect(play([close], state).refusal).toMatchObject({ code: "seats.stillTaken", params: { taken: 1 } })
    expect(play([of("free", "p-1"), close], state).state.stage).toBe("closed")
  })

  it.each<readonly [string, ReadonlyArray<Written>, string]>([
    [
      "work in a prison after release",
      [{ ...prepare, workplace: "mill", afterRelease: true }],
      "afterRelease.inPrison",
    ],
    ["clearing by whoever drafted it", [prepare, { ...clear, who: "holder-of-planner" }], "actor.conflict"],
    ["clearing by its employer", [prepare, { ...clear, who: "employer-1" }], "actor.conflict"],
    [
      "more seats by whoever drafted it",
      [...open, { ...change(9, 2), who: "holder-of-planner" }],
      "actor.conflict",
    ],
    ["an opening that nobody cleared", [prepare, begin], "transition.notAllowed"],
    ["a missing paper", [prepare, { ...clear, documents: without("health") }], "document.missing"],
    [
      "a paper brought twice",
      [prepare, { ...clear, documents: [...papers, ...papers] }],
      "document.repeated",
    ],
    [
      "a paper that is not asked for",
      [prepare, { ...clear, documents: [...papers, letter] }],
      "document.notAsked",
    ],
    [
      "a paper of another office",
      [prepare, { ...clear, documents: changed("security", { issuer: "family" }) }],
      "document.otherIssuer",
    ],
    [
      "a paper that another office confirmed",
      [
        prepare,
        {
          ...clear,
          documents: changed("health", { confirmation: { issuer: "guard", on: day("2026-01-02") } }),
        },
      ],
      "document.notConfirmed",
    ],
    [
      "a paper confirmed before it was issued",
      [
        prepare,
        {
          ...clear,
          documents: changed("health", { confirmation: { issuer: "board", on: day("2025-12-31") } }),
        },
      ],
      "document.confirmedBefore",
    ],
    [
      "a paper of the day after",
      [prepare, { ...clear, documents: changed("security", { on: day("2026-01-03") }) }],
      "document.later",
    ],
    [
      "a paper that no longer holds",
      [prepare, { ...clear, documents: changed("security", { to: day("2026-01-02") }) }],
      "document.expired",
    ],
    [
      "a seat after its papers have ended",
      [...open, { ...reserve("p-1"), on: "2026-07-01" }],
      "document.expired",
    ],
    ["an unknown dimension", [...open, reserve("p-1", { crane: 1 })], "capacity.unknown"],
    ["a second seat for a placement", [...open, reserve("p-1"), reserve("p-1")], "placement.seated"],
    [
      "a seat that was freed, once more",
      [...open, reserve("p-1"), of("free", "p-1"), of("free", "p-1")],
      "placement.freed",
    ],
    [
      "a seat for a placement that gave one back",
      [...open, reserve("p-1"), of("free", "p-1"), { ...reserve("p-1"), on: "2026-01-05" }],
      "placement.freed",
    ],
    ["taking up a seat that was not reserved", [...open, of("occupy", "p-1")], "placement.notSeated"],
    ["freeing a seat that nobody has", [...open, of("free", "p-1")], "placement.notSeated"],
    [
      "taking a seat up twice",
      [...open, reserve("p-1"), of("occupy", "p-1"), of("occupy", "p-1")],
      "placement.occupies",
    ],
    ["stopping without a reason", [...open, { ...suspend, reason: " " } as Written], "reason.missing"],
  ])("refuses %s", (_, sequence, code) => expect(play(sequence).refusal?.code).toBe(code))
})
