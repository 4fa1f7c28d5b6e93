import type { At } from "../calculus/forms.ts"
import type { Expression } from "../expression.ts"
import { nodeOfRule, type Rule } from "../law/rule.ts"
import { firstDayInForce } from "../readers/outcome.ts"
import type { Scope } from "./cells.ts"
import { type SqlCell, sql } from "./cells.ts"
import { ChangeDays, NoChangeDays } from "./change-days.ts"
import { dayColumn, type QueryWriter, type WrittenQuery } from "./query-writer.ts"
import { caseScope } from "./scopes.ts"
import { SqlError } from "./sql-error.ts"
import type { StepCells } from "./step-cells.ts"

/** The first referral that applies, from 1 on; 0 where none does; where one is open, -2 if a later one certainly applies, else -1. */
const referralCell = (steps: StepCells, whens: ReadonlyArray<SqlCell>): SqlCell => {
  const { to } = steps
  return whens.reduceRight<SqlCell>(
    (rest, when, place) =>
      to.cell(
        "whole",
        sql`CASE WHEN ${when} THEN ${String(place + 1)} WHEN NOT ${when} THEN ${rest} WHEN ${rest} IN (0, -1) THEN -1 ELSE -2 END`,
      ),
    to.whole(0),
  )
}

/** The days on which the answer of a rule may change, found or refused. */
const changeDaysOf = (steps: StepCells, at: At, of: string): ReadonlyArray<SqlCell> => {
  const found = new ChangeDays(steps)
  try {
    found.addChanges(at, steps.scope)
  } catch (error) {
    if (error instanceof NoChangeDays)
      throw new SqlError({
        code: "sql.changeDays",
        of: `${of}: ${error.form}`,
        dialect: steps.setting.dialect.name,
      })
    throw error
  }
  return found.days
}

/** The condition of a rule and of its referrals, as expressions. */
const conditionsOf = (rule: Rule): ReadonlyArray<Expression> => [
  nodeOfRule(rule) as Expression,
  ...rule.referrals.map(({ when }) => when as Expression),
]

/** Numbers of outcomes, as `outcomeNames` of the columns has them. */
const outcomes = { barred: 0, undetermined: 1, eligible: 2, notYet: 3, referred: 4 } as const

/** The columns of a decision. */
export const decisionColumns = [
  { name: "answer", kind: "truth" },
  { name: "outcome", kind: "count" },
  { name: "eligible", kind: "truth" },
  { name: "first_day", kind: "day" },
  { name: "becomes", kind: "count" },
  { name: "referral", kind: "count" },
] as const

/**
 * The decisions of a rule: its answer on the day, and the outcome, for which the answer is read again on each day on which it may
 * change.
 */
