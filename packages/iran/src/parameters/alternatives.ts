/**
 * Numbers of the alternatives to imprisonment (IPC 65 to 68, 81, note to 37). The bands of articles 65 to 68 stand in the table
 * of the rule itself.
 */

import { text } from "@bazgasht/rules"
import { article, courseNotes, ipc, letter, note } from "../citing.ts"
import { ipcInForce } from "../in-force.ts"
import { countParameter, shareParameter, since, termParameter } from "./dated.ts"

const article66 = ipc(article(66), "verifiedReport", "course notes")
const article81 = ipc(article(81), "verifiedText", "Iranian Adl, article 81")

/** An imposed term shorter than this is converted. */
export const convertedTerm = termParameter(
  "alternatives.convertedTerm",
  text("حبس کمتر از این مدت به جایگزین حبس تبدیل می‌شود", "an imposed term under this is converted"),
  since.days(ipcInForce, 91, ipc(note(article(37)), "verifiedReport", "course notes")),
)

/** A listed record counts until this long after its execution. */
export const recordWindow = termParameter(
  "alternatives.recordWindow",
  text("مدت اعتبار سابقه پس از اجرا", "how long a listed record counts"),
  since.years(ipcInForce, 5, article66),
)

/** The lightest degree of which one conviction is enough to be a listed record; recalled, not read. */
export const heavyRecordDegree = countParameter(
  "alternatives.heavyRecordDegree",
  text("سبک‌ترین درجهٔ محکومیت سنگین در سابقه", "lightest degree of a heavy record"),
  since.count(ipcInForce, 6, ipc(letter("b", article(66)), "recalled")),
)

/** Light convictions that are still tolerated. */
export const toleratedLightRecords = countParameter(
  "alternatives.toleratedLightRecords",
  text("تعداد محکومیت‌های سبک قابل اغماض", "light convictions that are tolerated"),
  since.count(ipcInForce, 1, ipc(letter("a", article(66)), "recalled")),
)

/** The same by the teaching notes: one light conviction already counts. */
export const toleratedLightRecordsByCourseNotes = countParameter(
  "alternatives.toleratedLightRecords.courseNotes",
  text("همان به روایت جزوهٔ آموزشی", "the same by the teaching notes"),
  since.count(ipcInForce, 0, courseNotes("article 66(a)")),
)

/** The most kinds of alternatives at once. */
export const mostAlternatives = countParameter(
  "alternatives.mostAtOnce",
  text("حداکثر انواع جایگزین در یک حکم", "most kinds of alternatives at once"),
  since.count(ipcInForce, 2, ipc(article(70), "recalled")),
)

/** The least that a first breach adds, as a share. */
export const leastAlternativeAddition = shareParameter(
  "alternatives.leastBreachAddition",
  text("حداقل افزایش پس از نخستین تخلف", "least addition after a first breach"),
  since.share(ipcInForce, [1, 4], article81),
)

/** The most that a first breach adds, as a share. */
export const mostAlternativeAddition = shareParameter(
  "alternatives.mostBreachAddition",
  text("حداکثر افزایش پس از نخستین تخلف", "greatest addition after a first breach"),
  since.share(ipcInForce, [1, 2], article81),
)
