/** A part of a name: in quotation marks, or whatever stands between dots. */
const part = /"((?:[^"]|"")*)"(?=\.|$)|[^.]*/y

/** A query in parentheses, or a function of a table such as `read_parquet('prisoner.parquet')`. */
const isQuery = (name: string): boolean => /^(\(|[a-z_][\w.]*\().*\)$/is.test(name)

/**
 * The parts of the name of a table: its schema before a dot, and the table. A part that holds a dot stands in quotation marks, as in SQL.
 * `undefined` where a query, or a function of a table, stands in the place of a table.
 *
 * @example
 * partsOfTable("prisons.inmates") // => ["prisons", "inmates"]
 * partsOfTable('prisons."inmates.1404"') // => ["prisons", "inmates.1404"]
 * partsOfTable("read_parquet('prisoner.parquet')") // => undefined
 */
export const partsOfTable = (name: string): ReadonlyArray<string> | undefined => {
  if (isQuery(name)) return undefined
  const parts: Array<string> = []
  for (let from = 0; from <= name.length; ) {
    part.lastIndex = from
    const [found = "", quoted] = part.exec(name) ?? []
    parts.push(quoted === undefined ? found : quoted.replaceAll('""', '"'))
    from += found.length + 1
  }
  return parts
}

/**
 * The name of a table as it stands in a query.
 *
 * @example
 * quoteTable(dialects.postgres.quote, "prisons.inmates") // => '"prisons"."inmates"'
 */
export const quoteTable = (quote: (name: string) => string, name: string): string =>
  partsOfTable(name)?.map(quote).join(".") ?? name

/** The name of a table beside another, with more behind its name. */
export const tableBeside = (name: string, more: string): string => {
  const inMarks = `"${partsOfTable(name)?.at(-1)?.replaceAll('"', '""')}"`
  return name === inMarks || name.endsWith(`.${inMarks}`) ? `${name.slice(0, -1)}${more}"` : `${name}${more}`
}
