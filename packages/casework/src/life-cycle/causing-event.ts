import * as Schema from "effect/Schema"

/** The event of another case of which a command is the consequence. */
export type CausingEvent = ReturnType<typeof causingEventSchema>["Type"]

/**
 * The event of another case of which a command is the consequence, as commands and events name it.
 *
 * @example
 * Schema.decodeUnknownSync(causingEventSchema())({ kind: "debtPetition", subject: "petition-1", version: 11 }).version // => 11
 */
export const causingEventSchema = () =>
  Schema.Struct({
    /** The kind of the other case. */
    kind: Schema.NonEmptyString,
    /** Opaque id of the other case. */
    subject: Schema.NonEmptyString,
    /** The version of its event. */
    version: Schema.Natural,
  })
