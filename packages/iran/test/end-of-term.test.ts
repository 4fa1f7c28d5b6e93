import { readFileSync } from "node:fs"
import { decodeCaseFile, outlook, releaseFacts, releaseHistory } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import { type Day, type Decision, decide, type Facts } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { endOfSentence } from "../src/base/served.ts"
import { iran, iranPack } from "../src/pack.ts"
import { releaseAtEndOfTerm } from "../src/release/end-of-term.ts"
import { releaseRoutes } from "../src/release/rules.ts"
import { day, determined, inShort, on, serving, term, written } from "./prisoner.ts"

const lengths = fc.record({
  years: fc.nat({ max: 25 }),
  months: fc.nat({ max: 11 }),
  days: fc.nat({ max: 29 }),
})
const served = fc
  .record({
    length: lengths.filter(({ days, months, years }) => years + months + days > 0),
    credit: fc.nat({ max: 400 }),
    start: fc.integer({ min: day("1393/01/01"), max: day("1403/12/29") }),
  })
  .map(({ credit, length, start }) => ({
    ...serving(term(length.years, length.months, length.days), written(start as Day), credit),
    imprisonmentKind: "tazir",
  }))

const ended = (facts: Facts): Day => determined(endOfSentence, facts, on("1393/01/01")) as Day

describe("release at the end of the term (REL-END)", () => {
  it("is due from the last day on, and not a day before, where nothing else holds", () => {
    fc.assert(
      fc.property(served, fc.nat({ max: 5000 }), (facts, later) => {
        const end = ended(facts)
        const free = { ...facts, heldForNothingElse: true }
        const about = (today: number) => on(written(today as Day))
        expect(inShort(releaseAtEndOfTerm, free, about(end - 1))).toBe(`notYet ${written(end)}`)
        expect(inShort(releaseAtEndOfTerm, free, about(end))).toBe("eligible")
        const { outcome } = decide(releaseAtEndOfTerm, free, about(end + later))
        expect(outcome).toMatchObject({ outcome: "eligible", since: end })
      }),
      { numRuns: runs(100) },
    )
  })

  it("is refused nobody because a record is missing, and due to nobody whom something else holds", () => {
    fc.assert(
      fc.property(served, (facts) => {
        const after = on(written(ended(facts)))
        expect(inShort(releaseAtEndOfTerm, facts, after)).toBe("undetermined nothingElseHolds")
        expect(inShort(releaseAtEndOfTerm, { ...facts, heldForNothingElse: false }, after)).toBe(
          "barred nothingElseHolds",
        )
      }),
      { numRuns: runs(100) },
    )
  })

  it("stands before every leniency, because nobody has to be won for it", () => {
    const folder = "../../../examples/cases/iran/end-of-term/"
    const written = readFileSync(new URL(`${folder}ET-1.json`, import.meta.url), "utf8")
    const today = day("1406/03/10")
    const file = Result.getOrThrow(decodeCaseFile(JSON.parse(written), iran))
    const setting = { pack: iranPack, today, history: releaseHistory(file, iran, today) }
    const { routes } = outlook(releaseRoutes, releaseFacts(file, iran, today), setting)
    const open = routes.filter(({ outcome }: Decision) => outcome.outcome === "eligible")
    expect(open.map(({ rule }) => rule.id)).toEqual(["REL-END", "REL-PARDON-1"])
  })
})
