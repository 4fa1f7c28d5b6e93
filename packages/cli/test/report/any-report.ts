/** Random reports: figures, tables, sections and items within each other, with letters of every width and direction. */

import { jalaliDay } from "@bazgasht/iran"
import type { Day } from "@bazgasht/rules"
import fc from "fast-check"
import { type Cell, Figure, Indented, Item, type Part, Section, Table } from "../../src/report/report.ts"

const words = [
  "CR-1",
  "9-F",
  "نانوایی",
  "می‌رود",
  "東京",
  "a, b",
  'say "no"',
  "=1+1",
  "x\u0301",
  "(a)",
  "؟",
  "🧵",
  "F 2",
  "۱۲-ب",
]

/** Words of one line, without blanks at their ends. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...words),
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((list) => list.join(" ")),
)

const anyNumber = fc.oneof(fc.nat(1_000_000), fc.integer({ min: -5000, max: 5000 }), fc.maxSafeInteger())

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  anyText.map((text) => ({ text })),
  fc.record({ fa: anyText, en: anyText }).map((text) => ({ text })),
  anyNumber.map((number) => ({ number })),
  fc.nat(1_000_000_000).map((money) => ({ money })),
  fc.nat(4000).map((days) => ({ day: (jalaliDay(1400, 1, 1) + days) as Day })),
  fc.constant({ unknown: true as const }),
  fc.constant(undefined),
)

/** A figure, and the name under which a program finds it. */
const anyFigure = fc.tuple(anyText, anyCell).map(([title, value]) => new Figure(title, value))

export const anyTable: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc
    .tuple(
      fc.array(fc.tuple(anyText, fc.boolean()), { minLength: width, maxLength: width }),
      fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { maxLength: 4 }),
      fc.option(fc.uuid(), { nil: undefined }),
    )
    .map(
      ([columns, rows, name]) =>
        new Table(
          columns.map(([title, isNumeric], place) => ({
            title,
            name: `column${place}`,
            ...(isNumeric ? { numeric: true as const } : {}),
          })),
          rows,
          name,
        ),
    ),
)

/** Parts named by their places: what a program finds under the name is what a person reads. */
const itemOf = (parts: ReadonlyArray<Part>): Item =>
  new Item(
    () => Object.fromEntries(parts.map((part, place) => [`part${place}`, part])),
    () => parts,
  )

const { item } = fc.letrec<{ part: Part; item: Item }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyFigure,
    anyTable,
    anyText,
    anyText.map((text) => [{ tone: "good" as const, text }, text]),
    tie("item"),
    fc.tuple(anyText, fc.array(tie("part"), { maxLength: 3 })).map(
      ([title, parts]) =>
        new Item(
          () => itemOf(parts),
          () => [new Section(title, parts)],
        ),
    ),
    fc.array(tie("part"), { maxLength: 3 }).map(
      (parts) =>
        new Item(
          () => itemOf(parts),
          () => [new Indented(parts, 2)],
        ),
    ),
  ),
  item: fc.array(tie("part"), { maxLength: 4 }).map(itemOf),
}))

export const anyReport: fc.Arbitrary<Item> = item
