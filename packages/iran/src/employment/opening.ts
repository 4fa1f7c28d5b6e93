/** How openings are written in Iran, and for whom seats of them are kept. */

import {
  type FactsOf,
  field,
  fieldOf,
  listAt,
  type OpeningLaw,
  type ReportedFields,
} from "@bazgasht/core/case-file"
import type {
  EmploymentProgramme,
  Opening,
  OpeningValues,
  PlacementCategory,
} from "@bazgasht/core/employment"
import {
  all,
  any,
  atLeast,
  atMost,
  code,
  count,
  type Expression,
  every,
  exists,
  is,
  not,
  type Rule,
  text,
} from "@bazgasht/rules"
import { ours } from "../citing.ts"
import { computed } from "../clauses.ts"
import type { ValuesOf } from "../facts/document.ts"
import * as facts from "../facts/employment/opening.ts"
import {
  essentialSkillsHeld,
  excludedOffences,
  keptApartThere,
  openingAfterRelease,
  openingDemands,
  openingHighestSecurityClass,
  openingMinimumEducation,
  openingSex,
  openingTrainsOnTheJob,
  requiredCertificates,
  withinReach,
} from "../facts/employment/opening.ts"
import {
  educationLevel,
  fitForWork,
  hasDisability,
  headsHousehold,
  medicalRestrictions,
  securityClass,
  skillCertificates,
} from "../facts/employment/worker.ts"
import { differentOffences } from "../facts/release/offence.ts"
import { sex } from "../facts/release/person.ts"

const ofEveryCountry: FactsOf<OpeningValues> = {
  workplace: facts.openingWorkplace,
  start: facts.openingStart,
  lastDay: facts.openingLastDay,
  minimumStay: facts.openingMinimumStay,
  transferable: facts.openingTransferable,
  afterRelease: facts.openingAfterRelease,
  minimumEducation: facts.openingMinimumEducation,
  trainsOnTheJob: facts.openingTrainsOnTheJob,
  sex: facts.openingSex,
  fullTime: facts.openingFullTime,
  monthlyWage: facts.openingMonthlyWage,
}

const ofIran = {
  highestSecurityClass: facts.openingHighestSecurityClass,
  post: facts.openingPost,
  publicPost: facts.openingPublicPost,
  labourLawPay: facts.openingLabourLawPay,
}

/** An opening in Iran. What it does not state is unknown. */
export type IranianOpening = Opening & ReportedFields<ValuesOf<typeof ofIran>>

const notice = {
  issuer: "employer",
  evidence: text("آگهی فرصت کار یا دوره", "the notice of the opening"),
} as const

/** How openings are written in Iran. */
export const opening: OpeningLaw = {
  reported: { ...ofEveryCountry, ...ofIran },
  fields: {
    [facts.openingKind.id]: [fieldOf(facts.openingKind, "kind")],
    [facts.excludedOffences.id]: [listAt(facts.excludedOffences, "excludedOffences")],
    [facts.openingDemands.id]: [listAt(facts.openingDemands, "demands")],
    [facts.requiredCertificates.id]: [listAt(facts.requiredCertificates, "requiredCertificates")],
  },
  pairs: {
    [facts.withinReach.id]: {
      person: [
        field(
          ["work", "institution"],
          "code",
          text("مؤسسهٔ محل نگهداری", "the institution where the person is held"),
          { issuer: "headOfPrison", evidence: text("سوابق نگهداری", "the record of custody") },
        ),
      ],
      opening: [
        field(
          ["institutions"],
          "list",
          text("مؤسسه‌هایی که فرصت از آن‌ها نیرو می‌گیرد", "institutions that it takes people from"),
          notice,
        ),
      ],
    },
    [facts.essentialSkillsHeld.id]: {
      person: [
        field(
          ["work", "skills"],
          "list",
          text("مهارت‌های شخص با سطح هر یک", "the skills of the person, each with its level"),
          { issuer: "socialWorker", evidence: text("نمایهٔ آمادگی کار", "the readiness profile") },
        ),
      ],
      opening: [field(["essentialSkills"], "list", text("مهارت‌های ضروری", "the essential skills"), notice)],
    },
    [facts.keptApartThere.id]: {
      person: [
        field(
          ["work", "keptApartFrom"],
          "list",
          text("کسانی که شخص باید از آنان جدا نگه داشته شود", "people from whom the person is kept apart"),
          {
            issuer: "headOfPrison",
            evidence: text("فهرست جداسازی", "the list of people who are kept apart"),
          },
        ),
      ],
      opening: [
        field(
          ["occupants"],
          "list",
          text("کسانی که آنجا کار می‌کنند یا می‌آموزند", "people who work or learn there"),
          notice,
        ),
      ],
    },
  },
}

