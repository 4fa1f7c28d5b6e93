import type { Jurisdiction } from "@bazgasht/core"
import type { CaseFileLaw } from "@bazgasht/core/case-file"
import {
  type Day,
  expressionsOfRule,
  measureOfTerm,
  type Rule,
  type RulePack,
  type Term,
  walk,
} from "@bazgasht/rules"
import {
  type Columns,
  type CompileSetting,
  compileDecisionColumns,
  compileValueColumns,
  type Decisions,
  factsRead,
  type Today,
  valueAtPlace,
} from "@bazgasht/rules/columns"
import { columnsUnder } from "../populations/tables/facts-under-readings.ts"
import type { Question } from "../questions.ts"
import type { ReformedLaw } from "../reforms/index.ts"
import type { Order } from "./effects.ts"
import { type LawPart, lawPartsOf } from "./law-parts.ts"

/** What a run compares, and on which day. */
export interface StudySetting {
  readonly jurisdiction: Jurisdiction
  /** How the law in force is read: by the pack of the jurisdiction and its first readings unless given. */
  readonly baseline?: CompileSetting
  readonly law: ReformedLaw
  readonly day: Day
  readonly questions: ReadonlyArray<Question>
  /** Whether each changed answer is attributed to parts of the reform; it is unless given. */
  readonly attributing?: boolean
  /** The numbers that stand for codes: what is read by several studies and held against each other shares them. */
  readonly numbers?: Map<string, number>
}

/** What a version of the law says of each case of a slice. */
export interface QuestionReading {
  /** One number for each case; two cases that are decided alike have the same. */
  readonly codes: Float64Array
  /** Of a rule that decides. */
  readonly decisions?: Decisions
}

/** Reads a version of the law for the cases of a slice. */
export type ReadQuestion = (columns: Columns, today: Today) => QuestionReading

/** A question, read under any part of the reform. */
export interface AskedQuestion {
  readonly question: Question
  readonly rule: Rule
  /** The facts and lists that are read of a case, in the baseline or in the reform. */
  readonly reads: ReadonlySet<string>
  /** The parts of the reform that can change an answer, by their places: no other is read on the way to it. */
  readonly parts: ReadonlyArray<number>
  readonly order: Order
  /** Reads the law with some parts of the reform made; `made` says which, by their places. */
  readonly readWith: (made: ReadonlyArray<boolean>) => ReadQuestion
}

/** A study that is ready to be run. */
export interface Study {
  readonly day: Day
  readonly parts: ReadonlyArray<LawPart>
  readonly attributing: boolean
  readonly asked: ReadonlyArray<AskedQuestion>
}

const [undetermined, eligible, notYet, referred] = [1, 2, 3, 4]
const shift = 2 ** 34
const leastDay = 2 ** 31

/** A month and thirty days are of one measure, and are not one length: the months stand behind the point. */
const numberOfTerm = (term: Term): number => measureOfTerm(term) + (term.months + 2 ** 20) / 2 ** 21

const numberOf = (value: unknown, numbers: Map<string, number>): number => {
  if (value === undefined) return Number.NaN
  if (typeof value === "number") return value
  if (typeof value === "object" && value !== null && "months" in value) return numberOfTerm(value as Term)
  if (typeof value === "object" && value !== null && "numerator" in value) {
    const { denominator, numerator } = value as { numerator: number; denominator: number }
    return numerator / denominator
  }
  const key = String(value)
  const number = numbers.get(key) ?? numbers.size
  numbers.set(key, number)
  return number
}

/** Decisions with one code are the same: since when somebody is eligible makes no other, from when and to whom does. */
const codesOf = (
  { becomes, eligible: eligibility, firstDays, outcomes, referrals }: Decisions,
  numbersOfReferrals: ReadonlyArray<number>,
): Float64Array => {
  const codes = new Float64Array(outcomes.length)
  for (let row = 0; row < codes.length; row++) {
    const outcome = outcomes[row] as number
    let within = 0
    if (outcome === notYet)
      within = 2 * ((firstDays[row] as number) + leastDay) + (becomes[row] === eligible ? 1 : 0)
    else if (outcome === referred) within = numbersOfReferrals[(referrals[row] as number) - 1] as number
    else if (outcome === undetermined) within = eligibility[row] as number
    codes[row] = outcome * shift + within
  }
  return codes
}

