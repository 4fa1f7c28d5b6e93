/** Each rule of which a person is told: its name in plain words, and what can be done where it is open, now or from a day. */

import type { LetterRule } from "@bazgasht/core/letters"
import { said } from "./said.ts"

const decides = {
  court: said("دادگاه تصمیم می‌گیرد.", "The court decides.", "القرار للمحكمة.", "دادگا بڕیار دەدات."),
  judge: said(
    "قاضی اجرای احکام تصمیم می‌گیرد.",
    "The judge for the execution of sentences decides.",
    "القرار لقاضي تنفيذ الأحكام.",
    "دادوەری جێبەجێکردنی سزاکان بڕیار دەدات.",
  ),
  prison: said(
    "رئیس زندان و قاضی تصمیم می‌گیرند.",
    "The head of the prison and the judge decide.",
    "القرار لمدير السجن والقاضي.",
    "بەڕێوەبەری بەندیخانە و دادوەر بڕیار دەدەن.",
  ),
  prisonUntil1394: said(
    "رئیس زندان و دادیار زندان تصمیم می‌گیرند.",
    "The head of the prison and its associate prosecutor decide.",
    "القرار لمدير السجن ومعاون المدعي العام فيه.",
    "بەڕێوەبەری بەندیخانە و جێگری داواکار بڕیار دەدەن.",
  ),
  prosecutorOrJudge: said(
    "دادستان یا قاضی تصمیم می‌گیرد.",
    "The prosecutor or the judge decides.",
    "القرار للمدعي العام أو القاضي.",
    "داواکاری گشتی یان دادوەر بڕیار دەدات.",
  ),
  detentionAuthority: said(
    "همان مقامی که دستور بازداشت داد تصمیم می‌گیرد.",
    "The authority that ordered the detention decides.",
    "القرار للجهة التي أمرت بالتوقيف.",
    "ئەو لایەنەی فەرمانی گرتنی دا بڕیار دەدات.",
  ),
  headOfJudiciary: said(
    "رئیس قوهٔ قضائیه تصمیم می‌گیرد.",
    "The head of the judiciary decides.",
    "القرار لرئيس السلطة القضائية.",
    "سەرۆکی دەسەڵاتی دادوەری بڕیار دەدات.",
  ),
  prosecutor: said(
    "دادستان تصمیم می‌گیرد.",
    "The prosecutor decides.",
    "القرار للمدعي العام.",
    "داواکاری گشتی بڕیار دەدات.",
  ),
  leader: said(
    "تصمیم نهایی با مقام رهبری است.",
    "The Leader decides in the end.",
    "القرار النهائي للقائد.",
    "بڕیاری کۆتایی لای ڕێبەرە.",
  ),
  association: said(
    "انجمن حمایت زندانیان تصمیم می‌گیرد.",
    "The Prisoners' Support Association decides.",
    "القرار لجمعية دعم السجناء.",
    "ئەنجومەنی پشتیوانیی بەندکراوان بڕیار دەدات.",
  ),
  reliefCommittee: said(
    "کمیتهٔ امداد تصمیم می‌گیرد.",
    "The Relief Committee decides.",
    "القرار للجنة الإغاثة.",
    "کۆمیتەی ئیمداد بڕیار دەدات.",
  ),
  council: said(
    "شورای طبقه‌بندی زندان تصمیم می‌گیرد.",
    "The classification council of the prison decides.",
    "القرار لمجلس السجن.",
    "ئەنجومەنی بەندیخانە بڕیار دەدات.",
  ),
  provincialDirectorate: said(
    "ادارهٔ کل زندان‌های استان تصمیم می‌گیرد.",
    "The provincial directorate of prisons decides.",
    "القرار للإدارة العامة لسجون المحافظة.",
    "بەڕێوەبەرایەتیی گشتیی بەندیخانەکانی پارێزگا بڕیار دەدات.",
  ),
}

type Decider = keyof typeof decides

type Four = readonly [fa: string, en: string, ar: string, ckb: string]

interface Written {
  readonly name: Four
  readonly open: Four
  readonly later: Four
  readonly by?: Decider
  readonly unclear?: { readonly missing: ReadonlyArray<string>; readonly text: Four; readonly later: Four }
  readonly shownWhenClosed?: false
}

const ruleOf = ({ by, later, name, open, shownWhenClosed, unclear }: Written): LetterRule => {
  return {
    name: said(...name),
    open: said(...open),
    later: said(...later),
    ...(by === undefined ? {} : { decides: decides[by] }),
    ...(unclear === undefined
      ? {}
      : { unclear: { ...unclear, text: said(...unclear.text), later: said(...unclear.later) } }),
    ...(shownWhenClosed === undefined ? {} : { shownWhenClosed }),
  }
}

/** What can be asked for, and where most rules say no more than that. */
const asking = (
  name: Four,
  object: Four,
  by: Decider,
  more: Pick<Written, "shownWhenClosed"> = {},
): LetterRule =>
  ruleOf({
    name,
    open: [
      `شما اکنون می‌توانید ${object[0]} بخواهید.`,
      `You can ask for ${object[1]} now.`,
      `يمكنك الآن طلب ${object[2]}.`,
      `ئێستا دەتوانیت داوای ${object[3]} بکەیت.`,
    ],
    later: [
      `شما از {day} می‌توانید ${object[0]} بخواهید.`,
      `You can ask for ${object[1]} from {day}.`,
      `يمكنك طلب ${object[2]} ابتداءً من {day}.`,
      `لە {day} بەدواوە دەتوانیت داوای ${object[3]} بکەیت.`,
    ],
    by,
    ...more,
  })

