/** The ways out of a prisoner, by their first day, in the words of a letter to that prisoner. */

import { letterToPrisoner } from "@bazgasht/core/letters"
import { stateOf } from "@bazgasht/example-systems/systems.ts"
import { iranLetters } from "@bazgasht/iran/letters"
import { text } from "@bazgasht/rules"
import { html } from "../../page/html.ts"
import { letterParts } from "../../page/letter.ts"
import type { PageContent } from "../../page/page.ts"
import type { Person } from "../../people.ts"
import type { Visit } from "../../visit.ts"
import { decisionsOf, fileOfPrisoner } from "./prisoner-file.ts"

const words = {
  lead: text("نامه‌ای به {name}، بر پایهٔ پرونده در {day}.", "A letter to {name}, by the file as of {day}."),
  print: text(
    "برای چاپ، از مرورگر چاپ بگیرید؛ منو و دکمه‌ها چاپ نمی‌شود.",
    "Print it from the browser. The menu and the buttons are not printed.",
  ),
} as const

/** What the page of the ways out holds. */
export const waysOutPage = async (visit: Visit, person: Person): Promise<PageContent> => {
  const { day, portal, say, style } = visit
  const { version } = await stateOf(portal.systems.cases.prisonerRecord, person, person.id)
  // The letter rests on the record and the day alone.
  const letter = await portal.remembered.at(`letter/${style.language}/${person.id}`, version, async () => {
    const file = await fileOfPrisoner(portal, person, person.id, portal.today)
    return letterToPrisoner(decisionsOf(file, portal.today), iranLetters, style)
  })
  return {
    title: letter.title,
    lead: say(words.lead, { name: say(person.name), day: day(portal.today) }),
    printed: true,
    body: [letterParts(letter), html`<p class="small screen">${say(words.print)}</p>`],
  }
}
