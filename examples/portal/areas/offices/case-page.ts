/** A case as an office sees it: where it is, what may be done now and by whom, why, and everything that happened. */

import type { AnyState } from "@bazgasht/casework"
import { kindsInWords, wordingOf } from "@bazgasht/cli"
import { allKinds } from "@bazgasht/example-systems/kinds.ts"
import type { WrittenCommand } from "@bazgasht/forms/commands"
import { type Day, inLanguage, text } from "@bazgasht/rules"
import { explain, isolate } from "@bazgasht/rules/wording"
import { type KindName, serviceOf } from "../../command.ts"
import { familyNameOf, nameOf } from "../../names.ts"
import { commandFields, type WrittenForm } from "../../page/command-fields.ts"
import { type Html, html } from "../../page/html.ts"
import { outlineItem } from "../../page/outline.ts"
import type { PageContent } from "../../page/page.ts"
import { facts, list, notice, section } from "../../page/parts.ts"
import type { Person } from "../../people.ts"
import type { Visit } from "../../visit.ts"
import { type OpenedCase, outlookOfHousehold } from "../family/family-file.ts"
import { type Action, actionsOf } from "./actions.ts"
import { timeLineOfCase } from "./case-history.ts"
import { formOf, prefilled } from "./command-forms.ts"
import { factsOfState } from "./state-facts.ts"

const words = {
  stage: text("مرحله", "Stage"),
  movedAway: text(
    "این خانواده جابه‌جا شده است و اطلاعات آن نزد انجمن محل سکونت جدید است.",
    "This family has moved. What is known of it is with the association where it lives now.",
  ),
  unit: text("واحد", "Unit"),
  due: text("مهلت", "Due"),
  late: text("{day} ({days} روز گذشته)", "{day} ({days} days late)"),
  who: text("دربارهٔ", "About"),
  now: text("اکنون چه می‌توان کرد", "What can be done now"),
  others: text("آنچه شما اکنون نمی‌توانید بکنید، و چرا", "What you cannot do now, and why"),
  nothing: text("در این مرحله کاری نمانده است.", "Nothing is left to be done in this stage."),
  notYours: text("اکنون کاری با دفتر شما نیست.", "Nothing is for your office to do now."),
  history: text("چه شد", "What happened"),
  why: text("چرا: شمول، شرط به شرط", "Why: cover, clause by clause"),
  done: text("انجام شد. پرونده اکنون «{stage}» است.", "Done. The case is now “{stage}”."),
} as const

/** The name of a kind in the address of a page. */
export const kindNamed = (name: string): KindName | undefined =>
  Object.hasOwn(allKinds, name) ? (name as KindName) : undefined

/** The title of a stage. */
export const stageIn = ({ style }: Visit, kind: KindName, stage: string): string => {
  const title = wordingOf(kind).titles[stage]
  return title === undefined ? stage : inLanguage(style, title)
}

/** What a case is called on a page: of a family or a prisoner, by their invented name; of an id that a program made, by its end. */
export const caseName = ({ say }: Visit, subject: string): string => {
  const person = /F-\d+/.exec(subject)?.[0]
  if (person !== undefined) return `${say(familyNameOf(person))} (${isolate(person)})`
  const prisoner = /P-\d+/.exec(subject)?.[0]
  if (prisoner === undefined)
    return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(subject)
      ? isolate(`…${subject.slice(-6)}`)
      : isolate(subject)
  return `${say(nameOf(prisoner))} (${isolate(prisoner)})`
}

const whyOf = async (visit: Visit, kind: KindName, state: AnyState): Promise<Html> => {
  if (kind !== "supportCase" || state.stage === "none") return ""
  const opened = state as OpenedCase
  const outlook = await outlookOfHousehold(visit.portal, opened.file.household, opened)
  if (outlook === undefined)
    return opened.stage === "transferred" ? html`<p class="help">${visit.say(words.movedAway)}</p>` : ""
  return html`<details class="box"><summary>${visit.say(words.why)}</summary><ul class="why">${outlineItem(visit, explain(outlook.cover, visit.style))}</ul></details>`
}

