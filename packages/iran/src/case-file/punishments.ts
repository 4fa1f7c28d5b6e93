/** Punishments of Iranian law beside imprisonment and a fine. */

import { type AddedPart, writtenCode, writtenCount, writtenTerm } from "@bazgasht/core/case-file"
import type { Punishments } from "@bazgasht/core/release"
import * as Schema from "effect/Schema"

/** Punishments that detention does not shorten, beside dismissal from office. */
export const otherPunishments = [
  "socialRights",
  "confiscation",
  "publication",
  "residence",
  "travelBan",
  "drivingBan",
  "professionBan",
] as const

/** Kinds of lashes: at the court's discretion, or fixed by the sharia. */
export const lashesKinds = ["tazir", "hadd"] as const

const lashesSchema = () =>
  Schema.Struct({
    kind: Schema.optionalKey(writtenCode(lashesKinds)),
    count: writtenCount({ minimum: 1, maximum: 1000 }),
  })

const dismissalSchema = () => Schema.Union([writtenCode(["permanent"]), writtenTerm])

const otherPunishmentSchema = () =>
  Schema.Struct({
    kind: Schema.optionalKey(writtenCode(otherPunishments)),
    /** Absent where it has no length, or where the file does not say it. */
    term: Schema.optionalKey(writtenTerm),
  })

const fields = () => ({
  lashes: Schema.optionalKey(lashesSchema()),
  /** Days of a daily fine. */
  dailyFineDays: Schema.optionalKey(writtenCount({ minimum: 1 })),
  /** Hours of free public service. */
  serviceHours: Schema.optionalKey(writtenCount({ minimum: 1 })),
  supervision: Schema.optionalKey(writtenTerm),
  /** Dismissal from office: for a time, or for good. */
  dismissal: Schema.optionalKey(dismissalSchema()),
  /** Punishments beside these, such as confiscation and the supplementary ones. Detention is set off against none of them. */
  others: Schema.optionalKey(Schema.Array(otherPunishmentSchema())),
})

/** The punishments of an Iranian judgment, all of them. */
export type IranianPunishments = Punishments & Schema.Struct.Type<ReturnType<typeof fields>>

/** What Iranian law adds to the punishments of a judgment. */
export const addedPunishments: AddedPart = { fields }
