/** Random studies over random populations of the small world of the test kit. */

import { type Facts, type Rule, type RulePack, type Setting, text } from "@bazgasht/rules"
import { type CompileSetting, columnsOf } from "@bazgasht/rules/columns"
import { allWorldFacts, anySetting, anyWorldFacts, worldLists } from "@bazgasht/testkit"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { applyReforms, type Population, type Question, type ReformedLaw } from "../../src/index.ts"
import { anyReform } from "../reforms/any-reform.ts"

/** A table of prisoners with facts of the small world, in one group of two values. */
export const populationOf = (
  cases: ReadonlyArray<{ readonly facts: Facts; readonly weight: number; readonly place: number }>,
): Population => ({
  title: text("نمونه", "sample"),
  day: 0 as Population["day"],
  tables: {
    prisoner: {
      ids: cases.map((_, row) => `P-${row}`),
      columns: Result.getOrThrow(
        columnsOf(
          { facts: allWorldFacts, lists: worldLists },
          cases.map(({ facts }) => facts),
        ),
      ),
      weights: Float64Array.from(cases, ({ weight }) => weight),
      groups: {
        province: {
          title: text("استان", "province"),
          values: [
            { code: "north", title: text("شمال", "north") },
            { code: "south", title: text("جنوب", "south") },
          ],
          cells: Uint8Array.from(cases, ({ place }) => place),
        },
      },
      measures: {},
    },
  },
})

/** A study with the cases of its population one by one. */
export interface AnyStudy {
  readonly setting: Setting
  readonly baseline: CompileSetting
  readonly law: ReformedLaw
  readonly questions: ReadonlyArray<Question>
  readonly cases: Parameters<typeof populationOf>[0]
}

/** Every rule of a pack as a question. */
const questionsOfPack = (pack: RulePack): ReadonlyArray<Question> =>
  [...pack.rules.values()].map(({ id }: Rule) => ({ id, field: "release", of: "prisoner" }))

const anyCases = fc.array(
  fc.record({
    facts: anyWorldFacts(),
    weight: fc.integer({ min: 0, max: 1000 }),
    place: fc.constantFrom(0, 1, 2),
  }),
  { minLength: 1, maxLength: 12 },
)

/** Random packs, reforms that can be applied to them, and cases. */
export const anyStudy: fc.Arbitrary<AnyStudy> = anySetting()
  .chain((setting) =>
    fc.record({
      setting: fc.constant(setting),
      reforms: fc.tuple(anyReform(setting.pack, "one"), anyReform(setting.pack, "other")),
      both: fc.boolean(),
      questions: fc.subarray([...questionsOfPack(setting.pack)], { minLength: 1, maxLength: 4 }),
      cases: anyCases,
    }),
  )
  .map(({ both, cases, questions, reforms, setting }) => {
    const { today: _, ...baseline } = setting
    const law = applyReforms(setting.pack, both ? reforms : [reforms[0]])
    return { setting, baseline, cases, law, questions }
  })
  .filter(({ law }) => Result.isSuccess(law))
  .map(({ law, ...rest }) => ({ ...rest, law: Result.getOrThrow(law) }))
