import { type Jurisdiction, withReadings } from "@bazgasht/core"
import { workFacts, workHistory } from "@bazgasht/core/employment"
import type { CaseFile } from "@bazgasht/core/release"
import { type FamilyFile, familyCase } from "@bazgasht/core/support"
import type { Day, Facts, History, Text } from "@bazgasht/rules"
import type { Misfit } from "@bazgasht/rules/columns"
import * as Result from "effect/Result"
import { factsOfCases } from "../tables/case-facts.ts"
import { casesUnderReadings, type DerivedCase } from "../tables/facts-under-readings.ts"
import type { Population, RegisterKind } from "../tables/population.ts"
import { attributesFrom, standardGroups, standardMeasures } from "../tables/standard-groups.ts"
import { type TableBuilder, tableBuilder } from "../tables/table-builder.ts"

/** The files of a population. */
export interface FilesOfPopulation {
  readonly title: Text
  /** The day on which everybody is described: what a file dates later counts from its own day, and only where it was announced. */
  readonly day: Day
  readonly prisoners: ReadonlyArray<CaseFile>
  /** Families, each with the id of its prisoner's file where that is among the prisoners. */
  readonly families?: ReadonlyArray<{ readonly file: FamilyFile; readonly prisoner?: string }>
}

/** A file whose facts do not fit the columns of a population: a number beyond their limits. */
export interface MisfitOfFile {
  readonly id: string
  readonly misfits: ReadonlyArray<Misfit>
}

/**
 * A population from case files, with tables of prisoners and of families. What a file announces for a later day, and what was known of
 * it by the day, is part of the population: the months ahead of a simulation agree with the timeline of the file. What the readings of
 * disputed questions change in the facts is part of it too: a reform that chooses a reading is read over what follows from it.
 *
 * @returns the population, or every file whose facts do not fit
 * @example
 * const custody = { commitmentDay: "1402/03/10", detention: [], escapes: [] }
 * const punishments = { imprisonment: { kind: "tazir", term: "4y" } }
 * const shortened = { kind: "commutation", day: "1404/09/01", known: "1404/06/15", term: "2y" }
 * const document = { kind: "prisoner", id: "A-1", sentences: [{ offence: "fraud", punishments }], custody, events: [shortened] }
 * const file = Result.getOrThrow(decodeCaseFile(document, iran))
 * const title = text("یک پرونده", "one file")
 * const made = Result.getOrThrow(populationOfFiles({ title, day: jalaliDay(1404, 7, 1), prisoners: [file] }, iran))
 * made.tables.prisoner?.ids // => ["A-1"]
 * made.tables.prisoner?.announced?.map(({ from }) => from) // => [jalaliDay(1404, 9, 1)]
 */
export const populationOfFiles = (
  { day, families, prisoners, title }: FilesOfPopulation,
  jurisdiction: Jurisdiction,
): Result.Result<Population, ReadonlyArray<MisfitOfFile>> => {
  const declared = factsOfCases(jurisdiction)
  const wrong: Array<MisfitOfFile> = []
  const ofPrisoners = casesUnderReadings(prisoners, jurisdiction, declared.prisoner, (file, choices) => {
    const law = withReadings(jurisdiction, choices)
    return { facts: workFacts(file, law, day), history: workHistory(file, law, day) }
  })
  const builderOf = (kind: RegisterKind, belongsTo?: RegisterKind): TableBuilder =>
    tableBuilder({
      facts: kind === "prisoner" ? ofPrisoners.declared : declared[kind],
      groups: standardGroups(jurisdiction)[kind],
      measures: standardMeasures[kind],
      ...(belongsTo === undefined ? {} : { belongsTo }),
    })
  const put = (
    builder: TableBuilder,
    kind: RegisterKind,
    { facts, history, id }: { readonly id: string; readonly facts: Facts; readonly history: History },
    belongsTo?: number,
  ): void => {
    const misfits = builder.add({
      id,
      facts,
      ...attributesFrom(kind, facts, day, jurisdiction),
      announced: history.filter(({ from }) => from > day),
      belongsTo,
    })
    if (misfits.length > 0) wrong.push({ id, misfits })
  }
  const people = builderOf("prisoner")
  const rows = new Map<string, number>()
  prisoners.forEach(({ id }, place) => {
    rows.set(id, people.size)
    put(people, "prisoner", { id, ...(ofPrisoners.cases[place] as DerivedCase) })
  })
  const households = families === undefined ? undefined : builderOf("family", "prisoner")
  if (households !== undefined)
    for (const { file, prisoner } of families ?? []) {
      const { facts, history = [] } = familyCase(file, jurisdiction, day)
      put(
        households,
        "family",
        { id: file.id, facts, history },
        prisoner === undefined ? undefined : rows.get(prisoner),
      )
    }
  if (wrong.length > 0) return Result.fail(wrong)
  return Result.succeed({
    title,
    day,
    tables: {
      prisoner: people.build(),
      ...(households === undefined ? {} : { family: households.build() }),
    },
  })
}
