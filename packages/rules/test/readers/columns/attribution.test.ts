import {
  bar,
  code,
  type Expression,
  type Facts,
  is,
  makeTerm,
  not,
  type Rule,
  text,
  unless,
} from "@bazgasht/rules"
import { attribute, type Columns, columnsOf, compileAnswerColumns, factsRead } from "@bazgasht/rules/columns"
import { lawChanges, packBetween } from "@bazgasht/rules/data"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { act, conditionalRelease, day, goodConduct, kind, pack, usedBefore } from "../../small-law.ts"

const general = conditionalRelease.expression as Extract<Expression, { op: "unless" }>
const after: Rule<boolean> = {
  ...conditionalRelease,
  expression: unless(
    {
      ...(general.general as Extract<Expression, { op: "all" }>),
      of: (general.general as Extract<Expression, { op: "all" }>).of.map((part) =>
        part.op === "clause" && part.id === "conduct" ? { ...part, of: not(goodConduct) } : part,
      ),
    } as Expression<boolean>,
    bar({ id: "used", title: text("استفادهٔ پیشین", "used before"), citations: [act], when: not(usedBefore) }),
    bar({ id: "life", title: text("حبس ابد", "life"), citations: [act], when: is(kind, code("life")) }),
  ),
}
const reform = { ...pack, rules: new Map([...pack.rules, [after.id, after]]) }
const today = day("2024-01-01")
const sentence = { start: day("2000-01-01"), imposedTerm: makeTerm({ years: 1 }), kind: "tazir" }
const cases: ReadonlyArray<Facts> = [
  { ...sentence, goodConduct: true, usedBefore: false },
  { ...sentence, goodConduct: false, usedBefore: true },
  { ...sentence, goodConduct: true, usedBefore: true },
  { ...sentence, kind: "life", goodConduct: true, usedBefore: false },
]

const columns: Columns = Result.getOrThrow(columnsOf(factsRead([conditionalRelease, after], pack), cases))

describe("attribution", () => {
  it("names what turned whom, alone, each, or only together", () => {
    const ids = lawChanges(pack, reform).map(({ id }) => id)
    // The bar for life has another title, and turns nobody.
    expect(ids).toEqual([
      "rule:conditionalRelease#conduct",
      "rule:conditionalRelease#used",
      "rule:conditionalRelease#life",
    ])
    const attribution = attribute(
      ids.length,
      (made) => {
        const between = packBetween(
          pack,
          reform,
          ids.filter((_, place) => made[place]),
        )
        const rule = between.rules.get("conditionalRelease") as Rule<boolean>
        return compileAnswerColumns(rule, { pack: between }).answers
      },
      columns,
      today,
    )
    expect([...attribution.rows]).toEqual([0, 1])
    expect([...attribution.causeOf].map((place) => attribution.causes[place])).toEqual([
      // Once entitled, now barred twice over.
      { how: "each", changes: [0, 1], cases: 1 },
      // Now entitled, because neither asks any longer what it asked.
      { how: "together", changes: [0, 1], cases: 1 },
    ])
  })

  it("names nothing where nothing turns", () => {
    const { answers } = compileAnswerColumns(conditionalRelease, { pack })
    expect(attribute(1, () => answers, columns, today)).toMatchObject({ causes: [] })
  })
})
