/**
 * What a lawyer remarked of the sentences of an early version, as forms that can be found again: a test holds everything that the command
 * prints against them. The table of terms has the single words among the remarks.
 */

import type { OwnLanguage } from "@bazgasht/rules"

/** A remark on a kind of sentence. */
interface Remark {
  readonly why: string
  readonly language: OwnLanguage
  readonly form: RegExp
}

const fa = (why: string, form: RegExp): Remark => ({ why, language: "fa", form })
const en = (why: string, form: RegExp): Remark => ({ why, language: "en", form })

/** The kinds of sentences that are not printed. */
const remarks: ReadonlyArray<Remark> = [
  // What is said is wrong, or the opposite.
  fa("nobody is entitled to prison", /✓ حبس محکوم مالی|حبس محکوم مالی[^:]{0,12}: استحقاق/u),
  en(
    "nobody is entitled to prison",
    /✓ imprisonment of the debtor|imprisonment of the debtor[^:]{0,12}: entitled/iu,
  ),
  fa("proposers of article 58 are a choice", /پیشنهاددهنده: دادستان و قاضی اجرای احکام/u),
  en("proposers of article 58 are a choice", /proposers?: the prosecutor and the judge/iu),
  fa("what is missing is asked", /کسری پرونده|کسری مدارک/u),
  en("what is missing is asked", /your file lacks|missing: the prosecutor has appealed/iu),
  fa(
    "who presents a document does not issue it",
    /(?:گواهی پزشک|سند ازدواج|سند سجلی|رسید پرداخت)[^\n]*(?:صادرکننده|مرجع صدور): (?:مددکار اجتماعی|محکوم)/u,
  ),
  fa("only the law makes something so by law", /به حکم قانون برقرار است/u),
  fa("a condition that harms is not unmet", /شرط محقق‌نشده/u),
  fa("the sentenced person applies, and does not propose", /پیشنهاددهنده: محکوم/u),
  fa("a judicial district is no jurisdiction", /جرایم حوزهٔ قضایی/u),
  fa("the amnesty of 1401 was a pardon", /عفو عمومی بهمن/u),
  fa("who took a decision did not receive it", /گیرندهٔ تصمیم(?! )/u),

  // Sentences that are put together.
  fa("no code equals anything", /برابر (?:مرد|زن|هیچ|حبس|تعزیر)(?:$|\s|[،؛.])/mu),
  en("no code equals anything", /\bequals (?:male|female|none|ta'zir)\b/iu),
  fa("a negation is a sentence of its own", /نبودِ این وضع|چنین نیست که/u),
  en("a negation is a sentence of its own", /absence of this state|it is not so: /iu),
  fa("an age is said as an age", /(?:پس|پیش) از «تاریخ تولد»/u),
  fa("a value is said once", /\(نامعلوم\) \(نامعلوم\)/u),
  fa("rounding is said once", /با گرد کردن رو به پایین، با گرد کردن رو به پایین/u),
  fa("a whole is no share", /پس از روزی که ۱ «/u),
  fa("degrees are heavier or lighter", /(?:دست‌کم|حداکثر|بیش از|کمتر از) «(?:سنگین|سبک)‌ترین درجه/u),
  fa("columns of a table have names", /بله: هیچ/u),
  fa("a day is at most or from another", /یا همان روز است/u),
  fa("an exception gives a sentence", /← (?:خیر|بله)(?:$|\s)/mu),
  fa("a name of a number has no relation", /بیش از» \(|کمتر از» \(|\(ریال\)» \(/u),
  fa("a name does not point to another", /«همان |^همان به روایت/mu),
  fa("counts within a year have words", /شمار «/u),
  fa("how sure a source is has words of its own", /از اطلاعات عمومی|به نقل از گزارش|انتخاب این بسته/u),

  // Those who act, and those who give.
  fa("a span of days is a span", /زمان مورد انتظار برای پوشش/u),
  fa("a fund does not release anybody", /چه کسی آزاد می‌شود/u),
  fa("not wishing has no effect", /متقاضی کار یا آموزش نیستند؛ پیامدی ندارد/u),
  fa("an error says what is wrong", /پرونده؛ انتظار می‌رفت: پرونده یا پوشه/u),
  fa("a source stands apart from its section", /شرایط پوشش شرایط/u),
  fa("money does nothing", /پول شما چه کرد|آنچه پول کرده است/u),
  // The family.
  fa(
    "a family need not bring the budget",
    /پذیرفته می‌شود که برای پذیرش|حمایت از آن [۰-۹٬]+ ریال هزینه دارد/u,
  ),
  fa("a course has no seat taken", /جا گرفته شد/u),
  // A message says who decided what, what comes next and whom to ask; it is no entry of a register.
  fa(
    "a message is no entry of a register",
    /(?:آزادی مشروط|دورهٔ \S+) شما به شمارهٔ|دورهٔ آزادی مشروط .*آغاز شد/u,
  ),
  en("what ends on a day has not run out on it", /has run out on/iu),

  // What was found when every sentence of the list was looked for again.
  fa("a list in Persian has a comma of its own", /[\u0600-\u06ff»)], |, [\u0600-\u06ff«]/u),
  fa("a relation is said once", /(?:حداکثر|دست‌کم) «(?:حداکثر|حداقل|سقف|کف)/u),
  fa("nothing is at most zero", /حداکثر صفر/u),
  en("nothing is at most zero", /at most zero/u),
  fa("one person is not these people", /این افراد است: ۱ نفر/u),

  // What was found when every text was read aloud.
  fa("entries of a list are so, nothing holds for them", /این برای (?:دست‌کم|هیچ‌یک|هر یک|همهٔ)/u),
  fa("an offence is one of a kind", /جرم، جرم /u),
  fa("a participle stands with its noun", /، دریافت‌شده/u),
  fa("what is missing is not incomplete information", /به اطلاعات ناقص بستگی/u),
  fa("an opening does not want", /فرصت رأی باز می‌خواهد/u),
  fa("a question asks for what is so", /آیا [^؟]*(?:معلق نیست|بیشتر نیست)؟/u),
  fa("a number in brackets is no remark on one in brackets", /\([۰-۹٬/]+\) \([۰-۹٬/]+\)/u),
  en("a number in brackets is no remark on one in brackets", /\([\d,/]+\) \([\d,/]+\)/u),
  en("a noun has its preposition before it", /\b(?:debt|fine) from (?:were )?found/iu),
  en("what is not of a kind is not none other", /none other than ta'zir/iu),
  en("a sentence that carries a deprivation has an object", /depriv(?:e|es) of social rights/iu),
]

/** Which remarks a printed line of a language would get. */
export const remarksOn = (line: string, language: OwnLanguage): ReadonlyArray<string> =>
  remarks.flatMap((remark) =>
    remark.language === language && remark.form.test(line) ? [`${remark.why}: ${line}`] : [],
  )
