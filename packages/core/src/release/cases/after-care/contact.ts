import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/** How a released person earns a living. */
export const workAfterRelease = ["employed", "selfEmployed", "inTraining", "unemployed"] as const

/** Where a released person lives: with a lasting home, with one for a time, or without any. */
export const housingAfterRelease = ["lasting", "temporary", "homeless"] as const

/** How a released person stands with the family. */
export const familyAfterRelease = ["together", "inTouch", "apart"] as const

const answers = () => ({
  /** Whether the person was reached. */
  reached: Schema.Boolean,
  /** Answers that are absent were not given. */
  work: Schema.optionalKey(Schema.Literals(workAfterRelease)),
  housing: Schema.optionalKey(Schema.Literals(housingAfterRelease)),
  family: Schema.optionalKey(Schema.Literals(familyAfterRelease)),
})

/** What an attempt to reach a released person came to. */
export type ContactAnswers = ReturnType<typeof contactAnswersSchema>["Type"]

export const contactAnswersSchema = () => Schema.Struct(answers())

/** A contact `after` so many days from release, made on `on`. */
export type Contact = ReturnType<typeof contactSchema>["Type"]

export const contactSchema = () => Schema.Struct({ after: Schema.Natural, on: daySchema(), ...answers() })
