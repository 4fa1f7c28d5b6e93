/** An order of data that does not depend on the order in which it was written. */

const written = (data: unknown): string => {
  if (typeof data === "number" || typeof data === "boolean") return String(data)
  if (Array.isArray(data)) return `[${data.map(written).join()}]`
  if (typeof data !== "object" || data === null) return JSON.stringify(data) ?? ""
  const fields = data as { readonly [name: string]: unknown }
  let text = ""
  for (const name of Object.keys(fields).sort()) {
    const value = fields[name]
    if (value !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${written(value)}`
  }
  return `{${text}}`
}

/** By object: what is written of it. Files are immutable, and two versions of one share most of their entries. */
const remembered = new WeakMap<object, string>()

const contentOf = (data: unknown): string => {
  if (typeof data !== "object" || data === null) return written(data)
  const known = remembered.get(data) ?? written(data)
  remembered.set(data, known)
  return known
}

/** Whether the first comes before the second: any total order will do, as long as it looks at the content only. */
export const compareContent = (left: unknown, right: unknown): number => {
  const [a, b] = [contentOf(left), contentOf(right)]
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * The entries, in the order of their content.
 *
 * Where entries mostly differ in some number, `first` names it: content is then compared only among those that share it.
 *
 * @example
 * arranged([{ id: "b" }, { id: "a" }]) // => [{ id: "a" }, { id: "b" }]
 */
export const arranged = <A>(entries: ReadonlyArray<A>, first?: (entry: A) => number): ReadonlyArray<A> => {
  if (entries.length < 2) return entries
  if (first === undefined)
    return entries
      .map((entry) => [contentOf(entry), entry] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([, entry]) => entry)
  return [...entries].sort((left, right) => first(left) - first(right) || compareContent(left, right))
}
