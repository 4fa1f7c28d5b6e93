import type { Entry, Value } from "../../values/value.ts"
import { type Choice, choicesOf } from "./choices.ts"
import { type Remainder, type Residual, remainderOf } from "./residual.ts"

/** Limits: sorts of entries that are told apart, lists made of them, entries of a list. */
const max = { sorts: 8, lists: 80, entries: 20 } as const

const product = (
  fields: ReadonlyArray<readonly [name: string, values: ReadonlyArray<Value>]>,
): ReadonlyArray<Entry> => {
  let entries: ReadonlyArray<Entry> = [{}]
  for (const [name, values] of fields)
    entries = entries
      .flatMap((entry) => values.map((value) => ({ ...entry, [name]: value })))
      .slice(0, max.sorts)
  return entries
}

/** The numbers in an expression that could be lengths of a list. */
const lengthsMentioned = (root: Residual): ReadonlyArray<number> => {
  const lengths = new Set([2, 3])
  const seen = new Set<Residual>()
  const visit = (residual: Residual): void => {
    const { parts, value } = residual
    if (seen.has(residual)) return
    seen.add(residual)
    if (typeof value === "number") for (const length of [value, value + 1]) lengths.add(length)
    for (const part of parts) visit(part)
  }
  visit(root)
  return [...lengths].filter((length) => length > 1 && length <= max.entries).sort((a, b) => a - b)
}

/** The candidates of an unknown list: none, one or several entries of each sort, two of different sorts. */
const candidateLists = (remainder: Remainder, id: string): ReadonlyArray<ReadonlyArray<Entry>> => {
  // The sorts of entries follow from an entry with nothing known.
  const withBlank = remainderOf(remainder.expression, { ...remainder.facts, [id]: [{}] }, remainder.setting)
  const choices = choicesOf(withBlank)
  const sorts = product(
    withBlank.unknowns.flatMap((unknown, position) =>
      unknown.of === "field" && unknown.list.id === id
        ? [[unknown.name, (choices[position]?.values ?? []) as ReadonlyArray<Value>] as const]
        : [],
    ),
  )
  const repeated = lengthsMentioned(remainder.root).flatMap((length) =>
    sorts.map((entry) => Array.from({ length }, () => entry)),
  )
  const pairs = sorts.flatMap((first, index) => sorts.slice(index + 1).map((second) => [first, second]))
  return [[], ...sorts.map((entry) => [entry]), ...repeated, ...pairs]
    .sort((left, right) => left.length - right.length)
    .slice(0, max.lists)
}

/** The candidate values of each unknown of an expression, lists among them, by position. */
export const choicesWithLists = (remainder: Remainder): ReadonlyArray<Choice> =>
  choicesOf(remainder).map((choice, position) => {
    const unknown = remainder.unknowns[position]
    return unknown?.of === "list" ? { ...choice, values: candidateLists(remainder, unknown.id) } : choice
  })
