/** What an office does: its work of the day, a case, a person over all cases, and the lists of its field. */

import type { AnyState } from "@bazgasht/casework"
import { isThere } from "@bazgasht/example-systems/systems.ts"
import type { FieldError } from "@bazgasht/forms"
import { readCommand, type WrittenCommand } from "@bazgasht/forms/commands"
import { jalali } from "@bazgasht/iran"
import { text } from "@bazgasht/rules"
import { isolate } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import { type Context, Hono } from "hono"
import { command, type KindName, serviceOf } from "../../command.ts"
import { nameOf } from "../../names.ts"
import { writtenIn } from "../../page/command-fields.ts"
import { html } from "../../page/html.ts"
import { type PageContent, page } from "../../page/page.ts"
import { notice } from "../../page/parts.ts"
import type { Person } from "../../people.ts"
import { only } from "../../session.ts"
import type { Area, Visit } from "../../visit.ts"
import { type Action, actionsOf, beginningsOf } from "./actions.ts"
import { beginningPage, beginPage, nothingYet } from "./begin-page.ts"
import { timeLineOfPerson } from "./case-history.ts"
import { type Attempt, casePage, kindNamed } from "./case-page.ts"
import { formOf } from "./command-forms.ts"
import { associationOf, cyclePage } from "./cycle-page.ts"
import { cycleSteps } from "./cycle-steps.ts"
import { decisionsPage } from "./decisions-page.ts"
import { listPage } from "./lists.ts"
import { noticesPage } from "./notices-page.ts"
import { placementPage } from "./placement-page.ts"
import { worklistPage } from "./worklist-page.ts"

