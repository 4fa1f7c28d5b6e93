/** Numbers of the criteria pardon of 1404 and the amnesty of 1401. */

import { text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import { citing, ours } from "../citing.ts"
import { amnesty1401Day } from "../facts/amnesty-1401.ts"
import * as instruments from "../instruments.ts"
import { enacted, partParameter, unknownSince } from "./dated.ts"

const byCircular1404 = enacted(
  jalaliDay(1404, 6, 20),
  citing(instruments.criteriaPardonCircular1404)(
    "whole",
    "verifiedReport",
    "Dadbanan summary; YJC 1404/06/20",
  ),
)

/** Earlier convictions of the counted degrees that do not bar yet. */
export const toleratedConvictions = byCircular1404.count("criteriaPardon1404.toleratedConvictions", 1)(
  "حداکثر سابقهٔ محکومیت مجاز",
  "earlier convictions that are tolerated",
)
export const countedDegree = byCircular1404.count("criteriaPardon1404.countedDegree", 6)(
  "درجهٔ مذکور در عبارت «تا درجهٔ شش»",
  "the degree in the words up to degree six",
)

/** The last day on which the complainant's satisfaction or the making good of the damage counts. */
export const satisfactionDeadline = byCircular1404.day(
  "criteriaPardon1404.satisfactionDeadline",
  jalaliDay(1404, 9, 30),
)("مهلت جلب رضایت شاکی یا جبران ضرر", "last day for satisfaction of the complainant")
export const longestSecurityTerm = byCircular1404.years("criteriaPardon1404.longestSecurityTerm", 5)(
  "سقف حبس محکومان امنیتی",
  "longest term of a security convict",
)

/** The time since finality after which a security sentence must not have been executed. */
export const securityFinalityAge = byCircular1404.years("criteriaPardon1404.securityFinalityAge", 5)(
  "فاصلهٔ لازم از قطعیت حکم محکومان امنیتی",
  "time since finality for a security convict",
)

const circular1401 = citing(instruments.amnestyCircular1401)(
  "whole",
  "verifiedReport",
  "a public channel's summary; weak",
)
const bahman1401 = amnesty1401Day
const byCircular1401 = enacted(bahman1401, circular1401)

/** The day on which served time and age are measured. */
export const amnestyCutOff = byCircular1401.day("amnesty1401.cutOff", bahman1401)(
  "تاریخ معیار عفو بهمن ۱۴۰۱",
  "cut-off day of the amnesty of Bahman 1401",
)
export const servedOfShortTerm = byCircular1401.months("amnesty1401.servedOfShortTerm", 1)(
  "حداقل حبس تحمل‌شده در حبس تا یک سال",
  "served of a term up to one year",
)
export const servedShareOfMiddleTerm = byCircular1401.part("amnesty1401.servedShareOfMiddleTerm", [1, 5])(
  "نسبت حبس تحمل‌شده در حبس بیش از یک تا پنج سال",
  "share served of a term over one to five years",
)
export const servedOfLongTerm = byCircular1401.years("amnesty1401.servedOfLongTerm", 2)(
  "حداقل حبس تحمل‌شده در حبس بیش از ده تا بیست سال",
  "served of a term over ten to twenty years",
)
export const pardonedRest = byCircular1401.part("amnesty1401.pardoned.rest", [1, 1])(
  "عفو باقی‌ماندهٔ حبس",
  "the rest of the imprisonment",
)
export const pardonedOfMiddleTerm = byCircular1401.part("amnesty1401.pardoned.middleTerm", [3, 4])(
  "نسبت عفو در حبس بیش از یک تا پنج سال",
  "pardoned share of a term over one to five years",
)
export const pardonedOfLongTerm = byCircular1401.part("amnesty1401.pardoned.longTerm", [1, 2])(
  "نسبت عفو در حبس بیش از ده تا بیست سال",
  "pardoned share of a term over ten to twenty years",
)

/** What is pardoned to the aged, the incurably ill and those unable to pay a fine: the summary does not say. */
export const pardonedOnPersonalGrounds = partParameter(
  "amnesty1401.pardoned.personalGrounds",
  text("نسبت عفو سالمندان و بیماران صعب‌العلاج", "pardoned share on personal grounds"),
  unknownSince(bahman1401, circular1401, ours("the summary names the persons and not the extent")),
)
export const amnestyAgeOfMen = byCircular1401.years("amnesty1401.age.men", 70)(
  "سن مردان مشمول: بیش از",
  "men over this age",
)
export const amnestyAgeOfWomen = byCircular1401.years("amnesty1401.age.women", 60)(
  "سن زنان مشمول: بیش از",
  "women over this age",
)
