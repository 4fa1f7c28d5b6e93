/**
 * How long an intentional conviction deprives of social rights (IPC 25); until then it is an effective record.
 */

import { article, ipc } from "../citing.ts"
import { ipcInForce } from "../in-force.ts"
import { enacted } from "./dated.ts"

const by25 = enacted(ipcInForce, ipc(article(25), "verifiedReport", "course notes"))

export const longestDeprivation = by25.years("socialRights.longestDeprivation", 7)(
  "مدت محرومیت برای حبس ابد",
  "deprivation after life imprisonment",
)
export const longerDeprivationDegree = by25.count("socialRights.longerDeprivation.degree", 4)(
  "سبک‌ترین درجهٔ حبس با محرومیت سه‌ساله",
  "lightest degree with the longer deprivation",
)
export const longerDeprivation = by25.years("socialRights.longerDeprivation", 3)(
  "مدت محرومیت برای حبس تا درجهٔ چهار",
  "deprivation after imprisonment of degree 4 or heavier",
)

/** The degree of imprisonment with the shorter deprivation; lighter ones have none. */
export const shorterDeprivationDegree = by25.count("socialRights.shorterDeprivation.degree", 5)(
  "درجهٔ حبس با محرومیت دوساله",
  "degree with the shorter deprivation",
)
export const shorterDeprivation = by25.years("socialRights.shorterDeprivation", 2)(
  "مدت محرومیت برای حبس درجهٔ پنج",
  "deprivation after imprisonment of degree 5",
)
