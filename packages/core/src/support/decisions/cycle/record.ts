import { identifierKey, moneySchema } from "@bazgasht/casework"
import type { Money } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { basisSchema } from "../../../decision-basis.ts"
import { readsFormerStatus } from "../../../stored-status.ts"
import { supportStatuses } from "../../model/family-support.ts"
import type { OwedLine } from "./entitlement.ts"
import { cyclePolicySchema } from "./policy.ts"
import { cycleSnapshotSchema } from "./snapshot.ts"

/**
 * What became of a family in a cycle.
 *
 * - `served`: it gets support already, and what it is owed is granted, in full or cut in proportion
 * - `admitted`: it waited, and is admitted
 * - `waiting`: it waits
 * - `nothingOwed`: it is covered and owed nothing in this cycle: suspended, or not yet or no longer supported by the association
 * - `amountUnknown`: it is covered, and of nothing is known how much it is owed
 * - `undetermined`: it is not known whether it is covered
 * - `referred`: another payer is competent
 * - `notCovered`: it is not covered
 */
export const cycleOutcomes = [
  "served",
  "admitted",
  "waiting",
  "nothingOwed",
  "amountUnknown",
  "undetermined",
  "referred",
  "notCovered",
] as const

/** What became of a family in a cycle. */
export type CycleOutcome = (typeof cycleOutcomes)[number]

const nullable = <S extends Schema.Constraint>(schema: S) => Schema.Array(Schema.NullOr(schema))

const whole = Schema.Array(Schema.Int)

/**
 * The schema of a {@link CycleRecord}, for reading one back from where it is kept.
 *
 * @example
 * const kept = JSON.stringify(record)
 * Schema.decodeUnknownSync(cycleRecordSchema())(JSON.parse(kept)) // => record
 */
export const cycleRecordSchema = () => {
  const { cycle, lockedOn } = cycleSnapshotSchema().fields
  const amounts = Schema.Array(moneySchema())
  return Schema.Struct({
    cycle,
    lockedOn,
    policy: cyclePolicySchema(),
    /** What the record rests on besides the snapshot and the policy; see `Receipt` of the rule language. */
    basis: basisSchema(),
    /** Sums over all families. What is granted and what is left make the budget. */
    totals: Schema.Struct({
      owedToActive: moneySchema(),
      granted: moneySchema(),
      left: moneySchema(),
      /** What families that get support already were given of what they are owed. */
      ratio: Schema.Struct({ numerator: Schema.Int, denominator: Schema.Int }),
    }),
    /** An entry for each family in every column, in the order of their ids. */
    families: readsFormerStatus(
      Schema.Struct({
        id: Schema.Array(Schema.String),
        status: Schema.Array(Schema.Literals(supportStatuses)),
        outcome: Schema.Array(Schema.Literals(cycleOutcomes)),
        /** To whom a family is referred. */
        referredTo: nullable(Schema.String),
        /** The points of need that are proven, and those that are possible. */
        proven: whole,
        possible: whole,
        owed: amounts,
        granted: amounts,
        /** Where the lines of a family begin; one entry more than there are families. */
        lines: whole,
      }),
    ),
    /** The points of each indicator: a column for each, by the id of its rule; -1 where they are unknown. */
    points: Schema.Array(Schema.Struct({ rule: Schema.String, column: whole })),
    /** What covered families are owed, family after family. An amount that is not known is `null`. */
    lines: Schema.Struct({
      kind: Schema.Array(Schema.NonEmptyString),
      amount: nullable(moneySchema()),
      days: nullable(Schema.Int),
      members: nullable(Schema.Int),
    }),
    /** Families that were ranked, an entry for each in every column, in the order of priority. */
    ranking: Schema.Struct({
      /** The place of the family in the columns of families. */
      family: whole,
      ahead: whole,
      tied: whole,
      /** Which key of the policy put it behind the one before it; -1 for the lottery, `null` for the first. */
      behind: nullable(Schema.Int),
      /** The values by which it was ranked, a column for each key of the policy. */
      values: Schema.Array(whole),
      left: amounts,
      /** Its position in the waiting list, counted from one; `null` for one that is admitted. */
      position: nullable(Schema.Int),
      reason: nullable(Schema.Literals(["budgetSpent", "doesNotFit", "behindMisfit"])),
      /** The smallest budget for families that wait from which it is admitted; `null` where the policy promises none. */
      admittedFrom: nullable(moneySchema()),
    }),
  })
}

/**
 * What was decided of every family in a cycle. It goes through JSON unchanged; what it says of one family, `explainFamily`
 * reads.
 */
export interface CycleRecord extends Schema.Schema.Type<ReturnType<typeof cycleRecordSchema>> {}

/**
 * The place of a family in the columns of a record, however its id is written; `undefined` where it is not in it.
 *
 * @example
 * placeOf(record, "family-2") // => 1
 * placeOf(record, "family-9") // => undefined
 */
export const placeOf = ({ families: { id: ids } }: CycleRecord, id: string): number | undefined => {
  const key = identifierKey(id)
  let [from, to] = [0, ids.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (identifierKey(ids[middle] as string) < key) from = middle + 1
    else to = middle
  }
  if (from < ids.length && identifierKey(ids[from] as string) === key) return from
  // A record that was written before ids were compared by their keys is in the order of what was written.
  const place = ids.indexOf(id)
  return place === -1 ? undefined : place
}

/**
 * What the family at a place is owed.
 *
 * @example
 * const place = placeOf(record, "family-2") ?? 0
 * linesAt(record, place) // => [{ kind: "cash", amount: 80, days: 30 }]
 * // A family that is not found covered is owed nothing.
 * linesAt(record, 2) // => []
 */
export const linesAt = (
  { families, lines: { amount, days, kind, members } }: CycleRecord,
  place: number,
): ReadonlyArray<OwedLine> => {
  const found: Array<OwedLine> = []
  for (let line = families.lines[place] as number; line < (families.lines[place + 1] as number); line++) {
    const [sum, stretch, people] = [amount[line] ?? null, days[line] ?? null, members[line] ?? null]
    found.push({
      kind: kind[line] as OwedLine["kind"],
      ...(sum === null ? {} : { amount: sum as Money }),
      ...(stretch === null ? {} : { days: stretch }),
      ...(people === null ? {} : { members: people }),
    })
  }
  return found
}

const notFoundCovered: ReadonlySet<CycleOutcome> = new Set(["undetermined", "referred", "notCovered"])

/**
 * Whether somebody has to look at the family at a place: it gets support already, and is not found covered any more. It gets
 * no money in this cycle, and its support does not end by this.
 *
 * @example
 * // family-3 gets support, and now has an income of the prisoner's.
 * record.families.outcome // => ["waiting", "admitted", "notCovered"]
 * record.families.id.filter((_, place) => needsReview(record, place)) // => ["family-3"]
 */
export const needsReview = ({ families: { outcome, status } }: CycleRecord, place: number): boolean =>
  status[place] === "active" && notFoundCovered.has(outcome[place] as CycleOutcome)
