/** The members of a household. Nothing of them is told in an error. */

import type { Calendar, Day } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { type Chronology, reportedTimes } from "../../case-file/chronology.ts"
import { type FactsOf, type ReportedFields, reportedFields } from "../../case-file/reported-fields.ts"
import { knownDays, writtenDay } from "../../case-file/written-day.ts"
import { writtenCode, writtenText } from "../../case-file/written-word.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import type { Sex } from "../../release/model/person.ts"
import { type Relation, relations } from "../facts/household.ts"
import {
  memberBirthDay,
  memberChronicallyIll,
  memberDisabled,
  memberHasIncome,
  memberNeedsCounselling,
  memberNeedsDowry,
  memberNeedsTreatment,
  memberSeeksWork,
  memberSex,
  memberStudent,
  memberWishesTraining,
} from "../facts/member.ts"

/**
 * Roles in a household.
 *
 * - `head`: heads the household while the prisoner is away
 * - `primaryRecipient`: help for the household is handed to this member
 * - `alternateRecipient`: help is handed to this member where the primary recipient cannot take it
 */
export const householdRoles = ["head", "primaryRecipient", "alternateRecipient"] as const

/** A role in a household. */
export type HouseholdRole = (typeof householdRoles)[number]

/** Why a member leaves a household. */
export const leavingReasons = ["death", "marriage", "moved", "divorce", "other"] as const

/** Why a member leaves a household. */
export type LeavingReason = (typeof leavingReasons)[number]

/** Whether somebody is a citizen: recorded where a paper needs it, and never weighed. */
export type Nationality = "iranian" | "foreign"

/** What a family file reports of a member. */
export interface MemberValues {
  readonly birthDay: Day
  readonly sex: Sex
  readonly student: boolean
  readonly disabled: boolean
  readonly chronicallyIll: boolean
  readonly hasIncome: boolean
  readonly needsTreatment: boolean
  readonly needsDowry: boolean
  readonly seeksWork: boolean
  readonly wishesTraining: boolean
  readonly needsCounselling: boolean
}

/** The facts behind what a family file reports of a member. */
export const reportedOfMember: FactsOf<MemberValues> = {
  birthDay: memberBirthDay,
  sex: memberSex,
  student: memberStudent,
  disabled: memberDisabled,
  chronicallyIll: memberChronicallyIll,
  hasIncome: memberHasIncome,
  needsTreatment: memberNeedsTreatment,
  needsDowry: memberNeedsDowry,
  seeksWork: memberSeeksWork,
  wishesTraining: memberWishesTraining,
  needsCounselling: memberNeedsCounselling,
}

/** A number by which an office knows a person. */
export interface Identifier {
  /** One of the jurisdiction's kinds. */
  readonly kind: string
  readonly number: string
}

/** A membership of a household, with what is known of the member. Somebody who comes back has two memberships. */
export interface Member extends ReportedFields<MemberValues> {
  /** The id of the person; opaque, and no name or number. */
  readonly person: string
  readonly relation: Relation
  /** All roles during this membership; an empty list says that there is none. */
  readonly roles?: ReadonlyArray<HouseholdRole>
  readonly joined: Day
  /** The first day after the membership; absent while it lasts. */
  readonly left?: Day
  /** The day on which the membership became known, where that is not its own: a birth that is expected, a move that is announced. */
  readonly known?: Day
  readonly leaving?: LeavingReason
  /** Why the person belongs to another household too. */
  readonly sharedCustody?: string
  readonly identifiers?: ReadonlyArray<Identifier>
  readonly nationality?: Nationality
}

/** The schema of a {@link Member}. */
export const memberSchema = (calendar: Calendar, identifiers: Jurisdiction["identifiers"] = []) =>
  Schema.Struct({
    ...reportedFields({ ...reportedOfMember }, calendar),
    person: writtenText,
    relation: writtenCode(relations),
    roles: Schema.optionalKey(Schema.Array(writtenCode(householdRoles))),
    joined: writtenDay(calendar),
    left: Schema.optionalKey(writtenDay(calendar)),
    ...knownDays(calendar),
    leaving: Schema.optionalKey(writtenCode(leavingReasons)),
    sharedCustody: Schema.optionalKey(writtenText),
    identifiers: Schema.optionalKey(
      Schema.Array(
        Schema.Struct({ kind: writtenCode(identifiers.map(({ code }) => code)), number: writtenText }),
      ),
    ),
    nationality: Schema.optionalKey(writtenCode(["iranian", "foreign"])),
  })

/** When the fields of a {@link Member} count. A day of birth is one from which years are counted. */
export const memberTimes: Chronology = {
  ...reportedTimes({ ...reportedOfMember }, { birthDay: { time: "reported", day: "limit" } }),
  joined: { time: "dates" },
  left: { time: "ends", before: () => ({ leaving: undefined }) },
  known: { time: "known" },
  endKnown: { time: "known" },
}
