import { type Day, formatDay, gregorian, makeTerm } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import { jalali } from "../../../../casework/test/jalali-of-icu.ts"
import { leniency } from "../../../src/release/cases/leniency/leniency.ts"
import type { LeniencyPetition } from "../../../src/release/cases/leniency/leniency-protocol.ts"
import type { LeniencyTerms } from "../../../src/release/cases/leniency/leniency-terms.ts"
import { extendedBounds, periodBounds } from "../../../src/release/cases/leniency/period.ts"
import {
  conditionalRelease,
  conditionalReleaseLimited,
  everything,
  pardon,
  semiLiberty,
  suspension,
} from "./laws.ts"
import { dayOf, fill, type Played, play, type Written } from "./play.ts"

const on = (value: string) => dayOf(jalali, value)
const months = (count: number) => makeTerm({ months: count })

/** Plays in the Jalali calendar; a sequence that is refused on the way is a mistake of the test. */
const reached = (
  terms: LeniencyTerms,
  sequence: ReadonlyArray<Written>,
  from: LeniencyPetition = leniency.none,
): Played => {
  const played = play(terms, sequence, jalali, from)
  expect(played.refusal).toBeUndefined()
  return played
}

const refusal = (terms: LeniencyTerms, from: LeniencyPetition, written: Written) =>
  play(terms, [written], jalali, from).refusal

/** CR-1: four years from 1402/03/10, released on 1403/07/10 for the remainder of 32 months. */
const released: ReadonlyArray<Written> = [
  { type: "open", on: "1403/06/01", as: "convict" },
  { type: "report", on: "1403/06/10", as: "headOfPrison", report: "conductReport", opinion: "favourable" },
  { type: "confirmReport", on: "1403/06/15", as: "enforcementJudge", report: "conductReport" },
  { type: "propose", on: "1403/07/10", as: "enforcementJudge" },
  {
    type: "grant",
    on: "1403/07/10",
    as: "courtOfFinalJudgment",
    remainder: months(32),
    orders: ["treatment", "training"],
  },
  { type: "carryOut", on: "1403/07/10", as: "enforcementJudge" },
  { type: "supervise", on: "1403/07/10", as: "enforcementJudge", start: { kind: "carryingOut" } },
]

const orderBreach = (day: string): Written => ({
  type: "recordBreach",
  on: day,
  as: "prosecutor",
  breach: { kind: "order", order: "treatment", happenedOn: on(day) },
})

const extension = (day: string, count: number): Written => ({
  type: "extend",
  on: day,
  as: "courtOfFinalJudgment",
  addition: months(count),
})

