import {
  accepted,
  commonSentences,
  type LifeCycleWording,
  type OtherCaseWording,
  type RefusalSentences,
} from "@bazgasht/casework"
import { type Outcome, text } from "@bazgasht/rules"
import {
  groundsMissing,
  outcomeTitles,
  outsideCalendar,
  receiptTooLate,
  receiptWithoutOutcome,
} from "../../../cases/shared-sentences.ts"
import type { SupportCaseLife } from "./support-case-protocol.ts"
import type { SupportPermission } from "./support-case-terms.ts"
import { endingSentences } from "./wording-of-endings.ts"

/** What a support case has in words. */
export type SupportCaseWording = LifeCycleWording<SupportCaseLife, SupportPermission, Outcome["outcome"]>

const titles: SupportCaseWording["titles"] = {
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
  graduated: text("خودکفا و تحت پیگیری", "self-reliant, with follow-up"),
  referred: text("ارجاع‌شده به نهاد دیگر", "referred to another payer"),
  declined: text("ردشده", "refused"),
  lapsed: text("مختومه به علت نرسیدن اطلاعات", "lapsed for want of information"),
  closed: text("مختومه", "closed"),
  transferred: text("منتقل‌شده به انجمن دیگر", "transferred to another association"),

  opener: text("تشکیل‌دهندهٔ پرونده", "the person who opened the case"),
  assessor: text("ارزیاب نیاز", "the assessor of the need"),
  reviewer: text("بازنگر", "the reviewer"),
  beneficiary: text("عضو خانواده", "a member of the family"),

  openers: text("مرجع تشکیل پرونده", "an intake officer"),
  screeners: text("مرجع بررسی شمول", "a screening officer"),
  suppliers: text("ارائه‌دهندهٔ اطلاعات", "a supplier of information"),
  assessors: text("مرجع ارزیابی نیاز", "a needs assessor"),
  approvers: text("مرجع تأیید حمایت", "an approver of support"),
  reviewers: text("مرجع بازنگری", "a case reviewer"),
  officers: text("مسئول پرونده", "a case officer"),
}

const commands: SupportCaseWording["commands"] = {
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
  graduate: text("ثبت خودکفایی خانواده", "recording that the family is self-reliant"),
  close: text("مختومه کردن پرونده", "closing the case"),
  endMonitoring: text("پایان پیگیری پس از خودکفایی", "ending the follow-up of the family"),
  reopen: text("بازگشایی پرونده", "reopening the case"),
  recordDeath: text("ثبت فوت", "recording a death"),
  moveAway: text("ثبت جابه‌جایی به حوزهٔ انجمن دیگر", "recording a move to another association"),
}

