import { knownOnly } from "../../../case-file/known-only.ts"
import type { FamilyFile } from "../../model/family-file.ts"
import type { Member } from "../../model/member.ts"

const membership = ({ identifiers, joined, left, person, relation, sharedCustody }: Member): Member => ({
  person,
  relation,
  joined,
  ...knownOnly({ left, sharedCustody, identifiers }),
})

/**
 * The part of a family's file that is held against the files of other families: who belongs to the household and on which days, who else
 * pays, and the account. For a file that is compared with a nation's, this is all that need be kept of it: `overlappingMemberships` and
 * {@link recordsOfFamilies} find the same in it.
 *
 * @example
 * const member = { person: "p-7", relation: "ward", joined: "2023/03/01", atSchool: true }
 * const document = { kind: "family", id: "F-1", household: { members: [member], stovesCold: false }, prisoner: { sendsMoney: true } }
 * const file = Result.getOrThrow(decodeFamilyFile(document, ruritania, { today: gregorianDay(2025, 4, 1) }))
 * comparedPart(file)
 * // => { id: "F-1", kind: "family", household: { members: [{ person: "p-7", relation: "ward", joined: gregorianDay(2023, 3, 1) }] } }
 * recordsOfFamilies([comparedPart(file)]) // => recordsOfFamilies([file])
 */
export const comparedPart = ({ household, id, kind, otherCovers }: FamilyFile): FamilyFile => ({
  id,
  kind,
  ...knownOnly({
    household:
      household === undefined
        ? undefined
        : knownOnly({
            id: household.id,
            account: household.account,
            members: household.members?.map(membership),
          }),
    otherCovers: otherCovers?.length === 0 ? undefined : otherCovers,
  }),
})
