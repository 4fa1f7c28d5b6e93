/** A family for which everything that cover asks has been proved, and ways to write its members and its custody. */

import type { Entry, Facts } from "@bazgasht/rules"
import { day } from "../prisoner.ts"

/** A membership since long ago; what is changed says otherwise. */
export const member = (relation: string, changed: Entry = {}): Entry => ({
  relation,
  head: false,
  female: false,
  birthDay: day("1370/01/01"),
  joinedDay: day("1395/01/01"),
  hasLeft: false,
  student: false,
  disabled: false,
  chronicallyIll: false,
  hasIncome: false,
  ...changed,
})

/** The wife of the prisoner, who heads the household. */
export const wife = member("spouse", { head: true, female: true })

/** Members of a household. */
export const household = (...memberships: ReadonlyArray<Entry>): Facts => ({ memberships })

/** A number of children and nobody else. */
export const children = (number: number): ReadonlyArray<Entry> =>
  Array.from({ length: number }, () => member("child"))

/** Stretches of custody, each from a day of arrest, and to a day of release where it has ended. */
export const custody = (...episodes: ReadonlyArray<readonly [from: string, to?: string]>): Facts => ({
  custodyEpisodes: episodes.map(([from, to]) => ({
    from: day(from),
    ended: to !== undefined,
    ...(to === undefined ? {} : { to: day(to) }),
  })),
})

/** Cover in cash by another payer. */
export const cashCover = (from: string, to?: string, kind = "cash"): Facts => ({
  otherCovers: [
    {
      payer: "reliefCommittee",
      kind,
      from: day(from),
      ended: to !== undefined,
      ...(to === undefined ? {} : { to: day(to) }),
    },
  ],
})

/** FA-1: a married prisoner, wife and two children, no income from his work. */
export const family: Facts = {
  ...household(wife, ...children(2)),
  ...custody(["1404/04/12"]),
  otherCovers: [],
  prisonerMarried: true,
  prisonerIncomeReachesFamily: false,
  dependsOnPrisoner: true,
  heldAbroad: false,
  custodyAbroadConfirmed: false,
  economicallyWeak: true,
  housing: "rented",
  monthlyIncome: 0,
  needsHousingDeposit: true,
  visitsFromAfar: false,
}
