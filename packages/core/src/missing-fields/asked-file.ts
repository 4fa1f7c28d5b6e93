/**
 * A file as something of which more can be asked: where its facts are written, what follows from it, and whether it holds
 * together.
 *
 * @module
 */

import type { Day, Facts } from "@bazgasht/rules"
import { workFacts } from "../employment/facts/work-facts.ts"
import type { Jurisdiction } from "../jurisdiction.ts"
import { debtFacts } from "../release/facts/debt/debt-facts.ts"
import type { CaseFile } from "../release/model/case-file.ts"
import { checkConsistency as checkCase, type ReadableFile } from "../release/model/consistency.ts"
import { familyFacts, memberFacts } from "../support/facts/family-facts.ts"
import { checkConsistency as checkFamily } from "../support/model/consistency.ts"
import type { FamilyFile } from "../support/model/family-file.ts"
import { familyEntries, familyFields } from "./family-fields.ts"
import type { FieldsOfFacts } from "./file-field.ts"
import { prisonerEntries, prisonerFields } from "./prisoner-fields.ts"

/** A file of which more can be asked. Made by {@link askAboutPrisoner} and {@link askAboutFamily}. */
export interface AskedFile {
  readonly file: object
  readonly today: Day
  readonly offences: ReadonlyArray<string>
  /** The facts of a file like this one. */
  readonly factsOf: (file: object) => Facts
  readonly isConsistent: (file: object) => boolean
  readonly fields: FieldsOfFacts
  readonly entries: { readonly [list: string]: FieldsOfFacts }
  /** The place of the debt that is asked about. */
  readonly debt?: number
  /** The id of the member of the family who is asked about. */
  readonly person?: string
}

const codesOf = ({ offences }: Jurisdiction): ReadonlyArray<string> => offences.map(({ code }) => code)

/**
 * A prisoner's file of which more can be asked on a day.
 *
 * @param debt - the place in the file of the debt that is asked about, from 0; needed only where it has several
 *
 * @example
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1" }, iran))
 * const today = jalaliDay(1404, 2, 10)
 * const setting = { pack: iranPack, today }
 * const release = iranPack.rules.get("REL-CR") as Rule<boolean>
 * const decision = decide(release, workFacts(file, iran, today), setting)
 * const { questions } = missingFields(decision, askAboutPrisoner(file, iran, today), setting)
 * questions.some(({ field }) => formatPath(field.path) === "custody.commitmentDay") // => true
 */
export const askAboutPrisoner = (
  file: CaseFile,
  jurisdiction: Jurisdiction,
  today: Day,
  debt?: number,
): AskedFile => ({
  file,
  today,
  offences: codesOf(jurisdiction),
  factsOf: (one) => {
    const caseFile = one as CaseFile
    const ofDebt = debt === undefined ? undefined : caseFile.debts?.[debt]
    return {
      ...workFacts(caseFile, jurisdiction, today),
      ...(ofDebt === undefined ? {} : debtFacts(ofDebt, jurisdiction, today)),
    }
  },
  isConsistent: (one) => {
    let holds = true
    checkCase(one as ReadableFile, () => {
      holds = false
    })
    return holds
  },
  fields: prisonerFields(jurisdiction),
  entries: prisonerEntries,
  ...(debt === undefined ? {} : { debt }),
})

/**
 * A family's file of which more can be asked on a day.
 *
 * @param person - the id of the member who is asked about; absent where it is the household
 *
 * @example
 * const today = jalaliDay(1404, 2, 10)
 * const file = Result.getOrThrow(decodeFamilyFile({ kind: "family", id: "F-1" }, iran, { today }))
 * const setting = { pack: iranPack, today }
 * const { cover } = familyOutlook(familyCase(file, iran, today), supportProgramme, setting)
 * const { questions } = missingFields(cover, askAboutFamily(file, iran, today), setting)
 * questions.some(({ field }) => formatPath(field.path) === "custody") // => true
 */
export const askAboutFamily = (
  file: FamilyFile,
  jurisdiction: Jurisdiction,
  today: Day,
  person?: string,
): AskedFile => ({
  file,
  today,
  offences: codesOf(jurisdiction),
  factsOf: (one) =>
    (person === undefined ? undefined : memberFacts(one as FamilyFile, person, jurisdiction, today)) ??
    familyFacts(one as FamilyFile, jurisdiction, today),
  isConsistent: (one) => {
    let holds = true
    checkFamily(
      one as Parameters<typeof checkFamily>[0],
      () => {
        holds = false
      },
      { today, calendar: jurisdiction.pack.calendar },
    )
    return holds
  },
  fields: familyFields(jurisdiction.reportedFacts ?? []),
  entries: familyEntries,
  ...(person === undefined ? {} : { person }),
})