describe("conditional release", () => {
  it("CR-1: lasts for the remainder, to 1406/03/10, and becomes final then", () => {
    const { petition } = reached(conditionalRelease, released)
    if (petition.stage !== "supervised") throw new Error(petition.stage)
    expect(petition.supervision.period).toEqual(months(32))
    expect(formatDay(jalali, petition.supervision.to)).toBe("1406/03/10")
    expect(
      refusal(conditionalRelease, petition, { type: "end", on: "1406/03/09", as: "enforcementJudge" }),
    ).toEqual({ code: "period.notOver", path: "at", params: { to: on("1406/03/10") } })
    const ended = reached(
      conditionalRelease,
      [{ type: "end", on: "1406/03/10", as: "enforcementJudge" }],
      petition,
    )
    expect(ended.petition.stage).toBe("ended")
  })

  it("tells the complainant, and says by which decision it was granted", () => {
    const granted = reached(conditionalRelease, released).events.find((event) => event.type === "granted")
    expect(granted).toMatchObject({ notify: ["complainant"], receipt: { rule: "REL-CR" } })
  })

  it.each([
    ["CR-1", 32, 12, 60, 32],
    ["CR-3", 80, 12, 60, 60],
    ["CR-5", 16, 12, 60, 16],
    ["CR-9", 4, 4, 4, 4],
    ["exactly a year", 12, 12, 60, 12],
  ])(
    "%s: a remainder of %d months gives %d to %d months, and %d by default",
    (_, remainder, minimum, maximum, otherwise) => {
      expect(periodBounds(conditionalRelease.period, months(remainder))).toEqual({
        minimum: months(minimum),
        maximum: months(maximum),
        otherwise: months(otherwise),
      })
    },
  )

  it("CR-7: keeps the days of a remainder", () => {
    const remainder = makeTerm({ years: 2, months: 2, days: 20 })
    expect(periodBounds(conditionalRelease.period, remainder)?.otherwise).toEqual(remainder)
  })

  it("CR-23: a first breach extends 32 months to 44 to 56", () => {
    const firstBreach = conditionalRelease.breach?.firstBreach
    if (firstBreach === undefined) throw new Error("no law of a breach")
    expect(extendedBounds(firstBreach, months(32))).toEqual({ minimum: months(44), maximum: months(56) })

    const { petition } = reached(conditionalRelease, [...released, orderBreach("1404/01/05")])
    for (const [count, period] of [
      [12, 44],
      [18, 50],
      [24, 56],
    ] as const) {
      const extended = reached(conditionalRelease, [extension("1404/02/01", count)], petition).petition
      if (extended.stage !== "supervised") throw new Error(extended.stage)
      expect(extended.supervision.period).toEqual(months(period))
      expect(extended.supervision.to).toBe(jalali.addMonths(on("1403/07/10"), period))
    }
    for (const count of [11, 25])
      expect(refusal(conditionalRelease, petition, extension("1404/02/01", count))).toEqual({
        code: "addition.outOfRange",
        path: "addition",
        params: { minimum: months(44), maximum: months(56) },
      })
  })

  it("CR-23: a first breach does not revoke", () => {
    const { petition } = reached(conditionalRelease, [...released, orderBreach("1404/01/05")])
    expect(
      refusal(conditionalRelease, petition, { type: "revoke", on: "1404/02/01", as: "courtOfFinalJudgment" }),
    ).toEqual({ code: "breach.extends", path: "type", params: {} })
  })

  it("a repeated breach executes the remaining term, and nothing else is possible", () => {
    const { petition } = reached(conditionalRelease, [
      ...released,
      orderBreach("1404/01/05"),
      extension("1404/02/01", 12),
      orderBreach("1404/06/01"),
    ])
    expect(petition).toMatchObject({ stage: "breached", count: "repeated" })
    expect(refusal(conditionalRelease, petition, extension("1404/07/01", 12))).toEqual({
      code: "breach.revokes",
      path: "type",
      params: { ground: "repeatedBreach" },
    })
    const revoked = reached(
      conditionalRelease,
      [{ type: "revoke", on: "1404/07/01", as: "courtOfFinalJudgment" }],
      petition,
    )
    expect(revoked.petition).toMatchObject({
      stage: "revoked",
      ground: "repeatedBreach",
      remainder: months(32),
    })
  })

  it("a breach that the court excuses does not count", () => {
    const { petition } = reached(conditionalRelease, [
      ...released,
      orderBreach("1404/01/05"),
      { type: "dismissBreach", on: "1404/02/01", as: "courtOfFinalJudgment", grounds: ["goodExcuse"] },
      orderBreach("1404/06/01"),
    ])
    expect(petition).toMatchObject({ stage: "breached", count: "first" })
  })

  it("CR-25: a new intentional offence of degree 7 executes the 32 months", () => {
    const { petition } = reached(conditionalRelease, [
      ...released,
      {
        type: "recordBreach",
        on: "1405/01/20",
        as: "enforcementJudge",
        breach: {
          kind: "newOffence",
          intentional: true,
          punishment: { kind: "tazir", degree: 7 },
          committedOn: on("1404/05/05"),
          finalOn: on("1405/01/15"),
        },
      },
      { type: "revoke", on: "1405/02/01", as: "courtOfFinalJudgment" },
    ])
    expect(petition).toMatchObject({ stage: "revoked", ground: "newOffence", remainder: months(32) })
  })

  it.each([
    ["CR-27: an unintentional offence of degree 6", false, { kind: "tazir", degree: 6 }, "unintentional"],
    ["an unintentional killing", false, { kind: "diyah" }, "unintentional"],
    ["an intentional offence of degree 8", true, { kind: "tazir", degree: 8 }, "notGraveEnough"],
  ] as const)("%s does not revoke on this ground", (_, intentional, punishment, reason) => {
    const committedOn = on("1404/05/05")
    const { petition, events } = reached(conditionalRelease, [
      ...released,
      {
        type: "recordBreach",
        on: "1404/06/01",
        as: "enforcementJudge",
        breach: { kind: "newOffence", intentional, punishment, committedOn, finalOn: committedOn },
      },
    ])
    expect(petition.stage).toBe("supervised")
    expect(events.at(-1)).toMatchObject({ type: "breachWithoutEffect", reason })
  })

  it.each([["hadd"], ["qisas"], ["diyah"]] as const)(
    "an intentional offence punishable by %s revokes",
    (kind) => {
      const committedOn = on("1404/05/05")
      const { petition } = reached(conditionalRelease, [
        ...released,
        {
          type: "recordBreach",
          on: "1404/06/01",
          as: "enforcementJudge",
          breach: {
            kind: "newOffence",
            intentional: true,
            punishment: { kind },
            committedOn,
            finalOn: committedOn,
          },
        },
        { type: "revoke", on: "1404/07/01", as: "courtOfFinalJudgment" },
      ])
      expect(petition.stage).toBe("revoked")
    },
  )

  it("says nothing of a hidden record and of relief, so the machine does not either", () => {
    const { petition } = reached(conditionalRelease, released)
    expect(
      refusal(conditionalRelease, petition, {
        type: "recordBreach",
        on: "1404/01/05",
        as: "prosecutor",
        breach: { kind: "hiddenRecord", foundOn: on("1404/01/05") },
      }),
    ).toEqual({ code: "law.notStated", path: "breach.kind", params: { subject: "hiddenRecord" } })
    expect(
      refusal(conditionalRelease, petition, {
        type: "proposeRelief",
        on: "1404/05/05",
        as: "enforcementJudge",
        relief: { lift: ["training"] },
      }),
    ).toEqual({ code: "law.notStated", path: "type", params: { subject: "relief" } })
  })

  it.each([
    ["not limited", conditionalRelease, 54, 12, 66],
    ["limited to five years", conditionalReleaseLimited, 54, 6, 60],
    ["limited, with nothing left to add", conditionalReleaseLimited, 60, 0, 60],
  ] as const)("an extension, on the view that it is %s", (_, terms, granted, addition, period) => {
    const longer = released.map((written) =>
      written.type === "grant" ? { ...written, period: months(granted), remainder: months(80) } : written,
    )
    const { petition } = reached(terms, [
      ...longer,
      orderBreach("1404/01/05"),
      extension("1404/02/01", addition),
    ])
    expect(petition).toMatchObject({ stage: "supervised", supervision: { period: months(period) } })
  })

  it("needs the report of the head of the prison and its confirmation before the decision", () => {
    const opened: Written = { type: "open", on: "1403/06/01", as: "prosecutor" }
    const proposed: Written = { type: "propose", on: "1403/06/02", as: "prosecutor" }
    const filed: Written = {
      type: "report",
      on: "1403/06/03",
      as: "headOfPrison",
      report: "conductReport",
      opinion: "unfavourable",
    }
    const confirmed: Written = {
      type: "confirmReport",
      on: "1403/06/04",
      as: "enforcementJudge",
      report: "conductReport",
    }
    expect(reached(conditionalRelease, [opened, proposed]).petition.stage).toBe("proposed")
    expect(reached(conditionalRelease, [opened, proposed, filed]).petition.stage).toBe("proposed")
    expect(reached(conditionalRelease, [opened, proposed, filed, confirmed]).petition.stage).toBe("reported")
    expect(
      reached(conditionalRelease, [opened, filed, confirmed, { ...proposed, on: "1403/06/05" }]).petition
        .stage,
    ).toBe("reported")
  })
})

