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

/** The name of a number: a group and a code, or one of them over all of the other. */
export const nameOf = (group: string | undefined, code: string | undefined): string =>
  JSON.stringify([group, code])

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

/** A number and what each of its people has in it. */
interface BehindNumber {
  readonly value: number
  readonly amounts: ReadonlyMap<string, number> | undefined
}

/** How many people have another amount than they had; `undefined` where it is not known who they were, or who they are. */
const countChanged = (now: BehindNumber, then: BehindNumber): number | undefined => {
  const isKnown = ({ amounts, value }: BehindNumber): boolean => amounts !== undefined || value === 0
  if (!isKnown(now) || !isKnown(then)) return undefined
  return [...new Set([...(now.amounts?.keys() ?? []), ...(then.amounts?.keys() ?? [])])].filter(
    (person) => (now.amounts?.get(person) ?? 0) !== (then.amounts?.get(person) ?? 0),
  ).length
}

/**
 * Whether a number differs from one that is public by what a few people changed. Of a figure of which no people are given, each count is another person's.
 * The difference of a stock of people is small by itself too: whoever knows who left learns who came.
 */
const isTellingDifference = (
  { byPerson, measure, nature }: Figure,
  now: BehindNumber,
  then: BehindNumber,
  threshold: number,
): boolean => {
  const difference = Math.abs(now.value - then.value)
  if (difference === 0) return false
  const counts = measure !== "rials"
  if (byPerson !== true) return counts && isSmallCount(difference, threshold)
  if (counts && nature === "stock" && isSmallCount(difference, threshold)) return true
  const changed = countChanged(now, then)
  if (changed !== undefined && changed > 0) return isSmallCount(changed, threshold)
  // Nobody gives the people of either: a count counts its difference, and a sum of money may be one person's.
  const areGiven = now.amounts !== undefined || then.amounts !== undefined
  return changed === undefined && areGiven ? true : counts && isSmallCount(difference, threshold)
}

