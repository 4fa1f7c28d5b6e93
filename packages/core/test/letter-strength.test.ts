/** What a letter says is never stronger than the law: its answer follows the kinds of the rules, and a rule against its reader opens nothing. */

import { type LetterLaw, letterToFamily, letterToPrisoner } from "@bazgasht/core/letters"
import { decodeFamilyFile, familyCase, familyOutlook } from "@bazgasht/core/support"
import { runs } from "@bazgasht/properties"
import { type Day, type Decision, type DecisionKind, decide, gregorian, type Outcome } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { kindNow, kindThen } from "../src/letters/kind-words.ts"
import { day, parole, ruritania } from "./country/ruritania.ts"
import { support } from "./country/ruritania-families.ts"
import { letters } from "./country/ruritania-letters.ts"
import { said } from "./country/ruritanian.ts"

const today = day("2025/04/30")
const setting = { pack: ruritania.pack, today }
const style = { language: "en", calendar: gregorian, pack: ruritania.pack } as const

/** From the strongest to the weakest. */
const kinds: ReadonlyArray<DecisionKind> = [
  "automatic",
  "entitlement",
  "discretion",
  "administrative",
  "grace",
]

/** A rule of a kind, for or against its reader, and what comes of it for a case. */
interface Route {
  readonly kind: DecisionKind
  readonly adverse: boolean
  readonly outcome:
    | "eligible"
    | "undetermined"
    | "barred"
    | { readonly in: number; readonly becomes: "eligible" | "undetermined" }
}

const undecided = decide(parole, {}, setting)

const outcomeOf = (outcome: Route["outcome"]): Outcome => {
  if (typeof outcome !== "string")
    return {
      outcome: "notYet",
      from: (today + outcome.in) as Day,
      becomes: outcome.becomes,
      whileTrue: [],
      awaits: [],
    }
  switch (outcome) {
    case "eligible":
      return { outcome }
    case "barred":
      return { outcome, grounds: [] }
    case "undetermined":
      return { outcome, openClauses: [] }
  }
}

const idOf = (place: number): string => `ROUTE-${place}`

const decisionOf = ({ adverse, kind, outcome }: Route, place: number): Decision => ({
  ...undecided,
  rule: { ...parole, id: idOf(place), kind, ...(adverse ? { adverse } : {}) },
  outcome: outcomeOf(outcome),
})

/** Rules whose every sentence names its route; somebody decides about each. */
const lawOf = (routes: ReadonlyArray<Route>): LetterLaw => ({
  ...letters,
  rules: Object.fromEntries(
    routes.map((_, place) => [
      idOf(place),
      {
        name: said(`name of ${idOf(place)}`),
        open: said(`open of ${idOf(place)}.`),
        later: said(`later of ${idOf(place)} from {day}.`),
        decides: said("Somebody decides."),
      },
    ]),
  ),
})

const letterOn = (routes: ReadonlyArray<Route>) =>
  letterToPrisoner({ today, routes: routes.map(decisionOf) }, lawOf(routes), style)

const partOf = (routes: ReadonlyArray<Route>, heading: string): ReadonlyArray<string> =>
  letterOn(routes).parts.find((part) => part.heading === heading)?.lines ?? []

const answerTo = (routes: ReadonlyArray<Route>): string => partOf(routes, "The answer").join(" ")

const strongest = (routes: ReadonlyArray<Route>): Route | undefined =>
  kinds.flatMap((kind) => routes.find((route) => route.kind === kind) ?? [])[0]

const later: fc.Arbitrary<Route["outcome"]> = fc.record({
  in: fc.integer({ min: 1, max: 3 }),
  becomes: fc.constantFrom("eligible", "undetermined"),
})
const anyOutcome = fc.oneof(fc.constantFrom<Route["outcome"]>("eligible", "undetermined", "barred"), later)
const routesWith = (outcome: fc.Arbitrary<Route["outcome"]>): fc.Arbitrary<ReadonlyArray<Route>> =>
  fc.array(fc.record({ kind: fc.constantFrom(...kinds), adverse: fc.boolean(), outcome }), {
    minLength: 1,
    maxLength: 6,
  })

const isFor = ({ adverse }: Route): boolean => !adverse

