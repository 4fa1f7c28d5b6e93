/** The tree of units after any history of the register, on any day. */

import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { unit } from "../../src/units/unit/unit.ts"
import type { UnitCommand, UnitState } from "../../src/units/unit/unit-protocol.ts"
import { unitTreeOf } from "../../src/units/unit-tree.ts"
import { terms } from "./sequences.ts"

/** The units of the histories, each of the type that it mostly has. */
const kindOf: { readonly [unit: string]: string } = {
  "unit-0": "service",
  "unit-1": "region",
  "unit-2": "region",
  "unit-3": "prison",
  "unit-4": "prison",
  "unit-5": "prison",
  "unit-6": "workshop",
  "unit-7": "workshop",
  "unit-8": "service",
}
const ids = Object.keys(kindOf)
const first = 20_000

/** What is asked of the register. Days are few, so that changes meet. */
const asked = fc.record({
  type: fc.constantFrom("found", "move", "move", "rename", "dissolve", "restore", "annul", "correct"),
  subject: fc.constantFrom(...ids),
  /** Whether it is asked so that it mostly can be carried out. */
  sound: fc.nat({ max: 4 }).map((value) => value > 0),
  kind: fc.constantFrom(...Object.values(kindOf)),
  other: fc.option(fc.constantFrom(...ids), { nil: undefined, freq: 8 }),
  place: fc.nat(),
  day: fc.integer({ min: 0, max: 12 }),
  shift: fc.integer({ min: -3, max: 3 }),
})

type Asked = typeof asked extends fc.Arbitrary<infer One> ? One : never

const content = (
  { day, kind, other, place, shift, sound, subject, type }: Asked,
  state: UnitState,
): object => {
  const from = (first + day) as Day
  const own = sound ? (kindOf[subject] ?? kind) : kind
  const fitting = ids.filter((id) =>
    type === "dissolve" ? kindOf[id] === own && id !== subject : terms.types[own]?.includes(kindOf[id] ?? ""),
  )
  const above = sound ? fitting[place % Math.max(1, fitting.length)] : other
  const parent = above === undefined ? {} : { parent: above }
  switch (type) {
    case "found":
      return { kind: own, name: "A", from: (sound ? first : from) as Day, ...parent }
    case "move":
      return { parent: above ?? "unit-0", from }
    case "rename":
      return { name: `B${day}`, from }
    case "dissolve":
      return { on: from, ...(above === undefined || shift < -1 ? {} : { successor: above }) }
    case "annul":
    case "restore":
      return { reason: "decided anew" }
    default: {
      if (state.stage === "none" || state.stage === "annulled") return {}
      const places = state.places.map((place) => ({ ...place, from: (place.from + shift) as Day }))
      const names = state.names.map((name) => ({ ...name, from: (name.from + shift) as Day }))
      return { names, places, reason: "recorded wrongly" }
    }
  }
}

/** The register after what was asked and not refused; every command is judged by all units, in no certain order. */
const registerAfter = (all: ReadonlyArray<Asked>) => {
  const states = new Map<string, UnitState>()
  const refused: Array<string> = []
  for (const [index, drawn] of all.entries()) {
    const state = states.get(drawn.subject) ?? unit.none
    const one = { ...drawn, type: drawn.sound && state.stage === "none" ? ("found" as const) : drawn.type }
    const role = ["dissolve", "restore", "annul"].includes(one.type) ? "board" : "registrar"
    const command = {
      type: one.type,
      id: `c-${index}`,
      subject: one.subject,
      at: (first + 12) as Day,
      by: { id: "person-1", role },
      expectedVersion: state.version,
      ...content(one, state),
    } as UnitCommand
    const units = [...states.values()].toReversed()
    const answer = unit.handle(state, command, { policyDigest: "policy-1", terms, units })
    if (Result.isSuccess(answer)) states.set(one.subject, answer.success.state)
    else refused.push(answer.failure.code)
  }
  return { states: [...states.values()], refused }
}

const days = Array.from({ length: 22 }, (_, index) => (first - 5 + index) as Day)

/** Histories that are long enough for units to come to lie on several levels. */
const histories = fc.array(asked, { minLength: 10, maxLength: 60, size: "max" })