/** What an office proposes, and the reader can only ask it to. The object stands without a particle. */
const proposing = (
  name: Four,
  object: Four,
  by: Decider,
  more: Pick<Written, "shownWhenClosed"> = {},
): LetterRule =>
  ruleOf({
    name,
    open: [
      `اکنون می‌توانید بخواهید برای ${object[0]} پیشنهاد شوید.`,
      `You can ask to be proposed for ${object[1]} now.`,
      `يمكنك الآن طلب اقتراح ${object[2]} لك.`,
      `ئێستا دەتوانیت داوا بکەیت بۆ ${object[3]} پێشنیار بکرێیت.`,
    ],
    later: [
      `از {day} می‌توانید بخواهید برای ${object[0]} پیشنهاد شوید.`,
      `You can ask to be proposed for ${object[1]} from {day}.`,
      `يمكنك طلب اقتراح ${object[2]} لك ابتداءً من {day}.`,
      `لە {day} بەدواوە دەتوانیت داوا بکەیت بۆ ${object[3]} پێشنیار بکرێیت.`,
    ],
    by,
    ...more,
  })

const hidden = { shownWhenClosed: false } as const

const furlough: Four = ["مرخصی", "furlough", "الإجازة", "مۆڵەت"]

const routes: { readonly [rule: string]: LetterRule } = {
  "REL-END": ruleOf({
    name: ["پایان مدت حبس", "The end of your term", "نهاية مدة السجن", "کۆتایی ماوەی بەندکردن"],
    open: [
      "مدت حبس شما تمام شده است. باید آزاد شوید.",
      "Your term is over. You must be released.",
      "انتهت مدة سجنك. يجب الإفراج عنك.",
      "ماوەی بەندکردنت تەواو بووە. دەبێت ئازاد بکرێیت.",
    ],
    later: [
      "مدت حبس شما در {day} تمام می‌شود.",
      "Your term ends on {day}.",
      "تنتهي مدة سجنك في {day}.",
      "ماوەی بەندکردنت لە {day} تەواو دەبێت.",
    ],
    unclear: {
      missing: ["heldForNothingElse"],
      text: [
        "مدت حبس شما تمام شده است. زندان باید بنویسد مانع دیگری هست یا نه.",
        "Your term is over. The prison must write whether anything else holds you.",
        "انتهت مدة سجنك. على السجن أن يكتب هل يوجد مانع آخر.",
        "ماوەی بەندکردنت تەواو بووە. بەندیخانە دەبێت بنووسێت ڕێگرێکی تر هەیە یان نا.",
      ],
      later: [
        "مدت حبس شما در {day} تمام می‌شود. زندان باید بنویسد مانع دیگری هست یا نه.",
        "Your term ends on {day}. The prison must write whether anything else holds you.",
        "تنتهي مدة سجنك في {day}. على السجن أن يكتب هل يوجد مانع آخر.",
        "ماوەی بەندکردنت لە {day} تەواو دەبێت. بەندیخانە دەبێت بنووسێت ڕێگرێکی تر هەیە یان نا.",
      ],
    },
  }),
  "REL-CR": proposing(
    ["آزادی مشروط", "Conditional release", "الإفراج المشروط", "ئازادیی مەرجدار"],
    ["آزادی مشروط", "conditional release", "الإفراج المشروط", "ئازادیی مەرجدار"],
    "court",
  ),
  "REL-SL": asking(
    [
      "نیمه‌آزادی (روز بیرون، شب زندان)",
      "Semi-liberty (days outside, nights in prison)",
      "نصف الحرية (النهار خارج السجن والليل فيه)",
      "نیوەئازادی (ڕۆژ لە دەرەوە، شەو لە بەندیخانە)",
    ],
    ["نیمه‌آزادی", "semi-liberty", "نصف الحرية", "نیوەئازادی"],
    "court",
  ),
  "REL-EM": proposing(
    [
      "پابند الکترونیکی",
      "Electronic monitoring (an ankle monitor)",
      "السوار الإلكتروني",
      "پێبەندی ئەلیکترۆنی",
    ],
    ["پابند الکترونیکی", "an ankle monitor", "السوار الإلكتروني", "پێبەندی ئەلیکترۆنی"],
    "court",
  ),
  "REL-SU": asking(
    [
      "تعلیق بقیهٔ مجازات",
      "Suspension of the rest of the punishment",
      "وقف تنفيذ بقية العقوبة",
      "ڕاگرتنی ماوەی سزاکە",
    ],
    ["تعلیق بقیهٔ مجازات را", "suspension of the rest", "وقف تنفيذ بقية العقوبة", "ڕاگرتنی ماوەی سزاکە"],
    "court",
  ),
  "REL-DRUG": proposing(
    [
      "تعلیق بخشی از مجازات مواد مخدر",
      "Partial suspension in drug cases",
      "وقف جزء من عقوبة المخدرات",
      "ڕاگرتنی بەشێک لە سزای ماددەی هۆشبەر",
    ],
    ["تعلیق بخشی از مجازات", "partial suspension", "وقف تنفيذ جزء من العقوبة", "ڕاگرتنی بەشێکی سزاکە"],
    "court",
    hidden,
  ),
  "REL-PP": asking(
    ["عقب افتادن حکم", "Postponement of the judgment", "تأجيل النطق بالحكم", "دواخستنی دەرکردنی حوکم"],
    ["عقب افتادن حکم را", "postponement of the judgment", "تأجيل النطق بالحكم", "دواخستنی حوکم"],
    "court",
    hidden,
  ),
  "REL-ALT": asking(
    [
      "مجازات دیگری به‌جای زندان",
      "Another punishment in place of prison",
      "عقوبة بديلة عن السجن",
      "سزایەکی تر لە جیاتی بەندیخانە",
    ],
    [
      "مجازات دیگری به‌جای زندان",
      "another punishment in place of prison",
      "عقوبة بديلة عن السجن",
      "سزایەکی تر لە جیاتی بەندیخانە",
    ],
    "court",
    hidden,
  ),
  "REL-442": ruleOf({
    name: [
      "کم شدن مجازات با قبول حکم",
      "A shorter term for accepting the judgment",
      "تخفيف العقوبة لقبول الحكم",
      "کەمکردنەوەی سزا بە قبوڵکردنی حوکم",
    ],
    open: [
      "مجازات شما ممکن است با قبول حکم کمتر شود.",
      "Your term may be reduced because you accept the judgment.",
      "قد تُخفَّف عقوبتك لأنك قبلت الحكم.",
      "ڕەنگە سزاکەت کەم بکرێتەوە چونکە حوکمەکەت قبوڵ کردووە.",
    ],
    later: [
      "از {day} مجازات شما ممکن است با قبول حکم کمتر شود.",
      "From {day} your term may be reduced, as you accept the judgment.",
      "ابتداءً من {day} قد تُخفَّف عقوبتك لقبول الحكم.",
      "لە {day} بەدواوە ڕەنگە سزاکەت کەم بکرێتەوە.",
    ],
    by: "court",
  }),
  "REL-WAIVE": ruleOf({
    name: [
      "آزادی با گذشت شاکی",
      "Release because the complainant forgives",
      "الإفراج بتنازل المشتكي",
      "ئازادبوون بە لێخۆشبوونی سکاڵاکار",
    ],
    open: [
      "شاکی گذشت کرده است. اجرای مجازات شما باید متوقف شود.",
      "The complainant has forgiven you. Execution of your punishment must stop.",
      "تنازل المشتكي. يجب أن يتوقف تنفيذ عقوبتك.",
      "سکاڵاکار لێت خۆش بووە. دەبێت جێبەجێکردنی سزاکەت ڕابگیرێت.",
    ],
    later: [
      "از {day} اجرای مجازات شما باید متوقف شود.",
      "From {day} execution of your punishment must stop.",
      "ابتداءً من {day} يجب أن يتوقف تنفيذ عقوبتك.",
      "لە {day} بەدواوە دەبێت جێبەجێکردنی سزاکەت ڕابگیرێت.",
    ],
    by: "judge",
  }),
  "REL-483": asking(
    [
      "کم شدن مجازات پس از گذشت شاکی",
      "A shorter term after the complainant forgives",
      "تخفيف العقوبة بعد تنازل المشتكي",
      "کەمکردنەوەی سزا دوای لێخۆشبوونی سکاڵاکار",
    ],
    ["کم شدن مجازات را", "a shorter term", "تخفيف العقوبة", "کەمکردنەوەی سزا"],
    "court",
  ),
  "REL-PARDON-1": asking(
    ["عفو", "Pardon", "العفو", "لێبوردن"],
    [
      "عفو یا کم شدن مجازات",
      "a pardon or a shorter term",
      "العفو أو تخفيف العقوبة",
      "لێبوردن یان کەمکردنەوەی سزا",
    ],
    "leader",
  ),
  "REL-PARDON-2": proposing(
    ["عفو شهریور ۱۴۰۴", "The pardon of September 2025", "عفو سبتمبر ٢٠٢٥", "لێبوردنی ئەیلوولی ٢٠٢٥"],
    ["عفو شهریور ۱۴۰۴", "the 2025 pardon", "عفو سبتمبر ٢٠٢٥", "لێبوردنی ئەیلوولی ٢٠٢٥"],
    "leader",
    hidden,
  ),
  "REL-PARDON-3": proposing(
    ["عفو بهمن ۱۴۰۱", "The pardon of February 2023", "عفو فبراير ٢٠٢٣", "لێبوردنی شوباتی ٢٠٢٣"],
    ["عفو بهمن ۱۴۰۱", "the 2023 pardon", "عفو فبراير ٢٠٢٣", "لێبوردنی شوباتی ٢٠٢٣"],
    "leader",
    hidden,
  ),
  "REL-POST": asking(
    [
      "عقب افتادن زندان به سبب بیماری یا فرزند",
      "A later start because of illness or a baby",
      "تأجيل السجن بسبب المرض أو الطفل",
      "دواخستنی بەند بەهۆی نەخۆشی یان منداڵ",
    ],
    ["عقب افتادن زندان را", "a later start of the term", "تأجيل السجن", "دواخستنی بەند"],
    "judge",
    hidden,
  ),
  "REL-FUR-1": asking(
    ["مرخصی عادی", "Ordinary furlough", "الإجازة العادية", "مۆڵەتی ئاسایی"],
    ["مرخصی عادی", "an ordinary furlough", "الإجازة العادية", "مۆڵەتی ئاسایی"],
    "prison",
  ),
  "REL-FUR-2": asking(
    [
      "مرخصی برای اتفاق خانوادگی",
      "Furlough for an event in your family",
      "إجازة لحدث عائلي",
      "مۆڵەت بۆ ڕووداوی خێزانی",
    ],
    [
      "مرخصی برای اتفاق خانوادگی",
      "furlough for your family event",
      "إجازة للحدث العائلي",
      "مۆڵەت بۆ ڕووداوی خێزانی",
    ],
    "prosecutor",
    hidden,
  ),
  "REL-FUR-3": asking(
    [
      "رفتن نزد خانوادهٔ خود همراه مأمور",
      "A visit to your family with an escort",
      "زيارة عائلتك برفقة حارس",
      "سەردانی خێزانەکەت لەگەڵ پاسەوان",
    ],
    [
      "رفتن نزد خانوادهٔ خود همراه مأمور را",
      "an escorted visit to your family",
      "زيارة عائلتك برفقة حارس",
      "سەردانی خێزانەکەت لەگەڵ پاسەوان",
    ],
    "prosecutor",
    hidden,
  ),
  "REL-FUR-4": asking(
    [
      "رفتن نزد خانوادهٔ خود در زمان بازداشت",
      "A visit to your family during detention",
      "زيارة عائلتك أثناء التوقيف",
      "سەردانی خێزانەکەت لە کاتی ڕاگرتندا",
    ],
    [
      "رفتن نزد خانوادهٔ خود همراه مأمور را",
      "an escorted visit to your family",
      "زيارة عائلتك برفقة حارس",
      "سەردانی خێزانەکەت لەگەڵ پاسەوان",
    ],
    "detentionAuthority",
    hidden,
  ),
  "REL-FUR-5": asking(
    [
      "مرخصی برای گرفتن رضایت شاکی",
      "Furlough to win the complainant's consent",
      "إجازة للحصول على رضا المشتكي",
      "مۆڵەت بۆ ڕازیکردنی سکاڵاکار",
    ],
    [
      "مرخصی برای گرفتن رضایت شاکی",
      "furlough to win the complainant's consent",
      "إجازة للحصول على رضا المشتكي",
      "مۆڵەت بۆ ڕازیکردنی سکاڵاکار",
    ],
    "prosecutorOrJudge",
    hidden,
  ),
  "REL-FUR-6": asking(
    [
      "مرخصی هر چهار ماه یک بار",
      "Furlough once in four months",
      "إجازة مرة كل أربعة أشهر",
      "مۆڵەتی چوار مانگ جارێک",
    ],
    [
      "مرخصی هر چهار ماه یک بار را",
      "furlough once in four months",
      "إجازة مرة كل أربعة أشهر",
      "مۆڵەتی چوار مانگ جارێک",
    ],
    "prosecutor",
    hidden,
  ),
  "REL-FUR-7": asking(
    ["مرخصی مناسبت‌ها", "Furlough on holidays", "إجازة المناسبات", "مۆڵەتی بۆنەکان"],
    ["مرخصی مناسبت‌ها را", "furlough on holidays", "إجازة المناسبات", "مۆڵەتی بۆنەکان"],
    "headOfJudiciary",
  ),
  "REL-FUR-84": asking(furlough, furlough, "prisonUntil1394", hidden),
}

