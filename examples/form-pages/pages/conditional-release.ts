/** What the three pages ask about: whether somebody may be released on conditional release, from a file that says little. */

import { decodeCaseFile } from "@bazgasht/core/release"
import type { FormSubject } from "@bazgasht/forms"
import { iran, jalaliDay, releaseRoutes } from "@bazgasht/iran"
import * as Result from "effect/Result"

/** Conditional release and furlough, under the law of a day that stays the same. */
export const subject: FormSubject = {
  routes: releaseRoutes.filter(({ id }) => id === "REL-CR" || id === "REL-FUR-2"),
  jurisdiction: iran,
  today: jalaliDay(1404, 7, 1),
}

/** Somebody who has been in prison for two years under a judgment of four, of whom the file says no more. */
export const file = Result.getOrThrow(
  decodeCaseFile(
    {
      kind: "prisoner",
      id: "1404-0017",
      person: { effectiveRecord: false },
      sentences: [
        {
          offence: "tazir.other",
          attempted: false,
          intentional: true,
          statutory: { minimum: "2y", maximum: "5y" },
          judgmentDay: "1401/11/10",
          finalityDay: "1402/02/10",
          punishments: { imprisonment: { kind: "tazir", term: "4y" } },
        },
      ],
    },
    iran,
  ),
)

/** With `?file=empty` in the address somebody of whom nothing is known yet: then parts of lists and of objects are asked for, too. */
export const fileOfPage = () =>
  new URLSearchParams(location.search).get("file") === "empty"
    ? Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "1404-0018" }, iran))
    : file

/** The language that the address of the page asks for: Persian, or with `?lang=en` English. */
export const takeLanguage = (): void => {
  if (new URLSearchParams(location.search).get("lang") !== "en") return
  document.documentElement.lang = "en"
  document.documentElement.dir = "ltr"
  for (const heading of document.querySelectorAll("h1"))
    heading.textContent = "Questions for conditional release"
  document.title = "Questions for conditional release"
}
