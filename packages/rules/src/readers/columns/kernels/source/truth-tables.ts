/**
 * Conditions on nothing but facts that are yes, no or unknown, looked up at once: a table has an entry for every choice of what
 * is stored of them.
 *
 * @module
 */

import type { Plan, PlanOf } from "../../../compiled/plan.ts"
import { columnOf } from "../binding.ts"
import { bitsOf, negatedBits } from "../block/lanes.ts"
import type { StepTexts } from "./step-texts.ts"

type StoredTruth = PlanOf<"truthFact" | "all" | "any" | "not">

/** So many facts a table: two bits each, in a table of 256 bytes. */
const mostFacts = 4

const unknown = 1

/** The facts that a plan asks, if it asks nothing else. */
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

interface Group {
  readonly parts: Array<StoredTruth>
  readonly ids: Set<string>
}

const lookedUp = ({ writer }: StepTexts, form: "all" | "any", { ids, parts }: Group): string => {
  const places = [...ids]
  const truths = Uint8Array.from({ length: 4 ** places.length }, (_, choice) =>
    bitsWhere({ form, sort: "truth", of: parts }, (id) => (choice >> (2 * places.indexOf(id))) & 3),
  )
  const table = writer.input("k", () => truths)
  const cells = places.map((id) =>
    writer.input("c", ({ columns }) => columnOf(columns.facts, id, "truth")?.cells),
  )
  // The last outermost, each place four times the one before: a processor adds and shifts by two at once.
  const index = cells.reduceRight(
    (rest, of) => `${of}[${writer.place.index}]${rest === "" ? "" : ` + 4 * (${rest})`}`,
    "",
  )
  return `${table}[${index}]`
}

/**
 * Of the parts of a junction those that are looked up, as texts, and those that are left. Places are those of the rows.
 */
export const lookUpStored = (
  steps: StepTexts,
  { form, of }: PlanOf<"all" | "any">,
): { readonly texts: ReadonlyArray<string>; readonly left: ReadonlyArray<Plan> } => {
  const left: Array<Plan> = []
  const groups: Array<Group> = []
  for (const part of of) {
    const asked = factsOf(steps, part)
    if (asked === undefined || asked.size === 0 || asked.size > mostFacts) {
      left.push(part)
      continue
    }
    const group = groups.find(({ ids }) => new Set([...ids, ...asked]).size <= mostFacts)
    if (group === undefined) groups.push({ parts: [part as StoredTruth], ids: new Set(asked) })
    else {
      group.parts.push(part as StoredTruth)
      for (const id of asked) group.ids.add(id)
    }
  }
  const tables = groups.filter(({ ids }) => ids.size > 1)
  return {
    texts: tables.map((group) => lookedUp(steps, form, group)),
    left: [...left, ...groups.filter(({ ids }) => ids.size === 1).flatMap(({ parts }) => parts)],
  }
}
