/** Which new offence ends a leniency measure. */

import { article, courseNotes, ipc } from "../citing.ts"
import { ipcInForce } from "../in-force.ts"
import { enacted } from "./dated.ts"
export const revokingDegree = enacted(
  ipcInForce,
  ipc(article(54), "verifiedText", "Vakilik, article 54"),
  ipc(article(61), "verifiedReport", "Adlgoo, article 61"),
).count("revocation.lightestDegree", 7)(
  "سبک‌ترین درجهٔ تعزیری جرم عمدی جدید که موجب لغو است",
  "lightest degree of a new intentional ta'zir offence that revokes",
)
export const revokingDegreeByCourseNotes = enacted(ipcInForce, courseNotes("table on article 54")).count(
  "revocation.lightestDegree.courseNotes",
  5,
)("همان برای تعلیق به روایت جزوهٔ آموزشی", "the same for suspension by the teaching notes")
