/** Prepared decisions on the routes: those that `decide` gives, for prisoners of every kind, on days of every law. */

import { outlook, prepareOutlook } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import { type Day, type Decision, decide, type Facts, type Setting } from "@bazgasht/rules"
import { prepareAll } from "@bazgasht/rules/columns"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { makePrisoners } from "../bench/prisoners.ts"
import { iranPack } from "../src/pack.ts"
import { releaseRoutes } from "../src/release/rules.ts"
import { day } from "./prisoner.ts"

const someDay = fc.integer({ min: day("1385/01/01"), max: day("1412/01/01") }).map((at) => at as Day)

const someSetting: fc.Arbitrary<Setting> = fc
  .record(
    {
      today: someDay,
      lawDay: someDay,
      choices: fc.record(
        Object.fromEntries(
          [...iranPack.policies].map(([id, { options }]) => [
            id,
            fc.constantFrom(...options.map((option) => option.id)),
          ]),
        ),
      ),
    },
    { requiredKeys: ["today"] },
  )
  .map((chosen) => ({ pack: iranPack, ...chosen }))

/** Some prisoners as they might stand in prison on a day. */
const somePrisoners = (today: Day): fc.Arbitrary<ReadonlyArray<Facts>> =>
  fc
    .integer({ min: 1, max: 2 ** 31 - 1 })
    .map((seed) => makePrisoners(releaseRoutes, iranPack, today, { count: 3, seed }))

const cases = fc
  .tuple(someSetting, someDay)
  .chain(([setting, day]) => somePrisoners(day).map((prisoners) => ({ setting, prisoners })))

const said = ({ answer, outcome, rule, timeline }: Decision) => ({ id: rule.id, answer, outcome, timeline })

describe("prepared decisions on the routes", () => {
  it("are those of decide, also when they are read after other cases have been decided", () => {
    fc.assert(
      fc.property(cases, ({ prisoners, setting }) => {
        const decideAll = prepareAll(releaseRoutes, setting)
        const prepared = prisoners.map(decideAll)
        for (const [index, facts] of prisoners.entries())
          for (const [place, route] of releaseRoutes.entries()) {
            const decision = prepared[index]?.[place]
            if (decision === undefined) throw new Error("a decision on every route for every prisoner")
            expect(said(decision)).toEqual(said(decide(route, facts, setting)))
          }
      }),
      { numRuns: runs(60) },
    )
  })

  it("make the same outlook", () => {
    fc.assert(
      fc.property(cases, ({ prisoners, setting }) => {
        const outlookOf = prepareOutlook(releaseRoutes, setting)
        for (const facts of prisoners)
          expect(outlookOf(facts).routes.map(said)).toEqual(
            outlook(releaseRoutes, facts, setting).routes.map(said),
          )
      }),
      { numRuns: runs(20) },
    )
  })
})
