import type { LetterLaw } from "@bazgasht/core/letters"
import { letterMatters } from "./matters.ts"
import { letterMonths } from "./months.ts"
import { letterReasons } from "./reasons.ts"
import { letterRules } from "./rules.ts"
import { said } from "./said.ts"

/**
 * The plain words of Iranian law, for letters to prisoners and families. The Arabic and the Kurdish have not been reviewed by a lawyer whose
 * language they are, and letters say so.
 *
 * @example
 * iranLetters.rules["REL-CR"]?.name.en // => "Conditional release"
 * iranLetters.unreviewed // => ["ar", "ckb"]
 */
export const iranLetters: LetterLaw = {
  rules: letterRules,
  reasons: letterReasons,
  matters: letterMatters,
  unreviewed: ["ar", "ckb"],
  debtHelp: {
    may: said(
      "ستاد دیه شاید بتواند کمک کند. از مددکار بپرسید.",
      "The Blood Money Organization (Setad Dieh) may be able to help. Ask the social worker.",
      "قد يستطيع مقر الدية المساعدة. يُرجى سؤال الأخصائي الاجتماعي.",
      "ڕەنگە سەنتەری دیە بتوانێت یارمەتی بدات. لە مددکار بپرسە.",
    ),
  },
  debtKinds: {
    diyah: said("دیه", "Blood money (diyah)", "الدية", "دیە"),
    arsh: said(
      "ارش (خسارت صدمهٔ بدنی)",
      "Compensation for an injury (arsh)",
      "الأرش (تعويض عن إصابة)",
      "ئەرش (قەرەبووی برینداری)",
    ),
    excessDamages: said(
      "خسارت بیش از دیه",
      "Damages beyond the diyah",
      "تعويض فوق الدية",
      "قەرەبووی زیاتر لە دیە",
    ),
    dower: said("مهریه", "Dower (mahr)", "المهر", "مارەیی"),
    maintenanceArrears: said("نفقهٔ عقب‌افتاده", "Unpaid maintenance", "النفقة المتأخرة", "نەفەقەی دواکەوتوو"),
    commercialPaper: said("چک یا سفته", "A cheque or promissory note", "شيك أو سند", "چەک یان سفتە"),
    restitution: said("رد مال", "Returning the property", "رد المال", "گەڕاندنەوەی ماڵ"),
    damages: said("خسارت", "Damages", "التعويض", "قەرەبوو"),
    courtCosts: said("هزینهٔ دادرسی", "Court costs", "رسوم المحكمة", "خەرجیی دادگا"),
    fine: said("جریمه", "A fine", "الغرامة", "غەرامە"),
    otherDebt: said("بدهی", "A debt", "دين", "قەرز"),
  },
  relations: {
    spouse: said("همسر", "Spouse", "الزوج أو الزوجة", "هاوسەر"),
    child: said("فرزند", "Child", "الولد", "منداڵ"),
    parent: said("پدر یا مادر", "Parent", "الأب أو الأم", "باوک یان دایک"),
    sibling: said("خواهر یا برادر", "Brother or sister", "الأخ أو الأخت", "خوشک یان برا"),
    grandparent: said("پدربزرگ یا مادربزرگ", "Grandparent", "الجد أو الجدة", "باپیر یان داپیر"),
    grandchild: said("نوه", "Grandchild", "الحفيد", "نەوە"),
    other: said("خویشاوند", "Relative", "القريب", "خزم"),
  },
  payers: {
    supportAssociation: said(
      "انجمن حمایت زندانیان",
      "The Prisoners' Support Association",
      "جمعية دعم السجناء",
      "ئەنجومەنی پشتیوانیی بەندکراوان",
    ),
    reliefCommittee: said("کمیتهٔ امداد", "The Relief Committee", "لجنة الإغاثة", "کۆمیتەی ئیمداد"),
    welfareOrganization: said(
      "سازمان بهزیستی",
      "The State Welfare Organization",
      "منظمة الرعاية",
      "ڕێکخراوی بیهزیستی",
    ),
  },
  months: letterMonths,
  offices: {
    supportAssociation: said(
      "انجمن حمایت زندانیان",
      "the Prisoners' Support Association",
      "جمعية دعم السجناء",
      "ئەنجومەنی پشتیوانیی بەندکراوان",
    ),
    reliefCommittee: said("کمیتهٔ امداد", "the Relief Committee", "لجنة الإغاثة", "کۆمیتەی ئیمداد"),
    welfareOrganization: said(
      "سازمان بهزیستی",
      "the State Welfare Organization",
      "منظمة الرعاية",
      "ڕێکخراوی بیهزیستی",
    ),
  },
  askPrisoner: said(
    "از مددکار زندان بپرسید. قاضی ناظر زندان هم به پرسش شما پاسخ می‌دهد. پرسیدن رایگان است.",
    "Ask the prison social worker. The supervising judge of the prison answers too. Asking is free.",
    "يُسأل الأخصائي الاجتماعي في السجن. القاضي المشرف على السجن يجيب أيضاً. السؤال مجاني.",
    "لە مددکاری بەندیخانە بپرسە. دادوەری چاودێری بەندیخانەش وەڵام دەداتەوە. پرسیارکردن بێبەرامبەرە.",
  ),
  askFamily: said(
    "از مددکار انجمن حمایت زندانیان بپرسید. پرسیدن رایگان است.",
    "Ask the social worker of the Prisoners' Support Association. Asking is free.",
    "يُسأل الأخصائي الاجتماعي في جمعية دعم السجناء. السؤال مجاني.",
    "لە مددکاری ئەنجومەنی پشتیوانیی بەندکراوان بپرسە. پرسیارکردن بێبەرامبەرە.",
  ),
  askFamilyShort: said(
    "پرسش: مددکار انجمن حمایت زندانیان.",
    "Ask the social worker of the Prisoners' Support Association.",
    "للسؤال: أخصائي الجمعية.",
    "پرسیار: مددکاری ئەنجومەن.",
  ),
}