const compiledReader = (rule: Rule, setting: CompileSetting, numbers: Map<string, number>): ReadQuestion => {
  if (rule.valueKind === "truth") {
    const { decisions } = compileDecisionColumns(rule as Rule<boolean>, setting)
    const numbersOfReferrals = rule.referrals.map(({ id }) => numberOf(id, numbers))
    return (columns, today) => {
      const made = decisions(columns, today)
      return { codes: codesOf(made, numbersOfReferrals), decisions: made }
    }
  }
  const { values } = compileValueColumns(rule, setting)
  return (columns, today) => {
    const column = values(columns, today)
    if (column.column === "number" && column.cells instanceof Float64Array) return { codes: column.cells }
    const codes = new Float64Array(columns.size)
    for (let row = 0; row < codes.length; row++) codes[row] = numberOf(valueAtPlace(column, row), numbers)
    return { codes }
  }
}

/** Reads a rule. Where the law of one day governs all cases, what it says whatever the case is worked out before they are read. */
const readerOf = (rule: Rule, setting: CompileSetting, numbers: Map<string, number>): ReadQuestion => {
  const readers = new Map<Day | undefined, ReadQuestion>()
  return (given, today) => {
    const columns = columnsUnder(given, setting.choices)
    const lawDay = setting.lawDay ?? (typeof today === "number" ? today : undefined)
    const read =
      readers.get(lawDay) ??
      compiledReader(rule, lawDay === undefined ? setting : { ...setting, lawDay }, numbers)
    readers.set(lawDay, read)
    return read(columns, today)
  }
}

const ruleIn = (packs: ReadonlyArray<RulePack>, id: string): Rule | undefined => {
  for (const { rules } of packs) {
    const rule = rules.get(id)
    if (rule !== undefined) return rule
  }
  return undefined
}

/** What a rule reads: of a case by the ids of facts and lists, and of the law. */
interface ReadOfRule {
  readonly reads: ReadonlySet<string>
  readonly rules: ReadonlySet<string>
  readonly parameters: ReadonlySet<string>
  readonly policies: ReadonlySet<string>
}

/** What a rule reads in any law that is put together of parts of two: a rule of the one may refer to a rule of the other. */
const readIn = (packs: ReadonlyArray<RulePack>, id: string): ReadOfRule => {
  const rules = new Set([id])
  const [reads, parameters, policies] = [new Set<string>(), new Set<string>(), new Set<string>()]
  // Rules that are found on the way are visited in their turn.
  for (const found of rules)
    for (const pack of packs) {
      const rule = pack.rules.get(found)
      if (rule === undefined) continue
      for (const expression of expressionsOfRule(rule))
        walk(expression, (node) => {
          if (node.op === "rule") rules.add(node.id)
          if (node.op === "parameter") parameters.add(node.id)
          if (node.op === "policy") policies.add(node.id)
        })
      const { facts, lists } = factsRead([rule], pack)
      for (const read of [...facts, ...lists]) reads.add(read.id)
    }
  return { reads, rules, parameters, policies }
}

const isRead = (
  { parameters, policies, reads, rules }: ReadOfRule,
  { id, part, rule }: LawPart,
  { creditedFacts = [] }: CaseFileLaw,
): boolean => {
  if (rule !== undefined) return rules.has(rule)
  if (part === "policy" && creditedFacts.some((fact) => reads.has(fact))) return true
  const [read, prefix] = part === "policy" ? [policies, "policy:"] : [parameters, "parameter:"]
  return read.has(id.slice(prefix.length))
}

const orderOf = ({ valueKind }: Rule): Order =>
  valueKind === "code" || valueKind === "truth" ? "none" : valueKind === "term" ? "wholePart" : "number"

/** Compiles each version of the law once, when it is first asked for; leaves out questions of which neither law has a rule. */
export const studyOf = ({
  attributing = true,
  jurisdiction,
  baseline = { pack: jurisdiction.pack },
  day,
  law,
  numbers = new Map(),
  questions,
}: StudySetting): Study => {
  const { parts, settingWith } = lawPartsOf(baseline, law, day)
  return {
    day,
    parts,
    attributing,
    asked: questions.flatMap((question): ReadonlyArray<AskedQuestion> => {
      const rule = ruleIn([law.pack, baseline.pack], question.id)
      if (rule === undefined) return []
      const readers = new Map<string, ReadQuestion>()
      const read = readIn([baseline.pack, law.pack], question.id)
      const reached = parts.flatMap((part, place) =>
        isRead(read, part, jurisdiction.caseFile) ? [place] : [],
      )
      return [
        {
          question,
          rule,
          reads: read.reads,
          parts: reached,
          order: orderOf(rule),
          readWith: (made) => {
            const key = reached.map((place) => Number(made[place])).join("")
            let reader = readers.get(key)
            if (reader === undefined) {
              const setting = settingWith(made)
              reader = readerOf(setting.pack.rules.get(question.id) ?? rule, setting, numbers)
              readers.set(key, reader)
            }
            return reader
          },
        },
      ]
    }),
  }
}
