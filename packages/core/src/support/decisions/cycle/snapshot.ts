/**
 * The snapshot of a support cycle: what was known of every family when the cycle was locked. What is learnt later goes into the
 * next cycle.
 */

import { daySchema } from "@bazgasht/casework"
import type { Day, Facts } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { readsFormerStatus } from "../../../stored-status.ts"
import type { FamilyMember } from "../../facts/family-facts.ts"

const stretchSchema = () => Schema.Struct({ from: daySchema(), to: Schema.optionalKey(daySchema()) })

const factsSchema = () => {
  const term = Schema.Struct({ months: Schema.Int, days: Schema.Int })
  const ratio = Schema.Struct({ numerator: Schema.Int, denominator: Schema.Int })
  const value = Schema.Union([Schema.Boolean, Schema.Int, Schema.String, term, ratio])
  const entries = Schema.Array(Schema.Record(Schema.String, value))
  return Schema.Record(Schema.String, Schema.Union([value, entries])) as unknown as Schema.Codec<Facts>
}

const familyFields = () => ({
  /** The id of the case; opaque, and no name or number of a person. */
  id: Schema.NonEmptyString,
  /** The facts of the family. */
  facts: factsSchema(),
  /** The members with facts of their own; those of the family hold for each of them too and need not be repeated. */
  members: Schema.Array(
    Schema.Struct({ person: Schema.NonEmptyString, facts: factsSchema() }),
  ) as Schema.Codec<ReadonlyArray<FamilyMember>>,
  /** Stretches in which the support was suspended; without `to` it still is. */
  suspensions: Schema.Array(stretchSchema()),
  /** Kinds of help that other payers have confirmed to cover, and on which days. */
  covers: Schema.Array(
    Schema.Struct({
      payer: Schema.NonEmptyString,
      kind: Schema.NonEmptyString,
      ...stretchSchema().fields,
    }),
  ),
})

const activeFamilySchema = () =>
  Schema.Struct({
    status: Schema.Literal("active"),
    /** The first day of support. */
    start: daySchema(),
    /** The first day after the support, where its end is decided. */
    end: Schema.optionalKey(daySchema()),
    /** The first day on which support phases out: from then on to its end, cover is decided and not asked again. */
    phasingOutSince: Schema.optionalKey(daySchema()),
    ...familyFields(),
  })

const waitingFamilySchema = () =>
  Schema.Struct({
    status: Schema.Literal("waiting"),
    /** The day on which the family came onto the waiting list. */
    waitingSince: daySchema(),
    /** The first day from which it can be supported; the first of the cycle unless another is named. */
    start: Schema.optionalKey(daySchema()),
    ...familyFields(),
  })

/**
 * The schema of a {@link CycleSnapshot}, for reading one back from where it is kept. Days are whole days since 1 January 1970.
 *
 * @example
 * const kept = JSON.stringify(snapshot)
 * Schema.decodeUnknownSync(cycleSnapshotSchema())(JSON.parse(kept)) // => snapshot
 */
export const cycleSnapshotSchema = () =>
  Schema.Struct({
    cycle: Schema.Struct({ id: Schema.NonEmptyString, from: daySchema(), to: daySchema() }),
    /** The day of the snapshot: on it cover and need are decided. */
    lockedOn: daySchema(),
    families: Schema.Array(readsFormerStatus(Schema.Union([activeFamilySchema(), waitingFamilySchema()]))),
  })

/** What was known of every family when a cycle was locked. `cycle.to` is the first day after the cycle. */
export interface CycleSnapshot extends Schema.Schema.Type<ReturnType<typeof cycleSnapshotSchema>> {}

/** A family in a snapshot: one that gets support already, or one that waits for it. */
export type CycleFamily = CycleSnapshot["families"][number]

/** The days of a family's support, as far as they are known. */
export const supportOf = (
  family: CycleFamily,
  cycle: CycleSnapshot["cycle"],
): { readonly from: Day; readonly to?: Day } => {
  const from = family.start ?? cycle.from
  return family.status === "active" && family.end !== undefined ? { from, to: family.end } : { from }
}
