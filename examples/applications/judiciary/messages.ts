/**
 * Everything that the judiciary says to people, in four languages: the answer first, then what to do, then whom to ask and who writes. No
 * sentence is longer than twelve words. A message with another field than those listed is not sent.
 *
 * The Arabic and the Kurdish have not been reviewed by a lawyer whose language they are; each message in them says so.
 *
 * @module
 */

import type { MessageField, MessageType } from "@bazgasht/casework"
import { type Text, text } from "@bazgasht/rules"

const petition: MessageField = { kind: "text", longest: 40 }
const day: MessageField = { kind: "day", longest: 20 }

/** A text in the languages of the people who are notified. */
const said = (fa: string, en: string, ar: string, ckb: string): Text => text(fa, en, { ar, ckb })

/** Whom to ask, and who writes. */
const toPrisoners = said(
  "پرسش دارید؟ از مددکار زندان بپرسید. فرستنده: دفتر اجرای احکام کیفری.",
  "Do you have a question? Ask the prison social worker. From: the office for the execution of sentences.",
  "للسؤال: الأخصائي الاجتماعي في السجن. المرسل: مكتب تنفيذ الأحكام الجزائية.",
  "پرسیارت هەیە؟ لە مددکاری بەندیخانە بپرسە. نێردەر: نووسینگەی جێبەجێکردنی سزاکان.",
)
const toComplainants = said(
  "پرسش دارید؟ از دفتر اجرای احکام کیفری بپرسید. فرستنده: همین دفتر.",
  "Do you have a question? Ask the office for the execution of sentences. From: this office.",
  "للسؤال: مكتب تنفيذ الأحكام الجزائية. المرسل: المكتب نفسه.",
  "پرسیارت هەیە؟ لە نووسینگەی جێبەجێکردنی سزاکان بپرسە. نێردەر: هەمان نووسینگە.",
)

/** What a reader of a language without a reviewer is told, in that language alone. */
const unreviewed: { readonly [language: string]: string | undefined } = {
  ar: "لم يراجع محامٍ ناطق بالعربية هذا النص. يمكن طلب النص الفارسي أيضاً.",
  ckb: "هیچ یاساناسێکی کوردزمان ئەم دەقەی نەخوێندووەتەوە. داوای دەقی فارسیش بکە.",
}

const mail = (subject: Text, words: Text, ending = toPrisoners) => ({
  mail: {
    subject,
    text: Object.fromEntries(
      Object.entries(words).map(([language, said]) => [
        language,
        [said, ending[language], unreviewed[language]].filter((part) => part !== undefined).join("\n"),
      ]),
    ) as unknown as Text,
  },
})

