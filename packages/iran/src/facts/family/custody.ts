/** Facts about the custody that is the cause of need, and about the prisoner as provider of the family. */

import {
  all,
  any,
  before,
  type Expression,
  exists,
  fields,
  not,
  onOrAfter,
  text,
  today,
} from "@bazgasht/rules"
import { family, foreignMinistry, headOfPrison, socialWorker } from "../../actors.ts"
import { document } from "../document.ts"

/** Every stretch of custody of the prisoner, from the day of arrest to the day of release. */
export const custodyEpisodes = document(
  headOfPrison,
  "گواهی اشتغال به حبس",
  "the certificate of imprisonment",
).list(
  "custodyEpisodes",
  "دوره‌های بازداشت و حبس",
  "periods of custody",
  {
    from: fields.day(text("روز دستگیری", "the day of arrest"), {
      sentences: {
        question: text(
          "زندانی در این دوره در چه روزی دستگیر شده است؟",
          "on which day of this period was the prisoner arrested?",
        ),
      },
    }),
    ended: fields.truth(text("پایان یافته است", "has ended"), {
      sentences: {
        yes: text("این دورهٔ حبس پایان یافته است", "this period of custody has ended"),
        no: text("این دورهٔ حبس پایان نیافته است", "this period of custody has not ended"),
        question: text("آیا این دورهٔ حبس پایان یافته است؟", "has this period of custody ended?"),
      },
    }),
    to: fields.day(text("روز آزادی", "the day of release"), {
      sentences: {
        question: text(
          "زندانی در پایان این دوره در چه روزی آزاد شده است؟",
          "on which day was the prisoner released from this period?",
        ),
      },
    }),
  },
  text(
    "زندانی از چه روزی تا چه روزی در بازداشت یا حبس بوده است؟",
    "since when and until when has the prisoner been in custody?",
  ),
)

/** Whether the prisoner is in custody on the day. */
export const isInCustody: Expression<boolean> = exists(custodyEpisodes, (episode) =>
  all(onOrAfter(today, episode.from), any(not(episode.ended), before(today, episode.to))),
)
export const prisonerMarried = document(
  family,
  "شناسنامه یا سند ازدواج",
  "the identity document or the marriage certificate",
  text("سازمان ثبت احوال کشور یا دفتر رسمی ازدواج", "the civil registry or the marriage registry office"),
).truth("prisonerMarried", "زندانی متأهل است", "the prisoner is married", {
  yes: text("زندانی متأهل است", "the prisoner is married"),
  no: text("زندانی متأهل نیست", "the prisoner is not married"),
  question: text("آیا زندانی متأهل است؟", "is the prisoner married?"),
})

/** Whether income from the prisoner's own activity, a shop or a business that goes on, still reaches the family. */
export const prisonerIncomeReachesFamily = document(
  socialWorker,
  "گزارش تحقیق مددکار",
  "the social worker's inquiry",
).truth(
  "prisonerIncomeReachesFamily",
  "درآمد حاصل از فعالیت زندانی به خانواده می‌رسد",
  "income from the prisoner's activity reaches the family",
  {
    yes: text(
      "از فعالیت زندانی، مانند مغازه یا کسب‌وکار او، هنوز درآمدی به خانواده می‌رسد",
      "income from the prisoner's activity, such as a shop or a business, still reaches the family",
    ),
    no: text(
      "از فعالیت زندانی درآمدی به خانواده نمی‌رسد",
      "no income from the prisoner's activity reaches the family",
    ),
    question: text(
      "آیا از فعالیت زندانی، مانند مغازه یا کسب‌وکار او، هنوز درآمدی به خانواده می‌رسد؟",
      "does income from the prisoner's activity, such as a shop or a business, still reach the family?",
    ),
  },
)

/** Whether the prisoner is held in another country. */
export const heldAbroad = document(
  family,
  "گواهی اشتغال به حبس",
  "the certificate of imprisonment",
  text("زندان کشور محل حبس", "the prison abroad"),
).truth("heldAbroad", "زندانی در خارج از کشور در حبس است", "the prisoner is held abroad", {
  yes: text("زندانی در خارج از کشور در حبس است", "the prisoner is held abroad"),
  no: text("زندانی در خارج از کشور در حبس نیست", "the prisoner is not held abroad"),
  question: text("آیا زندانی در خارج از کشور در حبس است؟", "is the prisoner held abroad?"),
})

/** Whether the foreign ministry has confirmed that the prisoner is held abroad. */
export const custodyAbroadConfirmed = document(
  foreignMinistry,
  "تأییدیهٔ وزارت امور خارجه",
  "the confirmation of the Ministry of Foreign Affairs",
).truth(
  "custodyAbroadConfirmed",
  "وزارت امور خارجه حبس در خارج را تأیید کرده است",
  "the Ministry of Foreign Affairs has confirmed the custody abroad",
  {
    yes: text(
      "وزارت امور خارجه حبس زندانی در خارج از کشور را تأیید کرده است",
      "the Ministry of Foreign Affairs has confirmed that the prisoner is held abroad",
    ),
    no: text(
      "وزارت امور خارجه حبس زندانی در خارج از کشور را تأیید نکرده است",
      "the Ministry of Foreign Affairs has not confirmed that the prisoner is held abroad",
    ),
    question: text(
      "آیا وزارت امور خارجه حبس زندانی در خارج از کشور را تأیید کرده است؟",
      "has the Ministry of Foreign Affairs confirmed that the prisoner is held abroad?",
    ),
    change: "toYes",
  },
)
