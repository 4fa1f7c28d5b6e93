/** What the file of a prisoner says of work: consent, classification, health, skills. */

import type { Count, Day } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { type Chronology, reportedTimes } from "../../case-file/chronology.ts"
import { type FactsOf, type ReportedFields, reportedFields } from "../../case-file/reported-fields.ts"
import { knownDay, writtenDay } from "../../case-file/written-day.ts"
import { writtenCount } from "../../case-file/written-number.ts"
import { writtenCode, writtenText, writtenTruth } from "../../case-file/written-word.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import type { Experience, OwnedSkill } from "../decisions/skill-match/skills.ts"
import * as worker from "../facts/worker.ts"
import { type WorkplaceKind, workplaceKinds } from "../facts/workplace.ts"
import type { Occupation, OccupationGroup } from "./occupation/occupation.ts"
import { writtenOccupation, writtenOccupationGroup } from "./written-occupation.ts"

/** What a file reports of somebody who may work, by the id of the fact. */
export interface WorkValues {
  readonly consentToWork: boolean
  readonly consentToTraining: boolean
  readonly securityClass: Count
  readonly creditGrade: Count
  readonly fitForWork: boolean
  readonly educationLevel: Count
  readonly hasDisability: boolean
  readonly headsHousehold: boolean
  readonly expectedReleaseDay: Day
  readonly conditionallyReleased: boolean
  readonly finallyReleased: boolean
  readonly outsidePermissionUntil: Day
  readonly businessPlanApproved: boolean
  readonly loanCeiling: (typeof worker.loanCeilings)[number]
}

/** The facts behind what a file reports of somebody who may work. */
export const reportedOfWorker: FactsOf<WorkValues> = {
  consentToWork: worker.consentToWork,
  consentToTraining: worker.consentToTraining,
  securityClass: worker.securityClass,
  creditGrade: worker.creditGrade,
  fitForWork: worker.fitForWork,
  educationLevel: worker.educationLevel,
  hasDisability: worker.hasDisability,
  headsHousehold: worker.headsHousehold,
  expectedReleaseDay: worker.expectedReleaseDay,
  conditionallyReleased: worker.conditionallyReleased,
  finallyReleased: worker.finallyReleased,
  outsidePermissionUntil: worker.outsidePermissionUntil,
  businessPlanApproved: worker.businessPlanApproved,
  loanCeiling: worker.loanCeiling,
}

/** A decision of the classification council on a kind of workplace. */
export interface CouncilPlacement {
  readonly workplace: WorkplaceKind
  /** Whether the judge of enforcement has confirmed it; absent where that is not known. */
  readonly confirmed?: boolean
  /** The day on which the decision became known. */
  readonly known?: Day
}

/** A certificate that somebody has. */
export interface HeldCertificate {
  readonly occupation: Occupation
  /** The day on which it was issued. */
  readonly on?: Day
  /** The day on which it became known, where that is not the day of issue. */
  readonly known?: Day
}

/** What a file says of somebody who may work. A list that is stated is complete; what is absent is unknown. */
export interface Work extends ReportedFields<WorkValues> {
  /** Opaque id of the penal institution where the person is held. */
  readonly institution?: string
  /** The day since which the person waits for work or a course. */
  readonly waitingSince?: Day
  readonly councilPlacements?: ReadonlyArray<CouncilPlacement>
  readonly medicalRestrictions?: ReadonlyArray<string>
  readonly skills?: ReadonlyArray<OwnedSkill>
  readonly certificates?: ReadonlyArray<HeldCertificate>
  readonly experience?: ReadonlyArray<Experience>
  /** Occupations, or groups of them, in which the person would like to work. */
  readonly preferredOccupations?: ReadonlyArray<OccupationGroup>
  /** Ids of openings, the most wished first; openings that it leaves out are declined, which has no consequence. */
  readonly wishes?: ReadonlyArray<string>
  /** What the person takes of an opening besides a seat, by code: an escort officer, a place for a wheelchair. */
  readonly uses?: { readonly [dimension: string]: Count }
  /** Opaque ids of the people from whom the person is kept apart. */
  readonly keptApartFrom?: ReadonlyArray<string>
}

const list = <A, I>(of: Schema.Codec<A, I>) => Schema.optionalKey(Schema.Array(of))

/** The schema of {@link Work}. */
export const workSchema = ({ employment, pack: { calendar } }: Jurisdiction) =>
  Schema.Struct({
    ...reportedFields({ ...reportedOfWorker }, calendar),
    institution: Schema.optionalKey(writtenText),
    waitingSince: Schema.optionalKey(writtenDay(calendar)),
    councilPlacements: list(
      Schema.Struct({
        workplace: writtenCode(workplaceKinds),
        confirmed: Schema.optionalKey(writtenTruth),
        ...knownDay(calendar),
      }),
    ),
    medicalRestrictions: list(writtenCode((employment?.activities ?? []).map(({ code }) => code))),
    skills: list(
      Schema.Struct({ skill: writtenText, level: Schema.optionalKey(writtenCount({ minimum: 1 })) }),
    ),
    certificates: list(
      Schema.Struct({
        occupation: writtenOccupation,
        on: Schema.optionalKey(writtenDay(calendar)),
        ...knownDay(calendar),
      }),
    ),
    experience: list(Schema.Struct({ occupation: writtenOccupation, months: writtenCount({ minimum: 0 }) })),
    preferredOccupations: list(writtenOccupationGroup),
    wishes: list(writtenText),
    uses: Schema.optionalKey(Schema.Record(writtenText, writtenCount({ minimum: 0 }))),
    keptApartFrom: list(writtenText),
  })

/** When the fields of {@link Work} count. An expected release and a permission that ends are foreseen, and are known with their papers. */
export const workTimes: Chronology = {
  ...reportedTimes(
    { ...reportedOfWorker },
    {
      expectedReleaseDay: { time: "reported", day: "limit" },
      outsidePermissionUntil: { time: "reported", day: "limit" },
    },
  ),
  waitingSince: { time: "happens" },
  councilPlacements: { time: "list", of: { known: { time: "known" } } },
  certificates: { time: "list", of: { on: { time: "dates" }, known: { time: "known" } } },
}
