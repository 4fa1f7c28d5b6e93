/**
 * What a grievance is about, and whom it concerns. The complaint itself lies in a document; no word of it is here.
 */

import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/** A decision that is complained of. */
const contestedDecisionSchema = () =>
  Schema.Struct({
    /** Id of the event by which it was taken. */
    event: Schema.NonEmptyString,
    /** Opaque ids of those who proposed, took or approved it. */
    deciders: Schema.Array(Schema.NonEmptyString),
  })

/** The id of the case of an event, as `case-1#7` names it. */
export const caseOf = (event: string): string => event.slice(0, Math.max(0, event.lastIndexOf("#")))

/** The version of an event, as `case-1#7` names it; `undefined` where it names none. */
export const versionOf = (event: string): number | undefined => {
  const version = /#([1-9]\d{0,8})$/.exec(event)?.[1]
  return version === undefined ? undefined : Number(version)
}

/** What a grievance is about, and whom it concerns. */
export type Complaint = ReturnType<typeof complaintSchema>["Type"]

export const complaintSchema = () =>
  Schema.Struct({
    /** Code of what it is about, by the terms. */
    about: Schema.NonEmptyString,
    /** Opaque id of the complainant. Absent where the complaint is anonymous. */
    complainant: Schema.optionalKey(Schema.NonEmptyString),
    /** Opaque ids of the people complained of. */
    complainedOf: Schema.Array(Schema.NonEmptyString),
    /** Absent where no decision is complained of. */
    decision: Schema.optionalKey(contestedDecisionSchema()),
    /** Opaque id of the household whose support it is about; absent where it is about none, or is not told. */
    household: Schema.optionalKey(Schema.NonEmptyString),
    /** Reference to the document, never its content. */
    document: Schema.optionalKey(Schema.NonEmptyString),
  })

/** In what way a grievance concerns somebody, who may therefore not handle it. */
export type Concern = ReturnType<typeof concernSchema>["Type"]

export const concernSchema = () => Schema.Literals(["complainant", "complainedOf", "decider"])

/** Opaque ids of everybody whom a grievance concerns. */
export const concernedBy = ({ complainant, complainedOf, decision }: Complaint): ReadonlyArray<string> => [
  ...(complainant === undefined ? [] : [complainant]),
  ...complainedOf,
  ...(decision?.deciders ?? []),
]

/** In what way a grievance concerns a person; `undefined` where it does not. */
export const concernOf = (
  { complainant, complainedOf, decision }: Complaint,
  person: string,
): Concern | undefined => {
  if (person === complainant) return "complainant"
  if (complainedOf.includes(person)) return "complainedOf"
  return decision?.deciders.includes(person) ? "decider" : undefined
}

/** The last days on which something is still in time. */
export type DueDays = ReturnType<typeof dueDaysSchema>["Type"]

export const dueDaysSchema = () => Schema.Struct({ acknowledgement: daySchema(), ruling: daySchema() })
