/**
 * Forms as custom elements: `<bazgasht-form>` draws a form of `@bazgasht/forms`, `<bazgasht-question>` one question of it. They use no framework and
 * stand in every one; they are written in Persian and in English, and take the language of the page.
 *
 * @module
 */

import { FormElement } from "./form-element.ts"
import { QuestionElement } from "./question-element.ts"

export type { AnsweredDetail, UnknownDetail } from "./form-element.ts"
export { FormElement, QuestionElement }

/**
 * Makes the elements known to a page, under `bazgasht-form` and `bazgasht-question`. To call it again changes nothing.
 *
 * ```ts
 * defineFormElements()
 * const element = document.querySelector("bazgasht-form")
 * ```
 */
export const defineFormElements = (registry: CustomElementRegistry = customElements): void => {
  if (registry.get("bazgasht-question") === undefined) registry.define("bazgasht-question", QuestionElement)
  if (registry.get("bazgasht-form") === undefined) registry.define("bazgasht-form", FormElement)
}

declare global {
  interface HTMLElementTagNameMap {
    "bazgasht-form": FormElement
    "bazgasht-question": QuestionElement
  }
}
