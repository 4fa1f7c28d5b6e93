/**
 * Islamic Penal Code, articles 43 and 60: orders that a court may attach to a leniency measure (REL-CR-4). Learning a trade or
 * working in a given one links release with employment.
 */

import { type Citation, type Text, text } from "@bazgasht/rules"
import { article, ipc } from "../citing.ts"

/** An order of the court. */
export interface CourtOrder {
  readonly code: string
  readonly title: Text
  readonly citations: ReadonlyArray<Citation>
}

const citations: ReadonlyArray<Citation> = [
  ipc(article(43), "verifiedReport", "course notes"),
  ipc(article(60), "verifiedReport", "course notes"),
]

const order = (code: string, fa: string, en: string): CourtOrder => ({ code, title: text(fa, en), citations })

/** The orders that our sources name; the article lists more. */
export const courtOrders: ReadonlyArray<CourtOrder> = [
  order("order.trade", "حرفه‌آموزی یا اشتغال به حرفه‌ای خاص", "learning a trade or working in a given one"),
  order("order.treatment", "درمان بیماری یا ترک اعتیاد", "treatment of an illness or an addiction"),
  order("order.maintenance", "پرداخت نفقهٔ افراد واجب‌النفقه", "maintenance of dependants"),
  order("order.drivingBan", "خودداری از رانندگی با وسایل نقلیهٔ موتوری", "no driving of motor vehicles"),
]
