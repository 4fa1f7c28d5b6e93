import type { Entry, Value } from "../../values/value.ts"
import { type Choice, choicesOf } from "./choices.ts"
import { type Remainder, type Residual, remainderOf } from "./residual.ts"

/** Limits: sorts of entries that are distinguished, lists made of them, entries of a list. */
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

/** The candidate values of the fields of unknown lists: those of a case in which each list has one entry of which nothing is known. */
const candidateFields = (
  remainder: Remainder,
  lists: ReadonlyArray<string>,
): ((list: string) => ReadonlyArray<readonly [name: string, values: ReadonlyArray<Value>]>) => {
  const { budget, expression, facts, setting } = remainder
  const blank = Object.fromEntries(lists.map((list) => [list, [{}]]))
  const withBlank = remainderOf(expression, { ...facts, ...blank }, setting, budget)
  const choices = choicesOf(withBlank, ({ of }) => of === "field")
  return (list) =>
    withBlank.unknowns.flatMap((unknown, position) =>
      unknown.of === "field" && unknown.list.id === list
        ? [[unknown.name, (choices[position]?.values ?? []) as ReadonlyArray<Value>] as const]
        : [],
    )
}

/** The candidates of an unknown list: none, one or several entries of each sort, two of different sorts. */
const candidateLists = (
  lengths: ReadonlyArray<number>,
  sorts: ReadonlyArray<Entry>,
): ReadonlyArray<ReadonlyArray<Entry>> => {
  const repeated = lengths.flatMap((length) => sorts.map((entry) => Array.from({ length }, () => entry)))
  const pairs = sorts.flatMap((first, index) => sorts.slice(index + 1).map((second) => [first, second]))
  return [[], ...sorts.map((entry) => [entry]), ...repeated, ...pairs]
    .sort((left, right) => left.length - right.length)
    .slice(0, max.lists)
}

/** The candidate values of each unknown of an expression, lists among them, by position. */
export const choicesWithLists = (remainder: Remainder): ReadonlyArray<Choice> => {
  const choices = choicesOf(remainder)
  const lists = remainder.unknowns.flatMap(({ id, of }) => (of === "list" ? [id] : []))
  if (lists.length === 0) return choices
  const fieldsOf = candidateFields(remainder, lists)
  const lengths = lengthsMentioned(remainder.root)
  return choices.map((choice, position) => {
    const unknown = remainder.unknowns[position]
    return unknown?.of === "list"
      ? { ...choice, values: candidateLists(lengths, product(fieldsOf(unknown.id))) }
      : choice
  })
}
