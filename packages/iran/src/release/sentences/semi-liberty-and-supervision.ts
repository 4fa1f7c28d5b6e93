/** Semi liberty and supervision in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

export const sentences = {
  "IPC-57-waiver": {
    yes: text(
      "شاکی گذشت کرده است یا شرط گذشت منتفی است",
      "the complainant has waived, or no waiver is needed",
    ),
    no: text("شاکی گذشت نکرده است", "the complainant has not waived"),
    question: text("آیا شاکی گذشت کرده است؟", "has the complainant waived the complaint?"),
  },
  "IPC-57-activity": {
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
  },
  "EMR01-1": {
    yes: text(
      "فاصله از محل سکونت از شعاع مجاز بیشتر نیست",
      "the distance from home is not more than the permitted radius",
    ),
    no: text(
      "فاصله از محل سکونت از شعاع مجاز بیشتر است",
      "the distance from home is more than the permitted radius",
    ),
    question: text(
      "آیا فاصله از محل سکونت از شعاع مجاز بیشتر نیست؟",
      "is the distance from home not more than the permitted radius?",
    ),
  },
  "REL-EM-2/within": {
    yes: text("فرد تحت نظارت در محدودهٔ مراقبتی است", "the monitored person is within the permitted radius"),
    no: text(
      "فرد تحت نظارت بیرون از محدودهٔ مراقبتی است",
      "the monitored person is outside the permitted radius",
    ),
    question: text(
      "آیا فرد تحت نظارت در محدودهٔ مراقبتی است؟",
      "is the monitored person within the permitted radius?",
    ),
  },
}
