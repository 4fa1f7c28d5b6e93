import { runs } from "@bazgasht/properties"
import { decide, decisionRule, gregorian, type Setting, timeline } from "@bazgasht/rules"
import { prepare } from "@bazgasht/rules/columns"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyExpression, anySetting, anyWorldFacts, worldActors, worldDays } from "../../src/index.ts"

/** The whole calendar is some weeks long, so that reading every day is quick. */
const within = ({ pack, ...rest }: Setting): Setting => ({
  ...rest,
  pack: { ...pack, calendar: { ...gregorian, firstDay: worldDays.from, lastDay: worldDays.to } },
})

describe("prepare", () => {
  it("gives the decisions that decide gives", () => {
    fc.assert(
      fc.property(
        anyExpression("truth"),
        anySetting(),
        fc.array(anyWorldFacts({ unknownShare: 20 }), { minLength: 1, maxLength: 3 }),
        (expression, anySettingOf, cases) => {
          const setting = within(anySettingOf)
          const rule = decisionRule({
            id: "any",
            title: { fa: "مقرره", en: "rule" },
            citations: [],
            kind: "discretion",
            deciders: worldActors,
            expression,
          })
          const decideOne = prepare(rule, setting)
          for (const facts of cases) {
            const prepared = decideOne(facts)
            const decided = decide(rule, facts, setting)
            expect(prepared.timeline).toEqual(decided.timeline)
            expect(prepared.outcome).toEqual(decided.outcome)
            expect(prepared.answer).toBe(decided.answer)
            expect(timeline(rule, facts, { ...setting, lawDay: setting.lawDay ?? setting.today })).toEqual(
              prepared.timeline,
            )
          }
        },
      ),
      { numRuns: runs(300) },
    )
  })
})
