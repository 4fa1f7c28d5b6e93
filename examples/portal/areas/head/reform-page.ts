/** A reform tried on the office's own register: whose answer would be another, with the whole report in both languages. */

import { inLanguage, text } from "@bazgasht/rules"
import { type Html, html } from "../../page/html.ts"
import type { PageContent } from "../../page/page.ts"
import { facts, notice, section, table } from "../../page/parts.ts"
import type { Visit } from "../../visit.ts"
import type { TriedReform, TurnedAnswers } from "./long-work.ts"
import { offeredReforms } from "./reforms.ts"

const words = {
  title: text("آزمون یک اصلاح", "Try a reform"),
  lead: text(
    "اصلاح روی پرونده‌های همین پایگاه، با نام‌های مستعار، آزموده می‌شود. چیزی در پرونده‌ها عوض نمی‌شود.",
    "The reform is tried on the files of this store, under pseudonyms. Nothing in the files is changed.",
  ),
  try: text("آزمودن", "Try it"),
  running: text(
    "در حال محاسبه است. چند ثانیه دیگر همین صفحه را دوباره باز کنید.",
    "It is being computed. Open this page again in a few seconds.",
  ),
  failed: text("محاسبه انجام نشد. دوباره بیازمایید.", "It could not be computed. Try again."),
  result: text("نتیجه: {reform}", "The result: {reform}"),
  prisoners: text("زندانی", "Prisoners"),
  families: text("خانواده", "Families"),
  underived: text("پروندهٔ ناخوانا", "Unreadable records"),
  question: text("قاعده", "Rule"),
  turned: text("پاسخ چند نفر عوض می‌شود", "How many answers change"),
  few: text("کمتر از پنج", "fewer than five"),
  none: text("پاسخ کسی عوض نمی‌شود.", "Nobody's answer changes."),
  report: text("گزارش کامل", "The whole report"),
  again: text("دیدن دوباره", "Look again"),
} as const

/** How far the trial of a reform is. */
export type ReformTrial = "failed" | "running" | TriedReform | undefined

const resultOf = (visit: Visit, tried: TriedReform): Html => {
  const { number, say, style } = visit
  const reform = offeredReforms.find(({ id }) => id === tried.reform)
  return section(say(words.result, { reform: reform === undefined ? "" : inLanguage(style, reform.title) }), [
    facts([
      [say(words.prisoners), number(tried.prisoners)],
      [say(words.families), number(tried.families)],
      [say(words.underived), tried.underived === 0 ? undefined : number(tried.underived)],
    ]),
    table(
      say(words.turned),
      [
        { title: say(words.question), of: ({ title }: TurnedAnswers) => inLanguage(style, title) },
        {
          title: say(words.turned),
          numeric: true,
          of: ({ turned }: TurnedAnswers) => (turned === undefined ? say(words.few) : number(turned)),
        },
      ],
      tried.turned.filter(({ turned }) => turned !== 0),
      say(words.none),
    ),
    html`<p><a class="button" href="/head/reform/report/${style.language}">${say(words.report)}</a></p>`,
  ])
}

/** What the page of reforms holds. */
export const reformPage = (visit: Visit, trial: ReformTrial): PageContent => {
  const { say, style } = visit
  return {
    title: say(words.title),
    lead: say(words.lead),
    body: [
      html`<form method="post" class="cards">${offeredReforms.map(
        ({ change, id, title }) =>
          html`<div class="card"><p class="card-value">${inLanguage(style, title)}</p><p class="card-note">${inLanguage(style, change)}</p><p><button name="reform" value="${id}" class="quiet">${say(words.try)}</button></p></div>`,
      )}</form>`,
      trial === "running"
        ? html`<div class="notice due" role="status"><p>${say(words.running)}</p><p><a href="/head/reform">${say(words.again)}</a></p></div>`
        : "",
      trial === "failed" ? notice("problem", say(words.failed)) : "",
      typeof trial === "object" ? resultOf(visit, trial) : "",
    ],
  }
}