describe("semi-liberty", () => {
  const reports: ReadonlyArray<Written> = [
    {
      type: "report",
      on: "1405/01/05",
      as: "classificationCouncil",
      report: "councilReport",
      opinion: "favourable",
    },
    {
      type: "report",
      on: "1405/01/06",
      as: "socialWorker",
      report: "socialWorkerOpinion",
      opinion: "favourable",
    },
  ]

  it("is proposed by the judge for the execution of sentences only after both reports", () => {
    const opened: Written = { type: "open", on: "1405/01/01", as: "enforcementJudge" }
    const proposed: Written = { type: "propose", on: "1405/01/18", as: "enforcementJudge" }
    const { petition } = reached(semiLiberty, [opened])
    expect(refusal(semiLiberty, petition, proposed)).toEqual({
      code: "report.missing",
      path: "",
      params: { reports: ["councilReport", "socialWorkerOpinion"] },
    })
    expect(reached(semiLiberty, [opened, ...reports, proposed]).petition.stage).toBe("reported")
  })

  it("is heard by the court when the sentenced person asks, without a proposal", () => {
    const { petition } = reached(semiLiberty, [{ type: "open", on: "1405/01/01", as: "convict" }, ...reports])
    expect(petition.stage).toBe("reported")
  })

  it("lets no breach be judged: its consequence is not known", () => {
    const { petition } = reached(semiLiberty, [
      { type: "open", on: "1405/01/01", as: "convict" },
      ...reports,
      {
        type: "grant",
        on: "1405/01/18",
        as: "courtOfFinalJudgment",
        remainder: months(63),
        orders: ["training"],
      },
      { type: "carryOut", on: "1405/01/18", as: "enforcementJudge" },
      { type: "supervise", on: "1405/01/18", as: "enforcementJudge", start: { kind: "carryingOut" } },
    ])
    expect(petition).toMatchObject({ stage: "supervised", supervision: { to: on("1410/04/18") } })
    expect(refusal(semiLiberty, petition, { ...orderBreach("1405/02/01"), as: "enforcementJudge" })).toEqual({
      code: "law.notStated",
      path: "breach",
      params: { subject: "breach" },
    })
  })
})

