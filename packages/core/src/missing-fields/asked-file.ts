/**
 * A file as something of which more can be asked: where its facts are written, what follows from it, and whether it holds
 * together.
 */

import type { FieldPath } from "@bazgasht/casework"
import type { Day, Facts } from "@bazgasht/rules"
import type { Note } from "../case-file/checks.ts"
import { oncePer } from "../case-file/once-per.ts"
import { factsOfPair, type OpeningCase, openingCase, workCase } from "../employment/decisions/work-case.ts"
import { workFacts } from "../employment/facts/work-facts.ts"
import type { Opening } from "../employment/model/opening.ts"
import { openingChecks } from "../employment/model/opening-checks.ts"
import type { Jurisdiction } from "../jurisdiction.ts"
import { type DebtOfFile, debtsOfFile } from "../release/decisions/debts/debts-of-file.ts"
import { debtFacts } from "../release/facts/debt-facts.ts"
import { executedSentences } from "../release/facts/executed-sentence.ts"
import { type CaseFile, caseFileAt } from "../release/model/case-file.ts"
import type { CaseFileFields } from "../release/model/case-file-law.ts"
import { checkConsistency as checkCase, type ReadableFile } from "../release/model/consistency.ts"
import { fineKind } from "../release/model/debt.ts"
import { familyFacts, memberFacts } from "../support/facts/family-facts.ts"
import { checkConsistency as checkFamily } from "../support/model/consistency.ts"
import { type FamilyFile, familyLawOf } from "../support/model/family-file.ts"
import { familyEntries, familyFields } from "./family-fields.ts"
import { type FieldDescription, type FieldsOfFacts, type MissingField, under } from "./file-field.ts"
import { openingFields, pairFields } from "./opening-fields.ts"
import { debtOfFine, prisonerFields } from "./prisoner-fields.ts"
import { withAssumedRelease } from "./release-without-term.ts"

/** A file of which more can be asked. Made by {@link askAboutPrisoner} and {@link askAboutFamily}. */
export interface AskedFile {
  readonly file: object
  readonly today: Day
  readonly offences: ReadonlyArray<string>
  /** The facts of a file like this one. */
  readonly factsOf: (file: object) => Facts
  readonly isConsistent: (file: object) => boolean
  /** Where a file contradicts itself; the root where no field shows it. */
  readonly conflictsIn: (file: object) => ReadonlyArray<FieldPath>
  readonly fields: FieldsOfFacts
  readonly entries: { readonly [list: string]: FieldsOfFacts }
  /** Of a prisoner, the places of the sentences of which a file like this one does not exclude that they are the one executed. */
  readonly mayBeExecuted?: (file: object) => ReadonlyArray<number>
  /** The place of the debt that is asked about; the place behind the last where the file states it only as the fine of a sentence. */
  readonly debt?: number
  /** The sentence that imposed the fine which is asked about, where the file states it nowhere else. */
  readonly fine?: string
  /** With what the debt that is asked about is that fine. */
  readonly debtOfFine?: ReadonlyArray<FieldDescription>
  /** What tells which of several sentences is executed. */
  readonly whichSentence?: Pick<CaseFileFields, "events" | "executed">
  /** The id of the member of the family who is asked about. */
  readonly person?: string
  /** Where the file of the person stands, if it is one of several. */
  readonly root?: FieldPath
  /** Of a field in one of several files, where it is written there. */
  readonly placeOf?: (path: FieldPath) => Pick<MissingField, "path" | "opening">
}

/** The paths of everything that checks take note of. */
const pathsNoted = (check: (note: Note) => void): Array<FieldPath> => {
  const paths: Array<FieldPath> = []
  check((path) => {
    paths.push(path)
  })
  return paths
}

const codesOf = ({ offences }: Jurisdiction): ReadonlyArray<string> => offences.map(({ code }) => code)

/**
 * A prisoner's file of which more can be asked on a day.
 *
 * @param debt - the debt that is asked about: its place in the file, from 0, or the id that {@link debtsOfFile} gives of it; needed only
 *   where the file has several debts, or none beside the fine of a sentence
 *
 * @example
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1" }, ruritania))
 * const today = gregorianDay(2025, 4, 30)
 * const setting = { pack: ruritania.pack, today }
 * const decision = decide(parole, workFacts(file, ruritania, today), setting)
 * const { questions } = missingFields(decision, askAboutPrisoner(file, ruritania, today), setting)
 * questions.some(({ field }) => formatPath(field.path) === "reports.boardAgrees") // => true
 */