/** What an officer has written into the form of a command, and what is wrong with it. */
export interface Attempt {
  readonly type: string
  readonly written: WrittenCommand
  readonly errors: WrittenForm["errors"]
}

/** The form of a command: a button, and where something has to be filled in, folded away until it is asked for. */
export const actionForm = (
  visit: Visit,
  person: Person,
  kind: KindName,
  state: AnyState,
  {
    action,
    attempt,
    before = "",
    isOnly = false,
  }: {
    readonly action: Action
    readonly attempt?: Attempt | undefined
    readonly before?: Html
    /** Whether nothing else can be done on the page: it is unfolded then. */
    readonly isOnly?: boolean
  },
): Html => {
  const { say } = visit
  const { schema = {}, title, type } = action
  const { form, note } = formOf(kind, type, schema)
  const mine = attempt?.type === type ? attempt : undefined
  const written = mine?.written ?? prefilled(visit, person, form, state)
  const fields = commandFields(visit, { written, errors: mine?.errors ?? {}, ids: `${type}-` }, form.fields)
  const body = html`<form method="post"><input type="hidden" name="type" value="${type}"><input type="hidden" name="version" value="${state.version}">${
    note === undefined ? "" : html`<p class="help">${say(note)}</p>`
  }${before}${fields}<button>${title}</button></form>`
  return form.fields.length === 0 && before === ""
    ? html`<div class="box">${body}</div>`
    : html`<details${mine === undefined && !isOnly ? "" : html` open`}><summary>${title}</summary>${body}</details>`
}

/** What was just done, or why it was not. */
export interface CaseSaid {
  readonly stage?: string | undefined
  readonly problem?: string
  /** What was written and not taken. */
  readonly attempt?: Attempt
}

/** What the page of a case holds; `undefined` where the person may not read it. */
export const casePage = async (
  visit: Visit,
  person: Person,
  kind: KindName,
  subject: string,
  { attempt, problem, stage }: CaseSaid = {},
): Promise<PageContent | undefined> => {
  const { day, number, portal, say, style } = visit
  const found = await serviceOf(visit, kind).read({ caller: person.caller, subject })
  if (found._tag === "Failure") return undefined
  const { state, whole } = found.success as unknown as { state: AnyState; whole: boolean }
  if (!whole) return undefined
  const actions = await actionsOf(visit, person, kind, { stage: state.stage, subject })
  const mine = actions.filter(({ whyNot }) => whyNot === undefined)
  const others = actions.filter(({ whyNot }) => whyNot !== undefined)
  const { unit } = (allKinds[kind].accessContextOf as (of: AnyState) => { unit?: string })(state)
  const due = (allKinds[kind].attributes as { due?: { of: (of: AnyState) => Day | undefined } }).due?.of(
    state,
  )
  const title = kindsInWords[kind]?.title
  return {
    title: `${title === undefined ? kind : inLanguage(style, title)}: ${caseName(visit, subject)}`,
    body: [
      stage === undefined ? "" : notice("done", say(words.done, { stage: stageIn(visit, kind, stage) })),
      problem === undefined ? "" : notice("problem", problem),
      html`<div class="box">${facts([
        [say(words.stage), stageIn(visit, kind, state.stage)],
        [say(words.unit), unit === undefined ? undefined : visit.unit(unit)],
        [
          say(words.due),
          due === undefined
            ? undefined
            : due < portal.today
              ? say(words.late, { day: day(due), days: number(portal.today - due) })
              : day(due),
        ],
        ...factsOfState(visit, kind, state),
      ])}</div>`,
      await whyOf(visit, kind, state),
      section(
        say(words.now),
        mine.length === 0
          ? html`<p class="empty">${say(others.length === 0 ? words.nothing : words.notYours)}</p>`
          : html`<div class="actions">${mine.map((action) =>
              actionForm(visit, person, kind, state, { action, attempt }),
            )}</div>`,
      ),
      others.length === 0
        ? ""
        : section(
            say(words.others),
            list(others.map(({ title: of, whyNot }) => html`<strong>${of}</strong>: ${whyNot ?? ""}`)),
          ),
      section(say(words.history), await timeLineOfCase(visit, person, kind, subject)),
    ],
  }
}
