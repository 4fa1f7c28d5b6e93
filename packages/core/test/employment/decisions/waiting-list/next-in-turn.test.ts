import { waitingInWords } from "@bazgasht/core/employment"
import { type Language, text } from "@bazgasht/rules"
import { textOfOutline } from "@bazgasht/rules/wording"
import {
  explainTurns,
  explainWaiting,
  type NextInTurn,
  nextInTurn,
  type WaitingAvailability,
  type WaitingExplanation,
  type WaitingList,
  waitingOrder,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { pack } from "../../../support/toy-score.ts"
import { application, idsOf, jump, leaving, shuffledList, waitingLists } from "./waiting-lists.ts"

const availabilities: fc.Arbitrary<ReadonlyMap<string, WaitingAvailability>> = fc
  .array(
    fc.constantFrom<WaitingAvailability>(
      "able",
      "able",
      "able",
      "incompatible",
      "undetermined",
      "declined",
      "away",
    ),
    { minLength: 9, maxLength: 9 },
  )
  .map((of) => new Map(of.map((availability, place) => ["abcdefghi"[place] ?? "", availability])))

const cases = fc.tuple(waitingLists, fc.nat(5), availabilities)

const next = (list: WaitingList, seats: number, of: ReadonlyMap<string, WaitingAvailability>): NextInTurn =>
  Result.getOrThrow(nextInTurn(list, seats, of))

describe("the turn", () => {
  it("comes to those who can take a seat, strictly in their order, as far as the seats go", () =>
    fc.assert(
      fc.property(cases, ([list, seats, of]) => {
        const { left, taken, turns } = next(list, seats, of)
        const able = idsOf(list).filter((id) => of.get(id) === "able")
        expect(taken).toEqual(able.slice(0, seats))
        expect(left).toBe(seats - taken.length)
        expect(turns.filter(({ turn }) => turn === "taken").map((one) => one.application.id)).toEqual(taken)
      }),
    ))

  it("passes over those who cannot and stand before one who can, and says why", () =>
    fc.assert(
      fc.property(cases, ([list, seats, of]) => {
        const { taken, turns } = next(list, seats, of)
        const order = idsOf(list)
        expect(turns.map((one) => one.application.id)).toEqual(order)
        for (const [index, one] of turns.entries()) {
          if (one.turn === "taken") continue
          const by = order.slice(index + 1).filter((id) => taken.includes(id)).length
          expect(one.availability).toBe(of.get(one.application.id))
          expect(one.turn).toBe(by > 0 ? "passedOver" : "waits")
          if (one.turn === "passedOver") expect(one.by).toBe(by)
        }
      }),
    ))

  it("leaves everybody else in place when those who were taken have left", () =>
    fc.assert(
      fc.property(cases, ([list, seats, of]) => {
        const { taken, turns } = next(list, seats, of)
        const after = Result.getOrThrow(waitingOrder(leaving(list, taken)))
        const others = turns.filter(({ turn }) => turn !== "taken")
        expect(after.map((one) => one.application.id)).toEqual(others.map((one) => one.application.id))
        for (const [index, { place }] of others.entries())
          expect(after[index]?.place).toBe(
            place - turns.filter((one) => one.turn === "taken" && one.place < place).length,
          )
      }),
    ))

  it("does not depend on the order in which anything is listed", () =>
    fc.assert(
      fc.property(
        cases.chain(([list, seats, of]) =>
          fc.tuple(fc.constant(list), shuffledList(list), fc.constant(seats), fc.constant(of)),
        ),
        ([one, other, seats, of]) => {
          expect(next(other, seats, new Map([...of].reverse()))).toEqual(next(one, seats, of))
        },
      ),
    ))

  it("is refused by name, with everything that is wrong with the list", () => {
    const list: WaitingList = {
      tieBreaker: { kind: "lottery", seed: "1404-07" },
      applications: [application("a", 1), application("b", 2), application("c", 1, { leftOn: 2 })],
      jumps: [{ ...jump("b", "a", 3), reason: "" }],
    }
    const refused = Result.getOrThrow(Result.flip(nextInTurn(list, 0.5, new Map([["a", "able"]]))))
    expect(refused.map(({ application: of, code }) => `${code} ${of}`)).toEqual([
      "turn.seatsNotWhole undefined",
      "turn.availabilityMissing b",
      "jump.reasonMissing b",
    ])
  })
})

describe("the explanation of a place", () => {
  const list: WaitingList = {
    tieBreaker: { kind: "sequence" },
    applications: [
      application("a", 0, { sequence: 1 }),
      application("b", 1, { sequence: 1 }),
      application("c", 1, { sequence: 2 }),
      application("d", 2, { sequence: 1 }),
    ],
    jumps: [jump("d", "b", 3)],
  }
  const availability = new Map<string, WaitingAvailability>([
    ["a", "away"],
    ["b", "able"],
    ["c", "undetermined"],
    ["d", "able"],
  ])

  const words = (of: WaitingExplanation | undefined, language: Language): ReadonlyArray<string> =>
    of === undefined
      ? []
      : textOfOutline(
          waitingInWords(of, {
            style: { language, calendar: pack.calendar, pack },
            officers: new Map([["officer-4", text("رئیس زندان", "the head of the prison")]]),
          }),
        ).split("\n")

  it("counts everybody who is ahead: what it says adds up to the place", () =>
    fc.assert(
      fc.property(waitingLists, (any) => {
        const order = Result.getOrThrow(waitingOrder(any))
        const explanations = explainWaiting(any, order)
        expect(explanations.map((one) => one.application)).toEqual(idsOf(any))
        for (const [index, { statements }] of explanations.entries()) {
          const ahead = statements.map((of) => {
            switch (of.code) {
              case "list.earlier":
                return of.earlier
              case "list.sameDay":
                return of.sameDay
              case "list.jumpAhead":
                return 1
              default:
                return 0
            }
          })
          expect(ahead.reduce<number>((sum, one) => sum + one, 0)).toBe(index)
          expect(statements.some(({ code }) => code === "list.first")).toBe(index === 0)
        }
      }),
    ))

  it("tells nobody the reason for the jump of another, or who that is", () =>
    fc.assert(
      fc.property(cases, ([any, seats, of]) => {
        const named: WaitingList = {
          ...any,
          jumps: any.jumps.map((one) => ({ ...one, reason: `reason of ${one.application}` })),
        }
        for (const { application: own, statements } of explainTurns(named, next(named, seats, of))) {
          const told = JSON.stringify(statements)
          for (const { id } of named.applications)
            if (id !== own) expect(told).not.toMatch(new RegExp(`reason of ${id}|"${id}"`))
        }
      }),
    ))

  it("tells it in Persian", () => {
    const explained = explainTurns(list, next(list, 1, availability))
    expect(explained.map((one) => words(one, "fa"))).toEqual([
      [
        "جایگاه این زندانی در فهرست انتظار",
        "  این زندانی در تاریخ ۱۹۷۰/۰۱/۰۱ درخواست داده است.",
        "  جایگاه او در فهرست انتظار ۱ از ۴ است.",
        "  هیچ‌کس پیش از او نیست.",
        "  این زندانی در حال حاضر حضور ندارد. به ۱ نفر که پس از او است جا پیشنهاد می‌شود. جایگاه او در فهرست محفوظ است.",
      ],
      [
        "جایگاه این زندانی در فهرست انتظار",
        "  این زندانی در تاریخ ۱۹۷۰/۰۱/۰۳ درخواست داده است.",
        "  جایگاه او در فهرست انتظار ۲ از ۴ است.",
        "  ۱ نفر روزهای پیش‌تر درخواست داده و پیش از او است.",
        "  این زندانی به موجب تصمیم «رئیس زندان» در تاریخ ۱۹۷۰/۰۱/۰۴ جلوتر از نوبت خود قرار گرفته است. دلیل: he will be released in two months",
        "  ۲ نفر که به ترتیب درخواست پیش از او بوده‌اند اکنون پس از او هستند.",
        "  نوبت این زندانی رسیده است و یکی از جاهای خالی باید به او پیشنهاد شود.",
      ],
      [
        "جایگاه این زندانی در فهرست انتظار",
        "  این زندانی در تاریخ ۱۹۷۰/۰۱/۰۲ درخواست داده است.",
        "  جایگاه او در فهرست انتظار ۳ از ۴ است.",
        "  ۱ نفر روزهای پیش‌تر درخواست داده و پیش از او است.",
        "  یک نفر که نوبتش پس از او بوده، به موجب تصمیم ثبت‌شدهٔ «رئیس زندان» در تاریخ ۱۹۷۰/۰۱/۰۴، پیش از او قرار گرفته است.",
        "  همان یک جای خالی به کسی پیشنهاد می‌شود که پیش از او است.",
      ],
      [
        "جایگاه این زندانی در فهرست انتظار",
        "  این زندانی در تاریخ ۱۹۷۰/۰۱/۰۲ درخواست داده است.",
        "  جایگاه او در فهرست انتظار ۴ از ۴ است.",
        "  ۱ نفر روزهای پیش‌تر درخواست داده و پیش از او است.",
        "  ۱ نفر همان روز درخواست داده و به سبب شمارهٔ ثبت کوچک‌تر پیش از او قرار گرفته است.",
        "  یک نفر که نوبتش پس از او بوده، به موجب تصمیم ثبت‌شدهٔ «رئیس زندان» در تاریخ ۱۹۷۰/۰۱/۰۴، پیش از او قرار گرفته است.",
        "  هنوز معلوم نیست که این زندانی همهٔ شرایط لازم را دارد یا نه. جایگاه او در فهرست محفوظ است.",
      ],
    ])
  })

  it("tells it in English", () => {
    const explained = explainTurns(list, next(list, 1, availability))
    expect(explained.map((one) => words(one, "en"))).toEqual([
      [
        "This prisoner's place on the waiting list",
        "  This prisoner applied on 1970/01/01.",
        "  The place on the waiting list is 1 of 4.",
        "  Nobody is ahead.",
        "  This prisoner is away at present. One person behind is to be offered a seat. The place on the list is kept.",
      ],
      [
        "This prisoner's place on the waiting list",
        "  This prisoner applied on 1970/01/03.",
        "  The place on the waiting list is 2 of 4.",
        "  One person ahead applied on an earlier day.",
        "  On 1970/01/04 a decision of “the head of the prison” put this prisoner forward. The reason: he will be released in two months",
        "  2 people who came first by application are now behind.",
        "  It is this prisoner's turn: one of the free seats is to be offered.",
      ],
      [
        "This prisoner's place on the waiting list",
        "  This prisoner applied on 1970/01/02.",
        "  The place on the waiting list is 3 of 4.",
        "  One person ahead applied on an earlier day.",
        "  One person whose turn was later was put ahead on 1970/01/04 by a recorded decision of “the head of the prison”.",
        "  The only free seat goes to somebody ahead.",
      ],
      [
        "This prisoner's place on the waiting list",
        "  This prisoner applied on 1970/01/02.",
        "  The place on the waiting list is 4 of 4.",
        "  One person ahead applied on an earlier day.",
        "  One person ahead applied on the same day and comes first by a smaller registration number.",
        "  One person whose turn was later was put ahead on 1970/01/04 by a recorded decision of “the head of the prison”.",
        "  It cannot be told yet whether this prisoner meets every condition. The place on the list is kept.",
      ],
    ])
  })

  it("has words for every statement, in Persian with Persian digits only", () => {
    const codes = new Set<string>()
    for (const [any, seats, of] of fc.sample(cases, { numRuns: 300, seed: 58 }))
      for (const explanation of explainTurns(any, next(any, seats, of))) {
        for (const { code } of explanation.statements) codes.add(code)
        const persian = words(explanation, "fa").join("\n")
        expect(persian.replaceAll("he will be released in two months", "")).not.toMatch(/[0-9A-Za-z]/)
      }
    expect([...codes].sort()).toEqual([
      "list.applied",
      "list.earlier",
      "list.first",
      "list.jumpAhead",
      "list.overtaken",
      "list.ownJump",
      "list.place",
      "list.sameDay",
      "turn.noSeat",
      "turn.passedOver",
      "turn.seatsTaken",
      "turn.taken",
      "turn.unable",
    ])
  })
})
