import { waitingListOn, waitingListSchema } from "@bazgasht/core/employment"
import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import {
  lotOf,
  type WaitingApplication,
  type WaitingList,
  type WaitingListErrorCode,
  type WaitingListPlace,
  waitingOrder,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { afterAll, application, idsOf, jump, leaving, shuffledList, waitingLists } from "./waiting-lists.ts"

const places = (list: WaitingList): ReadonlyArray<WaitingListPlace> => Result.getOrThrow(waitingOrder(list))

/** Whether one came before the other, all jumps left aside. */
const cameFirst = (
  { tieBreaker }: WaitingList,
  one: WaitingApplication,
  other: WaitingApplication,
): boolean => {
  if (one.appliedOn !== other.appliedOn) return one.appliedOn < other.appliedOn
  return tieBreaker.kind === "lottery"
    ? lotOf(tieBreaker.seed, one.id) < lotOf(tieBreaker.seed, other.id)
    : (one.sequence ?? 0) < (other.sequence ?? 0)
}

/** A list in which at least some wait, and two of those. */
const withTwo = waitingLists
  .filter((list) => idsOf(list).length > 1)
  .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...idsOf(list)], { minLength: 2 })))

describe("the order of a waiting list on a day", () => {
  it("is changed by nothing that is dated later: applications, jumps, and who leaves", () => {
    let changed = 0
    fc.assert(
      fc.property(waitingLists, fc.nat(20), (list, on) => {
        const day = on as Day
        const until = {
          ...list,
          applications: list.applications.flatMap(({ leftOn, ...one }) =>
            one.appliedOn > day ? [] : [leftOn === undefined || leftOn > day ? one : { ...one, leftOn }],
          ),
          jumps: list.jumps.filter((one) => one.day <= day),
        }
        expect(places(waitingListOn(list, day))).toEqual(places(until))
        if (JSON.stringify(places(list)) !== JSON.stringify(places(until))) changed++
      }),
      { numRuns: runs(100, { least: 40 }) },
    )
    expect(changed).toBeGreaterThan(0)
  })
})

describe("the order of a waiting list", () => {
  it("is strictly first in, first out without jumps", () =>
    fc.assert(
      fc.property(waitingLists, (list) => {
        const order = places({ ...list, jumps: [] })
        for (const [index, { application: one, jumpsAhead, overtaken }] of order.entries()) {
          expect([jumpsAhead, overtaken]).toEqual([[], 0])
          for (const later of order.slice(index + 1))
            expect(cameFirst(list, one, later.application)).toBe(true)
        }
      }),
    ))

  it("holds everybody who has not left, each once", () =>
    fc.assert(
      fc.property(waitingLists, (list) => {
        const waiting = list.applications.filter(({ leftOn }) => leftOn === undefined)
        expect(idsOf(list).toSorted()).toEqual(waiting.map(({ id }) => id).sort())
      }),
    ))

  it("puts who jumps directly before the one that the jump names, and moves nobody else", () =>
    fc.assert(
      fc.property(withTwo, ([list, [one, other]]) => {
        const before = idsOf(list)
        const [first, second] = [one, other].sort((a = "", b = "") => before.indexOf(a) - before.indexOf(b))
        const jumped = jump(second ?? "", first ?? "", afterAll)
        const after = idsOf({ ...list, jumps: [...list.jumps, jumped] })
        expect(after.filter((id) => id !== second)).toEqual(before.filter((id) => id !== second))
        expect(after.indexOf(second ?? "") + 1).toBe(after.indexOf(first ?? ""))
      }),
    ))

  it("moves nobody back where somebody leaves, not even whom a jump named", () =>
    fc.assert(
      fc.property(withTwo, ([list, leavers]) => {
        const before = idsOf(list)
        const after = idsOf(leaving(list, leavers.slice(1)))
        expect(after).toEqual(before.filter((id) => !leavers.slice(1).includes(id)))
      }),
    ))

  it("stays as it is among those who are there where somebody more applies", () =>
    fc.assert(
      fc.property(waitingLists, fc.nat(afterAll), (list, day) => {
        const more = application("new", day, { sequence: 100 })
        const after = idsOf({ ...list, applications: [...list.applications, more] })
        expect(after.filter((id) => id !== "new")).toEqual(idsOf(list))
      }),
    ))

  it("does not depend on the order in which anything is listed", () =>
    fc.assert(
      fc.property(
        waitingLists.chain((list) => fc.tuple(fc.constant(list), shuffledList(list))),
        ([one, other]) => {
          expect(places(other)).toEqual(places(one))
        },
      ),
    ))

  it("comes back from JSON as it was", () =>
    fc.assert(
      fc.property(waitingLists, (list) => {
        const codec = Schema.toCodecJson(waitingListSchema())
        expect(
          Schema.decodeUnknownSync(codec)(JSON.parse(JSON.stringify(Schema.encodeSync(codec)(list)))),
        ).toEqual(list)
      }),
    ))
})