export const askAboutPrisoner = (
  file: CaseFile,
  jurisdiction: Jurisdiction,
  today: Day,
  debt?: number | string,
): AskedFile => {
  const { place, sentence } = placeOfDebt(file, debt)
  const isMeant = (one: DebtOfFile, { debts = [] }: CaseFile): boolean =>
    sentence === undefined
      ? one.id === (debts[place ?? 0]?.id ?? String((place ?? 0) + 1))
      : one.sentence === sentence
  const debtIn = (one: CaseFile, facts: Facts): DebtOfFile | undefined =>
    debtsOfFile(one, facts, jurisdiction, { pack: jurisdiction.pack, today }).find((of) => isMeant(of, one))
  const fields = withAssumedRelease(prisonerFields(jurisdiction), file, today)
  const isUnsentencedAccused =
    file.custody?.accused === true && !isOfConvict(file) && file.sentences === undefined
  const conflictsIn = (one: CaseFile): ReadonlyArray<FieldPath> => {
    const conflicts = pathsNoted((note) => checkCase(one as ReadableFile, note, jurisdiction.caseFile))
    if (isUnsentencedAccused && isOfConvict(one)) conflicts.push([])
    // What leaves nothing of the fine settles nothing about it.
    if (
      conflicts.length === 0 &&
      sentence !== undefined &&
      debtIn(one, workFacts(one, jurisdiction, today)) === undefined
    )
      conflicts.push([])
    return conflicts
  }
  return {
    file,
    today,
    offences: codesOf(jurisdiction),
    factsOf: (one) => {
      const caseFile = one as CaseFile
      const facts = workFacts(caseFile, jurisdiction, today)
      if (place === undefined) return facts
      const stated = caseFile.debts?.[place]
      // Only a fine has facts from its sentence; to look for that sentence takes longer.
      if (stated !== undefined && stated.kind !== fineKind && sentence === undefined)
        return { ...facts, ...debtFacts(stated, jurisdiction, today) }
      return debtIn(caseFile, facts)?.facts ?? facts
    },
    isConsistent: (one) => conflictsIn(one as CaseFile).length === 0,
    conflictsIn: (one) => conflictsIn(one as CaseFile),
    fields:
      place === undefined
        ? fields
        : {
            ...fields,
            // Of a fine is owed what detention credit left of it.
            judgmentSum: [...(fields["remainingFine"] ?? []), ...(fields["judgmentSum"] ?? [])],
          },
    entries: jurisdiction.caseFile.fields.entries,
    whichSentence: jurisdiction.caseFile.fields,
    mayBeExecuted: (one) => placesOfExecuted(one as CaseFile, jurisdiction, today),
    ...(place === undefined ? {} : { debt: place }),
    ...(sentence === undefined ? {} : { fine: sentence, debtOfFine: debtOfFine(sentence, jurisdiction) }),
  }
}

/** The places of the sentences that may be the one executed on a day. */
const placesOfExecuted = (
  { sentences = [], ...file }: CaseFile,
  jurisdiction: Jurisdiction,
  day: Day,
): ReadonlyArray<number> => {
  // No id begins so: the others of the list may have ids of any form.
  const placed = sentences.map((sentence, place) => ({ id: `\u0000${place}`, ...sentence }))
  const then = caseFileAt({ ...file, sentences: placed }, jurisdiction, { day, known: day })
  return executedSentences(then.sentences ?? [], then.events, jurisdiction.caseFile).map(
    ({ sentence: { id } }) => placed.findIndex((one) => one.id === id),
  )
}

/** What only a sentenced person's file has: a judgment that is final, a commitment under it, and what befell it. An accused has none of them. */
const isOfConvict = ({ custody, events, sentences = [] }: CaseFile): boolean =>
  events !== undefined ||
  custody?.commitmentDay !== undefined ||
  sentences.some(({ finalityDay }) => finalityDay !== undefined)

const ofSentence = "fine:"

/** Where a debt stands in the file, and the sentence of a fine that stands nowhere among the debts. */
const placeOfDebt = (
  { debts = [] }: CaseFile,
  debt: number | string | undefined,
): { readonly place?: number; readonly sentence?: string } => {
  if (debt === undefined) return {}
  if (typeof debt === "number") return { place: debt }
  const place = debts.findIndex(({ id }, index) => (id ?? String(index + 1)) === debt)
  if (place >= 0) return { place }
  return debt.startsWith(ofSentence) ? { place: debts.length, sentence: debt.slice(ofSentence.length) } : {}
}

interface PairOfFiles {
  readonly person: CaseFile
  readonly opening: Opening
}

const allUnder = (root: string, fields: FieldsOfFacts): FieldsOfFacts =>
  Object.fromEntries(
    Object.entries(fields).map(([fact, of]) => [fact, of.map((description) => under([root], description))]),
  )

/** Where facts about a person in view of an opening are written, below the root of the file of each. */
const fieldsOfEveryPair = /* @__PURE__ */ oncePer(
  (jurisdiction: Jurisdiction): Pick<AskedFile, "fields" | "entries"> => ({
    fields: {
      ...allUnder("person", prisonerFields(jurisdiction)),
      ...allUnder("opening", openingFields(jurisdiction)),
      ...Object.fromEntries(
        Object.entries(pairFields(jurisdiction)).map(([fact, { opening, person }]) => [
          fact,
          [
            ...person.map((description) => under(["person"], description)),
            ...opening.map((description) => under(["opening"], description)),
          ],
        ]),
      ),
    },
    entries: Object.fromEntries(
      Object.entries(jurisdiction.caseFile.fields.entries).map(([list, fields]) => [
        list,
        allUnder("person", fields),
      ]),
    ),
  }),
)

