import { runs } from "@bazgasht/properties"
import { type Entry, evaluate, type Facts, type Value } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyExpression, anySetting, anyWorldFacts, completionsOf, kinds } from "../../src/index.ts"

/** Facts, and the same facts with some of them, whole lists or single fields forgotten. */
const moreAndLess = fc
  .tuple(anyWorldFacts({ unknownShare: 10 }), fc.infiniteStream(fc.boolean()))
  .map(([more, coins]) => {
    const keep = (): boolean => coins.next().value
    const less: { [id: string]: Value | ReadonlyArray<Entry> } = {}
    for (const [id, value] of Object.entries(more)) {
      if (value === undefined || !keep()) continue
      less[id] = Array.isArray(value)
        ? (value as ReadonlyArray<Entry>).map((entry) =>
            Object.fromEntries(Object.entries(entry).filter(keep)),
          )
        : (value as Value)
    }
    return { more, less: less as Facts }
  })

describe.each(kinds)("an expression of kind %s", (kind) => {
  it("R2: is monotone in knowledge: what is learnt never turns a known value into another", () => {
    fc.assert(
      fc.property(anyExpression(kind), moreAndLess, anySetting(), (expression, { less, more }, setting) => {
        const before = evaluate(expression, less, setting).value
        if (before !== undefined) expect(evaluate(expression, more, setting).value).toEqual(before)
      }),
      { numRuns: runs(250) },
    )
  })

  it("R3: is sound: a known value is the value under every completion of the unknown facts", () => {
    fc.assert(
      fc.property(
        anyExpression(kind),
        anyWorldFacts({ unknownShare: 30 }),
        anySetting(),
        (expression, facts, setting) => {
          const { value } = evaluate(expression, facts, setting)
          if (value === undefined) return
          for (const completion of completionsOf(expression, facts, { pack: setting.pack, atMost: 40 }).cases)
            expect(evaluate(expression, completion, setting).value).toEqual(value)
        },
      ),
      { numRuns: runs(150) },
    )
  })
})
