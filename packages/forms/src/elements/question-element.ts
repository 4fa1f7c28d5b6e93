import * as Result from "effect/Result"
import { commandPlaces, type WrittenCommand } from "../command/written-command.ts"
import type { FieldError } from "../field-error.ts"
import { type FieldParts, readParts } from "../field-parts.ts"
import type { FormField } from "../form-field.ts"
import { ElementBase, make } from "./element-parts.ts"
import { elementSheet } from "./element-style.ts"
import { directionIn, languageAround, saidIn, sayWord, sentenceIn, writtenIn } from "./element-words.ts"
import { partFields } from "./part-fields.ts"

/** More choices than these stand in a list that opens. */
const mostRadios = 8

interface Choice {
  readonly key: string
  readonly title: string
  readonly value: unknown
}

/**
 * One question of a form, as `<bazgasht-question>`: its field, why it is asked, and what is wrong with the answer. Associated with the form around it:
 * under its `name` the form sends the answer as text. It sends the event `input` whenever the answer changes.
 */
export class QuestionElement extends ElementBase {
  static readonly formAssociated = true

  readonly #internals = this.attachInternals()
  readonly #root = this.attachShadow({ mode: "open", delegatesFocus: true })
  #field: FormField | undefined
  #errors: ReadonlyArray<FieldError> = []
  #value: unknown
  #language: string | undefined
  /** What was written into the parts of a list or of an object, by their places. */
  #written: WrittenCommand = {}

