/** Figures of the store as they may be published: by province, and month by month. What few people stand behind is hidden. */

import { compareTexts } from "@bazgasht/casework/ports"
import type { Figure } from "@bazgasht/casework/projections"
import { firstDay } from "@bazgasht/example-systems/country.ts"
import { jalali } from "@bazgasht/iran"
import {
  type FiguresToPublish,
  groupFigures,
  groupPeople,
  type MonthToPublish,
  organisationFigures,
  type PublishedFigure,
  publishMonths,
  publishSeries,
} from "@bazgasht/organisation/figures"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Portal } from "../../portal.ts"

/** Counts below this are hidden. */
export const smallest = 5

/** The figures with which the public begins. */
const headlines = [
  "familiesCovered",
  "paidToFamilies",
  "placementsActive",
  "wagesPaid",
  "peopleReleased",
  "debtorsFreed",
  "giftsReceived",
  "complaintsOpen",
]

/** The headline figures, in their order. */
export const headlineFigures: ReadonlyArray<Figure> = headlines.flatMap((id) =>
  organisationFigures.filter((figure) => figure.id === id),
)

/** A figure of an id. */
export const figureOf = (id: string): Figure | undefined => organisationFigures.find((one) => one.id === id)

/** The province of a unit; empty for what belongs to none. */
const provinceOf =
  ({ units }: Portal) =>
  (unit: string): string =>
    units.nearest(unit, "unit.province")?.unit ?? ""

/** The day of which figures are public: the end of the last month that is over. What is recorded today changes nothing that was published. */
export const publishedOn = ({ today }: Portal): Day => ((jalali.startOfMonth(today) ?? today) - 1) as Day

/** The months from the first day to the one that is published. */
const monthsOf = (portal: Portal): ReadonlyArray<{ readonly from: Day; readonly end: Day }> => {
  const months: Array<{ readonly from: Day; readonly end: Day }> = []
  for (let from = firstDay; from <= publishedOn(portal); ) {
    const next = jalali.addMonths(from, 1)
    if (next === undefined) break
    months.push({ from, end: (next - 1) as Day })
    from = next
  }
  return months
}

/** Figures as they were known on a day, with the people behind each number: how many there are decides whether it is published. */
const readOn = async (
  { systems }: Portal,
  days: { readonly day: Day; readonly since: Day },
  groupOf: (unit: string) => string,
): Promise<FiguresToPublish> => {
  const figures = systems.figures(organisationFigures)
  Result.getOrThrow(await figures.keepUp())
  const read = await figures.read({ ...days, knownBy: days.day, withPeople: true })
  const { people = [], values } = Result.getOrThrow(read)
  return { cells: groupFigures(values, ["value"], groupOf), people: groupPeople(people, groupOf) }
}

/** Figures by province at the end of the last month, counted from the first day. Each month was published, so each is held against those before it. */
export const figuresByProvince = (portal: Portal): Promise<ReadonlyMap<string, PublishedFigure>> =>
  portal.remembered.at(`figures/${publishedOn(portal)}`, 0, async () => {
    const ends: Array<FiguresToPublish> = []
    for (const { end } of monthsOf(portal))
      ends.push(await readOn(portal, { day: end, since: firstDay }, provinceOf(portal)))
    const last = publishSeries(organisationFigures, ends, smallest).at(-1) ?? []
    return new Map(last.map((one) => [one.figure, one]))
  })

/** A month and what a figure came to in it; absent where it is hidden. */
export interface MonthOfFigure {
  readonly from: Day
  readonly value?: number
}

/** All figures by month: flows within it, stocks at its end. No two months give a few people away, and no month follows from their sum. */
const publishedByMonth = (portal: Portal): Promise<ReturnType<typeof publishMonths>> =>
  portal.remembered.at(`months/${publishedOn(portal)}`, 0, async () => {
    const months: Array<MonthToPublish> = []
    for (const { end, from } of monthsOf(portal))
      months.push({
        month: String(from),
        ...(await readOn(portal, { day: end, since: from }, () => "")),
      })
    return publishMonths(organisationFigures, months, smallest)
  })

/** A figure month by month of the last year: a flow within each month, a stock at its end. */
export const figureByMonth = async (
  portal: Portal,
  figure: Figure,
): Promise<ReadonlyArray<MonthOfFigure>> => {
  const published = (await publishedByMonth(portal)).find((one) => one.figure === figure.id)
  return monthsOf(portal).map(({ from }) => {
    const month = published?.groups.find(({ group }) => group === String(from))
    // A month without anything has nothing to hide.
    const value = month === undefined ? 0 : month.value
    return { from, ...(value === undefined ? {} : { value }) }
  })
}

/** The provinces of the country, in one order. */
export const provincesOf = ({ units }: Portal): ReadonlyArray<string> =>
  units.units
    .filter(({ kind }) => kind === "unit.province")
    .map(({ unit }) => unit)
    .sort(compareTexts)