describe("what gives a place", () => {
  it("is everybody ahead, counted once: who came first, and who came later and jumped", () =>
    fc.assert(
      fc.property(waitingLists, (list) => {
        const order = places(list)
        for (const [index, place] of order.entries()) {
          const ahead = order.slice(0, index).map((other) => other.application)
          const first = ahead.filter((other) => cameFirst(list, other, place.application))
          const isEarlier = ({ appliedOn }: WaitingApplication) => appliedOn < place.application.appliedOn
          expect(place.place).toBe(index + 1)
          expect(place.earlier).toBe(first.filter(isEarlier).length)
          expect(place.sameDay).toBe(first.filter((other) => !isEarlier(other)).length)
          expect(place.jumpsAhead.map((one) => one.application)).toEqual(
            ahead.filter((other) => !first.includes(other)).map(({ id }) => id),
          )
        }
      }),
    ))

  it("names for everybody who jumped ahead the jump since which he is there", () =>
    fc.assert(
      fc.property(waitingLists, (list) => {
        const stood = asItStood(list)
        for (const { application: one, jumpsAhead } of places(list))
          for (const ahead of jumpsAhead) {
            const at = stood.findIndex(({ jumps }) => jumps.at(-1) === ahead)
            expect(at).toBeGreaterThan(0)
            for (const [after, { order }] of stood.slice(at - 1).entries())
              expect(order.indexOf(ahead.application) < order.indexOf(one.id)).toBe(after > 0)
          }
      }),
    ))

  it("says which jumps were its own, and how many who came first are behind", () =>
    fc.assert(
      fc.property(waitingLists, (list) => {
        const order = places(list)
        for (const [index, { application: one, overtaken, ownJumps }] of order.entries()) {
          const behind = order.slice(index + 1).map((other) => other.application)
          expect(overtaken).toBe(behind.filter((other) => cameFirst(list, other, one)).length)
          expect(ownJumps).toEqual(
            list.jumps.filter((own) => own.application === one.id).sort((a, b) => a.day - b.day),
          )
          if (ownJumps.length === 0) expect(overtaken).toBe(0)
        }
      }),
    ))
})

/** The order of everybody who ever applied before the first jump and after each, in which those who came first jump first. */
const asItStood = (list: WaitingList) => {
  const find = (id: string) => list.applications.find((one) => one.id === id) as WaitingApplication
  const jumps = list.jumps.toSorted(
    (one, other) =>
      one.day - other.day || (cameFirst(list, find(one.application), find(other.application)) ? -1 : 1),
  )
  const applications = list.applications.map(({ leftOn: _, ...stays }) => stays)
  return [undefined, ...jumps].map((_, made) => {
    const before = jumps.slice(0, made)
    return { jumps: before, order: idsOf({ ...list, applications, jumps: before }) }
  })
}

describe("the lists of these tests", () => {
  it("have jumps ahead, places kept by several jumps, and people overtaken who are ahead again", () => {
    const seen = new Set<string>()
    for (const list of fc.sample(waitingLists, { numRuns: 500, seed: 58 }))
      for (const { earlier, jumpsAhead, overtaken, ownJumps, sameDay } of places(list)) {
        if (jumpsAhead.length > 1) seen.add("several ahead")
        if (ownJumps.length > 1 && overtaken > 0) seen.add("several of its own")
        if (ownJumps.length > 0 && jumpsAhead.length > 0) seen.add("jumped and overtaken")
        if (earlier > 0 && sameDay > 0 && jumpsAhead.length > 0) seen.add("all three")
      }
    expect(seen.size).toBe(4)
  })
})

