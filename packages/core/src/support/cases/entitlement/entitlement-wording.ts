import { commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { outsideCalendar, sameRecipient } from "../../../cases/shared-sentences.ts"
import type { AttemptStatus } from "./attempt.ts"
import type { EntitlementLife } from "./entitlement-protocol.ts"

type EntitlementWording = LifeCycleWording<EntitlementLife, EntitlementLife["Permission"], AttemptStatus>

const titles: EntitlementWording["titles"] = {
  none: text("محاسبه‌نشده", "not computed yet"),
  computed: text("محاسبه‌شده", "computed"),
  approved: text("تأییدشده", "approved"),
  held: text("متوقف‌شده", "held"),
  paid: text("پرداخت‌شده", "paid"),
  undeliverable: text("تحویل‌نشدنی", "undeliverable"),
  expired: text("منقضی‌شده", "expired"),
  cancelled: text("باطل‌شده", "cancelled"),

  calculator: text("محاسبه‌کننده", "the officer who computed it"),
  preparer: text("تهیه‌کنندهٔ دستور پرداخت", "the officer who prepared a payment"),
  submitter: text("ارسال‌کنندهٔ دستور پرداخت", "the officer who submitted a payment"),
  beneficiary: text("عضو خانوار", "a member of the household"),

  calculators: text("مرجع محاسبه", "an officer who computes entitlements"),
  approvers: text("مرجع تأیید پرداخت", "an approver of entitlements"),
  releasers: text("مرجع صدور مجوز پرداخت", "an officer who releases payments"),
  holders: text("مرجع توقف پرداخت", "an officer who holds payments"),
  preparers: text("مرجع تهیهٔ دستور پرداخت", "an officer who prepares payments"),
  submitters: text("مرجع ارسال دستور پرداخت", "an officer who submits payments"),
  reporters: text("مرجع ثبت پاسخ بانک", "an officer who records the answers of the bank"),
  reconcilers: text("مرجع تعیین نتیجهٔ پرداخت", "a reconciliation officer"),
  closers: text("مرجع ثبت پایان", "an officer who records the end"),
  cancellers: text("مرجع ابطال", "an officer who cancels entitlements"),

  prepared: text("تهیه‌شده و ارسال‌نشده", "prepared and not submitted"),
  discarded: text("باطل‌شده", "discarded"),
  submitted: text("ارسال‌شده و در انتظار پاسخ بانک", "submitted and not answered yet"),
  unknown: text("بدون پاسخ و نامعلوم", "without an answer and unknown"),
  confirmed: text("انجام‌شده", "confirmed"),
  refused: text("ردشده", "refused"),
}

const commands: EntitlementWording["commands"] = {
  compute: text("محاسبهٔ استحقاق", "computing the entitlement"),
  approve: text("تأیید استحقاق", "approving the entitlement"),
  release: text("صدور مجوز پرداخت", "releasing payment"),
  hold: text("توقف پرداخت", "holding payment"),
  resume: text("ادامهٔ پرداخت", "letting payment go on"),
  prepareAttempt: text("تهیهٔ دستور پرداخت", "preparing a payment"),
  discardAttempt: text("ابطال دستور پرداخت", "discarding a payment"),
  submitAttempt: text("ارسال دستور پرداخت به بانک", "submitting a payment to the bank"),
  confirmAttempt: text("ثبت انجام پرداخت", "confirming a payment"),
  refuseAttempt: text("ثبت رد پرداخت", "recording a refused payment"),
  timeOutAttempt: text("ثبت پاسخ ندادن بانک", "recording that the bank did not answer"),
  reconcileAttempt: text("تعیین نتیجهٔ پرداخت", "reconciling a payment"),
  returnAttempt: text("ثبت برگشت پول", "recording that money came back"),
  recordUndeliverable: text("ثبت تحویل‌نشدنی بودن", "recording it as undeliverable"),
  expire: text("ثبت انقضا", "recording that it has expired"),
  cancel: text("ابطال استحقاق", "cancelling the entitlement"),
}

const sentences: EntitlementWording["sentences"] = {
  ...commonSentences,
  "claim.noDays": text(
    "پایان روزهای استحقاق باید پس از آغاز آن باشد.",
    "It has to be owed for at least one day.",
  ),
  "claim.noAmount": text("مبلغ استحقاق باید بیش از صفر باشد.", "The amount owed has to be more than zero."),
  "restores.itself": text(
    "پرداخت معوق باید به استحقاق دیگری برگردد، نه به خود.",
    "Back pay restores another entitlement, never itself.",
  ),
  "record.notLocked": text(
    "محاسبه‌ای که این استحقاق از آن است در هیچ دوره‌ای قفل نشده است؛ نخست باید قفل شود.",
    "No cycle has locked the record that the entitlement names; that record has to be locked first.",
  ),
  "household.notCarried": text(
    "انجمنِ این دوره در هیچ روزی از این مدت عهده‌دار این خانواده نیست.",
    "The association of the cycle is responsible for this family on no day of the entitlement.",
  ),
  "record.notApproved": text(
    "محاسبهٔ دوره‌ای که این استحقاق از آن است تأیید نشده است؛ نخست باید همان دوره تأیید شود.",
    "The record of the cycle is not approved; the cycle has to be approved first.",
  ),
  "record.notReleased": text(
    "مجوز پرداخت دوره‌ای که این استحقاق از آن است صادر نشده است؛ نخست باید صادر شود.",
    "The money of the cycle is not released; the cycle has to be released first.",
  ),
  "recipient.same": sameRecipient,
  "day.outsideCalendar": outsideCalendar,
  "entitlement.notReleased": text(
    "مجوز پرداخت این استحقاق هنوز صادر نشده است؛ نخست باید صادر شود.",
    "Payment has not been released; it has to be released first.",
  ),
  "entitlement.alreadyReleased": {
    fa: ({ on }, say) => `مجوز پرداخت این استحقاق در ${say.day(on)} صادر شده است و فقط یک بار صادر می‌شود.`,
    en: ({ on }, say) => `Payment was released on ${say.day(on)} and is released only once.`,
  },
  "entitlement.expired": {
    fa: ({ since }, say) => `مهلت دریافت این مبلغ تا پیش از ${say.day(since)} بود و پایان یافته است.`,
    en: ({ since }, say) => `It could be collected only before ${say.day(since)}.`,
  },
  "entitlement.notExpired": {
    fa: ({ expiresOn }, say) => `مهلت دریافت هنوز باقی است؛ انقضا از ${say.day(expiresOn)} قابل ثبت است.`,
    en: ({ expiresOn }, say) =>
      `It can still be collected; its expiry may be recorded from ${say.day(expiresOn)} on.`,
  },
  "entitlement.deliverable": {
    fa: ({ needed, refused }, say) =>
      `تاکنون ${say.number(refused)} پرداخت رد شده است؛ تحویل‌نشدنی بودن پس از ${say.number(needed)} بار ثبت می‌شود.`,
    en: ({ needed, refused }, say) =>
      `Payments refused so far: ${say.number(refused)}; it is undeliverable after ${say.number(needed)}.`,
  },
  "entitlement.moneyConfirmed": {
    fa: ({ confirmed }, say) =>
      `${say.money(confirmed)} از این مبلغ پرداخت شده است؛ استحقاقی که بخشی از آن پرداخت شده باطل نمی‌شود.`,
    en: ({ confirmed }, say) =>
      `Of this amount ${say.money(confirmed)} have been paid; an entitlement is cancelled only before any money has arrived.`,
  },
  "attempt.stillOpen": {
    fa: ({ status }, say) =>
      `نتیجهٔ پرداخت پیشین هنوز معلوم نیست (${say.title(status)})؛ نخست باید به نتیجه برسد.`,
    en: ({ status }, say) =>
      `The result of the earlier payment is not known yet (${say.title(status)}); it has to be settled first.`,
  },
  "attempt.limitReached": {
    fa: ({ limit }, say) =>
      `پرداخت ${say.number(limit)} بار رد شده است و بیش از این تلاش نمی‌شود؛ استحقاق را تحویل‌نشدنی ثبت کنید.`,
    en: ({ limit }, say) =>
      `Payments refused: ${say.number(limit)}, and no more are tried; record the entitlement as undeliverable.`,
  },
  "attempt.keyReused": text(
    "این شناسه پیش‌تر برای پرداخت دیگری به کار رفته است؛ هر پرداخت شناسهٔ خود را می‌خواهد.",
    "The id was used for an earlier payment; each payment needs an id of its own.",
  ),
  "attempt.notFound": text(
    "پرداختی با این شناسه ثبت نشده است؛ شناسهٔ یکی از پرداخت‌های همین استحقاق لازم است.",
    "There is no payment of that id; the id of a payment of this entitlement is needed.",
  ),
  "attempt.otherStatus": {
    fa: ({ needed, status }, say) =>
      `وضعیت این پرداخت «${say.title(status)}» است؛ این اقدام فقط در وضعیت «${say.title(needed)}» ممکن است.`,
    en: ({ needed, status }, say) =>
      `The payment is “${say.title(status)}”; this is possible only while it is “${say.title(needed)}”.`,
  },
  "attempt.noAmount": text("مبلغ پرداخت باید بیش از صفر باشد.", "The payment has to be more than zero."),
  "attempt.overAmount": {
    fa: ({ left }, say) => `مبلغ پرداخت نباید بیش از باقی‌ماندهٔ استحقاق، ${say.money(left)}، باشد.`,
    en: ({ left }, say) => `The payment may not be more than what is left, ${say.money(left)}.`,
  },
  "payee.notRecipient": text(
    "گیرندهٔ پرداخت باید دریافت‌کنندهٔ اصلی یا جانشین خانوار باشد.",
    "The payee has to be the primary or the alternate recipient of the household.",
  ),
}

/**
 * The refusals of an entitlement in words.
 *
 * @example
 * const refusal = { code: "attempt.stillOpen", path: "type", params: { status: "unknown" } } as const
 * refusalInWords(entitlementWording, refusal, { language: "en", calendar: gregorian, pack })
 * // => "The result of the earlier payment is not known yet (without an answer and unknown); it has to be settled first."
 */
export const entitlementWording: EntitlementWording = { titles, commands, sentences }
