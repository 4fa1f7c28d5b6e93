/** What an office does: its work of the day, a case, a person over all cases, and the lists of its field. */

import type { AnyState } from "@bazgasht/casework"
import { jalali } from "@bazgasht/iran"
import { latinDigits, parseDay, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Context, Hono } from "hono"
import { command, serviceOf } from "../../command.ts"
import { nameOf } from "../../names.ts"
import { type PageContent, page } from "../../page/page.ts"
import { notice } from "../../page/parts.ts"
import type { Person } from "../../people.ts"
import { only } from "../../session.ts"
import type { Area, Visit } from "../../visit.ts"
import { readAmount } from "../public/giving-pages.ts"
import { actionsOf } from "./actions.ts"
import { timeLineOfPerson } from "./case-history.ts"
import { casePage, kindNamed } from "./case-page.ts"
import { type FormField, formOf, type WrittenFields } from "./command-forms.ts"
import { associationOf, cyclePage } from "./cycle-page.ts"
import { cycleSteps } from "./cycle-steps.ts"
import { listPage } from "./lists.ts"
import { noticesPage } from "./notices-page.ts"
import { placementPage } from "./placement-page.ts"
import { worklistPage } from "./worklist-page.ts"

const words = {
  unread: text("آنچه نوشته‌اید خوانده نشد: {field}", "What you wrote could not be read: {field}"),
  person: text("سیر زمانی {name}", "Time line of {name}"),
  personLead: text(
    "آنچه در همهٔ پرونده‌های این شخص رخ داده و دفتر شما اجازهٔ دیدن آن را دارد.",
    "What happened in all cases of this person, as far as your office may read it.",
  ),
  nothing: text("دفتر شما پرونده‌ای از این شخص نمی‌بیند.", "Your office can read no case of this person."),
} as const

/** The pages of the offices. */
export const offices: Area = new Hono<{ Variables: { readonly visit: Visit } }>()

offices.use(only("offices", "head"))

const show = (path: string, contentOf: (visit: Visit, person: Person) => Promise<PageContent>): void => {
  offices.get(path, async (context) => {
    const visit = context.get("visit")
    return visit.person === undefined
      ? context.notFound()
      : context.html(page(visit, await contentOf(visit, visit.person)))
  })
}

show("/", worklistPage)
show("/placement", placementPage)
show("/debtors", (visit, person) => listPage(visit, person, "debtPetition"))
show("/referrals", (visit, person) => listPage(visit, person, "referral"))
show("/after-care", (visit, person) => listPage(visit, person, "afterCare"))

type OfficeContext = Context<{ Variables: { readonly visit: Visit } }>

const showCase = async (
  context: OfficeContext,
  said: Parameters<typeof casePage>[4],
  status: 200 | 422 = 200,
) => {
  const visit = context.get("visit")
  const { person } = visit
  const kind = kindNamed(context.req.param("kind") ?? "")
  if (person === undefined || kind === undefined) return context.notFound()
  const content = await casePage(visit, person, kind, context.req.param("subject") ?? "", said)
  return content === undefined ? context.notFound() : context.html(page(visit, content), status)
}

offices.get("/cases/:kind/:subject{.+}", (context) =>
  showCase(context, { stage: context.req.query("stage") }),
)

/** Reads what an officer wrote, by the kinds of the fields; the title of the first field that cannot be read where one cannot. */
const readFields = (
  { say }: Visit,
  fields: ReadonlyArray<FormField>,
  body: { readonly [name: string]: unknown },
): Result.Result<WrittenFields, string> => {
  const written: { [name: string]: WrittenFields[string] } = {}
  for (const { kind, name, options = [], title } of fields) {
    const value = String(body[name] ?? "").trim()
    const day = kind === "day" ? parseDay(jalali, latinDigits(value)) : undefined
    const read =
      day !== undefined
        ? Result.getOrUndefined(day)
        : kind === "money"
          ? readAmount(value)
          : kind === "choice"
            ? options.find(([code]) => code === value)?.[0]
            : value
    if (read === undefined || read === "") return Result.fail(say(title))
    written[name] = read
  }
  return Result.succeed(written)
}

offices.post("/cases/:kind/:subject{.+}", async (context) => {
  const visit = context.get("visit")
  const { person, portal, say } = visit
  const kind = kindNamed(context.req.param("kind"))
  const subject = context.req.param("subject")
  if (person === undefined || kind === undefined) return context.notFound()
  const body = await context.req.parseBody()
  const seen = await serviceOf(visit, kind).read({ caller: person.caller, subject })
  if (Result.isFailure(seen)) return context.notFound()
  const { state } = seen.success as unknown as { state: never }
  const actions = await actionsOf(visit, person, kind, { stage: (state as AnyState).stage, subject })
  const action = actions.find(({ type, whyNot }) => whyNot === undefined && type === body["type"])
  const form = action === undefined ? undefined : formOf(kind, action.type, action.takes)
  if (action === undefined || form === undefined) return context.notFound()
  const fields = readFields(visit, form.fields, body)
  if (Result.isFailure(fields))
    return showCase(context, { problem: say(words.unread, { field: fields.failure }) }, 422)
  const built = await form.build(portal, state, fields.success)
  if (built === undefined)
    return showCase(context, { problem: say(words.unread, { field: action.title }) }, 422)
  const answer = await command(visit, person, {
    ...{ kind, subject, type: action.type, fields: built },
    version: Number(body["version"]),
  })
  return Result.isFailure(answer)
    ? showCase(context, { problem: answer.failure }, 422)
    : context.redirect(`${context.req.path}?stage=${answer.success.stage}`, 303)
})

offices.get("/people/:id", async (context) => {
  const visit = context.get("visit")
  const { person, portal, say } = visit
  if (person === undefined) return context.notFound()
  const id = context.req.param("id")
  const { entries } = await portal.systems.timeLine({ caller: person.caller, person: id })
  return context.html(
    page(visit, {
      title: say(words.person, { name: `${say(nameOf(id))} (${id})` }),
      lead: say(words.personLead),
      body: entries.length === 0 ? notice("problem", say(words.nothing)) : timeLineOfPerson(visit, entries),
    }),
  )
})

offices.get("/cycles", async (context) => {
  const visit = context.get("visit")
  if (visit.person === undefined) return context.notFound()
  const done = context.req.query("done") === "1"
  return context.html(page(visit, await cyclePage(visit, visit.person, { done })))
})

offices.get("/cycles/notices", async (context) => {
  const visit = context.get("visit")
  if (visit.person === undefined) return context.notFound()
  return context.html(page(visit, await noticesPage(visit, visit.person)))
})

offices.post("/cycles", async (context) => {
  const visit = context.get("visit")
  const { person, portal } = visit
  const association = person === undefined ? undefined : associationOf(portal, person)
  const { step: asked } = await context.req.parseBody()
  const step = cycleSteps.find(({ id }) => id === asked)
  if (person === undefined || association === undefined || step === undefined) return context.notFound()
  const answer = await step.run(visit, person, association)
  return Result.isFailure(answer)
    ? context.html(page(visit, await cyclePage(visit, person, { problem: answer.failure })), 422)
    : context.redirect("/offices/cycles?done=1", 303)
})
