/**
 * The sheets of the report to the donors: how many people are freed, by each attribute.
 *
 * @module
 */

import type { DonorReport, FreedBy, ReportOfDonor } from "@bazgasht/core"
import { inLanguage, type Style, text } from "@bazgasht/rules"
import { numeric, type Sheet } from "../sheets/sheet.ts"
import { attributeTitle, byAttribute, reportWords, valueTitle } from "./words.ts"

interface Told {
  readonly people: number
  readonly amount?: number
}

const sheetOf = (style: Style, { attribute, groups, others }: FreedBy<Told>, hasAmounts: boolean): Sheet => {
  const say = (of: keyof typeof reportWords): string => inLanguage(style, reportWords[of])
  const row = (title: string, { amount, people }: Told): Sheet["rows"][number] => [
    { text: title },
    { number: people },
    ...(hasAmounts ? [amount === undefined ? undefined : { number: amount }] : []),
  ]
  const title = byAttribute(style, attribute)
  return {
    name: `by-${attribute}`,
    title: text(title, title),
    columns: [
      { title: inLanguage(style, attributeTitle(attribute)) },
      numeric(say("people")),
      ...(hasAmounts ? [numeric(say("amount"))] : []),
    ],
    rows: [
      ...groups.map((group) => row(inLanguage(style, valueTitle(attribute, group.value)), group)),
      ...(others === undefined ? [] : [row(say("others"), others)]),
    ],
  }
}

/** A table in which everybody is among the others tells nothing. */
const withGroups = <Group>(tables: ReadonlyArray<FreedBy<Group>>): ReadonlyArray<FreedBy<Group>> =>
  tables.filter(({ groups }) => groups.length > 0)

/** Whom all money together frees, by each attribute. */
export const fundSheets = (style: Style, { fund }: DonorReport): ReadonlyArray<Sheet> =>
  withGroups(fund.tables).map((table) => sheetOf(style, table, true))

/** Whom the money of one donor helps to free, by each attribute. */
export const donorSheets = (style: Style, { tables }: ReportOfDonor): ReadonlyArray<Sheet> =>
  withGroups(tables).map((table) => sheetOf(style, table, false))