const words = {
  unread: text(
    "فرم هنوز کامل نیست؛ کنار هر بخش نوشته شده است که چه باید باشد. چیزی ثبت نشد.",
    "The form is not complete yet; beside each field it says what belongs there. Nothing was recorded.",
  ),
  notWorkedOut: text(
    "پروندهٔ امروز برای این کار کافی نیست.",
    "The file of today is not enough to work this out.",
  ),
  noId: text(
    "شناسهٔ پرونده از حرف لاتین، رقم، خط تیره، نقطه یا ممیز است.",
    "The id of a case is made of Latin letters, digits, hyphens, dots and slashes.",
  ),
  person: text("سیر زمانی {name}", "Time line of {name}"),
  personLead: text(
    "آنچه در همهٔ پرونده‌های این شخص رخ داده و دفتر شما اجازهٔ دیدن آن را دارد.",
    "What happened in all cases of this person, as far as your office may read it.",
  ),
  decided: text("چه تصمیمی دربارهٔ او گرفته می‌شود، و چرا", "What is decided about them, and why"),
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

/** What is wrong with what was written, by the places of fields. */
const errorsBy = (errors: ReadonlyArray<FieldError>): Attempt["errors"] =>
  Object.fromEntries(errors.map(({ path, text: said }) => [path, said]))

/** A command that an officer has sent: its fields as the form and the file say them, or what to show again. */
const readAction = async (
  { portal, say }: Visit,
  kind: KindName,
  {
    action,
    state,
    written,
  }: { readonly action: Action; readonly state: AnyState; readonly written: WrittenCommand },
): Promise<Result.Result<object, { readonly problem?: string; readonly attempt: Attempt }>> => {
  const { form, worksOut } = formOf(kind, action.type, action.schema ?? {})
  const again = { type: action.type, written }
  // A button that only adds a row gives no command.
  if (written["row"] !== undefined) return Result.fail({ attempt: { ...again, errors: {} } })
  const read = readCommand(form, written, jalali)
  if (Result.isFailure(read))
    return Result.fail({ problem: say(words.unread), attempt: { ...again, errors: errorsBy(read.failure) } })
  const built = await worksOut(portal, state as never)
  return built === undefined
    ? Result.fail({ problem: say(words.notWorkedOut), attempt: { ...again, errors: {} } })
    : Result.succeed({ ...read.success, ...built })
}

offices.post("/cases/:kind/:subject{.+}", async (context) => {
  const visit = context.get("visit")
  const { person } = visit
  const kind = kindNamed(context.req.param("kind"))
  const subject = context.req.param("subject")
  if (person === undefined || kind === undefined) return context.notFound()
  const written = writtenIn(await context.req.parseBody({ all: true }))
  const seen = await serviceOf(visit, kind).read({ caller: person.caller, subject })
  if (Result.isFailure(seen)) return context.notFound()
  const { state } = seen.success as unknown as { state: AnyState }
  const actions = await actionsOf(visit, person, kind, { stage: state.stage, subject })
  const action = actions.find(({ type, whyNot }) => whyNot === undefined && type === written["type"])
  if (action === undefined) return context.notFound()
  const fields = await readAction(visit, kind, { action, state, written })
  if (Result.isFailure(fields))
    return showCase(context, fields.failure, written["row"] === undefined ? 422 : 200)
  const answer = await command(visit, person, {
    ...{ kind, subject, type: action.type, fields: fields.success },
    version: Number(written["version"]),
  })
  return Result.isFailure(answer)
    ? showCase(context, { problem: answer.failure, attempt: { type: action.type, written, errors: {} } }, 422)
    : context.redirect(`${context.req.path}?stage=${answer.success.stage}`, 303)
})

show("/begin", beginPage)

const showBeginning = async (
  context: OfficeContext,
  said: Parameters<typeof beginningPage>[3],
  status: 200 | 422 = 200,
) => {
  const visit = context.get("visit")
  const { person } = visit
  const kind = kindNamed(context.req.param("kind") ?? "")
  if (person === undefined || kind === undefined) return context.notFound()
  const content = await beginningPage(visit, person, kind, said)
  return content === undefined ? context.notFound() : context.html(page(visit, content), status)
}

offices.get("/begin/:kind", (context) => showBeginning(context, {}))

offices.post("/begin/:kind", async (context) => {
  const visit = context.get("visit")
  const { person, say } = visit
  const kind = kindNamed(context.req.param("kind"))
  if (person === undefined || kind === undefined) return context.notFound()
  const written = writtenIn(await context.req.parseBody({ all: true }))
  const actions = await beginningsOf(visit, person, kind)
  const action = actions.find(({ type }) => type === written["type"])
  if (action === undefined) return context.notFound()
  const fields = await readAction(visit, kind, { action, state: nothingYet, written })
  if (Result.isFailure(fields))
    return showBeginning(context, fields.failure, written["row"] === undefined ? 422 : 200)
  const again = { type: action.type, written, errors: {} }
  const subject = (written["case"] ?? "").trim()
  if (!/^[\w./-]{1,80}$/.test(subject))
    return showBeginning(context, { problem: say(words.noId), attempt: again }, 422)
  const answer = await command(visit, person, {
    ...{ kind, subject, type: action.type, fields: fields.success },
    version: 0,
  })
  return Result.isFailure(answer)
    ? showBeginning(context, { problem: answer.failure, attempt: again }, 422)
    : context.redirect(
        `/offices/cases/${kind}/${encodeURIComponent(subject)}?stage=${answer.success.stage}`,
        303,
      )
})

offices.get("/prisoners/:id", async (context) => {
  const visit = context.get("visit")
  const content =
    visit.person === undefined
      ? undefined
      : await decisionsPage(visit, visit.person, context.req.param("id"), context.req.query("for"))
  return content === undefined ? context.notFound() : context.html(page(visit, content))
})

offices.get("/people/:id", async (context) => {
  const visit = context.get("visit")
  const { person, portal, say } = visit
  if (person === undefined) return context.notFound()
  const id = context.req.param("id")
  const { entries } = await portal.systems.timeLine({ caller: person.caller, person: id })
  const name = entries.length === 0 ? id : `${say(nameOf(id))} (${isolate(id)})`
  return context.html(
    page(visit, {
      title: say(words.person, { name }),
      lead: say(words.personLead),
      body: [
        (await isThere(portal.systems.cases.prisonerRecord, person, id))
          ? html`<p><a href="/offices/prisoners/${encodeURIComponent(id)}">${say(words.decided)}</a></p>`
          : "",
        entries.length === 0 ? notice("problem", say(words.nothing)) : timeLineOfPerson(visit, entries),
      ],
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
