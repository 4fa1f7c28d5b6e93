import type { Entry, Value } from "../../values/value.ts"
import { type Choice, choicesOf } from "./choices.ts"
import { type Remainder, type Residual, remainderOf } from "./residual.ts"

/** How many sorts of entries are told apart, and how many lists are made of them, at most. */
const mostSorts = 8
const mostLists = 80

/** Lists of more entries than this are not supposed. */
const mostEntries = 20

const product = (
  fields: ReadonlyArray<readonly [name: string, values: ReadonlyArray<Value>]>,
): ReadonlyArray<Entry> => {
  let entries: ReadonlyArray<Entry> = [{}]
  for (const [name, values] of fields)
    entries = entries
      .flatMap((entry) => values.map((value) => ({ ...entry, [name]: value })))
      .slice(0, mostSorts)
  return entries
}

/** Whole numbers that stand in an expression, as far as a list could be that long. */
const lengthsMentioned = (root: Residual): ReadonlyArray<number> => {
  const lengths = new Set([2, 3])
  const visit = ({ parts, value }: Residual): void => {
    if (typeof value === "number") for (const length of [value, value + 1]) lengths.add(length)
    for (const part of parts) visit(part)
  }
  visit(root)
  return [...lengths].filter((length) => length > 1 && length <= mostEntries).sort((a, b) => a - b)
}

/** The lists worth supposing for an unknown list, the shortest first. */
const listsWorthSupposing = (remainder: Remainder, id: string): ReadonlyArray<ReadonlyArray<Entry>> => {
  // What matters of an entry is seen by looking at one of which nothing is known.
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
    .slice(0, mostLists)
}

/** What each unknown of an expression is worth supposing to be, lists among them, by position. */
export const choicesWithLists = (remainder: Remainder): ReadonlyArray<Choice> =>
  choicesOf(remainder).map((choice, position) => {
    const unknown = remainder.unknowns[position]
    return unknown?.of === "list" ? { ...choice, values: listsWorthSupposing(remainder, unknown.id) } : choice
  })
