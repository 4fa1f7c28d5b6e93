import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { occupationGroupSchema, occupationSchema } from "../../model/occupation/occupation.ts"

/** The parts of a profile. The person consents to each of them, or not. */
export const readinessScopes = [
  "skills",
  "certificates",
  "experience",
  "interests",
  "obstacles",
  "restrictions",
  "actions",
] as const

/** A part of a profile. */
export type ReadinessScope = (typeof readinessScopes)[number]

export const readinessScopeSchema = () => Schema.Literals(readinessScopes)

/** What makes ready for work outside. */
export const readinessActions = [
  "bankAccount",
  "curriculumVitae",
  "identityPapers",
  "disclosureLetter",
  "telephone",
  "emailAddress",
  "housing",
  "workClothes",
] as const

/** Something that makes ready for work outside. */
export type ReadinessAction = (typeof readinessActions)[number]

export const readinessActionSchema = () => Schema.Literals(readinessActions)

/** How far an action is. */
export const actionProgresses = ["notStarted", "inProgress", "completed"] as const

/** How far an action is. */
export type ActionProgress = (typeof actionProgresses)[number]

export const actionProgressSchema = () => Schema.Literals(actionProgresses)

const code = () => Schema.NonEmptyString

const ownedSkillSchema = () =>
  Schema.Struct({
    /** An opaque code of the classification of skills. */
    skill: code(),
    /** From 1 on; absent where it is not known. */
    level: Schema.optionalKey(Schema.Natural),
  })

const certificateSchema = () =>
  Schema.Struct({
    occupation: occupationSchema(),
    /** The day on which it was issued. */
    on: daySchema(),
    /** Id of the document. */
    document: Schema.NonEmptyString,
  })

/** A certificate that a person holds. */
export type Certificate = ReturnType<typeof certificateSchema>["Type"]

const experienceSchema = () =>
  Schema.Struct({
    occupation: occupationSchema(),
    /** Whole months. */
    months: Schema.Natural,
  })

/** A kind of work that a person may not do. It names neither the reason nor the illness. */
export type MedicalRestriction = ReturnType<typeof medicalRestrictionSchema>["Type"]

export const medicalRestrictionSchema = () =>
  Schema.Struct({
    /** An opaque code of what may not be done: `heights`, `heavyLoads`. */
    restriction: code(),
    /** The last day on which it holds; absent where it holds until a physician says otherwise. */
    until: Schema.optionalKey(daySchema()),
  })

const lists = () => ({
  skills: Schema.Array(ownedSkillSchema()),
  certificates: Schema.Array(certificateSchema()),
  experience: Schema.Array(experienceSchema()),
  /** Occupations, or groups of them, in which the person would like to work. */
  interests: Schema.Array(occupationGroupSchema()),
  /** Opaque codes of what stands in the way of work: the care of a child, the way there. */
  obstacles: Schema.Array(code()),
})

/** A part that is recorded as a whole: what is not in the list does not exist. */
export type ProfileEntry = ReturnType<typeof profileEntrySchema>["Type"]

export const profileEntrySchema = () => {
  const { certificates, experience, interests, obstacles, skills } = lists()
  return Schema.Union([
    Schema.Struct({ scope: Schema.Literal("skills"), skills }),
    Schema.Struct({ scope: Schema.Literal("certificates"), certificates }),
    Schema.Struct({ scope: Schema.Literal("experience"), experience }),
    Schema.Struct({ scope: Schema.Literal("interests"), interests }),
    Schema.Struct({ scope: Schema.Literal("obstacles"), obstacles }),
  ])
}

/** What a person consented to, and where they signed it. */
const consentSchema = () =>
  Schema.Struct({
    scopes: Schema.Array(readinessScopeSchema()),
    /** Id of the signed document. */
    document: Schema.NonEmptyString,
    on: daySchema(),
  })

/** What is recorded of a person. A part that is absent is unknown, which is not the same as empty. */
export type ReadinessProfile = ReturnType<typeof readinessProfileSchema>["Type"]

export const readinessProfileSchema = () => {
  const { certificates, experience, interests, obstacles, skills } = lists()
  return Schema.Struct({
    consent: consentSchema(),
    skills: Schema.optionalKey(skills),
    certificates: Schema.optionalKey(certificates),
    experience: Schema.optionalKey(experience),
    interests: Schema.optionalKey(interests),
    obstacles: Schema.optionalKey(obstacles),
    restrictions: Schema.optionalKey(Schema.Array(medicalRestrictionSchema())),
    /** How far each action is; one that is not listed has not been started. */
    actions: Schema.optionalKey(
      Schema.Array(Schema.Struct({ action: readinessActionSchema(), progress: actionProgressSchema() })),
    ),
  })
}