/** What is public of a figure, by the names of its numbers, with the people behind each. */
interface PublicNumbers {
  readonly shown: ReadonlyMap<string, number | undefined>
  readonly amounts: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** The people of a publication by figure and number: each later one asks for them again. */
const knownPeople = new WeakMap<ReadonlyArray<GroupedPerson>, ReadonlyMap<string, PublicNumbers["amounts"]>>()

const amountsOf = (people: ReadonlyArray<GroupedPerson>, figure: string): PublicNumbers["amounts"] => {
  const known =
    knownPeople.get(people) ??
    new Map(
      [...Map.groupBy(people, (person) => person.figure)].map(([id, own]) => [id, peopleIn(own)] as const),
    )
  knownPeople.set(people, known)
  return known.get(figure) ?? new Map()
}

const publicNumbersOf = (
  { id }: Figure,
  earlier: ReadonlyArray<EarlierPublication>,
): ReadonlyArray<PublicNumbers> =>
  earlier.flatMap(({ figures, people }) => {
    const published = figures.find(({ figure }) => figure === id)
    return published === undefined ? [] : [{ shown: shownEarlier(published), amounts: amountsOf(people, id) }]
  })

/** Whether a publication shows a number. What it does not list was zero. */
const isShownIn = ({ shown }: PublicNumbers, name: string): boolean =>
  !shown.has(name) || shown.get(name) !== undefined

/** Numbers that add up to a total. */
interface Line {
  readonly members: ReadonlyArray<string>
  readonly total: string
}

/** The lines of tables with these numbers: each group over its codes, each code over its groups, and the totals of both. */
const linesOf = (names: Iterable<string>): ReadonlyArray<Line> => {
  const places = [...names].map(
    (name) => JSON.parse(name) as readonly [group: string | null, code: string | null],
  )
  const groups = [...new Set(places.map(([group]) => group ?? undefined))]
  const codes = [...new Set(places.map(([, code]) => code ?? undefined))]
  const isOne = (one: string | undefined): one is string => one !== undefined
  return [
    ...groups.map((group) => ({
      members: codes.filter(isOne).map((code) => nameOf(group, code)),
      total: nameOf(group, undefined),
    })),
    ...codes.map((code) => ({
      members: groups.filter(isOne).map((group) => nameOf(group, code)),
      total: nameOf(undefined, code),
    })),
  ]
}

/** What each person has in several numbers together. */
const amountsTogether = (
  names: ReadonlyArray<string>,
  amounts: PublicNumbers["amounts"],
): BehindNumber["amounts"] => {
  const given = names.flatMap((name) => amounts.get(name) ?? [])
  if (given.length === 0) return undefined
  const together = new Map<string, number>()
  for (const of of given)
    for (const [person, value] of of) together.set(person, (together.get(person) ?? 0) + value)
  return together
}

/**
 * Cells that an earlier publication lists, and that are zero now because what the people behind them have cancels out: left out as zero, they
 * would tell what few of those people got since.
 */
const cancelledSince = (
  { id: figure }: Figure,
  cells: Cells,
  people: ReadonlyArray<GroupedPerson>,
  earlier: ReadonlyArray<EarlierPublication>,
): Cells => {
  const amounts = amountsOf(people, figure)
  const listed = new Set(cells.map(({ code, group }) => nameOf(group, code)))
  const former = new Map(
    earlier
      .flatMap(({ figures }) => figures.filter((one) => one.figure === figure).flatMap((one) => one.cells))
      .map(({ code, group }) => [nameOf(group, code), { figure, group, code, value: 0 }] as const),
  )
  return [...former].flatMap(([name, cell]) =>
    !listed.has(name) && countIn(amounts.get(name)) > 0 ? [cell] : [],
  )
}

/**
 * The numbers that are not published. Of a figure by person, how many people are behind a number decides; a person who is in
 * several cells counts once in what they add up to.
 *
 * @param also - numbers that are hidden whatever they are
 */
export const hiddenOf = (
  figure: Figure,
  cells: Cells,
  people: ReadonlyArray<GroupedPerson>,
  threshold: number,
  earlier: ReadonlyArray<EarlierPublication>,
  also: ReadonlySet<string> = new Set(),
): ReadonlySet<string> => {
  const { byPerson, measure } = figure
  if (byPerson !== true && measure === "rials") return new Set()
  const amounts = amountsOf(people, figure.id)
  const publications = publicNumbersOf(figure, earlier)
  const groups = [...new Set(cells.map(({ group }) => group))]
  const codes = [...new Set(cells.map(({ code }) => code))]
  const numbers = numbersOf(cells)
  const numberOf = (name: string): number => numbers.get(name) ?? 0
  /** A count of which no person is given counts each as another's; what is no count says nothing then. */
  const behind = (name: string): number => {
    const people = countIn(amounts.get(name))
    return people === 0 && measure !== "rials" ? Math.abs(numberOf(name)) : people
  }
  const isTelling = (name: string): boolean =>
    publications.some(
      (one) =>
        isShownIn(one, name) &&
        isTellingDifference(
          figure,
          { value: numberOf(name), amounts: amounts.get(name) },
          { value: one.shown.get(name) ?? 0, amounts: one.amounts.get(name) },
          threshold,
        ),
    )
  const counts = groups.map((group) =>
    codes.map((code) => {
      const name = nameOf(group, code)
      // A cell that is not listed is known to be zero, though people may be behind it whose parts cancel each other.
      return byPerson === true && numbers.has(name) ? behind(name) : numberOf(name)
    }),
  )
  // Behind the last row and the last column stand the totals: of a code over all groups, of a group over all codes.
  const nameAt = (row: number, column: number): string => nameOf(groups[row], codes[column])
  const sensitive = new Set(also)
  for (const name of numbers.keys())
    if ((byPerson === true && isSmallCount(behind(name), threshold)) || isTelling(name)) sensitive.add(name)

  const suppressed = (): ReadonlySet<string> => {
    const hidden = suppressCells(counts, threshold, [], {
      isSensitive: (row, column) => sensitive.has(nameAt(row, column)),
    })
    return new Set(hidden.flatMap((of, row) => of.flatMap((is, column) => (is ? [nameAt(row, column)] : []))))
  }

  /** Whether what is left of a total, when all that two publications show is taken away, differs by few. */
  const isTellingRest = (
    hidden: ReadonlySet<string>,
    { members, total }: Line,
    one: PublicNumbers,
  ): boolean => {
    if (hidden.has(total) || !isShownIn(one, total)) return false
    const isOpen = (name: string): boolean => !hidden.has(name) && isShownIn(one, name)
    const rest = members.filter((name) => !isOpen(name))
    if (rest.length < 2) return false
    const restOf = (of: (name: string) => number): number =>
      members.filter(isOpen).reduce((left, name) => left - of(name), of(total))
    return isTellingDifference(
      figure,
      { value: restOf(numberOf), amounts: amountsTogether(rest, amounts) },
      { value: restOf((name) => one.shown.get(name) ?? 0), amounts: amountsTogether(rest, one.amounts) },
      threshold,
    )
  }
  // A group that has nothing any more had something then.
  const lines =
    publications.length === 0
      ? []
      : linesOf(new Set([...numbers.keys(), ...publications.flatMap(({ shown }) => [...shown.keys()])]))
  for (;;) {
    const hidden = suppressed()
    const telling = lines.filter((line) => publications.some((one) => isTellingRest(hidden, line, one)))
    if (telling.length === 0) return hidden
    const held = sensitive.size
    for (const { members, total } of telling) {
      const [smallest] = members
        .filter((name) => numbers.has(name) && !hidden.has(name) && behind(name) > 0)
        .toSorted((one, other) => behind(one) - behind(other))
      sensitive.add(smallest ?? total)
    }
    // Where no other number can be hidden, none is shown.
    if (sensitive.size === held) return new Set(numbers.keys())
  }
}

/** A figure without the numbers that are hidden. */
export const publishedFigure = (
  { id: figure }: Figure,
  cells: Cells,
  hidden: ReadonlySet<string>,
): PublishedFigure => {
  const numbers = numbersOf(cells)
  const published = (group: string | undefined, code: string | undefined): PublishedCell => {
    const name = nameOf(group, code)
    return {
      ...{ figure, group: group ?? "", code: code ?? "" },
      ...(hidden.has(name) ? {} : { value: numbers.get(name) ?? 0 }),
    }
  }
  const { value: total } = published(undefined, undefined)
  return {
    figure,
    cells: cells.map(({ code, group }) => published(group, code)),
    groups: [...new Set(cells.map(({ group }) => group))].map((group) => published(group, undefined)),
    codes: [...new Set(cells.map(({ code }) => code))].map((code) => published(undefined, code)),
    ...(total === undefined ? {} : { total }),
  }
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
  return figures.flatMap((figure): ReadonlyArray<PublishedFigure> => {
    const own = byFigure.get(figure.id) ?? []
    const cancelled = cancelledSince(figure, own, people, earlier)
    if (own.length + cancelled.length === 0) return []
    const of = [...own, ...cancelled]
    const hidden = hiddenOf(figure, of, people, threshold, earlier)
    const published = publishedFigure(figure, of, hidden)
    // A zero is not listed unless it is hidden.
    const isListed = ({ code, group, value }: PublishedCell): boolean =>
      value !== 0 ||
      own.some((cell) => (group === "" || cell.group === group) && (code === "" || cell.code === code))
    return [
      {
        ...published,
        cells: published.cells.filter(isListed),
        groups: published.groups.filter(isListed),
        codes: published.codes.filter(isListed),
      },
    ]
  })
}
