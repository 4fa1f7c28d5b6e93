/** Financial convictions in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** FIN94-22 */
export const fin9422 = {
  yes: text("محکومیت مالی است و جزای نقدی نیست", "it is a financial conviction, not a fine"),
  no: text("محکومیت، جزای نقدی است و این قانون شامل آن نیست", "it is a fine, which the act does not cover"),
  question: text(
    "آیا محکومیت مالی، غیر از جزای نقدی است؟",
    "is it a financial conviction other than a fine?",
  ),
}

/** FIN94-3-pending */
export const fin943Pending = {
  yes: text(
    "دعوای اعسار مسترد یا به موجب حکم قطعی رد نشده است",
    "the claim is neither withdrawn nor finally rejected",
  ),
  no: text("دعوای اعسار مسترد یا به موجب حکم قطعی رد شده است", "the claim is withdrawn or finally rejected"),
  question: text(
    "آیا دعوای اعسار همچنان در جریان است (نه مسترد و نه به موجب حکم قطعی رد شده)؟",
    "does the claim still stand, neither withdrawn nor finally rejected?",
  ),
}

/** FIN94-3-thirty */
export const fin943Thirty = {
  yes: text(
    "دعوا ظرف {insolvency.claimDays} روز از ابلاغ اجرائیه اقامه شده است",
    "the claim came within {insolvency.claimDays} days of the service of the writ",
  ),
  no: text(
    "دعوا ظرف {insolvency.claimDays} روز از ابلاغ اجرائیه اقامه نشده است",
    "the claim did not come within {insolvency.claimDays} days of the service of the writ",
  ),
  question: text(
    "آیا دعوا ظرف {insolvency.claimDays} روز از ابلاغ اجرائیه اقامه شده است؟",
    "did the claim come within {insolvency.claimDays} days of the service of the writ?",
  ),
}

/** FIN94-3-late */
export const fin943Late = {
  yes: text(
    "دعوا پس از {insolvency.claimDays} روز از ابلاغ اجرائیه اقامه شده است",
    "the claim came later than {insolvency.claimDays} days after the service of the writ",
  ),
  no: text(
    "دعوا پیش از پایان {insolvency.claimDays} روز از ابلاغ اجرائیه اقامه شده است",
    "the claim came no later than {insolvency.claimDays} days after the service of the writ",
  ),
  question: text(
    "آیا دعوا پس از {insolvency.claimDays} روز از ابلاغ اجرائیه اقامه شده است؟",
    "did the claim come later than {insolvency.claimDays} days after the service of the writ?",
  ),
}

/** FIN94-3-security */
export const fin943Security = {
  yes: text(
    "محکوم‌له آزادی بدون تأمین را پذیرفته یا کفیل یا وثیقه‌ای معادل محکوم‌به معرفی شده است",
    "the creditor accepts the release without security, or a surety or bond worth the judgment sum has been given",
  ),
  no: text(
    "محکوم‌له آزادی بدون تأمین را نپذیرفته و کفیل یا وثیقه‌ای معادل محکوم‌به معرفی نشده است",
    "the creditor does not accept the release without security, and no surety or bond worth the judgment sum has been given",
  ),
  question: text(
    "آیا محکوم‌له آزادی بدون تأمین را پذیرفته یا کفیل یا وثیقه‌ای معادل محکوم‌به معرفی شده است؟",
    "does the creditor accept the release without security, or has a surety or bond worth the judgment sum been given?",
  ),
}

/** FIN94-3-thirtyDays */
export const fin943ThirtyDays = {
  yes: text(
    "دعوای اعسار در مهلت سی‌روزه اقامه شده و معتبر است",
    "a claim of insolvency within thirty days protects the debtor",
  ),
  no: text(
    "دعوای اعسار در مهلت سی‌روزه اقامه نشده یا معتبر نیست",
    "no claim of insolvency within thirty days protects the debtor",
  ),
  question: text(
    "آیا دعوای اعسار در مهلت سی‌روزه اقامه شده و معتبر است؟",
    "does a claim of insolvency within thirty days protect the debtor?",
  ),
}

/** FIN94-3-lateClaim */
export const fin943LateClaim = {
  yes: text(
    "دعوای اعسار خارج از مهلت با تأمین یا رضایت محکوم‌له اقامه شده است",
    "a late claim of insolvency with security or the creditor's acceptance protects the debtor",
  ),
  no: text(
    "دعوای اعسار خارج از مهلت با تأمین یا رضایت محکوم‌له اقامه نشده است",
    "no late claim of insolvency with security or the creditor's acceptance protects the debtor",
  ),
  question: text(
    "آیا دعوای اعسار خارج از مهلت با تأمین یا رضایت محکوم‌له اقامه شده است؟",
    "does a late claim of insolvency with security or the creditor's acceptance protect the debtor?",
  ),
}