describe("the tree of units on any day after any history", () => {
  it("has one top for each organisation, comes round nowhere, and puts nothing under a unit that is not there", () => {
    fc.assert(
      fc.property(histories, (all) => {
        const { states } = registerAfter(all)
        for (const day of days) {
          const tree = unitTreeOf(states, day)
          for (const { kind, parent, unit: id } of tree.units) {
            const accepted = terms.types[kind] ?? []
            const above = parent === undefined ? undefined : tree.at(parent)
            expect(above?.kind ?? "none").toSatisfy((one: string) =>
              accepted.length === 0 ? one === "none" : accepted.includes(one),
            )
            const top = tree.upFrom(id).at(-1) ?? ""
            expect(tree.at(top)?.kind).toBe("service")
          }
        }
      }),
      { numRuns: runs(600, { least: 100 }) },
    )
  })

  it("has below a unit those that lead up to it, and answers alike in whatever order the states come", () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...days), (all, day) => {
        const { states } = registerAfter(all)
        const tree = unitTreeOf(states, day)
        const turned = unitTreeOf(states.toReversed(), day)
        for (const id of ids) {
          const below = ids.filter((one) => one === id || tree.upFrom(one).includes(id))
          expect(tree.below(id).toSorted()).toEqual(below)
          expect(tree.below(id)[0]).toBe(id)
          expect(turned.below(id)).toEqual(tree.below(id))
          expect(tree.standsFor(id)?.unit).toBe(tree.upFrom(id).find((one) => tree.at(one) !== undefined))
          const region = tree.nearest(id, "region")
          expect(region === undefined || tree.upFrom(id).includes(region.unit)).toBe(true)
        }
        expect(turned.units).toEqual(tree.units)
        expect(turned.registered).toEqual(tree.registered)
        for (const each of days)
          for (const { unit } of unitTreeOf(states, each).units) expect(tree.registered).toContain(unit)
      }),
      { numRuns: runs(300, { least: 60 }) },
    )
  })

  it("reaches what belonged to a dissolved unit from its successor, or from where it lay", () => {
    fc.assert(
      fc.property(histories, (all) => {
        const { states } = registerAfter(all)
        for (const state of states) {
          if (state.stage !== "dissolved") continue
          const before = unitTreeOf(states, (state.on - 1) as Day)
          const after = unitTreeOf(states, state.on)
          expect(before.at(state.subject)).toBeDefined()
          expect(after.at(state.subject)).toBeUndefined()
          const next = state.successor ?? before.at(state.subject)?.parent
          if (next !== undefined) expect(after.below(next)).toContain(state.subject)
        }
      }),
      { numRuns: runs(300, { least: 60 }) },
    )
  })

  it("refuses a successor that is dissolved later itself, with none behind it, while units lie below", () => {
    const base = { sound: false, place: 0, shift: 0, kind: "service", other: undefined, day: 0 } as const
    const { refused, states } = registerAfter([
      { ...base, type: "found", subject: "unit-0" },
      { ...base, type: "found", subject: "unit-8" },
      { ...base, type: "found", subject: "unit-2", kind: "region", other: "unit-8" },
      { ...base, type: "dissolve", subject: "unit-0", day: 2 },
      { ...base, type: "dissolve", subject: "unit-8", day: 1, other: "unit-0" },
    ])
    expect(refused).toEqual(["unit.notThere"])
    expect(unitTreeOf(states, (first + 3) as Day).at("unit-2")?.parent).toBe("unit-8")
  })

  it("meets every refusal somewhere, and dissolves, moves and restores", () => {
    const all = fc.sample(histories, { numRuns: 400, seed: 3 }).map(registerAfter)
    const refused = new Set(all.flatMap((one) => one.refused))
    for (const code of [
      "unit.parentMissing",
      "unit.wrongKind",
      "unit.notThere",
      "unit.belowItself",
      "unit.dayTooEarly",
      "unit.successorMissing",
    ])
      expect(refused).toContain(code)
    const states = all.flatMap((one) => one.states)
    expect(states.some(({ stage }) => stage === "dissolved")).toBe(true)
    expect(states.some((one) => one.stage !== "none" && one.places.length > 2)).toBe(true)
    const levels = all.map((one) =>
      Math.max(0, ...ids.map((id) => unitTreeOf(one.states, days.at(-1) as Day).upFrom(id).length)),
    )
    expect(Math.max(...levels)).toBeGreaterThan(3)
  })
})
