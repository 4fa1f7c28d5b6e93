import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { coverSchema, restorationSchema, suspensionSchema } from "./stretch.ts"

/** Why the family's data may be used: its consent, or another basis in law. References, never contents. */
const lawfulBasisSchema = () =>
  Schema.Union([
    Schema.Struct({ kind: Schema.Literal("consent"), document: Schema.NonEmptyString }),
    Schema.Struct({ kind: Schema.Literal("law"), provision: Schema.NonEmptyString }),
  ])

/** The custody that is the cause of need. */
const custodyCauseSchema = () =>
  Schema.Struct({
    /** Id of the stretch of custody where it is recorded. */
    episode: Schema.NonEmptyString,
    /** The day of arrest. */
    from: daySchema(),
  })

/** What a case is about, as it is opened. */
export const supportMatter = () => ({
  /** Id of the household. */
  household: Schema.NonEmptyString,
  /** Code of the association, which is a payer. */
  association: Schema.NonEmptyString,
  /** Opaque ids of the members of the household: none of them decides in the case. */
  members: Schema.Array(Schema.NonEmptyString),
  basis: lawfulBasisSchema(),
  custody: custodyCauseSchema(),
})

/** What holds in every stage from the opening on. */
export type SupportFile = ReturnType<typeof supportFileSchema>["Type"]

export const supportFileSchema = () =>
  Schema.Struct({
    ...supportMatter(),
    openedOn: daySchema(),
    /** Who carries the family on which days, in order. */
    covers: Schema.Array(coverSchema()),
    suspensions: Schema.Array(suspensionSchema()),
    restored: Schema.Array(restorationSchema()),
    /** Ids of the rulings that have been followed. */
    rulings: Schema.Array(Schema.NonEmptyString),
  })
