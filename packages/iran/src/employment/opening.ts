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
  type Sentences,
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
          {
            issuer: "headOfPrison",
            evidence: text("سوابق نگهداری", "the record of custody"),
            question: text(
              "زندانی در کدام مؤسسه نگهداری می‌شود؟",
              "in which institution is the prisoner held?",
            ),
          },
        ),
      ],
      opening: [
        field(
          ["institutions"],
          "list",
          text("مؤسسه‌هایی که فرصت از آن‌ها نیرو می‌گیرد", "institutions that it takes people from"),
          {
            ...notice,
            question: text(
              "این فرصت از کدام مؤسسه‌ها نیرو می‌گیرد؟",
              "from which institutions does the opening take people?",
            ),
          },
        ),
      ],
    },
    [facts.essentialSkillsHeld.id]: {
      person: [
        field(
          ["work", "skills"],
          "list",
          text("مهارت‌های شخص با سطح هر یک", "the skills of the person, each with its level"),
          {
            issuer: "socialWorker",
            evidence: text("نمایهٔ آمادگی کار", "the readiness profile"),
            question: text(
              "زندانی چه مهارت‌هایی دارد و هر یک در چه سطحی؟",
              "which skills does the prisoner have, and at which level?",
            ),
          },
        ),
      ],
      opening: [
        field(["essentialSkills"], "list", text("مهارت‌های ضروری", "the essential skills"), {
          ...notice,
          question: text(
            "این کار به کدام مهارت‌ها نیاز ضروری دارد؟",
            "which skills are essential for this work?",
          ),
        }),
      ],
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
            question: text(
              "زندانی باید از چه کسانی جدا نگه داشته شود؟",
              "from whom must the prisoner be kept apart?",
            ),
          },
        ),
      ],
      opening: [
        field(
          ["occupants"],
          "list",
          text("کسانی که آنجا کار می‌کنند یا می‌آموزند", "people who work or learn there"),
          {
            ...notice,
            question: text("چه کسانی آنجا کار می‌کنند یا می‌آموزند؟", "who works or learns there?"),
          },
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
  sentences: Sentences,
  expression: Expression<boolean>,
): Rule<boolean> => computed([ours(reason)]).truth(`EMP-OPENING-${name}`, fa, en, expression, { sentences })

const ofOpening = "the opening's own demand"

/** EMP-OPENING-security to EMP-OPENING-sex: the demands of an opening. */
export const openingDemandRules: ReadonlyArray<Rule<boolean>> = [
  demand(
    "security",
    "طبقهٔ امنیتی قابل پذیرش",
    "the security class is accepted",
    ofOpening,
    {
      yes: text("طبقهٔ امنیتی زندانی پذیرفته می‌شود", "the opening takes the prisoner's security class"),
      no: text(
        "طبقهٔ امنیتی زندانی پذیرفته نمی‌شود",
        "the opening does not accept the prisoner's security class",
      ),
      question: text(
        "آیا طبقهٔ امنیتی زندانی پذیرفته می‌شود؟",
        "does the opening accept the prisoner's security class?",
      ),
    },
    any(is(openingHighestSecurityClass, count(9)), atMost(securityClass, openingHighestSecurityClass)),
  ),
  demand(
    "offence",
    "جرم از مستثنیات فرصت نیست",
    "no offence of the record is excluded",
    `${ofOpening}; read from the judgment, not ticked by hand`,
    {
      yes: text("جرم زندانی از مستثنیات این فرصت نیست", "the opening excludes no offence of the prisoner"),
      no: text("جرم زندانی از مستثنیات این فرصت است", "the opening excludes an offence of the prisoner"),
      question: text(
        "آیا جرم زندانی خارج از مستثنیات این فرصت است؟",
        "is every offence of the prisoner outside those that the opening excludes?",
      ),
    },
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
    {
      yes: text("سلامت زندانی با این کار سازگار است", "the prisoner's health allows the work"),
      no: text("سلامت زندانی با این کار سازگار نیست", "the prisoner's health does not allow the work"),
      question: text("آیا سلامت زندانی با این کار سازگار است؟", "does the prisoner's health allow the work?"),
    },
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
    {
      yes: text("زندانی همهٔ گواهینامه‌های پیش‌نیاز را دارد", "the prisoner holds every required certificate"),
      no: text(
        "زندانی همهٔ گواهینامه‌های پیش‌نیاز را ندارد",
        "the prisoner does not hold every required certificate",
      ),
      question: text(
        "آیا زندانی همهٔ گواهینامه‌های پیش‌نیاز را دارد؟",
        "does the prisoner hold every required certificate?",
      ),
    },
    every(requiredCertificates, (required) =>
      exists(skillCertificates, ({ occupation }) => is(occupation, required.occupation)),
    ),
  ),
  demand(
    "education",
    "حداقل تحصیلات",
    "the required education",
    ofOpening,
    {
      yes: text("زندانی حداقل تحصیلات لازم را دارد", "the prisoner has the required education"),
      no: text("زندانی حداقل تحصیلات لازم را ندارد", "the prisoner does not have the required education"),
      question: text(
        "آیا زندانی حداقل تحصیلات لازم را دارد؟",
        "does the prisoner have the required education?",
      ),
    },
    any(is(openingMinimumEducation, count(0)), atLeast(educationLevel, openingMinimumEducation)),
  ),
  demand(
    "skills",
    "مهارت‌های ضروری",
    "the essential skills are held or taught",
    ofOpening,
    {
      yes: text(
        "زندانی مهارت‌های ضروری را دارد یا آن‌ها در حین کار آموزش داده می‌شود",
        "the prisoner holds the essential skills, or they are taught on the job",
      ),
      no: text(
        "زندانی همهٔ مهارت‌های ضروری را ندارد و آن‌ها در حین کار آموزش داده نمی‌شود",
        "the prisoner lacks an essential skill, and skills are not taught on the job",
      ),
      question: text(
        "آیا زندانی مهارت‌های ضروری را دارد یا در حین کار می‌آموزد؟",
        "does the prisoner hold the essential skills, or are they taught on the job?",
      ),
    },
    any(essentialSkillsHeld, openingTrainsOnTheJob),
  ),
  demand(
    "apart",
    "حضور نداشتن کسی که باید از او جدا باشد",
    "nobody from whom the person is kept apart is there",
    "safety in prison stands above every placement",
    {
      yes: text(
        "کسی که زندانی باید از او جدا نگه داشته شود آنجا نیست",
        "nobody from whom the prisoner is kept apart is there",
      ),
      no: text(
        "کسی که زندانی باید از او جدا نگه داشته شود آنجا است",
        "somebody from whom the prisoner is kept apart is there",
      ),
      question: text(
        "آیا در آن محل زندانی از همهٔ کسانی که باید از آنان جدا باشد جداست؟",
        "is the place free of everybody from whom the prisoner is kept apart?",
      ),
    },
    not(keptApartThere),
  ),
  demand(
    "reach",
    "دسترسی به محل",
    "the place is within reach",
    ofOpening,
    {
      yes: text("محل کار در دسترس زندانی است", "the place is within the prisoner's reach"),
      no: text("محل کار در دسترس زندانی نیست", "the place is out of the prisoner's reach"),
      question: text("آیا محل کار در دسترس زندانی است؟", "is the place within the prisoner's reach?"),
    },
    any(openingAfterRelease, withinReach),
  ),
  demand(
    "sex",
    "پذیرش زنان یا مردان",
    "the place takes people of this sex",
    `${ofOpening}: dormitories and workshops are separate`,
    {
      yes: text("این محل زندانی را از نظر جنس می‌پذیرد", "the place takes people of the prisoner's sex"),
      no: text("این محل فقط جنس دیگر را می‌پذیرد", "the place takes people of the other sex only"),
      question: text(
        "آیا این محل زندانی را از نظر جنس می‌پذیرد؟",
        "does the place take people of the prisoner's sex?",
      ),
    },
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
