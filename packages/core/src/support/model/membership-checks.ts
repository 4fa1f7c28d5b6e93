/**
 * What the days of a membership must be to each other, and to those of other memberships of the same person.
 */

import type { FieldPath } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { apart, endBeforeStart, endOf, entriesOf, inOrder, type Stretch } from "../../case-file/checks.ts"
import type { FileExpectation } from "../../case-file/expectation.ts"
import type { FamilyCheck } from "./readable-family.ts"

const bornLater: FileExpectation = {
  code: "day.inFuture",
  expected: text("تاریخ تولدی که در آینده نباشد", "a day of birth that is not in the future"),
}

/** A membership by its place among the members. */
interface Stay extends Omit<Stretch, "path"> {
  readonly index: number
}

/** Checks each membership, and that nobody has two at once. */
export const membershipChecks: FamilyCheck = ({ day, household }, note, { today }) => {
  const latest = Math.min(day ?? Number.POSITIVE_INFINITY, today ?? Number.POSITIVE_INFINITY)
  const ofPerson = new Map<string, Array<Stay>>()
  for (const [index, member] of entriesOf(household?.members)) {
    const at = (...rest: FieldPath): FieldPath => ["household", "members", index, ...rest]
    const { joined, left, leaving, person } = member
    const born = typeof member.birthDay === "object" ? member.birthDay.value : member.birthDay
    if (born !== undefined && born > latest) note(at("birthDay"), bornLater)
    // Nearly every membership is in order, and paths are made for those that are not.
    if (born !== undefined && joined !== undefined && joined < born)
      inOrder(note, born, joined, at("joined"), ["تولد", "the birth"])
    if (joined !== undefined && left !== undefined && left < joined) note(at("left"), endBeforeStart)
    if (leaving !== undefined && !Object.hasOwn(member, "left"))
      note(at("leaving"), {
        code: "field.conflict",
        expected: text("علت خروج فقط در کنار روز خروج", "no reason of leaving where nobody has left"),
      })
    const to = endOf(member, "left")
    if (person === undefined || joined === undefined || to === undefined) continue
    const stays = ofPerson.get(person)
    if (stays === undefined) ofPerson.set(person, [{ index, from: joined, to }])
    else stays.push({ index, from: joined, to })
  }
  for (const stays of ofPerson.values())
    if (stays.length > 1)
      apart(
        stays.map(
          ({ index, ...days }): Stretch => ({ path: ["household", "members", index, "joined"], ...days }),
        ),
        note,
      )
}
