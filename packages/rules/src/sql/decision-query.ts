import type { At } from "../calculus/forms.ts"
import type { Expression } from "../expression.ts"
import type { RulePack } from "../law/pack.ts"
import { nodeOfRule, type Rule } from "../law/rule.ts"
import { firstDayInForce } from "../readers/outcome.ts"
import type { Scope } from "./cells.ts"
import { type SqlCell, sql } from "./cells.ts"
import { ChangeDays, NoChangeDays } from "./change-days.ts"
import type { Laid } from "./layout.ts"
import type { ResultColumn } from "./query.ts"
import { dayColumn, type QueryWriter, type WrittenQuery } from "./query-writer.ts"
import { caseScope } from "./scopes.ts"
import { SqlError } from "./sql-error.ts"
import type { StepCells } from "./step-cells.ts"
import { resultColumns } from "./value-query.ts"

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

/** A quantity of a decision, and the condition under which it belongs to it. */
interface DecisionQuantity {
  readonly rule: Rule
  readonly where?: Expression<boolean>
  readonly whereUnknown: boolean
}

/** The quantities of a decision that its pack has. */
const quantitiesOf = (rule: Rule, { quantities, rules }: RulePack): ReadonlyArray<DecisionQuantity> =>
  (quantities.get(rule.id) ?? []).flatMap(({ id, where, whereUnknown = true }) => {
    const quantity = rules.get(id)
    return quantity === undefined
      ? []
      : [
          {
            rule: quantity,
            ...(where === undefined ? {} : { where: where as Expression<boolean> }),
            whereUnknown,
          },
        ]
  })

/** What the quantities of a decision read beside it. */
export const readByQuantities = (rule: Rule, pack: RulePack): ReadonlyArray<Rule | Expression> =>
  quantitiesOf(rule, pack).flatMap(({ rule: quantity, where }) =>
    where === undefined ? [quantity] : [quantity, where],
  )

/** The rows of cases on days of their own, from a query with their keys and days. */
const layOnDays = (
  { key, layout, table }: QueryWriter,
  steps: StepCells,
  days: string,
  cells: ReadonlyArray<SqlCell>,
): Laid =>
  layout.lay(
    steps.scope,
    {
      keys: [key, dayColumn],
      from: (columns) => {
        const own = columns.flatMap(({ column }) =>
          column?.source === undefined ? [] : [`r.${column.source} AS ${column.name}`],
        )
        return `(SELECT ${[`d.${key} AS ${key}`, `d.${dayColumn} AS ${dayColumn}`, ...own].join(", ")} FROM ${days} AS d JOIN ${table} AS r ON r.${key} = d.${key}) AS t`
      },
    },
    cells,
  )

/**
 * The quantities of a decision, read on the day of each case or on the day on which it opens, a column or two for each. That a quantity belongs to the
 * case is a column of its own where that has a condition. Unknown where the case is barred or referred.
 */
const withQuantities = (
  writer: QueryWriter,
  quantities: ReadonlyArray<DecisionQuantity>,
  { columns, from, selected }: WrittenQuery,
  day: string,
): WrittenQuery => {
  const { dialect, key, layout, setting } = writer
  const { quote } = dialect
  layout.add(
    "decided",
    `SELECT ${[`t.${key} AS ${key}`, `${day} AS ${dayColumn}`, ...selected].join(",\n  ")}\nFROM ${from}`,
    true,
  )
  layout.add(
    "days_of_quantities",
    `SELECT d.${key} AS ${key}, d.${dayColumn} AS ${dayColumn}\nFROM decided AS d\nWHERE d.outcome NOT IN (${outcomes.barred}, ${outcomes.referred})`,
  )
  const wheres = quantities.flatMap(({ where }) => where ?? [])
  const steps = writer.read(
    [...quantities.map(({ rule }) => rule), ...wheres],
    { today: "column", lawDay: setting.lawDay ?? setting.today },
    caseScope("q"),
  )
  const cells = steps.graph.outputs.map(({ at }) =>
    at.map((step) => writer.numbered(steps, steps.cellOf(step))),
  )
  const belonging = cells.slice(quantities.length).flat()
  const given = quantities.map(({ where, whereUnknown }): SqlCell | undefined =>
    where === undefined
      ? undefined
      : steps.to.cell(
          "whole",
          sql`CASE WHEN ${belonging[wheres.indexOf(where)] as SqlCell} ${whereUnknown ? "<> 0" : "= 2"} THEN 2 ELSE 0 END`,
        ),
  )
  const written = quantities.flatMap(({ rule }, place): ReadonlyArray<readonly [ResultColumn, SqlCell]> => {
    const isGiven = given[place]
    const named = resultColumns(rule.id, rule.valueKind)
    return [
      ...(isGiven === undefined ? [] : [[{ name: `${rule.id}_belongs`, kind: "truth" }, isGiven] as const]),
      ...named.map((column, part) => {
        const cell = cells[place]?.[part] as SqlCell
        return [
          column,
          isGiven === undefined
            ? cell
            : steps.to.cell("whole", sql`CASE WHEN ${isGiven} = 2 THEN ${cell} END`),
        ] as const
      }),
    ]
  })
  const laid = layOnDays(
    writer,
    steps,
    "days_of_quantities",
    written.map(([, cell]) => cell),
  )
  const names = written.map(([{ name }]) => quote(name))
  layout.add(
    "quantities",
    `SELECT ${[
      `t.${key} AS ${key}`,
      // A row without quantities has NULL for them only where a column may hold it.
      ...written.map(
        ([, cell], place) => `CAST(${laid.text(cell)} AS ${dialect.types.whole}) AS ${names[place]}`,
      ),
    ].join(",\n  ")}\nFROM ${laid.from}${dialect.barrier}`,
  )
  return {
    columns: [...columns, ...written.map(([column]) => column)],
    selected: [
      ...columns.map(({ name }) => `t.${name} AS ${name}`),
      ...names.map((name) => `u.${name} AS ${name}`),
    ],
    from: `decided AS t\nLEFT JOIN quantities AS u ON u.${key} = t.${key}`,
  }
}

/**
 * The decisions of a rule: its answer on the day, and the outcome, for which the answer is read again on each day on which it may
 * change; with its quantities, where they are asked for.
 */
export const decisionQuery = (
  writer: QueryWriter,
  rule: Rule<boolean>,
  asksQuantities: boolean,
): WrittenQuery => {
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
  const onDays = layOnDays(writer, later, "days_asked", [then])
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
  const decided = {
    columns: decisionColumns,
    selected,
    from: `today AS t\nLEFT JOIN turns AS u ON u.${key} = t.${key}`,
  }
  const quantities = asksQuantities ? quantitiesOf(rule, setting.pack) : []
  if (quantities.length === 0) return decided
  const opens = `CAST(CASE WHEN ${whenNotYet} THEN ${nextDay} + ${bracketed(firstDay)} ELSE ${bracketed(today)} END AS ${dialect.types.whole})`
  return withQuantities(writer, quantities, decided, opens)
}

const bracketed = (number: number): string => (number < 0 ? `(${number})` : String(number))