/** Seats may be kept for women, for people with a disability and for heads of households. */
export const categories: ReadonlyArray<PlacementCategory> = [
  { category: "women", fact: sex.id, is: "female" },
  { category: "disabled", fact: hasDisability.id, is: true },
  { category: "headsOfHousehold", fact: headsHousehold.id, is: true },
]

// What an opening asks for by itself. None of it is law: the opening states it, and a demand that it does not state is unknown.

const demand = (
  name: string,
  fa: string,
  en: string,
  reason: string,
  expression: Expression<boolean>,
): Rule<boolean> => computed([ours(reason)]).truth(`EMP-OPENING-${name}`, fa, en, expression)

const ofOpening = "the opening's own demand"

/** EMP-OPENING-security to EMP-OPENING-sex: the demands of an opening. */
export const openingDemandRules: ReadonlyArray<Rule<boolean>> = [
  demand(
    "security",
    "طبقهٔ امنیتی قابل پذیرش",
    "the security class is taken",
    ofOpening,
    any(is(openingHighestSecurityClass, count(9)), atMost(securityClass, openingHighestSecurityClass)),
  ),
  demand(
    "offence",
    "جرم از مستثنیات فرصت نیست",
    "no offence of the record is excluded",
    `${ofOpening}; read from the judgment, not ticked by hand`,
    not(
      exists(excludedOffences, (excluded) =>
        exists(differentOffences, ({ offence }) => is(offence, excluded.offence)),
      ),
    ),
  ),
  demand(
    "health",
    "توانایی جسمی برای کار",
    "health allows the work",
    "a doctor's word stands above every placement",
    all(
      fitForWork,
      not(
        exists(openingDemands, (demanded) =>
          exists(medicalRestrictions, ({ activity }) => is(activity, demanded.activity)),
        ),
      ),
    ),
  ),
  demand(
    "certificates",
    "گواهینامه‌های پیش‌نیاز",
    "the required certificates are held",
    ofOpening,
    every(requiredCertificates, (required) =>
      exists(skillCertificates, ({ occupation }) => is(occupation, required.occupation)),
    ),
  ),
  demand(
    "education",
    "حداقل تحصیلات",
    "the required education",
    ofOpening,
    any(is(openingMinimumEducation, count(0)), atLeast(educationLevel, openingMinimumEducation)),
  ),
  demand(
    "skills",
    "مهارت‌های ضروری",
    "the essential skills are held or taught",
    ofOpening,
    any(essentialSkillsHeld, openingTrainsOnTheJob),
  ),
  demand(
    "apart",
    "جداسازی",
    "nobody from whom the person is kept apart is there",
    "safety in prison stands above every placement",
    not(keptApartThere),
  ),
  demand(
    "reach",
    "دسترسی به محل",
    "the place is within reach",
    ofOpening,
    any(openingAfterRelease, withinReach),
  ),
  demand(
    "sex",
    "پذیرش زنان یا مردان",
    "the place takes women or men",
    `${ofOpening}: dormitories and workshops are separate`,
    any(is(openingSex, code("any")), is(openingSex, sex)),
  ),
]

// How many points what a person brings to an opening is worth. No text says; the numbers are ours, and whoever places people may bring
// others.

/** Skills before certificates and experience, and those before wishes. */
export const fit: EmploymentProgramme["fit"] = {
  essential: 400,
  optional: 100,
  fullMonths: 36,
  certificate: { unit: 200, minor: 120, subMajor: 60, major: 20 },
  experience: { unit: 200, minor: 120, subMajor: 60, major: 20 },
  wish: { unit: 100, minor: 80, subMajor: 40, major: 20 },
}
