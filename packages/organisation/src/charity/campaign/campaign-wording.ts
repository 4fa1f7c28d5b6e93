import { accepted, commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { CampaignLife } from "./campaign-protocol.ts"

type CampaignWording = LifeCycleWording<CampaignLife, CampaignLife["Permission"]>

const titles: CampaignWording["titles"] = {
  none: text("آغازنشده", "not begun"),
  open: text("در جریان", "open"),
  reached: text("به مبلغ رسیده", "reached"),
  closed: text("پایان‌یافته", "closed"),
  calledOff: text("لغوشده", "called off"),
  settled: text("تسویه‌شده", "settled"),

  beneficiary: text("ذی‌نفع", "the beneficiary"),

  campaigners: text("مرجع برگزاری پویش", "a campaign manager"),
  bookkeepers: text("مرجع ثبت در دفتر", "a bookkeeper"),
}

const commands: CampaignWording["commands"] = {
  open: text("آغاز پویش", "opening the campaign"),
  identify: text("تعیین پروندهٔ موضوع پویش", "naming the case that the campaign asks for"),
  count: text("شمردن یک دسته کمک", "counting a batch of gifts"),
  close: text("پایان پویش", "closing the campaign"),
  callOff: text("لغو پویش", "calling the campaign off"),
  settle: text("تسویهٔ پویش", "settling the campaign"),
}

const sentences: CampaignWording["sentences"] = {
  ...commonSentences,
  "amount.none": text("مبلغ باید بیش از صفر باشد.", "The amount has to be above zero."),
  "amount.tooGreat": text(
    "با این مبلغ جمع پویش بزرگ‌تر از آن می‌شود که دقیق محاسبه شود؛ مبلغ را بازبینی کنید.",
    "With this amount the total of the campaign would be too great to be computed exactly; check the amount.",
  ),
  "days.none": text("پایان پویش پیش از آغاز آن است.", "The campaign ends before it begins."),
  "purpose.unknown": {
    fa: ({ known }, say) => `این هدف شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) => `This purpose is not known; ${accepted.en(known, say)}.`,
  },
  "channel.unknown": {
    fa: ({ known }, say) => `این راه پرداخت شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) => `This channel is not known; ${accepted.en(known, say)}.`,
  },
  "campaign.identified": text(
    "پروندهٔ موضوع این پویش پیش‌تر تعیین شده است.",
    "The case that this campaign asks for is named already.",
  ),
  "batch.counted": text("این دسته پیش‌تر شمرده شده است.", "This batch is counted already."),
  "batch.otherSum": text(
    "دسته تأیید نشده است، از پویش دیگری است، یا جمع آن جز این است.",
    "The batch is not confirmed, is of another campaign, or comes to another sum.",
  ),
  "campaign.stillOpen": {
    fa: ({ lacking, until }, say) =>
      `پویش تا ${say.day(until)} ادامه دارد و هنوز ${say.money(lacking)} کم است.`,
    en: ({ lacking, until }, say) =>
      `The campaign goes on until ${say.day(until)}, and ${say.money(lacking)} is still lacking.`,
  },
}

/**
 * The refusals of a campaign in words.
 *
 * @example
 * const refusal = { code: "batch.counted", path: "batch", params: {} } as const
 * refusalInWords(campaignWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "This batch is counted already."
 */
export const campaignWording: CampaignWording = { titles, commands, sentences }
