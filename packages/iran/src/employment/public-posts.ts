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
  text,
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
  {
    sentences: {
      yes: text("سپردن این سمت به زندانی ممکن است", "the post is not closed to prisoners"),
      no: text("سپردن این سمت به زندانی ممکن نیست", "the post is closed to prisoners"),
      question: text("آیا سپردن این سمت به زندانی ممکن است؟", "is the post open to prisoners?"),
    },
  },
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
        "the sentence carries no deprivation of social rights",
        {
          yes: text(
            "محکومیت کنونی موجب محرومیت از حقوق اجتماعی نیست",
            "the present conviction carries no deprivation of social rights",
          ),
          no: text(
            "محکومیت کنونی هنوز موجب محرومیت از حقوق اجتماعی است",
            "the present conviction still carries a deprivation of social rights",
          ),
          question: text(
            "آیا محرومیت از حقوق اجتماعی به سبب محکومیت کنونی منتفی است؟",
            "is the present conviction free of any deprivation of social rights?",
          ),
        },
      )(not(all(offenceIntentional, bySentence))),
      under25(
        "EMP-9-record",
        "محکومیت‌های پیشین موجب محرومیت از حقوق اجتماعی نیست",
        "no earlier conviction carries a deprivation of social rights",
        {
          yes: text(
            "محکومیت‌های پیشین موجب محرومیت از حقوق اجتماعی نیست",
            "no earlier conviction carries a deprivation of social rights",
          ),
          no: text(
            "یکی از محکومیت‌های پیشین هنوز موجب محرومیت از حقوق اجتماعی است",
            "an earlier conviction still carries a deprivation of social rights",
          ),
          question: text(
            "آیا محرومیت از حقوق اجتماعی به سبب محکومیت‌های پیشین منتفی است؟",
            "are the earlier convictions free of any deprivation of social rights?",
          ),
        },
      )(not(valueOfRule(effectiveRecordByConvictions))),
    ),
  }),
  {
    sentences: {
      yes: text(
        "مشاغل نیازمند حقوق اجتماعی برای محکوم مجاز است",
        "jobs that need social rights are open to the sentenced person",
      ),
      no: text(
        "مشاغل نیازمند حقوق اجتماعی برای محکوم مجاز نیست",
        "jobs that need social rights are closed to the sentenced person",
      ),
      question: text(
        "آیا مشاغل نیازمند حقوق اجتماعی برای محکوم مجاز است؟",
        "are jobs that need social rights open to the sentenced person?",
      ),
    },
  },
)

export const publicPostOpen = computed([article26]).truth(
  "EMP-9/opening",
  "حقوق اجتماعی لازم برای شغل",
  "social rights that the job needs",
  any(not(openingPublicPost), valueOfRule(publicPosts)),
  {
    sentences: {
      yes: text(
        "محرومیت از حقوق اجتماعی مانع این شغل نیست",
        "no deprivation of social rights closes the job",
      ),
      no: text("محرومیت از حقوق اجتماعی مانع این شغل است", "a deprivation of social rights closes the job"),
      question: text(
        "آیا این شغل از نظر حقوق اجتماعی مجاز است؟",
        "is the job open as far as social rights go?",
      ),
    },
  },
)