/** What a family may be given, in one sentence for now and one for later: whoever decides may refuse it. */
const giving = (
  name: Four,
  thing: Four,
  by: Decider,
  more: Pick<Written, "shownWhenClosed"> = hidden,
): LetterRule =>
  ruleOf({
    name,
    open: [
      `ممکن است ${thing[0]} بگیرید.`,
      `You may be given ${thing[1]}.`,
      `قد تحصل على ${thing[2]}.`,
      `ڕەنگە ${thing[3]} وەربگریت.`,
    ],
    later: [
      `ممکن است از {day} ${thing[0]} بگیرید.`,
      `You may be given ${thing[1]} from {day}.`,
      `قد تحصل على ${thing[2]} ابتداءً من {day}.`,
      `لە {day} بەدواوە ڕەنگە ${thing[3]} وەربگریت.`,
    ],
    by,
    ...more,
  })

const support: { readonly [rule: string]: LetterRule } = {
  "FAM-1": ruleOf({
    name: ["حمایت از خانوادهٔ شما", "Support for your family", "دعم أسرتك", "پشتیوانیی خێزانەکەت"],
    open: [
      "انجمن حمایت زندانیان می‌تواند از خانوادهٔ شما حمایت کند.",
      "The Prisoners' Support Association can support your family.",
      "يمكن لجمعية دعم السجناء أن تدعم أسرتك.",
      "ئەنجومەنی پشتیوانیی بەندکراوان دەتوانێت پشتیوانیی خێزانەکەت بکات.",
    ],
    later: [
      "انجمن حمایت زندانیان از {day} می‌تواند از شما حمایت کند.",
      "The Prisoners' Support Association can support you from {day}.",
      "يمكن لجمعية دعم السجناء أن تدعمك ابتداءً من {day}.",
      "ئەنجومەنی پشتیوانیی بەندکراوان لە {day} بەدواوە دەتوانێت پشتیوانیت بکات.",
    ],
    by: "association",
  }),
  "FAM-3": ruleOf({
    name: [
      "کمک تا آمدن کمیتهٔ امداد",
      "Help until the Relief Committee takes over",
      "المساعدة حتى تتولى لجنة الإغاثة",
      "یارمەتی هەتا کۆمیتەی ئیمداد وەریبگرێت",
    ],
    open: [
      "انجمن می‌تواند تا آغاز پرداخت کمیتهٔ امداد به شما کمک کند.",
      "The Association can help you until the Relief Committee begins to pay.",
      "يمكن للجمعية أن تساعدك حتى تبدأ لجنة الإغاثة بالدفع.",
      "ئەنجومەن دەتوانێت یارمەتیت بدات هەتا کۆمیتەی ئیمداد پارە دەدات.",
    ],
    later: [
      "انجمن از {day} می‌تواند به شما کمک کند.",
      "The Association can help you from {day}.",
      "يمكن للجمعية أن تساعدك ابتداءً من {day}.",
      "ئەنجومەن لە {day} بەدواوە دەتوانێت یارمەتیت بدات.",
    ],
    by: "association",
    shownWhenClosed: false,
  }),
  "FAM-4": ruleOf({
    name: [
      "کمک کمیتهٔ امداد",
      "Help from the Relief Committee",
      "مساعدة لجنة الإغاثة",
      "یارمەتیی کۆمیتەی ئیمداد",
    ],
    open: [
      "انجمن می‌تواند شما را به کمیتهٔ امداد معرفی کند.",
      "The Association can refer you to the Relief Committee.",
      "يمكن للجمعية أن تحيلك إلى لجنة الإغاثة.",
      "ئەنجومەن دەتوانێت بتنێرێت بۆ کۆمیتەی ئیمداد.",
    ],
    later: [
      "انجمن از {day} می‌تواند شما را به کمیتهٔ امداد معرفی کند.",
      "The Association can refer you to the Relief Committee from {day}.",
      "يمكن للجمعية أن تحيلك إلى لجنة الإغاثة ابتداءً من {day}.",
      "ئەنجومەن لە {day} بەدواوە دەتوانێت بتنێرێت بۆ کۆمیتەی ئیمداد.",
    ],
    by: "reliefCommittee",
  }),
  "FAM-4/job": giving(
    [
      "کمک کمیتهٔ امداد برای کار پس از آزادی",
      "Help with work after release",
      "المساعدة في العمل بعد الإفراج",
      "یارمەتیی کار دوای ئازادبوون",
    ],
    [
      "کمک برای کار پس از آزادی",
      "help with work after release",
      "مساعدة في العمل بعد الإفراج",
      "یارمەتی بۆ کار دوای ئازادبوون",
    ],
    "reliefCommittee",
  ),
  "FAM-6-cash": giving(
    ["کمک نقدی ماهانه", "Monthly cash", "المساعدة النقدية الشهرية", "یارمەتیی نەختی مانگانە"],
    ["کمک نقدی ماهانه", "monthly cash", "مساعدة نقدية شهرية", "یارمەتیی نەختی مانگانە"],
    "association",
  ),
  "FAM-6-livelihoodPackage": giving(
    [
      "بستهٔ مواد غذایی و معیشتی",
      "A package of food and necessities",
      "سلة غذائية ومعيشية",
      "پاکێجی خۆراک و پێداویستی",
    ],
    [
      "بستهٔ مواد غذایی و معیشتی",
      "a package of food and necessities",
      "سلة غذائية ومعيشية",
      "پاکێجی خۆراک و پێداویستی",
    ],
    "association",
  ),
  "FAM-6-housingDeposit": giving(
    ["کمک برای رهن خانه", "Help with a rent deposit", "المساعدة في تأمين السكن", "یارمەتی بۆ ڕەهنی خانوو"],
    ["کمک برای رهن خانه", "help with a rent deposit", "مساعدة في تأمين السكن", "یارمەتی بۆ ڕەهنی خانوو"],
    "association",
  ),
  "FAM-6-visitTravel": giving(
    ["خرج سفر برای ملاقات", "Travel to visit the prisoner", "نفقات السفر للزيارة", "خەرجیی سەفەر بۆ سەردان"],
    ["خرج سفر برای ملاقات", "the cost of travel for visits", "نفقات السفر للزيارة", "خەرجیی سەفەر بۆ سەردان"],
    "association",
  ),
  "FAM-6-study": giving(
    ["کمک تحصیلی", "Help with study", "المساعدة الدراسية", "یارمەتیی خوێندن"],
    ["کمک تحصیلی", "help with study", "مساعدة دراسية", "یارمەتیی خوێندن"],
    "association",
  ),
  "FAM-6-medical": giving(
    ["کمک درمانی", "Medical help", "المساعدة العلاجية", "یارمەتیی پزیشکی"],
    ["کمک درمانی", "medical help", "مساعدة علاجية", "یارمەتیی پزیشکی"],
    "association",
  ),
  "FAM-6-dowry": giving(
    ["کمک جهیزیه", "Help with a trousseau", "المساعدة في جهاز العروس", "یارمەتیی جیاز"],
    ["کمک جهیزیه", "help with a trousseau", "مساعدة في جهاز العروس", "یارمەتیی جیاز"],
    "association",
  ),
  "FAM-6-job": giving(
    ["کمک برای پیدا کردن کار", "Help to find work", "المساعدة في إيجاد عمل", "یارمەتی بۆ دۆزینەوەی کار"],
    ["کمک برای پیدا کردن کار", "help to find work", "مساعدة في إيجاد عمل", "یارمەتی بۆ دۆزینەوەی کار"],
    "association",
  ),
  "FAM-6-training": giving(
    ["آموزش حرفه", "Training for a trade", "تعلم مهنة", "فێربوونی پیشە"],
    ["آموزش حرفه", "training for a trade", "تدريب على مهنة", "ڕاهێنانی پیشە"],
    "association",
  ),
  "FAM-6-counselling": giving(
    ["مشاوره", "Counselling", "الإرشاد", "ڕاوێژکاری"],
    ["مشاورهٔ رایگان", "counselling", "الإرشاد", "ڕاوێژکاری"],
    "association",
  ),
}

