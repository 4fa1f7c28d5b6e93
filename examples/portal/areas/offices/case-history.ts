/** Everything that happened in a case, or in all cases of a person, the last first: the day, what was done, to which stage it led, and in which office. */

import { commonCommands } from "@bazgasht/casework/law"
import { kindsInWords } from "@bazgasht/cli"
import { allKinds } from "@bazgasht/example-systems/kinds.ts"
import { isOnDuty } from "@bazgasht/example-systems/offices.ts"
import type { TimeLineEntry } from "@bazgasht/organisation/registers"
import { type Day, inLanguage, type Text, text } from "@bazgasht/rules"
import type { KindName } from "../../command.ts"
import { type Html, html } from "../../page/html.ts"
import type { Person } from "../../people.ts"
import type { Visit } from "../../visit.ts"

const words = {
  by: text("{office}، {name}", "{office}, {name}"),
  onDuty: text("کارمند کشیک", "the officer on duty"),
  led: text("سپس: {stage}", "then: {stage}"),
} as const

interface PastEvent {
  readonly type: string
  readonly at: Day
  readonly stage: string
  readonly by: { readonly id: string; readonly role: string }
}

interface Row {
  readonly from: string
  readonly to: string
  readonly event: string
  readonly command: string
}

const titleIn = (
  { style }: Visit,
  titles: { readonly [code: string]: Text } | undefined,
  code: string,
): string => {
  const title = titles?.[code]
  return title === undefined ? code : inLanguage(style, title)
}

const nameOfOfficer = ({ portal, say }: Visit, id: string): string => {
  if (isOnDuty(id)) return say(words.onDuty)
  const person = portal.people.find((one) => one.id === id)
  return person === undefined ? id : say(person.name)
}

/** The events of a case. */
export const timeLineOfCase = async (
  visit: Visit,
  { caller }: Person,
  kind: KindName,
  subject: string,
): Promise<Html> => {
  const { day, portal, say, title } = visit
  const service = portal.systems.cases[kind] as unknown as {
    readonly history: (
      request: object,
    ) => Promise<{ readonly _tag: string; readonly success?: ReadonlyArray<{ readonly event: PastEvent }> }>
  }
  const { success = [] } = await service.history({ caller, subject })
  const rows = allKinds[kind].lifeCycle.transitions as ReadonlyArray<Row>
  const said = success.map(({ event }, place) => {
    const before = success[place - 1]?.event.stage ?? "none"
    const command =
      rows.find(({ event: of, from, to }) => of === event.type && from === before && to === event.stage)
        ?.command ?? (event.type === "unitChanged" ? "changeUnit" : event.type)
    return html`<li><time>${day(event.at)}</time><strong>${titleIn(visit, { ...commonCommands, ...kindsInWords[kind]?.commands }, command)}</strong>
<span class="small">${say(words.by, { office: title(event.by.role), name: nameOfOfficer(visit, event.by.id) })} · ${say(words.led, { stage: titleIn(visit, kindsInWords[kind]?.titles, event.stage) })}</span></li>`
  })
  return html`<ol class="line">${said.toReversed()}</ol>`
}

/** What happened in all cases of a person. */
export const timeLineOfPerson = (visit: Visit, entries: ReadonlyArray<TimeLineEntry>): Html => {
  const { day, say, title } = visit
  const said = entries.map(
    ({ command, day: on, kind, role, stage, subject }) =>
      html`<li><time>${day(on)}</time><a href="/offices/cases/${kind}/${encodeURIComponent(subject)}">${titleIn(visit, { [kind]: kindsInWords[kind]?.title ?? text(kind, kind) }, kind)}</a>: <strong>${titleIn(visit, { ...commonCommands, ...kindsInWords[kind]?.commands }, command)}</strong>
<span class="small">${title(role)} · ${say(words.led, { stage: titleIn(visit, kindsInWords[kind]?.titles, stage) })}</span></li>`,
  )
  return html`<ol class="line">${said.toReversed()}</ol>`
}