/** The same for a person: one who is held for a debt alone is asked for an assumption. */
const fieldsOfPair = (
  person: CaseFile,
  jurisdiction: Jurisdiction,
  today: Day,
): Pick<AskedFile, "fields" | "entries"> => {
  const { entries, fields } = fieldsOfEveryPair(jurisdiction)
  const ofPerson = prisonerFields(jurisdiction)
  const asked = withAssumedRelease(ofPerson, person, today)
  return {
    entries,
    fields: asked === ofPerson ? fields : { ...fields, ...allUnder("person", changedIn(asked, ofPerson)) },
  }
}

const changedIn = (fields: FieldsOfFacts, before: FieldsOfFacts): FieldsOfFacts =>
  Object.fromEntries(Object.entries(fields).filter(([fact, of]) => before[fact] !== of))

/**
 * A prisoner's file and that of an opening, of which more can be asked on a day: a field that the opening lacks names its id.
 *
 * @example
 * const today = gregorianDay(2025, 3, 1)
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1" }, ruritania))
 * const opening = openingCase(
 *   Result.getOrThrow(decodeOpening({ kind: "work", id: "O-1", seats: 2 }, ruritania)),
 *   ruritania,
 *   today,
 * )
 * const setting = { pack: ruritania.pack, today }
 * const programme = ruritania.employment as EmploymentProgramme
 * const [, trust] = decideConstraints(programme.constraints, workCase(file, ruritania, today), opening, setting)
 * const { questions } = missingFields(trust as Decision, askAboutPair(file, opening, ruritania, today), setting)
 * questions.some(({ field }) => field.opening === "O-1") // => true
 */
export const askAboutPair = (
  file: CaseFile,
  { knownApart, opening }: Pick<OpeningCase, "opening" | "knownApart">,
  jurisdiction: Jurisdiction,
  today: Day,
): AskedFile => {
  const ofPerson = askAboutPrisoner(file, jurisdiction, today)
  const pair: PairOfFiles = { person: file, opening }
  const conflictsIn = (both: PairOfFiles): ReadonlyArray<FieldPath> => {
    const ofOpening = pathsNoted((note) => openingChecks(both.opening, note, jurisdiction))
    return [
      ...ofPerson.conflictsIn(both.person).map((path) => ["person", ...path]),
      ...ofOpening.map((path) => ["opening", ...path]),
    ]
  }
  return {
    ...ofPerson,
    file: pair,
    factsOf: (one) => {
      const both = one as PairOfFiles
      return factsOfPair(workCase(both.person, jurisdiction, today), {
        ...openingCase(both.opening, jurisdiction, today),
        ...(knownApart === undefined ? {} : { knownApart }),
      })
    },
    isConsistent: (one) => conflictsIn(one as PairOfFiles).length === 0,
    conflictsIn: (one) => conflictsIn(one as PairOfFiles),
    ...fieldsOfPair(file, jurisdiction, today),
    mayBeExecuted: (one) => ofPerson.mayBeExecuted?.((one as PairOfFiles).person) ?? [],
    root: ["person"],
    placeOf: ([root, ...path]) => (root === "opening" ? { path, opening: opening.id } : { path }),
  }
}

/**
 * A family's file of which more can be asked on a day.
 *
 * @param person - the id of the member who is asked about; absent where it is the household
 *
 * @example
 * const today = gregorianDay(2025, 4, 30)
 * const file = Result.getOrThrow(decodeFamilyFile({ kind: "family", id: "F-1" }, ruritania, { today }))
 * const setting = { pack: ruritania.pack, today }
 * const { cover } = familyOutlook(familyCase(file, ruritania, today), supportProgramme, setting)
 * const { questions } = missingFields(cover, askAboutFamily(file, ruritania, today), setting)
 * questions.some(({ field }) => formatPath(field.path) === "custody") // => true
 */
export const askAboutFamily = (
  file: FamilyFile,
  jurisdiction: Jurisdiction,
  today: Day,
  person?: string,
): AskedFile => {
  const about = { today, calendar: jurisdiction.pack.calendar, law: familyLawOf(jurisdiction) }
  const conflictsIn = (one: object): ReadonlyArray<FieldPath> =>
    pathsNoted((note) => checkFamily(one as Parameters<typeof checkFamily>[0], note, about))
  return {
    file,
    today,
    offences: codesOf(jurisdiction),
    factsOf: (one) =>
      (person === undefined ? undefined : memberFacts(one as FamilyFile, person, jurisdiction, today)) ??
      familyFacts(one as FamilyFile, jurisdiction, today),
    isConsistent: (one) => conflictsIn(one).length === 0,
    conflictsIn,
    fields: familyFields(jurisdiction),
    entries: familyEntries(jurisdiction),
    ...(person === undefined ? {} : { person }),
  }
}