const debts: { readonly [rule: string]: LetterRule } = {
  "SET-7": ruleOf({
    name: [
      "آزادی از زندان بدهی",
      "Release from prison for the debt",
      "الإفراج من سجن الدين",
      "ئازادبوون لە بەندی قەرز",
    ],
    open: [
      "پول این بدهی فراهم است. مددکار می‌تواند آزادی شما را پیشنهاد کند.",
      "The money for this debt is there. The social worker can propose your release.",
      "مال هذا الدين متوفر. يمكن للأخصائي الاجتماعي اقتراح الإفراج عنك.",
      "پارەی ئەم قەرزە ئامادەیە. مددکار دەتوانێت ئازادکردنت پێشنیار بکات.",
    ],
    later: [
      "از {day} می‌توان آزادی شما را پیشنهاد کرد.",
      "Your release can be proposed from {day}.",
      "يمكن اقتراح الإفراج عنك ابتداءً من {day}.",
      "لە {day} بەدواوە دەکرێت ئازادکردنت پێشنیار بکرێت.",
    ],
    by: "judge",
    shownWhenClosed: false,
  }),
  "FIN-1": ruleOf({
    name: ["زندان برای بدهی", "Prison for the debt", "السجن بسبب الدين", "بەندکردن بەهۆی قەرز"],
    open: [
      "صاحب طلب می‌تواند بخواهد برای این بدهی در زندان بمانید.",
      "The creditor can ask that you stay in prison for this debt.",
      "يمكن للدائن أن يطلب بقاءك في السجن لهذا الدين.",
      "خاوەن قەرز دەتوانێت داوا بکات بۆ ئەم قەرزە لە بەندیخانە بمێنیتەوە.",
    ],
    later: [
      "صاحب طلب از {day} می‌تواند زندان شما را بخواهد.",
      "The creditor can ask for your imprisonment from {day}.",
      "يمكن للدائن أن يطلب سجنك ابتداءً من {day}.",
      "خاوەن قەرز لە {day} بەدواوە دەتوانێت داوای بەندکردنت بکات.",
    ],
    by: "court",
    shownWhenClosed: false,
  }),
  "FIN-1/end": ruleOf({
    name: [
      "پایان زندان برای بدهی",
      "The end of imprisonment for the debt",
      "نهاية السجن بسبب الدين",
      "کۆتایی بەندکردن بەهۆی قەرز",
    ],
    open: [
      "برای این بدهی دیگر نباید در زندان بمانید.",
      "You must not be kept in prison for this debt.",
      "يجب ألا تبقى في السجن بسبب هذا الدين.",
      "نابێت لەبەر ئەم قەرزە لە بەندیخانە بمێنیتەوە.",
    ],
    later: [
      "از {day} برای این بدهی نباید در زندان بمانید.",
      "From {day} you must not be kept in prison for this debt.",
      "ابتداءً من {day} يجب ألا تبقى في السجن بسبب هذا الدين.",
      "لە {day} بەدواوە نابێت لەبەر ئەم قەرزە لە بەندیخانە بمێنیتەوە.",
    ],
    by: "court",
    shownWhenClosed: false,
  }),
  "FIN-6/end": ruleOf({
    name: [
      "پایان زندان برای جریمه",
      "The end of imprisonment for the fine",
      "نهاية السجن بسبب الغرامة",
      "کۆتایی بەندکردن بەهۆی سزای دارایی",
    ],
    open: [
      "برای این جریمه دیگر نباید در زندان بمانید.",
      "You must not be kept in prison for this fine.",
      "يجب ألا تبقى في السجن بسبب هذه الغرامة.",
      "نابێت لەبەر ئەم سزایە لە بەندیخانە بمێنیتەوە.",
    ],
    later: [
      "زندان شما برای این جریمه در {day} تمام می‌شود.",
      "Your imprisonment for this fine ends on {day}.",
      "ينتهي سجنك بسبب هذه الغرامة في {day}.",
      "بەندکردنت لەبەر ئەم سزایە لە {day} تەواو دەبێت.",
    ],
    by: "judge",
    shownWhenClosed: false,
  }),
  "FIN-2": ruleOf({
    name: [
      "دادخواست اعسار در سی روز",
      "A claim of insolvency within thirty days",
      "دعوى الإعسار خلال ثلاثين يوماً",
      "داوای نەداری لە ماوەی سی ڕۆژدا",
    ],
    open: [
      "دادخواست اعسار شما به موقع بود. تا رأی دادگاه نباید زندانی شوید.",
      "Your claim of insolvency came in time. Until the ruling you may not be imprisoned.",
      "دعوى الإعسار قُدمت في وقتها. لا يجوز سجنك حتى صدور الحكم.",
      "داوای نەدارییەکەت لە کاتی خۆیدا بوو. هەتا بڕیاری دادگا نابێت بەند بکرێیت.",
    ],
    later: [
      "از {day} با دادخواست اعسار نباید زندانی شوید.",
      "From {day} your claim of insolvency keeps you from prison.",
      "ابتداءً من {day} تحميك دعوى الإعسار من السجن.",
      "لە {day} بەدواوە داوای نەداری لە بەندکردن دەتپارێزێت.",
    ],
    shownWhenClosed: false,
  }),
  "FIN-3": ruleOf({
    name: [
      "دادخواست اعسار با ضامن",
      "A claim of insolvency with security",
      "دعوى الإعسار بكفالة",
      "داوای نەداری لەگەڵ کەفالەت",
    ],
    open: [
      "دادخواست اعسار شما پذیرفتنی است. تا رأی دادگاه نباید زندانی شوید.",
      "Your claim of insolvency counts. Until the ruling you may not be imprisoned.",
      "دعوى الإعسار مقبولة. لا يجوز سجنك حتى صدور الحكم.",
      "داوای نەدارییەکەت پەسەندە. هەتا بڕیاری دادگا نابێت بەند بکرێیت.",
    ],
    later: [
      "از {day} با دادخواست اعسار نباید زندانی شوید.",
      "From {day} your claim of insolvency keeps you from prison.",
      "ابتداءً من {day} تحميك دعوى الإعسار من السجن.",
      "لە {day} بەدواوە داوای نەداری لە بەندکردن دەتپارێزێت.",
    ],
    shownWhenClosed: false,
  }),
  "FIN-4": asking(
    ["قسطی شدن بدهی", "Payment in instalments", "تقسيط الدين", "بەقیستکردنی قەرز"],
    ["قسطی شدن بدهی را", "payment in instalments", "تقسيط الدين", "بەقیستکردنی قەرز"],
    "court",
    hidden,
  ),
  "REL-EM-4": ruleOf({
    name: [
      "پابند به‌جای زندان بدهی",
      "An ankle monitor in place of prison for debt",
      "السوار الإلكتروني بدل سجن الدين",
      "پێبەند لە جیاتی بەندی قەرز",
    ],
    open: [
      "صاحب طلب می‌تواند برای این بدهی فقط پابند بخواهد.",
      "For this debt the creditor can ask only for an ankle monitor.",
      "يمكن للدائن أن يطلب السوار الإلكتروني فقط لهذا الدين.",
      "خاوەن قەرز دەتوانێت بۆ ئەم قەرزە تەنها داوای پێبەند بکات.",
    ],
    later: [
      "صاحب طلب از {day} می‌تواند برای این بدهی فقط پابند بخواهد.",
      "From {day} the creditor can ask only for an ankle monitor.",
      "يمكن للدائن أن يطلب السوار الإلكتروني فقط ابتداءً من {day}.",
      "خاوەن قەرز لە {day} بەدواوە دەتوانێت تەنها داوای پێبەند بکات.",
    ],
    by: "court",
    shownWhenClosed: false,
  }),
  "FIN-6": ruleOf({
    name: [
      "زندان یا خدمت به‌جای جریمه",
      "Prison or service in place of the fine",
      "السجن أو الخدمة بدل الغرامة",
      "بەند یان خزمەت لە جیاتی غەرامە",
    ],
    open: [
      "جریمهٔ نپرداخته ممکن است به خدمت رایگان یا زندان تبدیل شود.",
      "An unpaid fine may become unpaid service or prison.",
      "قد تتحول الغرامة غير المدفوعة إلى خدمة مجانية أو سجن.",
      "غەرامەی نەدراو ڕەنگە ببێت بە خزمەتی بێبەرامبەر یان بەند.",
    ],
    later: [
      "جریمهٔ نپرداخته از {day} ممکن است به زندان تبدیل شود.",
      "From {day} an unpaid fine may become prison.",
      "قد تتحول الغرامة غير المدفوعة إلى سجن ابتداءً من {day}.",
      "غەرامەی نەدراو لە {day} بەدواوە ڕەنگە ببێت بە بەند.",
    ],
    by: "judge",
    shownWhenClosed: false,
  }),
  "FIN-6/instalments": asking(
    ["قسطی شدن جریمه", "The fine in instalments", "تقسيط الغرامة", "بەقیستکردنی غەرامە"],
    ["قسطی شدن جریمه را", "the fine in instalments", "تقسيط الغرامة", "بەقیستکردنی غەرامە"],
    "court",
    hidden,
  ),
}

