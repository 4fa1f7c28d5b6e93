/** The file of a prisoner's family as Iranian practice asks for it. */

import { conflict, type FamilyFileLaw, type Salvaged, statedIn } from "@bazgasht/core/case-file"
import { makeTerm, text } from "@bazgasht/rules"
import { helpKinds, otherCovers } from "../../facts/family/cover.ts"
import { custodyEpisodes } from "../../facts/family/custody.ts"
import { memberships, relations } from "../../facts/family/household.ts"
import { memberJoinedDay, memberLeftDay, memberRelation } from "../../facts/family/member.ts"
import { addedToHousehold } from "./household.ts"
import { addedToMember } from "./member.ts"
import { addedToProvider, type IranianProvider } from "./provider.ts"

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
    label: text("نقش‌های این عضو در خانوار: سرپرست، گیرندهٔ کمک", "the roles of this member: head, recipient"),
    issuer: "socialWorker",
    evidence: text("گزارش مددکار", "the social worker's report"),
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
