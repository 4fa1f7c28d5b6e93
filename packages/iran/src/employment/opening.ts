/** How openings are written in Iran, and for whom seats of them are kept. */

import { field, fieldOf, listAt, type OpeningLaw, type ReportedFields } from "@bazgasht/core/case-file"
import type { Opening, OpeningValues, PlacementCategory } from "@bazgasht/core/employment"
import { type Count, type Fact, text } from "@bazgasht/rules"
import * as facts from "../facts/employment/opening.ts"
import { hasDisability, headsHousehold } from "../facts/employment/worker.ts"
import { sex } from "../facts/release/person.ts"

/** What an opening states in Iran beside what every country's does. */
interface IranianOpeningValues {
  readonly highestSecurityClass: Count
  readonly post: (typeof facts.openingPosts)[number]
  readonly publicPost: boolean
  readonly labourLawPay: boolean
}

/** An opening in Iran. What it does not state is unknown. */
export type IranianOpening = Opening & ReportedFields<IranianOpeningValues>

const reported: {
  readonly [Name in keyof (OpeningValues & IranianOpeningValues)]: Fact<
    (OpeningValues & IranianOpeningValues)[Name]
  >
} = {
  workplace: facts.openingWorkplace,
  start: facts.openingStart,
  lastDay: facts.openingLastDay,
  minimumStay: facts.openingMinimumStay,
  transferable: facts.openingTransferable,
  afterRelease: facts.openingAfterRelease,
  highestSecurityClass: facts.openingHighestSecurityClass,
  minimumEducation: facts.openingMinimumEducation,
  trainsOnTheJob: facts.openingTrainsOnTheJob,
  sex: facts.openingSex,
  post: facts.openingPost,
  publicPost: facts.openingPublicPost,
  labourLawPay: facts.openingLabourLawPay,
  fullTime: facts.openingFullTime,
  monthlyWage: facts.openingMonthlyWage,
}

const notice = {
  issuer: "employer",
  evidence: text("آگهی فرصت کار یا دوره", "the notice of the opening"),
} as const

/** How openings are written in Iran. */
export const opening: OpeningLaw = {
  reported: { ...reported },
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
