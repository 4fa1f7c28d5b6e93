import { isUnknown, type Plan, type PlannedBranch, type PlanOf, type Range } from "../plan.ts"

/** The ranges of a number in which a condition holds; `undefined` for other conditions. */
const rangesOf = (when: Plan): ReadonlyArray<PlanOf<"within">> | undefined => {
  const parts = when.form === "any" ? when.of : [when]
  const [first] = parts
  const found = parts.filter(
    (part): part is PlanOf<"within"> =>
      part.form === "within" && part.inside === 2 && first?.form === "within" && part.of === first.of,
  )
  return found.length === parts.length ? found : undefined
}

/** A choice by ranges of one number, which has no value where the number has none; `undefined` for other choices. */
const byRanges = ({ agreeing, branches, otherwise, sort }: PlanOf<"choose">): Plan | undefined => {
  if (branches.length < 2 || (agreeing && !isUnknown(otherwise))) return undefined
  const ranges: Array<Range> = []
  let of: Plan | undefined
  for (const { gives, when } of branches) {
    const found = rangesOf(when)
    const [first] = found ?? []
    if (found === undefined || first === undefined || (of !== undefined && first.of !== of)) return undefined
    of = first.of
    for (const { high, low } of found) if (low <= high) ranges.push({ low, high, gives })
  }
  if (of === undefined) return undefined
  if (!isUnknown(otherwise))
    ranges.push({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, gives: otherwise })
  return { form: "ranges", sort, of, ranges }
}

/** A number that has a value between limits only; `undefined` for other choices. */
const limited = (branches: ReadonlyArray<PlannedBranch>, otherwise: Plan): Plan | undefined => {
  const [branch, another] = branches
  if (branch === undefined || another !== undefined || !isUnknown(otherwise)) return undefined
  const { gives, when } = branch
  if (when.form !== "within" || when.inside !== 2 || when.of !== gives) return undefined
  return { form: "limited", sort: "number", of: gives, low: when.low, high: when.high }
}

const isSame = (left: Plan, right: Plan): boolean =>
  left === right || (left.form === "constant" && right.form === "constant" && left.value === right.value)

/** A choice in its fastest form. */
export const choose = (
  sort: Plan["sort"],
  branches: ReadonlyArray<PlannedBranch>,
  otherwise: Plan,
  agreeing: boolean,
): Plan => {
  if (agreeing && branches.every(({ gives }) => isSame(gives, otherwise))) return otherwise
  const chosen: PlanOf<"choose"> = { form: "choose", sort, branches, otherwise, agreeing }
  return limited(branches, otherwise) ?? byRanges(chosen) ?? chosen
}
