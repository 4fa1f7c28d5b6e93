/** Look-up tables for conditions on truth facts, and on a code beside them: an entry for each combination. */

import type { Plan, PlanOf } from "../../../compiled/plan.ts"
import type { Columns } from "../../columns.ts"
import { columnOf } from "../binding.ts"
import { bitsOf, negatedBits } from "../block/lanes.ts"
import { choiceOfTruths } from "./four-truths.ts"
import type { StepTexts } from "./step-texts.ts"

type StoredTruth = PlanOf<"truthFact" | "all" | "any" | "not">

/** The facts of a table: two bits each, in a table of 256 bytes. */
const maxFacts = 4

const unknown = 1
const noCodes: ReadonlyArray<string> = []

/** The truth facts of a plan, if it reads nothing else. */
const factsOf = ({ columns }: StepTexts, root: Plan): ReadonlySet<string> | undefined => {
  const ids = new Set<string>()
  const asksNothingElse = (plan: Plan): plan is StoredTruth => {
    switch (plan.form) {
      case "truthFact":
        ids.add(plan.id)
        return columnOf(columns.facts, plan.id, "truth") !== undefined
      case "all":
      case "any":
        return plan.of.every(asksNothingElse)
      case "not":
        return asksNothingElse(plan.of)
      default:
        return false
    }
  }
  return asksNothingElse(root) ? ids : undefined
}

const bitsWhere = (plan: StoredTruth, stored: (id: string) => number): number => {
  const part = (of: Plan): number => bitsWhere(of as StoredTruth, stored)
  switch (plan.form) {
    case "truthFact":
      return bitsOf([plan.whenNo, unknown, plan.whenYes][stored(plan.id)] ?? unknown)
    case "all":
      return plan.of.reduce((bits, of) => bits & part(of), 3)
    case "any":
      return plan.of.reduce((bits, of) => bits | part(of), 0)
    case "not":
      return negatedBits(part(plan.of))
  }
}

/** Parts of a junction that are looked up in one table. */
interface Group {
  readonly parts: Array<StoredTruth>
  readonly ids: Set<string>
  /** A condition on a code in a single byte: the tables of the codes lie one behind the other. */
  code?: PlanOf<"codeFact">
}

/** Keeps the value of the last key. */
const keptFor = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  let last: { readonly key: K; readonly value: V } | undefined
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) }
    return last.value
  }
}

const lookedUp = (steps: StepTexts, form: "all" | "any", { code, ids, parts }: Group): string => {
  const { writer } = steps
  const places = [...ids]
  const truths = Uint8Array.from({ length: 4 ** places.length }, (_, choice) =>
    bitsWhere({ form, sort: "truth", of: parts }, (id) => (choice >> (2 * places.indexOf(id))) & 3),
  )
  const choice = choiceOfTruths(steps, places)
  if (code === undefined) return `${writer.input("k", () => truths)}[${choice}]`
  const columnIn = (columns: Columns) => columnOf(columns.facts, code.id, "code")
  const tableOf = keptFor((codes: ReadonlyArray<string>) =>
    Uint8Array.from(
      [unknown, ...codes.map((one) => bitsOf(code.truths.get(one) ?? unknown))].flatMap((bits) =>
        Array.from(truths, (of) => (form === "all" ? bits & of : bits | of)),
      ),
    ),
  )
  const table = writer.input("k", ({ columns }) => tableOf(columnIn(columns)?.codes ?? noCodes))
  const cells = writer.input("c", ({ columns }) => columnIn(columns)?.cells)
  return `${table}[(${choice}) | (${cells}[r] << ${2 * places.length})]`
}

/** Gives each table the next condition on a code in a single byte; returns the other parts. */
const withCodes = (
  { columns }: StepTexts,
  tables: ReadonlyArray<Group>,
  parts: ReadonlyArray<Plan>,
): ReadonlyArray<Plan> => {
  const free = [...tables]
  return parts.filter((part) => {
    if (part.form !== "codeFact" || free.length === 0) return true
    if (!(columnOf(columns.facts, part.id, "code")?.cells instanceof Uint8Array)) return true
    ;(free.shift() as Group).code = part
    return false
  })
}

/** The look-ups of the parts of a junction, by rows, and the parts that are left. */
export const lookUpStored = (
  steps: StepTexts,
  { form, of }: PlanOf<"all" | "any">,
): { readonly texts: ReadonlyArray<string>; readonly left: ReadonlyArray<Plan> } => {
  const others: Array<Plan> = []
  const groups: Array<Group> = []
  for (const part of of) {
    const asked = factsOf(steps, part)
    if (asked === undefined || asked.size === 0 || asked.size > maxFacts) {
      others.push(part)
      continue
    }
    const group = groups.find(({ ids }) => new Set([...ids, ...asked]).size <= maxFacts)
    if (group === undefined) groups.push({ parts: [part as StoredTruth], ids: new Set(asked) })
    else {
      group.parts.push(part as StoredTruth)
      for (const id of asked) group.ids.add(id)
    }
  }
  const tables = groups.filter(({ ids }) => ids.size > 1)
  const left = withCodes(steps, tables, others)
  return {
    texts: tables.map((group) => lookedUp(steps, form, group)),
    left: [...left, ...groups.filter(({ ids }) => ids.size === 1).flatMap(({ parts }) => parts)],
  }
}
