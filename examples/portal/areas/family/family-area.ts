/** What a family does: apply, follow its case, and complain. */

import * as Result from "effect/Result"
import { Hono } from "hono"
import { newCode } from "../../codes.ts"
import { command } from "../../command.ts"
import { writtenIn } from "../../page/command-fields.ts"
import { page } from "../../page/page.ts"
import { only } from "../../session.ts"
import type { Area, Visit } from "../../visit.ts"
import { answered, beginDraft, sendApplication } from "./apply.ts"
import { beginPage, questionPage } from "./apply-page.ts"
import { isComplaint } from "./complaint.ts"
import { readDraft, readToday } from "./draft.ts"
import { caseOfHousehold, householdOfPerson } from "./family-file.ts"
import { myCasePage, type Said } from "./my-case-page.ts"
import { paymentsPage } from "./payments-page.ts"

/** The pages of families. */
export const families: Area = new Hono<{ Variables: { readonly visit: Visit } }>()

families.use(only("family"))

const doneOf = (asked: string | undefined): Said =>
  asked === "complaint" || asked === "papers" || asked === "applied" ? { done: asked } : {}

families.get("/", async (context) => {
  const visit = context.get("visit")
  if (visit.person === undefined) return context.notFound()
  return context.html(page(visit, await myCasePage(visit, visit.person, doneOf(context.req.query("done")))))
})

families.get("/payments", async (context) => {
  const visit = context.get("visit")
  if (visit.person === undefined) return context.notFound()
  return context.html(
    page(visit, await paymentsPage(visit, visit.person, context.req.query("all") === "yes")),
  )
})

families.post("/papers", async (context) => {
  const visit = context.get("visit")
  const { person, portal } = visit
  const household = person === undefined ? undefined : await householdOfPerson(portal, person)
  if (person === undefined || household === undefined) return context.notFound()
  const state = await caseOfHousehold(portal, person, household)
  if (state?.stage !== "awaitingInformation") return context.redirect("/family", 303)
  const answer = await command(visit, person, {
    kind: "supportCase",
    subject: state.subject,
    type: "supplyFact",
    fields: { facts: state.missing },
  })
  return Result.isFailure(answer)
    ? context.html(page(visit, await myCasePage(visit, person, { problem: answer.failure })), 422)
    : context.redirect("/family?done=papers", 303)
})

families.post("/complaint", async (context) => {
  const visit = context.get("visit")
  const { person } = visit
  const { about } = await context.req.parseBody()
  if (person === undefined || typeof about !== "string" || !isComplaint(about)) return context.notFound()
  const household = await householdOfPerson(visit.portal, person)
  const supportCase =
    household === undefined ? undefined : await caseOfHousehold(visit.portal, person, household)
  if (supportCase === undefined) return context.notFound()
  // The office above the association hears what families complain of.
  const unit = visit.portal.units.nearest(supportCase.file.association, "unit.province")?.unit
  const answer = await command(visit, person, {
    kind: "grievance",
    subject: newCode("C"),
    type: "receive",
    fields: { about, complainant: person.id, complainedOf: [], unit },
  })
  return Result.isFailure(answer)
    ? context.html(page(visit, await myCasePage(visit, person, { problem: answer.failure })), 422)
    : context.redirect("/family?done=complaint", 303)
})

families.get("/apply", (context) => {
  const visit = context.get("visit")
  return context.html(page(visit, beginPage(visit)))
})

families.post("/apply", async (context) => {
  const visit = context.get("visit")
  const { person } = visit
  const draft = person === undefined ? undefined : beginDraft(visit, person, await context.req.parseBody())
  const content = draft === undefined ? undefined : questionPage(visit, draft)
  return content === undefined
    ? context.html(page(visit, beginPage(visit, true)), 422)
    : context.html(page(visit, content))
})

families.post("/apply/answer", async (context) => {
  const visit = context.get("visit")
  const form = await context.req.parseBody({ all: true })
  const before = readDraft(form["draft"], visit.person?.id ?? "")
  if (before === undefined) return context.redirect("/family/apply", 303)
  const written = writtenIn(form)
  const isRow = form["row"] !== undefined
  const { draft, isTaken } = isRow ? { draft: before, isTaken: true } : answered(visit, before, form)
  const content = questionPage(visit, draft, isTaken && !isRow ? {} : { problem: !isTaken, written })
  return content === undefined
    ? context.redirect("/family/apply", 303)
    : context.html(page(visit, content), isTaken ? 200 : 422)
})

families.post("/apply/send", async (context) => {
  const visit = context.get("visit")
  const { person, portal } = visit
  const draft = readDraft((await context.req.parseBody())["draft"], person?.id ?? "")
  if (person === undefined || draft === undefined || readToday(draft, portal.today) === undefined)
    return context.redirect("/family/apply", 303)
  const answer = await sendApplication(visit, person, draft)
  return Result.isFailure(answer)
    ? context.html(page(visit, await myCasePage(visit, person, { problem: answer.failure })), 422)
    : context.redirect("/family?done=applied", 303)
})
