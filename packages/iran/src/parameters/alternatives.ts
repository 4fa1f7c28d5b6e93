/**
 * Numbers of the alternatives to imprisonment (IPC 65 to 68, 81, note to 37). The bands of articles 65 to 68 stand in the table
 * of the rule itself.
 */

import { article, courseNotes, ipc, letter, note } from "../citing.ts"
import { ipcInForce } from "../in-force.ts"
import { enacted } from "./dated.ts"

const article66 = ipc(article(66), "verifiedReport", "course notes")
const by81 = enacted(ipcInForce, ipc(article(81), "verifiedText", "Iranian Adl, article 81"))

export const convertedTerm = enacted(
  ipcInForce,
  ipc(note(article(37)), "verifiedReport", "course notes"),
).days("alternatives.convertedTerm", 91)(
  "حبس کمتر از این مدت به جایگزین حبس تبدیل می‌شود",
  "an imposed term under this is converted",
)
export const recordWindow = enacted(ipcInForce, article66).years("alternatives.recordWindow", 5)(
  "مدت اعتبار سابقه پس از اجرا",
  "how long a listed record counts",
)
export const heavyRecordDegree = enacted(ipcInForce, ipc(letter("b", article(66)), "recalled")).count(
  "alternatives.heavyRecordDegree",
  6,
)("سبک‌ترین درجهٔ محکومیت سنگین در سابقه", "lightest degree of a heavy record")
export const toleratedLightRecords = enacted(ipcInForce, ipc(letter("a", article(66)), "recalled")).count(
  "alternatives.toleratedLightRecords",
  1,
)("تعداد محکومیت‌های سبک قابل اغماض", "light convictions that are tolerated")
export const toleratedLightRecordsByCourseNotes = enacted(ipcInForce, courseNotes("article 66(a)")).count(
  "alternatives.toleratedLightRecords.courseNotes",
  0,
)("همان به روایت جزوهٔ آموزشی", "the same by the teaching notes")
export const mostAlternatives = enacted(ipcInForce, ipc(article(70), "recalled")).count(
  "alternatives.mostAtOnce",
  2,
)("حداکثر انواع جایگزین در یک حکم", "most kinds of alternatives at once")
export const leastAlternativeAddition = by81.share("alternatives.leastBreachAddition", [1, 4])(
  "حداقل افزایش پس از نخستین تخلف",
  "least addition after a first breach",
)
export const mostAlternativeAddition = by81.share("alternatives.mostBreachAddition", [1, 2])(
  "حداکثر افزایش پس از نخستین تخلف",
  "greatest addition after a first breach",
)
