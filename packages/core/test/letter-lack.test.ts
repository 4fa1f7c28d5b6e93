/** A letter asks for papers only where papers can settle something; where the law itself is not known, it says that. */

import { type LetterLaw, letterToPrisoner } from "@bazgasht/core/letters"
import { runs } from "@bazgasht/properties"
import { type Decision, decide, gregorian, type Problem } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { day, parole, ruritania } from "./country/ruritania.ts"
import { letters } from "./country/ruritania-letters.ts"
import { said } from "./country/ruritanian.ts"

const today = day("2025/04/30")
const undecided = decide(parole, {}, { pack: ruritania.pack, today })
const style = { language: "en", calendar: gregorian, pack: ruritania.pack } as const

/** A law that has no row for a case. */
const gap: Problem = { code: "version.none", day: today }

type Route = "barred" | "papers" | "law" | "both"

const decisionOf = (route: Route, place: number): Decision => ({
  ...undecided,
  rule: { ...parole, id: `ROUTE-${place}` },
  outcome:
    route === "barred" ? { outcome: "barred", grounds: [] } : { outcome: "undetermined", openClauses: [] },
  missing: {
    ...undecided.missing,
    questions: route === "law" ? [] : undecided.missing.questions,
    gaps: route === "papers" ? [] : [gap],
  },
})

const letterOn = (routes: ReadonlyArray<Route>): ReadonlyArray<string> => {
  const law: LetterLaw = {
    ...letters,
    rules: Object.fromEntries(
      routes.map((_, place) => [
        `ROUTE-${place}`,
        { name: said(`name of ${place}.`), open: said("open."), later: said("later from {day}.") },
      ]),
    ),
  }
  return letterToPrisoner({ today, routes: routes.map(decisionOf) }, law, style).parts.flatMap(
    ({ lines }) => lines,
  )
}

describe("a letter about what is not known", () => {
  it("says that papers are missing where they are, and that the law is where no paper would settle it", () => {
    expect(undecided.missing.questions).not.toEqual([])
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<Route>("barred", "papers", "law", "both"), { minLength: 1, maxLength: 6 }),
        (routes) => {
          const lines = letterOn(routes)
          const text = lines.join(" ")
          expect(/papers are missing/i.test(text)).toBe(routes.some((route) => /papers|both/.test(route)))
          expect(/do not have the whole law/i.test(text)).toBe(routes.includes("law"))
          // Each route stands below the last thing that was said to be lacking.
          for (const [place, route] of routes.entries()) {
            if (route === "barred") continue
            const above = lines.slice(0, lines.indexOf(`name of ${place}.`))
            const lastSaid = above.findLast((line) => /Papers are missing|whole law/.test(line)) ?? ""
            expect([route, /whole law/.test(lastSaid)]).toEqual([route, route === "law"])
          }
        },
      ),
      { numRuns: runs(300) },
    )
  })
})
