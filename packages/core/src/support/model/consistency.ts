/**
 * What the fields of a family file must be to each other. Each check looks only at what it can read.
 *
 * @module
 */

import { type Calendar, type Day, text } from "@bazgasht/rules"
import type { FieldPath } from "../../case-file/case-file-error.ts"
import {
  apart,
  endBeforeStart,
  endOf,
  entriesOf,
  inOrder,
  type Note,
  type Stretch,
} from "../../case-file/checks.ts"
import type { Expectation } from "../../case-file/expectation.ts"
import type { Salvaged } from "../../case-file/salvage.ts"
import type { FamilyFile } from "./family-file.ts"
import { rolesChecks } from "./roles-checks.ts"

/** A family file as far as it can be read. */
export type ReadableFamily = Salvaged<FamilyFile>

/** What the checks need besides the file. */
export interface CheckSetting {
  readonly calendar: Calendar
  /** The day after which nothing can have happened, besides the day of the file. */
  readonly today?: Day
}

type Check = (file: ReadableFamily, note: Note, setting: CheckSetting) => void

const bornLater: Expectation = {
  code: "day.inFuture",
  expected: text("تاریخ تولدی که در آینده نباشد", "a day of birth that is not in the future"),
}

const memberChecks: Check = ({ day, household }, note, { today }) => {
  const latest = Math.min(day ?? Number.POSITIVE_INFINITY, today ?? Number.POSITIVE_INFINITY)
  const ofPerson = new Map<string, Array<Stretch>>()
  for (const [index, member] of entriesOf(household?.members)) {
    const at = (...rest: FieldPath): FieldPath => ["household", "members", index, ...rest]
    const { joined, left, leaving, person } = member
    const born = typeof member.birthDay === "object" ? member.birthDay.value : member.birthDay
    if (born !== undefined && born > latest) note(at("birthDay"), bornLater)
    inOrder(note, born, joined, at("joined"), ["تولد", "the birth"])
    if (joined !== undefined && left !== undefined && left < joined) note(at("left"), endBeforeStart)
    if (leaving !== undefined && !Object.hasOwn(member, "left"))
      note(at("leaving"), {
        code: "field.conflict",
        expected: text("علت خروج فقط در کنار روز خروج", "no reason of leaving where nobody has left"),
      })
    const to = endOf(member, "left")
    if (person === undefined || joined === undefined || to === undefined) continue
    const stretches = ofPerson.get(person) ?? []
    stretches.push({ path: at("joined"), from: joined, to })
    ofPerson.set(person, stretches)
  }
  for (const stretches of ofPerson.values()) apart(stretches, note)
}

const custodyChecks: Check = ({ custody, prisoner }, note) => {
  const held: Array<Stretch> = []
  for (const [index, episode] of entriesOf(custody)) {
    const to = endOf(episode, "to")
    if (episode.from === undefined || to === undefined) continue
    if (to < episode.from) note(["custody", index, "to"], endBeforeStart)
    else held.push({ path: ["custody", index, "from"], from: episode.from, to })
  }
  apart(held, note)
  const { custodyAbroadConfirmed: confirmed, heldAbroad: abroad } = prisoner ?? {}
  if (truthOf(confirmed) === true && truthOf(abroad) === false)
    note(["prisoner", "custodyAbroadConfirmed"], {
      code: "field.conflict",
      expected: text(
        "بدون تأیید، زیرا زندانی در داخل کشور است",
        "no confirmation: the prisoner is not held abroad",
      ),
    })
}

const truthOf = (
  reported: boolean | { readonly value?: boolean | undefined } | undefined,
): boolean | undefined => (typeof reported === "object" ? reported.value : reported)

const twoPayers: Expectation = {
  code: "cover.twoPayers",
  expected: text(
    "یک نهاد پرداخت‌کننده برای هر نوع حمایت در هر روز",
    "one payer for each kind of help on each day",
  ),
}

/** A cover of a kind of help by a payer. */
interface Cover extends Stretch {
  readonly payer: string
}

const coverChecks: Check = ({ otherCovers }, note) => {
  const ofKind = new Map<string, Array<Cover>>()
  for (const [index, cover] of entriesOf(otherCovers)) {
    const path: FieldPath = ["otherCovers", index]
    const { from, kind, payer } = cover
    const to = endOf(cover, "to")
    if (from !== undefined && to !== undefined && to < from) {
      note([...path, "to"], endBeforeStart)
      continue
    }
    if (from === undefined || to === undefined || kind === undefined || payer === undefined) continue
    const covers = ofKind.get(kind) ?? []
    covers.push({ path: [...path, "from"], from, to, payer })
    ofKind.set(kind, covers)
  }
  for (const covers of ofKind.values()) {
    const ofPayer = new Map<string, Array<Cover>>()
    for (const cover of covers) ofPayer.set(cover.payer, [...(ofPayer.get(cover.payer) ?? []), cover])
    for (const own of ofPayer.values()) apart(own, note)
    againstOthers(covers, note)
  }
}

/** Notes each of the covers of one kind that begins while another payer covers the kind. */
const againstOthers = (covers: ReadonlyArray<Cover>, note: Note): void => {
  const sorted = [...covers].sort((left, right) => left.from - right.from || left.to - right.to)
  // The end that lies furthest, and the furthest one of any payer but its own.
  let furthest: Cover | undefined
  let second: Cover | undefined
  for (const cover of sorted) {
    const other = furthest?.payer === cover.payer ? second : furthest
    if (other !== undefined && cover.from < other.to) note(cover.path, twoPayers)
    if (furthest === undefined || furthest.payer === cover.payer) {
      if (furthest === undefined || cover.to > furthest.to) furthest = cover
    } else if (cover.to > furthest.to) {
      second = furthest
      furthest = cover
    } else if (second === undefined || cover.to > second.to) second = cover
  }
}

const standingChecks: Check = ({ support }, note) => {
  const suspended: Array<Stretch> = []
  inOrder(note, support?.waitingSince, support?.start, ["support", "start"], ["شروع نوبت", "the waiting"])
  for (const [index, suspension] of entriesOf(support?.suspensions)) {
    const path: FieldPath = ["support", "suspensions", index]
    const { from } = suspension
    const to = endOf(suspension, "to")
    inOrder(note, support?.start, from, [...path, "from"], ["شروع حمایت", "the start of support"])
    if (from === undefined || to === undefined) continue
    if (to < from) note([...path, "to"], endBeforeStart)
    else suspended.push({ path: [...path, "from"], from, to })
  }
  apart(suspended, note)
}

const checks: ReadonlyArray<Check> = [memberChecks, rolesChecks, custodyChecks, coverChecks, standingChecks]

/** Notes everything in which the fields of a family file contradict each other. */
export const checkConsistency: Check = (file, note, setting) => {
  for (const check of checks) check(file, note, setting)
}
