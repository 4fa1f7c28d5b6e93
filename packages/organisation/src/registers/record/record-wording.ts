import { accepted, commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import type { CaseFileErrorCode } from "@bazgasht/core"
import { type Text, text } from "@bazgasht/rules"
import type { RecordLife } from "./record-protocol.ts"

/** Wording of a register. */
export type RecordWording = LifeCycleWording<RecordLife, RecordLife["Permission"], CaseFileErrorCode>

/** What can be wrong with the value of a field, in few words. */
const flaws: { readonly [Code in CaseFileErrorCode]: Text } = {
  "field.missing": text("بخشی از آن نیامده است", "a part of it is missing"),
  "field.unexpected": text("چنین فیلدی نیست", "there is no such field"),
  "field.wrongKind": text("از نوع دیگری است", "it is of another kind"),
  "field.conflict": text("با فیلد دیگری ناسازگار است", "it contradicts another field"),
  "date.notADate": text("تاریخ نیست", "it is not a date"),
  "date.outsideCalendar": text("بیرون از تقویم است", "it lies outside the calendar"),
  "term.notATerm": text("مدت نیست", "it is not a length of time"),
  "term.impossible": text("چنین مدتی ممکن نیست", "such a length of time is not possible"),
  "term.outOfOrder": text("حداقل از حداکثر بیشتر است", "its minimum lies above its maximum"),
  "number.notWhole": text("عدد صحیح نیست", "it is not a whole number"),
  "number.outOfRange": text("بیرون از محدوده است", "it is out of range"),
  "code.unknown": text("کدی ناشناخته دارد", "it has an unknown code"),
  "text.empty": text("متن آن خالی است", "its text is empty"),
  "text.malformed": text("متن آن ناقص است", "its text is malformed"),
  "interval.endBeforeStart": text("پیش از آغاز پایان می‌یابد", "it ends before it begins"),
  "interval.overlap": text("دو بازه هم‌پوشانی دارند", "two intervals overlap"),
  "day.outOfOrder": text("ترتیب تاریخ‌ها درست نیست", "its days are out of order"),
  "day.inFuture": text("تاریخی در آینده دارد", "it has a day in the future"),
  "id.duplicate": text("شناسه‌ای تکراری دارد", "it has an id twice"),
  "reference.unknown": text("به چیزی ارجاع می‌دهد که نیست", "it refers to what is not there"),
  "reference.unclear": text("معلوم نیست به چه ارجاع می‌دهد", "what it refers to is unclear"),
  "share.notAShare": text("سهم نیست", "it is not a share"),
  "household.noHead": text("خانوار سرپرست ندارد", "the household has no head"),
  "household.twoHeads": text("خانوار دو سرپرست دارد", "the household has two heads"),
  "household.twoRecipients": text("دو دریافت‌کننده دارد", "there are two recipients"),
  "recipient.notMember": text("دریافت‌کننده عضو خانوار نیست", "the recipient is no member"),
  "recipient.same": text("دو دریافت‌کننده یک شخص‌اند", "both recipients are one person"),
  "cover.twoPayers": text("یک کمک را دو نهاد می‌پردازند", "two payers cover one kind of help"),
  "seats.moreThanExist": text("جای بیشتری از ظرفیت گرفته شده است", "more seats are kept than there are"),
  "sum.overDebt": text("مبلغ از دین بیشتر است", "the sum goes beyond the debt"),
  "creditor.unknown": text("محکوم‌له شناخته‌شده نیست", "the creditor is unknown"),
}

const titles: Omit<RecordWording["titles"], "beneficiary"> = {
  none: text("ثبت‌نشده", "not registered"),
  kept: text("برقرار", "kept"),
  closed: text("بسته‌شده", "closed"),
  merged: text("ادغام‌شده", "merged"),

  registrars: text("مسئول ثبت", "a registrar"),
  correctors: text("مسئول اصلاح", "an officer who corrects records"),
  closers: text("مسئول بستن پرونده", "an officer who closes records"),

  ...flaws,
}

const commands: RecordWording["commands"] = {
  register: text("ثبت در دفتر", "registering"),
  state: text("ثبت اطلاعات", "stating fields"),
  correct: text("اصلاح اطلاعات", "correcting statements"),
  move: text("انتقال به واحد دیگر", "moving to another unit"),
  close: text("بستن", "closing"),
  reopen: text("بازگشایی", "reopening"),
  mergeInto: text("ادغام در پروندهٔ دیگر", "merging into another record"),
}

const sentences: RecordWording["sentences"] = {
  ...commonSentences,
  "statements.missing": text("هیچ اطلاعی ذکر نشده است.", "Nothing is stated."),
  "field.unknown": {
    fa: ({ field }, say) => `این دفتر فیلدی به نام «${say.title(field)}» ندارد.`,
    en: ({ field }, say) => `The register has no field “${say.title(field)}”.`,
  },
  "field.repeated": {
    fa: ({ field }, say) => `فیلد «${say.title(field)}» از یک روز دو بار ذکر شده است.`,
    en: ({ field }, say) => `The field “${say.title(field)}” is stated twice from one day.`,
  },
  "field.flawed": {
    fa: ({ field, flaw }, say) => `مقدار فیلد «${say.title(field)}» پذیرفتنی نیست: ${say.title(flaw)}.`,
    en: ({ field, flaw }, say) => `The value of “${say.title(field)}” can't be recorded: ${say.title(flaw)}.`,
  },
  "field.notAList": {
    fa: ({ field }, say) => `فیلد «${say.title(field)}» باید به صورت فهرست بیاید.`,
    en: ({ field }, say) => `The field “${say.title(field)}” takes a list.`,
  },
  "identifier.malformed": {
    fa: ({ identifier }, say) => `این شناسه شکل درستی ندارد: ${say.title(identifier)}.`,
    en: ({ identifier }, say) => `This number does not have the right form: ${say.title(identifier)}.`,
  },
  "source.unknown": {
    fa: ({ known }, say) => `این منبع اطلاع شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) => `This source is not known; ${accepted.en(known, say)}.`,
  },
  "day.inFuture": text(
    "این تاریخ نباید پس از روز ثبت باشد.",
    "This day may not lie after the day on which it is recorded.",
  ),
  "statement.unknown": text("در این پرونده چنین اطلاعی ثبت نشده است.", "The record has no such statement."),
  "statement.corrected": {
    fa: ({ on }, say) => `این اطلاع پیش‌تر در ${say.day(on)} اصلاح شده است.`,
    en: ({ on }, say) => `This statement was corrected before, on ${say.day(on)}.`,
  },
  "statement.repeated": text("یک اطلاع دو بار اصلاح شده است.", "A statement is corrected twice."),
  "reason.unknown": {
    fa: ({ known }, say) => `این دلیل شناخته‌شده نیست؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) => `This reason is not known; ${accepted.en(known, say)}.`,
  },
  "merge.itself": text(
    "پرونده در خودش ادغام نمی‌شود؛ پروندهٔ دیگری باید نام برده شود.",
    "A record is not merged into itself; another one has to be named.",
  ),
  "merge.notKept": text(
    "پروندهٔ مقصد در این دفتر برقرار نیست.",
    "The register keeps no record with this id into which another could be merged.",
  ),
}

/** The words of a register: what a person is called whose record it is, and what is said where a number is taken. */
export const recordWordingOf = (
  beneficiary: Text,
  claims: NonNullable<RecordWording["claims"]>,
): RecordWording => ({ titles: { ...titles, beneficiary }, commands, sentences, claims })