export const decisionQuery = (writer: QueryWriter, rule: Rule<boolean>): WrittenQuery => {
  const { dialect, key, layout, setting } = writer
  const { calendar } = setting.pack
  const { firstDay, lastDay } = calendar
  const { today } = setting
  const lawDay = setting.lawDay ?? today
  const steps = writer.read(conditionsOf(rule), { today, lawDay }, caseScope("r"))
  const [answer, ...whens] = steps.graph.outputs.map(({ at }) => steps.cellOf(at[0])) as [
    SqlCell,
    ...Array<SqlCell>,
  ]
  const answered = writer.numbered(steps, answer)
  const referral = referralCell(steps, whens)

  const forDays = steps.graph.outputs[0]?.at[0] as At
  const days = changeDaysOf(steps, forDays, rule.id)
  const ofEntries = new Map<Scope, Array<SqlCell>>()
  const ofCases: Array<SqlCell> = []
  for (const day of days) {
    if (day.scope === undefined || day.scope === steps.scope) ofCases.push(day)
    else ofEntries.set(day.scope, [...(ofEntries.get(day.scope) ?? []), day])
  }
  // What decides whether a case waits goes with its entries: a query that read the cases again would be analysed, and by some engines carried out, once more.
  const waiting = [answered, referral]
  const imported = [...ofEntries].flatMap(([scope, cells]) => layout.importsOf(scope, [...cells, ...waiting]))
  const kept = [...new Set(imported)]
  const laid = layout.lay(steps.scope, writer.cases, [answered, referral, ...ofCases, ...kept])
  const dayNames = ofCases.map((_, place) => `day${place + 1}`)
  layout.add(
    "today",
    `SELECT ${[
      `t.${key} AS ${key}`,
      `${laid.text(answered)} AS answer`,
      `${laid.text(referral)} AS referral`,
      ...ofCases.map((cell, place) => `${laid.text(cell)} AS ${dayNames[place]}`),
      ...kept.map((cell) => `${laid.text(cell)} AS ${layout.columnName(cell)}`),
    ].join(",\n  ")}\nFROM ${laid.from}${dialect.barrier}`,
    true,
  )
  const unions = [
    // The first day of the calendar stands for all days before the first change.
    `SELECT t.${key} AS ${key}, ${dialect.day} AS ${dayColumn}, t.answer AS answer_today FROM today AS t ${dialect.spread(
      [`CAST(${firstDay} AS ${dialect.types.whole})`, ...dayNames.map((name) => `t.${name}`)],
    )} WHERE t.referral = 0 AND t.answer <> 1`,
  ]
  for (const [scope, cells] of ofEntries) {
    const entries = layout.layEntries(scope, "today", { keys: [key], from: () => "today AS t" }, [
      ...cells,
      ...waiting,
    ])
    const name = `${scope.name}_days`
    const selected = [
      `t.${key} AS ${key}`,
      `${entries.text(answered)} AS answer_today`,
      ...cells.map((cell, place) => `${entries.text(cell)} AS day${place + 1}`),
    ]
    layout.add(
      name,
      `SELECT ${selected.join(",\n  ")}\nFROM ${entries.from}\nWHERE ${entries.text(referral)} = 0 AND ${entries.text(answered)} <> 1${dialect.barrier}`,
    )
    unions.push(
      `SELECT t.${key} AS ${key}, ${dialect.day} AS ${dayColumn}, t.answer_today AS answer_today FROM ${name} AS t ${dialect.spread(
        cells.map((_, place) => `t.day${place + 1}`),
      )}`,
    )
  }
  layout.add("days_of_change", unions.join("\nUNION ALL\n"))
  layout.add(
    "days_asked",
    `SELECT DISTINCT d.${key} AS ${key}, d.${dayColumn} AS ${dayColumn}\nFROM days_of_change AS d\nWHERE (d.answer_today = 0 AND d.${dayColumn} > ${today} AND d.${dayColumn} <= ${lastDay}) OR (d.answer_today = 2 AND d.${dayColumn} <= ${today})`,
  )

  const later = writer.read([nodeOfRule(rule) as Expression], { today: "column", lawDay }, caseScope("d"))
  const then = writer.numbered(later, later.cellOf(later.graph.outputs[0]?.at[0] as At))
  const onDays = layout.lay(
    later.scope,
    {
      keys: [key, dayColumn],
      from: (columns) => {
        const own = columns.flatMap(({ column }) =>
          column?.source === undefined ? [] : [`r.${column.source} AS ${column.name}`],
        )
        return `(SELECT ${[`d.${key} AS ${key}`, `d.${dayColumn} AS ${dayColumn}`, ...own].join(", ")} FROM days_asked AS d JOIN ${writer.table} AS r ON r.${key} = d.${key}) AS t`
      },
    },
    [then],
  )
  layout.add(
    "on_days",
    `SELECT t.${key} AS ${key}, t.${dayColumn} AS ${dayColumn}, ${onDays.text(then)} AS answer\nFROM ${onDays.from}${dialect.barrier}`,
  )
  // The next day and its answer in one number, so that the least of them has both.
  layout.add(
    "turns",
    `SELECT o.${key} AS ${key},
  min(CASE WHEN o.${dayColumn} > o.last_other AND o.${dayColumn} <= ${today} THEN o.${dayColumn} END) AS since,
  min(CASE WHEN o.${dayColumn} > ${today} AND o.answer <> 0 THEN (o.${dayColumn} - ${bracketed(firstDay)}) * 4 + o.answer END) AS next
FROM (SELECT d.*, max(CASE WHEN d.${dayColumn} <= ${today} AND d.answer <> 2 THEN d.${dayColumn} END) OVER (PARTITION BY d.${key}) AS last_other FROM on_days AS d) AS o
GROUP BY o.${key}`,
  )
  const inForce = firstDayInForce(rule, setting)
  const nextDay = dialect.quotient("u.next", "4", "whole").join("")
  const since =
    inForce === undefined ? "u.since" : `CASE WHEN u.since < ${inForce} THEN ${inForce} ELSE u.since END`
  const whenNotYet = "t.referral = 0 AND t.answer = 0 AND u.next IS NOT NULL"
  const selected = [
    "t.answer AS answer",
    `CASE WHEN t.referral > 0 THEN ${outcomes.referred} WHEN t.referral < 0 OR t.answer = 1 THEN ${outcomes.undetermined} WHEN t.answer = 2 THEN ${outcomes.eligible} WHEN u.next IS NOT NULL THEN ${outcomes.notYet} ELSE ${outcomes.barred} END AS outcome`,
    "CASE WHEN t.referral = 0 THEN t.answer WHEN t.referral = -1 AND t.answer <> 0 THEN 1 ELSE 0 END AS eligible",
    `CASE WHEN ${whenNotYet} THEN ${nextDay} + ${bracketed(firstDay)} WHEN t.referral = 0 AND t.answer = 2 THEN ${since} END AS first_day`,
    `CASE WHEN ${whenNotYet} THEN u.next - 4 * ${nextDay} ELSE 0 END AS becomes`,
    "CASE WHEN t.referral > 0 THEN t.referral ELSE 0 END AS referral",
  ]
  return {
    columns: decisionColumns,
    selected,
    from: `today AS t\nLEFT JOIN turns AS u ON u.${key} = t.${key}`,
  }
}

const bracketed = (number: number): string => (number < 0 ? `(${number})` : String(number))
