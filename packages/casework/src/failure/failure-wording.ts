import { type Text, text } from "@bazgasht/rules"
import type { FailureSentences } from "./failure.ts"

/** Apart from the errors, so that a program that shows none of them to people does not carry their Persian. */
const persian = {
  "storage.versionConflict": "نسخهٔ پرونده همان نیست که این تغییر بر پایهٔ آن ساخته شد.",
  "storage.claimConflict": "این مورد فقط یک بار قابل ثبت است و در پروندهٔ دیگری ثبت شده است.",
  "storage.basisChanged": "پروندهٔ دیگری که این تغییر بر پایهٔ آن ساخته شد، از آن پس تغییر کرده است.",
  "storage.positionConflict": "جدول محاسبه‌شده بر جای دیگری از فهرست رویدادها استوار است.",
  "storage.unavailable": "پایگاه پرونده‌ها اکنون در دسترس نیست و چیزی ثبت نشد؛ کمی بعد دوباره امتحان کنید.",
  "storage.outcomeUnknown":
    "ارتباط با پایگاه پرونده‌ها هنگام ثبت قطع شد؛ همان اقدام را دوباره بفرستید: دو بار ثبت نمی‌شود.",
  "storage.full": "جای ذخیره‌سازی پر است و چیزی ثبت نشد.",
  "storage.tooLarge": "این اقدام بزرگ‌تر از آن است که ثبت شود.",
  "storage.corrupt": "آنچه از این پرونده ذخیره شده است خوانا نیست؛ باید بررسی شود.",
  "storage.unsupported": "پایگاه پرونده‌ها این توانایی را ندارد.",
  "storage.invalid": "این درخواست معتبر نیست.",
  "case.notFound": "چنین پرونده‌ای یافت نشد یا در دسترس شما نیست.",
  "access.notCaller": "این اقدام باید به نام خود شما و در سمتی باشد که دارید.",
  "access.unknownPerson": "شناسهٔ شما در فهرست اشخاص این سامانه نیست.",
  "access.notGranted": "اجازهٔ این اقدام به شما داده نشده است.",
  "access.notWhole": "سابقهٔ پرونده فقط برای کسی است که همهٔ پرونده را می‌بیند.",
  "command.invalid": "این بخش‌ها نادرست است یا نیامده است.",
  "case.conflict": "این پرونده هم‌زمان تغییر کرد و چیزی ثبت نشد؛ نخست آن را دوباره بخوانید.",
  "claim.held": "این مورد فقط یک بار قابل ثبت است و در پروندهٔ دیگری ثبت شده است.",
  "law.unknown": "قانون حاکم بر این نوع پرونده در تاریخ این اقدام معلوم نیست.",
  "query.undeclared": "با این ویژگی نمی‌توان جست‌وجو کرد.",
  "query.wrongType": "مقدار این ویژگی از نوع دیگری است.",
  "query.tooWide": "این جست‌وجو بیش از اندازه گسترده است؛ آن را با برخی از این ویژگی‌ها محدودتر کنید.",
  "audit.altered": "این ثبت همان نیست که ذخیره شد.",
  "audit.missing": "ثبتی که باید اینجا باشد نیست.",
  "audit.reordered": "ثبتی که باید اینجا باشد دیرتر آمده است.",
  "audit.added": "این ثبت نباید اینجا باشد یا دو بار آمده است.",
  "audit.unlinked": "این ثبت به ثبت پیش از خود پیوسته نیست.",
  "audit.stale": "وضعیت ذخیره‌شدهٔ پرونده با رویدادهای آن یکی نیست.",
  "audit.unreadable": "این ثبت خوانا نیست.",
  "audit.misindexed": "این پرونده با ویژگی‌های خود یافت نمی‌شود.",
  "stream.gap": "نسخهٔ این رویداد در پی رویداد پیشین نیست.",
  "stream.otherSubject": "این رویداد از پروندهٔ دیگری است.",
  "stream.dayDecreases": "تاریخ این رویداد پیش از رویداد پیشین است.",
  "stream.notInTable": "این رویداد در این مرحله ممکن نیست.",
  "messageType.invalid": "این نوع‌های پیام پذیرفتنی نیست.",
  "wiring.invalid": "پیام‌ها را با این تنظیم نمی‌توان فرستاد.",
  "consequence.invalid": "این پیامدها را نمی‌توان اجرا کرد.",
  "consequence.officersUnavailable": "دفتر مسئولان اکنون در دسترس نیست.",
  "policy.invalid": "این ضابطهٔ دسترسی از چیزهایی نام می‌برد که وجود ندارد.",
} as const satisfies FailureSentences

/** The code of an error that has a sentence in each language. */
export type WordedCode = keyof typeof persian

/**
 * The sentence of a code in every language: in English as the error itself says it.
 *
 * @example
 * failureWording(CaseNotFound.sentences, "case.notFound").en // => "There is no such case, or none that is open to you."
 */
export const failureWording = <Code extends WordedCode>(
  sentences: { readonly [Name in Code]: string },
  code: Code,
): Text => text(persian[code], sentences[code])
