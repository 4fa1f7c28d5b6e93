import type { LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { GiftStanding } from "./gift.ts"
import type { PoolLife, PoolPermission } from "./pool-protocol.ts"
import type { ReservationStanding } from "./reservation.ts"

/** What a pool has in words. */
export type PoolWording = LifeCycleWording<PoolLife, PoolPermission, GiftStanding | ReservationStanding>

/** The titles of the stages and offices of a pool, and of what its refusals name. */
export const poolTitles: PoolWording["titles"] = {
  none: text("گشوده‌نشده", "not opened yet"),
  open: text("گشوده", "open"),
  closed: text("بسته‌شده", "closed"),

  promised: text("تعهدشده", "promised"),
  partlyReceived: text("بخشی دریافت‌شده", "received in part"),
  received: text("دریافت‌شده", "received"),
  lapsed: text("منقضی‌شده", "lapsed"),
  cancelled: text("پس‌گرفته‌شده", "cancelled"),

  reserved: text("کنارگذاشته", "reserved"),
  freed: text("آزادشده", "freed"),
  ordered: text("در راه پرداخت", "on its way"),
  spent: text("پرداخت‌شده", "spent"),
  reversed: text("برگشت‌خورده", "reversed"),

  beneficiary: text("خیّری که وجه به او بازمی‌گردد", "the donor who gets the money back"),

  keepers: text("مراجع گشودن و بستن صندوق", "who opens and closes pools"),
  fundraisers: text("مراجع ثبت تعهدها", "who records promises"),
  cashiers: text("مراجع ثبت دریافت", "who books receipts"),
  refunders: text("مراجع بازگرداندن وجه", "who refunds"),
  reservers: text("مراجع کنار گذاشتن وجه", "who reserves money"),
  payers: text("مراجع دستور پرداخت", "who orders payments"),
  receiptRecorders: text("مراجع ثبت رسید و برگشت", "who books what creditors and banks answer"),
}

export const poolCommandTitles: PoolWording["commands"] = {
  open: text("گشودن صندوق", "opening the pool"),
  pledge: text("ثبت تعهد خیّر", "recording a promise"),
  receive: text("ثبت دریافت وجه", "booking money received"),
  lapse: text("ثبت انقضای تعهد", "letting a promise lapse"),
  cancel: text("ثبت انصراف خیّر", "cancelling a promise"),
  refund: text("بازگرداندن وجه به خیّر", "refunding a donor"),
  reserve: text("کنار گذاشتن وجه برای کمک", "reserving money for grants"),
  free: text("آزاد کردن وجه کنارگذاشته", "freeing reserved money"),
  order: text("دستور پرداخت کمک", "ordering the payment of a grant"),
  pay: text("ثبت رسید محکوم‌له", "booking a creditor's receipt"),
  fail: text("ثبت ناکامی پرداخت", "booking a failed payment"),
  reverse: text("ثبت برگشت وجه پرداخت‌شده", "booking a reversal"),
  close: text("بستن صندوق", "closing the pool"),
}