  /** The field that is asked. To set another one empties the answer. */
  get field(): FormField | undefined {
    return this.#field
  }
  set field(field: FormField | undefined) {
    // A field that is set again, with what is wrong in it, keeps what was written into its parts.
    if (field?.id !== this.#field?.id) this.#written = {}
    this.#field = field
    this.#value = undefined
    this.#draw()
  }

  /** What is wrong with the answer; announced when it is set. */
  get errors(): ReadonlyArray<FieldError> {
    return this.#errors
  }
  set errors(errors: ReadonlyArray<FieldError>) {
    this.#errors = errors
    // What is wrong in a part stands beside it.
    if (this.#field?.parts === undefined) this.#drawErrors()
    else this.#draw()
  }

  /** The language; that of the page around where it is not set. */
  get language(): string {
    return this.#language ?? languageAround(this)
  }
  set language(language: string | undefined) {
    this.#language = language
    this.#draw()
  }

  /** The answer as `answerForm` takes it; `undefined` where nothing is answered. */
  get value(): unknown {
    return this.#value
  }
  set value(value: unknown) {
    this.#value = value
    this.#draw()
  }

  /** What was written into the parts of a list or of an object, by their places; see `readParts`. */
  get written(): WrittenCommand {
    return this.#written
  }
  set written(written: WrittenCommand) {
    this.#written = { ...written }
    this.#value = this.#readParts() ?? this.#value
    this.#draw()
  }

  connectedCallback(): void {
    this.#root.adoptedStyleSheets = [elementSheet()]
    this.#root.addEventListener("keydown", this.#send)
    this.#draw()
  }

  disconnectedCallback(): void {
    this.#root.removeEventListener("keydown", this.#send)
  }

  /** Enter sends the form around, as it does from a field of the page; the form does not see the fields in here. */
  readonly #send = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.key !== "Enter" || event.isComposing) return
    if (!(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    this.#internals.form?.requestSubmit()
  }

  formResetCallback(): void {
    this.#written = {}
    this.value = undefined
  }

  #choices({ choices, kind }: FormField): ReadonlyArray<Choice> | undefined {
    const { language } = this
    switch (kind) {
      case "truth":
        return [
          { key: "true", title: sayWord(language, "yes"), value: true },
          { key: "false", title: sayWord(language, "no"), value: false },
        ]
      case "code":
        return (choices ?? []).map(({ code, title }) => ({
          key: code,
          title: saidIn(language, title),
          value: code,
        }))
      case "list":
        return [{ key: "[]", title: sayWord(language, "none"), value: [] }]
      default:
        return undefined
    }
  }

  #take(value: unknown, asText: string): void {
    this.#value = value
    this.#hold(asText)
    this.dispatchEvent(new Event("input", { bubbles: true, composed: true }))
  }

  /** Holds the answer for the form around, and whether one is missing. */
  #hold(asText: string): void {
    this.#internals.setFormValue(this.#value === undefined ? null : asText)
    const control = this.#root.querySelector<HTMLElement>("input, select") ?? undefined
    if (this.#value !== undefined || control === undefined) this.#internals.setValidity({})
    else this.#internals.setValidity({ valueMissing: true }, sayWord(this.language, "required"), control)
  }

  #radios(question: string, choices: ReadonlyArray<Choice>): HTMLElement {
    const radios = choices.map(({ key, title, value }) => {
      const radio = make("input", { attributes: { type: "radio", name: "answer", value: key } })
      radio.checked = JSON.stringify(value) === JSON.stringify(this.#value)
      radio.addEventListener("change", () => this.#take(value, key))
      return make("label", { className: "choice" }, radio, make("span", {}, title))
    })
    return make(
      "fieldset",
      { attributes: { "aria-describedby": "help error", role: "radiogroup" } },
      make("legend", { className: "question" }, question),
      this.#help(),
      ...radios,
    )
  }

  #select(question: string, choices: ReadonlyArray<Choice>): ReadonlyArray<HTMLElement> {
    const select = make(
      "select",
      { id: "answer", className: "input", attributes: { "aria-describedby": "help error" } },
      make("option", { attributes: { value: "" } }, sayWord(this.language, "choose")),
      ...choices.map(({ key, title }) => make("option", { attributes: { value: key } }, title)),
    )
    select.value = typeof this.#value === "string" ? this.#value : ""
    select.addEventListener("change", () =>
      this.#take(choices.find(({ key }) => key === select.value)?.value, select.value),
    )
    return [this.#label(question), this.#help(), select]
  }

  #textInput(question: string, { kind }: FormField): ReadonlyArray<HTMLElement> {
    const { language } = this
    const input = make("input", {
      id: "answer",
      className: "input",
      attributes: {
        type: "text",
        autocomplete: "off",
        // Numbers, days and shares are read from left to right in every language; a length of time has words in it.
        dir: kind === "term" ? directionIn(language) : "ltr",
        inputmode: kind === "count" || kind === "money" ? "numeric" : "text",
        "aria-describedby": "help error",
      },
    })
    input.value = this.#value === undefined ? "" : writtenIn(language, String(this.#value))
    input.addEventListener("input", () => {
      const place = input.selectionStart
      // What is typed is shown in the digits of the language; it is as long as before.
      input.value = writtenIn(language, input.value)
      input.setSelectionRange(place, place)
      const typed = input.value.trim()
      this.#take(typed === "" ? undefined : typed, typed)
    })
    return [this.#label(question), this.#help(), input]
  }

  /** What was written into the parts. Rows in which nothing is written are no answer: that there is none is said by its own choice. */
  #readParts(): unknown {
    const parts = this.#field?.parts
    return parts === undefined ? undefined : Result.getOrUndefined(readParts(parts, this.#written))
  }

  #takeParts(): void {
    const read = this.#readParts()
    this.#take(read, JSON.stringify(read ?? ""))
  }

  #parts(question: string, parts: FieldParts): HTMLElement {
    const none = this.#choices(this.#field as FormField) ?? []
    const errors = new Map(this.#errors.map(({ path, text }) => [path, saidIn(this.language, text)] as const))
    const box = none.map(({ title }) => {
      const tick = make("input", { attributes: { type: "checkbox" } })
      tick.checked = JSON.stringify(this.#value) === "[]"
      tick.addEventListener("change", () => {
        if (tick.checked) this.#take([], "[]")
        else this.#takeParts()
        rows.hidden = tick.checked
      })
      return make("label", { className: "choice" }, tick, make("span", {}, title))
    })
    const rows = make(
      "div",
      { className: "parts" },
      ...partFields(
        {
          language: this.language,
          written: this.#written,
          errors,
          write: (place, text) => {
            // The parts that are drawn read from here, too.
            Object.assign(this.#written, { [place]: text })
            this.#takeParts()
          },
          count: (place, of) => {
            Object.assign(this.#written, { [commandPlaces.count(place)]: String(of) })
          },
          addRow: (place) => {
            const count = commandPlaces.count(place)
            this.#written = { ...this.#written, [count]: String(Number(this.#written[count] ?? "1") + 1) }
            this.#draw()
            const [last] = [
              ...this.#root.querySelectorAll<HTMLElement>(`[id^="${CSS.escape(place)}"]`),
            ].filter(({ id }) => id.startsWith(commandPlaces.item(place, Number(this.#written[count]) - 1)))
            last?.focus()
          },
        },
        parts,
      ),
    )
    rows.hidden = JSON.stringify(this.#value) === "[]"
    return make(
      "fieldset",
      { attributes: { "aria-describedby": "help error" } },
      make("legend", { className: "question" }, question),
      this.#help(),
      ...box,
      rows,
    )
  }

  #label(question: string): HTMLElement {
    return make("label", { className: "question", attributes: { for: "answer" } }, question)
  }

  #help(): HTMLElement {
    const help = this.#field === undefined ? "" : saidIn(this.language, this.#field.help)
    return make("p", { className: "help", id: "help" }, help)
  }

  #why({ evidence, issuer, reasons, settles }: FormField): HTMLElement {
    const { language } = this
    const titles = [...new Set(reasons.map(({ title }) => saidIn(language, title)))]
    const said = [
      ...(evidence === undefined
        ? []
        : [sayWord(language, "document", { value: saidIn(language, evidence) })]),
      ...(issuer === undefined
        ? []
        : [sayWord(language, "issuer", { value: saidIn(language, issuer.title) })]),
      ...(settles.alone > 0
        ? [sayWord(language, "alone", settles)]
        : settles.together > 0
          ? [sayWord(language, "together", settles)]
          : []),
    ]
    return make(
      "details",
      { className: "why" },
      make("summary", {}, sayWord(language, "why")),
      ...(titles.length === 0
        ? []
        : [
            make("p", {}, sayWord(language, "hangsOnIt")),
            make("ul", {}, ...titles.map((title) => make("li", {}, title))),
          ]),
      ...said.map((line) => make("p", {}, line)),
    )
  }

  #draw(): void {
    const field = this.#field
    if (!this.isConnected) return
    if (field === undefined) {
      this.#root.replaceChildren()
      return
    }
    const { language } = this
    const question = sentenceIn(language, field.question)
    const choices = this.#choices(field)
    const answering =
      field.parts !== undefined
        ? [this.#parts(question, field.parts)]
        : field.kind === "object"
          ? [make("p", { className: "question" }, question), this.#help()]
          : choices === undefined
            ? this.#textInput(question, field)
            : choices.length > mostRadios
              ? this.#select(question, choices)
              : [this.#radios(question, choices)]
    this.#root.replaceChildren(
      make(
        "div",
        { attributes: { lang: language, dir: directionIn(language) } },
        ...answering,
        make("p", { className: "error", id: "error", attributes: { role: "alert" } }),
        this.#why(field),
      ),
    )
    this.#drawErrors()
    const { value } = this
    this.#hold(typeof value === "string" ? value : (JSON.stringify(value) ?? ""))
  }

  #drawErrors(): void {
    const place = this.#root.querySelector("#error")
    if (place === null) return
    const isDrawn = (path: string): boolean =>
      this.#field?.parts !== undefined && this.#root.querySelector(`#${CSS.escape(`${path}-wrong`)}`) !== null
    const below = this.#errors.filter(({ path }) => isDrawn(path))
    place.textContent = [
      ...this.#errors
        .filter((error) => !below.includes(error))
        .map(({ text }) => saidIn(this.language, text)),
      ...(below.length === 0 ? [] : [sayWord(this.language, "wrongBelow")]),
    ].join(" ")
    if (this.#field?.parts !== undefined) return
    for (const control of this.#root.querySelectorAll("input, select"))
      if (this.#errors.length > 0) control.setAttribute("aria-invalid", "true")
      else control.removeAttribute("aria-invalid")
  }
}
