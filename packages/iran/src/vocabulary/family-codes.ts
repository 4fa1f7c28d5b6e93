/** Words for the codes of a household, its members and its help. */

import { type Text, text } from "@bazgasht/rules"

export const familyCodes: { readonly [code: string]: Text } = {
  // how a member of the household is related to the prisoner
  prisoner: text("زندانی", "the prisoner"),
  spouse: text("همسر", "spouse"),
  child: text("فرزند", "child"),
  parent: text("پدر یا مادر", "parent"),
  sibling: text("خواهر یا برادر", "sibling"),
  grandparent: text("پدربزرگ یا مادربزرگ", "grandparent"),
  grandchild: text("نوه", "grandchild"),
  // how a member is called among the others
  "member.parent.female": text("مادر", "mother"),
  "member.parent.male": text("پدر", "father"),
  "member.sibling.female": text("خواهر", "sister"),
  "member.sibling.male": text("برادر", "brother"),
  "member.grandparent.female": text("مادربزرگ", "grandmother"),
  "member.grandparent.male": text("پدربزرگ", "grandfather"),
  "member.other": text("خویشاوند", "relative"),
  // how a household is housed
  owned: text("مسکن ملکی", "a home of their own"),
  rented: text("مسکن استیجاری", "a rented home"),
  hosted: text("سکونت نزد بستگان", "living with relatives"),
  // kinds of help
  cash: text("کمک نقدی ماهانه", "monthly cash"),
  livelihoodPackage: text("بستهٔ معیشتی", "livelihood package"),
  study: text("کمک تحصیلی", "help with study"),
  medical: text("کمک درمانی و دندان‌پزشکی", "medical and dental help"),
  housingDeposit: text("ودیعهٔ مسکن", "housing deposit"),
  dowry: text("جهیزیه", "trousseau"),
  visitTravel: text("هزینهٔ سفر برای ملاقات", "travel for visits"),
  job: text("اشتغال", "a job"),
  training: text("آموزش مهارت", "training"),
  counselling: text("مشاوره", "counselling"),
}
