/** An outline of the library as nested lists: each line with its mark. */

import { wordsOf } from "@bazgasht/rules"
import type { Outline } from "@bazgasht/rules/wording"
import type { Visit } from "../visit.ts"
import { type Html, html } from "./html.ts"

/** A line of an outline with what stands under it. */
export const outlineItem = (visit: Visit, { mark, of, text: line }: Outline): Html =>
  html`<li>${mark === undefined ? "" : html`<strong>${wordsOf(visit.style).marks[mark]}</strong> `}${line}${
    of.length === 0 ? "" : html`<ul>${of.map((one) => outlineItem(visit, one))}</ul>`
  }</li>`
