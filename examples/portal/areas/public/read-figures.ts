/** Figures of the store as they may be published: by province, and month by month. What few people stand behind is hidden. */

import { compareTexts } from "@bazgasht/casework/ports"
import type { Figure } from "@bazgasht/casework/projections"
import { firstDay } from "@bazgasht/example-systems/country.ts"
import { jalali } from "@bazgasht/iran"
import {
  groupFigures,
  groupPeople,
  organisationFigures,
  type PublishedFigure,
  publishFigures,
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

type Figures = ReturnType<Portal["systems"]["figures"]>

/** What may be published of figures on a day. How many different people are behind a number decides. */
const publishedOn = async (
  figures: Figures,
  days: { readonly day: Day; readonly since: Day },
  groupOf: (unit: string) => string,
  counted: ReadonlyArray<Figure>,
): Promise<ReadonlyMap<string, PublishedFigure>> => {
  const { people = [], values } = Result.getOrThrow(await figures.read({ ...days, withPeople: true }))
  const isCounted = ({ figure }: { readonly figure: string }) => counted.some(({ id }) => id === figure)
  const cells = groupFigures(values.filter(isCounted), ["value"], groupOf)
  const published = publishFigures(counted, cells, groupPeople(people.filter(isCounted), groupOf), smallest)
  return new Map(published.map((one) => [one.figure, one]))
}

/** The figures on a day, counted from another, by province: each as it may be published. */
export const figuresByProvince = async (
  portal: Portal,
  { day, since = firstDay }: { readonly day: Day; readonly since?: Day },
): Promise<ReadonlyMap<string, PublishedFigure>> => {
  const figures = portal.systems.figures(organisationFigures)
  const position = Result.getOrThrow(await figures.keepUp())
  return portal.remembered.at(`figures/${day}/${since}`, position, () =>
    publishedOn(figures, { day, since }, provinceOf(portal), organisationFigures),
  )
}

/** A month and what a figure came to in it; absent where it is hidden. */
export interface MonthOfFigure {
  readonly from: Day
  readonly value?: number
}

const monthsOf = async (
  figures: Figures,
  figure: Figure,
  today: Day,
): Promise<ReadonlyArray<MonthOfFigure>> => {
  const months: Array<MonthOfFigure> = []
  for (let from = firstDay; from <= today; ) {
    const next = jalali.addMonths(from, 1)
    if (next === undefined) break
    const day = Math.min(next - 1, today) as Day
    const since = figure.nature === "flow" ? from : firstDay
    const published = (await publishedOn(figures, { day, since }, () => "", [figure])).get(figure.id)
    // A figure without anything has nothing to hide.
    const value = published === undefined ? 0 : published.total
    months.push({ from, ...(value === undefined ? {} : { value }) })
    from = next
  }
  return months
}

/** A figure month by month of the last year: a flow within each month, a stock at its end. Each month is published by itself. */
export const figureByMonth = async (
  { remembered, systems, today }: Portal,
  figure: Figure,
): Promise<ReadonlyArray<MonthOfFigure>> => {
  const figures = systems.figures(organisationFigures)
  const position = Result.getOrThrow(await figures.keepUp())
  return remembered.at(`months/${figure.id}`, position, () => monthsOf(figures, figure, today))
}

/** The provinces of the country, in one order. */
export const provincesOf = ({ units }: Portal): ReadonlyArray<string> =>
  units.units
    .filter(({ kind }) => kind === "unit.province")
    .map(({ unit }) => unit)
    .sort(compareTexts)
