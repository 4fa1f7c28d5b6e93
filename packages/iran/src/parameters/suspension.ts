/** Numbers of suspension of execution (IPC 46, 47, 50; CPC 552). */

import { article, cpc, ipc, letter } from "../citing.ts"
import { cpcInForce, ipcInForce } from "../in-force.ts"
import { enacted } from "./dated.ts"

const by46 = enacted(ipcInForce, ipc(article(46), "verifiedText", "Vakilik and Tinomodern, article 46"))
const by50 = enacted(ipcInForce, ipc(article(50), "verifiedReport", "course notes"))
const by552 = enacted(cpcInForce, cpc(article(552), "verifiedReport", "course notes"))

export const heaviestSuspendable = by46.count("suspension.heaviestDegree", 3)(
  "سنگین‌ترین درجهٔ قابل تعلیق",
  "heaviest degree that can be suspended",
)
export const lightestSuspendable = by46.count("suspension.lightestDegree", 8)(
  "سبک‌ترین درجهٔ قابل تعلیق",
  "lightest degree that can be suspended",
)
export const suspensionShare = by46.part("suspension.share", [1, 3])(
  "نصاب درخواست تعلیق در حین اجرا",
  "share to be served before suspension during execution",
)
export const shortestSuspension = by46.years("suspension.shortestPeriod", 1)(
  "حداقل مدت تعلیق",
  "shortest period of suspension",
)
export const longestSuspension = by46.years("suspension.longestPeriod", 5)(
  "حداکثر مدت تعلیق",
  "longest period of suspension",
)

/** An economic offence over this amount can be neither postponed nor suspended; exactly this is not over. */
export const economicOffenceLimit = enacted(
  ipcInForce,
  ipc(letter("f", article(47)), "verifiedText", "WikiHoghoogh, article 47"),
).rials("suspension.economicOffenceLimit", 100_000_000)(
  "حد نصاب جرایم اقتصادی غیرقابل تعلیق: بیش از (ریال)",
  "economic offences are barred over this, in rials",
)
export const leastSuspensionAddition = by50.years("suspension.leastBreachAddition", 1)(
  "حداقل افزایش مدت تعلیق پس از نخستین تخلف",
  "least addition after a first breach",
)
export const mostSuspensionAddition = by50.years("suspension.mostBreachAddition", 2)(
  "حداکثر افزایش مدت تعلیق پس از نخستین تخلف",
  "greatest addition after a first breach",
)
export const conductBeforeShortening = by552.months("suspension.conductBeforeShortening", 6)(
  "مدت حسن رفتار پیش از پیشنهاد تقلیل یا لغو دستورها",
  "good conduct before shortening may be proposed",
)
export const waitAfterRefusedShortening = by552.months("suspension.waitAfterRefusedShortening", 2)(
  "فاصلهٔ پیشنهاد مجدد پس از رد",
  "wait before shortening may be proposed again",
)