describe("suspension", () => {
  const granted = (day: string, period: number): ReadonlyArray<Written> => [
    { type: "open", on: day, as: "convict" },
    { type: "propose", on: day, as: "prosecutor" },
    {
      type: "grant",
      on: day,
      as: "courtOfFinalJudgment",
      period: months(period),
      remainder: months(36),
      orders: ["treatment", "training"],
    },
    { type: "carryOut", on: day, as: "enforcementJudge" },
  ]
  const supervised: ReadonlyArray<Written> = [
    ...granted("1403/02/01", 36),
    { type: "supervise", on: "1403/02/01", as: "enforcementJudge", start: { kind: "decision" } },
  ]

  it("SU-5: of a part runs from the end of the part that is executed", () => {
    const { petition } = reached(suspension, [
      ...granted("1405/02/10", 24),
      {
        type: "supervise",
        on: "1405/02/10",
        as: "enforcementJudge",
        start: { kind: "endOfExecutedPart", day: on("1409/02/10") },
      },
    ])
    expect(petition).toMatchObject({ supervision: { from: on("1409/02/10"), to: on("1411/02/10") } })
  })

  it("SU-7: of the whole runs from the decision", () => {
    const { petition } = reached(suspension, supervised)
    expect(petition).toMatchObject({ supervision: { from: on("1403/02/01"), to: on("1406/02/01") } })
  })

  it("does not run from before the decision, nor from a day that the law does not name", () => {
    const { petition } = reached(suspension, granted("1403/02/01", 36))
    const start = (kind: "carryingOut" | "endOfExecutedPart"): Written => ({
      type: "supervise",
      on: "1403/02/01",
      as: "enforcementJudge",
      start: kind === "carryingOut" ? { kind } : { kind, day: on("1403/01/31") },
    })
    expect(refusal(suspension, petition, start("endOfExecutedPart"))?.code).toBe("start.beforeDecision")
    expect(refusal(suspension, petition, start("carryingOut"))).toEqual({
      code: "start.notInLaw",
      path: "start.kind",
      params: { start: "carryingOut", allowed: ["decision", "endOfExecutedPart"] },
    })
  })

  it("lasts one to five years, and the court has to say how long", () => {
    const { petition } = reached(suspension, granted("1403/02/01", 36).slice(0, 2))
    const grant = (period?: number): Written => ({
      type: "grant",
      on: "1403/02/01",
      as: "courtOfFinalJudgment",
      orders: [],
      ...(period === undefined ? {} : { period: months(period) }),
    })
    expect(refusal(suspension, petition, grant())?.code).toBe("period.missing")
    for (const outside of [11, 61])
      expect(refusal(suspension, petition, grant(outside))).toEqual({
        code: "period.outOfRange",
        path: "period",
        params: { minimum: months(12), maximum: months(60) },
      })
    for (const inside of [12, 60]) expect(refusal(suspension, petition, grant(inside))).toBeUndefined()
  })

  it("SU-15: a first breach extends by one to two years, or revokes", () => {
    const { petition } = reached(suspension, [...supervised, orderBreach("1404/01/05")])
    expect(reached(suspension, [extension("1404/02/01", 12)], petition).petition).toMatchObject({
      stage: "supervised",
      supervision: { period: months(48) },
    })
    expect(
      reached(suspension, [{ type: "revoke", on: "1404/02/01", as: "courtOfFinalJudgment" }], petition)
        .petition,
    ).toMatchObject({ stage: "revoked", ground: "firstBreach", remainder: months(36) })
  })

  it("is revoked by the court of the new offence for one committed after the order and before the period began", () => {
    const { petition } = reached(suspension, [
      ...granted("1405/02/10", 24),
      {
        type: "recordBreach",
        on: "1406/05/01",
        as: "prosecutor",
        breach: {
          kind: "newOffence",
          intentional: true,
          punishment: { kind: "tazir", degree: 5 },
          committedOn: on("1405/06/01"),
          finalOn: on("1406/04/01"),
        },
      },
    ])
    expect(
      refusal(suspension, petition, { type: "revoke", on: "1406/06/01", as: "courtOfFinalJudgment" }),
    ).toEqual({
      code: "actor.notAuthorised",
      path: "by.role",
      params: { role: "courtOfFinalJudgment", authorised: ["court"] },
    })
    expect(
      reached(suspension, [{ type: "revoke", on: "1406/06/01", as: "court" }], petition).petition,
    ).toMatchObject({ stage: "revoked", ground: "newOffence" })
  })

  it("is not touched by an offence before the order, or on the day on which the period has run out", () => {
    const { petition } = reached(suspension, supervised)
    for (const day of ["1403/01/31", "1406/02/01"])
      expect(
        refusal(suspension, petition, {
          type: "recordBreach",
          on: "1406/03/01",
          as: "prosecutor",
          breach: {
            kind: "newOffence",
            intentional: true,
            punishment: { kind: "hadd" },
            committedOn: on(day),
            finalOn: on("1406/02/20"),
          },
        }),
      ).toEqual({
        code: "breach.outsidePeriod",
        path: "breach.committedOn",
        params: { from: on("1403/02/01"), to: on("1406/02/01") },
      })
  })

  it("is revoked for a record that was hidden", () => {
    const { petition } = reached(suspension, [
      ...supervised,
      {
        type: "recordBreach",
        on: "1403/09/01",
        as: "prosecutor",
        breach: { kind: "hiddenRecord", foundOn: on("1403/08/20") },
      },
      { type: "revoke", on: "1403/10/01", as: "courtOfFinalJudgment" },
    ])
    expect(petition).toMatchObject({ stage: "revoked", ground: "hiddenRecord" })
  })

  const relief = (day: string, period: number | undefined, lift: ReadonlyArray<string> = []): Written => ({
    type: "proposeRelief",
    on: day,
    as: "enforcementJudge",
    relief: { ...(period === undefined ? {} : { period: months(period) }), lift },
  })
  const refused = (day: string): Written => ({
    type: "refuseRelief",
    on: day,
    as: "courtOfFinalJudgment",
    grounds: ["tooSoon"],
  })

  it("CPC 552: may be shortened or eased after six months, and again two months after a refusal", () => {
    const { petition } = reached(suspension, supervised)
    expect(refusal(suspension, petition, relief("1403/07/30", 24))).toEqual({
      code: "relief.tooEarly",
      path: "at",
      params: { firstDay: on("1403/08/01") },
    })
    const after = reached(suspension, [relief("1403/08/01", 24), refused("1403/08/10")], petition).petition
    expect(refusal(suspension, after, relief("1403/10/09", 24))).toEqual({
      code: "relief.tooEarly",
      path: "at",
      params: { firstDay: on("1403/10/10") },
    })
    const granting: Written = {
      type: "grantRelief",
      on: "1403/10/20",
      as: "courtOfFinalJudgment",
      relief: { period: months(24), lift: ["training"] },
    }
    expect(
      reached(suspension, [relief("1403/10/10", 24, ["training"]), granting], after).petition,
    ).toMatchObject({
      stage: "supervised",
      supervision: { period: months(24), to: on("1405/02/01"), orders: ["treatment"] },
    })
  })

  it("CPC 552: counts good conduct anew from a breach", () => {
    const { petition } = reached(suspension, [
      ...supervised,
      orderBreach("1403/07/01"),
      extension("1403/07/20", 12),
    ])
    expect(refusal(suspension, petition, relief("1403/12/29", 24))).toEqual({
      code: "relief.tooEarly",
      path: "at",
      params: { firstDay: on("1404/01/01") },
    })
    expect(refusal(suspension, petition, relief("1404/01/01", 24))).toBeUndefined()
  })

  it("is not relieved by nothing, by more, by what is already over, or of an order that is not in force", () => {
    const { petition } = reached(suspension, supervised)
    expect(refusal(suspension, petition, relief("1403/08/01", undefined))?.code).toBe("relief.empty")
    expect(refusal(suspension, petition, relief("1403/08/01", 36))).toEqual({
      code: "relief.notShorter",
      path: "relief.period",
      params: { period: months(36) },
    })
    expect(refusal(suspension, petition, relief("1404/08/01", 12))).toEqual({
      code: "relief.alreadyOver",
      path: "relief.period",
      params: { to: on("1404/02/01") },
    })
    expect(refusal(suspension, petition, relief("1403/08/01", undefined, ["drivingBan"]))).toEqual({
      code: "order.notInForce",
      path: "relief.lift",
      params: { order: "drivingBan" },
    })
  })

  it("no longer knows a breach of an order that has been lifted", () => {
    const { petition } = reached(suspension, [
      ...supervised,
      relief("1403/08/01", undefined, ["treatment"]),
      {
        type: "grantRelief",
        on: "1403/08/02",
        as: "courtOfFinalJudgment",
        relief: { lift: ["treatment"] },
      },
    ])
    expect(refusal(suspension, petition, orderBreach("1403/09/01"))).toEqual({
      code: "order.notInForce",
      path: "breach.order",
      params: { order: "treatment" },
    })
  })
})

