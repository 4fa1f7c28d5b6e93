/** Figures for publication: no number gives a few people away, neither by itself nor by what the others add up to. */

import type { Figure, PersonAmount } from "@bazgasht/casework/projections"
import { isSmallCount, suppressCells } from "@bazgasht/disclosure"
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

/** What a person has in a cell of a group. */
export type GroupedPerson = Omit<PersonAmount, "unit"> & { readonly group: string }

/** Figures that are public already, and the people with whom they were made: the office keeps both. */
export interface EarlierPublication {
  readonly figures: ReadonlyArray<PublishedFigure>
  readonly people: ReadonlyArray<GroupedPerson>
}

type Cells = ReadonlyArray<GroupedCell<"value">>

const nameOf = (group: string | undefined, code: string | undefined): string => JSON.stringify([group, code])

/** What each person has in a number, by the names of numbers. */
const peopleIn = (people: ReadonlyArray<GroupedPerson>): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const amounts = new Map<string, Map<string, number>>()
  for (const { code, group, of, value } of people)
    for (const name of [
      nameOf(group, code),
      nameOf(group, undefined),
      nameOf(undefined, code),
      nameOf(undefined, undefined),
    ]) {
      const each = amounts.get(name) ?? new Map<string, number>()
      amounts.set(name, each.set(of, (each.get(of) ?? 0) + value))
    }
  return amounts
}

/** How many different people a number rests on: what cancels out says nothing of anyone. */
const countIn = (amounts: ReadonlyMap<string, number> | undefined): number =>
  [...(amounts?.values() ?? [])].filter((amount) => amount !== 0).length

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

/** The numbers of a figure that an earlier publication shows, by their names; what it does not list was zero. */
const shownEarlier = ({
  cells,
  codes,
  groups,
  total,
}: PublishedFigure): ReadonlyMap<string, number | undefined> =>
  new Map([
    ...cells.map(({ code, group, value }) => [nameOf(group, code), value] as const),
    ...groups.map(({ group, value }) => [nameOf(group, undefined), value] as const),
    ...codes.map(({ code, value }) => [nameOf(undefined, code), value] as const),
    [nameOf(undefined, undefined), total],
  ])

/** How many people have another amount than they had. */
const countChanged = (
  one: ReadonlyMap<string, number> | undefined,
  other: ReadonlyMap<string, number> | undefined,
): number =>
  [...new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])].filter(
    (person) => (one?.get(person) ?? 0) !== (other?.get(person) ?? 0),
  ).length

/** A number and its people. */
interface BehindNumber {
  readonly value: number
  readonly amounts: ReadonlyMap<string, number> | undefined
}

/**
 * Whether a number of today differs from one that is public by what a few people changed. Of a figure of which no people are given, each count is another
 * person's.
 */
const tellsFew = (
  { byPerson, id, measure }: Figure,
  earlier: ReadonlyArray<EarlierPublication>,
  threshold: number,
): ((name: string, now: BehindNumber) => boolean) => {
  const publications = earlier.flatMap(({ figures, people }) => {
    const published = figures.find(({ figure }) => figure === id)
    const own = people.filter(({ figure }) => figure === id)
    return published === undefined ? [] : [{ shown: shownEarlier(published), amounts: peopleIn(own) }]
  })
  return (name, now) =>
    publications.some(({ amounts, shown }) => {
      if (shown.has(name) && shown.get(name) === undefined) return false
      const difference = Math.abs(now.value - (shown.get(name) ?? 0))
      const changed = byPerson === true ? countChanged(now.amounts, amounts.get(name)) : 0
      const few = changed === 0 && measure !== "rials" ? difference : changed
      return difference > 0 && isSmallCount(few, threshold)
    })
}

/**
 * The numbers of a figure that are not published. Of a figure by person, how many people are behind a number decides; a person who is in
 * several cells counts once in what they add up to.
 */
