/** What Iranian law asks of work in the file of a prisoner: the class of risk, the council's placements, permissions and plans. */

import {
  arranged,
  type FactsOf,
  type FieldsOfFacts,
  field,
  fieldOf,
  knownDay,
  listAt,
  type ReportedFields,
  type WorkLaw,
  writtenCode,
  writtenTruth,
} from "@bazgasht/core/case-file"
import type { Work, WorkValues } from "@bazgasht/core/employment"
import { type Entry, text } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { jalali } from "../calendar/jalali.ts"
import { activityCodes } from "../employment/activities.ts"
import type { ValuesOf } from "../facts/document.ts"
import * as worker from "../facts/employment/worker.ts"
import { councilPlacements, workplaceKinds } from "../facts/employment/workplace.ts"

const ofEveryCountry: FactsOf<WorkValues> = {
  consentToWork: worker.consentToWork,
  consentToTraining: worker.consentToTraining,
  fitForWork: worker.fitForWork,
  educationLevel: worker.educationLevel,
  hasDisability: worker.hasDisability,
  headsHousehold: worker.headsHousehold,
  expectedReleaseDay: worker.expectedReleaseDay,
  finallyReleased: worker.finallyReleased,
}

const ofIran = {
  securityClass: worker.securityClass,
  creditGrade: worker.creditGrade,
  conditionallyReleased: worker.conditionallyReleased,
  outsidePermissionUntil: worker.outsidePermissionUntil,
  businessPlanApproved: worker.businessPlanApproved,
  loanCeiling: worker.loanCeiling,
}

const placementSchema = () =>
  Schema.Struct({
    workplace: writtenCode(workplaceKinds),
    /** Whether the judge for the execution of sentences has confirmed it; absent where that is not known. */
    confirmed: Schema.optionalKey(writtenTruth),
    ...knownDay(jalali),
  })

/** A decision of the classification council on a kind of workplace. */
export type CouncilPlacement = ReturnType<typeof placementSchema>["Type"]

const fields = () => ({ councilPlacements: Schema.optionalKey(Schema.Array(placementSchema())) })

/** What an Iranian case file says of somebody who may work. What is absent is unknown. */
export type IranianWork = Work &
  ReportedFields<ValuesOf<typeof ofIran>> &
  Schema.Struct.Type<ReturnType<typeof fields>>

/** What Iranian law says of work in the file of a prisoner beside reported facts. */
export const furtherOfWork: Omit<WorkLaw, "reported"> = {
  activities: activityCodes,
  fields,
  times: {
    // A permission that ends is foreseen, and is known with its paper.
    outsidePermissionUntil: { time: "reported", day: "limit" },
    councilPlacements: { time: "list", of: { known: { time: "known" } } },
  },
  facts: (stated, { conditionallyReleased, conditionalReleaseUsed }) => {
    const placements = (stated as IranianWork).councilPlacements
    return {
      councilPlacements: placements && (arranged(placements) as ReadonlyArray<Entry>),
      // Whoever was never released conditionally is not now.
      conditionallyReleased: conditionallyReleased ?? (conditionalReleaseUsed === false ? false : undefined),
    }
  },
  clearance: [
    "differentOffences",
    "conditionallyReleased",
    "securityClass",
    "councilPlacements",
    "outsidePermissionUntil",
  ],
}

/** What Iranian law says of work in the file of a prisoner. */
export const work: WorkLaw = { reported: { ...ofEveryCountry, ...ofIran }, ...furtherOfWork }

/** Where the facts of work are written that an Iranian case file doesn't state as they are. */
export const workFields: FieldsOfFacts = {
  [worker.releaseForeseen.id]: [fieldOf(worker.expectedReleaseDay, "work", "expectedReleaseDay")],
  [councilPlacements.id]: [
    {
      ...listAt(councilPlacements, "work", "councilPlacements"),
      values: () => [[], workplaceKinds.map((workplace) => ({ workplace, confirmed: true }))],
    },
  ],
  [worker.medicalRestrictions.id]: [listAt(worker.medicalRestrictions, "work", "medicalRestrictions")],
  [worker.skillCertificates.id]: [listAt(worker.skillCertificates, "work", "certificates")],
}

/** Where the fields of the council's placements are written. */
export const entriesOfWork: { readonly [list: string]: FieldsOfFacts } = {
  [councilPlacements.id]: {
    confirmed: [
      field(
        ["work", "councilPlacements", "*", "confirmed"],
        "truth",
        text(
          "قاضی اجرای احکام این تصمیم شورا را تأیید کرده است",
          "the judge for the execution of sentences has confirmed this decision of the council",
        ),
        {
          issuer: "enforcementJudge",
          evidence: text("تأیید قاضی", "the judge's confirmation"),
          question: text(
            "آیا قاضی اجرای احکام این تصمیم شورا را تأیید کرده است؟",
            "has the judge for the execution of sentences confirmed this decision of the council?",
          ),
        },
      ),
    ],
  },
}
