import { type Text, text } from "@bazgasht/rules"
import type { OverrideErrorCode } from "@bazgasht/solvers/placement"

/** A sentence for each thing that is wrong with an override. */
export const overrideErrorTexts: { readonly [Code in OverrideErrorCode]: Text } = {
  "override.reasonMissing": text(
    "جانمایی بر خلاف نتیجهٔ نوبت تنها با ذکر دلیل ممکن است.",
    "An override needs a reason, which has to be stated.",
  ),
  "override.officerMissing": text(
    "باید معلوم باشد که چه کسی پاسخ‌گوی این تصمیم است.",
    "It has to be stated who answers for the override.",
  ),
  "override.unknownCandidate": text(
    "این شخص در این نوبت جانمایی نیست.",
    "This person is not in the placement round.",
  ),
  "override.unknownOpening": text(
    "این فرصت در این نوبت جانمایی نیست.",
    "This opening is not in the placement round.",
  ),
  "override.notFeasible": text(
    "یکی از شرایط الزامی در این فرصت احراز نشده یا هنوز معلوم نیست؛ هیچ تصمیمی جای آن را نمی‌گیرد.",
    "A hard constraint stands against this opening, or is undetermined; no override takes its place.",
  ),
  "override.declined": text(
    "این شخص این فرصت را نخواسته است؛ کار داوطلبانه است.",
    "The person does not wish for this opening; work is voluntary.",
  ),
  "override.duplicateCandidate": text(
    "برای یک نفر دو تصمیم گرفته شده است؛ هر کس تنها در یک جا جای می‌گیرد.",
    "There are two overrides for one person, who can have only one place.",
  ),
  "override.overfull": text(
    "شمار تصمیم‌ها برای این فرصت بیش از جاهای آن است.",
    "There are more overrides into this opening than it has seats.",
  ),
}
