/** Numbers of the criteria pardon of 1404 and the amnesty of 1401. */

import { text } from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import { citing, ours } from "../citing.ts"
import { amnesty1401Day } from "../facts/amnesty-1401.ts"
import * as instruments from "../instruments.ts"
import { countParameter, dayParameter, partParameter, since, termParameter, unknownSince } from "./dated.ts"

const circular1404 = citing(instruments.criteriaPardonCircular1404)(
  "whole",
  "verifiedReport",
  "Dadbanan summary; YJC 1404/06/20",
)
const shahrivar1404 = jalaliDay(1404, 6, 20)

/** Earlier convictions of the counted degrees that do not bar yet. */
export const toleratedConvictions = countParameter(
  "criteriaPardon1404.toleratedConvictions",
  text("حداکثر سابقهٔ محکومیت مجاز", "earlier convictions that are tolerated"),
  since.count(shahrivar1404, 1, circular1404),
)

/** The degree of the words "up to degree six". */
export const countedDegree = countParameter(
  "criteriaPardon1404.countedDegree",
  text("درجهٔ مذکور در عبارت «تا درجهٔ شش»", "the degree in the words up to degree six"),
  since.count(shahrivar1404, 6, circular1404),
)

/** The last day on which the complainant's satisfaction or the making good of the damage counts. */
export const satisfactionDeadline = dayParameter(
  "criteriaPardon1404.satisfactionDeadline",
  text("مهلت جلب رضایت شاکی یا جبران ضرر", "last day for satisfaction of the complainant"),
  since.day(shahrivar1404, jalaliDay(1404, 9, 30), circular1404),
)

/** The longest term of a security convict. */
export const longestSecurityTerm = termParameter(
  "criteriaPardon1404.longestSecurityTerm",
  text("سقف حبس محکومان امنیتی", "longest term of a security convict"),
  since.years(shahrivar1404, 5, circular1404),
)

/** The time since finality after which a security sentence must not have been executed. */
export const securityFinalityAge = termParameter(
  "criteriaPardon1404.securityFinalityAge",
  text("فاصلهٔ لازم از قطعیت حکم محکومان امنیتی", "time since finality for a security convict"),
  since.years(shahrivar1404, 5, circular1404),
)

const circular1401 = citing(instruments.amnestyCircular1401)(
  "whole",
  "verifiedReport",
  "a public channel's summary; weak",
)
const bahman1401 = amnesty1401Day

/** The day on which served time and age are measured. */
export const amnestyCutOff = dayParameter(
  "amnesty1401.cutOff",
  text("تاریخ معیار عفو بهمن ۱۴۰۱", "cut-off day of the amnesty of Bahman 1401"),
  since.day(bahman1401, bahman1401, circular1401),
)

/** What must have been served of a term of up to one year. */
export const servedOfShortTerm = termParameter(
  "amnesty1401.servedOfShortTerm",
  text("حداقل حبس تحمل‌شده در حبس تا یک سال", "served of a term up to one year"),
  since.months(bahman1401, 1, circular1401),
)

/** The share that must have been served of a term over one to five years. */
export const servedShareOfMiddleTerm = partParameter(
  "amnesty1401.servedShareOfMiddleTerm",
  text("نسبت حبس تحمل‌شده در حبس بیش از یک تا پنج سال", "share served of a term over one to five years"),
  since.share(bahman1401, [1, 5], circular1401),
)

/** What must have been served of a term over ten to twenty years. */
export const servedOfLongTerm = termParameter(
  "amnesty1401.servedOfLongTerm",
  text("حداقل حبس تحمل‌شده در حبس بیش از ده تا بیست سال", "served of a term over ten to twenty years"),
  since.years(bahman1401, 2, circular1401),
)

/** The share of the term that is pardoned: all that remains. */
export const pardonedRest = partParameter(
  "amnesty1401.pardoned.rest",
  text("عفو باقی‌ماندهٔ حبس", "the rest of the imprisonment"),
  since.share(bahman1401, [1, 1], circular1401),
)

/** The pardoned share of a term over one to five years. */
export const pardonedOfMiddleTerm = partParameter(
  "amnesty1401.pardoned.middleTerm",
  text("نسبت عفو در حبس بیش از یک تا پنج سال", "pardoned share of a term over one to five years"),
  since.share(bahman1401, [3, 4], circular1401),
)

/** The pardoned share of a term over ten to twenty years. */
export const pardonedOfLongTerm = partParameter(
  "amnesty1401.pardoned.longTerm",
  text("نسبت عفو در حبس بیش از ده تا بیست سال", "pardoned share of a term over ten to twenty years"),
  since.share(bahman1401, [1, 2], circular1401),
)

/** What is pardoned to the aged, the incurably ill and those unable to pay a fine: the summary does not say. */
export const pardonedOnPersonalGrounds = partParameter(
  "amnesty1401.pardoned.personalGrounds",
  text("نسبت عفو سالمندان و بیماران صعب‌العلاج", "pardoned share on personal grounds"),
  unknownSince(bahman1401, circular1401, ours("the summary names the persons and not the extent")),
)

/** Men older than this are covered. */
export const amnestyAgeOfMen = termParameter(
  "amnesty1401.age.men",
  text("سن مردان مشمول: بیش از", "men over this age"),
  since.years(bahman1401, 70, circular1401),
)

/** Women older than this are covered. */
export const amnestyAgeOfWomen = termParameter(
  "amnesty1401.age.women",
  text("سن زنان مشمول: بیش از", "women over this age"),
  since.years(bahman1401, 60, circular1401),
)
