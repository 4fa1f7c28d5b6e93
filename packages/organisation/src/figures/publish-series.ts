/** Several readings of figures that are published together: whoever has them subtracts one from another. */

import type { Figure } from "@bazgasht/casework/projections"
import type { GroupedCell } from "./group-figures.ts"
import {
  type EarlierPublication,
  type GroupedPerson,
  hiddenOf,
  nameOf,
  type PublishedFigure,
  publishedFigure,
  publishFigures,
} from "./publish-figures.ts"

/** Figures of a day, with the people behind them. */
export interface FiguresToPublish {
  readonly cells: ReadonlyArray<GroupedCell<"value">>
  /** What each person has in the figures that are by person. */
  readonly people: ReadonlyArray<GroupedPerson>
}

/**
 * Publishes readings one after another, each held against all before it and against what was published earlier, as {@link publishFigures} does.
 *
 * @example
 * const reading = (value: number) => ({ cells: [{ figure: "familiesCovered", group: "", code: "", value }], people: [] })
 * const series = publishSeries(organisationFigures, [reading(60), reading(61), reading(65)], 5)
 * series.map(([covered]) => covered?.total) // => [60, undefined, 65]
 */
export const publishSeries = (
  figures: ReadonlyArray<Figure>,
  readings: ReadonlyArray<FiguresToPublish>,
  threshold: number,
  earlier: ReadonlyArray<EarlierPublication> = [],
): ReadonlyArray<ReadonlyArray<PublishedFigure>> => {
  const publications: Array<EarlierPublication> = []
  for (const { cells, people } of readings)
    publications.push({
      figures: publishFigures(figures, cells, people, threshold, [...earlier, ...publications]),
      people,
    })
  return publications.map((one) => one.figures)
}

/** Figures within a month or at its end, without groups. */
export interface MonthToPublish extends FiguresToPublish {
  readonly month: string
}

/**
 * Publishes figures month by month: no two months tell of few people, and no month follows from the sum of all of them, which is the
 * flow of the year. Each month is a group.
 *
 * @example
 * const month = (month: string, value: number) => ({
 *   ...{ month, people: [] },
 *   cells: [{ figure: "familiesCovered", group: "", code: "", value }],
 * })
 * const [covered] = publishMonths(organisationFigures, [month("1404/01", 60), month("1404/02", 61)], 5)
 * covered?.groups.map(({ group, value }) => [group, value]) // => [["1404/01", 60], ["1404/02", undefined]]
 */
export const publishMonths = (
  figures: ReadonlyArray<Figure>,
  months: ReadonlyArray<MonthToPublish>,
  threshold: number,
  earlier: ReadonlyArray<EarlierPublication> = [],
): ReadonlyArray<Omit<PublishedFigure, "codes" | "total">> => {
  const series = publishSeries(figures, months, threshold, earlier)
  const inMonths = months.flatMap(({ cells, month }) => cells.map((cell) => ({ ...cell, group: month })))
  const peopleInMonths = months.flatMap(({ month, people }) =>
    people.map((person) => ({ ...person, group: month })),
  )
  return figures.flatMap((figure) => {
    const cells = inMonths.filter((cell) => cell.figure === figure.id)
    if (cells.length === 0) return []
    const hiddenByDifferences = new Set(
      months.flatMap(({ month }, place) => {
        const published = series[place]?.find((one) => one.figure === figure.id)
        if (published === undefined) return []
        const hidden = (name: string, value: number | undefined) => (value === undefined ? [name] : [])
        return [
          ...hidden(nameOf(month, undefined), published.total),
          ...published.codes.flatMap(({ code, value }) => hidden(nameOf(month, code), value)),
        ]
      }),
    )
    // Only what came within months adds up to something that is published elsewhere.
    const hidden =
      figure.nature === "flow"
        ? hiddenOf(figure, cells, peopleInMonths, threshold, [], hiddenByDifferences)
        : hiddenByDifferences
    const { codes: _, total: __, ...published } = publishedFigure(figure, cells, hidden)
    return [published]
  })
}
