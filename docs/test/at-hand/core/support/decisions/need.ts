import { type Count, count, countFact, makePack, multiply, quantityRule, smallest } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { ruritania } from "../../../core.ts"

const said = (words: string) => ({ fa: words, en: words })

const points = quantityRule("count", {
  id: "points",
  title: said("points for children"),
  citations: [{ instrument: { id: "OFFICE", title: said("rules of the office") }, confidence: "design" }],
  kind: "automatic",
  expression: smallest(multiply(countFact({ id: "children", label: said("children") }), count(5)), count(15)),
})

const { calendar, dayCount } = ruritania.pack

/** A law of one rule. */
export const smallLaw = Result.getOrThrow(
  makePack({ id: "small", title: said("small law"), version: "1.0.0", calendar, dayCount, rules: [points] }),
)

/** Five points for each child, at most fifteen. */
export const asked = {
  title: said("need"),
  indicators: [{ rule: points, most: 15 as Count }],
  pack: smallLaw,
}
