import { accepted, commonSentences, type LifeCycleWording, type OtherCaseWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { SponsorshipLife } from "./sponsorship-protocol.ts"

type SponsorshipWording = LifeCycleWording<SponsorshipLife, SponsorshipLife["Permission"]> & OtherCaseWording

const titles: SponsorshipWording["titles"] = {
  none: text("پیشنهادنشده", "not offered"),
  offered: text("پیشنهادشده", "offered"),
  active: text("در جریان", "active"),
  withdrawn: text("پس‌گرفته‌شده", "withdrawn"),
  ended: text("پایان‌یافته", "ended"),

  beneficiary: text("ذی‌نفع", "the beneficiary"),

  fundraisers: text("مرجع ثبت پیشنهاد حامیان", "a fundraiser"),
  matchers: text("مرجع انتخاب خانوار", "an officer who chooses households"),
  bookkeepers: text("مرجع ثبت در دفتر", "a bookkeeper"),
}

const commands: SponsorshipWording["commands"] = {
  offer: text("ثبت پیشنهاد حامی", "recording an offer"),
  match: text("انتخاب خانوار", "choosing a household"),
  change: text("تغییر مبلغ", "changing the amount"),
  credit: text("ثبت کمک حامی", "booking a gift of the sponsor"),
  deliver: text("ثبت آنچه به خانوار رسید", "booking what the household got"),
  withdraw: text("پس گرفتن پیشنهاد", "withdrawing the offer"),
  end: text("پایان حمایت حامی", "ending the sponsorship"),
}

const sentences: SponsorshipWording["sentences"] = {
  ...commonSentences,
  "amount.none": text("مبلغ باید بیش از صفر باشد.", "The amount has to be above zero."),
  "form.unknown": {
    fa: ({ known }, say) => `این نوع حمایت شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) => `This form of sponsorship is not known; ${accepted.en(known, say)}.`,
  },
  "gift.credited": text("این کمک پیش‌تر ثبت شده است.", "This gift is booked already."),
  "gift.notHeld": {
    fa: ({ held }, say) => `از این کمک فقط ${say.money(held)} متعلق به همین حامی و قابل ثبت است.`,
    en: ({ held }, say) => `Of this gift the sponsor gave only ${say.money(held)} that can be booked.`,
  },
  "delivery.repeated": text("این تخصیص پیش‌تر ثبت شده است.", "This allotment is booked already."),
  "delivery.notReceived": {
    fa: ({ left }, say) => `از کمک حامی فقط ${say.money(left)} هنوز به خانوار نرسیده است.`,
    en: ({ left }, say) => `Of what the sponsor gave only ${say.money(left)} has not reached the household.`,
  },
  "delivery.notPaid": {
    fa: ({ paid }, say) => `صندوق از این تخصیص فقط ${say.money(paid)} برای همین حمایت پرداخت کرده است.`,
    en: ({ paid }, say) =>
      `Under this allotment the fund has paid only ${say.money(paid)} for this sponsorship.`,
  },
  "household.unknown": text(
    "خانواری با این شناسه ثبت نشده است؛ شناسه را بازبینی کنید.",
    "No household is registered under this id; check the id.",
  ),
  "household.same": text(
    "این خانوار هم‌اکنون تحت حمایت همین حامی است.",
    "The sponsorship is for this household already.",
  ),
}

const claims: OtherCaseWording["claims"] = {
  sponsoredGift: text(
    "مبلغ این کمک برای حمایت‌های دیگر ثبت شده است",
    "The money of the gift is booked for other sponsorships",
  ),
}

/**
 * The refusals of a sponsorship in words.
 *
 * @example
 * const refusal = { code: "gift.credited", path: "gift", params: {} } as const
 * refusalInWords(sponsorshipWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "This gift is booked already."
 */
export const sponsorshipWording: SponsorshipWording = { titles, commands, sentences, claims }
