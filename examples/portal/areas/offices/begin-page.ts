/** Cases that an officer may begin: which kinds, and the form by which each begins. */

import type { AnyState } from "@bazgasht/casework"
import { kindsInWords } from "@bazgasht/cli"
import { allKinds } from "@bazgasht/example-systems/kinds.ts"
import { inLanguage, text } from "@bazgasht/rules"
import { newCode } from "../../codes.ts"
import type { KindName } from "../../command.ts"
import { html } from "../../page/html.ts"
import type { PageContent } from "../../page/page.ts"
import { list, notice } from "../../page/parts.ts"
import type { Person } from "../../people.ts"
import type { Visit } from "../../visit.ts"
import { beginningsOf } from "./actions.ts"
import { actionForm, type CaseSaid } from "./case-page.ts"

const words = {
  title: text("پروندهٔ تازه", "A new case"),
  lead: text(
    "پرونده‌هایی که سمت شما می‌تواند آغاز کند. هر فرم همان را می‌پرسد که برای نخستین اقدام لازم است.",
    "The cases that your office may begin. Each form asks for what its first step needs.",
  ),
  none: text("سمت شما پرونده‌ای آغاز نمی‌کند.", "Your office begins no cases."),
  of: text("پروندهٔ تازه: {kind}", "A new case: {kind}"),
  id: text("شناسهٔ پرونده", "Id of the case"),
} as const

/** A case to which nothing has happened. */
export const nothingYet: AnyState = { stage: "none", version: 0, participants: [] }

const titleOf = ({ style }: Visit, kind: string): string => {
  const title = kindsInWords[kind]?.title
  return title === undefined ? kind : inLanguage(style, title)
}

/** The kinds of which a person may begin a case. */
export const beginPage = async (visit: Visit, person: Person): Promise<PageContent> => {
  const { say } = visit
  const open: Array<KindName> = []
  for (const kind of Object.keys(allKinds) as ReadonlyArray<KindName>)
    if ((await beginningsOf(visit, person, kind)).length > 0) open.push(kind)
  return {
    title: say(words.title),
    lead: say(words.lead),
    body:
      open.length === 0
        ? html`<p class="empty">${say(words.none)}</p>`
        : list(open.map((kind) => html`<a href="/offices/begin/${kind}">${titleOf(visit, kind)}</a>`)),
  }
}

/** The forms by which a case of a kind begins; `undefined` where a person may begin none. */
export const beginningPage = async (
  visit: Visit,
  person: Person,
  kind: KindName,
  { attempt, problem }: CaseSaid,
): Promise<PageContent | undefined> => {
  const { say } = visit
  const actions = await beginningsOf(visit, person, kind)
  if (actions.length === 0) return undefined
  const subject = attempt?.written["case"] ?? newCode(kind)
  const before = (type: string) =>
    html`<div class="field"><label for="${type}-case">${say(words.id)}</label><input id="${type}-case" name="case" value="${subject}" dir="ltr" required></div>`
  return {
    title: say(words.of, { kind: titleOf(visit, kind) }),
    body: [
      problem === undefined ? "" : notice("problem", problem),
      html`<div class="actions">${actions.map((action) =>
        actionForm(visit, person, kind, nothingYet, {
          action,
          attempt,
          before: before(action.type),
          isOnly: actions.length === 1,
        }),
      )}</div>`,
    ],
  }
}
