/**
 * Numbers of the support of families: the wait for the Relief Committee and the size that counts (FAM-3, FAM-5).
 */

import { ours, pensions, practice } from "../citing.ts"
import { associationPracticeSince } from "../in-force.ts"
import { enacted } from "./dated.ts"

const undated = ours("the report gives no first day; our sources on the associations begin with 1399/12/25")
const byInterviewUndated = enacted(
  associationPracticeSince,
  practice("whole", "verifiedReport", "Mizan interview with the manager of the associations"),
  undated,
)

/** From arrest to the earliest day on which the Relief Committee is expected to have taken over. */
export const shortestWait = byInterviewUndated.months("bridging.shortestWait", 4)(
  "کوتاه‌ترین انتظار برای پوشش کمیته امداد",
  "the shortest wait for the Relief Committee",
)

/** From arrest to the latest such day. */
export const longestWait = byInterviewUndated.months("bridging.longestWait", 5)(
  "بلندترین انتظار برای پوشش کمیته امداد",
  "the longest wait for the Relief Committee",
)
export const mostCountedMembers = enacted(
  associationPracticeSince,
  pensions("whole", "verifiedReport", "Kalanshahr; Abady; Intitr: rates for 1 to 5 members and more"),
  undated,
).count("household.mostCountedMembers", 5)(
  "سقف شمار اعضای خانوار در محاسبهٔ مبلغ",
  "the most members who count for an amount",
)

const nobodyYounger = (why: string) => ours(`nobody younger is asked: ${why}; recalled, not read`)

export const leastAgeOfDowry = enacted(
  associationPracticeSince,
  nobodyYounger("the Civil Code, article 1041, on the age of marriage"),
).years("help.dowry.leastAge", 13)("سن پرسش از نیاز به جهیزیه", "the age from which a dowry is asked about")
export const leastAgeOfWork = enacted(
  associationPracticeSince,
  nobodyYounger("the Labour Law, article 79, on the age of work"),
).years("help.job.leastAge", 15)("سن پرسش از جویای کار بودن", "the age from which work is asked about")
