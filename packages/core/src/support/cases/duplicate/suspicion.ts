import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

const ids = () => Schema.Array(Schema.NonEmptyString)

/** What is suspected, and of whom. */
export type Suspicion = ReturnType<typeof suspicionSchema>["Type"]

export const suspicionSchema = () =>
  Schema.Struct({
    /** Code of the kind: `onePersonTwoIds`, `onePersonTwoHouseholds`, `householdTwoPayers`, `sharedAccount`. */
    kind: Schema.NonEmptyString,
    /** Opaque ids of the records, of people or households, that may be of the same. In the order of the ids. */
    subjects: ids(),
    /** Opaque ids of the people whom it concerns: none of them has a hand in it. */
    people: ids(),
  })

/** Codes of evidence, or references to documents: `identifier.nationalId.exact.wellFormed`. Never the identifier itself. */
export const evidenceSchema = () => ids()

/** What follows where they are the same. Carrying it out is up to the records concerned. */
export type DuplicateConsequence = ReturnType<typeof consequenceSchema>["Type"]

export const consequenceSchema = () =>
  Schema.Union([
    /** The records are one: `retire` go into `keep`. */
    Schema.Struct({ kind: Schema.Literal("merge"), keep: Schema.NonEmptyString, retire: ids() }),
    /** The person belongs to another household: this membership ends. */
    Schema.Struct({
      kind: Schema.Literal("endMembership"),
      person: Schema.NonEmptyString,
      household: Schema.NonEmptyString,
      /** The first day on which the person is no longer a member. */
      from: daySchema(),
    }),
    /** From a day on, one payer pays the household, and no other. */
    Schema.Struct({
      kind: Schema.Literal("settlePayer"),
      household: Schema.NonEmptyString,
      /** Code of the payer. */
      payer: Schema.NonEmptyString,
      from: daySchema(),
    }),
  ])

/** Opaque ids of the records that a consequence speaks of. */
export const namedIn = (consequence: DuplicateConsequence): ReadonlyArray<string> => {
  switch (consequence.kind) {
    case "merge":
      return [consequence.keep, ...consequence.retire]
    case "endMembership":
      return [consequence.person, consequence.household]
    case "settlePayer":
      return [consequence.household]
  }
}

/** The items that come more than once. */
export const repeatedIn = (items: ReadonlyArray<string>): ReadonlyArray<string> =>
  items.filter((item, index) => items.indexOf(item) !== index)
