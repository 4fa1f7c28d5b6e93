import type { LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { TrainingLife, TrainingPermission } from "./training-protocol.ts"

/** The titles of the stages, parts and offices of an enrolment. */
export const trainingTitles: LifeCycleWording<TrainingLife, TrainingPermission>["titles"] = {
  none: text("درخواست‌نشده", "not applied for yet"),
  applied: text("درخواست‌شده", "applied for"),
  waitlisted: text("در فهرست انتظار", "on the waiting list"),
  enrolled: text("نام‌نویسی‌شده", "enrolled"),
  attending: text("در حال آموزش", "attending"),
  paused: text("آموزش متوقف", "paused"),
  completed: text("گذراندن دوره و آماده برای آزمون", "completed, ready to be examined"),
  passed: text("قبول در آزمون", "passed"),
  failed: text("مردود در آزمون", "failed"),
  certified: text("دارای گواهینامهٔ مهارت", "certified"),
  revoked: text("گواهینامه باطل‌شده", "certificate revoked"),
  withdrawn: text("انصراف‌داده‌شده", "withdrawn"),
  transferred: text("انتقال‌یافته به مرکز دیگر", "transferred"),

  trainer: text("مربی دوره", "one who taught the trainee"),
  issuer: text("صادرکنندهٔ گواهینامه", "the one who issued the certificate"),
  beneficiary: text("کارآموز", "the trainee"),

  applicationRecorders: text("مراجع ثبت درخواست دوره", "who records applications"),
  registrars: text("مراجع نام‌نویسی", "who enrols trainees"),
  trainers: text("مربیان", "who trains"),
  examiners: text("آزمونگران", "who examines"),
  retakeGranters: text("مراجع اجازهٔ آزمون دوباره", "who grants another examination"),
  issuers: text("مراجع صدور گواهینامه", "who issues certificates"),
  revokers: text("مراجع ابطال گواهینامه", "who revokes certificates"),
  transferrers: text("مراجع انتقال کارآموز", "who hands trainees over"),
}

export const trainingCommandTitles: LifeCycleWording<TrainingLife, TrainingPermission>["commands"] = {
  apply: text("ثبت درخواست دوره", "applying for the course"),
  enrol: text("نام‌نویسی در دوره", "enrolling the trainee"),
  queue: text("گذاشتن در فهرست انتظار", "putting the trainee on the waiting list"),
  begin: text("آغاز آموزش", "beginning the training"),
  recordAttendance: text("ثبت حضور و غیاب", "recording attendance"),
  pause: text("متوقف کردن آموزش", "pausing the training"),
  resume: text("از سر گرفتن آموزش", "going on with the training"),
  complete: text("ثبت پایان دوره", "completing the course"),
  assess: text("ثبت نتیجهٔ آزمون", "recording an examination"),
  retake: text("اجازهٔ آزمون دوباره", "granting another examination"),
  certify: text("صدور گواهینامهٔ مهارت", "issuing the certificate"),
  revoke: text("ابطال گواهینامهٔ مهارت", "revoking the certificate"),
  withdraw: text("انصراف از دوره", "withdrawing from the course"),
  transfer: text("انتقال کارآموز به مرکز دیگر", "handing the trainee over"),
}
