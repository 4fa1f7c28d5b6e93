/** Drug note in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** DRUG96-scope */
export const drug96Scope = {
  yes: text(
    "جرم از جرایم مواد مخدر با حبس قانونی بیش از {drugNote.statutoryImprisonment} و خارج از تبصرهٔ مادهٔ ۳۸ است",
    "this is a drug offence with statutory imprisonment over {drugNote.statutoryImprisonment}, outside the note to article 38",
  ),
  no: text(
    "جرم از جرایم مواد مخدر با حبس قانونی بیش از {drugNote.statutoryImprisonment} و خارج از تبصرهٔ مادهٔ ۳۸ نیست",
    "this is not a drug offence with statutory imprisonment over {drugNote.statutoryImprisonment}, outside the note to article 38",
  ),
  question: text(
    "آیا جرم از جرایم مواد مخدر با حبس قانونی بیش از {drugNote.statutoryImprisonment} و خارج از تبصرهٔ مادهٔ ۳۸ است؟",
    "is this a drug offence with statutory imprisonment over {drugNote.statutoryImprisonment}, outside the note to article 38?",
  ),
}

/** DRUG96-A */
export const drug96A = {
  yes: text("حکم به حداقل مجازات قانونی است", "the sentence is at the statutory minimum"),
  no: text("حکم به حداقل مجازات قانونی نیست", "the sentence is not at the statutory minimum"),
  question: text("آیا حکم به حداقل مجازات قانونی است؟", "is the sentence at the statutory minimum?"),
}

/** DRUG96-below */
export const drug96Below = {
  yes: text(
    "حکم به کمتر از حداقل مجازات قانونی است و دادگاه آن را مشمول ممنوعیت می‌داند",
    "the sentence is below the statutory minimum, and the court holds it to be barred",
  ),
  no: text(
    "حکم به کمتر از حداقل مجازات قانونی نیست یا دادگاه آن را مشمول ممنوعیت نمی‌داند",
    "the sentence is not below the statutory minimum, or the court does not hold it to be barred",
  ),
  question: text(
    "آیا حکم به کمتر از حداقل مجازات قانونی است و دادگاه آن را مشمول ممنوعیت می‌داند؟",
    "is the sentence below the statutory minimum, and does the court hold it to be barred?",
  ),
}

/** DRUG96-B */
export const drug96B = {
  yes: text("حکم به بیش از حداقل مجازات قانونی است", "the sentence is above the statutory minimum"),
  no: text("حکم به بیش از حداقل مجازات قانونی نیست", "the sentence is not above the statutory minimum"),
  question: text(
    "آیا حکم به بیش از حداقل مجازات قانونی است؟",
    "is the sentence above the statutory minimum?",
  ),
}

/** DRUG96-note */
export const drug96Note = {
  yes: text(
    "محکومیت مشمول ممنوعیت تبصرهٔ مادهٔ ۴۵ قانون مبارزه با مواد مخدر است",
    "the note to article 45 of the Anti-Narcotics Act bars it",
  ),
  no: text(
    "محکومیت مشمول ممنوعیت تبصرهٔ مادهٔ ۴۵ قانون مبارزه با مواد مخدر نیست",
    "the note to article 45 of the Anti-Narcotics Act does not bar it",
  ),
  question: text(
    "آیا محکومیت مشمول ممنوعیت تبصرهٔ مادهٔ ۴۵ قانون مبارزه با مواد مخدر است؟",
    "does the note to article 45 of the Anti-Narcotics Act bar it?",
  ),
}

/** DRUG96-served */
export const drug96Served = {
  yes: text(
    "حداقل مجازات قانونی به‌طور کامل تحمل شده است",
    "the whole of the statutory minimum has been served",
  ),
  no: text(
    "حداقل مجازات قانونی هنوز به‌طور کامل تحمل نشده است",
    "the whole of the statutory minimum has not been served yet",
  ),
  question: text(
    "آیا حداقل مجازات قانونی به‌طور کامل تحمل شده است؟",
    "has the whole of the statutory minimum been served?",
  ),
}

/** REL-DRUG/A */
export const relDrugA = {
  yes: text(
    "محکومیت مواد مخدر به حداقل مجازات قانونی است و مشمول تبصرهٔ مادهٔ ۴۵ است",
    "this is a drug sentence at the statutory minimum, under the note to article 45",
  ),
  no: text(
    "محکومیت مواد مخدر به حداقل مجازات قانونی و مشمول تبصرهٔ مادهٔ ۴۵ نیست",
    "this is not a drug sentence at the statutory minimum, under the note to article 45",
  ),
  question: text(
    "آیا محکومیت مواد مخدر به حداقل مجازات قانونی و مشمول تبصرهٔ مادهٔ ۴۵ است؟",
    "is this a drug sentence at the statutory minimum, under the note to article 45?",
  ),
}

/** REL-DRUG/B */
export const relDrugB = {
  yes: text(
    "محکومیت مواد مخدر به بیش از حداقل مجازات قانونی است و مشمول تبصرهٔ مادهٔ ۴۵ است",
    "this is a drug sentence above the statutory minimum, under the note to article 45",
  ),
  no: text(
    "محکومیت مواد مخدر به بیش از حداقل مجازات قانونی و مشمول تبصرهٔ مادهٔ ۴۵ نیست",
    "this is not a drug sentence above the statutory minimum, under the note to article 45",
  ),
  question: text(
    "آیا محکومیت مواد مخدر به بیش از حداقل مجازات قانونی و مشمول تبصرهٔ مادهٔ ۴۵ است؟",
    "is this a drug sentence above the statutory minimum, under the note to article 45?",
  ),
}
