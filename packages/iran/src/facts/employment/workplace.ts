import { fields, text } from "@bazgasht/rules"
import { classificationCouncil } from "../../actors.ts"
import { document } from "../document.ts"

/**
 * Kinds of workplaces.
 *
 * - `closed`: inside a closed prison
 * - `semiOpen`: an enclosed place; work at set times under guard, and back to the dormitory
 * - `open`: an open prison
 * - `vocationalEmploymentCentre`: a centre of vocational training and employment
 * - `outsideEmployer`: an employer outside, without escort, with nights in the dormitory
 * - `ownBusiness`: a business of one's own
 */
export const workplaceKinds = [
  "closed",
  "semiOpen",
  "open",
  "vocationalEmploymentCentre",
  "outsideEmployer",
  "ownBusiness",
] as const

/** A kind of workplace. */
export type IranianWorkplace = (typeof workplaceKinds)[number]

/** The kinds of workplaces in which the classification council has placed the sentenced person, each with the judge's confirmation. */
export const councilPlacements = document(
  classificationCouncil,
  "صورت‌جلسهٔ شورای طبقه‌بندی",
  "the minutes of the classification council",
).list(
  "councilPlacements",
  "تصمیم‌های شورای طبقه‌بندی دربارهٔ محل کار",
  "decisions of the classification council on workplaces",
  {
    workplace: fields.code(text("محل کار تعیین‌شده", "kind of workplace that was chosen"), workplaceKinds, {
      sentences: {
        is: text(
          "شورا محل کار را {value} تعیین کرده است",
          "the council has placed the sentenced person in {value}",
        ),
        isNot: text(
          "شورا محل کار را {value} تعیین نکرده است",
          "the council has not placed the sentenced person in {value}",
        ),
        question: text(
          "شورا کدام نوع محل کار را تعیین کرده است؟",
          "in which kind of workplace has the council placed the sentenced person?",
        ),
        codes: {
          outsideEmployer: {
            is: text(
              "شورا کار نزد کارفرمای بیرون از زندان را تعیین کرده است",
              "the council has placed the sentenced person with an employer outside",
            ),
            isNot: text(
              "شورا کار نزد کارفرمای بیرون از زندان را تعیین نکرده است",
              "the council has not placed the sentenced person with an employer outside",
            ),
          },
        },
      },
    }),
    confirmed: fields.truth(
      text("تأیید قاضی اجرای احکام", "confirmed by the judge for the execution of sentences"),
      {
        sentences: {
          yes: text(
            "قاضی اجرای احکام این تصمیم را تأیید کرده است",
            "the judge for the execution of sentences has confirmed this decision",
          ),
          no: text(
            "قاضی اجرای احکام این تصمیم را تأیید نکرده است",
            "the judge for the execution of sentences has not confirmed this decision",
          ),
          question: text(
            "آیا قاضی اجرای احکام این تصمیم را تأیید کرده است؟",
            "has the judge for the execution of sentences confirmed this decision?",
          ),
        },
      },
    ),
  },
  text(
    "شورای طبقه‌بندی کدام محل‌های کار را تعیین کرده و قاضی اجرای احکام کدام را تأیید کرده است؟",
    "in which workplaces has the council placed the sentenced person, and which of them has the judge confirmed?",
  ),
)
