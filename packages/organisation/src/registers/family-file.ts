import {
  areaOn,
  type FamilySupport,
  familySupportOf,
  type HouseholdState,
  householdRoles,
  type Membership,
  roleHolderOn,
  type SupportCase,
} from "@bazgasht/core/support"
import { type Calendar, type Day, formatDay } from "@bazgasht/rules"
import { familyRegister } from "./family-record.ts"
import type { Json, Known, RecordContent } from "./record/record-content.ts"
import type { RecordState } from "./record/record-protocol.ts"

/** The file of a family as a document; `decodeFamilyFile` reads it. */
export interface FamilyFileOfRegisters extends RecordContent {
  readonly kind: "family"
  readonly id: string
}

/** What the file of a family is derived from, as it was known on a day. */
export interface FamilySources {
  readonly household: HouseholdState
  /** What is known of the family beside its membership. Absent: nothing is. */
  readonly record?: RecordState
  /** The support case of the household. Absent: the family is not known to the association. */
  readonly supportCase?: SupportCase
  /** The calendar in which files write days. */
  readonly calendar: Calendar
}

type Entry = { readonly [field: string]: Json }

const entryOf = (value: Json | undefined): Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Entry) : {}

/** The support as a document: its numbers are days. */
const supportIn = (support: FamilySupport, calendar: Calendar): Json =>
  JSON.parse(
    JSON.stringify(support, (_, value: unknown) =>
      typeof value === "number" ? formatDay(calendar, value as Day) : value,
    ),
  ) as Json

const memberIn = (
  { birthDay, joined, leaving, left, person, relation, sharedCustody }: Membership,
  facts: Entry,
  {
    calendar,
    household,
    on,
  }: { readonly calendar: Calendar; readonly household: HouseholdState; readonly on: Day },
): Entry => {
  const hasLeft = left !== undefined && left <= on
  const day = (of: Day): string => formatDay(calendar, of)
  return {
    ...(birthDay === undefined ? {} : { birthDay: day(birthDay) }),
    ...facts,
    person,
    relation,
    joined: day(joined),
    ...(sharedCustody === undefined ? {} : { sharedCustody }),
    ...(hasLeft
      ? { left: day(left), ...(leaving === undefined || leaving === "merged" ? {} : { leaving }) }
      : // Roles pass from one to another, and a file dates none: it names who has them now.
        { roles: householdRoles.filter((role) => roleHolderOn(household, role, on) === person) }),
  }
}

/**
 * The file of a family on a day: who belongs to the household from its life, what is known of it from the register, and how it stands
 * from its support case. Nothing is kept twice. `undefined` where there is no such household.
 *
 * @example
 * const known = { on: gregorianDay(2025, 1, 5), knownOn: gregorianDay(2025, 1, 5) }
 * const file = familyFileOf({ household: registeredHousehold, calendar: gregorian }, known)
 * file?.id // => "household-1"
 * Result.isSuccess(decodeFamilyFile(file, ruritania, { today: known.on })) // => true
 */
export const familyFileOf = (
  { calendar, household, record, supportCase }: FamilySources,
  known: Known,
): FamilyFileOfRegisters | undefined => {
  if (household.stage === "none") return undefined
  const { on } = known
  const {
    household: facts,
    identifiers: _,
    members,
    ...content
  } = record === undefined ? {} : familyRegister.contentOf(record, known)
  const factsOf = new Map(
    (Array.isArray(members) ? (members as ReadonlyArray<Json>) : []).map((member) => {
      const entry = entryOf(member)
      return [entry["person"], entry]
    }),
  )
  const area = areaOn(household, on)
  const support = supportCase === undefined ? undefined : familySupportOf(supportCase)
  return {
    ...content,
    kind: "family",
    id: household.subject,
    household: {
      ...entryOf(facts),
      ...(area === undefined ? {} : { area }),
      members: household.register.memberships
        .filter(({ joined }) => joined <= on)
        .map((membership) =>
          memberIn(membership, factsOf.get(membership.person) ?? {}, { calendar, household, on }),
        ),
    },
    ...(support === undefined ? {} : { support: supportIn(support, calendar) }),
  }
}
