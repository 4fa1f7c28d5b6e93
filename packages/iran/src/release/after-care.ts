import type { VocabularyEntry } from "@bazgasht/core"
import type { AfterCareTerms } from "@bazgasht/core/release"
import { type Setting, text } from "@bazgasht/rules"
import { afterCareCentre, headOfPrison, socialWorker } from "../actors.ts"
import { ours } from "../citing.ts"
import { numbersOn } from "../dated-numbers.ts"
import { firstContact, lastContact, secondContact } from "../parameters/after-care.ts"
import { codes, roles } from "../support/terms.ts"
import { releaseRoutes } from "./rules.ts"

/** Ways out of prison beside the routes of leniency. */
const otherRoutes: ReadonlyArray<VocabularyEntry> = [
  { code: "release.termServed", title: text("پایان مدت محکومیت", "the term was served") },
  { code: "release.debtSettled", title: text("پایان حبس بابت بدهی", "the custody for a debt ended") },
  { code: "release.securityGiven", title: text("سپردن تأمین", "security was given") },
  { code: "release.notConvicted", title: text("برائت یا منع تعقیب", "acquittal, or no case to answer") },
]

const endReasons: ReadonlyArray<VocabularyEntry> = [
  {
    code: "afterCare.declined",
    title: text("فرد آزادشده تماس نمی‌خواهد", "the released person wants no contact"),
  },
  { code: "afterCare.leftTheCountry", title: text("خروج از کشور", "the released person left the country") },
]

/** Routes by which custody may end for good: those that lead out for days or hours, or under electronic monitoring, are not among them. */
const routesToLeave = [
  "REL-CR",
  "REL-SU",
  "REL-DRUG",
  "REL-PP",
  "REL-ALT",
  "REL-442",
  "REL-WAIVE",
  "REL-483",
  "REL-PARDON-1",
  "REL-PARDON-2",
  "REL-PARDON-3",
]

/** Codes of the ways in which a prisoner leaves for good. */
export const waysOutOfPrison: ReadonlyArray<string> = [...routesToLeave, ...codes(otherRoutes)]

/** Every code of after-care that has a title of its own. */
export const afterCareCodes: ReadonlyArray<VocabularyEntry> = [...otherRoutes, ...endReasons]

/**
 * Terms of after-care on the day of the setting; `undefined` where a number is unknown.
 *
 * @example
 * afterCareTerms({ pack: iranPack, today: jalaliDay(1404, 2, 10) })?.contactDays // => [30, 90, 180]
 */
export const afterCareTerms = ({ today }: Setting): AfterCareTerms | undefined => {
  const numbers = numbersOn({ first: firstContact, second: secondContact, last: lastContact }, today)
  return numbers === undefined
    ? undefined
    : {
        citations: [
          ours("what the after-care centre asks, and whom, is a design choice; no text on it was found"),
        ],
        openers: roles(headOfPrison, socialWorker, afterCareCentre),
        officers: roles(afterCareCentre),
        releaseRoutes: [...releaseRoutes.map(({ id }) => id), ...codes(otherRoutes)],
        contactDays: [numbers.first, numbers.second, numbers.last],
        endReasons: codes(endReasons),
      }
}
