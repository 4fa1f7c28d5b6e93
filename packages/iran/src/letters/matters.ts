/** What may be missing, in plain words: what the reader brings or does, and who else must act. */

import type { LetterMatter } from "@bazgasht/core/letters"
import { said } from "./said.ts"

const court = [
  "imprisonmentKind",
  "offence",
  "statutoryMaximum",
  "statutoryMinimum",
  "drugSpecialCase",
  "judgmentTerm",
  "judgmentDay",
  "damagesAwarded",
  "imposedFine",
  "imposedTazirLashes",
  "tazirImposed",
  "offenceOrganised",
  "offenceAmount",
  "offenceDay",
  "offenceIntentional",
  "listedAsWaivable",
  "inAbsence",
  "imposedTerm",
  "termOnAmnestyDay",
  "diyahSubject",
  "aggravationJudged",
  "aggravatedByJudgment",
  "inMeccaSanctuary",
  "diyahActDay",
  "deathDay",
  "victimSex",
  "diyahShare",
  "judgmentSum",
  "diyahIntent",
  "debtFromOffence",
  "debtKind",
  "debtOrigin",
  "noDebt",
  "noFineOwed",
  "diyahFixed",
  "diyahFixedSum",
  "dowerCoins",
  "diyahByAgreement",
  "agreementAnniversary",
  "deadlineAgreed",
  "agreedDeadline",
  "firstLunarAnniversary",
  "secondLunarAnniversary",
  "thirdLunarAnniversary",
] as const

const reader = "reader" as const
const office = "office" as const

