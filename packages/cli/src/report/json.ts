import { dayJson, valueJson } from "@bazgasht/core/json"
import type { Calendar } from "@bazgasht/rules"
import { type Cell, Entries, Figure, Item, Table, Written, WrittenEntry } from "./report.ts"

const cellData = (calendar: Calendar, cell: Cell): unknown => {
  if (cell === undefined || "unknown" in cell) return undefined
  if ("text" in cell) return cell.text
  if ("number" in cell) return cell.number
  return "money" in cell ? cell.money : dayJson(calendar, cell.day)
}

const rowsOf = (calendar: Calendar, { columns, rows }: Table): ReadonlyArray<object> =>
  rows.map((row) =>
    Object.fromEntries(
      columns.flatMap(({ name }, place) =>
        name === undefined ? [] : [[name, cellData(calendar, row[place])] as const],
      ),
    ),
  )

/** What stands in the document in the place of a part of a report. */
const encoded = (calendar: Calendar, value: unknown): unknown => {
  if (value instanceof Written) return valueJson(calendar, value.kind, value.value)
  if (value instanceof Item) return encoded(calendar, value.data())
  if (value instanceof Figure) return cellData(calendar, value.value)
  if (value instanceof Entries) return [...value]
  return value instanceof Table ? rowsOf(calendar, value) : value
}

/** The same with everything within it; what holds nothing to encode is not copied. */
const whollyEncoded = (calendar: Calendar, value: unknown): unknown => {
  const data = encoded(calendar, value)
  if (typeof data !== "object" || data === null) return data
  const parts = data as { readonly [name: string]: unknown }
  let copy: { [name: string]: unknown } | undefined
  for (const name in parts) {
    const part = whollyEncoded(calendar, parts[name])
    if (part === parts[name]) continue
    copy ??= (Array.isArray(data) ? [...data] : { ...data }) as typeof copy & object
    copy[name] = part
  }
  return copy ?? data
}

/** Texts that JSON writes as they are: printable ASCII but for quotes and backslashes. */
const asItIs = /^[ !#-[\]-~]*$/

const writtenText = (text: string): string => (asItIs.test(text) ? `"${text}"` : JSON.stringify(text))

/** What an object says of itself is read by `JSON.stringify`. */
const isPlain = (data: object): boolean => !("toJSON" in data)

const margins = "  "

/**
 * A value as `JSON.stringify` indents it behind a margin, everything within it encoded; `undefined` of what has no JSON. A nation's families take half as
 * long as by `JSON.stringify`, which is fast only where it does not indent.
 */
const writtenValue = (calendar: Calendar, value: unknown, margin: string): string | undefined => {
  switch (typeof value) {
    case "string":
      return writtenText(value)
    case "number":
      return Number.isFinite(value) ? `${value}` : "null"
    case "boolean":
      return value ? "true" : "false"
    case "object":
      break
    default:
      return JSON.stringify(value)
  }
  const data = encoded(calendar, value)
  if (data === null) return "null"
  if (typeof data !== "object") return writtenValue(calendar, data, margin)
  if (!isPlain(data))
    return JSON.stringify(whollyEncoded(calendar, data), undefined, 2)?.replaceAll("\n", `\n${margin}`)
  const inner = margin + margins
  if (Array.isArray(data)) {
    if (data.length === 0) return "[]"
    let text = ""
    for (const one of data)
      text += `${text === "" ? "[" : ","}\n${inner}${writtenValue(calendar, one, inner) ?? "null"}`
    return `${text}\n${margin}]`
  }
  const parts = data as { readonly [name: string]: unknown }
  let text = ""
  for (const name of Object.keys(parts)) {
    const part = writtenValue(calendar, parts[name], inner)
    if (part !== undefined) text += `${text === "" ? "{" : ","}\n${inner}${writtenText(name)}: ${part}`
  }
  return text === "" ? "{}" : `${text}\n${margin}}`
}

/** A part of the document behind a margin. */
const writtenPart = (calendar: Calendar, value: unknown, margin: string): string =>
  writtenValue(calendar, value, margin) ?? "null"

/** An entry of a list at the root of a document, as it stands there. */
export const jsonOfEntry = (entry: unknown, calendar: Calendar): string =>
  entry instanceof WrittenEntry ? entry.json : writtenPart(calendar, entry, "    ")

const isList = (value: unknown): value is Iterable<unknown> =>
  Array.isArray(value) || value instanceof Entries

/**
 * The data of an item as JSON in pieces: each entry of a list at its root is one, so that one is made at a time.
 *
 * @example
 * const families = entriesOf(["F-1", "F-2"], (id) => ({ id }))
 * const pieces = jsonPieces(new Item(() => ({ families }), () => []), jalali)
 * [...pieces].length // => 5
 */
export const jsonPieces = function* (item: Item, calendar: Calendar): Generator<string> {
  const root = encoded(calendar, item)
  if (typeof root !== "object" || root === null || Array.isArray(root)) {
    yield writtenPart(calendar, root, "")
    return
  }
  let before = "{"
  for (const [name, part] of Object.entries(root)) {
    const value = part instanceof Entries ? part : encoded(calendar, part)
    if (value === undefined) continue
    yield `${before}\n  ${JSON.stringify(name)}: ${isList(value) ? "" : writtenPart(calendar, value, "  ")}`
    before = ","
    if (!isList(value)) continue
    let beforeEntry = "["
    for (const one of value) {
      yield `${beforeEntry}\n    ${jsonOfEntry(one, calendar)}`
      beforeEntry = ","
    }
    yield beforeEntry === "[" ? "[]" : "\n  ]"
  }
  yield before === "{" ? "{}" : "\n}"
}

/**
 * The data of an item as a JSON document, with the days in a calendar.
 *
 * @example
 * jsonOf(new Item(() => ({ id: "F-1", since: day(jalaliDay(1403, 7, 10)), until: undefined }), () => []), jalali)
 * // => '{\n  "id": "F-1",\n  "since": "1403/07/10"\n}'
 */
export const jsonOf = (item: Item, calendar: Calendar): string => [...jsonPieces(item, calendar)].join("")

/** The data of an item as a program reads them from its document. */
export const documentOf = <A>(item: Item<A>, calendar: Calendar): A => JSON.parse(jsonOf(item, calendar)) as A