/** Sentences for what is refused from the opening to running support. */
const untilEnding = {
  "case.alreadyOpen": {
    fa: ({ cases }, say) =>
      `این خانوار نزد همین انجمن پروندهٔ باز دیگری دارد (${say.titles(cases)})؛ کار در همان پرونده ادامه یابد.`,
    en: ({ cases }, say) =>
      `The household has another open case with the association (${say.titles(cases)}); go on with that one.`,
  },
  "custody.inFuture": text(
    "آغاز بازداشت یا حبس نباید پس از روز ثبت باشد.",
    "Custody may not begin after the day on which it is recorded.",
  ),
  "members.missing": text(
    "دست‌کم یک عضو خانوار باید نام برده شود.",
    "At least one member of the household has to be named.",
  ),
  "members.repeated": text(
    "یکی از اعضا بیش از یک بار آمده است؛ هر عضو یک بار نام برده می‌شود.",
    "A member appears twice; each is named once.",
  ),
  "members.notOfHousehold": text(
    "یکی از این افراد در دفتر خانوار عضو این خانوار در آن روز نیست، یا این خانوار در خانوار دیگری ادغام شده است.",
    "The register of households does not have one of these people in this household on that day, or the household was merged into another one.",
  ),
  "day.outsideCalendar": outsideCalendar,
  "receipt.otherRule": {
    fa: ({ expected, rule }, say) =>
      `تصمیم باید بر نتیجهٔ قاعدهٔ «${say.title(expected)}» استوار باشد، نه «${say.title(rule)}».`,
    en: ({ expected, rule }, say) =>
      `The decision has to rest on the rule “${say.title(expected)}” and not on “${say.title(rule)}”.`,
  },
  "receipt.laterThanDecision": receiptTooLate,
  "receipt.outcomeMissing": receiptWithoutOutcome,
  "receipt.notEligible": {
    fa: ({ outcome }, say) =>
      `حمایت فقط بر تصمیم مثبت استوار می‌شود و نتیجهٔ قاعده «${say.title(outcome)}» است.`,
    en: ({ outcome }, say) =>
      `Support needs a favourable decision, and by the rule the outcome is “${say.title(outcome)}”.`,
  },
  "grounds.missing": groundsMissing,
  "appeal.notLater": {
    fa: ({ deadline }, say) =>
      `با این مهلت، اعتراض فقط تا ${say.day(deadline)} ممکن بود و پس از روز تصمیم روزی برای آن نمی‌ماند؛ مهلت بلندتری لازم است.`,
    en: ({ deadline }, say) =>
      `The decision could be contested until ${say.day(deadline)}, which leaves no day after it; the terms have to give more time.`,
  },
  "payer.notInTerms": {
    fa: ({ payer, payers }, say) =>
      `به «${say.title(payer)}» ارجاع یا واگذار نمی‌شود؛ ${accepted.fa(payers, say)}.`,
    en: ({ payer, payers }, say) =>
      `Families are not referred or handed over to “${say.title(payer)}”; ${accepted.en(payers, say)}.`,
  },
  "facts.missing": text(
    "دست‌کم یک مورد از اطلاعات خواسته‌شده یا ارائه‌شده باید نام برده شود.",
    "At least one fact that is missing or supplied has to be named.",
  ),
  "information.stillDue": {
    fa: ({ due }, say) =>
      `مهلت ارائهٔ اطلاعات تا پایان ${say.day(due)} است؛ پس از آن می‌توان پرونده را مختومه کرد.`,
    en: ({ due }, say) =>
      `The facts may still come until the end of ${say.day(due)}; only after it may the case lapse.`,
  },
  "visit.inFuture": text(
    "تاریخ بازدید از منزل نباید پس از روز ثبت باشد.",
    "The home visit may not lie after the day on which it is recorded.",
  ),
  "score.notSum": {
    fa: ({ score, sum }, say) =>
      `امتیاز ثبت‌شده، ${say.number(score)}، باید برابر جمع امتیاز شاخص‌ها، ${say.number(sum)}، باشد.`,
    en: ({ score, sum }, say) =>
      `The score, ${say.number(score)}, has to be the sum of what the indicators gave, ${say.number(sum)}.`,
  },
  "assessment.tooOld": {
    fa: ({ to }, say) => `ارزیابی نیاز از ${say.day(to)} دیگر معتبر نیست؛ نیاز باید دوباره ارزیابی شود.`,
    en: ({ to }, say) =>
      `The assessment may not be relied on from ${say.day(to)} on; need has to be assessed anew.`,
  },
  "admission.notCommitted": {
    fa: ({ run }, say) =>
      `دورهٔ «${say.title(run)}» تأیید نشده است یا استحقاق تأییدشده‌ای برای این خانواده ندارد؛ حمایت با دوره‌ای آغاز می‌شود که این خانواده را پذیرفته باشد.`,
    en: ({ run }, say) =>
      `The cycle “${say.title(run)}” is not approved, or holds no approved entitlement of this family; support begins with a cycle that admits the family.`,
  },
  "move.notHandedOver": text(
    "هیچ پرونده‌ای از محل سکونت پیشین، حمایت این خانواده را به این انجمن نسپرده است؛ فقط حمایتی ادامه می‌یابد که تا روز نقل مکان برقرار بوده باشد.",
    "No case of the former residence has handed the support of this family over to the association; only support that ran until the move goes on.",
  ),
  "move.otherDay": {
    fa: ({ from }, say) => `حمایت پس از نقل مکان از روز سپردن خانواده، ${say.day(from)}، ادامه می‌یابد.`,
    en: ({ from }, say) =>
      `After a move, support goes on from the day on which the family was handed over, ${say.day(from)}.`,
  },
  "start.beforeCustody": {
    fa: ({ custody }, say) => `حمایت نمی‌تواند پیش از آغاز بازداشت یا حبس در ${say.day(custody)} آغاز شود.`,
    en: ({ custody }, say) => `Support may not begin before custody did, on ${say.day(custody)}.`,
  },
  "start.duringEarlierSupport": {
    fa: ({ firstDay }, say) =>
      `روزهای پیش از ${say.day(firstDay)} زیر پوشش حمایت پیشین بوده یا به موجب رأی جبران شده است؛ حمایت تازه از آن روز آغاز می‌شود.`,
    en: ({ firstDay }, say) =>
      `The days before ${say.day(firstDay)} were covered already, or a ruling restored them; support may begin on that day.`,
  },
  "suspension.notInTerms": {
    fa: ({ reason, reasons }, say) =>
      `حمایت به این دلیل معلق نمی‌شود: «${say.title(reason)}»؛ ${accepted.fa(reasons, say)}.`,
    en: ({ reason, reasons }, say) =>
      `Support is not suspended for the reason “${say.title(reason)}”; ${accepted.en(reasons, say)}.`,
  },
  "suspension.otherReason": {
    fa: ({ reason }, say) =>
      `حمایت به این دلیل معلق است: «${say.title(reason)}»؛ فقط با رفع همین دلیل دوباره برقرار می‌شود.`,
    en: ({ reason }, say) =>
      `Support is suspended because of “${say.title(reason)}” and is resumed once that is cleared.`,
  },
  "notice.inFuture": text(
    "تاریخ اخطار نباید پس از روز تعلیق باشد.",
    "The notice may not lie after the day of the suspension.",
  ),
  "review.overdue": {
    fa: ({ firstDay }, say) =>
      `از ${say.day(firstDay)} موعد بازنگری گذشته است؛ پیش از برقراری دوباره باید بازنگری شود.`,
    en: ({ firstDay }, say) =>
      `The review has been overdue since ${say.day(firstDay)}; support has to be reviewed before it is resumed.`,
  },
  "review.notOverdue": {
    fa: ({ firstDay }, say) => `موعد بازنگری هنوز نگذشته است؛ گذشتن آن از ${say.day(firstDay)} قابل ثبت است.`,
    en: ({ firstDay }, say) =>
      `The review is not overdue yet; that may be recorded from ${say.day(firstDay)} on.`,
  },
  "reviewer.repeated": text(
    "بازنگری باید به دست کسی جز بازنگر پیشین انجام شود.",
    "The review has to be done by another person than the last one.",
  ),
} satisfies Partial<RefusalSentences<SupportCaseLife["Refusal"]>>

const claims: OtherCaseWording["claims"] = {
  coveredFamily: text(
    "این خانواده در پروندهٔ دیگری تحت پوشش است یا برای آن پرونده باز است",
    "The family is covered in another case, or one is open for it",
  ),
  supportCase: text(
    "این خانواده نزد همین انجمن پروندهٔ باز دیگری دارد",
    "The family has another open case with the association",
  ),
}

/**
 * The refusals of a support case in words.
 *
 * @example
 * const refusal = { code: "ending.notReached", path: "at", params: { to: gregorianDay(2025, 9, 1) } } as const
 * refusalInWords(supportCaseWording, refusal, { language: "en", calendar: gregorian, pack })
 * // => "Support has not ended yet; the case may be closed from 2025/09/01 on."
 */
export const supportCaseWording: SupportCaseWording = {
  titles,
  commands,
  sentences: { ...commonSentences, ...untilEnding, ...endingSentences },
  claims,
}
