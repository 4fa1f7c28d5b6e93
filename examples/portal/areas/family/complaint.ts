/** Complaints of a family: those that were brought, with the day of the answer, and the form for another. */

import { wordingOf } from "@bazgasht/cli"
import { caseKinds } from "@bazgasht/core"
import type { GrievanceState } from "@bazgasht/core/support"
import { statesWhere } from "@bazgasht/example-systems/systems.ts"
import { caseCodes } from "@bazgasht/iran"
import { inLanguage, type Text, text } from "@bazgasht/rules"
import { type Html, html } from "../../page/html.ts"
import { choice, field, list, section } from "../../page/parts.ts"
import type { Person } from "../../people.ts"
import type { Visit } from "../../visit.ts"
import type { OpenedCase } from "./family-file.ts"

const words = {
  complaints: text("شکایت", "Complaint"),
  complain: text("شکایت دارم", "Make a complaint"),
  about: text("دربارهٔ", "About"),
  complaintHelp: text(
    "کسی که تصمیم گرفته است به شکایت شما رسیدگی نمی‌کند.",
    "The person who took the decision does not handle your complaint.",
  ),
  send: text("ثبت شکایت", "Send the complaint"),
  ruling: text("{about}: {stage}. پاسخ تا {day}.", "{about}: {stage}. Answer by {day}."),
  answered: text("{about}: {stage}.", "{about}: {stage}."),
} as const

/** What a family may complain of. */
const subjects = ["decline", "suspension", "ending", "conduct"] as const

/** Whether a code is one that a family may complain of. */
export const isComplaint = (code: string): boolean => subjects.some((one) => one === code)

const titleOfComplaint = ({ style }: Visit, code: string): string => {
  const title: Text | undefined = caseCodes.find((one) => one.code === code)?.title
  return inLanguage(style, title ?? text(code, code))
}

/** Whether an answer is still to come. */
const isWaiting = (state: GrievanceState): boolean =>
  caseKinds.grievance.attributes.due.of(state) !== undefined

/** Complaints, and the form for another. */
export const complaintSection = async (visit: Visit, person: Person, state: OpenedCase): Promise<Html> => {
  const { day, portal, say } = visit
  const found = await statesWhere(portal.systems.cases.grievance, person, [])
  const lines = found.flatMap(({ state: one }) =>
    one.stage === "none"
      ? []
      : [
          say(isWaiting(one) ? words.ruling : words.answered, {
            about: titleOfComplaint(visit, one.complaint.about),
            stage: inLanguage(
              visit.style,
              wordingOf("grievance").titles[one.stage] ?? text(one.stage, one.stage),
            ),
            day: day(one.due.ruling),
          }),
        ],
  )
  const first =
    state.stage === "declined" ? "decline" : state.stage === "suspended" ? "suspension" : "conduct"
  return section(say(words.complaints), [
    lines.length === 0 ? "" : list(lines),
    html`<details${state.stage === "declined" ? html` open` : ""}><summary>${say(words.complain)}</summary><form method="post" action="/family/complaint">${field(
      "about",
      say(words.about),
      choice(
        "about",
        subjects.map((code) => [code, titleOfComplaint(visit, code)] as const),
        { chosen: first },
      ),
      say(words.complaintHelp),
    )}<button class="quiet">${say(words.send)}</button></form></details>`,
  ])
}
