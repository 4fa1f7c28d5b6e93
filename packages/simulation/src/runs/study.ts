/**
 * A study: the law in force and a reform, ready to be asked of one slice of a population after another.
 *
 * @module
 */

import {
  type Columns,
  type CompileSetting,
  compileDecisionColumns,
  compileValueColumns,
  type Day,
  type Decisions,
  expressionsOfRule,
  factsRead,
  measureOfTerm,
  type Rule,
  type RulePack,
  type Term,
  type Today,
  valueAtPlace,
  walk,
} from "@bazgasht/rules"
import type { ReformedLaw } from "../reforms/index.ts"
import { type LawPart, lawPartsOf } from "./law-parts.ts"
import type { Question } from "./question.ts"

/** What a run compares, and on which day. */
export interface StudySetting {
  readonly baseline: CompileSetting
  readonly law: ReformedLaw
  readonly day: Day
  readonly questions: ReadonlyArray<Question>
  /** Whether it is told which part of the reform turned whom; it is, unless it is said. */
  readonly attributing?: boolean
}

/** What a version of the law says of each case of a slice. */
export interface Reading {
  /** One number for each case; two cases that are decided alike have the same. */
  readonly codes: Float64Array
  /** Of a rule that decides. */
  readonly decisions?: Decisions
}

/** Reads a version of the law for the cases of a slice. */
export type Read = (columns: Columns, today: Today) => Reading

/** A question, read under any part of the reform. */
export interface Asked {
  readonly question: Question
  readonly rule: Rule
  /** The facts and lists that are read of a case, in the baseline or in the reform. */
  readonly reads: ReadonlySet<string>
  /** Whether greater is more: amounts, counts, lengths of time, and not codes. */
  readonly ordered: boolean
  readonly readWith: (made: ReadonlyArray<boolean>) => Read
}

/** A study that is ready to be run. */
export interface Study {
  readonly day: Day
  readonly parts: ReadonlyArray<LawPart>
  readonly attributing: boolean
  readonly asked: ReadonlyArray<Asked>
}

const eligible = 2
const shift = 2 ** 33
const leastDay = 2 ** 31

/** Since when somebody is eligible does not make another decision. */
const codesOf = ({ firstDays, outcomes }: Decisions): Float64Array => {
  const codes = new Float64Array(outcomes.length)
  for (let row = 0; row < codes.length; row++) {
    const outcome = outcomes[row] as number
    codes[row] = outcome * shift + (outcome === eligible ? 0 : (firstDays[row] as number) + leastDay)
  }
  return codes
}

const numberOf = (value: unknown, places: Map<string, number>): number => {
  if (value === undefined) return Number.NaN
  if (typeof value === "number") return value
  if (typeof value === "object" && value !== null && "months" in value) return measureOfTerm(value as Term)
  if (typeof value === "object" && value !== null && "numerator" in value) {
    const { denominator, numerator } = value as { numerator: number; denominator: number }
    return numerator / denominator
  }
  const key = String(value)
  const place = places.get(key) ?? places.size
  places.set(key, place)
  return place
}

const readerOf = (rule: Rule, setting: CompileSetting, places: Map<string, number>): Read => {
  if (rule.valueKind === "truth") {
    const { decisions } = compileDecisionColumns(rule as Rule<boolean>, setting)
    return (columns, today) => {
      const made = decisions(columns, today)
      return { codes: codesOf(made), decisions: made }
    }
  }
  const { values } = compileValueColumns(rule, setting)
  return (columns, today) => {
    const column = values(columns, today)
    if (column.column === "number" && column.cells instanceof Float64Array) return { codes: column.cells }
    const codes = new Float64Array(columns.size)
    for (let row = 0; row < codes.length; row++) codes[row] = numberOf(valueAtPlace(column, row), places)
    return { codes }
  }
}

const ruleIn = (packs: ReadonlyArray<RulePack>, id: string): Rule | undefined => {
  for (const { rules } of packs) {
    const rule = rules.get(id)
    if (rule !== undefined) return rule
  }
  return undefined
}

/** What a rule reads in any law that is put together of parts of two: a rule of the one may refer to a rule of the other. */
const readsIn = (packs: ReadonlyArray<RulePack>, id: string): ReadonlySet<string> => {
  const rules = new Set([id])
  const reads = new Set<string>()
  // Rules that are found on the way are visited in their turn.
  for (const found of rules)
    for (const pack of packs) {
      const rule = pack.rules.get(found)
      if (rule === undefined) continue
      for (const expression of expressionsOfRule(rule))
        walk(expression, (node) => {
          if (node.op === "rule") rules.add(node.id)
        })
      const { facts, lists } = factsRead([rule], pack)
      for (const read of [...facts, ...lists]) reads.add(read.id)
    }
  return reads
}

const unordered: ReadonlyArray<string> = ["code", "truth"]

/** Makes a study ready. Every version of the law is compiled once, when it is first asked for. */
export const studyOf = ({ attributing = true, baseline, day, law, questions }: StudySetting): Study => {
  const { parts, settingWith } = lawPartsOf(baseline, law, day)
  return {
    day,
    parts,
    attributing,
    asked: questions.flatMap((question): ReadonlyArray<Asked> => {
      const rule = ruleIn([law.pack, baseline.pack], question.id)
      if (rule === undefined) return []
      const readers = new Map<string, Read>()
      const places = new Map<string, number>()
      return [
        {
          question,
          rule,
          reads: readsIn([baseline.pack, law.pack], question.id),
          ordered: !unordered.includes(rule.valueKind),
          readWith: (made) => {
            const key = made.map(Number).join("")
            let read = readers.get(key)
            if (read === undefined) {
              const setting = settingWith(made)
              read = readerOf(setting.pack.rules.get(question.id) ?? rule, setting, places)
              readers.set(key, read)
            }
            return read
          },
        },
      ]
    }),
  }
}
