/**
 * Invented people of a support association, and the programs that are notified of what happens in it.
 *
 * @module
 */

import type { RecipientRegisterAdapter } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import { person } from "../person.ts"

/** The wife of a prisoner, who speaks for her family. */
export const wife = person("wife", text("همسر زندانی", "the prisoner's wife"), { role: "family" })

/** Somebody whose family is another. */
export const stranger = person("stranger", text("خانوادهٔ دیگر", "somebody else"), { role: "family" })

/** Visits families. */
export const socialWorker = person("worker-1", text("مددکار", "social worker"), { role: "socialWorker" })

/** Decides for the association. */
export const director = person("director-1", text("مدیر انجمن", "director of the association"), {
  role: "supportAssociation",
  unit: "supportAssociation",
})

/** Keeps the accounts of the association. */
export const accountant = person("accountant-1", text("حسابدار انجمن", "accountant of the association"), {
  role: "supportAssociation",
  unit: "supportAssociation",
})

/** Decides for another association: the same office, in another unit. */
export const otherDirector = person(
  "director-2",
  text("مدیر انجمن دیگر", "director of another association"),
  {
    role: "supportAssociation",
    unit: "anotherAssociation",
  },
)

/** Works in the after-care centre, and stands in for the directorate too. */
export const officer = person(
  "officer-1",
  text("کارشناس مراقبت پس از خروج", "after-care officer"),
  { role: "afterCareCentre" },
  { role: "provincialDirectorate" },
)

/** Decides for the directorate. */
export const headOfDirectorate = person("head-1", text("مدیرکل استان", "head of the directorate"), {
  role: "provincialDirectorate",
})

/** Who is notified: the register of the province, a program behind a web address. */
export const register = "register of the province"

/** Where programs are reached. */
export const recipientsAt = (address: string): RecipientRegisterAdapter => ({
  find: ({ recipient }) =>
    Effect.succeed(
      recipient === register ? ({ address, language: "fa", consents: true } as const) : undefined,
    ),
})
