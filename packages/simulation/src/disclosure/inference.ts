import { CountModel } from "@bazgasht/disclosure"
import type { RegisterKind } from "../populations/index.ts"
import { type Comparison, sides } from "../runs/comparison.ts"
import { decisionEffects, type Effect } from "../runs/effects.ts"
import type { WeightedCount } from "../runs/tally.ts"

/** Everybody, or those of a group whose value has a place. */
export type Row = "everybody" | `${string} ${number}`

export const rowOf = (group: string, value: number): Row => `${group} ${value}`

export const countOf = (of: string, row: Row, what: string): string => `${of}, ${row}: ${what}`

/** The counts of a run: which of them its tables publish, and how they add up. */
export class CountsOfRun extends CountModel {
  /** The kind of cases of which a question is asked. */
  readonly kindOf: (question: string) => RegisterKind

  constructor(kindOf: CountsOfRun["kindOf"]) {
    super()
    this.kindOf = kindOf
  }

  /** States that each of these counts of all is the sum of those of all values of a group. */
  sumOverRows(of: string, whats: ReadonlyArray<string>, group: string, values: number): void {
    for (const what of whats)
      this.sum(
        countOf(of, "everybody", what),
        Array.from({ length: values }, (_, value) => countOf(of, rowOf(group, value), what)),
      )
  }
}

const casesIn = (tallies: ReadonlyArray<WeightedCount>): number =>
  tallies.reduce((sum, { cases }) => sum + cases, 0)

interface HiddenTables {
  /** By the places of the effects, and of all behind them. */
  readonly all: ReadonlyArray<boolean>
  readonly groups: ReadonlyMap<string, ReadonlyArray<ReadonlyArray<boolean>>>
  /** By the places of the causes. */
  readonly causes: ReadonlyArray<ReadonlyArray<boolean>>
}

/**
 * Adds the tables of a question. An effect that does not occur at all is not among them; but in a column in which nobody is hidden as
 * few are, it is not known of any row whether there is somebody. That nearly everybody in a row is counted apart follows from how many
 * they are, and nothing could hide it: it is not held against what is disclosed besides.
 */
export const addTables = (
  counts: CountsOfRun,
  { all, causes, effects, groups, question }: Comparison,
  hidden: HiddenTables,
): void => {
  const everybody = `every ${counts.kindOf(question)}`
  const veiled = effects.map((_, place) =>
    Object.entries(groups).some(([id, values]) =>
      values.some((tallies, value) => {
        const row = hidden.groups.get(id)?.[value]
        return row?.at(-1) === false && row[place] === true && tallies[place]?.cases === 0
      }),
    ),
  )
  const addEffects = (
    row: Row,
    tallies: ReadonlyArray<WeightedCount>,
    hides: ReadonlyArray<boolean>,
  ): void => {
    const areApart = casesIn(tallies) < 2 * tallies.filter(({ cases }) => cases > 0).length
    effects.forEach((effect, place) => {
      const [name, cases] = [countOf(question, row, effect), tallies[place]?.cases ?? 0]
      const isPresent = row === "everybody" || (veiled[place] === false && !areApart)
      if (hides[place] !== true) counts.publish(name, cases)
      else if (cases > 0 && isPresent) counts.present.add(name)
    })
  }
  const addRow = (row: Row, tallies: ReadonlyArray<WeightedCount>, hides: ReadonlyArray<boolean>): void => {
    addEffects(row, tallies, hides)
    const name = countOf(everybody, row, "all")
    if (hides.at(-1) !== true) counts.publish(name, casesIn(tallies))
    counts.sum(
      name,
      effects.map((effect) => countOf(question, row, effect)),
    )
  }
  // How many there are is disclosed with the population.
  addRow("everybody", all, [...hidden.all.slice(0, -1), false])
  for (const [id, values] of Object.entries(groups)) {
    values.forEach((tallies, value) => {
      addRow(rowOf(id, value), tallies, hidden.groups.get(id)?.[value] ?? [])
    })
    counts.sumOverRows(question, effects, id, values.length)
    counts.sumOverRows(everybody, ["all"], id, values.length)
  }
  causes.forEach(({ effects: tallies }, cause) => {
    addEffects(rowOf("cause", cause), tallies, hidden.causes[cause] ?? [])
  })
  effects.forEach((effect, place) => {
    const isEachCaused =
      casesIn(causes.map((cause) => cause.effects[place] as WeightedCount)) === all[place]?.cases
    if (isEachCaused) counts.sumOverRows(question, [effect], "cause", causes.length)
  })
}

/** How the answers to a decision before and after come to what becomes of it. */
const ways = {
  mayGain: ["no to open", "open to sure"],
  mayLose: ["sure to open", "open to no"],
  same: ["no and the same", "sure and the same"],
  otherwise: ["no and otherwise", "open and otherwise", "sure and otherwise"],
  "stays sure": ["sure and the same", "sure and otherwise"],
  "stays open": ["open", "open and otherwise"],
  "stays no": ["no and the same", "no and otherwise", "sooner", "later"],
  "sure before": ["loses", "sure to open", "stays sure"],
  "sure after": ["gains", "open to sure", "stays sure"],
  "open before": ["open to sure", "open to no", "stays open"],
  "open after": ["no to open", "sure to open", "stays open"],
  "no before": ["gains", "no to open", "stays no"],
  "no after": ["loses", "open to no", "stays no"],
  "possible before": ["sure before", "open before"],
  "possible after": ["sure after", "open after"],
} satisfies { readonly [whole: string]: ReadonlyArray<string> }

const waysOf = new Set<string>(Object.entries(ways).flatMap(([whole, parts]) => [whole, ...parts]))

/** What is counted of each row of a decision besides its effects. */
export const waysOfDecision: ReadonlyArray<string> = [...waysOf].filter(
  (way) => !decisionEffects.some((effect: Effect) => effect === way),
)

/** Adds how the answers before and after hang together with what becomes of them, in a row. */
export const addWays = (counts: CountsOfRun, question: string, row: Row): void => {
  for (const [whole, parts] of Object.entries(ways))
    counts.sum(
      countOf(question, row, whole),
      parts.map((part) => countOf(question, row, part)),
    )
  for (const side of sides)
    counts.sum(
      countOf(`every ${counts.kindOf(question)}`, row, "all"),
      [`possible ${side}`, `no ${side}`].map((part) => countOf(question, row, part)),
    )
}
