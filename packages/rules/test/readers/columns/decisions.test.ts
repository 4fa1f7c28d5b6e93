import {
  addDays,
  all,
  answerOf,
  any,
  atLeast,
  count,
  countFact,
  type Day,
  daysBetween,
  decisionRule,
  type Expression,
  exists,
  type Facts,
  fields,
  gregorian,
  listFact,
  onDay,
  onOrAfter,
  startOfMonth,
  subtract,
  type Truth,
  text,
  today,
  truthFact,
  versions,
} from "@bazgasht/rules"
import {
  columnsOf,
  compileDecisionColumns,
  factsRead,
  noDay,
  outcomeNames,
  pickColumns,
  prepare,
} from "@bazgasht/rules/columns"
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

/** An entry without what is not known of it. */
const definedOf = (entry: { readonly [name: string]: Day | undefined }): { readonly [name: string]: Day } =>
  Object.fromEntries(Object.entries(entry).filter((field): field is [string, Day] => field[1] !== undefined))

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

  it("turn with the days of entries, whatever else is read of a case before and after", () => {
    const [adult, waits] = [
      listFact({
        id: "children",
        label: text("فرزندان", "children"),
        fields: { ofAge: fields.day(text("روز بلوغ", "day of age")), born: fields.day(text("تولد", "born")) },
      }),
      countFact({ id: "waits", label: text("انتظار", "days to wait"), minimum: 0, maximum: 40 }),
    ]
    const rule = decisionRule({
      id: "ofAge",
      title: text("بلوغ", "of age"),
      citations: [act],
      kind: "automatic",
      expression: all(
        atLeast(shift, waits),
        exists(adult, ({ born, ofAge }) =>
          any(
            all(onOrAfter(today, ofAge), atLeast(shift, waits)),
            all(onOrAfter(today, addDays(born, waits)), holds),
          ),
        ),
      ),
    })
    const setting = { pack: { ...pack, calendar } }
    const days = [undefined, day("2024-02-28"), middle, day("2024-03-16"), day("2024-04-02")]
    const entries = days.flatMap((ofAge) => days.map((born) => ({ ofAge, born })))
    const many = Array.from({ length: 2500 }, (_, place): Facts => {
      const chosen = Array.from(
        { length: place % 4 },
        (_, entry) => entries[(place * 7 + entry * 3) % entries.length],
      )
      return {
        shift: (place % 9) - 4,
        ...(place % 11 === 0 ? {} : { waits: place % 5 }),
        ...(place % 7 === 0 ? {} : { holds: place % 2 === 0 }),
        ...(place % 13 === 0 ? {} : { children: chosen.map((entry) => definedOf(entry ?? {})) }),
      }
    })
    const columns = Result.getOrThrow(columnsOf(factsRead([rule], pack), many))
    const { decisions } = compile(rule, setting)
    for (const on of [day("2024-03-01"), middle, day("2024-04-05")]) {
      const { firstDays, outcomes } = decisions(columns, on)
      const decideOne = prepare(rule, { ...setting, today: on })
      many.forEach((facts, row) => {
        const { outcome } = decideOne(facts)
        const first = "from" in outcome ? outcome.from : "since" in outcome ? outcome.since : undefined
        expect([row, outcomeNames[outcomes[row] ?? 5], firstDays[row]]).toEqual([
          row,
          outcome.outcome,
          first ?? noDay,
        ])
      })
    }
  })

  it("are the same for two hundred thousand as for the ten of whom they are made", () => {
    const rule = decisionRule({
      id: "soon",
      title: text("به‌زودی", "soon"),
      citations: [act],
      kind: "automatic",
      expression: all(onOrAfter(addDays(today, shift), onDay(middle)), holds),
    })
    const few = Result.getOrThrow(columnsOf(factsRead([rule], pack), cases))
    const rows = Array.from({ length: 200_000 }, (_, place) => (place + (place >> 10)) % cases.length)
    const { decisions } = compile(rule, { pack: { ...pack, calendar } })
    const [alone, among] = [decisions(few, middle), decisions(pickColumns(few, rows), middle)]
    for (const reading of ["outcomes", "firstDays", "becomes"] as const)
      expect(rows.findIndex((row, place) => alone[reading][row] !== among[reading][place])).toBe(-1)
  })

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
