/** Semi liberty and supervision in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** IPC-57-waiver */
export const ipc57Waiver = {
  yes: text("شاکی گذشت کرده است یا شرط گذشت منتفی است", "the complainant has waived, or no waiver is needed"),
  no: text(
    "شاکی گذشت نکرده است و شرط گذشت منتفی نیست",
    "the complainant has not waived, and a waiver is needed",
  ),
  question: text(
    "آیا شاکی گذشت کرده است یا شرط گذشت منتفی است؟",
    "has the complainant waived the complaint, or is no waiver needed?",
  ),
}

/** IPC-57-activity */
export const ipc57Activity = {
  yes: text(
    "محکوم انجام فعالیتی شغلی، حرفه‌ای، آموزشی، حرفه‌آموزی، مشارکت در تداوم زندگی خانوادگی یا درمان را که در فرایند اصلاح یا جبران خسارت بزه‌دیده مؤثر است تعهد کرده است",
    "the sentenced person has undertaken a work, vocational, educational, family-life or treatment activity that helps reform or compensation",
  ),
  no: text(
    "محکوم انجام فعالیتی شغلی، حرفه‌ای، آموزشی، حرفه‌آموزی، مشارکت در تداوم زندگی خانوادگی یا درمان را که در فرایند اصلاح یا جبران خسارت بزه‌دیده مؤثر است تعهد نکرده است",
    "the sentenced person has not undertaken a work, vocational, educational, family-life or treatment activity that helps reform or compensation",
  ),
  question: text(
    "آیا محکوم انجام فعالیتی شغلی، حرفه‌ای، آموزشی، حرفه‌آموزی، مشارکت در تداوم زندگی خانوادگی یا درمان را که در فرایند اصلاح یا جبران خسارت بزه‌دیده مؤثر است تعهد کرده است؟",
    "has the sentenced person undertaken a work, vocational, educational, family-life or treatment activity that helps reform or compensation?",
  ),
}

/** EMR01-1 */
export const emr011 = {
  yes: text(
    "فاصله از محل سکونت از شعاع مجاز بیشتر نیست",
    "the distance from home is not more than the permitted radius",
  ),
  no: text(
    "فاصله از محل سکونت از شعاع مجاز بیشتر است",
    "the distance from home is more than the permitted radius",
  ),
  question: text(
    "آیا فاصله از محل سکونت در شعاع مجاز است؟",
    "is the distance from home within the permitted radius?",
  ),
}

/** REL-EM-2/within */
export const relEm2Within = {
  yes: text("فرد تحت نظارت در محدودهٔ مراقبتی است", "the monitored person is within the permitted radius"),
  no: text(
    "فرد تحت نظارت بیرون از محدودهٔ مراقبتی است",
    "the monitored person is outside the permitted radius",
  ),
  question: text(
    "آیا فرد تحت نظارت در محدودهٔ مراقبتی است؟",
    "is the monitored person within the permitted radius?",
  ),
}

/** IPC-57-security */
export const ipc57Security = {
  yes: text("محکوم تأمین مناسب سپرده است", "the sentenced person has given suitable security"),
  no: text("محکوم تأمین مناسب نسپرده است", "the sentenced person has not given suitable security"),
  question: text(
    "آیا محکوم تأمین مناسب (وثیقه یا کفالت) سپرده است؟",
    "has the sentenced person given suitable security, a bond or a surety?",
  ),
}

/** IPC-57-consent */
export const ipc57Consent = {
  yes: text("محکوم به نیمه‌آزادی رضایت داده است", "the sentenced person consents to semi-liberty"),
  no: text("محکوم به نیمه‌آزادی رضایت نداده است", "the sentenced person does not consent to semi-liberty"),
  question: text(
    "آیا محکوم به نیمه‌آزادی رضایت داده است؟",
    "does the sentenced person consent to semi-liberty?",
  ),
}

/** IPC-62-conditions */
export const ipc62Conditions = {
  yes: text("شرایط مقرر در تعویق مراقبتی فراهم است", "the conditions of supervised postponement are met"),
  no: text("شرایط مقرر در تعویق مراقبتی فراهم نیست", "the conditions of supervised postponement are not met"),
  question: text(
    "آیا شرایط مقرر در تعویق مراقبتی فراهم است؟",
    "are the conditions of supervised postponement met?",
  ),
}

/** IPC-62-consent */
export const ipc62Consent = {
  yes: text(
    "محکوم به نظارت الکترونیکی رضایت داده است",
    "the sentenced person consents to electronic monitoring",
  ),
  no: text(
    "محکوم به نظارت الکترونیکی رضایت نداده است",
    "the sentenced person does not consent to electronic monitoring",
  ),
  question: text(
    "آیا محکوم به نظارت الکترونیکی رضایت داده است؟",
    "does the sentenced person consent to electronic monitoring?",
  ),
}

/** IPC-62-place */
export const ipc62Place = {
  yes: text(
    "محدودهٔ مکانی مشخصی برای نظارت الکترونیکی تعیین شده است",
    "a defined place of electronic monitoring has been set",
  ),
  no: text(
    "محدودهٔ مکانی مشخصی برای نظارت الکترونیکی تعیین نشده است",
    "no defined place of electronic monitoring has been set",
  ),
  question: text(
    "آیا محدودهٔ مکانی مشخصی برای نظارت الکترونیکی تعیین شده است؟",
    "has a defined place of electronic monitoring been set?",
  ),
}
