import { codedError, text } from "@bazgasht/rules"

const texts = () => ({
  "warehouse.noTable": text(
    "چنین جدولی در پایگاه داده نیست؛ آن را بسازید یا نام آن را در نگاشت بنویسید.",
    "The database has no such table; make it, or give its name in the mapping.",
  ),
  "warehouse.noColumn": text(
    "جدول این ستون را ندارد؛ آن را اضافه کنید یا نام آن را در نگاشت بنویسید.",
    "The table lacks a column; add it, or give its name in the mapping.",
  ),
  "warehouse.columnType": text(
    "نوع ستون عدد صحیح نیست؛ کد و تاریخ هم باید به صورت عدد صحیح ذخیره شوند.",
    "The type of a column is no whole number; codes and days are stored as whole numbers too.",
  ),
  "warehouse.outsideLimits": text(
    "در ستون مقدارهایی هست که در جدول کدها یا در حدود تعریف آن اطلاعات نیست؛ این مقدارها را اصلاح کنید.",
    "A column holds values that are not in the table of codes, or are outside the limits of the fact; correct them.",
  ),
  "warehouse.entries": text(
    "تعداد ردیف‌های جدول فهرست با عدد ثبت‌شده برای پرونده برابر نیست؛ آن عدد یا ردیف‌ها را اصلاح کنید.",
    "The number of rows of a list differs from the number that the case states; correct the number or the rows.",
  ),
  "warehouse.keys": text(
    "شناسهٔ پرونده در جدول تکراری یا خالی است؛ به هر پرونده شناسهٔ جداگانه‌ای بدهید.",
    "A case has no key, or two cases have the same one; give each case a key of its own.",
  ),
  "warehouse.engine": text(
    "این نسخه از موتور پایگاه داده پشتیبانی نمی‌شود؛ نسخهٔ تازه‌تری نصب کنید.",
    "This version of the engine is too old; install a newer one.",
  ),
  "warehouse.noDriver": text(
    "بستهٔ راه‌انداز پایگاه داده نصب نیست؛ آن را نصب کنید.",
    "The driver of the database is not installed; install it.",
  ),
  "warehouse.noDictionary": text(
    "جدول کدها در پایگاه داده نیست؛ جدولی با دو ستون کد و شماره بسازید.",
    "The database has no table of codes; make one with the columns code and number.",
  ),
  "warehouse.dictionary": text(
    "در جدول کدها یک کد یا یک شماره دو بار آمده یا خالی است؛ هر کد باید یک شمارهٔ جداگانه داشته باشد.",
    "The table of codes has a code or a number twice, or one is missing; give each code a number of its own.",
  ),
  "warehouse.mapping": text(
    "نگاشت جدول‌ها و ستون‌ها درست نیست؛ جای خطا را اصلاح کنید.",
    "The mapping of tables and columns is wrong; correct it at the place named.",
  ),
  "warehouse.shardsDiffer": text(
    "جدول کدها در همهٔ پایگاه‌ها یکسان نیست؛ هر شماره باید در همهٔ آن‌ها یک معنا داشته باشد.",
    "The tables of codes differ between the databases; a number has to mean the same code in all of them.",
  ),
  "warehouse.shardKeys": text(
    "بعضی پرونده‌ها در دو پایگاه داده ثبت شده‌اند؛ هر پرونده باید فقط در یکی باشد تا دو بار شمرده نشود.",
    "Some cases are in two databases; keep each case in one of them, so that none is counted twice.",
  ),
  "warehouse.unreachable": text(
    "پایگاه داده پاسخ نمی‌دهد؛ آن را راه بیندازید یا نشانی آن را اصلاح کنید.",
    "The database does not answer; start it, or correct its address.",
  ),
  "warehouse.spill": text(
    "در این پوشه نمی‌توان فایل موقت نوشت؛ آن را بسازید یا پوشهٔ دیگری بدهید.",
    "No temporary files can be written in the folder; make it, or give another one.",
  ),
  "warehouse.exists": text(
    "این فایل از پیش هست؛ نام دیگری بدهید.",
    "The file exists already; give another name.",
  ),
  "warehouse.address": text(
    "این نشانی پایگاه داده خوانا نیست؛ آن را به یکی از شکل‌های گفته‌شده بنویسید.",
    "The address of the database cannot be read; write it in one of the forms named.",
  ),
  "warehouse.disagrees": text(
    "پاسخ پایگاه داده با پاسخ قاعده برای پرونده‌های نمونه یکسان نیست؛ نتیجه‌ای داده نمی‌شود.",
    "The database answers some cases of the sample differently from the rule; there is no result.",
  ),
  "warehouse.stopped": text("اجرا متوقف شد.", "The run was stopped."),
  "warehouse.query": text(
    "پایگاه داده پرس‌وجو را اجرا نکرد؛ آنچه نام برده شده است را بررسی کنید.",
    "The database did not carry out a query; look at what is named.",
  ),
})

/**
 * Why a database gives no result. `of` names the table, the column, the rule or the address; it never holds a value of a case.
 *
 * @example
 * const opened = await openWarehouse("duckdb:missing-folder/register.duckdb")
 * Result.isFailure(opened) && opened.failure.code // => "warehouse.unreachable"
 */
export class WarehouseError extends /* @__PURE__ */ codedError("WarehouseError", texts)<{
  readonly of: string
  readonly expected?: string
  /** How many cases or values it is about. */
  readonly count?: number
}> {}