/** FIN94-3-settled */
export const fin943Settled = {
  yes: text("تمام دین پرداخت شده یا محکوم‌له از آن گذشته است", "the whole debt is paid or waived"),
  no: text(
    "بخشی از دین پرداخت نشده است و محکوم‌له از آن نگذشته است",
    "part of the debt is neither paid nor waived",
  ),
  question: text("آیا تمام دین پرداخت شده یا محکوم‌له از آن گذشته است؟", "is the whole debt paid or waived?"),
}

/** IPC-488-notDue */
export const ipc488NotDue = {
  yes: text("هنوز هیچ قسطی از دیه سررسید نشده است", "no part of the diyah is due yet"),
  no: text(
    "دین، دیه نیست یا قسطی از دیه سررسید شده است",
    "the debt is not a diyah, or a part of the diyah is due",
  ),
  question: text("آیا سررسید همهٔ قسط‌های دیه در آینده است؟", "are all parts of the diyah still to fall due?"),
}

/** IPC-488-duePaid */
export const ipc488DuePaid = {
  yes: text(
    "همهٔ اقساط سررسیدشدهٔ دیه پرداخت شده یا محکوم‌له از آن گذشته است",
    "every part of the diyah that is due is paid or waived",
  ),
  no: text(
    "دین، دیه‌ای نیست که اقساط سررسیدشدهٔ آن تسویه شده و قسطی از آن در پیش باشد",
    "the debt is not a diyah, or a part that is due is not settled, or no part is still to fall due",
  ),
  question: text(
    "آیا همهٔ اقساط سررسیدشدهٔ دیه پرداخت شده یا محکوم‌له از آن گذشته است؟",
    "is every part of the diyah that is due paid or waived?",
  ),
}

/** FIN94-3-held */
export const fin943Held = {
  yes: text("محکوم به سبب این دین در زندان است", "the debtor is in prison for this debt"),
  no: text("محکوم به سبب این دین در زندان نیست", "the debtor is not in prison for this debt"),
  question: text("آیا محکوم به سبب این دین در زندان است؟", "is the debtor in prison for this debt?"),
}

/** FIN94-3-insolvency */
export const fin943Insolvency = {
  yes: text(
    "اعسار پذیرفته شده و پیش‌قسط و اقساط پرداخت شده است",
    "insolvency is accepted, and down payment and instalments are paid",
  ),
  no: text(
    "اعسار پذیرفته نشده یا پیش‌قسط و اقساط پرداخت نشده است",
    "insolvency is not accepted, or down payment and instalments are not paid",
  ),
  question: text(
    "آیا اعسار پذیرفته شده و پیش‌قسط و اقساط پرداخت شده است؟",
    "is insolvency accepted, and are down payment and instalments paid?",
  ),
}

/** FIN94-3-consent */
export const fin943Consent = {
  yes: text("محکوم‌له به آزادی رضایت داده است", "the creditor consents to the release"),
  no: text("محکوم‌له به آزادی رضایت نداده است", "the creditor does not consent to the release"),
  question: text("آیا محکوم‌له به آزادی رضایت داده است؟", "does the creditor consent to the release?"),
}

/** FIN94-11 */
export const fin9411 = {
  yes: text("ملائت محکوم مالی برای پرداخت یکجا احراز نشده است", "means to pay at once are not proved"),
  no: text("ملائت محکوم مالی برای پرداخت یکجا احراز شده است", "means to pay at once are proved"),
  question: text(
    "آیا ملائت محکوم مالی برای پرداخت یکجا هنوز محتاج احراز است؟",
    "are means to pay at once still to be proved?",
  ),
}

/** BILL-dower */
export const billDower = {
  yes: text(
    "دین مهریه نیست، یا مهریه تا {bill1404.enforceableDowerCoins} سکه است، یا ملائت احراز شده است",
    "the debt is not a dower, or is a dower of up to {bill1404.enforceableDowerCoins} coins, or means are proved",
  ),
  no: text(
    "مهریه بیش از {bill1404.enforceableDowerCoins} سکه است و ملائت احراز نشده است",
    "the dower is over {bill1404.enforceableDowerCoins} coins, and means are not proved",
  ),
  question: text(
    "آیا مهریه تا {bill1404.enforceableDowerCoins} سکه است، یا ملائت احراز شده است؟",
    "is the dower up to {bill1404.enforceableDowerCoins} coins, or are means proved?",
  ),
}

