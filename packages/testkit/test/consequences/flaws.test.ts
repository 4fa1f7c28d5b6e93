import { type Consequence, checkConsequences } from "@bazgasht/casework/consequences"
import { runs } from "@bazgasht/properties"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { declared, kinds, openBook } from "./bells.ts"

const all = Object.values(kinds)

const flawsOf = (consequences: ReadonlyArray<Consequence>) =>
  Result.match(checkConsequences(consequences, all), {
    onFailure: ({ params }) => params.flaws,
    onSuccess: () => [],
  })

/** What each command of the three kinds may lead to; none of them needs a second person. */
const ends = [
  { kind: "bell", command: "ring", event: "rung" },
  { kind: "lamp", command: "count", event: "counted" },
  { kind: "lamp", command: "putOut", event: "putOut" },
  { kind: "lamp", command: "light", event: "lit" },
  { kind: "book", command: "open", event: "opened" },
] as const

/** Arrows between the ends, each a consequence. */
const arrows = fc.array(fc.tuple(fc.nat(ends.length - 1), fc.nat(ends.length - 1)), { maxLength: 8 })

const consequenceOf = ([from, to]: readonly [number, number], place: number): Consequence => {
  const [cause, effect] = [ends[from], ends[to]]
  if (cause === undefined || effect === undefined) throw new Error("There is no such end.")
  return {
    name: `consequence ${place}`,
    title: text("پیامد", "a consequence"),
    of: { kind: cause.kind, events: [cause.event] },
    carries: () => ({}),
    gives: { kind: effect.kind, command: effect.command },
    to: () => ({ opens: true }),
    brings: () => ({}),
    by: { person: "causer", role: "keeper" },
  }
}

/** Whether following arrows for longer than there are ends is possible. */
const isEndless = (given: ReadonlyArray<readonly [number, number]>): boolean => {
  let at = new Set(ends.keys())
  for (const _ of ends.concat(ends)) at = new Set(given.filter(([from]) => at.has(from)).map(([, to]) => to))
  return at.size > 0
}

describe("declared consequences", () => {
  it("are refused where following them would never end, and only there; the path leads from each to the next", () =>
    fc.assert(
      fc.property(arrows, (given) => {
        const consequences = given.map(consequenceOf)
        const flaws = flawsOf(consequences)
        expect(flaws.some(({ code }) => code === "consequence.endless")).toBe(isEndless(given))
        for (const { code, consequence, path = [] } of flaws) {
          expect([code, path[0]]).toEqual(["consequence.endless", consequence])
          const circle = path.map((name) => given[consequences.findIndex((one) => one.name === name)] ?? [])
          for (const [place, [, to]] of circle.entries())
            expect(to).toBe(circle[(place + 1) % circle.length]?.[0])
        }
      }),
      { numRuns: runs(300) },
    ))

  it("are sound as they are declared between kinds that are there", () =>
    expect(flawsOf(declared)).toEqual([]))

  it("name what is not there, is there twice, or needs a second person", () => {
    const codes = (consequences: ReadonlyArray<Consequence>) =>
      flawsOf(consequences).map(({ code, name }) => [code, name])
    expect(codes([openBook, openBook])).toEqual([["consequence.repeated", undefined]])
    expect(codes([{ ...openBook, of: { kind: "gong", events: ["rung"] } }])).toEqual([
      ["consequence.kindUnknown", "gong"],
    ])
    expect(codes([{ ...openBook, of: { kind: "bell", events: ["rung", "struck"] } }])).toEqual([
      ["consequence.eventUnknown", "struck"],
    ])
    expect(codes([{ ...openBook, gives: { kind: "book", command: "burn" } }])).toEqual([
      ["consequence.commandUnknown", "burn"],
    ])
    expect(codes([{ ...openBook, gives: { kind: "lamp", command: "inspect" } }])).toEqual([
      ["consequence.secondPerson", "inspector"],
    ])
  })
})
