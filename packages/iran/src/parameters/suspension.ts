/** Numbers of suspension of execution (IPC 46, 47, 50; CPC 552). */

import { text } from "@bazgasht/rules"
import { article, cpc, ipc, letter } from "../citing.ts"
import { cpcInForce, ipcInForce } from "../in-force.ts"
import { countParameter, moneyParameter, partParameter, since, termParameter } from "./dated.ts"

const article46 = ipc(article(46), "verifiedText", "Vakilik and Tinomodern, article 46")
const article50 = ipc(article(50), "verifiedReport", "course notes")
const article552 = cpc(article(552), "verifiedReport", "course notes")

/** The heaviest degree that can be suspended. */
export const heaviestSuspendable = countParameter(
  "suspension.heaviestDegree",
  text("سنگین‌ترین درجهٔ قابل تعلیق", "heaviest degree that can be suspended"),
  since.count(ipcInForce, 3, article46),
)

/** The lightest degree that can be suspended. */
export const lightestSuspendable = countParameter(
  "suspension.lightestDegree",
  text("سبک‌ترین درجهٔ قابل تعلیق", "lightest degree that can be suspended"),
  since.count(ipcInForce, 8, article46),
)

/** What has to be served before suspension can be asked for during execution. */
export const suspensionShare = partParameter(
  "suspension.share",
  text("نصاب درخواست تعلیق در حین اجرا", "share to be served before suspension during execution"),
  since.share(ipcInForce, [1, 3], article46),
)

/** The shortest period of suspension. */
export const shortestSuspension = termParameter(
  "suspension.shortestPeriod",
  text("حداقل مدت تعلیق", "shortest period of suspension"),
  since.years(ipcInForce, 1, article46),
)

/** The longest period of suspension. */
export const longestSuspension = termParameter(
  "suspension.longestPeriod",
  text("حداکثر مدت تعلیق", "longest period of suspension"),
  since.years(ipcInForce, 5, article46),
)

/** An economic offence over this amount can be neither postponed nor suspended; exactly this is not over. */
export const economicOffenceLimit = moneyParameter(
  "suspension.economicOffenceLimit",
  text(
    "حد نصاب جرایم اقتصادی غیرقابل تعلیق: بیش از (ریال)",
    "economic offences are barred over this, in rials",
  ),
  since.rials(
    ipcInForce,
    100_000_000,
    ipc(letter("f", article(47)), "verifiedText", "WikiHoghoogh, article 47"),
  ),
)

/** The least that a first breach adds to the period. */
export const leastSuspensionAddition = termParameter(
  "suspension.leastBreachAddition",
  text("حداقل افزایش مدت تعلیق پس از نخستین تخلف", "least addition after a first breach"),
  since.years(ipcInForce, 1, article50),
)

/** The most that a first breach adds to the period. */
export const mostSuspensionAddition = termParameter(
  "suspension.mostBreachAddition",
  text("حداکثر افزایش مدت تعلیق پس از نخستین تخلف", "greatest addition after a first breach"),
  since.years(ipcInForce, 2, article50),
)

/** Good conduct before the enforcement judge may propose to shorten the period or lift orders. */
export const conductBeforeShortening = termParameter(
  "suspension.conductBeforeShortening",
  text("مدت حسن رفتار پیش از پیشنهاد تقلیل یا لغو دستورها", "good conduct before shortening may be proposed"),
  since.months(cpcInForce, 6, article552),
)

/** The wait after a refusal before it may be proposed again. */
export const waitAfterRefusedShortening = termParameter(
  "suspension.waitAfterRefusedShortening",
  text("فاصلهٔ پیشنهاد مجدد پس از رد", "wait before shortening may be proposed again"),
  since.months(cpcInForce, 2, article552),
)
