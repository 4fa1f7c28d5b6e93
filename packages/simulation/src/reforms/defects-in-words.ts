import type { PackError, Text } from "@bazgasht/rules"
import type { RuleDataError, RuleDataErrorCode } from "@bazgasht/rules/data"

const ofRule: { readonly [Code in RuleDataErrorCode]: string } = {
  "rule.missing": "این فیلد، که جا افتاده است",
  "rule.unexpected": "نبودن این فیلد",
  "rule.malformed": "مقداری به شکل درست و در محدودهٔ مجاز",
  "rule.tooDeep": "قاعده‌ای با لایه‌های کمتر",
  "rule.wrongKind": "عبارتی از نوع دیگر",
  "rule.wrongValue": "مقداری از همین نوع",
  "rule.noOrder": "فقط برابر یا نابرابر، زیرا این نوع ترتیب ندارد",
  "rule.codeOutsideVocabulary": "یکی از کدهایی که ممکن است",
  "rule.wrongWidth": "یک خانه برای هر ورودی جدول",
  "rule.fieldOutsideList": "فیلدی از فهرستی که همین‌جا شمرده می‌شود",
  "rule.unknownField": "یکی از فیلدهای این فهرست",
  "rule.declaredOtherwise": "همان تعریفی که جای دیگر این قاعده آمده است",
  "rule.duplicateId": "شناسه‌ای که مورد دیگری ندارد",
  "rule.disorder": "مقداری پس از آنچه پیش از آن می‌آید",
  "rule.overlap": "روزهایی که متن دیگری برای آن‌ها نیست",
}

const ofPack: { readonly [Code in PackError["code"]]: string } = {
  "pack.duplicateId": "شناسه‌ای یکتا",
  "pack.missingReference": "ارجاع به آنچه در مجموعه هست",
  "pack.cycle": "قاعده‌هایی که به خود بازنمی‌گردند",
  "pack.uncited": "دست‌کم یک مستند قانونی",
  "pack.noDecider": "مرجع تصمیم‌گیر",
  "pack.disorder": "روزهایی به ترتیب",
  "pack.uselessShare": "عددی کسری با مخرج مثبت",
  "pack.wrongKind": "ارجاعی از نوع درست",
  "pack.twoDeclarations": "یک تعریف از این امر در همهٔ مجموعه",
  "pack.openPlace": "نام جزئی از همان شرط در جای مقدار",
  "pack.wordless": "واژه‌ای برای این کد در واژگان مجموعه",
}

/** What was expected where a rule given as data is at fault. */
export const expectedOfRule = ({ code, expected }: RuleDataError): Text => ({
  fa: `${ofRule[code]} (${code})`,
  en: `${expected} (${code})`,
})

/** What was expected of the pack that a reform makes. */
export const expectedOfPack = ({ code, expected }: PackError): Text => ({
  fa: `مجموعهٔ قواعد درست: ${ofPack[code]} (${code})`,
  en: `a sound pack: ${expected} (${code})`,
})
