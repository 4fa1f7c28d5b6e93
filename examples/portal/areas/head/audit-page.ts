/** The audit of the store: whether it holds what was committed to it, and every case is what its events add up to. */

import { text } from "@bazgasht/rules"
import { html } from "../../page/html.ts"
import type { PageContent } from "../../page/page.ts"
import { facts, notice } from "../../page/parts.ts"
import type { Visit } from "../../visit.ts"
import type { AuditedStore } from "./long-work.ts"

const words = {
  title: text("بازبینی", "Audit"),
  lead: text(
    "هر رویداد شناسهٔ امنیتی رویداد پیش از خود را در بر دارد. بازبینی همهٔ رویدادها را می‌خواند و هر پرونده را از نو می‌سازد؛ هر دست‌کاری آشکار می‌شود.",
    "Every event holds the digest of the one before it. The audit reads every event and builds each case again from its events: any tampering shows.",
  ),
  start: text("آغاز بازبینی", "Start the audit"),
  running: text(
    "در حال بازبینی است. چند ثانیه دیگر همین صفحه را باز کنید.",
    "The audit runs. Open this page again in a few seconds.",
  ),
  again: text("دیدن دوباره", "Look again"),
  failed: text("بازبینی انجام نشد. دوباره آغاز کنید.", "The audit could not be carried out. Start it again."),
  whole: text(
    "پایگاه سالم است: همهٔ رویدادها و پرونده‌ها با هم سازگارند.",
    "The store is intact: all events and cases fit together.",
  ),
  broken: text("پایگاه سالم نیست: {problem}", "The store is not intact: {problem}"),
  cases: text("پرونده‌ها", "Cases"),
  events: text("رویدادها", "Events"),
  digest: text("شناسهٔ امنیتی آخرین رویداد", "Digest of the last event"),
  took: text("زمان", "Time"),
  seconds: text("{count} ثانیه", "{count} seconds"),
} as const

/** How far an audit is. */
export type AuditRun = "failed" | "running" | AuditedStore | undefined

/** What the page of the audit holds. */
export const auditPage = (visit: Visit, run: AuditRun): PageContent => {
  const { number, say } = visit
  return {
    title: say(words.title),
    lead: say(words.lead),
    body: [
      html`<form method="post"><button>${say(words.start)}</button></form>`,
      run === "running"
        ? html`<div class="notice due" role="status"><p>${say(words.running)}</p><p><a href="/head/audit">${say(words.again)}</a></p></div>`
        : "",
      run === "failed" ? notice("problem", say(words.failed)) : "",
      typeof run !== "object"
        ? ""
        : run.problem === undefined
          ? [
              notice("done", say(words.whole)),
              facts([
                [say(words.cases), number(run.cases ?? 0)],
                [say(words.events), number(run.position ?? 0)],
                [say(words.took), say(words.seconds, { count: number(Math.ceil(run.milliseconds / 1000)) })],
                [say(words.digest), html`<code dir="ltr">${run.digest?.slice(0, 16) ?? ""}…</code>`],
              ]),
            ]
          : notice("problem", say(words.broken, { problem: run.problem })),
    ],
  }
}
