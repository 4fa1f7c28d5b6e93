import type { FileForm } from "../form.ts"
import { ElementBase, make } from "./element-parts.ts"
import { elementSheet } from "./element-style.ts"
import { directionIn, languageAround, saidIn, sayWord, sentenceIn } from "./element-words.ts"
import type { QuestionElement } from "./question-element.ts"

/** What the event `formanswer` says: the answers by the ids of their fields, as `answerForm` takes them. */
export interface AnsweredDetail {
  readonly answers: { readonly [field: string]: unknown }
}

/** What the event `formunknown` says: the field that somebody does not know. */
export interface UnknownDetail {
  readonly id: string
}

/**
 * A whole form, as `<bazgasht-form>`: it draws the `form` that it is given, and says by the events `formanswer`, `formunknown` and `formundo` what
 * somebody did. The page makes the next form of it and sets it again. Nothing is kept here but what is being typed.
 */
export class FormElement extends ElementBase {
  readonly #root = this.attachShadow({ mode: "open", delegatesFocus: true })
  readonly #said = make("p", { className: "progress", attributes: { role: "status" } })
  readonly #bar = make("progress", { className: "bar" })
  readonly #asked = make("div", { className: "asked" })
  readonly #result = make("div", { className: "result" })
  readonly #goOn = make("button", { className: "continue main", attributes: { type: "submit" } })
  readonly #back = make("button", { className: "back", attributes: { type: "button" } })
  readonly #frame = make("div")
  #form: FileForm | undefined
  #language: string | undefined
  /** Whether the last thing that somebody did here waits for the form that follows: then the first question takes the focus. */
  #waits = false

  /** The form that is drawn. */
  get form(): FileForm | undefined {
    return this.#form
  }
  set form(form: FileForm | undefined) {
    const before = this.#form
    this.#form = form
    this.#draw(before)
  }

  /** The language; that of the page around where it is not set. */
  get language(): string {
    return this.#language ?? languageAround(this)
  }
  set language(language: string | undefined) {
    this.#language = language
    this.#draw(undefined)
  }

  connectedCallback(): void {
    if (this.#frame.childNodes.length === 0) this.#build()
    this.#draw(undefined)
  }

  get #questions(): ReadonlyArray<QuestionElement> {
    return [...this.#asked.querySelectorAll<QuestionElement>("bazgasht-question")]
  }

  #build(): void {
    const form = make(
      "form",
      { attributes: { novalidate: "" } },
      this.#asked,
      make("div", { className: "actions" }, this.#goOn, this.#back),
    )
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      this.#submit()
    })
    this.#back.addEventListener("click", () => this.#tell("formundo", undefined))
    this.#frame.append(this.#said, this.#bar, form, this.#result)
    this.#root.adoptedStyleSheets = [elementSheet()]
    this.#root.append(this.#frame)
  }

  #tell(name: string, detail: AnsweredDetail | UnknownDetail | undefined): void {
    this.#waits = true
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
  }

  #submit(): void {
    const questions = this.#questions
    const answered = questions.filter(({ value }) => value !== undefined)
    if (answered.length > 0) {
      this.#tell("formanswer", {
        answers: Object.fromEntries(answered.map(({ field, value }) => [field?.id ?? "", value])),
      })
      return
    }
    const text = { fa: sayWord("fa", "required"), en: sayWord("en", "required") }
    for (const question of questions)
      question.errors = [{ code: "form.unanswered", text, path: question.field?.id ?? "" }]
    questions[0]?.focus()
  }

  #draw(before: FileForm | undefined): void {
    const form = this.#form
    if (!this.isConnected || form === undefined) return
    const { language } = this
    const { answered, routes, settled, unknown } = form.progress
    this.#frame.lang = language
    this.#frame.dir = directionIn(language)
    this.#said.textContent = sayWord(language, "progress", { answered, unknown, settled, routes })
    this.#bar.max = routes
    this.#bar.value = settled
    this.#bar.setAttribute("aria-label", this.#said.textContent)
    this.#goOn.textContent = sayWord(language, "goOn")
    this.#goOn.hidden = form.fields.length === 0
    this.#back.textContent = sayWord(language, "back")
    this.#back.disabled = form.steps.length === 0
    this.#drawQuestions(form, before)
    this.#drawResult(form)
    const wrong = this.#questions.find(({ errors }) => errors.length > 0)
    const next = wrong ?? this.#questions[0]
    if (this.#waits) (next ?? this.#back).focus()
    this.#waits = false
  }

  /** Draws what is asked. A field that is asked again keeps what was typed into it. */
  #drawQuestions({ errors, fields }: FileForm, before: FileForm | undefined): void {
    const { language } = this
    const kept = new Map(
      before === undefined
        ? []
        : this.#questions.map(({ field, value, written }) => [field?.id, { value, written }] as const),
    )
    this.#asked.replaceChildren(
      ...fields.map((field) => {
        const question = document.createElement("bazgasht-question") as QuestionElement
        question.language = language
        question.field = field
        question.setAttribute("name", field.id)
        question.setAttribute("exportparts", "question, help, choice, input, error, why")
        const { value, written } = kept.get(field.id) ?? {}
        question.value = value
        if (written !== undefined) question.written = written
        question.errors = errors[field.id] ?? []
        const unknown = make(
          "button",
          { className: "unknown", attributes: { type: "button" } },
          sayWord(language, "unknown"),
        )
        unknown.setAttribute(
          "aria-label",
          `${sayWord(language, "unknown")}: ${sentenceIn(language, field.question)}`,
        )
        unknown.addEventListener("click", () => this.#tell("formunknown", { id: field.id }))
        return make("div", {}, question, unknown)
      }),
    )
  }

  #drawResult({ fields, open }: FileForm): void {
    const { language } = this
    if (fields.length > 0) {
      this.#result.replaceChildren()
      return
    }
    this.#result.replaceChildren(
      make("p", { attributes: { role: "status" } }, sayWord(language, "done")),
      ...(open.length === 0
        ? []
        : [
            make("p", {}, sayWord(language, "open")),
            make("ul", {}, ...open.map(({ title }) => make("li", {}, saidIn(language, title)))),
          ]),
    )
  }
}
