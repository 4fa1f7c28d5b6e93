import { text } from "@bazgasht/rules"
import * as opening from "../employment/facts/opening.ts"
import { reportedOfOpening } from "../employment/model/opening.ts"
import { field, fieldOf, fieldsAt, listAt } from "./describe-fields.ts"
import type { FieldsOfFacts } from "./file-field.ts"

const notice = {
  issuer: "employer",
  evidence: text("آگهی فرصت کار یا دوره", "the notice of the opening"),
} as const

/** Where each fact of an opening is written. */
export const openingFields: FieldsOfFacts = {
  ...fieldsAt([], { ...reportedOfOpening }),
  [opening.openingKind.id]: [fieldOf(opening.openingKind, "kind")],
  [opening.excludedOffences.id]: [listAt(opening.excludedOffences, "excludedOffences")],
  [opening.openingDemands.id]: [listAt(opening.openingDemands, "demands")],
  [opening.requiredCertificates.id]: [listAt(opening.requiredCertificates, "requiredCertificates")],
}

/** Where facts about a person in view of an opening are written: in the person's file and in that of the opening. */
export const pairFields: {
  readonly [fact: string]: { readonly person: FieldsOfFacts[string]; readonly opening: FieldsOfFacts[string] }
} = {
  [opening.withinReach.id]: {
    person: [
      field(
        ["work", "institution"],
        "code",
        text("مؤسسهٔ محل نگهداری", "the institution where the person is held"),
        {
          issuer: "headOfPrison",
          evidence: text("سوابق نگهداری", "the record of custody"),
        },
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
  [opening.essentialSkillsHeld.id]: {
    person: [
      field(
        ["work", "skills"],
        "list",
        text("مهارت‌های شخص با سطح هر یک", "the skills of the person, each with its level"),
        {
          issuer: "socialWorker",
          evidence: text("نمایهٔ آمادگی کار", "the readiness profile"),
        },
      ),
    ],
    opening: [field(["essentialSkills"], "list", text("مهارت‌های ضروری", "the essential skills"), notice)],
  },
  [opening.keptApartThere.id]: {
    person: [
      field(
        ["work", "keptApartFrom"],
        "list",
        text("کسانی که شخص باید از آنان جدا نگه داشته شود", "people from whom the person is kept apart"),
        { issuer: "headOfPrison", evidence: text("فهرست جداسازی", "the list of people who are kept apart") },
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
}
