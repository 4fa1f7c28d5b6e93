/** The file of a prisoner's family as Iranian practice asks for it. */

import {
  type AddedPart,
  conflict,
  type FamilyFileLaw,
  type ReportedFields,
  type Salvaged,
  statedIn,
} from "@bazgasht/core/case-file"
import type { FamilyFile, Household, Member } from "@bazgasht/core/support"
import { makeTerm, text } from "@bazgasht/rules"
import type { ValuesOf } from "../facts/document.ts"
import { helpKinds, otherCovers } from "../facts/family/cover.ts"
import {
  custodyAbroadConfirmed,
  custodyEpisodes,
  heldAbroad,
  prisonerIncomeReachesFamily,
  prisonerMarried,
} from "../facts/family/custody.ts"
import {
  dependsOnPrisoner,
  economicallyWeak,
  housing,
  memberships,
  monthlyIncome,
  needsHousingDeposit,
  relations,
  visitsFromAfar,
} from "../facts/family/household.ts"
import * as member from "../facts/family/member.ts"
import { memberJoinedDay, memberLeftDay, memberRelation } from "../facts/family/member.ts"

const reportedOfMember = {
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

/** What an Iranian family file states of a member beside the day of birth and the sex. */
export type IranianMemberValues = ValuesOf<typeof reportedOfMember>

/** A member as Iranian practice asks about one. */
export type IranianMember = Member & ReportedFields<IranianMemberValues>

/** What Iranian practice adds to a member. */
export const addedToMember: FamilyFileLaw["member"] = {
  reported: { birthDay: member.memberBirthDay, sex: member.memberSex, ...reportedOfMember },
  counted: ["student", "disabled", "chronicallyIll", "hasIncome"],
}

const reportedOfHousehold = {
  housing,
  monthlyIncome,
  dependsOnPrisoner,
  economicallyWeak,
  needsHousingDeposit,
  visitsFromAfar,
}

/** What an Iranian family file states of the household, by the id of the fact. */
export type IranianHouseholdValues = ValuesOf<typeof reportedOfHousehold>

/** A household as Iranian practice asks about it. */
export type IranianHousehold = Omit<Household, "members"> &
  ReportedFields<IranianHouseholdValues> & { readonly members?: ReadonlyArray<IranianMember> }

/** What Iranian practice adds to a household. */
export const addedToHousehold: AddedPart = { reported: reportedOfHousehold }

const reportedOfProvider = {
  married: prisonerMarried,
  incomeReachesFamily: prisonerIncomeReachesFamily,
  heldAbroad,
  custodyAbroadConfirmed,
}

/** What an Iranian family file states of the prisoner. */
export type IranianProviderValues = ValuesOf<typeof reportedOfProvider>

/** The prisoner as Iranian practice asks about the provider. */
export type IranianProvider = ReportedFields<IranianProviderValues>

/** What Iranian practice adds to the provider. */
export const addedToProvider: AddedPart = { reported: reportedOfProvider }

/** The file of a prisoner's family as Iranian practice asks for it. */
export const familyFileLaw: FamilyFileLaw = {
  relations: relations.filter((relation) => relation !== "prisoner"),
  // Recorded where a paper needs it, and never weighed.
  nationalities: ["iranian", "foreign"],
  help: helpKinds,
  // No text of ours names the age from which somebody can head a household; it is our choice.
  adultAge: makeTerm({ years: 18 }),
  household: addedToHousehold,
  member: addedToMember,
  provider: addedToProvider,
  lists: { memberships, custodyEpisodes, otherCovers },
  membership: { memberRelation, memberJoinedDay, memberLeftDay },
  roles: {
    label: text(
      "نقش‌های این عضو در خانوار: سرپرست، دریافت‌کنندهٔ کمک",
      "the roles of this member: head, recipient",
    ),
    issuer: "socialWorker",
    evidence: text("گزارش مددکار", "the social worker's report"),
    question: text(
      "نقش این عضو در خانوار چیست: سرپرست، دریافت‌کنندهٔ کمک یا هیچ‌یک؟",
      "which role does this member have in the household: head, recipient or none?",
    ),
  },
  // Where there is no household, none depended on the prisoner.
  factsOfFamily: ({ household }, stated) => ({
    dependsOnPrisoner: stated["dependsOnPrisoner"] ?? (household?.members?.length === 0 ? false : undefined),
  }),
  check: ({ prisoner }, note) => {
    const { custodyAbroadConfirmed, heldAbroad } = (prisoner ?? {}) as Salvaged<IranianProvider>
    if (statedIn<boolean>(custodyAbroadConfirmed) === true && statedIn<boolean>(heldAbroad) === false)
      note(
        ["prisoner", "custodyAbroadConfirmed"],
        conflict(
          "بدون تأیید، زیرا زندانی در داخل کشور است",
          "no confirmation: the prisoner is not held abroad",
        ),
      )
  },
  isPersonal: ([room, field]) => room === "household" && field === "monthlyIncome",
}

/** The file of a family with the fields that Iranian practice adds. What is absent is unknown. */
export interface IranianFamilyFile extends Omit<FamilyFile, "household" | "prisoner"> {
  readonly household?: IranianHousehold
  readonly prisoner?: IranianProvider
}
