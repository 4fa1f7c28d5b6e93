import { accepted, commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { StockLife } from "./stock-protocol.ts"

type StockWording = LifeCycleWording<StockLife, StockLife["Permission"], "gift" | "purchase">

const titles: StockWording["titles"] = {
  none: text("تشکیل‌نشده", "not opened"),
  open: text("باز", "open"),
  closed: text("بسته‌شده", "closed"),

  gift: text("کمک غیرنقدی", "a gift in kind"),
  purchase: text("خرید", "a purchase"),

  beneficiary: text("ذی‌نفع", "the beneficiary"),

  keepers: text("مرجع تشکیل و بستن انبار", "an officer who opens and closes stocks"),
  storekeepers: text("انباردار", "a storekeeper"),
  distributors: text("توزیع‌کننده", "a distributor of goods"),
  confirmers: text("مرجع شمارش دوم", "a second counter"),
}

const commands: StockWording["commands"] = {
  open: text("تشکیل انبار", "opening the stock"),
  receive: text("ثبت ورود کالا", "booking goods that came in"),
  send: text("ارسال به انبار دیگر", "sending goods to another stock"),
  accept: text("تحویل گرفتن از انبار دیگر", "accepting goods from another stock"),
  distribute: text("تحویل کالا به خانوار", "handing goods to a household"),
  report: text("گزارش کمبود یا ضایعات", "reporting a loss"),
  confirm: text("تأیید کمبود", "confirming a loss"),
  dismiss: text("رد گزارش کمبود", "dismissing a report"),
  close: text("بستن انبار", "closing the stock"),
}

const sentences: StockWording["sentences"] = {
  ...commonSentences,
  "goods.none": text(
    "باید دست‌کم یک کالا و مقدار آن، بیش از صفر، نام برده شود.",
    "At least one item has to be named, with a quantity above zero.",
  ),
  "goods.repeated": {
    fa: ({ item }, say) => `کالای «${say.title(item)}» دو بار نام برده شده است.`,
    en: ({ item }, say) => `The item “${say.title(item)}” is named twice.`,
  },
  "item.unknown": {
    fa: ({ known }, say) => `این کالا شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) => `This item is not known; ${accepted.en(known, say)}.`,
  },
  "item.short": {
    fa: ({ item, left }, say) => `از کالای «${say.title(item)}» فقط ${say.number(left)} واحد موجود است.`,
    en: ({ item, left }, say) => `The quantity of “${say.title(item)}” in stock is only ${say.number(left)}.`,
  },
  "item.tooMany": {
    fa: ({ item }, say) =>
      `مقدار کالای «${say.title(item)}» بزرگ‌تر از آن می‌شود که دقیق محاسبه شود؛ مقدار را بازبینی کنید.`,
    en: ({ item }, say) =>
      `The quantity of “${say.title(item)}” would be too great to be computed exactly; check the quantity.`,
  },
  "item.notSent": {
    fa: ({ item, sent }, say) =>
      `از کالای «${say.title(item)}» فقط ${say.number(sent)} واحد از آن انبار در راه است.`,
    en: ({ item, sent }, say) =>
      `The quantity of “${say.title(item)}” on its way from that stock is only ${say.number(sent)}.`,
  },
  "movement.within": text(
    "کالا از انبار به همان انبار جابه‌جا نمی‌شود.",
    "Goods do not move from a stock to itself.",
  ),
  "household.unknown": text(
    "خانواری با این شناسه ثبت نشده است؛ شناسه را بازبینی کنید.",
    "No household is registered under this id; check the id.",
  ),
  "reason.unknown": {
    fa: ({ known }, say) => `این دلیل شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) => `This reason is not known; ${accepted.en(known, say)}.`,
  },
  "report.repeated": text("این گزارش پیش‌تر ثبت شده است.", "This report is recorded already."),
  "report.unknown": text(
    "چنین گزارشی در انتظار نیست؛ شناسهٔ آن را بازبینی کنید.",
    "No such report is pending; check its id.",
  ),
  "report.byOnePerson": text(
    "گزارش‌دهنده خود کمبود را تأیید نمی‌کند؛ شخص دیگری باید بشمارد.",
    "The person who reported a loss does not confirm it; another person has to count.",
  ),
  "stock.notEmpty": text(
    "انبار هنوز کالا یا گزارشی در انتظار دارد؛ فقط انبار خالی بسته می‌شود.",
    "The stock still holds goods or a pending report; only an empty one is closed.",
  ),
}

/**
 * The refusals of a stock in words.
 *
 * @example
 * const refusal = { code: "movement.within", path: "to", params: {} } as const
 * refusalInWords(stockWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "Goods do not move from a stock to itself."
 */
export const stockWording: StockWording = { titles, commands, sentences }