/** What the reader can do without a decision. */
const working = (name: Four, at: Four, more: Pick<Written, "by" | "shownWhenClosed"> = hidden): LetterRule =>
  ruleOf({
    name,
    open: [
      `شما اکنون می‌توانید ${at[0]}.`,
      `You can ${at[1]} now.`,
      `يمكنك الآن ${at[2]}.`,
      `ئێستا دەتوانیت ${at[3]}.`,
    ],
    later: [
      `شما از {day} می‌توانید ${at[0]}.`,
      `You can ${at[1]} from {day}.`,
      `يمكنك ${at[2]} ابتداءً من {day}.`,
      `لە {day} بەدواوە دەتوانیت ${at[3]}.`,
    ],
    ...more,
  })

/** What the reader can do where an office allows it. */
const allowed = (
  name: Four,
  at: Four,
  by: Decider,
  more: Pick<Written, "shownWhenClosed"> = hidden,
): LetterRule =>
  ruleOf({
    name,
    open: [
      `اکنون ممکن است بتوانید ${at[0]}.`,
      `You could ${at[1]} now.`,
      `قد يمكنك الآن ${at[2]}.`,
      `ئێستا ڕەنگە بتوانیت ${at[3]}.`,
    ],
    later: [
      `از {day} ممکن است بتوانید ${at[0]}.`,
      `You could ${at[1]} from {day}.`,
      `قد يمكنك ${at[2]} ابتداءً من {day}.`,
      `لە {day} بەدواوە ڕەنگە بتوانیت ${at[3]}.`,
    ],
    by,
    ...more,
  })

