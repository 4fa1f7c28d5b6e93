import { accepted, commonSentences, type LifeCycleWording, type OtherCaseWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { groundsMissing, outsideCalendar, receiptTooLate } from "../../../cases/shared-sentences.ts"
import type { FollowUpOutcome } from "../../decisions/follow-up.ts"
import { documentSentences } from "../clearance/wording.ts"
import type { PlacementEnding, WithdrawalGround } from "./ending.ts"
import type { PlacementLife } from "./placement-protocol.ts"

/** Codes of a placement beside those of its life cycle: why it ends, and what becomes of people. */
type PlacementWord = FollowUpOutcome | PlacementEnding["kind"] | WithdrawalGround["kind"] | "resigned"

type PlacementWording = LifeCycleWording<PlacementLife, PlacementLife["Permission"], PlacementWord>

const titles: PlacementWording["titles"] = {
  none: text("پیشنهادنشده", "not proposed yet"),
  proposed: text("پیشنهادشده", "proposed"),
  offered: text("پیشنهادشده به زندانی", "offered to the prisoner"),
  accepted: text("پذیرفته‌شده", "accepted"),
  declined: text("نپذیرفته", "declined"),
  expired: text("منقضی‌شده", "expired"),
  cleared: text("دارای مجوز", "cleared"),
  refused: text("بدون مجوز", "refused clearance"),
  active: text("مشغول به کار یا دوره", "at work or in the course"),
  paused: text("وقفه در کار یا دوره", "paused"),
  ended: text("پایان‌یافته", "ended"),
  withdrawn: text("پس‌گرفته", "withdrawn"),

  proposer: text("پیشنهاددهندهٔ جانمایی", "the proposer of the placement"),
  beneficiary: text("زندانی", "the prisoner"),

  prisoner: text("خود زندانی", "the prisoner"),
  proposers: text("مرجع پیشنهاد جانمایی", "a proposer of placements"),
  officers: text("مسئول اشتغال", "an employment officer"),
  clearers: text("مرجع صدور مجوز جانمایی", "a placement clearance officer"),
  followUpOfficers: text("مسئول پیگیری", "a follow-up officer"),

  completed: text("به پایان رسیدن کار یا دوره", "the work or the course is completed"),
  released: text("آزادی زندانی", "the prisoner is released"),
  transferred: text("انتقال زندانی", "the prisoner is transferred"),
  dismissed: text("اخراج با رعایت تشریفات", "the prisoner is dismissed"),
  resigned: text("کناره‌گیری", "the prisoner resigned"),
  unitClosed: text("تعطیلی واحد", "the unit is closed"),
  constraintBroken: text("از میان رفتن یکی از شرایط الزامی", "a mandatory condition no longer holds"),

  employed: text("شاغل", "employed"),
  selfEmployed: text("خوداشتغال", "self-employed"),
  inTraining: text("در حال آموزش", "in training"),
  unemployed: text("بیکار", "unemployed"),
  returnedToPrison: text("بازگشته به زندان", "returned to prison"),
  died: text("درگذشته", "died"),
  notReached: text("دسترسی ممکن نشده", "not reached"),
  notTold: text("پاسخ نداده", "gave no answer"),
  unknown: text("نامعلوم", "unknown"),
}

const commands: PlacementWording["commands"] = {
  propose: text("پیشنهاد جانمایی", "proposing the placement"),
  offer: text("پیشنهاد کار به زندانی", "offering the placement"),
  accept: text("پذیرش جانمایی", "accepting the placement"),
  decline: text("نپذیرفتن جانمایی", "declining the placement"),
  expire: text("ثبت پایان مهلت پاسخ", "recording that the offer has expired"),
  clear: text("صدور مجوز جانمایی", "clearing the placement"),
  refuseClearance: text("رد مجوز جانمایی", "refusing the clearance"),
  start: text("آغاز کار یا دوره", "starting the work or the course"),
  pause: text("ثبت وقفه", "pausing the placement"),
  resume: text("از سر گرفتن کار یا دوره", "resuming the placement"),
  end: text("پایان دادن به جانمایی", "ending the placement"),
  resign: text("کناره‌گیری زندانی", "resigning from the placement"),
  recordOutcome: text("ثبت نتیجهٔ پیگیری", "recording what became of the person"),
  withdraw: text("پس گرفتن جانمایی", "withdrawing the placement"),
}

const sentences: PlacementWording["sentences"] = {
  ...commonSentences,
  ...documentSentences,
  "actor.notHimself": {
    fa: ({ prisonerRole }, say) =>
      `در سمت «${say.title(prisonerRole)}» فقط خود زندانی اقدام می‌کند، و او در هیچ سمت دیگری اقدام نمی‌کند.`,
    en: ({ prisonerRole }, say) =>
      `Only the prisoner acts as “${say.title(prisonerRole)}”, and in no other office.`,
  },
  "seat.ofOther": text(
    "این جا برای جانمایی دیگری یا در محل دیگری نگه داشته شده است.",
    "This seat is kept for another placement, or in another opening.",
  ),
  "seat.notReserved": text(
    "این جا پیش‌تر اشغال شده است؛ جایی لازم است که نگه داشته شده و هنوز خالی باشد.",
    "This seat is occupied already; one is needed that is reserved and not taken up yet.",
  ),
  "seat.notAsKept": text(
    "در پروندهٔ این فرصت شغلی جایی با این مشخصات برای این جانمایی نگه داشته نشده است؛ نخست پرونده را دوباره ببینید.",
    "The opening holds no such seat for this placement; look at the opening again first.",
  ),
  "opening.suspended": text(
    "واحد متوقف است؛ تا از سر گرفتن کار آن کسی در آن جای نمی‌گیرد.",
    "The unit is suspended; nobody is placed there until it goes on.",
  ),
  "period.none": text(
    "روز پایان جانمایی باید پس از روز آغاز آن باشد.",
    "The placement has to end after the day on which it begins.",
  ),
  "constraint.missing": {
    fa: ({ constraints }, say) => `نتیجهٔ این شرایط الزامی ارائه نشده است: ${say.titles(constraints)}.`,
    en: ({ constraints }, say) =>
      `No finding is given on these mandatory conditions: ${say.titles(constraints)}.`,
  },
  "constraint.unknown": {
    fa: ({ constraint, hardConstraints }, say) =>
      `«${say.title(constraint)}» از شرایط الزامی جانمایی نیست؛ ${accepted.fa(hardConstraints, say)}.`,
    en: ({ constraint, hardConstraints }, say) =>
      `The rule “${say.title(constraint)}” is no mandatory condition of placements; ${accepted.en(hardConstraints, say)}.`,
  },
  "constraint.repeated": {
    fa: ({ constraint }, say) => `نتیجهٔ «${say.title(constraint)}» بیش از یک بار ارائه شده است.`,
    en: ({ constraint }, say) => `More than one finding was brought of “${say.title(constraint)}”.`,
  },
  "constraint.broken": {
    fa: ({ constraints }, say) => `این شرایط الزامی احراز نشده است: ${say.titles(constraints)}.`,
    en: ({ constraints }, say) => `These mandatory conditions are not met: ${say.titles(constraints)}.`,
  },
  "constraint.undetermined": {
    fa: ({ constraints }, say) =>
      `احراز این شرایط الزامی هنوز معلوم نیست و تا معلوم شدن آن جانمایی ممکن نیست: ${say.titles(constraints)}.`,
    en: ({ constraints }, say) =>
      `These mandatory conditions are undetermined, and nobody is placed until they are known to be met: ${say.titles(constraints)}.`,
  },
  "constraint.holds": {
    fa: ({ constraint }, say) =>
      `شرط «${say.title(constraint)}» همچنان برقرار است؛ جانمایی به استناد آن پایان نمی‌یابد.`,
    en: ({ constraint }, say) =>
      `The constraint “${say.title(constraint)}” holds; the placement does not end because of it.`,
  },
  "constraint.assumptionOver": {
    fa: ({ constraint, since }, say) =>
      `پاسخ شرط «${say.title(constraint)}» بر فرضی دربارهٔ روز آزادی استوار است که از ${say.day(since)} معتبر نیست.`,
    en: ({ constraint, since }, say) =>
      `The answer to the constraint “${say.title(constraint)}” rests on an assumed release; the assumption has not held since ${say.day(since)}.`,
  },
  "receipt.laterThanDecision": receiptTooLate,
  "run.notCommitted": {
    fa: ({ run }, say) =>
      `دور جانمایی «${say.title(run)}» قطعی نشده است؛ پیشنهاد باید بر دور قطعی‌شده استوار باشد.`,
    en: ({ run }, say) =>
      `The round of placement “${say.title(run)}” is not committed; a proposal has to rest on one that is.`,
  },
  "override.reasonMissing": text(
    "جانمایی بر خلاف نتیجهٔ دور فقط با ذکر دلیل ممکن است.",
    "Placing somebody against the result of the round needs a reason, which has to be stated.",
  ),
  "offer.informedLater": {
    fa: ({ informedOn }, say) =>
      `آگاهی زندانی از شرایط کار به تاریخ ${say.day(informedOn)} است که پس از روز پیشنهاد به زندانی است؛ نخست باید آگاه شود.`,
    en: ({ informedOn }, say) =>
      `The prisoner was informed of the conditions on ${say.day(informedOn)}, after the offer; that has to come first.`,
  },
  "offer.tooManyHours": {
    fa: ({ fullWeek }, say) => `هفتهٔ کاری کامل ${say.number(fullWeek)} ساعت است و پیشنهاد از آن بیشتر است.`,
    en: ({ fullWeek }, say) =>
      `A full week of work has ${say.number(fullWeek)} hours, and the offer has more.`,
  },
  "offer.noHours": text(
    "ساعت‌های کار یا دوره در هفته باید بیش از صفر باشد.",
    "The hours of a week have to be more than zero.",
  ),
  "deduction.repeated": {
    fa: ({ kind }, say) => `کسر «${say.title(kind)}» بیش از یک بار آمده است؛ هر کسر فقط یک سقف دارد.`,
    en: ({ kind }, say) => `The deduction “${say.title(kind)}” is listed twice; each has one cap.`,
  },
  "offer.expired": {
    fa: ({ since }, say) => `مهلت پاسخ از ${say.day(since)} پایان یافته است.`,
    en: ({ since }, say) => `The time to answer the offer ended before ${say.day(since)}.`,
  },
  "offer.notExpired": {
    fa: ({ from }, say) => `مهلت پاسخ هنوز باقی است؛ پایان آن از ${say.day(from)} قابل ثبت است.`,
    en: ({ from }, say) => `There is still time to answer; the offer expires on ${say.day(from)}.`,
  },
  "document.endsEarly": {
    fa: ({ document, end, to }, say) =>
      `«${say.title(document)}» باید تا پایان جانمایی در ${say.day(end)} معتبر باشد، ولی از ${say.day(to)} اعتبار ندارد.`,
    en: ({ document, end, to }, say) =>
      `The document “${say.title(document)}” has to hold until the placement ends on ${say.day(end)}, and no longer holds from ${say.day(to)} on.`,
  },
  "custody.missing": text(
    "برای کسی که در حبس است باید وضعیت حبس در همان روز ارائه شود.",
    "The facts of custody of that day have to be stated of somebody who is held.",
  ),
  "custody.notAsked": text(
    "این کار پس از آزادی آغاز می‌شود و وضعیت حبس در آن خواسته نمی‌شود.",
    "The work begins after release, and facts of custody are not asked for.",
  ),
  "custody.changed": text(
    "وضعیت حبس زندانی از زمان صدور مجوز تغییر کرده است؛ جانمایی باید دوباره مجوز بگیرد یا پس گرفته شود.",
    "The facts of custody have changed since the clearance; the placement has to be cleared anew or withdrawn.",
  ),
  "start.tooEarly": {
    fa: ({ from }, say) => `این جانمایی از ${say.day(from)} آغاز می‌شود.`,
    en: ({ from }, say) => `This placement does not begin before ${say.day(from)}.`,
  },
  "period.over": {
    fa: ({ since }, say) => `مدت این جانمایی از ${say.day(since)} پایان یافته است.`,
    en: ({ since }, say) => `The period of this placement ended before ${say.day(since)}.`,
  },
  "pause.noDays": text("وقفه باید دست‌کم یک روز باشد.", "A pause has to last at least one day."),
  "pause.tooLong": {
    fa: ({ latest }, say) => `وقفه نباید از ${say.day(latest)} فراتر رود.`,
    en: ({ latest }, say) => `The pause may not last beyond ${say.day(latest)}.`,
  },
  "dismissal.otherDecider": {
    fa: ({ decider, deciders }, say) =>
      `تصمیم به اخراج در صلاحیت «${say.title(decider)}» نیست؛ ${accepted.fa(deciders, say)}.`,
    en: ({ decider, deciders }, say) =>
      `A dismissal is not decided by “${say.title(decider)}”; ${accepted.en(deciders, say)}.`,
  },
  "dismissal.notHeard": {
    fa: ({ from, to }, say) =>
      `پیش از تصمیم به اخراج باید زندانی شنیده شود: از ${say.day(from)} تا ${say.day(to)}.`,
    en: ({ from, to }, say) =>
      `Before a dismissal the prisoner has to be heard: from ${say.day(from)} to ${say.day(to)}.`,
  },
  "dismissal.decidedLater": {
    fa: ({ decidedOn }, say) => `تاریخ تصمیم به اخراج ${say.day(decidedOn)} است که پس از روز پایان است.`,
    en: ({ decidedOn }, say) =>
      `The dismissal was decided on ${say.day(decidedOn)}, after the day on which it is to end the placement.`,
  },
  "grounds.missing": groundsMissing,
  "followUp.notAsked": {
    fa: ({ after }, say) => `در ${say.number(after)} روز پس از پایان، پیگیری پیش‌بینی نشده است.`,
    en: ({ after }, say) => `No follow-up is planned ${say.number(after)} days after the end.`,
  },
  "followUp.tooEarly": {
    fa: ({ from }, say) => `زمان این پیگیری هنوز نرسیده است؛ نتیجه از ${say.day(from)} قابل ثبت است.`,
    en: ({ from }, say) => `It is too early to ask; the outcome may be recorded from ${say.day(from)} on.`,
  },
  "followUp.recorded": {
    fa: ({ after }, say) => `نتیجهٔ پیگیری ${say.number(after)} روز پس از پایان پیش‌تر ثبت شده است.`,
    en: ({ after }, say) => `The outcome at ${say.number(after)} days after the end is recorded already.`,
  },
  "day.outsideCalendar": outsideCalendar,
}

const claims: OtherCaseWording["claims"] = {
  fullTimePlace: text(
    "ساعات این شخص در جانمایی یا دورهٔ دیگری است و با این جانمایی از یک هفتهٔ کاری کامل بیشتر می‌شود",
    "The person works or learns elsewhere, and both together take more than a full week",
  ),
}

/**
 * The refusals of a placement in words.
 *
 * @example
 * const refusal = { code: "offer.expired", path: "at", params: { since: gregorianDay(2025, 1, 28) } } as const
 * refusalInWords(placementWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "The time to answer the offer ended before 2025/01/28."
 */
export const placementWording: PlacementWording = { titles, commands, sentences, claims }