export const letterMatters: ReadonlyArray<LetterMatter> = [
  // What a prisoner brings or does.
  {
    facts: ["birthDay", "sex"],
    by: reader,
    text: said(
      "شناسنامه یا کارت ملی خود را به مددکار نشان دهید.",
      "Show the social worker your identity card.",
      "يُرجى إبراز بطاقة الهوية للأخصائي الاجتماعي.",
      "ناسنامەکەت پیشانی مددکار بدە.",
    ),
  },
  {
    facts: ["damagesPaid", "damagesMadeGoodDay"],
    by: reader,
    text: said(
      "آیا خسارت شاکی را پرداخته‌اید؟ رسید آن را به مددکار بدهید.",
      "Have you paid the damages? Give the receipt to the social worker.",
      "هل دُفع التعويض؟ يُرجى تسليم الإيصال إلى الأخصائي الاجتماعي.",
      "قەرەبووت داوە؟ پسووڵەکەی بدە بە مددکار.",
    ),
  },
  {
    facts: ["damagesArranged"],
    by: reader,
    text: said(
      "آیا برای خسارت قسط یا توافق دارید؟ نوشتهٔ آن را بیاورید.",
      "Is there a plan to pay the damages? Bring the paper.",
      "هل يوجد اتفاق على دفع التعويض؟ يُرجى إحضار الورقة.",
      "ڕێککەوتن یان قیستت بۆ قەرەبوو هەیە؟ نووسراوەکەی بهێنە.",
    ),
  },
  {
    facts: ["suitableSecurity", "claimSecurity", "fineInstalmentsSecured"],
    by: reader,
    text: said(
      "آیا ضامن یا وثیقه دارید؟ مددکار می‌گوید چه چیزی قبول است.",
      "Do you have a guarantor or a bond? The social worker says what counts.",
      "هل يوجد كفيل أو ضمان؟ الأخصائي الاجتماعي يبين المقبول منها.",
      "کەفیل یان بارمتەت هەیە؟ مددکار دەڵێت چی پەسەندە.",
    ),
  },
  {
    facts: ["activityUndertaking"],
    by: reader,
    text: said(
      "اگر می‌خواهید، تعهد کار یا درس را بنویسید و امضا کنید.",
      "If you want, write and sign a promise of work or study.",
      "عند الرغبة يُكتب تعهد بعمل أو دراسة ويُوقَّع.",
      "ئەگەر دەتەوێت، بەڵێنی کار یان خوێندن بنووسە و واژۆی بکە.",
    ),
  },
  {
    facts: ["ownConsent"],
    by: reader,
    text: said(
      "اگر این راه را می‌خواهید، رضایت خود را بنویسید.",
      "If you want this way, write your consent.",
      "عند الرغبة في هذا الطريق تُكتب الموافقة.",
      "ئەگەر ئەم ڕێگایەت دەوێت، ڕەزامەندیت بنووسە.",
    ),
  },
  {
    facts: ["definedPlace"],
    by: reader,
    text: said(
      "نشانی جایی را بدهید که می‌توانید در آن زندگی کنید.",
      "Give the address of a place where you can live.",
      "يُرجى تقديم عنوان مكان يمكن السكن فيه.",
      "ناونیشانی شوێنێک بدە کە دەتوانیت تێیدا بژیت.",
    ),
  },
  {
    facts: ["appealWaivedInTime"],
    by: reader,
    text: said(
      "آیا از اعتراض به حکم گذشته‌اید؟ نوشتهٔ آن را بیاورید.",
      "Did you give up your appeal? Bring the paper.",
      "هل تم التنازل عن الطعن؟ يُرجى إحضار الورقة.",
      "دەستت لە تانەدان هەڵگرتووە؟ نووسراوەکەی بهێنە.",
    ),
  },
  {
    facts: ["mitigationRequested"],
    by: reader,
    text: said(
      "آیا کم شدن حکم را خواسته‌اید؟ درخواست آن را بیاورید.",
      "Did you ask for a shorter term? Bring the request.",
      "هل طُلب تخفيف العقوبة؟ يُرجى إحضار الطلب.",
      "داوای کەمکردنەوەی سزات کردووە؟ داواکارییەکە بهێنە.",
    ),
  },
  {
    facts: ["givenBirth", "childBirthDay"],
    by: reader,
    text: said(
      "آیا فرزند شیرخوار دارید؟ شناسنامهٔ او را بیاورید.",
      "Do you have a baby? Bring its birth certificate.",
      "هل يوجد طفل رضيع؟ يُرجى إحضار شهادة ميلاده.",
      "منداڵی شیرەخۆرت هەیە؟ ناسنامەکەی بهێنە.",
    ),
  },
  {
    facts: ["incurablyIll", "illnessWorsenedByExecution"],
    by: reader,
    text: said(
      "آیا بیماری سختی دارید؟ به بهداری زندان بگویید.",
      "Are you very ill? Tell the prison clinic.",
      "هل يوجد مرض شديد؟ يُرجى إخبار عيادة السجن.",
      "نەخۆشیی سەختت هەیە؟ بە کلینیکی بەندیخانە بڵێ.",
    ),
  },
  {
    facts: ["pregnant", "breastfeeding"],
    by: reader,
    text: said(
      "آیا باردار هستید یا شیر می‌دهید؟ به بهداری زندان بگویید.",
      "Are you pregnant or nursing? Tell the prison clinic.",
      "هل يوجد حمل أو رضاعة؟ يُرجى إخبار عيادة السجن.",
      "دووگیانیت یان شیر دەدەیت؟ بە کلینیکی بەندیخانە بڵێ.",
    ),
  },
  {
    facts: ["urgentRelativeEvent"],
    by: reader,
    text: said(
      "آیا در خانواده بیماری، فوت یا ازدواجی هست؟ گواهی آن را بیاورید.",
      "Is there illness, death or marriage in the family? Bring the certificate.",
      "هل في العائلة مرض أو وفاة أو زواج؟ يُرجى إحضار الشهادة.",
      "لە خێزاندا نەخۆشی، مردن یان زەماوەند هەیە؟ بەڵگەکەی بهێنە.",
    ),
  },
  {
    facts: ["unableToGiveSecurity"],
    by: reader,
    text: said(
      "آیا ضامن پیدا نمی‌کنید؟ به مددکار بگویید. دادستان بررسی می‌کند.",
      "Can you find no guarantor? Tell the social worker. The prosecutor looks into it.",
      "هل يتعذر إيجاد كفيل؟ يُرجى إخبار الأخصائي الاجتماعي. ينظر المدعي العام في ذلك.",
      "کەفیلت دەست ناکەوێت؟ بە مددکار بڵێ. داواکاری گشتی سەیری دەکات.",
    ),
  },
  {
    facts: ["debtPartPaid", "debtPayments", "familyShare", "releaseLoan", "releaseGrant"],
    by: reader,
    text: said(
      "آیا چیزی از بدهی را پرداخته‌اید؟ رسیدها را بیاورید.",
      "Have you paid any of the debt? Bring the receipts.",
      "هل دُفع شيء من الدين؟ يُرجى إحضار الإيصالات.",
      "هیچت لە قەرزەکە داوەتەوە؟ پسووڵەکان بهێنە.",
    ),
  },
  {
    facts: ["assetListGiven"],
    by: reader,
    text: said(
      "فهرست همهٔ دارایی‌های خود را بنویسید و به دادگاه بدهید.",
      "Write a list of all you own. Give it to the court.",
      "تُكتب قائمة بكل الممتلكات وتُسلَّم إلى المحكمة.",
      "لیستی هەموو دارایییەکانت بنووسە و بیدە بە دادگا.",
    ),
  },
  {
    facts: ["fineInstalmentsRequested"],
    by: reader,
    text: said(
      "اگر قسط می‌خواهید، درخواست آن را بنویسید.",
      "If you want instalments, write a request.",
      "عند الرغبة في التقسيط يُكتب طلب بذلك.",
      "ئەگەر قیست دەوێت، داواکارییەکە بنووسە.",
    ),
  },
  {
    facts: ["insolvencyClaimed", "insolvencyClaimDay", "writServedDay"],
    by: reader,
    text: said(
      "آیا دادخواست اعسار داده‌اید؟ رونوشت آن را بیاورید.",
      "Have you claimed insolvency? Bring a copy of the claim.",
      "هل قُدمت دعوى إعسار؟ يُرجى إحضار نسخة منها.",
      "داوای نەداریت پێشکەش کردووە؟ وێنەیەکی بهێنە.",
    ),
  },
  {
    facts: ["consentToWork"],
    by: reader,
    text: said(
      "آیا می‌خواهید کار کنید؟ رضایت خود را بنویسید. نخواستن به زیان شما نیست.",
      "Do you want to work? Write your consent. Saying no does not harm you.",
      "هل ترغب في العمل؟ تُكتب الموافقة. الرفض لا يضرك.",
      "دەتەوێت کار بکەیت؟ ڕەزامەندیت بنووسە. نەویستن زیانت پێ ناگەیەنێت.",
    ),
  },
  {
    facts: ["consentToTraining"],
    by: reader,
    text: said(
      "آیا می‌خواهید حرفه یاد بگیرید؟ رضایت خود را بنویسید. نخواستن به زیان شما نیست.",
      "Do you want to learn a trade? Write your consent. Saying no does not harm you.",
      "هل ترغب في تعلم مهنة؟ تُكتب الموافقة. الرفض لا يضرك.",
      "دەتەوێت پیشەیەک فێر ببیت؟ ڕەزامەندیت بنووسە. نەویستن زیانت پێ ناگەیەنێت.",
    ),
  },
  {
    facts: ["businessPlanApproved"],
    by: reader,
    text: said(
      "طرح کار خود را بنویسید. مددکار در نوشتن آن کمک می‌کند.",
      "Write a plan of your work. The social worker helps with it.",
      "تُكتب خطة العمل. الأخصائي الاجتماعي يساعد في ذلك.",
      "پلانی کارەکەت بنووسە. مددکار لە نووسینیدا یارمەتیت دەدات.",
    ),
  },
  // What others do for a prisoner.
  {
    facts: ["goodConduct", "noReoffendingExpected", "newOffenceInCustody"],
    by: office,
    text: said(
      "رئیس زندان باید دربارهٔ رفتار شما گزارش بدهد.",
      "The head of the prison must report on your conduct.",
      "على مدير السجن أن يقدم تقريراً عن سلوكك.",
      "بەڕێوەبەری بەندیخانە دەبێت لەسەر ڕەفتارت ڕاپۆرت بدات.",
    ),
  },
  {
    facts: ["prisonRulesKept", "programmeParticipation", "creditPointsEarned", "creditPoints"],
    by: office,
    text: said(
      "زندان باید امتیازهای شما را بنویسد.",
      "The prison must write down your points.",
      "على السجن أن يسجل نقاطك.",
      "بەندیخانە دەبێت خاڵەکانت بنووسێت.",
    ),
  },
  {
    facts: ["furloughs"],
    by: office,
    text: said(
      "زندان باید مرخصی‌های پیشین شما را بنویسد.",
      "The prison must write down your earlier furloughs.",
      "على السجن أن يسجل إجازاتك السابقة.",
      "بەندیخانە دەبێت مۆڵەتەکانی پێشووت بنووسێت.",
    ),
  },
  {
    facts: [
      "endOfTerm",
      "effectiveStart",
      "startOnAmnestyDay",
      "endOnAmnestyDay",
      "executionBegun",
      "releaseForeseen",
      "expectedReleaseDay",
    ],
    by: office,
    text: said(
      "دفتر اجرای احکام باید روزهای حبس شما را حساب کند.",
      "The office for the execution of sentences must count your days.",
      "على مكتب تنفيذ الأحكام أن يحسب أيام سجنك.",
      "نووسینگەی جێبەجێکردنی سزاکان دەبێت ڕۆژەکانت بژمێرێت.",
    ),
  },
  {
    facts: court,
    by: office,
    text: said(
      "دفتر اجرای احکام باید رونوشت حکم را در پرونده بگذارد.",
      "The office for the execution of sentences must add the judgment.",
      "على مكتب تنفيذ الأحكام أن يضيف نسخة الحكم إلى الملف.",
      "نووسینگەی جێبەجێکردنی سزاکان دەبێت وێنەی حوکم بخاتە دۆسیەوە.",
    ),
  },
  {
    facts: ["finalityDay"],
    by: office,
    text: said(
      "دادگاه باید بنویسد حکم از چه روزی قطعی است.",
      "The court must write since when the judgment is final.",
      "على المحكمة أن تكتب متى صار الحكم نهائياً.",
      "دادگا دەبێت بنووسێت حوکم لە کەیەوە کۆتاییە.",
    ),
  },
  {
    facts: ["ableToPay", "unableToPayFine", "meansProved", "fineInstalmentsAffordable"],
    by: office,
    text: said(
      "دادگاه باید بگوید آیا توان پرداخت دارید.",
      "The court must say whether you can pay.",
      "على المحكمة أن تبين قدرتك على الدفع.",
      "دادگا دەبێت بڵێت ئایا دەتوانیت پارە بدەیت.",
    ),
  },
  {
    facts: [
      "mitigatingGround",
      "reformExpected",
      "guiltFound",
      "acceptanceDespiteAppeal",
      "outsideOtherLeniency",
      "waiverUnnecessary",
      "leniencyAboveDrugMinimum",
      "drugNoteBelowMinimum",
      "effectiveCooperation",
    ],
    by: office,
    text: said(
      "دادگاه باید نظر خود را بنویسد.",
      "The court must write its finding.",
      "على المحكمة أن تكتب رأيها.",
      "دادگا دەبێت بۆچوونی خۆی بنووسێت.",
    ),
  },
  {
    facts: ["conditionalReleaseUsed", "effectiveRecord", "earlierConvictions"],
    by: office,
    text: said(
      "برگهٔ سابقهٔ کیفری شما باید به پرونده برسد.",
      "Your criminal record must reach the file.",
      "يجب أن تصل صحيفة سوابقك إلى الملف.",
      "بەڵگەی پێشینەی تاوانت دەبێت بگاتە دۆسیە.",
    ),
  },
  {
    facts: ["privateComplainant", "detainedAccused"],
    by: office,
    text: said(
      "پرونده باید نشان دهد آیا کسی از شما شکایت دارد.",
      "The file must show whether somebody has a complaint against you.",
      "يجب أن يبين الملف هل يوجد مشتكٍ عليك.",
      "دۆسیە دەبێت دەری بخات ئایا کەسێک سکاڵای لێت هەیە.",
    ),
  },
  {
    facts: ["complainantWaiver", "complainantWaiverDay", "waiverConditionControllable", "waiverConditionMet"],
    by: office,
    text: said(
      "مددکار می‌تواند از شاکی بپرسد آیا گذشت می‌کند.",
      "The social worker can ask whether the complainant forgives you.",
      "يمكن للأخصائي الاجتماعي أن يسأل المشتكي عن التنازل.",
      "مددکار دەتوانێت لە سکاڵاکار بپرسێت ئایا لێت خۆش دەبێت.",
    ),
  },
  {
    facts: ["prosecutorAppealed", "complainantAppealed", "judgmentAccepted", "mitigationAfterWaiverUsed"],
    by: office,
    text: said(
      "دادگاه باید بگوید آیا کسی به حکم اعتراض کرده است.",
      "The court must say whether somebody has appealed.",
      "على المحكمة أن تبين هل طعن أحد في الحكم.",
      "دادگا دەبێت بڵێت ئایا کەسێک تانەی لە حوکم داوە.",
    ),
  },
  {
    facts: ["releasedByPardon", "graceEvents"],
    by: office,
    text: said(
      "دفتر اجرای احکام باید عفوهای پیشین شما را بنویسد.",
      "The office must write down your earlier pardons.",
      "على المكتب أن يسجل قرارات العفو السابقة.",
      "نووسینگە دەبێت لێبوردنەکانی پێشووت بنووسێت.",
    ),
  },
  {
    facts: [
      "reasonedPardonProposal",
      "withinBandOf1404",
      "amnesty1401Open",
      "securityActivitySinceConviction",
    ],
    by: office,
    text: said(
      "کمیسیون عفو باید پروندهٔ شما را بررسی کند.",
      "The pardon commission must look at your file.",
      "على لجنة العفو أن تنظر في ملفك.",
      "کۆمسیۆنی لێبوردن دەبێت سەیری دۆسیەکەت بکات.",
    ),
  },
  {
    facts: ["detentionAuthorityAgrees", "consentLeaveUseful"],
    by: office,
    text: said(
      "دادستان باید نظر خود را دربارهٔ مرخصی بنویسد.",
      "The prosecutor must write their opinion on the furlough.",
      "على المدعي العام أن يكتب رأيه في الإجازة.",
      "داواکاری گشتی دەبێت بۆچوونی لەسەر مۆڵەت بنووسێت.",
    ),
  },
  {
    facts: ["occasionCircular"],
    by: office,
    text: said(
      "برای مرخصی مناسبت‌ها باید بخشنامه بیاید.",
      "Furlough on holidays needs a circular first.",
      "إجازة المناسبات تحتاج إلى تعميم أولاً.",
      "مۆڵەتی بۆنەکان پێشتر ڕێنوێنیی دەوێت.",
    ),
  },
  {
    facts: [
      "inLieuBegun",
      "inLieuStart",
      "heldForDebt",
      "heldForNothingElse",
      "finallyReleased",
      "addicted",
      "otherHold",
    ],
    by: office,
    text: said(
      "زندان باید بنویسد برای چه و از کی در زندان هستید.",
      "The prison must write why and since when you are held.",
      "على السجن أن يكتب سبب حبسك وتاريخه.",
      "بەندیخانە دەبێت بنووسێت بۆچی و لە کەیەوە بەند کراویت.",
    ),
  },
  {
    facts: ["waivedOfWhole", "waivedOfDownPayment", "creditorConsents", "securityForgone"],
    by: office,
    text: said(
      "مددکار می‌تواند از صاحب طلب بپرسد آیا چیزی را می‌بخشد.",
      "The social worker can ask whether the creditor gives up anything.",
      "يمكن للأخصائي الاجتماعي أن يسأل الدائن عن التنازل.",
      "مددکار دەتوانێت لە خاوەن قەرز بپرسێت ئایا چاوپۆشی دەکات.",
    ),
  },
  {
    facts: [
      "instalmentsOrdered",
      "downPayment",
      "instalmentArrears",
      "insolvent",
      "claimWithdrawn",
      "claimFinallyRejected",
    ],
    by: office,
    text: said(
      "رأی دادگاه دربارهٔ اعسار یا قسط باید به پرونده برسد.",
      "The ruling on insolvency or instalments must reach the file.",
      "يجب أن يصل حكم الإعسار أو التقسيط إلى الملف.",
      "بڕیاری دادگا لەسەر نەداری یان قیست دەبێت بگاتە دۆسیە.",
    ),
  },
  {
    facts: [
      "imprisonmentRequested",
      "assetsFound",
      "assetsForFine",
      "aboutToBeHeld",
      "remainingFine",
      "fineInInstalments",
      "publicServicePossible",
      "deadlinePassedFound",
      "billPublished",
    ],
    by: office,
    text: said(
      "دفتر اجرا باید وضع این بدهی را بنویسد.",
      "The execution office must write how this debt stands.",
      "على دائرة التنفيذ أن تكتب وضع هذا الدين.",
      "نووسینگەی جێبەجێکردن دەبێت دۆخی ئەم قەرزە بنووسێت.",
    ),
  },
  {
    facts: ["needy", "illRepute"],
    by: office,
    text: said(
      "ستاد دیه باید دربارهٔ وضع زندگی شما تحقیق کند.",
      "The Blood Money Organization (Setad Dieh) must look into how you live.",
      "على مقر الدية أن يتحقق من وضعك المعيشي.",
      "سەنتەری دیە دەبێت لەسەر دۆخی ژیانت بکۆڵێتەوە.",
    ),
  },
  {
    facts: ["councilPlacements", "openStatusGranted", "openStatusOffenceExcluded"],
    by: office,
    text: said(
      "شورای زندان باید دربارهٔ جای کار شما تصمیم بگیرد.",
      "The council of the prison must decide where you may work.",
      "على مجلس السجن أن يقرر مكان عملك.",
      "ئەنجومەنی بەندیخانە دەبێت بڕیار لەسەر شوێنی کارت بدات.",
    ),
  },
  {
    facts: ["executionEnded", "deprivationFound", "conditionallyReleased", "measureDay", "releasePeriod"],
    by: office,
    text: said(
      "قاضی اجرای احکام باید پایان محکومیت شما را بنویسد.",
      "The judge must write when your sentence ends.",
      "على القاضي أن يكتب نهاية محكوميتك.",
      "دادوەر دەبێت کۆتایی سزاکەت بنووسێت.",
    ),
  },
  // What a family brings.
  {
    facts: ["prisonerMarried"],
    by: reader,
    text: said(
      "آیا زندانی همسر دارد؟ سند ازدواج یا شناسنامه را بیاورید.",
      "Is the prisoner married? Bring the marriage certificate.",
      "هل السجين متزوج؟ يُرجى إحضار عقد الزواج.",
      "بەندکراو هاوسەری هەیە؟ بەڵگەی هاوسەرگیری بهێنە.",
    ),
  },
  {
    facts: ["custodyEpisodes"],
    by: reader,
    text: said(
      "گواهی زندانی بودن او را از زندان بگیرید و بیاورید.",
      "Get the certificate of imprisonment from the prison and bring it.",
      "يُرجى أخذ شهادة السجن من السجن وإحضارها.",
      "بەڵگەی بەندبوونی لە بەندیخانە وەربگرە و بیهێنە.",
    ),
  },
  {
    facts: ["heldAbroad"],
    by: reader,
    text: said(
      "آیا زندانی در خارج از کشور است؟ گواهی زندان را بیاورید.",
      "Is the prisoner held abroad? Bring the certificate of the prison.",
      "هل السجين خارج البلاد؟ يُرجى إحضار شهادة السجن.",
      "بەندکراو لە دەرەوەی وڵاتە؟ بەڵگەی بەندیخانە بهێنە.",
    ),
  },
  {
    facts: ["memberRelation", "memberBirthDay", "memberSex"],
    by: reader,
    text: said(
      "شناسنامهٔ او را بیاورید.",
      "Bring the identity document.",
      "يُرجى إحضار وثيقة الهوية.",
      "ناسنامەکەی بهێنە.",
    ),
  },
  {
    facts: ["memberStudent"],
    by: reader,
    text: said(
      "آیا درس می‌خواند؟ گواهی مدرسه یا دانشگاه را بیاورید.",
      "In school or university? Bring the certificate of enrolment.",
      "هل يوجد تعليم؟ يُرجى إحضار شهادة الدراسة.",
      "دەخوێنێت؟ بەڵگەی قوتابخانە یان زانکۆ بهێنە.",
    ),
  },
  {
    facts: ["memberNeedsTreatment", "memberChronicallyIll", "memberDisabled"],
    by: reader,
    text: said(
      "آیا درمان لازم دارد؟ گواهی پزشک را بیاورید.",
      "Is treatment needed? Bring the doctor's certificate.",
      "هل يلزم علاج؟ يُرجى إحضار شهادة الطبيب.",
      "چارەسەری پێویستە؟ بەڵگەی پزیشک بهێنە.",
    ),
  },
  {
    facts: ["memberNeedsDowry"],
    by: reader,
    text: said(
      "آیا ازدواج او نزدیک است؟ سند یا گواهی عقد را بیاورید.",
      "Is a wedding near? Bring the marriage certificate.",
      "هل الزواج قريب؟ يُرجى إحضار عقد الزواج.",
      "زەماوەندی نزیکە؟ بەڵگەی مارەبڕین بهێنە.",
    ),
  },
  // What others do for a family.
  {
    facts: [
      "prisonerIncomeReachesFamily",
      "dependsOnPrisoner",
      "economicallyWeak",
      "needsHousingDeposit",
      "visitsFromAfar",
      "memberJoinedDay",
      "memberHasLeft",
      "memberLeftDay",
      "memberSeeksWork",
      "memberWishesTraining",
      "memberNeedsCounselling",
      "memberHasIncome",
      "memberships",
    ],
    by: office,
    text: said(
      "مددکار باید به خانهٔ شما بیاید. از او وقت بخواهید.",
      "The social worker must visit your home. Ask for a time.",
      "على الأخصائي الاجتماعي أن يزور بيتك. يُرجى طلب موعد.",
      "مددکار دەبێت سەردانی ماڵت بکات. داوای کات لێ بکە.",
    ),
  },
  {
    facts: ["custodyAbroadConfirmed"],
    by: office,
    text: said(
      "وزارت امور خارجه باید زندانی بودن او را تأیید کند.",
      "The foreign ministry must confirm the imprisonment.",
      "على وزارة الخارجية أن تؤكد السجن.",
      "وەزارەتی دەرەوە دەبێت بەندبوونەکە پشتڕاست بکاتەوە.",
    ),
  },
  {
    facts: ["otherCovers"],
    by: office,
    text: said(
      "انجمن از نهادهای دیگر می‌پرسد آیا به شما کمک می‌کنند.",
      "The Association asks other bodies whether they help you.",
      "تسأل الجمعية الجهات الأخرى هل تساعدك.",
      "ئەنجومەن لە لایەنەکانی تر دەپرسێت ئایا یارمەتیت دەدەن.",
    ),
  },
]