const hiddenOf = (
  figure: Figure,
  cells: Cells,
  people: ReadonlyArray<GroupedPerson>,
  threshold: number,
  earlier: ReadonlyArray<EarlierPublication>,
): ReadonlySet<string> => {
  const { byPerson, measure } = figure
  if (byPerson !== true && measure === "rials") return new Set()
  const amounts = peopleIn(people)
  const groups = [...new Set(cells.map(({ group }) => group))]
  const codes = [...new Set(cells.map(({ code }) => code))]
  const numbers = numbersOf(cells)
  const isTelling = tellsFew(figure, earlier, threshold)
  /** A count of which no person is given counts each as another's; what is no count says nothing then. */
  const behind = (name: string): number => {
    const people = countIn(amounts.get(name))
    return people === 0 && measure !== "rials" ? Math.abs(numbers.get(name) ?? 0) : people
  }
  const counts = groups.map((group) =>
    codes.map((code) => {
      const name = nameOf(group, code)
      const value = numbers.get(name) ?? 0
      // A cell that is not listed is known to be zero, though people may be behind it whose parts cancel each other.
      return byPerson === true && value !== 0 ? behind(name) : value
    }),
  )
  // Behind the last row and the last column stand the totals: of a code over all groups, of a group over all codes.
  const nameAt = (row: number, column: number): string => nameOf(groups[row], codes[column])
  const hidden = suppressCells(counts, threshold, [], {
    isSensitive: (row, column) => {
      const name = nameAt(row, column)
      const now = { value: numbers.get(name) ?? 0, amounts: amounts.get(name) }
      return (byPerson === true && isSmallCount(behind(name), threshold)) || isTelling(name, now)
    },
  })
  return new Set(hidden.flatMap((of, row) => of.flatMap((is, column) => (is ? [nameAt(row, column)] : []))))
}

/**
 * What each person has in groups of units, in the place of units.
 *
 * @example
 * const people = [{ figure: "wagesPaid", unit: "marvdasht", code: "worker", of: "p-7", value: 9_000_000 }]
 * groupPeople(people, () => "fars") // => [{ figure: "wagesPaid", code: "worker", of: "p-7", value: 9000000, group: "fars" }]
 */
export const groupPeople = (
  people: ReadonlyArray<PersonAmount>,
  groupOf: (unit: string) => string,
): ReadonlyArray<GroupedPerson> => people.map(({ unit, ...person }) => ({ ...person, group: groupOf(unit) }))

/**
 * Figures as they may be published: numbers that rest on fewer people than `threshold`, and on any, are hidden, with as many others as keep
 * them from following from the sums. Beside earlier publications a number is hidden too where it differs from the one that is public by so few people: nobody subtracts one
 * from the other.
 *
 * @param people - what each person has in the figures that are by person
 * @param earlier - everything that was published of these figures before, in the same groups
 * @example
 * const cells = [
 *   { figure: "familiesCovered", group: "fars", code: "", value: 3 },
 *   { figure: "familiesCovered", group: "yazd", code: "", value: 40 },
 *   { figure: "familiesCovered", group: "qom", code: "", value: 60 },
 * ]
 * const [covered] = publishFigures(organisationFigures, cells, [], 5)
 * // The total would give the three away if only they were hidden.
 * covered?.groups.map(({ group, value }) => [group, value]) // => [["fars", undefined], ["yazd", undefined], ["qom", 60]]
 * covered?.total // => 103
 *
 * // A quarter later one family more is covered in Qom.
 * const later = cells.map((cell) => (cell.group === "qom" ? { ...cell, value: 61 } : cell))
 * const known = covered === undefined ? [] : [{ figures: [covered], people: [] }]
 * const [beside] = publishFigures(organisationFigures, later, [], 5, known)
 * beside?.groups.map(({ value }) => value) // => [undefined, 40, undefined]
 */
export const publishFigures = (
  figures: ReadonlyArray<Figure>,
  cells: Cells,
  people: ReadonlyArray<GroupedPerson>,
  threshold: number,
  earlier: ReadonlyArray<EarlierPublication> = [],
): ReadonlyArray<PublishedFigure> => {
  const byFigure = Map.groupBy(cells, ({ figure }) => figure)
  const peopleOf = Map.groupBy(people, ({ figure }) => figure)
  return figures.flatMap((figure): ReadonlyArray<PublishedFigure> => {
    const of = byFigure.get(figure.id)
    if (of === undefined) return []
    const numbers = numbersOf(of)
    const hidden = hiddenOf(figure, of, peopleOf.get(figure.id) ?? [], threshold, earlier)
    const published = (group: string | undefined, code: string | undefined): PublishedCell => {
      const name = nameOf(group, code)
      return {
        ...{ figure: figure.id, group: group ?? "", code: code ?? "" },
        ...(hidden.has(name) ? {} : { value: numbers.get(name) ?? 0 }),
      }
    }
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
