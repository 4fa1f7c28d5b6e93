import { accepted, commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { outsideCalendar } from "../../../cases/shared-sentences.ts"
import type { ReadinessAction, ReadinessScope } from "./profile.ts"
import type { ReadinessLife } from "./readiness-protocol.ts"

type ReadinessWording = LifeCycleWording<
  ReadinessLife,
  ReadinessLife["Permission"],
  ReadinessScope | ReadinessAction
>

const titles: ReadinessWording["titles"] = {
  none: text("از مددجو پرسیده نشده است", "not asked yet"),
  declined: text("حمایت را نخواسته است", "support declined"),
  preparing: text("در حال آماده‌سازی", "being prepared"),
  paused: text("متوقف به خواست مددجو", "paused at the person's wish"),
  ready: text("آمادهٔ کار", "ready for work"),
  stale: text("نیازمند بازبینی", "in need of review"),
  withdrawn: text("رضایت پس‌گرفته‌شده", "consent withdrawn"),
  closed: text("مختومه", "closed"),

  beneficiary: text("مددجو", "the person whose profile it is"),

  wishRecorders: text("مرجع ثبت خواست مددجو", "an officer who records wishes"),
  profileRecorders: text("مرجع ثبت نمایهٔ آمادگی", "an officer who records profiles"),
  physicians: text("پزشک", "a physician"),
  assessors: text("ارزیاب آمادگی", "a readiness assessor"),

  skills: text("مهارت‌ها", "skills"),
  certificates: text("گواهینامه‌های مهارت", "skill certificates"),
  experience: text("سابقهٔ کار", "work experience"),
  interests: text("شغل‌های دلخواه", "preferred occupations"),
  obstacles: text("موانع کار", "obstacles to work"),
  restrictions: text("محدودیت‌های پزشکی", "medical restrictions"),
  actions: text("اقدامات آماده‌سازی", "actions of preparation"),

  bankAccount: text("حساب بانکی", "bank account"),
  curriculumVitae: text("کارنامهٔ شغلی", "curriculum vitae"),
  identityPapers: text("مدارک هویتی", "identity papers"),
  disclosureLetter: text("نامهٔ توضیح سابقه", "disclosure letter"),
  telephone: text("شمارهٔ تلفن", "telephone number"),
  emailAddress: text("نشانی ایمیل", "e-mail address"),
  housing: text("محل سکونت", "housing"),
  workClothes: text("پوشاک کار", "clothes for work"),
}

const commands: ReadinessWording["commands"] = {
  consent: text("ثبت رضایت مددجو", "recording consent"),
  narrow: text("محدود کردن رضایت", "narrowing the consent"),
  withdraw: text("پس گرفتن رضایت", "withdrawing the consent"),
  decline: text("نخواستن حمایت", "declining support"),
  accept: text("خواستن دوبارهٔ حمایت", "accepting support again"),
  record: text("ثبت در نمایهٔ آمادگی", "recording in the profile"),
  restrict: text("ثبت محدودیت پزشکی", "recording medical restrictions"),
  progress: text("ثبت پیشرفت اقدام", "recording the progress of an action"),
  declareReady: text("اعلام آمادگی برای کار", "declaring ready for work"),
  review: text("بازبینی آمادگی", "reviewing the readiness"),
  markStale: text("ثبت تأخیر بازبینی", "recording that the review is overdue"),
  reopen: text("بازگشایی آماده‌سازی", "reopening the preparation"),
  close: text("مختومه کردن نمایه", "closing the profile"),
}

const sentences: ReadinessWording["sentences"] = {
  ...commonSentences,
  "wish.notOwn": text(
    "این تصمیم فقط با خود مددجوست و هیچ‌کس به جای او آن را نمی‌گیرد.",
    "Only the person may decide this; no one decides it for them.",
  ),
  "person.other": text(
    "این نمایه متعلق به شخص دیگری است؛ برای هر مددجو نمایهٔ خود او ثبت می‌شود.",
    "This profile is that of another person; each person has their own.",
  ),
  "scopes.none": text(
    "دست‌کم یک بخش از نمایه باید نام برده شود.",
    "At least one part of the profile has to be named.",
  ),
  "consent.nothingNew": text(
    "مددجو پیش‌تر به ثبت همهٔ این بخش‌ها رضایت داده است.",
    "The person has consented to all of these parts already.",
  ),
  "consent.notGiven": {
    fa: ({ scope }, say) => `مددجو به ثبت «${say.title(scope)}» رضایت نداده است تا آن را پس بگیرد.`,
    en: ({ scope }, say) =>
      `The person has not consented to the part “${say.title(scope)}”, so there is nothing to take back.`,
  },
  "consent.missing": {
    fa: ({ scope }, say) =>
      `مددجو به ثبت «${say.title(scope)}» رضایت نداده است و بدون رضایت او ثبت نمی‌شود؛ این حق اوست و پیامدی برای او ندارد.`,
    en: ({ scope }, say) =>
      `The person has not consented to the part “${say.title(scope)}”, which is their right and has no consequence for them; nothing of it is recorded.`,
  },
  "consent.nothingLeft": text(
    "این همهٔ رضایت مددجوست؛ برای پس گرفتن همهٔ آن باید «پس گرفتن رضایت» ثبت شود.",
    "This is all that the person consented to; to take back all of it, the consent is withdrawn.",
  ),
  "reason.unknown": {
    fa: ({ known }, say) =>
      `یکی از دلیل‌ها شناخته‌شده نیست و گفتن دلیل لازم هم نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) =>
      `One of the reasons is not known, and none has to be given; ${accepted.en(known, say)}.`,
  },
  "skill.repeated": text("یک مهارت دو بار آمده است.", "A skill is listed twice, and counts only once."),
  "level.none": text(
    "سطح مهارت از یک آغاز می‌شود؛ سطح نامعلوم نوشته نمی‌شود.",
    "Levels of skill begin at one; a level that is not known is left out.",
  ),
  "certificate.inFuture": text(
    "تاریخ صدور گواهینامه پس از روز ثبت آن است.",
    "A certificate is dated after the day on which it is recorded.",
  ),
  "restriction.repeated": text("یک محدودیت پزشکی دو بار آمده است.", "A medical restriction is listed twice."),
  "restriction.past": text(
    "محدودیتی که پایان آن گذشته است، ثبت نمی‌شود.",
    "A restriction that has ended already is not recorded.",
  ),
  "progress.same": text(
    "پیشرفت این اقدام هم‌اکنون به همین صورت ثبت شده است.",
    "The action is recorded as this far already.",
  ),
  "actions.incomplete": {
    fa: ({ actions }, say) =>
      `آمادگی هنگامی اعلام می‌شود که همهٔ اقدامات لازم انجام شده باشد؛ انجام‌نشده: ${say.titles(actions)}.`,
    en: ({ actions }, say) =>
      `Everything that is required has to be completed first; still open: ${say.titles(actions)}.`,
  },
  "review.notOverdue": {
    fa: ({ from }, say) => `مهلت بازبینی هنوز نگذشته است؛ تأخیر از ${say.day(from)} قابل ثبت است.`,
    en: ({ from }, say) => `The review is not overdue yet; that may be recorded from ${say.day(from)} on.`,
  },
  "day.outsideCalendar": outsideCalendar,
}

/**
 * The refusals of a readiness profile in words.
 *
 * @example
 * const refusal = { code: "review.notOverdue", path: "at", params: { from: gregorianDay(2025, 7, 21) } } as const
 * refusalInWords(readinessWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "The review is not overdue yet; that may be recorded from 2025/07/21 on."
 */
export const readinessWording: ReadinessWording = { titles, commands, sentences }
