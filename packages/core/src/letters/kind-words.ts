/** What follows for a reader from the kind of a rule whose conditions are met: never more than the law gives. */

import type { DecisionKind, Text } from "@bazgasht/rules"
import { said } from "./letter-words.ts"

type OfKind = { readonly [Kind in DecisionKind]: Text }

/** Whose conditions are met today. */
export const kindNow: OfKind = {
  automatic: said(
    "این به تصمیم کسی نیاز ندارد.",
    "It needs no decision.",
    "لا حاجة إلى قرار من أحد.",
    "پێویستی بە بڕیاری کەس نییە.",
  ),
  entitlement: said(
    "مسئول آن باید اقدام کند.",
    "The office in charge must act on it.",
    "يجب على الجهة المختصة أن تعمل به.",
    "لایەنی بەرپرس دەبێت جێبەجێی بکات.",
  ),
  discretion: said(
    "تصمیم‌گیرنده می‌تواند بپذیرد یا نپذیرد.",
    "Whoever decides may agree or refuse.",
    "يجوز لصاحب القرار أن يوافق أو يرفض.",
    "بڕیاردەر دەتوانێت قبوڵی بکات یان نەکات.",
  ),
  administrative: said(
    "اداره با ضابطه‌های خودش تصمیم می‌گیرد و شاید نپذیرد.",
    "The office decides by its own rules and may refuse.",
    "تقرر الإدارة وفق قواعدها وقد ترفض.",
    "لایەنەکە بە ڕێساکانی خۆی بڕیار دەدات و ڕەنگە قبوڵی نەکات.",
  ),
  grace: said(
    "این بخشش است و شاید داده نشود.",
    "It is an act of mercy and may not come.",
    "هذه رحمة وقد لا تُمنح.",
    "ئەمە بەخشینە و ڕەنگە نەدرێت.",
  ),
}

/** Whose conditions are met from a later day. */
export const kindThen: OfKind = {
  ...kindNow,
  automatic: said(
    "از آن روز به تصمیم کسی نیاز نیست.",
    "From that day no decision is needed.",
    "ابتداءً من ذلك اليوم لا حاجة إلى قرار.",
    "لەو ڕۆژەوە پێویست بە بڕیاری کەس ناکات.",
  ),
  entitlement: said(
    "از آن روز مسئول آن باید اقدام کند.",
    "From that day the office in charge must act.",
    "ابتداءً من ذلك اليوم يجب على الجهة المختصة أن تعمل به.",
    "لەو ڕۆژەوە لایەنی بەرپرس دەبێت جێبەجێی بکات.",
  ),
}
