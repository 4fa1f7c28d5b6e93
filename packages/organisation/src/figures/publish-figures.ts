/** Figures for publication: no number gives a few people away, neither by itself nor by what the others add up to. */

import type { Figure } from "@bazgasht/casework/projections"
import { type SummedCount, suppressInSums } from "@bazgasht/disclosure"
import type { GroupedCell } from "./group-figures.ts"

/** A number of a table, or what stands in its place. */
export type PublishedCell = Omit<GroupedCell<"value">, "value"> & {
  /** Absent where it is not published. */
  readonly value?: number
}

/** A figure in its groups, with what they add up to. */
export interface PublishedFigure {
  readonly figure: string
  readonly cells: ReadonlyArray<PublishedCell>
  /** Each group over all codes. */
  readonly groups: ReadonlyArray<PublishedCell>
  /** Each code over all groups. */
  readonly codes: ReadonlyArray<PublishedCell>
  /** Everything together; absent where it is not published. */
  readonly total?: number
}

type Cells = ReadonlyArray<GroupedCell<"value">>

const nameOf = (group: string | undefined, code: string | undefined): string => JSON.stringify([group, code])

const sum = (cells: Cells): number => cells.reduce((total, { value }) => total + value, 0)

/** The numbers of a figure by their names: its cells, and what they add up to. */
const numbersOf = (cells: Cells): ReadonlyMap<string, number> =>
  new Map([
    ...cells.map(({ code, group, value }) => [nameOf(group, code), value] as const),
    ...[...Map.groupBy(cells, ({ group }) => group)].map(
      ([group, of]) => [nameOf(group, undefined), sum(of)] as const,
    ),
    ...[...Map.groupBy(cells, ({ code }) => code)].map(
      ([code, of]) => [nameOf(undefined, code), sum(of)] as const,
    ),
    [nameOf(undefined, undefined), sum(cells)],
  ])

const sumsOf = (cells: Cells): ReadonlyArray<SummedCount> => {
  const whole = nameOf(undefined, undefined)
  const groups = [...Map.groupBy(cells, ({ group }) => group)]
  const codes = [...Map.groupBy(cells, ({ code }) => code)]
  return [
    ...groups.map(([group, of]) => ({
      whole: nameOf(group, undefined),
      parts: of.map(({ code }) => nameOf(group, code)),
    })),
    ...codes.map(([code, of]) => ({
      whole: nameOf(undefined, code),
      parts: of.map(({ group }) => nameOf(group, code)),
    })),
    { whole, parts: groups.map(([group]) => nameOf(group, undefined)) },
    { whole, parts: codes.map(([code]) => nameOf(undefined, code)) },
  ]
}

const isSum = ({ measure }: Figure): boolean => measure === "rials"

/**
 * Figures as they may be published: counts from 1 up to, not including, `threshold` are hidden, with as many others as keep them from
 * following from the sums. A sum of money is hidden where the count of the people behind it is.
 *
 * @example
 * const cells = [
 *   { figure: "familiesCovered", group: "fars", code: "", value: 3 },
 *   { figure: "familiesCovered", group: "yazd", code: "", value: 40 },
 *   { figure: "familiesCovered", group: "qom", code: "", value: 60 },
 * ]
 * const [covered] = publishFigures(organisationFigures, cells, 5)
 * // The total would give the three away if only they were hidden.
 * covered?.groups.map(({ group, value }) => [group, value]) // => [["fars", undefined], ["yazd", undefined], ["qom", 60]]
 * covered?.total // => 103
 */
export const publishFigures = (
  figures: ReadonlyArray<Figure>,
  cells: Cells,
  threshold: number,
): ReadonlyArray<PublishedFigure> => {
  const byFigure = Map.groupBy(cells, ({ figure }) => figure)
  const hiddenCounts = new Map(
    figures
      .filter((figure) => !isSum(figure))
      .map(({ id }) => {
        const of = byFigure.get(id) ?? []
        return [id, suppressInSums(numbersOf(of), sumsOf(of), threshold)] as const
      }),
  )
  /** Whether a number is hidden; money follows the count that protects it, of the same code where that has any. */
  const isHidden = (figure: Figure, group: string | undefined, code: string | undefined): boolean => {
    const protector = isSum(figure) ? figure.protectedBy : figure.id
    if (protector === undefined) return false
    const hidden = hiddenCounts.get(protector)
    const hasCode = (byFigure.get(protector) ?? []).some((cell) => cell.code === code)
    return (
      hidden?.has(nameOf(group, code)) === true ||
      (isSum(figure) && !hasCode && hidden?.has(nameOf(group, undefined)) === true)
    )
  }
  return figures.flatMap((figure): ReadonlyArray<PublishedFigure> => {
    const of = byFigure.get(figure.id)
    if (of === undefined) return []
    const numbers = numbersOf(of)
    const published = (group: string | undefined, code: string | undefined): PublishedCell => ({
      figure: figure.id,
      group: group ?? "",
      code: code ?? "",
      ...(isHidden(figure, group, code) ? {} : { value: numbers.get(nameOf(group, code)) ?? 0 }),
    })
    const { value: total } = published(undefined, undefined)
    return [
      {
        figure: figure.id,
        cells: of.map(({ code, group }) => published(group, code)),
        groups: [...new Set(of.map(({ group }) => group))].map((group) => published(group, undefined)),
        codes: [...new Set(of.map(({ code }) => code))].map((code) => published(undefined, code)),
        ...(total === undefined ? {} : { total }),
      },
    ]
  })
}
