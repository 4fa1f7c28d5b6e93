/**
 * The terms of work between the prisons and those who employ there. By article 185 of the regulation of 1400 the head of the prison supervises wages, which
 * are paid each month into the prisoner's own account, a stated part to dependants at the prisoner's request (EMP-5). Prison work is not under compulsory
 * social insurance by an agreement that is reported (EMP-6), so insurance is recorded and never assumed. Contracts are made with the cooperative foundation, as
 * reports of provinces say. Who does what beyond that, and in which time, is ours.
 */

import type { VocabularyEntry } from "@bazgasht/core"
import type { Reported } from "@bazgasht/core/case-file"
import {
  type CapacityTerms,
  type FamilyWages,
  incomeWithWages,
  type ProposalTerms,
  type WageMonthTerms,
  type WorkAccidentTerms,
} from "@bazgasht/organisation/enterprise"
import { type Day, type Money, type Setting, text } from "@bazgasht/rules"
import {
  contractor,
  cooperativeFoundation,
  employer,
  headOfPrison,
  prisonDoctor,
  provincialDirectorate,
} from "../actors.ts"
import type { IranianFamilyFile } from "../case-file/family-file.ts"
import { ours } from "../citing.ts"
import { numbersOn, type TermsOn, termsWith } from "../dated-numbers.ts"
import { onWages } from "../employment/terms.ts"
import { workplaces } from "../employment/workplaces.ts"
import {
  describeEvery,
  evaluateEvery,
  examineAccidentWithin,
  reportAccidentWithin,
} from "../parameters/enterprise.ts"
import { codes, roles } from "../support/terms.ts"

const entry = (code: string, fa: string, en: string): VocabularyEntry => ({ code, title: text(fa, en) })

const places: ReadonlyArray<VocabularyEntry> = [
  entry("place.hall", "سالن کار", "a hall"),
  entry("place.yard", "محوطه", "a yard"),
  entry("place.land", "زمین کشاورزی", "farm land"),
  entry("place.kitchen", "آشپزخانه", "a kitchen"),
]

const equipment: ReadonlyArray<VocabularyEntry> = [
  entry("equipment.water", "آب", "water"),
  entry("equipment.gas", "گاز", "gas"),
  entry("equipment.threePhasePower", "برق سه‌فاز", "three-phase power"),
  entry("equipment.ventilation", "تهویه", "ventilation"),
  entry("equipment.storage", "انبار", "storage"),
  entry("equipment.ramp", "سکوی بارگیری", "a loading ramp"),
]

const siteVisit = entry("inspection.site", "بازدید محل", "the visit of the site")
const securityCheck = entry("inspection.security", "بررسی امنیتی", "the check of security")
const healthCheck = entry("inspection.health", "بررسی بهداشت و ایمنی", "the check of health and safety")

const criteria: ReadonlyArray<VocabularyEntry> = [
  entry("contract.wagesPaid", "پرداخت به‌موقع دستمزد", "wages paid in time"),
  entry("contract.hoursKept", "رعایت ساعات کار", "hours of work kept"),
  entry("contract.safetyKept", "رعایت ایمنی", "safety kept"),
  entry("contract.seatsFilled", "به‌کارگیری تعداد مقرر", "the agreed number of people at work"),
]

const contractEnds: ReadonlyArray<VocabularyEntry> = [
  entry("contract.termOver", "پایان مدت", "the term is over"),
  entry("contract.byAgreement", "توافق دو طرف", "both sides agree"),
  entry("contract.breach", "نقض قرارداد", "a breach of the contract"),
  entry("contract.workshopClosed", "تعطیلی کارگاه", "the workshop is closed"),
]

const accidents: ReadonlyArray<VocabularyEntry> = [
  entry("accident.fall", "سقوط یا لغزیدن", "a fall"),
  entry("accident.machine", "آسیب با دستگاه", "an injury by a machine"),
  entry("accident.burn", "سوختگی", "a burn"),
  entry("accident.electricity", "برق‌گرفتگی", "an electric shock"),
  entry("accident.load", "آسیب هنگام جابه‌جایی بار", "an injury by a load"),
  entry("accident.traffic", "حادثهٔ رفت‌وآمد", "a traffic accident"),
  entry("accident.other", "حادثهٔ دیگر", "another accident"),
]

const causes: ReadonlyArray<VocabularyEntry> = [
  entry("cause.noGuard", "نبود حفاظ", "no guard on the machine"),
  entry("cause.noProtection", "نبود وسایل حفاظت فردی", "no protective equipment"),
  entry("cause.noTraining", "آموزش‌ندیدن", "no training"),
  entry("cause.defect", "خرابی دستگاه", "a defect of the machine"),
  entry("cause.overwork", "خستگی یا ساعات زیاد", "tiredness or long hours"),
]

const accidentEnds: ReadonlyArray<VocabularyEntry> = [
  entry("accident.recovered", "بهبود", "recovery"),
  entry("accident.disabled", "ازکارافتادگی", "a lasting disability"),
  entry("accident.died", "فوت", "death"),
  entry("accident.settled", "جبران خسارت", "compensation"),
]

