import { type Calendar, type Day, formatDay, type Kind, type Term, type Value } from "@bazgasht/rules"
import { type Cell, Figure, Item, Table, Written } from "./report.ts"

/** A day for programs: `1403/07/10` in the Jalali calendar, `2024-10-01` (ISO 8601) in the Gregorian one. */
export const writtenDay = (calendar: Calendar, day: Day): string =>
  calendar.id === "gregorian" ? formatDay(calendar, day).replaceAll("/", "-") : formatDay(calendar, day)

/** A value for programs: days written in a calendar, terms as years, months and days, everything else as it is. */
const writtenValue = (calendar: Calendar, kind: Kind, value: Value): unknown => {
  switch (kind) {
    case "day":
      return writtenDay(calendar, value as Day)
    case "term": {
      const { days, months } = value as Term
      return { years: Math.floor(months / 12), months: months % 12, days }
    }
    default:
      return value
  }
}

const cellData = (calendar: Calendar, cell: Cell): unknown => {
  if (cell === undefined || "unknown" in cell) return undefined
  if ("text" in cell) return cell.text
  if ("number" in cell) return cell.number
  return "money" in cell ? cell.money : writtenDay(calendar, cell.day)
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
  if (value instanceof Written) return writtenValue(calendar, value.kind, value.value)
  if (value instanceof Item) return encoded(calendar, value.data())
  if (value instanceof Figure) return cellData(calendar, value.value)
  return value instanceof Table ? rowsOf(calendar, value) : value
}

/**
 * The data of an item as a JSON document, with the days in a calendar.
 *
 * @example
 * jsonOf(new Item(() => ({ id: "F-1", since: day(jalaliDay(1403, 7, 10)), until: undefined }), () => []), jalali)
 * // => '{\n  "id": "F-1",\n  "since": "1403/07/10"\n}'
 */
export const jsonOf = (item: Item, calendar: Calendar): string =>
  JSON.stringify(item, (_name, value: unknown) => encoded(calendar, value), 2)

/** The data of an item as a program reads them from its document. */
export const documentOf = <A>(item: Item<A>, calendar: Calendar): A => JSON.parse(jsonOf(item, calendar)) as A
