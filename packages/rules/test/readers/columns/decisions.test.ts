import {
  addDays,
  answerOf,
  columnsOf,
  compileDecisionColumns,
  count,
  countFact,
  type Day,
  daysBetween,
  decisionRule,
  type Expression,
  factsRead,
  gregorian,
  noDay,
  onDay,
  outcomeNames,
  prepare,
  startOfMonth,
  subtract,
  type Truth,
  text,
  today,
  truthFact,
  versions,
} from "@bazgasht/rules"
import { generateDecisionColumns } from "@bazgasht/rules/generated"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { act, day, pack } from "../../small-law.ts"

const shift = countFact({ id: "shift", label: text("جابه‌جایی", "shift"), minimum: -40, maximum: 40 })
const holds = truthFact({ id: "holds", label: text("برقرار", "holds") })

const calendar = { ...gregorian, firstDay: day("2024-02-20"), lastDay: day("2024-04-10") }
const middle = day("2024-03-15")
const everyDay = Array.from(
  { length: calendar.lastDay - calendar.firstDay + 1 },
  (_, place) => (calendar.firstDay + place) as Day,
)
const cases = [-40, -1, 0, 1, 40].flatMap((value) => [
  { shift: value, holds: true },
  { shift: value, holds: false },
])

/** Days that move with the day of the decision and have no value where they leave the calendar. */
const movingDays: Readonly<Record<string, Expression<Day>>> = {
  "a day some days away": addDays(today, shift),
  "a day some days away and back": addDays(addDays(today, shift), subtract(count(0), shift)),
  "the start of the month of a day some days away": startOfMonth(addDays(today, shift)),
  "a day as long after another as that is after today": addDays(
    onDay(middle),
    daysBetween(addDays(today, shift), onDay(middle)),
  ),
}

describe.each([
  { backEnd: "block by block", compile: compileDecisionColumns },
  {
    backEnd: "in generated code",
    compile: (...of: Parameters<typeof generateDecisionColumns>) =>
      Result.getOrThrow(generateDecisionColumns(...of)),
  },
])("decisions in columns, $backEnd", ({ compile }) => {
  it.each(Object.entries(movingDays))(
    "turn where a law in force on %s begins or ends to be known",
    (_, at) => {
      const rule = decisionRule({
        id: "inForce",
        title: text("در اجرا", "in force"),
        citations: [act],
        kind: "automatic",
        expression: versions(at, { of: holds }),
      })
      const setting = { pack: { ...pack, calendar } }
      const columns = Result.getOrThrow(columnsOf(factsRead([rule], pack), cases))
      const { decisions } = compile(rule, setting)
      for (const on of everyDay) {
        const { firstDays, outcomes } = decisions(columns, on)
        const decideOne = prepare(rule, { ...setting, today: on })
        cases.forEach((facts, row) => {
          const { outcome } = decideOne(facts)
          const day = "from" in outcome ? outcome.from : "since" in outcome ? outcome.since : undefined
          expect([outcomeNames[outcomes[row] ?? 5], firstDays[row]]).toEqual([outcome.outcome, day ?? noDay])
        })
      }
    },
  )

  it("know nothing on a day outside the calendar", () => {
    const rule = decisionRule({
      id: "always",
      title: text("همیشه", "always"),
      citations: [act],
      kind: "automatic",
      expression: holds,
    })
    const setting = { pack: { ...pack, calendar } }
    const columns = Result.getOrThrow(columnsOf(factsRead([rule], pack), cases))
    const { decisions } = compile(rule, setting)
    for (const on of [(calendar.firstDay - 1) as Day, (calendar.lastDay + 1) as Day]) {
      const { answers, outcomes } = decisions(columns, on)
      const decideOne = prepare(rule, { ...setting, today: on })
      cases.forEach((facts, row) => {
        const { answer, outcome } = decideOne(facts)
        expect([answerOf(answers[row] as Truth), outcomeNames[outcomes[row] ?? 5]]).toEqual([
          answer,
          outcome.outcome,
        ])
      })
    }
  })
})
