/** A letter of the library inside a page: its parts under their headings. */

import type { Letter } from "@bazgasht/core/letters"
import { type Html, html } from "./html.ts"
import { list, section } from "./parts.ts"

/** The parts of a letter. The first of them is the answer, which somebody has no use for whose case is decided already. In a letter that is part of a section, only what holds now is unfolded. */
export const letterParts = ({ parts }: Letter, { isDecided = false, isPart = false } = {}): Html =>
  parts.map(({ heading, lines }, place) => {
    if (place > 0) {
      const body = list(lines)
      if (!isPart) return section(heading, body)
      return place > 1
        ? html`<details class="box"><summary><h3>${heading}</h3></summary>${body}</details>`
        : html`<h3>${heading}</h3>${body}`
    }
    return isDecided
      ? ""
      : html`<div class="box answer"><h2>${heading}</h2>${lines.map((line) => html`<p>${line}</p>`)}</div>`
  })
