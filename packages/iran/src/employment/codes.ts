/** Codes of employment. */

import type { VocabularyEntry } from "@bazgasht/core"
import type { AttendanceReason, OffenceGroup } from "@bazgasht/core/employment"
import { type Actor, type CodeSet, holdsCode, type Text, text } from "@bazgasht/rules"
import { contractor, cooperativeFoundation, supportAssociation, trainingOrganization } from "../actors.ts"
import {
  drugOffences,
  economicOffences,
  nonSuspendableOffences,
  securityOffences,
  unintentionalOffences,
  waivableTheft,
} from "../offence-sets.ts"
import type { OffenceCode } from "../offences.ts"

// Offences that an opening may exclude by one name. Those that the law groups are groups of the law; the others are ours.

const ofSet = (name: string, set: CodeSet): OffenceGroup => ({
  code: `group.${name}`,
  title: set.title,
  offences: set.members.filter((member) => holdsCode(set, member)),
})

const ours = (name: string, title: Text, offences: ReadonlyArray<OffenceCode>): OffenceGroup => ({
  code: `group.${name}`,
  title,
  offences,
})

/** Every group. */
export const offenceGroups: ReadonlyArray<OffenceGroup> = [
  ofSet("security", securityOffences),
  ofSet("nonSuspendable", nonSuspendableOffences),
  ofSet("economic", economicOffences),
  ofSet("drugs", drugOffences),
  ofSet("unintentional", unintentionalOffences),
  ofSet("theft", waivableTheft),
  ours("robbery", text("سرقت‌های مسلحانه و مقرون به آزار", "armed robbery and robbery with violence"), [
    "robbery.armed",
    "robbery.violent",
  ]),
  ours("violence", text("جرایم عمدی علیه تمامیت جسمانی", "intentional offences against life and body"), [
    "killing.intentional",
    "killing.abetting",
    "injury.intentional",
    "acidAttack",
    "kidnapping",
    "rape",
  ]),
  ours("decency", text("جرایم علیه عفت عمومی", "offences against public decency"), [
    "publicDecency.viceCentre",
    "publicDecency.article639",
    "publicDecency.article640",
    "publicDecency.other",
    "rape",
  ]),
]

// Offices that run workplaces and courses (EMP-11).

const operator = ({ id, title }: Actor): VocabularyEntry => ({ code: id, title })

/** Every operator. A code is the id of the actor. */
export const operators: ReadonlyArray<VocabularyEntry> = [
  operator(cooperativeFoundation),
  operator(contractor),
  operator(supportAssociation),
  operator(trainingOrganization),
]

// Codes in the life of openings, placements and enrolments: papers on which they are cleared, what is recorded of a session, the parts of
// an examination, and why a person may decline support. Our sources name the parts of the examination (EMP-7), the council's
// decision (EMP-2), permission and security (EMP-3); the others are ours.

const entry = (code: string, fa: string, en: string): VocabularyEntry => ({ code, title: text(fa, en) })

export const councilDecision = entry(
  "councilDecision",
  "تصمیم شورای طبقه‌بندی دربارهٔ محل کار",
  "the decision of the classification council on the place",
)
export const outsidePermission = entry(
  "outsidePermission",
  "مجوز قضایی کار در خارج از زندان",
  "the judge's permission for work outside",
)
export const securityOrder = entry(
  "securityOrder",
  "قرار تأمین (وثیقه یا کفالت)",
  "the order on the bond or surety",
)
export const medicalFitness = entry(
  "medicalFitness",
  "گواهی پزشک دربارهٔ توانایی کار",
  "the doctor's certificate of fitness for the work",
)
export const releaseCertificate = entry("releaseCertificate", "برگ آزادی", "the certificate of release")
export const workplaceSecurity = entry(
  "workplaceSecurity",
  "تأیید شرایط امنیتی محل کار",
  "the confirmation that the workplace is secure",
)
export const workplaceHealth = entry(
  "workplaceHealth",
  "تأیید بهداشت و ایمنی محل کار",
  "the confirmation that the workplace is healthy and safe",
)
export const writtenExamination = entry("examination.written", "آزمون کتبی", "the written examination")
export const practicalExamination = entry("examination.practical", "آزمون عملی", "the practical examination")

/** What is recorded of a session, and what it says of attendance. */
type AttendanceEntry = VocabularyEntry & Omit<AttendanceReason, "id">

const attendance = (
  code: string,
  fa: string,
  en: string,
  flags: Omit<AttendanceReason, "id">,
): AttendanceEntry => ({ ...entry(`attendance.${code}`, fa, en), ...flags })

const there = { attended: true, counted: true } as const
const absent = { attended: false, counted: true } as const
const excused = { attended: false, counted: false } as const

/** What may be recorded of a session. Absence that the prison, a court or an illness caused costs nothing. */
export const attendanceReasons: ReadonlyArray<AttendanceEntry> = [
  attendance("present", "حاضر", "present", there),
  attendance("late", "حاضر با تأخیر", "present, and late", there),
  attendance("absent", "غایب", "absent", absent),
  attendance("ill", "بیماری", "ill", excused),
  attendance("court", "حضور در دادگاه", "at court", excused),
  attendance("visit", "ملاقات", "a visit", excused),
  attendance("furlough", "مرخصی", "on furlough", excused),
  attendance("keptByPrison", "ممانعت به سبب امور زندان", "kept from it by the prison", excused),
  attendance("cancelled", "جلسه تشکیل نشد", "the session was cancelled", excused),
]

const declining = (code: string, fa: string, en: string): VocabularyEntry =>
  entry(`declining.${code}`, fa, en)

/** Why a person may decline support. No reason need be given. */
export const decliningReasons: ReadonlyArray<VocabularyEntry> = [
  declining("ownWork", "کار دیگری دارد", "has other work"),
  declining("study", "به تحصیل می‌پردازد", "studies"),
  declining("health", "وضع سلامت", "health"),
  declining("care", "مراقبت از خانواده", "cares for the family"),
  declining("pay", "دستمزد را کافی نمی‌داند", "finds the pay too low"),
  declining("trade", "به حرفهٔ دیگری علاقه دارد", "wants another trade"),
  declining("retired", "بازنشسته است", "is retired"),
]

/** Every code of this file. */
export const employmentCodes: ReadonlyArray<VocabularyEntry> = [
  councilDecision,
  outsidePermission,
  securityOrder,
  medicalFitness,
  releaseCertificate,
  workplaceSecurity,
  workplaceHealth,
  writtenExamination,
  practicalExamination,
  ...attendanceReasons,
  ...decliningReasons,
]
