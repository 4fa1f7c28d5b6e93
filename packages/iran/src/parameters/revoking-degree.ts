/** Which new offence ends a leniency measure. */

import { text } from "@bazgasht/rules"
import { article, courseNotes, ipc } from "../citing.ts"
import { ipcInForce } from "../in-force.ts"
import { countParameter, since } from "./dated.ts"

/** The lightest degree of a new intentional ta'zir offence that ends conditional release or suspension. */
export const revokingDegree = countParameter(
  "revocation.lightestDegree",
  text(
    "سبک‌ترین درجهٔ تعزیری جرم عمدی جدید که موجب لغو است",
    "lightest degree of a new intentional ta'zir offence that revokes",
  ),
  since.count(
    ipcInForce,
    7,
    ipc(article(54), "verifiedText", "Vakilik, article 54"),
    ipc(article(61), "verifiedReport", "Adlgoo, article 61"),
  ),
)

/** The same for suspension by a table of the teaching notes. */
export const revokingDegreeByCourseNotes = countParameter(
  "revocation.lightestDegree.courseNotes",
  text("همان برای تعلیق به روایت جزوهٔ آموزشی", "the same for suspension by the teaching notes"),
  since.count(ipcInForce, 5, courseNotes("table on article 54")),
)