describe("pardon", () => {
  const opened: Written = { type: "open", on: "1404/01/01", as: "spouse" }
  const proposed: Written = { type: "propose", on: "1404/02/01", as: "headOfJudiciary" }

  it("ends the matter when it is carried out", () => {
    const { petition } = reached(pardon, [
      opened,
      proposed,
      { type: "grant", on: "1404/03/01", as: "leader", orders: [], remainder: months(20) },
      { type: "carryOut", on: "1404/03/05", as: "enforcementJudge" },
    ])
    expect(petition.stage).toBe("ended")
  })

  it("knows no period", () => {
    const { petition } = reached(pardon, [opened, proposed])
    expect(
      refusal(pardon, petition, {
        type: "grant",
        on: "1404/03/01",
        as: "leader",
        orders: [],
        period: months(12),
      }),
    ).toEqual({ code: "period.notInLaw", path: "period", params: {} })
  })

  it("is withdrawn by whoever asked or by the person it is for, and by nobody else", () => {
    const { petition } = reached(pardon, [opened])
    const withdraw = (as: string): Written => ({ type: "withdraw", on: "1404/01/02", as })
    expect(reached(pardon, [withdraw("spouse")], petition).petition.stage).toBe("withdrawn")
    expect(reached(pardon, [withdraw("convict")], petition).petition.stage).toBe("withdrawn")
    expect(refusal(pardon, petition, withdraw("parent"))?.code).toBe("actor.notPetitioner")
  })

  it("is decided by nobody but its decider", () => {
    const { petition } = reached(pardon, [opened, proposed])
    expect(
      refusal(pardon, petition, {
        type: "refuse",
        on: "1404/03/01",
        as: "headOfJudiciary",
        grounds: ["record"],
      }),
    ).toEqual({
      code: "actor.notAuthorised",
      path: "by.role",
      params: { role: "headOfJudiciary", authorised: ["leader"] },
    })
  })
})

