/**
 * Who has which role in a household on which day: one head while there is an adult, and at most one recipient of each kind.
 */

import type { FieldPath } from "@bazgasht/casework"
import { type Day, text } from "@bazgasht/rules"
import { endOf, entriesOf, type Note } from "../../case-file/checks.ts"
import type { FileExpectation } from "../../case-file/expectation.ts"
import type { Salvaged } from "../../case-file/salvage.ts"
import { endOf as endOfTerm } from "../../day-count/end-of-term.ts"
import { type HouseholdRole, type Member, prisonerRelation } from "./member.ts"
import type { CheckSetting, ReadableFamily } from "./readable-family.ts"

const noHead: FileExpectation = {
  code: "household.noHead",
  expected: text(
    "سرپرست خانوار در هر روزی که خانوار عضو بزرگسال دارد",
    "a head on every day on which the household has an adult member",
  ),
}

const twoOfRole: Record<HouseholdRole, FileExpectation> = {
  head: {
    code: "household.twoHeads",
    expected: text("فقط یک سرپرست در هر روز", "one head on each day"),
  },
  primaryRecipient: {
    code: "household.twoRecipients",
    expected: text("فقط یک دریافت‌کنندهٔ اصلی در هر روز", "one primary recipient on each day"),
  },
  alternateRecipient: {
    code: "household.twoRecipients",
    expected: text("فقط یک دریافت‌کنندهٔ جانشین در هر روز", "one alternate recipient on each day"),
  },
}

const prisonerReceives: FileExpectation = {
  code: "recipient.notMember",
  expected: text(
    "دریافت‌کننده‌ای که عضو خانوار باشد و زندانی نباشد",
    "a recipient who belongs to the household and is not the prisoner",
  ),
}

const sameRecipient: FileExpectation = {
  code: "recipient.same",
  expected: text(
    "دریافت‌کنندهٔ جانشینی جز دریافت‌کنندهٔ اصلی",
    "an alternate recipient other than the primary one",
  ),
}

/** Something that begins or ends on a day: a role, the presence of an adult, that of somebody whose roles are unknown. */
interface Change {
  readonly day: number
  readonly path: FieldPath
  readonly of: HouseholdRole | "adult" | "open"
  readonly by: 1 | -1
}

type Add = (of: Change["of"], from: number, to: number, begin: FieldPath, end: FieldPath) => void

const recipientRoles = ["primaryRecipient", "alternateRecipient"] as const

const addMember = (
  member: Salvaged<Member>,
  path: FieldPath,
  { add, adultFrom, note }: { add: Add; adultFrom: (member: Salvaged<Member>) => number; note: Note },
): void => {
  const { joined, relation } = member
  const roles = member.roles?.filter((role) => role !== undefined)
  if (relation === prisonerRelation && recipientRoles.some((role) => roles?.includes(role)))
    note([...path, "roles"], prisonerReceives)
  if (recipientRoles.every((role) => roles?.includes(role))) note([...path, "roles"], sameRecipient)
  const left = endOf(member, "left")
  const from = joined ?? Number.NEGATIVE_INFINITY
  const to = left ?? Number.POSITIVE_INFINITY
  if (to <= from) return
  const known = joined !== undefined && left !== undefined
  if (!known || roles?.length !== member.roles?.length || roles === undefined)
    add("open", from, to, [...path, "joined"], [...path, "left"])
  if (!known) return
  for (const role of new Set(roles)) add(role, from, to, [...path, "roles"], [...path, "left"])
  const adult = Math.max(from, adultFrom(member))
  if (relation !== undefined && relation !== prisonerRelation && adult < to)
    add("adult", adult, to, [...path, adult === from ? "joined" : "birthDay"], [...path, "left"])
}

/** Notes the day on which each role has two holders at once, and that on which the head is missing. */
const sweep = (changes: ReadonlyArray<Change>, note: Note): void => {
  const present: Record<Change["of"], number> = {
    head: 0,
    primaryRecipient: 0,
    alternateRecipient: 0,
    adult: 0,
    open: 0,
  }
  let headless = false
  // What ends on a day ends before anything begins on it.
  const sorted = [...changes].sort((left, right) => left.day - right.day || left.by - right.by)
  for (let index = 0; index < sorted.length; ) {
    const first = sorted[index] as Change
    for (; sorted[index]?.day === first.day; index++) {
      const { by, of, path } = sorted[index] as Change
      present[of] += by
      if (by === 1 && of !== "adult" && of !== "open" && present[of] > 1) note(path, twoOfRole[of])
    }
    const missing = present.adult > 0 && present.head === 0 && present.open === 0
    if (missing && !headless) note(first.path, noHead)
    headless = missing
  }
}

const lasting = Number.POSITIVE_INFINITY

/** The last day that the file speaks of: its own, or today, or that of the last change of the household. */
const lastDay = ({ day, household }: ReadableFamily, today: Day | undefined): number => {
  const now = Math.min(day ?? lasting, today ?? lasting)
  if (now !== lasting) return now
  let last = -lasting
  for (const [, { joined, left }] of entriesOf(household?.members))
    last = Math.max(last, joined ?? last, left ?? last)
  return last
}

/**
 * Checks the roles of a household on all its days. The prisoner counts as a head where named so, and never as an adult;
 * nobody who comes of age after the last day that the file speaks of is an adult yet.
 */
export const rolesChecks = (
  file: ReadableFamily,
  note: Note,
  { calendar, law, today }: CheckSetting,
): void => {
  const members = file.household?.members
  if (members === undefined) return
  const changes: Array<Change> = []
  const add: Add = (of, from, to, begin, end) => {
    changes.push({ day: from, path: begin, of, by: 1 })
    if (to !== lasting) changes.push({ day: to, path: end, of, by: -1 })
  }
  const last = lastDay(file, today)
  const adultFrom = ({ birthDay }: Salvaged<Member>): number => {
    const born = typeof birthDay === "object" ? birthDay.value : birthDay
    const day = born === undefined ? undefined : endOfTerm(calendar, born, law.adultAge)
    return day === undefined || day > last ? lasting : day
  }
  // An entry that cannot be read may be the head of every day.
  if (members.includes(undefined)) add("open", Number.NEGATIVE_INFINITY, lasting, [], [])
  for (const [index, member] of entriesOf(members))
    addMember(member, ["household", "members", index], { add, adultFrom, note })
  sweep(changes, note)
}
