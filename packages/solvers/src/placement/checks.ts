import { isExact } from "@bazgasht/rules"

/** Whether a value is a whole number, zero or more, that is held exactly. */
export const isCount = (value: number): boolean => isExact(value) && value >= 0

/** The values that stand more than once in a list, each once. */
export const repeated = (values: ReadonlyArray<string>): ReadonlySet<string> => {
  const seen = new Set<string>()
  return new Set(values.filter((value) => seen.has(value) || !seen.add(value)))
}
