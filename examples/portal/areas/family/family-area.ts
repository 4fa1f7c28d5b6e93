/** What a family does: apply, follow its case, and complain. */

import * as Result from "effect/Result"
import { Hono } from "hono"
import { newCode } from "../../codes.ts"
import { command } from "../../command.ts"
import { page } from "../../page/page.ts"
import { only } from "../../session.ts"
import type { Area, Visit } from "../../visit.ts"
import { caseOfHousehold, householdOfPerson } from "./family-file.ts"
import { isComplaint, myCasePage, type Said } from "./my-case-page.ts"

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
  const answer = await command(visit, person, {
    kind: "grievance",
    subject: newCode("C"),
    type: "receive",
    fields: { about, complainant: person.id, complainedOf: [] },
  })
  return Result.isFailure(answer)
    ? context.html(page(visit, await myCasePage(visit, person, { problem: answer.failure })), 422)
    : context.redirect("/family?done=complaint", 303)
})
