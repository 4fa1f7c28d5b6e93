import { missingFields } from "@bazgasht/core"
import {
  type ConstraintCount,
  factsOfPair,
  type OpeningCase,
  type PersonOutcome,
  prepareConstraints,
} from "@bazgasht/core/placement"
import { type Facts, type Missing, missing, type Rule, type Setting } from "@bazgasht/rules"
import { factsRead } from "@bazgasht/rules/columns"
import type { ToSettle } from "../decisions/missing-report.ts"
import { type Entries, entriesOf } from "../report/report.ts"
import type { PlacementRun } from "./run-placement.ts"

type Outcome<Name extends PersonOutcome["outcome"]> = Extract<PersonOutcome, { readonly outcome: Name }>

type Uncompatible = Extract<PersonOutcome, { readonly constraints: unknown }>

/** Somebody who is placed. */
export type PlacedRow = Outcome<"placed">

/** Somebody who is left out although an opening is compatible. */
export type LeftOutRow = Outcome<"leftOut">

/** A person for whom a ranking key of the round is unknown. */
export type UnrankedRow = Outcome<"unranked">

/** A person without an opening that is known to be compatible. */
export interface UncompatibleRow {
  readonly outcome: "undetermined" | "incompatible"
  readonly id: string
  readonly constraints: ReadonlyArray<ConstraintCount>
  /** What would settle the open constraints; empty where every opening is closed. */
  readonly missing: ReadonlyArray<ToSettle>
}

/** Everybody of a round, by what became of them, each list in the order of ids. */
export interface PlacementRows {
  readonly placed: ReadonlyArray<PlacedRow>
  readonly leftOut: ReadonlyArray<LeftOutRow>
  readonly undetermined: Entries<UncompatibleRow>
  readonly incompatible: Entries<UncompatibleRow>
  readonly unranked: ReadonlyArray<UnrankedRow>
  readonly unwilling: ReadonlyArray<Outcome<"unwilling">>
}

/** What is missing to know a rule, worked out once for all facts that do not differ in what the rule reads. */
const missingOnce = (rule: Rule, setting: Setting): ((facts: Facts) => Missing) => {
  const { facts, lists } = factsRead([rule], setting.pack)
  const ids = [...facts, ...lists].map(({ id }) => id)
  const found = new Map<string, Missing>()
  return (of) => {
    const key = JSON.stringify(ids.map((id) => of[id]))
    const known = found.get(key) ?? missing(rule, of, setting)
    found.set(key, known)
    return known
  }
}

/**
 * What would settle a person's open constraints: each in the first opening that no constraint closes.
 */
const missingReader = ({ asked, openings, people, programme, setting }: PlacementRun) => {
  const answersOf = prepareConstraints(programme.constraints, setting).over(openings)
  const missingOf = new Map(programme.constraints.map((rule) => [rule, missingOnce(rule, setting)]))
  return (id: string): ReadonlyArray<ToSettle> => {
    const person = people.get(id)
    if (person === undefined) return []
    const found = new Map<string, ToSettle>()
    const { answer, open } = answersOf(person)
    for (const place of open) {
      const undetermined = programme.constraints.filter(
        ({ id: rule }, constraint) => !found.has(rule) && answer(constraint, place) === "unknown",
      )
      if (undetermined.length === 0) continue
      const opening = openings[place] as OpeningCase
      const [facts, files] = [factsOfPair(person, opening), asked(id, opening)]
      for (const rule of undetermined) {
        const toKnow = missingOf.get(rule)?.(facts) ?? missing(rule, facts, setting)
        found.set(rule.id, {
          missing: toKnow,
          ...(files === undefined
            ? {}
            : { fields: missingFields({ rule, missing: toKnow }, files, setting) }),
        })
      }
    }
    return [...found.values()]
  }
}

/** Everybody of a round, by what became of them. */
export const placementRows = (run: PlacementRun): PlacementRows => {
  const missingOf = missingReader(run)
  const { people } = run.record
  const having = <Name extends PersonOutcome["outcome"]>(name: Name) =>
    people.filter((one): one is Outcome<Name> => one.outcome === name)
  const uncompatible = (
    outcome: UncompatibleRow["outcome"],
    missingTo: (id: string) => UncompatibleRow["missing"],
  ): Entries<UncompatibleRow> =>
    entriesOf(
      people.filter((one): one is Uncompatible => one.outcome === outcome),
      ({ constraints, id }) => ({ outcome, id, constraints, missing: missingTo(id) }),
    )
  return {
    placed: having("placed"),
    leftOut: having("leftOut"),
    undetermined: uncompatible("undetermined", missingOf),
    incompatible: uncompatible("incompatible", () => []),
    unranked: having("unranked"),
    unwilling: having("unwilling"),
  }
}

/** The figures of a round. */
export interface PlacementFigures {
  readonly people: number
  readonly placed: number
  readonly seats: number
  readonly fit: number
  /** What no placement exceeds, around the overrides; absent in the stable mode. */
  readonly bound?: { readonly people: number; readonly fit: number }
  /** Whether it is known that no placement is better, in the order of the mode; absent in the stable mode. */
  readonly proven?: boolean
}

/** The figures of a round; the bound counts those whom officers place. */
export const figuresOf = ({ record }: PlacementRun): PlacementFigures => {
  const { openings, people, solution } = record
  const placed = people.filter((one): one is PlacedRow => one.outcome === "placed")
  const fitOf = (rows: ReadonlyArray<PlacedRow>): number => rows.reduce((sum, { fit }) => sum + fit, 0)
  const overridden = placed.filter(({ override }) => override === true)
  return {
    people: people.length,
    placed: placed.length,
    seats: openings.reduce((sum, { seats }) => sum + seats, 0),
    fit: fitOf(placed),
    ...(solution.mode === "stable"
      ? {}
      : {
          proven: solution.proven,
          bound: {
            people: solution.bound.people + overridden.length,
            fit: solution.bound.fit + fitOf(overridden),
          },
        }),
  }
}
