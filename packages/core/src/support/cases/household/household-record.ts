/**
 * Everything that is known of a household, past and present, in a form that can be put together with that of another: what is in
 * either is in both together, and nothing else.
 */

import { daySchema, moneySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { membershipSchema } from "./membership.ts"

/** A payment that a household has received. */
export type PastPayment = ReturnType<typeof pastPaymentSchema>["Type"]

const pastPaymentSchema = () =>
  Schema.Struct({
    /** Id of the payment. */
    payment: Schema.NonEmptyString,
    /** Id of the household that received it. */
    household: Schema.NonEmptyString,
    on: daySchema(),
    amount: moneySchema(),
  })

/** A membership, and of which household. */
export type RecordedMembership = ReturnType<typeof recordedMembershipSchema>["Type"]

const recordedMembershipSchema = () =>
  Schema.Struct({ household: Schema.NonEmptyString, membership: membershipSchema() })

/** Everything that is known of one household or of several that have become one; each list in an order of its own. */
export type HouseholdRecord = ReturnType<typeof householdRecordSchema>["Type"]

export const householdRecordSchema = () =>
  Schema.Struct({
    households: Schema.Array(Schema.NonEmptyString),
    memberships: Schema.Array(recordedMembershipSchema()),
    payments: Schema.Array(pastPaymentSchema()),
  })

const keyOfMembership = ({ household, membership }: RecordedMembership): string => {
  const { birthDay, joined, leaving, left, person, relation, sharedCustody } = membership
  return JSON.stringify([person, household, joined, left, leaving, relation, birthDay, sharedCustody])
}

const keyOfPayment = ({ amount, household, on, payment }: PastPayment): string =>
  JSON.stringify([payment, household, on, amount])

/** The items of both, each once, in the order of their keys. */
const union = <Item>(
  left: ReadonlyArray<Item>,
  right: ReadonlyArray<Item>,
  keyOf: (item: Item) => string,
): ReadonlyArray<Item> => {
  const items = new Map([...left, ...right].map((item) => [keyOf(item), item]))
  return [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
}

/**
 * The record of two households as one: the union of their memberships and of their payments. Where two records of one person
 * or of one payment differ, both are kept as evidence; see {@link differingRecords}.
 *
 * Merging a record with itself gives the same record; neither the order nor the grouping of several merges matters.
 *
 * @example
 * const both = mergeHouseholds(recordOf(state, []), recordOf(theirs, []))
 * both.households // => ["household-1", "household-2"]
 * both.memberships.length // => 5
 * mergeHouseholds(both, both) // => both
 */
export const mergeHouseholds = (left: HouseholdRecord, right: HouseholdRecord): HouseholdRecord => ({
  households: union(left.households, right.households, (id) => id),
  memberships: union(left.memberships, right.memberships, keyOfMembership),
  payments: union(left.payments, right.payments, keyOfPayment),
})

/** A household of which nothing is known: merging it with a record puts the record into order. */
export const emptyHousehold: HouseholdRecord = { households: [], memberships: [], payments: [] }

/** The records of one person that do not agree with each other. */
export interface DifferingRecords {
  readonly person: string
  readonly records: ReadonlyArray<RecordedMembership>
}

const agree = ({ membership: left }: RecordedMembership, { membership: right }: RecordedMembership) =>
  left.relation === right.relation && left.birthDay === right.birthDay

/**
 * The people whose records do not agree in the relation or the day of birth. Which record is right is for a person to find.
 *
 * @example
 * // The daughter is a child in one register and a grandchild in the other; of the grandmother both say the same.
 * const both = mergeHouseholds(recordOf(state, []), recordOf(theirs, []))
 * differingRecords(both).map(({ person }) => person) // => ["daughter"]
 */
export const differingRecords = (record: HouseholdRecord): ReadonlyArray<DifferingRecords> => {
  const byPerson = new Map<string, Array<RecordedMembership>>()
  for (const recorded of mergeHouseholds(record, emptyHousehold).memberships) {
    const { person } = recorded.membership
    const records = byPerson.get(person)
    if (records === undefined) byPerson.set(person, [recorded])
    else records.push(recorded)
  }
  return [...byPerson]
    .filter(([, records]) => records.some((recorded) => records.some((other) => !agree(recorded, other))))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([person, records]) => ({ person, records }))
}
