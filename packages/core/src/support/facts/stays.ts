/**
 * Stays in a household: memberships of one person that follow each other without a gap, as when a role passes on.
 */

import type { Day } from "@bazgasht/rules"
import { compareContent } from "../../case-file/arrangement.ts"
import type { Member } from "../model/member.ts"

/** A stay of one person, from the first day to the first after it. */
export interface Stay {
  /** The latest membership of the stay, which says how the member is. */
  readonly member: Member
  readonly joined: Day
  /** Absent while it lasts. */
  readonly left?: Day
}

const inOrder = (one: Member, other: Member): number =>
  one.person === other.person
    ? one.joined - other.joined || compareContent(one, other)
    : one.person < other.person
      ? -1
      : 1

/** The stays behind memberships that do not overlap, by the ids of the persons and then by their days. */
export const staysOf = (members: ReadonlyArray<Member>): ReadonlyArray<Stay> => {
  const stays: Array<Stay> = []
  for (const member of [...members].sort(inOrder)) {
    const last = stays.at(-1)
    const goesOn = last?.member.person === member.person && last.left === member.joined
    const joined = goesOn ? last.joined : member.joined
    if (goesOn) stays.pop()
    stays.push({ member, joined, ...(member.left === undefined ? {} : { left: member.left }) })
  }
  return stays
}
