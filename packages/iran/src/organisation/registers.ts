/**
 * The terms of registers. No text of ours says who keeps a register of what, or what a statement may come from: that is ours. The numbers are those that
 * offices write on their papers.
 */

import type { IdentifierKind, VocabularyEntry } from "@bazgasht/core"
import type { RecordTerms, registers } from "@bazgasht/organisation/registers"
import { type Text, text } from "@bazgasht/rules"
import {
  cooperativeFoundation,
  headOfPrison,
  provincialDirectorate,
  setadDieh,
  socialWorker,
  supportAssociation,
  trainingOrganization,
} from "../actors.ts"
import { ours } from "../citing.ts"
import { identifiers, normalText } from "../identifiers.ts"
import { waysOutOfPrison } from "../release/after-care.ts"
import { codes, roles } from "../support/terms.ts"

/** What a statement may come from. */
const sources: ReadonlyArray<VocabularyEntry> = [
  { code: "source.self", title: text("اظهار خود شخص", "what the people themselves state") },
  { code: "source.document", title: text("سند", "a document") },
  { code: "source.office", title: text("اعلام مرجع دیگر", "notice by another office") },
  { code: "source.visit", title: text("بازدید یا تحقیق محلی", "a visit") },
  { code: "source.import", title: text("ورود از فایل", "import of a file") },
]

const ofPrisoners: ReadonlyArray<VocabularyEntry> = [
  { code: "record.released", title: text("آزادی", "release") },
  { code: "record.died", title: text("فوت", "death") },
  { code: "record.left", title: text("خروج از حوزهٔ عمل", "no longer concerned") },
]

const ofBodies: ReadonlyArray<VocabularyEntry> = [
  { code: "record.dissolved", title: text("انحلال یا تعطیلی", "dissolved or closed down") },
  { code: "record.ended", title: text("پایان همکاری", "the work together has ended") },
]

/** A number that an office gives; we have no text on its form. */
const officeNumber = (code: string, title: Text): IdentifierKind => ({
  code,
  title,
  read: (written) => {
    const normal = normalText(written)
    return { normal, wellFormed: /[0-9]/.test(normal) }
  },
})

const prisonerNumber = officeNumber("prisonerNumber", text("شمارهٔ زندانی", "prisoner number"))
const legalEntityId = officeNumber(
  "legalEntityId",
  text("شناسهٔ ملی شخص حقوقی", "national id of a legal person"),
)
const registrationNumber = officeNumber("registrationNumber", text("شمارهٔ ثبت", "registration number"))
const workshopCode = officeNumber(
  "workshopCode",
  text("کد کارگاه نزد تأمین اجتماعی", "workshop code at the Social Security Organization"),
)
const courseCode = officeNumber("courseCode", text("کد دوره", "course code"))
const familyCode = officeNumber("familyCode", text("کد خانوار", "family code"))

const numbersOfBodies = [legalEntityId, registrationNumber]

/** Every code of registers that has a title of its own. */
export const registerCodes: ReadonlyArray<VocabularyEntry> = [
  ...sources,
  ...ofPrisoners,
  ...ofBodies,
  ...[prisonerNumber, ...numbersOfBodies, workshopCode, courseCode, familyCode].map(({ code, title }) => ({
    code,
    title,
  })),
]

const termsFor = (
  keepers: ReturnType<typeof roles>,
  reasons: ReadonlyArray<VocabularyEntry>,
  numbers: ReadonlyArray<IdentifierKind>,
): RecordTerms => ({
  citations: [ours("no text on who keeps this register was found; a design choice")],
  registrars: keepers,
  correctors: keepers,
  closers: keepers,
  sources: codes(sources),
  closingReasons: codes(reasons),
  identifiers: numbers,
})

const ofPrisons = roles(headOfPrison, socialWorker, provincialDirectorate)
const ofFamilies = roles(socialWorker, supportAssociation)
const ofWork = roles(cooperativeFoundation, headOfPrison, provincialDirectorate)

/**
 * Terms of registers, by the kind of record.
 *
 * @example
 * registerTerms.prisonerRecord.registrars // => ["headOfPrison", "socialWorker", "provincialDirectorate"]
 * registerTerms.prisonerRecord.identifiers.map(({ code }) => code)
 * // => ["prisonerNumber", "nationalId", "passport", "foreignerCode"]
 */
export const registerTerms: { readonly [Kind in keyof typeof registers]: RecordTerms } = {
  prisonerRecord: {
    ...termsFor(ofPrisons, ofPrisoners, [prisonerNumber, ...identifiers]),
    closingReasons: [...codes(ofPrisoners), ...waysOutOfPrison],
  },
  familyRecord: termsFor(ofFamilies, [...ofPrisoners.slice(2)], [familyCode]),
  associationRecord: termsFor(roles(provincialDirectorate), ofBodies, numbersOfBodies),
  employerRecord: termsFor(ofWork, ofBodies, [...numbersOfBodies, ...identifiers]),
  workshopRecord: termsFor(ofWork, ofBodies, [workshopCode]),
  courseRecord: termsFor(roles(headOfPrison, trainingOrganization), ofBodies, [courseCode]),
  donorRecord: termsFor(roles(setadDieh, supportAssociation), ofPrisoners.slice(1), [
    ...identifiers,
    ...numbersOfBodies,
  ]),
}
