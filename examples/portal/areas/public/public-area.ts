/** What is open to everyone. */

import { Hono } from "hono"
import { page } from "../../page/page.ts"
import type { Area, Visit } from "../../visit.ts"
import { capacitiesPage, proposalPage, takeProposal } from "./capacity-pages.ts"
import { allFigures, oneFigure } from "./figures-pages.ts"
import { giftPage, givingPage, takeGift } from "./giving-pages.ts"
import { homePage } from "./home-page.ts"

/** The pages of the public. */
export const publicArea: Area = new Hono<{ Variables: { readonly visit: Visit } }>()

publicArea.get("/", async (context) => {
  const visit = context.get("visit")
  return context.html(page(visit, await homePage(visit)))
})

publicArea.get("/figures", async (context) => {
  const visit = context.get("visit")
  return context.html(page(visit, await allFigures(visit)))
})

publicArea.get("/figures/:id", async (context) => {
  const visit = context.get("visit")
  const content = await oneFigure(visit, context.req.param("id"))
  return content === undefined ? context.notFound() : context.html(page(visit, content))
})

publicArea.get("/giving", async (context) => {
  const visit = context.get("visit")
  return context.html(page(visit, await givingPage(visit)))
})

publicArea.post("/giving", async (context) => {
  const visit = context.get("visit")
  const { amount, campaign } = await context.req.parseBody()
  const code = await takeGift(visit.portal, {
    amount: String(amount ?? ""),
    campaign: String(campaign ?? ""),
  })
  return code === undefined
    ? context.html(page(visit, await givingPage(visit, "bad")), 422)
    : context.redirect(`/giving/gift?code=${code}&new=1`, 303)
})

publicArea.get("/giving/gift", async (context) => {
  const visit = context.get("visit")
  const code = (context.req.query("code") ?? "").trim()
  const content = await giftPage(visit, code, context.req.query("new") === "1")
  return content === undefined
    ? context.html(page(visit, await givingPage(visit, "notFound")), 404)
    : context.html(page(visit, content))
})

publicArea.get("/capacities", async (context) => {
  const visit = context.get("visit")
  return context.html(page(visit, await capacitiesPage(visit)))
})

publicArea.post("/capacities", async (context) => {
  const visit = context.get("visit")
  const { capacity, seats, wage } = await context.req.parseBody()
  const asked = { capacity: String(capacity ?? ""), seats: String(seats ?? ""), wage: String(wage ?? "") }
  const code = await takeProposal(visit.portal, asked)
  return code === undefined
    ? context.html(page(visit, await capacitiesPage(visit, true)), 422)
    : context.redirect(`/capacities/proposals/${code}?new=1`, 303)
})

publicArea.get("/capacities/proposals/:code", async (context) => {
  const visit = context.get("visit")
  const content = await proposalPage(visit, context.req.param("code"), context.req.query("new") === "1")
  return content === undefined ? context.notFound() : context.html(page(visit, content))
})
