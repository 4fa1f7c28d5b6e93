import type { VocabularyEntry } from "@bazgasht/core"
import type { HandOverAnswer, ReferralTerms } from "@bazgasht/organisation/referrals"
import { type Setting, text } from "@bazgasht/rules"
import {
  court,
  reliefCommittee,
  setadDieh,
  socialWorker,
  supportAssociation,
  welfareOrganization,
} from "../actors.ts"
import { ours } from "../citing.ts"
import { numbersOn } from "../dated-numbers.ts"
import { agencyAnswerTime, courtAnswerTime } from "../parameters/referrals.ts"
import { roles } from "../support/terms.ts"

const purposes: ReadonlyArray<VocabularyEntry> = [
  { code: "referral.carryFamily", title: text("پذیرش خانواده برای حمایت مستمر", "to carry a family") },
  { code: "referral.service", title: text("ارائهٔ خدمت یا توان‌بخشی", "to give a service") },
  { code: "referral.debt", title: text("بررسی کمک به آزادی محکوم مالی", "to help with a debt") },
  { code: "referral.papers", title: text("ارسال مدرک یا رونوشت رأی", "to send papers") },
  { code: "referral.otherAssociation", title: text("پذیرش پرونده در انجمن دیگر", "to take over a case") },
]

const outcomes: ReadonlyArray<VocabularyEntry> = [
  { code: "answer.accepted", title: text("پذیرفته شد", "accepted") },
  { code: "answer.declined", title: text("پذیرفته نشد", "declined") },
  { code: "answer.alreadyCarried", title: text("از پیش تحت پوشش است", "carried already") },
  { code: "answer.notKnown", title: text("سابقه‌ای ندارد", "not known there") },
  { code: "answer.sent", title: text("ارسال شد", "sent") },
]

/** Every code of referrals that has a title of its own. */
export const referralCodes: ReadonlyArray<VocabularyEntry> = [...purposes, ...outcomes]

const decided = ["answer.accepted", "answer.declined"]

/**
 * Terms of referrals to other agencies on the day of the setting; `undefined` where a number is unknown. Which office refers to which agency is
 * as the regulations on support name them; what they answer, and by when, is a design choice.
 *
 * @example
 * const terms = referralTerms({ pack: iranPack, today: jalaliDay(1404, 7, 1) })
 * terms?.purposes[0]?.agencies // => ["reliefCommittee", "welfareOrganization"]
 */
export const referralTerms = ({ today }: Setting): ReferralTerms | undefined => {
  const times = numbersOn({ agency: agencyAnswerTime, court: courtAnswerTime }, today)
  if (times === undefined) return undefined
  const { agency, court: ofCourt } = times
  const purpose = (
    code: string,
    agencies: ReadonlyArray<{ readonly id: string }>,
    answers: ReadonlyArray<string>,
    answerTime = agency,
  ) => ({ purpose: code, agencies: agencies.map(({ id }) => id), outcomes: answers, answerTime })
  return {
    citations: [
      ours("purposes, answers and times of referrals are a design choice; no text on them was found"),
    ],
    senders: roles(socialWorker, supportAssociation),
    recorders: roles(socialWorker, supportAssociation),
    purposes: [
      purpose(
        "referral.carryFamily",
        [reliefCommittee, welfareOrganization],
        [...decided, "answer.alreadyCarried", "answer.notKnown"],
      ),
      purpose("referral.service", [welfareOrganization], decided),
      purpose("referral.debt", [setadDieh], decided),
      purpose("referral.papers", [court], ["answer.sent", "answer.notKnown"], ofCourt),
      purpose("referral.otherAssociation", [supportAssociation], decided),
    ],
  }
}

/**
 * The answer by which another agency takes a family over from a day on.
 *
 * @example
 * consequencesOfAnswers(handOverAnswer).map(({ name }) => name) // => ["referral.handOver"]
 */
export const handOverAnswer: HandOverAnswer = {
  purpose: "referral.carryFamily",
  outcome: "answer.accepted",
  role: socialWorker.id,
}
