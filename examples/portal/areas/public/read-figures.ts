/** Figures of the store as they may be published: by province, and month by month. What few people stand behind is hidden. */

import { compareTexts } from "@bazgasht/casework/ports"
import type { Figure } from "@bazgasht/casework/projections"
import { firstDay } from "@bazgasht/example-systems/country.ts"
import { jalali } from "@bazgasht/iran"
import {
  groupFigures,
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

/** The figures on a day, counted from another, by province: each as it may be published. */
export const figuresByProvince = async (
  portal: Portal,
  { day, since = firstDay }: { readonly day: Day; readonly since?: Day },
): Promise<ReadonlyMap<string, PublishedFigure>> => {
  const figures = portal.systems.figures(organisationFigures)
  const position = Result.getOrThrow(await figures.keepUp())
  return portal.remembered.at(`figures/${day}/${since}`, position, async () => {
    const { values } = Result.getOrThrow(await figures.read({ day, since }))
    const cells = groupFigures(values, ["value"], provinceOf(portal))
    return new Map(
      publishFigures(organisationFigures, cells, smallest).map((published) => [published.figure, published]),
    )
  })
}

/** A month and what a figure came to in it; absent where it is hidden. */
export interface MonthOfFigure {
  readonly from: Day
  readonly value?: number
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

const monthsOf = async (
  figures: ReturnType<Portal["systems"]["figures"]>,
  figure: Figure,
  today: Day,
): Promise<ReadonlyArray<MonthOfFigure>> => {
  // Money is protected by the count of the people behind it.
  const counted = organisationFigures.filter(({ id }) => id === figure.id || id === figure.protectedBy)
  const months: Array<MonthOfFigure> = []
  for (let from = firstDay; from <= today; ) {
    const next = jalali.addMonths(from, 1)
    if (next === undefined) break
    const day = Math.min(next - 1, today) as Day
    const since = figure.nature === "flow" ? from : firstDay
    const { values } = Result.getOrThrow(await figures.read({ day, since }))
    const cells = groupFigures(values, ["value"], () => "")
    const published = publishFigures(counted, cells, smallest).find((one) => one.figure === figure.id)
    // A figure without anything has nothing to hide.
    const value = published === undefined ? 0 : published.total
    months.push({ from, ...(value === undefined ? {} : { value }) })
    from = next
  }
  return months
}

/** The provinces of the country, in one order. */
export const provincesOf = ({ units }: Portal): ReadonlyArray<string> =>
  units.units
    .filter(({ kind }) => kind === "unit.province")
    .map(({ unit }) => unit)
    .sort(compareTexts)
