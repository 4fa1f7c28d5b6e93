/**
 * Invented people of a judiciary: who they are to the application, and where they read their mail.
 *
 * @module
 */

import { type RecipientEntry, recipientsFrom } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { person } from "../person.ts"

/** A prisoner who asks for conditional release. */
export const petitioner = person("person-11", text("زندانی یک", "prisoner 1"), { role: "convict" })

/** Another prisoner, held elsewhere, who has not agreed to be written to. */
export const otherPrisoner = person("person-12", text("زندانی دو", "prisoner 2"), { role: "convict" })

/** The head of the prison in which the petitioner is held. */
export const headOfPrison = person("person-21", text("رئیس زندان یک", "head of prison 1"), {
  role: "headOfPrison",
  unit: "prison-1",
})

/** The head of another prison. */
export const headOfOtherPrison = person("person-22", text("رئیس زندان دو", "head of prison 2"), {
  role: "headOfPrison",
  unit: "prison-2",
})

/** A judge who sits in enforcement and in the court too, as there are in small towns. */
export const judge = person(
  "person-31",
  text("قاضی اجرای احکام کیفری", "judge for the execution of sentences"),
  { role: "enforcementJudge" },
  { role: "court" },
)

/** A judge of the court that gave the judgment. */
export const judgeOfCourt = person("person-41", text("قاضی دادگاه", "judge of the court"), { role: "court" })

/** Works with the prisoners of prison 1. */
export const socialWorker = person("person-51", text("مددکار زندان یک", "social worker of prison 1"), {
  role: "socialWorker",
  unit: "prison-1",
})

/** Sits in the classification council of prison 1. */
export const councillor = person("person-61", text("عضو شورای طبقه‌بندی", "member of the council"), {
  role: "classificationCouncil",
  unit: "prison-1",
})

/** Where prisoners are held today: what an application knows from its own register. */
export const prisonOf: ReadonlyMap<string, string> = new Map([
  [petitioner.caller.person, "prison-1"],
  [otherPrisoner.caller.person, "prison-2"],
])

const register: ReadonlyMap<string, RecipientEntry> = new Map([
  [petitioner.caller.person, { address: "prisoner-1@mail.example", language: "fa", consents: true }],
  [otherPrisoner.caller.person, { address: "prisoner-2@mail.example", language: "fa", consents: false }],
  ["complainant of 1403-0017", { address: "complainant@mail.example", language: "en", consents: false }],
])

/** Who is behind an id, asked when a message is sent and not before: an address that has changed since is the right one. */
export const recipients = recipientsFrom(async ({ recipient }) => register.get(recipient))
