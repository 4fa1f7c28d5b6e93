/** Titles of what the refusals of a leniency petition name. */

import type { LifeCycleWording } from "@bazgasht/casework"
import { type Outcome, text } from "@bazgasht/rules"
import { outcomeTitles } from "../../../cases/shared-sentences.ts"
import type { RevocationGround } from "./breaches.ts"
import type { LeniencyLife, LeniencyPermission } from "./leniency-protocol.ts"
import type { SupervisionStart } from "./supervision.ts"

/** What a leniency petition has in words. */
export type LeniencyWording = LifeCycleWording<
  LeniencyLife,
  LeniencyPermission,
  RevocationGround | SupervisionStart["kind"] | Outcome["outcome"] | "breach" | "relief"
>

/** Titles of stages, commands, parts and offices, of grounds and beginnings, and of what the law may not state. */
export const leniencyTitles: LeniencyWording["titles"] = {
  ...outcomeTitles,
  none: text("ثبت‌نشده", "not opened yet"),
  opened: text("درخواست‌شده", "asked for"),
  proposed: text("پیشنهادشده و در انتظار گزارش‌ها", "proposed, with reports to come"),
  reported: text("آمادهٔ تصمیم", "ready for decision"),
  granted: text("موافقت‌شده و اجرانشده", "granted and not carried out yet"),
  carriedOut: text("اجراشده، پیش از تعیین دورهٔ مراقبت", "carried out, before the period is fixed"),
  supervised: text("دورهٔ مراقبت", "period of supervision"),
  reliefProposed: text("دارای پیشنهاد کاهش مدت یا لغو دستور", "relief proposed"),
  breached: text("تخلف ثبت‌شده و در انتظار دادگاه", "breach before the court"),
  refused: text("ردشده", "refused"),
  revoked: text("لغوشده", "revoked"),
  ended: text("پایان‌یافته", "ended"),
  withdrawn: text("مستردشده", "withdrawn"),
  lapsed: text("منتفی‌شده", "lapsed"),

  opener: text("ثبت‌کنندهٔ درخواست", "the one who opened the petition"),
  proposer: text("پیشنهاددهنده", "the proposer"),
  reporter: text("گزارش‌دهنده", "the reporter"),
  confirmer: text("تأییدکنندهٔ گزارش", "the one who confirmed a report"),
  breachReporter: text("گزارش‌دهندهٔ تخلف", "the one who reported the breach"),
  reliefProposer: text("پیشنهاددهندهٔ کاهش مدت یا لغو دستور", "the proposer of the relief"),
  beneficiary: text("ذی‌نفع", "the person who would benefit"),

  openers: text("مراجع درخواست", "who may ask"),
  proposers: text("مراجع پیشنهاد", "who proposes"),
  reporters: text("مراجع گزارش", "who reports"),
  confirmers: text("مراجع تأیید گزارش", "who confirms reports"),
  deciders: text("مراجع تصمیم", "who decides"),
  executors: text("مراجع اجرا", "who carries out"),
  breachReporters: text("مراجع گزارش تخلف", "who reports a breach"),
  breachDeciders: text("مراجع رسیدگی به تخلف", "who decides on a breach"),
  reliefProposers: text("مراجع پیشنهاد کاهش مدت یا لغو دستور", "who proposes relief"),
  reliefDeciders: text("مراجع تصمیم دربارهٔ کاهش مدت یا لغو دستور", "who decides on relief"),
  petitioner: text("درخواست‌کننده یا ذی‌نفع", "the petitioner or the person who would benefit"),

  firstBreach: text("نخستین تخلف از دستور", "a first breach of an order"),
  repeatedBreach: text("تکرار تخلف از دستور", "a repeated breach of an order"),
  newOffence: text("ارتکاب جرم جدید", "a new offence"),
  hiddenRecord: text("کشف محکومیت مؤثر سابق", "an earlier effective conviction that came to light"),
  decision: text("روز تصمیم", "the day of the decision"),
  carryingOut: text("روز اجرا", "the day of carrying out"),
  endOfExecutedPart: text("پایان اجرای بخش تعلیق‌نشده", "the end of the part that is executed"),
  breach: text("تخلف", "a breach"),
  relief: text("کاهش مدت یا لغو دستور", "relief"),
}

export const leniencyCommandTitles: LeniencyWording["commands"] = {
  open: text("ثبت درخواست", "opening the petition"),
  propose: text("پیشنهاد به مرجع تصمیم", "proposing it to the decider"),
  report: text("ارائهٔ گزارش", "filing a report"),
  confirmReport: text("تأیید گزارش", "confirming a report"),
  grant: text("موافقت با درخواست", "granting"),
  refuse: text("رد درخواست", "refusing"),
  carryOut: text("اجرای تصمیم", "carrying out"),
  supervise: text("تعیین دورهٔ مراقبت", "fixing the period of supervision"),
  recordBreach: text("ثبت تخلف", "recording a breach"),
  dismissBreach: text("موجه یا محقق ندانستن تخلف", "dismissing a breach"),
  extend: text("افزایش مدت", "extending the period"),
  revoke: text("لغو نهاد ارفاقی", "revoking"),
  proposeRelief: text("پیشنهاد کاهش مدت یا لغو دستور", "proposing relief"),
  grantRelief: text("موافقت با کاهش مدت یا لغو دستور", "granting relief"),
  refuseRelief: text("رد کاهش مدت یا لغو دستور", "refusing relief"),
  end: text("ثبت پایان دورهٔ مراقبت", "recording the end of the period"),
  withdraw: text("استرداد درخواست", "withdrawing the petition"),
  lapse: text("ثبت منتفی شدن موضوع", "recording that the matter has lapsed"),
}
