/** What Iranian practice asks of a member of a household. */

import type { FactsOf, FamilyFileLaw, ReportedFields } from "@bazgasht/core/case-file"
import type { Member } from "@bazgasht/core/support"
import * as member from "../../facts/family/member.ts"

/** What an Iranian family file states of a member beside the day of birth and the sex. */
export interface IranianMemberValues {
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

/** A member as Iranian practice asks about one. */
export type IranianMember = Member & ReportedFields<IranianMemberValues>

const reported: FactsOf<IranianMemberValues> = {
  student: member.memberStudent,
  disabled: member.memberDisabled,
  chronicallyIll: member.memberChronicallyIll,
  hasIncome: member.memberHasIncome,
  needsTreatment: member.memberNeedsTreatment,
  needsDowry: member.memberNeedsDowry,
  seeksWork: member.memberSeeksWork,
  wishesTraining: member.memberWishesTraining,
  needsCounselling: member.memberNeedsCounselling,
}

/** What Iranian practice adds to a member. */
export const addedToMember: FamilyFileLaw["member"] = {
  reported: { birthDay: member.memberBirthDay, sex: member.memberSex, ...reported },
  counted: ["student", "disabled", "chronicallyIll", "hasIncome"],
}
