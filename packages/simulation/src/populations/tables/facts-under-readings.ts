/**
 * The facts of a population under every reading of the disputed questions by which facts are derived.
 *
 * What detention leaves of lashes, fine and service follows disputed rates of credit. A population from case files holds these
 * facts under each reading, in columns beside those of the first options; a law is read over the columns of the readings that it
 * chooses.
 */

import { type Jurisdiction, otherReadings } from "@bazgasht/core"
import type { Day, Facts, History, Setting } from "@bazgasht/rules"
import type { Column, Columns, Declarations } from "@bazgasht/rules/columns"

type Choices = NonNullable<Setting["choices"]>

/** The facts of a case and how they become others, as of the first options. */
export interface DerivedCase {
  readonly facts: Facts
  readonly history: History
}

const written = (choices: Choices): ReadonlyArray<string> =>
  Object.entries(choices)
    .map(([policy, option]) => `${policy}=${option}`)
    .sort()

const columnId = (fact: string, reading: ReadonlyArray<string>): string => `${fact}@${reading.join(",")}`

/** The reading under which a column holds a fact; `undefined` of the facts under the first options. */
const readingOf = (id: string): readonly [fact: string, reading: string] | undefined => {
  const [fact, reading] = id.split("@")
  return fact === undefined || reading === undefined ? undefined : [fact, reading]
}

/** The facts of a day, by a history that may have turned on other days. */
const onDay = ({ facts, history }: DerivedCase, day: Day | undefined): Facts =>
  day === undefined ? facts : (history.findLast(({ from }) => from <= day)?.facts ?? facts)

/**
 * Derives cases under every reading. Where no reading changes anything of any case, nothing is added.
 *
 * @returns the cases with what they are under each reading, and the facts that this takes
 */
export const casesUnderReadings = <Case>(
  cases: ReadonlyArray<Case>,
  jurisdiction: Jurisdiction,
  declared: Declarations,
  derive: (of: Case, choices: Choices) => DerivedCase,
): { readonly cases: ReadonlyArray<DerivedCase>; readonly declared: Declarations } => {
  const plain = cases.map((of) => derive(of, {}))
  const readings = otherReadings(jurisdiction)
  const { creditedFacts = [] } = jurisdiction.caseFile
  let differs = false
  const withReadings = cases.map((of, place): DerivedCase => {
    const base = plain[place] as DerivedCase
    const under = readings.map((choices) => ({ reading: written(choices), derived: derive(of, choices) }))
    const add = (facts: Facts, day: Day | undefined): Facts => {
      const all: { [fact: string]: Facts[string] } = { ...facts }
      for (const { derived, reading } of under)
        for (const fact of creditedFacts) {
          const value = onDay(derived, day)[fact]
          if (value !== undefined) all[columnId(fact, reading)] = value
          if (JSON.stringify(value) !== JSON.stringify(facts[fact])) differs = true
        }
      return all
    }
    return {
      facts: add(base.facts, undefined),
      history: base.history.map((stretch) => ({ ...stretch, facts: add(stretch.facts, stretch.from) })),
    }
  })
  if (!differs) return { cases: plain, declared }
  const credited = new Set(creditedFacts)
  return {
    cases: withReadings,
    declared: {
      ...declared,
      facts: [
        ...declared.facts,
        ...readings.flatMap((choices) =>
          declared.facts
            .filter(({ id }) => credited.has(id))
            .map((fact) => ({ ...fact, id: columnId(fact.id, written(choices)) })),
        ),
      ],
    },
  }
}

/** Whether some fact of a population follows the reading of a question. */
export const followsReading = ({ facts }: Columns, policy: string): boolean =>
  Object.keys(facts).some((id) =>
    readingOf(id)?.[1]
      .split(",")
      .some((part) => part.startsWith(`${policy}=`)),
  )

/** The ids of the columns that hold facts, under whichever reading. */
export const columnsHolding = (facts: ReadonlySet<string>, columns: Columns): ReadonlySet<string> =>
  new Set([...facts, ...Object.keys(columns.facts).filter((id) => facts.has(readingOf(id)?.[0] ?? id))])

const chosenOf = new WeakMap<Columns, Map<string, Columns>>()

/** The columns with the facts as they are under chosen readings; the same ones where no fact follows a reading. */
export const columnsUnder = (columns: Columns, choices: Setting["choices"] = {}): Columns => {
  const known = chosenOf.get(columns) ?? new Map<string, Columns>()
  chosenOf.set(columns, known)
  const key = written(choices).join(",")
  const found = known.get(key)
  if (found !== undefined) return found
  const others = Object.keys(columns.facts).flatMap((id) => {
    const of = readingOf(id)
    return of === undefined ? [] : [{ id, fact: of[0], reading: of[1] }]
  })
  const parts = new Set(others.flatMap(({ reading }) => reading.split(",")))
  const chosen = written(choices)
    .filter((part) => parts.has(part))
    .join(",")
  const replaced = others.filter(({ reading }) => reading === chosen)
  const under =
    replaced.length === 0
      ? columns
      : {
          ...columns,
          facts: {
            ...columns.facts,
            ...Object.fromEntries(replaced.map(({ fact, id }) => [fact, columns.facts[id] as Column])),
          },
        }
  known.set(key, under)
  return under
}
