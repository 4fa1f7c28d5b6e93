/** What the head of the organisation looks at. */

import { Hono } from "hono"
import { type PageContent, page } from "../../page/page.ts"
import { only } from "../../session.ts"
import type { Area, Visit } from "../../visit.ts"
import { type AuditRun, auditPage } from "./audit-page.ts"
import { doLongWork } from "./long-work.ts"
import { mailboxPage } from "./mailbox-page.ts"
import { moneyPage } from "./money-page.ts"
import { overduePage } from "./overdue-page.ts"
import { type ReformTrial, reformPage } from "./reform-page.ts"
import { offeredReforms } from "./reforms.ts"
import { twoDaysPage } from "./two-days-page.ts"

/** The pages of the head of the organisation. */
export const head: Area = new Hono<{ Variables: { readonly visit: Visit } }>()

head.use(only("head"))

const show = (path: string, contentOf: (visit: Visit) => Promise<PageContent>): void => {
  head.get(path, async (context) => {
    const visit = context.get("visit")
    return context.html(page(visit, await contentOf(visit)))
  })
}

show("/money", moneyPage)
show("/overdue", overduePage)
show("/mailbox", mailboxPage)

head.get("/", async (context) => {
  const visit = context.get("visit")
  const { against, day, province } = context.req.query()
  return context.html(page(visit, await twoDaysPage(visit, { against, day, province })))
})

let trial: ReformTrial
let audit: AuditRun

head.get("/reform", (context) => {
  const visit = context.get("visit")
  return context.html(page(visit, reformPage(visit, trial)))
})

head.post("/reform", async (context) => {
  const { portal } = context.get("visit")
  const { reform: asked } = await context.req.parseBody()
  const reform = offeredReforms.find(({ id }) => id === asked)?.id
  if (reform !== undefined && trial !== "running") {
    trial = "running"
    doLongWork({ task: "reform", place: portal.place, today: portal.today, reform }).then(
      (done) => {
        trial = done.task === "reform" ? done : "failed"
      },
      (error: unknown) => {
        console.error(error)
        trial = "failed"
      },
    )
  }
  return context.redirect("/head/reform", 303)
})

head.get("/reform/report/:language", (context) => {
  const report = typeof trial === "object" ? trial.reports[context.req.param("language")] : undefined
  if (report === undefined) return context.notFound()
  // The report says itself what it may load and run: nothing but its own styles and what copies its numbers.
  return new Response(report, { headers: { "content-type": "text/html; charset=utf-8" } })
})

head.get("/audit", (context) => {
  const visit = context.get("visit")
  return context.html(page(visit, auditPage(visit, audit)))
})

head.post("/audit", (context) => {
  const { portal } = context.get("visit")
  if (audit !== "running") {
    audit = "running"
    doLongWork({ task: "audit", place: portal.place }).then(
      (done) => {
        audit = done.task === "audit" ? done : "failed"
      },
      (error: unknown) => {
        console.error(error)
        audit = "failed"
      },
    )
  }
  return context.redirect("/head/audit", 303)
})