describe("a waiting list of three", () => {
  const list: WaitingList = {
    tieBreaker: { kind: "sequence" },
    applications: [
      application("a", 1, { sequence: 1 }),
      application("b", 2, { sequence: 2 }),
      application("c", 2, { sequence: 1 }),
    ],
    jumps: [],
  }
  const withJumps = (...jumps: WaitingList["jumps"]): WaitingList => ({ ...list, jumps })

  it("orders one day by number", () => expect(idsOf(list)).toEqual(["a", "c", "b"]))

  it("keeps the order of two who are put before the same one on the same day", () =>
    expect(idsOf(withJumps(jump("b", "a", 3), jump("c", "a", 3)))).toEqual(["c", "b", "a"]))

  it("makes the jumps one day after the other", () => {
    const back = [jump("c", "a", 3), jump("a", "c", 4), jump("c", "a", 5)]
    expect(idsOf(withJumps(...back.slice(0, 2)))).toEqual(["a", "c", "b"])
    expect(places(withJumps(...back))).toMatchObject([
      { application: { id: "c" }, ownJumps: [back[0], back[2]], overtaken: 1 },
      { application: { id: "a" }, ownJumps: [back[1]], jumpsAhead: [back[2]] },
      { application: { id: "b" } },
    ])
  })

  const refused = (of: WaitingList): ReadonlyArray<string> =>
    Result.getOrThrow(Result.flip(waitingOrder(of))).map((error) =>
      [error.code, error.application, error.before].filter((part) => part !== undefined).join(" "),
    )
  const more = (...others: ReadonlyArray<WaitingApplication>): WaitingList => ({
    ...list,
    applications: [...list.applications, ...others],
  })

  it.each<readonly [WaitingListErrorCode, WaitingList, string]>([
    ["application.duplicate", more(application("a", 9, { sequence: 1 })), "a"],
    ["application.leftTooEarly", more(application("d", 9, { sequence: 1, leftOn: 8 })), "d"],
    ["application.sequenceMissing", more(application("d", 2)), "d"],
    ["jump.reasonMissing", withJumps({ ...jump("b", "a", 3), reason: " " }), "b a"],
    ["jump.officerMissing", withJumps({ ...jump("b", "a", 3), officer: "" }), "b a"],
    ["jump.unknownApplication", withJumps(jump("x", "a", 3)), "x a"],
    ["jump.unknownApplication", withJumps(jump("b", "x", 3)), "b x"],
    ["jump.notWaiting", withJumps(jump("b", "a", 1)), "b a"],
    ["jump.duplicate", withJumps(jump("b", "a", 3), jump("b", "c", 3)), "b"],
    ["jump.notForward", withJumps(jump("a", "b", 3)), "a b"],
    ["jump.notForward", withJumps(jump("a", "a", 3)), "a a"],
  ])("is refused: %s", (code, of, named) => expect(refused(of)).toEqual([`${code} ${named}`]))

  it("is refused where two of one day have one number", () =>
    expect(refused(more(application("d", 2, { sequence: 2 })))).toEqual([
      "application.sequenceDuplicate b",
      "application.sequenceDuplicate d",
    ]))

  it("is refused where one of the two of a jump had left on its day", () => {
    const left = { ...leaving(list, ["a"]), jumps: [jump("b", "a", afterAll)] }
    expect(refused(left)).toEqual(["jump.notWaiting b a"])
    expect(idsOf({ ...left, jumps: [jump("b", "a", afterAll - 1)] })).toEqual(["b", "c"])
  })

  it("tells everything at once", () =>
    expect(
      refused(withJumps({ ...jump("x", "b", 1), reason: "" }, { ...jump("c", "a", 9), officer: " " })),
    ).toEqual(["jump.officerMissing c a", "jump.reasonMissing x b", "jump.unknownApplication x b"]))
})
