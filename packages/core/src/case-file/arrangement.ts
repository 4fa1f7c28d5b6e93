/**
 * An order of data that does not depend on the order in which it was written.
 *
 * @module
 */

const written = (data: unknown): string => {
  if (Array.isArray(data)) return `[${data.map(written).join()}]`
  if (typeof data !== "object" || data === null) return JSON.stringify(data) ?? ""
  const fields = Object.entries(data).filter(([, value]) => value !== undefined)
  return `{${fields
    .map(([name, value]) => `${JSON.stringify(name)}:${written(value)}`)
    .sort()
    .join()}}`
}

/** Whether the first comes before the second: any total order will do, as long as it looks at the content only. */
export const compareContent = (left: unknown, right: unknown): number => {
  const [a, b] = [written(left), written(right)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** The entries, in the order of their content. */
export const arranged = <A>(entries: ReadonlyArray<A>): ReadonlyArray<A> =>
  entries.length < 2
    ? entries
    : entries
        .map((entry) => ({ entry, content: written(entry) }))
        .sort((left, right) => (left.content < right.content ? -1 : left.content > right.content ? 1 : 0))
        .map(({ entry }) => entry)
