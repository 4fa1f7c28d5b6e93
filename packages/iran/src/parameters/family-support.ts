/**
 * Numbers of the support of families: the wait for the Relief Committee and the size that counts (FAM-3, FAM-5).
 */

import { text } from "@bazgasht/rules"
import { ours, pensions, practice } from "../citing.ts"
import { associationPracticeSince } from "../in-force.ts"
import { countParameter, since, termParameter } from "./dated.ts"

const interview = practice("whole", "verifiedReport", "Mizan interview with the manager of the associations")
const undated = ours("the report gives no first day; our sources on the associations begin with 1399/12/25")

/** From arrest to the earliest day on which the Relief Committee is expected to have taken over. */
export const shortestWait = termParameter(
  "bridging.shortestWait",
  text("کوتاه‌ترین انتظار برای پوشش کمیته امداد", "the shortest wait for the Relief Committee"),
  since.months(associationPracticeSince, 4, interview, undated),
)

/** From arrest to the latest such day. */
export const longestWait = termParameter(
  "bridging.longestWait",
  text("بلندترین انتظار برای پوشش کمیته امداد", "the longest wait for the Relief Committee"),
  since.months(associationPracticeSince, 5, interview, undated),
)

/** Members who count for an amount, at most. */
export const mostCountedMembers = countParameter(
  "household.mostCountedMembers",
  text("سقف شمار اعضای خانوار در محاسبهٔ مبلغ", "the most members who count for an amount"),
  since.count(
    associationPracticeSince,
    5,
    pensions("whole", "verifiedReport", "Kalanshahr; Abady; Intitr: rates for 1 to 5 members and more"),
    undated,
  ),
)

const nobodyYounger = (why: string) => ours(`nobody younger is asked: ${why}; recalled, not read`)

/** Below this age nobody is asked whether a dowry is needed. */
export const leastAgeOfDowry = termParameter(
  "help.dowry.leastAge",
  text("سن پرسش از نیاز به جهیزیه", "the age from which a dowry is asked about"),
  since.years(
    associationPracticeSince,
    13,
    nobodyYounger("the Civil Code, article 1041, on the age of marriage"),
  ),
)

/** Below this age nobody is asked whether work is sought. */
export const leastAgeOfWork = termParameter(
  "help.job.leastAge",
  text("سن پرسش از جویای کار بودن", "the age from which work is asked about"),
  since.years(associationPracticeSince, 15, nobodyYounger("the Labour Law, article 79, on the age of work")),
)