const employment: { readonly [rule: string]: LetterRule } = {
  "EMP-1-closed": allowed(
    ["کار در زندان بسته", "Work in the closed prison", "العمل في السجن المغلق", "کار لە بەندیخانەی داخراو"],
    [
      "در زندان بسته کار کنید",
      "work in the closed prison",
      "العمل في السجن المغلق",
      "لە بەندیخانەی داخراو کار بکەیت",
    ],
    "judge",
  ),
  "EMP-1-semiOpen": allowed(
    [
      "کار در زندان نیمه‌باز",
      "Work in a semi-open prison",
      "العمل في السجن شبه المفتوح",
      "کار لە بەندیخانەی نیوەکراوە",
    ],
    [
      "در زندان نیمه‌باز کار کنید",
      "work in a semi-open prison",
      "العمل في السجن شبه المفتوح",
      "لە بەندیخانەی نیوەکراوە کار بکەیت",
    ],
    "judge",
  ),
  "EMP-1-vocationalEmploymentCentre": allowed(
    [
      "کار در مرکز حرفه‌آموزی و اشتغال",
      "Work in a vocational and employment centre",
      "العمل في مركز التدريب والتشغيل",
      "کار لە ناوەندی پیشە و کار",
    ],
    [
      "در مرکز حرفه‌آموزی و اشتغال کار کنید",
      "work in a vocational and employment centre",
      "العمل في مركز التدريب والتشغيل",
      "لە ناوەندی پیشە و کار کار بکەیت",
    ],
    "judge",
  ),
  "EMP-1-open": allowed(
    ["کار در زندان باز", "Work in an open prison", "العمل في السجن المفتوح", "کار لە بەندیخانەی کراوە"],
    [
      "در زندان باز کار کنید",
      "work in an open prison",
      "العمل في السجن المفتوح",
      "لە بەندیخانەی کراوە کار بکەیت",
    ],
    "judge",
  ),
  "EMP-1-outsideEmployer": allowed(
    ["کار بیرون از زندان", "Work outside the prison", "العمل خارج السجن", "کار لە دەرەوەی بەندیخانە"],
    [
      "برای کارفرمای بیرون کار کنید",
      "work for an employer outside",
      "العمل لدى صاحب عمل في الخارج",
      "بۆ خاوەنکاری دەرەوە کار بکەیت",
    ],
    "judge",
  ),
  "EMP-1-ownBusiness": working(
    ["کسب‌وکار خودتان", "A business of your own", "مشروعك الخاص", "کاری تایبەتی خۆت"],
    [
      "کسب‌وکار خودتان را داشته باشید",
      "have a business of your own",
      "أن يكون لك مشروعك الخاص",
      "کاری تایبەتی خۆت هەبێت",
    ],
  ),
  "EMP-7": allowed(
    ["آموزش حرفه", "Vocational training", "التدريب المهني", "ڕاهێنانی پیشەیی"],
    [
      "به کلاس حرفه‌آموزی بروید",
      "take vocational training",
      "الالتحاق بالتدريب المهني",
      "بچیتە ڕاهێنانی پیشەیی",
    ],
    "council",
    {},
  ),
  "EMP-10": proposing(
    [
      "وام برای کار پس از آزادی",
      "A loan for work after release",
      "قرض للعمل بعد الإفراج",
      "قەرز بۆ کار دوای ئازادبوون",
    ],
    ["وام کار", "a work loan", "قرض للعمل", "قەرزی کار"],
    "provincialDirectorate",
    hidden,
  ),
  "EMP-9": working(
    [
      "شغل‌هایی که حقوق اجتماعی می‌خواهند",
      "Jobs that need social rights",
      "الوظائف التي تتطلب الحقوق الاجتماعية",
      "ئەو کارانەی مافی کۆمەڵایەتییان دەوێت",
    ],
    [
      "شغل دولتی هم بخواهید",
      "also apply for public posts",
      "التقدم إلى الوظائف العامة أيضاً",
      "داوای کاری دەوڵەتیش بکەیت",
    ],
  ),
}

/** The rules of release, debts, support and employment of which a person is told, by their ids. */
export const letterRules: { readonly [rule: string]: LetterRule } = {
  ...routes,
  ...support,
  ...debts,
  ...employment,
}