/** The message types, by what causes them. */
export const messageTypes: ReadonlyArray<MessageType> = [
  {
    name: "petition.opened",
    fields: { petition, day },
    channels: mail(
      said("درخواست شما ثبت شد", "Your petition was registered", "تم تسجيل طلبك", "داواکارییەکەت تۆمار کرا"),
      said(
        "درخواست آزادی مشروط شما ثبت شد. شمارهٔ پرونده: {petition}. تاریخ ثبت: {day}. قاضی اجرای احکام آن را بررسی می‌کند. فعلاً لازم نیست کاری بکنید.",
        "Your petition for conditional release was registered. File number: {petition}. Day: {day}. The judge for the execution of sentences now looks at it. You need not do anything for now.",
        "تم تسجيل طلب الإفراج المشروط الخاص بك. رقم الملف: {petition}. تاريخ التسجيل: {day}. قاضي تنفيذ الأحكام ينظر فيه. لا يلزمك شيء الآن.",
        "داواکاریی ئازادیی مەرجداری تۆ تۆمار کرا. ژمارەی دۆسیە: {petition}. ڕۆژی تۆمارکردن: {day}. دادوەری جێبەجێکردنی سزاکان سەیری دەکات. ئێستا پێویست ناکات هیچ بکەیت.",
      ),
    ),
  },
  {
    name: "petition.granted",
    fields: { petition, day },
    channels: mail(
      said(
        "با درخواست شما موافقت شد",
        "Your petition was granted",
        "تمت الموافقة على طلبك",
        "داواکارییەکەت پەسەند کرا",
      ),
      said(
        "دادگاه با آزادی مشروط شما موافقت کرد. شمارهٔ پرونده: {petition}. تاریخ تصمیم: {day}. زندان روز آزادی را به شما می‌گوید. دستورهای دادگاه را رعایت کنید.",
        "The court granted you conditional release. File number: {petition}. Day of the decision: {day}. The prison will tell you the day of release. Follow the orders of the court.",
        "وافقت المحكمة على الإفراج المشروط عنك. رقم الملف: {petition}. تاريخ القرار: {day}. يخبرك السجن بيوم الإفراج. يجب الالتزام بأوامر المحكمة.",
        "دادگا ئازادیی مەرجداری تۆی پەسەند کرد. ژمارەی دۆسیە: {petition}. ڕۆژی بڕیار: {day}. بەندیخانە ڕۆژی ئازادبوونت پێ دەڵێت. فەرمانەکانی دادگا جێبەجێ بکە.",
      ),
    ),
  },
  {
    name: "petition.grantedToOthers",
    fields: { petition, day },
    // The law demands that the complainant is told, whether they agreed to mail or not.
    required: true,
    channels: mail(
      said(
        "موافقت با آزادی مشروط",
        "Conditional release was granted",
        "تمت الموافقة على الإفراج المشروط",
        "ئازادیی مەرجدار پەسەند کرا",
      ),
      said(
        "دادگاه به محکوم پرونده‌ای که شاکی آن هستید آزادی مشروط داد. شمارهٔ پرونده: {petition}. تاریخ تصمیم: {day}. او باید دستورهای دادگاه را رعایت کند. حق شما برای گرفتن خسارت باقی است.",
        "The court granted conditional release to the person convicted on your complaint. File number: {petition}. Day of the decision: {day}. They must follow the orders of the court. Your right to compensation remains.",
        "منحت المحكمة الإفراج المشروط للمحكوم في القضية التي اشتكيت فيها. رقم الملف: {petition}. تاريخ القرار: {day}. عليه الالتزام بأوامر المحكمة. حقك في التعويض باقٍ.",
        "دادگا ئازادیی مەرجداری بە سزادراوی ئەو دۆسیەیە دا کە سکاڵات تێیدا کردووە. ژمارەی دۆسیە: {petition}. ڕۆژی بڕیار: {day}. دەبێت فەرمانەکانی دادگا جێبەجێ بکات. مافی تۆ بۆ قەرەبوو هەر ماوە.",
      ),
      toComplainants,
    ),
  },
  {
    name: "petition.supervised",
    fields: { petition, until: day },
    channels: mail(
      said(
        "آزادی مشروط شما آغاز شد",
        "Your conditional release has begun",
        "بدأ الإفراج المشروط عنك",
        "ئازادیی مەرجداری تۆ دەستی پێ کرد",
      ),
      said(
        "آزادی مشروط شما آغاز شد. شمارهٔ پرونده: {petition}. دورهٔ مراقبت تا {until} ادامه دارد. تا آن روز دستورهای دادگاه را رعایت کنید. اگر نشانی شما عوض شد، خبر بدهید.",
        "Your conditional release has begun. File number: {petition}. Supervision ends on {until}. Follow the orders of the court until that day. Tell the office if your address changes.",
        "بدأ الإفراج المشروط عنك. رقم الملف: {petition}. تستمر فترة المراقبة حتى {until}. يجب الالتزام بأوامر المحكمة حتى ذلك اليوم. إذا تغير عنوانك فيجب إبلاغ المكتب.",
        "ئازادیی مەرجداری تۆ دەستی پێ کرد. ژمارەی دۆسیە: {petition}. ماوەی چاودێری تا {until} بەردەوامە. تا ئەو ڕۆژە فەرمانەکانی دادگا جێبەجێ بکە. ئەگەر ناونیشانت گۆڕا، ئاگادارمان بکەوە.",
      ),
    ),
  },
  {
    name: "course.enrolled",
    fields: { day },
    channels: mail(
      said(
        "نام شما در دوره ثبت شد",
        "You are enrolled in a course",
        "تم تسجيلك في دورة",
        "ناوت لە خولێکدا تۆمار کرا",
      ),
      said(
        "نام شما در دورهٔ حرفه‌آموزی ثبت شد. دوره از {day} آغاز می‌شود. اگر نمی‌خواهید شرکت کنید، به مددکار بگویید. نخواستن به زیان شما نیست.",
        "You are enrolled in a vocational course. It begins on {day}. If you do not want to take part, tell the social worker. Saying no does not harm you.",
        "تم تسجيلك في دورة مهنية. تبدأ الدورة في {day}. عند عدم الرغبة في المشاركة يكفي إبلاغ الأخصائي الاجتماعي. الرفض لا يضرك.",
        "ناوت لە خولی فێربوونی پیشەدا تۆمار کرا. خولەکە لە {day} دەست پێ دەکات. ئەگەر ناتەوێت بەشداری بکەیت، بە مددکار بڵێ. نەویستن زیانت پێ ناگەیەنێت.",
      ),
    ),
  },
]
