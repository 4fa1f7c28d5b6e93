/** Facts about the custody that is the cause of need, and about the prisoner as provider of the family. */

import {
  all,
  any,
  before,
  type Expression,
  exists,
  type Fact,
  fields,
  listFact,
  not,
  onOrAfter,
  text,
  today,
  truthFact,
} from "@bazgasht/rules"

const certificate = text("گواهی اشتغال به حبس", "the certificate of imprisonment")

/** Every stretch of custody of the prisoner, from the day of arrest to the day of release. */
export const custodyEpisodes = listFact({
  id: "custodyEpisodes",
  label: text("دوره‌های بازداشت و حبس", "stretches of custody"),
  issuer: "headOfPrison",
  evidence: certificate,
  fields: {
    from: fields.day(text("روز دستگیری", "day of arrest")),
    ended: fields.truth(text("پایان یافته است", "has ended")),
    to: fields.day(text("روز آزادی", "day of release")),
  },
})

/** Whether the prisoner is in custody on the day. */
export const isInCustody: Expression<boolean> = exists(custodyEpisodes, (episode) =>
  all(onOrAfter(today, episode.from), any(not(episode.ended), before(today, episode.to))),
)

/** Whether the prisoner is married. */
export const prisonerMarried: Fact<boolean> = truthFact({
  id: "prisonerMarried",
  label: text("زندانی متأهل است", "the prisoner is married"),
  issuer: "family",
  evidence: text("شناسنامه یا سند ازدواج", "the identity document or the marriage certificate"),
})

/** Whether income from the prisoner's own activity, a shop or a business that goes on, still reaches the family. */
export const prisonerIncomeReachesFamily: Fact<boolean> = truthFact({
  id: "prisonerIncomeReachesFamily",
  label: text(
    "درآمد حاصل از فعالیت زندانی به خانواده می‌رسد",
    "income from the prisoner's activity reaches the family",
  ),
  issuer: "socialWorker",
  evidence: text("گزارش تحقیق مددکار", "the social worker's inquiry"),
})

/** Whether the prisoner is held in another country. */
export const heldAbroad: Fact<boolean> = truthFact({
  id: "heldAbroad",
  label: text("زندانی در خارج از کشور در حبس است", "the prisoner is held abroad"),
  issuer: "family",
  evidence: certificate,
})

/** Whether the foreign ministry has confirmed that the prisoner is held abroad. */
export const custodyAbroadConfirmed: Fact<boolean> = truthFact({
  id: "custodyAbroadConfirmed",
  label: text(
    "وزارت امور خارجه حبس در خارج را تأیید کرده است",
    "the foreign ministry has confirmed the custody abroad",
  ),
  issuer: "foreignMinistry",
  evidence: text("تأییدیهٔ وزارت امور خارجه", "the confirmation of the foreign ministry"),
  change: "toYes",
})
