/** Titles of what the refusals of a support case name. */

import type { LifeCycleWording } from "@bazgasht/casework"
import { type Outcome, text } from "@bazgasht/rules"
import { outcomeTitles } from "../../../cases/shared-sentences.ts"
import type { SupportCaseLife } from "./support-case-protocol.ts"
import type { SupportPermission } from "./support-case-terms.ts"

/** What a support case has in words. */
export type SupportCaseWording = LifeCycleWording<SupportCaseLife, SupportPermission, Outcome["outcome"]>

/** Titles of the stages, commands, parts and offices of a support case. */
export const supportCaseTitles: SupportCaseWording["titles"] = {
  ...outcomeTitles,
  none: text("ثبت‌نشده", "not opened yet"),
  intake: text("در انتظار بررسی شمول", "waiting to be screened"),
  awaitingInformation: text("در انتظار تکمیل اطلاعات", "waiting for information"),
  assessment: text("در انتظار ارزیابی نیاز", "waiting for the assessment of need"),
  assessed: text("ارزیابی‌شده و در انتظار تأیید", "assessed, waiting for approval"),
  waitlisted: text("در نوبت پذیرش", "on the waiting list"),
  active: text("تحت حمایت", "supported"),
  suspended: text("حمایت معلق", "support suspended"),
  phasingOut: text("در حال پایان حمایت", "support ending"),
  graduated: text("خودکفا و تحت پیگیری", "self-reliant and watched"),
  referred: text("ارجاع‌شده به نهاد دیگر", "referred to another payer"),
  declined: text("ردشده", "declined"),
  lapsed: text("مختومه به علت نرسیدن اطلاعات", "lapsed for want of information"),
  closed: text("مختومه", "closed"),
  transferred: text("منتقل‌شده به انجمن دیگر", "transferred to another association"),

  opener: text("تشکیل‌دهندهٔ پرونده", "the one who opened the case"),
  assessor: text("ارزیاب نیاز", "the one who assessed the need"),
  reviewer: text("بازنگر", "the reviewer"),
  beneficiary: text("عضو خانواده", "a member of the family"),

  openers: text("مراجع تشکیل پرونده", "who opens cases"),
  screeners: text("مراجع بررسی شمول", "who screens"),
  suppliers: text("ارائه‌دهندگان اطلاعات", "who supplies facts"),
  assessors: text("مراجع ارزیابی نیاز", "who assesses need"),
  approvers: text("مراجع تأیید", "who approves"),
  reviewers: text("مراجع بازنگری", "who reviews"),
  officers: text("مسئولان پرونده", "who keeps the case"),
}

export const supportCaseCommandTitles: SupportCaseWording["commands"] = {
  open: text("تشکیل پرونده", "opening the case"),
  screen: text("بررسی شمول", "screening"),
  supplyFact: text("ارائهٔ اطلاعات", "supplying facts"),
  lapse: text("مختومه کردن به علت نرسیدن اطلاعات", "letting the case lapse"),
  recordAssessment: text("ثبت ارزیابی نیاز", "recording the assessment of need"),
  approve: text("تأیید ارزیابی", "approving"),
  decline: text("رد حمایت", "declining"),
  admit: text("آغاز حمایت", "beginning support"),
  reassess: text("ارزیابی دوبارهٔ نیاز", "assessing need anew"),
  suspend: text("تعلیق حمایت", "suspending support"),
  resume: text("برقراری دوبارهٔ حمایت", "resuming support"),
  recertify: text("بازنگری حمایت", "reviewing support"),
  markOverdue: text("ثبت گذشتن موعد بازنگری", "recording that the review was missed"),
  reportRelease: text("ثبت آزادی زندانی", "recording the prisoner's release"),
  handOver: text("واگذاری به نهاد دیگر", "handing over to another payer"),
  graduate: text("ثبت خودکفایی خانواده", "recording that the family carries itself"),
  close: text("مختومه کردن پرونده", "closing the case"),
  endMonitoring: text("پایان پیگیری پس از خودکفایی", "ending the watch over the family"),
  reopen: text("گشودن دوبارهٔ پرونده", "reopening the case"),
  recordDeath: text("ثبت فوت", "recording a death"),
  moveAway: text("ثبت جابه‌جایی به حوزهٔ انجمن دیگر", "recording a move to another association"),
}
