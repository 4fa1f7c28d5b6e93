import type { LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { FollowUpOutcome } from "../../decisions/follow-up.ts"
import type { PlacementEnding, WithdrawalGround } from "./ending.ts"
import type { PlacementLife, PlacementPermission } from "./placement-protocol.ts"

/** Codes of a placement beside those of its life cycle: why it ends, and what becomes of people. */
export type PlacementWord = FollowUpOutcome | PlacementEnding["kind"] | WithdrawalGround["kind"] | "resigned"

/** The titles of the stages, parts and offices of a placement, of its ends and of what becomes of people. */
export const placementTitles: LifeCycleWording<PlacementLife, PlacementPermission, PlacementWord>["titles"] =
  {
    none: text("پیشنهادنشده", "not proposed yet"),
    proposed: text("پیشنهادشده", "proposed"),
    offered: text("عرضه‌شده به زندانی", "offered to the prisoner"),
    accepted: text("پذیرفته‌شده", "accepted"),
    declined: text("نپذیرفته", "declined"),
    expired: text("منقضی‌شده", "expired"),
    cleared: text("دارای مجوز", "cleared"),
    refused: text("بدون مجوز", "refused clearance"),
    active: text("مشغول به کار یا دوره", "at work or in the course"),
    paused: text("وقفه در کار یا دوره", "paused"),
    ended: text("پایان‌یافته", "ended"),
    withdrawn: text("پس‌گرفته", "withdrawn"),

    proposer: text("پیشنهاددهندهٔ جانمایی", "the one who proposed the placement"),
    beneficiary: text("زندانی", "the prisoner"),

    prisoner: text("خود زندانی", "the prisoner himself"),
    proposers: text("مراجع پیشنهاد جانمایی", "who proposes placements"),
    officers: text("مسئولان اشتغال", "the officers of employment"),
    clearers: text("مراجع صدور مجوز جانمایی", "who clears placements"),
    followUpOfficers: text("مسئولان پیگیری", "the officers of follow-up"),

    completed: text("به پایان رسیدن کار یا دوره", "the work or the course is completed"),
    released: text("آزادی زندانی", "the prisoner is released"),
    transferred: text("انتقال زندانی", "the prisoner is transferred"),
    dismissed: text("اخراج با رعایت تشریفات", "the prisoner is dismissed"),
    resigned: text("کناره‌گیری", "the prisoner resigned"),
    unitClosed: text("تعطیلی واحد", "the unit is closed"),
    constraintBroken: text("از میان رفتن یکی از شرایط الزامی", "a hard constraint no longer holds"),

    employed: text("شاغل", "employed"),
    selfEmployed: text("خویش‌فرما", "self-employed"),
    inTraining: text("در حال آموزش", "in training"),
    unemployed: text("بیکار", "unemployed"),
    returnedToPrison: text("بازگشته به زندان", "returned to prison"),
    died: text("درگذشته", "died"),
    notReached: text("دسترسی ممکن نشده", "not reached"),
    notTold: text("پاسخ نداده", "not told"),
    unknown: text("نامعلوم", "unknown"),
  }

export const placementCommandTitles: LifeCycleWording<
  PlacementLife,
  PlacementPermission,
  PlacementWord
>["commands"] = {
  propose: text("پیشنهاد جانمایی", "proposing the placement"),
  offer: text("عرضهٔ جانمایی به زندانی", "offering the placement"),
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
