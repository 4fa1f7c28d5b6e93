import { accepted, commonSentences, type LifeCycleWording, type OtherCaseWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { dueOutsideCalendar } from "../../due-day.ts"
import type { ProposalLife } from "./proposal-protocol.ts"

type ProposalWord =
  | "fit"
  | "unfit"
  | "hour"
  | "day"
  | "month"
  | "insured"
  | "notInsured"
  | "notRecorded"
  | "yes"
  | "no"
  | "unknown"
type ProposalWording = LifeCycleWording<ProposalLife, ProposalLife["Permission"], ProposalWord> &
  OtherCaseWording

const titles: ProposalWording["titles"] = {
  none: text("ارائه‌نشده", "not brought"),
  submitted: text("در دست بررسی", "being looked at"),
  drafted: text("پیش‌نویس قرارداد", "a contract is drafted"),
  contracted: text("دارای قرارداد", "contracted"),
  ended: text("پایان‌یافته", "ended"),
  refused: text("ردشده", "refused"),
  withdrawn: text("پس‌گرفته‌شده", "withdrawn"),

  inspector: text("بازدیدکننده", "the person who inspected"),
  drafter: text("تهیه‌کنندهٔ پیش‌نویس قرارداد", "the person who drafted the contract"),
  beneficiary: text("سرمایه‌گذار", "the investor"),

  submitters: text("ارائه‌کنندهٔ پیشنهاد", "a bringer of proposals"),
  inspectors: text("مرجع بازدید", "an inspector"),
  drafters: text("مرجع تهیهٔ قرارداد", "a drafter of contracts"),
  concluders: text("مرجع انعقاد قرارداد", "an officer who concludes contracts"),
  keepers: text("مسئول پیگیری قرارداد", "a contract manager"),

  fit: text("مناسب", "fit"),
  unfit: text("نامناسب", "unfit"),
  hour: text("ساعت", "an hour"),
  day: text("روز", "a day"),
  month: text("ماه", "a month"),
  insured: text("بیمه‌شده", "insured"),
  notInsured: text("بیمه‌نشده", "not insured"),
  notRecorded: text("بیمه ثبت نشده است", "insurance not recorded"),
  yes: text("رعایت شده", "kept"),
  no: text("رعایت نشده", "not kept"),
  unknown: text("نامعلوم", "not known"),
}

const commands: ProposalWording["commands"] = {
  submit: text("ارائهٔ پیشنهاد", "bringing a proposal"),
  inspect: text("ثبت نتیجهٔ بازدید", "recording an inspection"),
  draft: text("تهیهٔ پیش‌نویس قرارداد", "drafting a contract"),
  conclude: text("انعقاد قرارداد", "concluding the contract"),
  refuse: text("رد پیشنهاد", "refusing the proposal"),
  withdraw: text("پس گرفتن پیشنهاد", "withdrawing the proposal"),
  open: text("ثبت فرصت شغلی قرارداد", "recording an opening of the contract"),
  closeOpening: text("ثبت بسته شدن فرصت شغلی", "recording that an opening is closed"),
  recordInsurance: text("ثبت بیمه", "recording the insurance"),
  extend: text("تمدید قرارداد", "extending the contract"),
  evaluate: text("ارزیابی قرارداد", "evaluating the contract"),
  end: text("پایان دادن به قرارداد", "ending the contract"),
}

const sentences: ProposalWording["sentences"] = {
  ...commonSentences,
  "workplace.unknown": {
    fa: ({ kinds, workplace }, say) =>
      `محل کار «${say.title(workplace)}» شناخته‌شده نیست؛ ${accepted.fa(kinds, say)}.`,
    en: ({ kinds, workplace }, say) =>
      `The kind of workplace “${say.title(workplace)}” is not known; ${accepted.en(kinds, say)}.`,
  },
  "trade.unknown": text(
    "این کد از کدهای چهاررقمی طبقه‌بندی بین‌المللی مشاغل نیست.",
    "The trade is no four-digit code of the international classification of occupations.",
  ),
  "unit.unknown": text(
    "در این روز واحد یا کارگاهی با این شناسه نیست؛ شناسه یا روز را بازبینی کنید.",
    "There is no unit or workshop of this id on the day; check the id or the day.",
  ),
  "capacity.notShown": text(
    "این ظرفیت منتشر نشده یا دیگر عرضه نمی‌شود.",
    "This capacity is not published, or is no longer offered.",
  ),
  "investor.closed": text(
    "پروندهٔ این سرمایه‌گذار بسته شده یا در پروندهٔ دیگری ادغام شده است.",
    "The record of this investor is closed, or was merged into another one.",
  ),
  "work.noSeats": text(
    "در این پیشنهاد برای هیچ‌کس کار پیش‌بینی نشده است؛ دست‌کم یک جا لازم است.",
    "The proposal has work for nobody; at least one seat is needed.",
  ),
  "inspection.unknown": {
    fa: ({ inspection, known }, say) =>
      `بازدیدی به نام «${say.title(inspection)}» خواسته نشده است؛ ${accepted.fa(known, say)}.`,
    en: ({ inspection, known }, say) =>
      `No inspection “${say.title(inspection)}” is asked for; ${accepted.en(known, say)}.`,
  },
  "inspection.later": text("روز بازدید هنوز نرسیده است.", "The day of the inspection has not come yet."),
  "inspection.missing": {
    fa: ({ inspections }, say) => `این بازدیدها هنوز انجام نشده است: ${say.titles(inspections)}.`,
    en: ({ inspections }, say) => `These inspections have not been made: ${say.titles(inspections)}.`,
  },
  "inspection.unfit": {
    fa: ({ inspections }, say) => `محل در این بازدیدها نامناسب شناخته شده است: ${say.titles(inspections)}.`,
    en: ({ inspections }, say) => `The place was found unfit by: ${say.titles(inspections)}.`,
  },
  "contract.noDays": text("پایان قرارداد باید پس از آغاز آن باشد.", "A contract has to end after it begins."),
  "contract.noSeats": text(
    "در این قرارداد برای هیچ‌کس کار پیش‌بینی نشده است؛ دست‌کم یک جا لازم است.",
    "The contract gives work to nobody; at least one seat is needed.",
  ),
  "contract.noHours": text("ساعات هفتگی کار باید معین باشد.", "The contract has to state its weekly hours."),
  "contract.shareTooGreat": text(
    "سهم مؤسسه نمی‌تواند از کل مبلغ بیشتر باشد.",
    "The share of the institution cannot be more than the whole.",
  ),
  "contract.over": {
    fa: ({ since }, say) => `مدت قرارداد از ${say.day(since)} پایان یافته است؛ باید تمدید شود.`,
    en: ({ since }, say) => `The contract has not been valid since ${say.day(since)} and has to be extended.`,
  },
  "contract.notExtended": {
    fa: ({ to }, say) => `تمدید باید پایان قرارداد را از ${say.day(to)} فراتر ببرد.`,
    en: ({ to }, say) => `An extension has to end after ${say.day(to)}.`,
  },
  "insurance.noDays": text(
    "پایان بیمه‌نامه باید پس از آغاز آن باشد.",
    "An insurance has to end after it begins.",
  ),
  "opening.none": text(
    "چنین فرصت شغلی‌ای نیست یا بسته شده است.",
    "There is no such opening, or it is closed.",
  ),
  "opening.ofOther": text(
    "کارفرمای این فرصت شغلی سرمایه‌گذار این قرارداد نیست.",
    "The employer of the opening is not the investor of the contract.",
  ),
  "opening.unknown": text(
    "چنین فرصت شغلی‌ای برای این قرارداد ثبت نشده است؛ شناسهٔ آن را بازبینی کنید.",
    "The contract has no such opening; check its id.",
  ),
  "opening.tooManySeats": {
    fa: ({ left }, say) => `از جاهای قرارداد ${say.number(left)} جا مانده است.`,
    en: ({ left }, say) => `The number of seats left in the contract is ${say.number(left)}.`,
  },
  "opening.stillRuns": {
    fa: ({ openings }, say) => `هنوز ${say.number(openings)} فرصت شغلی این قرارداد باز است.`,
    en: ({ openings }, say) => `So many openings of the contract still run: ${say.number(openings)}.`,
  },
  "criterion.unknown": {
    fa: ({ criterion, known }, say) =>
      `معیار «${say.title(criterion)}» در ارزیابی نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ criterion, known }, say) =>
      `The criterion “${say.title(criterion)}” is not evaluated; ${accepted.en(known, say)}.`,
  },
  "criterion.repeated": {
    fa: ({ criterion }, say) => `معیار «${say.title(criterion)}» بیش از یک بار آمده است.`,
    en: ({ criterion }, say) => `The criterion “${say.title(criterion)}” stands more than once.`,
  },
  "evaluation.later": text("روز ارزیابی هنوز نرسیده است.", "The day of the evaluation has not come yet."),
  "reason.unknown": {
    fa: ({ known }, say) => `این دلیل شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) => `This reason is not known; ${accepted.en(known, say)}.`,
  },
  "day.outsideCalendar": dueOutsideCalendar,
}

const claims: OtherCaseWording["claims"] = {
  contractOpening: text(
    "این فرصت شغلی متعلق به قرارداد دیگری است",
    "The opening belongs to another contract",
  ),
}

/**
 * The refusals of a proposal in words.
 *
 * @example
 * const refusal = { code: "opening.tooManySeats", path: "opening", params: { left: 4 } } as const
 * refusalInWords(proposalWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "The number of seats left in the contract is 4."
 */
export const proposalWording: ProposalWording = { titles, commands, sentences, claims }
