/**
 * How long an intentional conviction deprives of social rights (IPC 25); until then it is an effective record.
 */

import { text } from "@bazgasht/rules"
import { article, ipc } from "../citing.ts"
import { ipcInForce } from "../in-force.ts"
import { countParameter, since, termParameter } from "./dated.ts"

const article25 = ipc(article(25), "verifiedReport", "course notes")

/** Deprivation after life imprisonment. */
export const longestDeprivation = termParameter(
  "socialRights.longestDeprivation",
  text("مدت محرومیت برای حبس ابد", "deprivation after life imprisonment"),
  since.years(ipcInForce, 7, article25),
)

/** The lightest degree of imprisonment with the longer deprivation. */
export const longerDeprivationDegree = countParameter(
  "socialRights.longerDeprivation.degree",
  text("سبک‌ترین درجهٔ حبس با محرومیت سه‌ساله", "lightest degree with the longer deprivation"),
  since.count(ipcInForce, 4, article25),
)

/** Deprivation after imprisonment of degree 4 or heavier. */
export const longerDeprivation = termParameter(
  "socialRights.longerDeprivation",
  text("مدت محرومیت برای حبس تا درجهٔ چهار", "deprivation after imprisonment of degree 4 or heavier"),
  since.years(ipcInForce, 3, article25),
)

/** The degree of imprisonment with the shorter deprivation; lighter ones have none. */
export const shorterDeprivationDegree = countParameter(
  "socialRights.shorterDeprivation.degree",
  text("درجهٔ حبس با محرومیت دوساله", "degree with the shorter deprivation"),
  since.count(ipcInForce, 5, article25),
)

/** Deprivation after imprisonment of degree 5. */
export const shorterDeprivation = termParameter(
  "socialRights.shorterDeprivation",
  text("مدت محرومیت برای حبس درجهٔ پنج", "deprivation after imprisonment of degree 5"),
  since.years(ipcInForce, 2, article25),
)
