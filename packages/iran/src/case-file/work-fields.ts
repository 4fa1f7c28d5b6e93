import { type FieldsOfFacts, field, fieldOf, listAt } from "@bazgasht/core/case-file"
import { text } from "@bazgasht/rules"
import * as worker from "../facts/employment/worker.ts"
import { councilPlacements, workplaceKinds } from "../facts/employment/workplace.ts"

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
          "the enforcement judge has confirmed this decision of the council",
        ),
        { issuer: "enforcementJudge", evidence: text("تأیید قاضی", "the judge's confirmation") },
      ),
    ],
  },
}