describe("the answer of a letter to a prisoner", () => {
  it("is that of the strongest kind among what is open", () => {
    fc.assert(
      fc.property(routesWith(anyOutcome), (routes) => {
        const open = strongest(routes.filter((route) => isFor(route) && route.outcome === "eligible"))
        fc.pre(open !== undefined)
        expect(answerTo(routes)).toBe(answerTo([open]))
      }),
      { numRuns: runs(300) },
    )
  })

  it("is that of the strongest kind among what opens on the nearest day", () => {
    fc.assert(
      fc.property(routesWith(later), (routes) => {
        const coming = routes.flatMap((route) =>
          isFor(route) && typeof route.outcome !== "string" ? [{ route, opens: route.outcome }] : [],
        )
        const nearest = Math.min(...coming.map(({ opens }) => opens.in))
        const onThatDay = coming.filter(({ opens }) => opens.in === nearest)
        const certain = onThatDay.filter(({ opens }) => opens.becomes === "eligible")
        const first = strongest((certain.length > 0 ? certain : onThatDay).map(({ route }) => route))
        fc.pre(first !== undefined)
        expect(answerTo(routes)).toBe(answerTo([first]))
      }),
      { numRuns: runs(300) },
    )
  })

  it("is no other for what is against the reader, whatever its kind", () => {
    fc.assert(
      fc.property(routesWith(anyOutcome), (routes) => {
        const mine = routes.map((route): Route => (isFor(route) ? route : { ...route, outcome: "barred" }))
        for (const heading of ["The answer", "Now", "Later, by date"])
          expect(partOf(routes, heading)).toEqual(partOf(mine, heading))
      }),
      { numRuns: runs(300) },
    )
  })

  it("is one for each kind, now and later", () => {
    const answersOn = (outcome: Route["outcome"]) =>
      kinds.map((kind) => answerTo([{ kind, adverse: false, outcome }]))
    expect(new Set(answersOn("eligible")).size).toBe(kinds.length)
    expect(new Set(answersOn({ in: 1, becomes: "eligible" })).size).toBe(kinds.length)
    // Of what is not known no kind is said.
    expect(new Set(answersOn({ in: 1, becomes: "undetermined" })).size).toBe(1)
  })

  it("promises only what somebody must do", () => {
    const promises = /\bmust\b|\bright to\b|\bno decision\b/
    for (const outcome of [
      "eligible",
      { in: 1, becomes: "eligible" },
      { in: 1, becomes: "undetermined" },
    ] as const)
      for (const kind of kinds) {
        const isBound = kind === "automatic" || kind === "entitlement"
        const isCertain = outcome === "eligible" || outcome.becomes === "eligible"
        const answer = answerTo([{ kind, adverse: false, outcome }])
        expect([kind, outcome, answer, promises.test(answer)]).toEqual([
          kind,
          outcome,
          answer,
          isBound && isCertain,
        ])
      }
  })

  it("lets nothing be due that nobody decides about, where its rule does not bind or is against the reader", () => {
    for (const kind of kinds)
      for (const adverse of [false, true]) {
        const routes: ReadonlyArray<Route> = [{ kind, adverse, outcome: "eligible" }]
        const law = lawOf(routes)
        const rules = Object.fromEntries(
          Object.entries(law.rules).map(([id, { decides: _, ...rule }]) => [id, rule]),
        )
        const { parts } = letterToPrisoner(
          { today, routes: routes.map(decisionOf) },
          { ...law, rules },
          style,
        )
        const isDue = !adverse && (kind === "automatic" || kind === "entitlement")
        expect([kind, adverse, parts[0]?.lines.includes("open of ROUTE-0.")]).toEqual([kind, adverse, isDue])
      }
  })
})

describe("what is against a reader", () => {
  it("stands under a heading of its own, now and later", () => {
    fc.assert(
      fc.property(routesWith(anyOutcome), (routes) => {
        const against = partOf(routes, "What may be done against you").join(" ")
        for (const [place, { adverse, outcome }] of routes.entries()) {
          const isSaid = against.includes(idOf(place))
          expect(isSaid).toBe(adverse && outcome !== "barred")
        }
      }),
      { numRuns: runs(300) },
    )
  })
})

describe("a day from which something is only not known any more", () => {
  it("is never said as a day from which it is so", () => {
    fc.assert(
      fc.property(routesWith(later), (routes) => {
        const text = letterOn(routes)
          .parts.flatMap(({ lines }) => lines)
          .join("\n")
        for (const [place, { outcome }] of routes.entries()) {
          const isCertain = typeof outcome !== "string" && outcome.becomes === "eligible"
          expect(text.includes(`later of ${idOf(place)} from`)).toBe(isCertain)
          expect(text.includes(`name of ${idOf(place)}: Not before`)).toBe(!isCertain)
        }
      }),
      { numRuns: runs(300) },
    )
  })
})

describe("the answer of a letter to a family", () => {
  const file = Result.getOrThrow(decodeFamilyFile({ kind: "family", id: "F-1" }, ruritania, { today }))
  const about = familyOutlook(familyCase(file, ruritania, today), support, setting)
  const answerOn = (route: Route): string => {
    const cover = { ...decisionOf(route, 0), missing: about.cover.missing }
    return letterToFamily({ ...about, cover }, {}, letters, style).parts[0]?.lines.join(" ") ?? ""
  }

  it("is one for each kind of the rule of cover, now and later", () => {
    for (const outcome of ["eligible", { in: 1, becomes: "eligible" }] as const)
      expect(new Set(kinds.map((kind) => answerOn({ kind, adverse: false, outcome }))).size).toBe(
        kinds.length,
      )
  })

  it("promises no day from which it is only not known any more", () => {
    for (const kind of kinds) {
      const outcome = { in: 1, becomes: "undetermined" } as const
      const answer = answerOn({ kind, adverse: false, outcome })
      expect(answer).toMatch(/before 2025\/05\/01/)
      expect(answer).not.toMatch(/meets the conditions/)
    }
  })
})

describe("the words of the kinds", () => {
  it("are one for each in every language", () => {
    for (const words of [kindNow, kindThen])
      for (const language of ["fa", "en", "ar", "ckb"])
        expect(new Set(kinds.map((kind) => words[kind][language])).size).toBe(kinds.length)
  })
})
