import type { LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { ReadinessAction, ReadinessScope } from "./profile.ts"
import type { ReadinessLife, ReadinessPermission } from "./readiness-protocol.ts"

/** The titles of the stages, offices, parts and actions of a readiness profile. */
export const readinessTitles: LifeCycleWording<
  ReadinessLife,
  ReadinessPermission,
  ReadinessScope | ReadinessAction
>["titles"] = {
  none: text("بدون پرسش از مددجو", "not asked yet"),
  declined: text("حمایت‌نخواسته", "support declined"),
  preparing: text("در حال آماده‌سازی", "being prepared"),
  paused: text("متوقف به خواست مددجو", "paused at the person's wish"),
  ready: text("آمادهٔ کار", "ready for work"),
  stale: text("نیازمند بازبینی", "in need of review"),
  withdrawn: text("رضایت پس‌گرفته‌شده", "consent withdrawn"),
  closed: text("مختومه", "closed"),

  beneficiary: text("مددجو", "the person whose profile it is"),

  wishRecorders: text("مراجع ثبت خواست مددجو", "who records what the person wishes"),
  profileRecorders: text("مراجع ثبت نمایهٔ آمادگی", "who records the profile"),
  physicians: text("پزشکان", "physicians"),
  assessors: text("مراجع ارزیابی آمادگی", "who assesses readiness"),

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
  emailAddress: text("نشانی رایانامه", "e-mail address"),
  housing: text("محل سکونت", "housing"),
  workClothes: text("پوشاک کار", "clothes for work"),
}

export const readinessCommandTitles: LifeCycleWording<
  ReadinessLife,
  ReadinessPermission,
  ReadinessScope | ReadinessAction
>["commands"] = {
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