/** FIN-5 */
export const fin5 = {
  yes: text(
    "محکومیت مشمول قانون نحوهٔ اجرای محکومیت‌های مالی است",
    "the act on financial convictions covers the debt",
  ),
  no: text(
    "محکومیت مشمول قانون نحوهٔ اجرای محکومیت‌های مالی نیست",
    "the act on financial convictions does not cover the debt",
  ),
  question: text(
    "آیا محکومیت مشمول قانون نحوهٔ اجرای محکومیت‌های مالی است؟",
    "does the act on financial convictions cover the debt?",
  ),
}

/** FIN-2 */
export const fin2 = {
  yes: text(
    "دعوای اعسار در مهلت سی‌روزه محکوم مالی را از حبس مصون می‌دارد",
    "a claim within thirty days protects the debtor from imprisonment",
  ),
  no: text(
    "دعوای اعسار در مهلت سی‌روزه محکوم مالی را از حبس مصون نمی‌دارد",
    "no claim within thirty days protects the debtor from imprisonment",
  ),
  question: text(
    "آیا دعوای اعسار در مهلت سی‌روزه محکوم مالی را از حبس مصون می‌دارد؟",
    "does a claim within thirty days protect the debtor from imprisonment?",
  ),
}

/** FIN-3 */
export const fin3 = {
  yes: text(
    "دعوای اعسار خارج از مهلت محکوم مالی را از حبس مصون می‌دارد",
    "a late claim protects the debtor from imprisonment",
  ),
  no: text(
    "دعوای اعسار خارج از مهلت محکوم مالی را از حبس مصون نمی‌دارد",
    "no late claim protects the debtor from imprisonment",
  ),
  question: text(
    "آیا دعوای اعسار خارج از مهلت محکوم مالی را از حبس مصون می‌دارد؟",
    "does a late claim protect the debtor from imprisonment?",
  ),
}

/** FIN94-22-covered */
export const fin9422Covered = {
  yes: text(
    "محکومیت مشمول قانون نحوهٔ اجرای محکومیت‌های مالی است",
    "the act on financial convictions covers the debt",
  ),
  no: text(
    "محکومیت مشمول قانون نحوهٔ اجرای محکومیت‌های مالی نیست",
    "the act on financial convictions does not cover the debt",
  ),
  question: text(
    "آیا محکومیت مشمول قانون نحوهٔ اجرای محکومیت‌های مالی است؟",
    "does the act on financial convictions cover the debt?",
  ),
}

/** FIN94-3-request */
export const fin943Request = {
  yes: text(
    "محکوم‌له حبس محکوم مالی را تقاضا کرده است",
    "the creditor has asked for the debtor's imprisonment",
  ),
  no: text(
    "محکوم‌له حبس محکوم مالی را تقاضا نکرده است",
    "the creditor has not asked for the debtor's imprisonment",
  ),
  question: text(
    "آیا محکوم‌له حبس محکوم مالی را تقاضا کرده است؟",
    "has the creditor asked for the debtor's imprisonment?",
  ),
}

/** FIN94-3-noAssets */
export const fin943NoAssets = {
  yes: text(
    "مالی برای استیفای محکوم‌به یافت نشده است",
    "no assets were found from which the debt can be satisfied",
  ),
  no: text(
    "مالی برای استیفای محکوم‌به یافت شده است",
    "assets were found from which the debt can be satisfied",
  ),
  question: text(
    "آیا جست‌وجوی مال برای استیفای محکوم‌به بی‌نتیجه بوده است؟",
    "did the search for assets from which the debt can be satisfied find nothing?",
  ),
}

/** FIN94-3-claim */
export const fin943Claim = {
  yes: text("محکوم مالی دعوای اعسار اقامه کرده است", "the debtor has filed a claim of insolvency"),
  no: text("محکوم مالی دعوای اعسار اقامه نکرده است", "the debtor has filed no claim of insolvency"),
  question: text("آیا محکوم مالی دعوای اعسار اقامه کرده است؟", "has the debtor filed a claim of insolvency?"),
}

/** FIN94-3-list */
export const fin943List = {
  yes: text(
    "صورت کلیهٔ اموال ضمیمهٔ دادخواست اعسار شده است",
    "a list of all assets is attached to the claim of insolvency",
  ),
  no: text(
    "صورت کلیهٔ اموال ضمیمهٔ دادخواست اعسار نشده است",
    "no list of all assets is attached to the claim of insolvency",
  ),
  question: text(
    "آیا صورت کلیهٔ اموال ضمیمهٔ دادخواست اعسار شده است؟",
    "is a list of all assets attached to the claim of insolvency?",
  ),
}
