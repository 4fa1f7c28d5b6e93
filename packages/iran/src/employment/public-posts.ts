/**
 * Prisons regulation of 1384, articles 134 and 135: no prisoner guards, disciplines or administers; services within are for all in turn
 * (EMP-8). Whether the regulation of 1400 says so too was not seen.
 */

import {
  addTerm,
  all,
  any,
  atMost,
  before,
  code,
  type Expression,
  is,
  lawDay,
  not,
  type Term,
  today,
  valueOfParameter,
  valueOfRule,
  versions,
  when,
} from "@bazgasht/rules"
import { degreeOfImposed } from "../base/degree.ts"
import { endOfSentence } from "../base/served.ts"
import { effectiveRecordByConvictions } from "../base/several-offences.ts"
import { article, articles, ipc, ours, reg84 } from "../citing.ts"
import { clausesOf, computed } from "../clauses.ts"
import { deprivationFound, postOpenToPrisoners } from "../facts/employment/findings.ts"
import { openingAfterRelease, openingPost, openingPublicPost } from "../facts/employment/opening.ts"
import { conditionallyReleased, releaseForeseen } from "../facts/employment/worker.ts"
import { offenceIntentional } from "../facts/release/offence.ts"
import { executionEnded, imprisonmentKind, releasedByPardon } from "../facts/release/sentence.ts"
import { measureDay, releasePeriod } from "../facts/release/supervision.ts"
import { ipcInForce, reg00InForce, reg84InForce } from "../in-force.ts"
import {
  longerDeprivation,
  longerDeprivationDegree,
  longestDeprivation,
  shorterDeprivation,
  shorterDeprivationDegree,
} from "../parameters/sentence.ts"

const closed = any(
  is(openingPost, code("guarding")),
  is(openingPost, code("disciplinary")),
  is(openingPost, code("administrative")),
)

/** EMP-8: posts that a prisoner may hold. */
export const postAllowed = computed([
  reg84(articles(134, 135), "verifiedText", "Edman"),
  ours("what the regulation of 1400 says of such posts was not seen"),
]).truth(
  "EMP-8",
  "کارهای ممنوع زندانیان",
  "posts closed to prisoners",
  any(
    openingAfterRelease,
    versions(
      lawDay,
      { from: reg84InForce, to: reg00InForce, of: not(closed) },
      { from: reg00InForce, of: any(not(closed), postOpenToPrisoners) },
    ),
  ),
)

// Islamic Penal Code, articles 25 and 26: how long a sentence closes jobs that need social rights, such as in a state body (EMP-9). It does
// so while it is executed and for a time after: from the day of a pardon, or from the end of the period of a conditional release.

const article25 = ipc(article(25), "verifiedReport", "course notes")
const under25 = clausesOf(article25)
const article26 = ipc(article(26), "verifiedReport", "course notes")

/** EMP-9/from: the day from which the time after execution is counted; the end of a sentence is the day of a pardon. */
export const deprivationFrom = computed([article25]).day(
  "EMP-9/from",
  "مبدأ محاسبهٔ محرومیت",
  "the day from which the deprivation is counted",
  when(conditionallyReleased, addTerm(measureDay, releasePeriod), valueOfRule(endOfSentence)),
)

const runs = (time: Expression<Term>): Expression<boolean> =>
  before(today, addTerm(valueOfRule(deprivationFrom), time))

const byDegree = any(
  all(
    atMost(valueOfRule(degreeOfImposed), valueOfParameter(longerDeprivationDegree)),
    runs(valueOfParameter(longerDeprivation)),
  ),
  all(
    is(valueOfRule(degreeOfImposed), valueOfParameter(shorterDeprivationDegree)),
    runs(valueOfParameter(shorterDeprivation)),
  ),
)

/** Imprisonment of other kinds, and a sentence that ended otherwise than by its end or a pardon, somebody has to find on. */
const bySentence: Expression<boolean> = when(
  all(executionEnded, not(releasedByPardon)),
  deprivationFound,
  when(
    is(imprisonmentKind, code("life")),
    any(not(releaseForeseen), runs(valueOfParameter(longestDeprivation))),
    when(is(imprisonmentKind, code("tazir")), byDegree, deprivationFound),
  ),
)

export const publicPosts = computed([article25, article26]).truth(
  "EMP-9",
  "مشاغل نیازمند حقوق اجتماعی",
  "jobs that need social rights",
  versions(lawDay, {
    from: ipcInForce,
    of: all(
      under25(
        "EMP-9-sentence",
        "محکومیت کنونی موجب محرومیت از حقوق اجتماعی نیست",
        "the sentence does not deprive of social rights",
      )(not(all(offenceIntentional, bySentence))),
      under25(
        "EMP-9-record",
        "محکومیت‌های پیشین موجب محرومیت از حقوق اجتماعی نیست",
        "no earlier conviction deprives of social rights",
      )(not(valueOfRule(effectiveRecordByConvictions))),
    ),
  }),
)

export const publicPostOpen = computed([article26]).truth(
  "EMP-9/opening",
  "حقوق اجتماعی لازم برای شغل",
  "social rights that the job needs",
  any(not(openingPublicPost), valueOfRule(publicPosts)),
)
