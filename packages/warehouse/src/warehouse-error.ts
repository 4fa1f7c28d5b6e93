import { codedError, type Text, text } from "@bazgasht/rules"

const texts = () => ({
  "warehouse.noTable": text(
    "چنین جدولی در پایگاه داده نیست؛ آن را بسازید یا نام درست را در نگاشت بنویسید.",
    "The database has no such table; make it, or give its name in the mapping.",
  ),
  "warehouse.noColumn": text(
    "جدول این ستون را ندارد؛ آن را اضافه کنید یا نام آن را در نگاشت بنویسید.",
    "The table lacks this column; add it, or give its name in the mapping.",
  ),
  "warehouse.columnType": text(
    "نوع این ستون عدد صحیح نیست؛ کد و تاریخ هم باید به صورت عدد صحیح ذخیره شوند.",
    "The type of the column is no whole number; codes and days are stored as whole numbers too.",
  ),
  "warehouse.outsideLimits": text(
    "در این ستون مقدارهایی هست که در جدول کدها یا در حدود تعریف آن اطلاع نیست؛ این مقدارها را اصلاح کنید.",
    "The column holds values that are not in the table of codes, or are outside the limits of the fact; correct them.",
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
    "جدول کدها در پایگاه داده نیست؛ آن را با دستوری که در ادامه آمده است بسازید.",
    "The database has no table of codes; make it with the statements of the command that is named.",
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
    "در این نشانی پایگاه داده‌ای پاسخ نمی‌دهد و فایلی نیست؛ پایگاه را راه بیندازید یا نشانی را اصلاح کنید.",
    "No database answers at this address, and no file is there; start the database, or correct the address.",
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
  "warehouse.entryNumbers": text(
    "در یک پرونده دو ردیف این فهرست یک شماره دارند یا ردیفی بدون شماره است؛ ردیف‌های هر پرونده را جداگانه شماره بزنید.",
    "Two rows of the list have the same number within their case, or a row has none; number the rows of each case.",
  ),
  "warehouse.denied": text(
    "پایگاه داده این حساب را نمی‌پذیرد یا اجازهٔ خواندن به آن نداده است؛ نام یا گذرواژه را اصلاح کنید یا اجازه بگیرید.",
    "The database refuses the account, or does not let it read; correct the name or the password, or ask for the permission.",
  ),
  "warehouse.noDatabase": text(
    "سرور پایگاه داده‌ای به این نام ندارد؛ نام آن را در نشانی اصلاح کنید.",
    "The server has no database of this name; correct the name in the address.",
  ),
  "warehouse.notADatabase": text(
    "این فایل پایگاه داده یا جدول سالمی نیست؛ فایل دیگری بدهید.",
    "The file is no database and no sound table; give another file.",
  ),
  "warehouse.inUse": text(
    "برنامهٔ دیگری این فایل را باز نگه داشته است؛ آن را ببندید و دوباره اجرا کنید.",
    "Another program keeps the file open; close it, and run the command again.",
  ),
  "warehouse.noQuestion": text(
    "چنین پرسشی در این نظام حقوقی نیست؛ شناسهٔ یکی از پرسش‌های آن را بدهید.",
    "The jurisdiction has no such question; give the id of one of its questions.",
  ),
  "warehouse.stopped": text("اجرا متوقف شد.", "The run was stopped."),
  "warehouse.query": text(
    "پرس‌وجو نوشته یا اجرا نشد؛ آنچه را نام برده شده است بررسی کنید.",
    "A query cannot be written or was not carried out; look at what is named.",
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
  readonly expected?: Text
  /** What the engine or the driver says of it, in its own words. */
  readonly engineMessage?: string
  /** How many cases or values it is about. */
  readonly count?: number
}> {}
