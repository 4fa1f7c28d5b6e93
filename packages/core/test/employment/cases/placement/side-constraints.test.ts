import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { capacityLeft, holdsOf } from "../../../../src/employment/cases/opening/opening-reading.ts"
import { type World, worldOf } from "./world.ts"

const ids = ["placement-1", "placement-2", "placement-3", "placement-4", "placement-5"]

const id = fc.constantFrom(...ids)
const act = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant("goOn" as const),
      id,
      takes: fc.constantFrom({}, {}, { escort: 1 }, { escort: 2 }, { wheelchair: 1 }),
      sound: fc.nat(9).map((value) => value > 0),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("leave" as const), id, way: fc.nat(2) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("tell" as const), which: fc.nat(9), keep: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("changeSeats" as const),
      seats: fc.nat(4),
      capacities: fc.record({ escort: fc.nat(3) }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("suspend" as const, "resume" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("free" as const), id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("pass" as const), days: fc.nat(20) }) },
)

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

/** Somebody gives a seat back that nobody has any more: it is refused, and nothing changes. */
const freeAgain = (world: World, placement: string): void => {
  const before = world.opening()
  if (holdsOf(before).some((hold) => hold.placement === placement)) return
  world.askOpening({ type: "free", placement }, "keeper")
  expect(world.opening()).toBe(before)
}

const perform = (world: World, one: Act): void => {
  switch (one.kind) {
    case "goOn":
      world.goOn(one.id, one.takes, one.sound)
      break
    case "leave":
      world.leave(one.id, one.way)
      break
    case "tell":
      world.tell(one.which, one.keep)
      break
    case "pass":
      world.pass(one.days)
      break
    case "changeSeats": {
      const { capacities, seats } = one
      world.askOpening({ type: "changeSeats", seats, capacities, reason: "machines" }, "inspector")
      break
    }
    case "suspend":
      world.askOpening({ type: "suspend", reason: "flood" }, "board")
      break
    case "resume":
      world.askOpening({ type: "resume" }, "board")
      break
    case "free":
      freeAgain(world, one.id)
      break
  }
}

const live: { readonly [stage: string]: "reserved" | "occupied" } = {
  proposed: "reserved",
  offered: "reserved",
  accepted: "reserved",
  cleared: "reserved",
  active: "occupied",
  paused: "occupied",
}

/** Every placement that lives has its seat, whatever the opening has been told; P1 holds of what is taken. */
const checkNow = (world: World): void => {
  const state = world.opening()
  const left = capacityLeft(state)
  expect(left?.seats).toBeGreaterThanOrEqual(0)
  for (const amount of Object.values(left?.capacities ?? {})) expect(amount).toBeGreaterThanOrEqual(0)
  const held = new Set(holdsOf(state).map(({ placement }) => placement))
  for (const [placement, placed] of world.placed)
    if (live[placed.state.stage] !== undefined) expect(held).toContain(placement)
}

/** Once the opening has been told everything, its seats are exactly those of the placements that live. */
const checkSettled = (world: World): void => {
  const seats = new Map(holdsOf(world.opening()).map(({ hold, placement }) => [placement, hold]))
  const wanted = [...world.placed].flatMap(([placement, { state }]) => {
    const hold = live[state.stage]
    return hold === undefined ? [] : [[placement, hold] as const]
  })
  expect(seats).toEqual(new Map(wanted))
}

const played = (seats: number, escort: number, acts: ReadonlyArray<Act>): World => {
  const world = worldOf(seats, escort)
  for (const one of acts) {
    perform(world, one)
    checkNow(world)
  }
  return world
}

const histories = fc.tuple(fc.nat(3), fc.nat(2), fc.array(act, { minLength: 1, maxLength: 80, size: "max" }))

const eventsOf = (world: World, type: string, placement: string) =>
  world.openingEvents.filter(
    (event) => event.type === type && "placement" in event && event.placement === placement,
  )

describe("several placements over one opening, in any order", () => {
  it("P1: no more is taken than exists, and whoever is placed has his seat, however late the opening is told", () =>
    fc.assert(
      fc.property(histories, ([seats, escort, acts]) => {
        played(seats, escort, acts)
      }),
      { numRuns: runs(500) },
    ))

  it("P12: whoever leaves frees his seat exactly once, and nobody else frees any", () =>
    fc.assert(
      fc.property(histories, ([seats, escort, acts]) => {
        const world = played(seats, escort, acts)
        world.tellAll()
        checkNow(world)
        checkSettled(world)
        for (const placement of ids) {
          const stage = world.placed.get(placement)?.state.stage
          const freed = eventsOf(world, "seatFreed", placement).length
          const reserved = eventsOf(world, "seatReserved", placement).length
          // A seat whose proposal was refused is given back too.
          if (stage === undefined) expect(freed).toBe(reserved)
          else expect([reserved, freed]).toEqual([1, live[stage] === undefined ? 1 : 0])
        }
      }),
      { numRuns: runs(500) },
    ))

  it("P14: the opening does not learn from a freed seat whether somebody declined", () =>
    fc.assert(
      fc.property(histories, ([seats, escort, acts]) => {
        const world = played(seats, escort, acts)
        world.tellAll()
        const shapes = world.openingEvents
          .filter(({ type }) => type === "seatFreed")
          .map((event) => Object.keys(event).sort().join())
        expect(new Set(shapes).size).toBeLessThanOrEqual(1)
      }),
    ))

  it("the histories place people, let them leave in every way, and fill the opening", () => {
    const seen = new Set<string>()
    for (const [seats, escort, acts] of fc.sample(histories, { numRuns: 300, seed: 7 })) {
      const world = played(seats, escort, acts)
      for (const { events } of world.placed.values()) for (const { type } of events) seen.add(type)
      for (const { stage, type } of world.openingEvents) seen.add(`${type}, ${stage}`)
    }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        "declined",
        "expired",
        "clearanceRefused",
        "withdrawn",
        "ended",
        "resigned",
        "paused",
        "seatReserved, filled",
        "seatFreed, open",
        "seatFreed, suspended",
        "seatOccupied, filled",
      ]),
    )
  })
})