/** Every code of enterprise that has a title of its own. */
export const enterpriseCodes: ReadonlyArray<VocabularyEntry> = [
  ...places,
  ...equipment,
  siteVisit,
  securityCheck,
  healthCheck,
  ...criteria,
  ...contractEnds,
  ...accidents,
  ...causes,
  ...accidentEnds,
  entry(
    "insurance.notCompulsory",
    "کار زندان مشمول بیمهٔ اجباری نیست",
    "prison work is not under compulsory insurance",
  ),
]

/** A Saturday. */
const saturday = 2 as Day

const employers = roles(employer, contractor, cooperativeFoundation)
const directorate = roles(provincialDirectorate)

const wageMonthTerms: WageMonthTerms = {
  citations: [
    onWages,
    ours("who records time sheets and who pays is a design choice; no text on it was found"),
    ours("the split is ruled by the last day of the month that is paid; no text says which day rules it"),
    ours("no bound on the hours of a week is set: the hours of the regulation were not seen"),
  ],
  recorders: employers,
  approvers: roles(headOfPrison),
  payers: roles(cooperativeFoundation),
  splitBy: "lastDay",
  weekBegins: saturday,
}

const capacityTerms: TermsOn<CapacityTerms> = termsWith(
  { describeEvery },
  {
    citations: [ours("no text on the capacities of prisons was found; a design choice")],
    describers: roles(headOfPrison, cooperativeFoundation),
    publishers: directorate,
    places: codes(places),
    equipment: codes(equipment),
  },
)

const proposalTerms: TermsOn<ProposalTerms> = termsWith(
  { evaluateEvery },
  {
    citations: [
      ours(
        "reports say that contractors work by contract with the cooperative foundation; who inspects and who concludes is a design choice",
      ),
    ],
    submitters: employers,
    inspections: [
      { inspection: siteVisit.code, officers: directorate },
      { inspection: securityCheck.code, officers: roles(headOfPrison) },
      { inspection: healthCheck.code, officers: roles(prisonDoctor) },
    ],
    drafters: roles(cooperativeFoundation),
    concluders: directorate,
    keepers: roles(cooperativeFoundation, headOfPrison),
    workplaces,
    criteria: codes(criteria),
    endReasons: codes(contractEnds),
  },
)

const workAccidentTerms: TermsOn<WorkAccidentTerms> = ({ today }) => {
  const numbers = numbersOn({ within: reportAccidentWithin, examineWithin: examineAccidentWithin }, today)
  if (numbers === undefined) return undefined
  const { examineWithin, within } = numbers
  return {
    citations: [
      ours("no text on accidents at work in prisons was found; to whom they are reported is a design choice"),
    ],
    recorders: [...employers, headOfPrison.id],
    reporters: roles(headOfPrison),
    examiners: directorate,
    closers: directorate,
    reports: [{ authority: provincialDirectorate.id, within }],
    examineWithin,
    kinds: codes(accidents),
    causes: codes(causes),
    outcomes: codes(accidentEnds),
  }
}

/** The terms of every life cycle of enterprise. One whose numbers are unknown on the day is absent. */
export interface TermsOfEnterprise {
  readonly wageMonth: WageMonthTerms
  readonly capacity?: CapacityTerms
  readonly proposal?: ProposalTerms
  readonly workAccident?: WorkAccidentTerms
}

/**
 * The terms of enterprise on the day of the setting.
 *
 * @example
 * const { capacity, wageMonth } = enterpriseTerms({ pack: iranPack, today: jalaliDay(1404, 5, 1) })
 * wageMonth.approvers // => ["headOfPrison"]
 * capacity?.publishers // => ["provincialDirectorate"]
 */
export const enterpriseTerms = (setting: Setting): TermsOfEnterprise => {
  const [capacity, proposal, workAccident] = [
    capacityTerms(setting),
    proposalTerms(setting),
    workAccidentTerms(setting),
  ]
  return {
    wageMonth: wageMonthTerms,
    ...(capacity === undefined ? {} : { capacity }),
    ...(proposal === undefined ? {} : { proposal }),
    ...(workAccident === undefined ? {} : { workAccident }),
  }
}

/**
 * The file of a family with what reached it of a prisoner's wage, so that need is scored with it: the monthly income of the household, as
 * `incomeWithWages` says it. Wages say nothing of other sources, so an income that is not stated stays unknown.
 *
 * @example
 * const file = { kind: "family", id: "F-1", household: { monthlyIncome: { value: 0 as Money, day: jalaliDay(1404, 4, 1) } } } as const
 * const wages = { amount: 12_500_000 as Money, on: jalaliDay(1404, 5, 13), sources: ["wage-1"] }
 * familyWithWages(file, wages).household?.monthlyIncome
 * // => { value: 12_500_000, document: "wage-1", day: jalaliDay(1404, 5, 13) }
 */
export const familyWithWages = (
  file: IranianFamilyFile,
  wages: FamilyWages | undefined,
): IranianFamilyFile => {
  if (wages === undefined || file.household === undefined) return file
  const stated = file.household.monthlyIncome as Reported<Money> | undefined
  const monthlyIncome = incomeWithWages(stated, wages, file.day)
  return monthlyIncome === stated || monthlyIncome === undefined
    ? file
    : { ...file, household: { ...file.household, monthlyIncome } }
}