describe("any route", () => {
  it("asks that nobody acts as the sentenced person but the sentenced person, and that he acts as nobody else", () => {
    const other: Written = { type: "open", on: "1403/06/01", as: "convict", who: "somebody-else" }
    expect(refusal(conditionalRelease, leniency.none, other)).toEqual({
      code: "actor.notHimself",
      path: "by",
      params: { beneficiaryRole: "convict" },
    })
    const himself: Written = { type: "open", on: "1403/06/01", as: "prosecutor", who: "person-0" }
    expect(refusal(conditionalRelease, leniency.none, himself)?.code).toBe("actor.notHimself")
  })

  it("lets nobody decide who has confirmed a report or proposed, under another office", () => {
    const { petition } = reached(conditionalRelease, released.slice(0, 4))
    const decision: Written = {
      type: "refuse",
      on: "1403/07/10",
      as: "courtOfFinalJudgment",
      grounds: ["conduct"],
    }
    for (const [who, part] of [
      ["holder-of-headOfPrison", "reporter"],
      ["holder-of-enforcementJudge", "confirmer"],
    ] as const)
      expect(refusal(conditionalRelease, petition, { ...decision, who })).toEqual({
        code: "actor.conflict",
        path: "by.id",
        params: { part },
      })
    expect(reached(conditionalRelease, [decision], petition).petition).toMatchObject({
      stage: "refused",
      grounds: ["conduct"],
    })
  })

  it("gives every order once", () => {
    const { petition } = reached(conditionalRelease, released.slice(0, 4))
    expect(
      refusal(conditionalRelease, petition, {
        type: "grant",
        on: "1403/07/10",
        as: "courtOfFinalJudgment",
        remainder: months(32),
        orders: ["training", "treatment", "training"],
      }),
    ).toEqual({ code: "order.repeated", path: "orders", params: { order: "training" } })
  })

  it("lapses only for a cause that its law names", () => {
    const { petition } = reached(everything, [{ type: "open", on: "1404/01/01", as: "convict" }])
    const lapse = (cause: string): Written => ({
      type: "lapse",
      on: "1404/01/02",
      as: "enforcementJudge",
      cause,
    })
    expect(refusal(everything, petition, lapse("moved"))).toEqual({
      code: "lapse.notInLaw",
      path: "cause",
      params: { cause: "moved", causes: ["death", "endOfSentence"] },
    })
    expect(reached(everything, [lapse("death")], petition).petition).toMatchObject({
      stage: "lapsed",
      cause: "death",
    })
  })

  it("is judged by the law of its own route", () => {
    const { petition } = reached(conditionalRelease, released.slice(0, 1))
    expect(refusal(suspension, petition, { type: "propose", on: "1403/06/02", as: "prosecutor" })).toEqual({
      code: "terms.otherRoute",
      path: "route",
      params: { route: "REL-CR", terms: "REL-SU" },
    })
  })

  it("says so where a period would leave the calendar", () => {
    const day = formatDay(gregorian, (gregorian.lastDay - 300) as Day)
    const late: ReadonlyArray<Written> = [
      { type: "open", on: day, as: "convict" },
      { type: "propose", on: day, as: "prosecutor" },
      { type: "grant", on: day, as: "courtOfFinalJudgment", period: months(60), orders: [] },
      { type: "carryOut", on: day, as: "enforcementJudge" },
      { type: "supervise", on: day, as: "enforcementJudge", start: { kind: "decision" } },
    ]
    expect(play(suspension, late).refusal).toEqual({
      code: "day.outsideCalendar",
      path: "start",
      params: { calendar: gregorian.id },
    })
  })

  it("has no petition to act on before one is opened", () => {
    const command = fill({ type: "propose", on: "2024-01-01", as: "prosecutor" }, suspension, leniency.none)
    expect(command.expectedVersion).toBe(0)
    expect(play(suspension, [{ type: "propose", on: "2024-01-01", as: "prosecutor" }]).refusal).toEqual({
      code: "transition.notAllowed",
      path: "type",
      params: { stage: "none", command: "propose" },
    })
  })
})
