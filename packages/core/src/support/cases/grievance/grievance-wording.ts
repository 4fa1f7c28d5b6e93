import { accepted, commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { groundsMissing, outsideCalendar } from "../../../cases/shared-sentences.ts"
import type { Concern } from "./complaint.ts"
import type { GrievanceLife } from "./grievance-protocol.ts"

type GrievanceWording = LifeCycleWording<GrievanceLife, GrievanceLife["Permission"], Concern>

const titles: GrievanceWording["titles"] = {
  none: text("ثبت‌نشده", "not received yet"),
  received: text("دریافت‌شده", "received"),
  acknowledged: text("اعلام وصول‌شده", "acknowledged"),
  assigned: text("ارجاع‌شده به رسیدگی‌کننده", "assigned to a handler"),
  inProgress: text("در حال رسیدگی", "being handled"),
  onHold: text("رسیدگی متوقف", "on hold"),
  forApproval: text("رأی پیشنهادشده و در انتظار تأیید", "ruling proposed, waiting for approval"),
  upheld: text("شکایت وارد دانسته شد", "upheld"),
  partlyUpheld: text("بخشی از شکایت وارد دانسته شد", "partly upheld"),
  rejected: text("شکایت وارد دانسته نشد", "rejected"),
  closed: text("مختومه", "closed"),
  reopened: text("باز شده برای رسیدگی دوباره", "opened again"),

  handler: text("رسیدگی‌کننده", "the handler"),
  approver: text("تأییدکنندهٔ رأی", "the approver of a ruling on it"),
  beneficiary: text("کسی که شکایت به او مربوط است", "a person whom the grievance concerns"),
  complainant: text("شاکی", "the complainant"),
  complainedOf: text("کسی که از او شکایت شده است", "the person complained of"),
  decider: text("تصمیم‌گیرندهٔ مورد شکایت", "the person who took the decision complained of"),

  receivers: text("مرجع دریافت شکایت", "a grievance intake officer"),
  registrars: text("مرجع ثبت و ارجاع شکایت", "a grievance registrar"),
  handlers: text("رسیدگی‌کننده به شکایت", "a grievance handler"),
  approvers: text("مرجع تأیید رأی", "an approver of rulings"),
  stayers: text("مرجع توقف تصمیم", "an authority that stays decisions"),
  closers: text("مرجع مختومه کردن شکایت", "an officer who closes grievances"),
  reopeners: text("مرجع بازگشایی شکایت", "an officer who reopens grievances"),
}

const commands: GrievanceWording["commands"] = {
  receive: text("ثبت شکایت", "receiving the grievance"),
  acknowledge: text("اعلام وصول شکایت", "acknowledging the grievance"),
  assign: text("ارجاع به رسیدگی‌کننده", "assigning a handler"),
  begin: text("آغاز رسیدگی", "beginning to handle it"),
  putOnHold: text("متوقف کردن رسیدگی", "putting it on hold"),
  resume: text("از سر گرفتن رسیدگی", "going on with it"),
  proposeRuling: text("پیشنهاد رأی", "proposing a ruling"),
  approveRuling: text("تأیید رأی", "approving the ruling"),
  returnRuling: text("بازگرداندن رأی به رسیدگی‌کننده", "returning the ruling"),
  stay: text("توقف اثر تصمیم مورد شکایت", "staying the decision"),
  liftStay: text("رفع توقف تصمیم مورد شکایت", "lifting the stay"),
  close: text("مختومه کردن شکایت", "closing the grievance"),
  reopen: text("بازگشایی شکایت", "opening it again"),
}

const sentences: GrievanceWording["sentences"] = {
  ...commonSentences,
  "about.unknown": {
    fa: ({ about, subjects }, say) =>
      `«${say.title(about)}» موضوع شکایت نیست؛ ${accepted.fa(subjects, say)}.`,
    en: ({ about, subjects }, say) =>
      `There is no grievance about “${say.title(about)}”; ${accepted.en(subjects, say)}.`,
  },
  "actor.notComplainant": text(
    "در سمت شاکی فقط خود شاکی اقدام می‌کند؛ شکایت بدون نام را مأمور ثبت می‌کند.",
    "Only the complainant acts as such; an anonymous complaint is recorded by an officer.",
  ),
  "actor.notHandler": text(
    "فقط رسیدگی‌کننده‌ای که شکایت به او ارجاع شده است می‌تواند این اقدام را انجام دهد.",
    "Only the handler to whom the grievance is assigned may do this.",
  ),
  "decision.unknown": text(
    "در این پرونده چنین تصمیمی ثبت نشده است؛ شمارهٔ تصمیم بررسی شود.",
    "No such decision is recorded in that case; the number of the decision has to be checked.",
  ),
  "household.ofOther": text(
    "این تصمیم در پروندهٔ خانوار دیگری گرفته شده است.",
    "The decision was taken in the case of another household.",
  ),
  "actor.concerned": {
    fa: ({ concern }, say) =>
      `${say.title(concern)} خود نمی‌تواند این اقدام را انجام دهد؛ شکایت نباید به اقدام‌کننده مربوط باشد.`,
    en: ({ concern }, say) =>
      `This may not be done by ${say.title(concern)}, but by somebody whom the grievance does not concern.`,
  },
  "handler.concerned": {
    fa: ({ concern }, say) =>
      `${say.title(concern)} نمی‌تواند به این شکایت رسیدگی کند؛ شکایت باید به شخص دیگری ارجاع شود.`,
    en: ({ concern }, say) =>
      `This may not be handled by ${say.title(concern)}; it has to be assigned to another person.`,
  },
  "day.outsideCalendar": outsideCalendar,
  "grounds.missing": groundsMissing,
  "remedy.missing": text(
    "رأیی که شکایت را همه یا بخشی وارد می‌داند باید راه جبران را معین کند.",
    "A ruling that upholds a grievance, wholly or in part, has to name a remedy.",
  ),
  "remedy.ofRejected": text(
    "رأیی که شکایت را وارد نمی‌داند راه جبران ندارد.",
    "A ruling that rejects a grievance names no remedy.",
  ),
  "remedy.otherDecision": text(
    "راه جبران باید دربارهٔ همان تصمیم مورد شکایت باشد.",
    "The remedy has to concern the decision complained of.",
  ),
  "remedy.noDays": text(
    "پایان روزهای جبران باید پس از آغاز آن باشد.",
    "The days to be restored have to end after the first of them.",
  ),
  "stay.noDecision": text(
    "از تصمیمی شکایت نشده است که اثر آن متوقف شود.",
    "No decision is complained of; only a decision can be stayed.",
  ),
  "stay.notStayable": {
    fa: ({ about, stayable }, say) =>
      `در شکایت با موضوع «${say.title(about)}» توقف تصمیم ممکن نیست؛ ${accepted.fa(stayable, say)}.`,
    en: ({ about, stayable }, say) =>
      `In a grievance about “${say.title(about)}” there is no stay; ${accepted.en(stayable, say)}.`,
  },
  "stay.alreadyInForce": {
    fa: ({ since }, say) => `اثر این تصمیم از ${say.day(since)} متوقف است و دوباره متوقف نمی‌شود.`,
    en: ({ since }, say) => `The decision has been stayed since ${say.day(since)} and is not stayed twice.`,
  },
  "stay.notInForce": text(
    "اثر تصمیم متوقف نیست؛ فقط توقفی که برقرار است رفع می‌شود.",
    "The decision is not stayed; only a stay in force can be lifted.",
  ),
  "stay.inForce": {
    fa: ({ since }, say) =>
      `اثر تصمیم از ${say.day(since)} متوقف است؛ پیش از مختومه شدن شکایت باید توقف رفع شود.`,
    en: ({ since }, say) =>
      `The decision has been stayed since ${say.day(since)}; the stay has to be lifted before the grievance is closed.`,
  },
  "reopen.tooLate": {
    fa: ({ since }, say) => `این شکایت را فقط پیش از ${say.day(since)} می‌شد دوباره باز کرد.`,
    en: ({ since }, say) => `The grievance could be opened again only before ${say.day(since)}.`,
  },
}

/**
 * The refusals of a grievance in words.
 *
 * @example
 * const refusal = { code: "actor.conflict", path: "by.id", params: { part: "beneficiary" } } as const
 * refusalInWords(grievanceWording, refusal, { language: "en", calendar: gregorian, pack })
 * // => "This may not be done by a person whom the grievance concerns; another person has to do it."
 */
export const grievanceWording: GrievanceWording = { titles, commands, sentences }
