/** The parts of a list or of an object as fields of a page: rows that are added by a button, and what was written into them. */

import type { CommandField, SimpleField } from "../command/command-field.ts"
import { commandPlaces, type WrittenCommand } from "../command/written-command.ts"
import type { FieldParts } from "../field-parts.ts"
import { make } from "./element-parts.ts"
import { directionIn, saidIn, sayWord, writtenIn } from "./element-words.ts"

/** What the fields of parts write into, and what happens then. */
interface PartsAtHand {
  readonly language: string
  readonly written: WrittenCommand
  /** What is wrong, by the places of parts. */
  readonly errors: ReadonlyMap<string, string>
  readonly write: (place: string, text: string) => void
  /** Notes how many rows a list is drawn with. */
  readonly count: (place: string, rows: number) => void
  /** Draws the parts again with another row. */
  readonly addRow: (place: string) => void
}

const rowsAt = ({ written }: PartsAtHand, place: string): number =>
  Math.max(1, Number(written[commandPlaces.count(place)] ?? "1"))

const described = (hand: PartsAtHand, place: string): { readonly [name: string]: string } =>
  hand.errors.has(place) ? { "aria-invalid": "true", "aria-describedby": `${place}-wrong` } : {}

const errorAt = ({ errors }: PartsAtHand, place: string): ReadonlyArray<HTMLElement> => {
  const error = errors.get(place)
  return error === undefined ? [] : [make("p", { className: "error", id: `${place}-wrong` }, error)]
}

const selectOf = (
  hand: PartsAtHand,
  place: string,
  choices: ReadonlyArray<readonly [code: string, title: string]>,
): HTMLElement => {
  const select = make(
    "select",
    { id: place, className: "input", attributes: described(hand, place) },
    make("option", { attributes: { value: "" } }, sayWord(hand.language, "choose")),
    ...choices.map(([code, title]) => make("option", { attributes: { value: code } }, title)),
  )
  select.value = hand.written[place] ?? ""
  select.addEventListener("change", () => hand.write(place, select.value))
  return select
}

const inputOf = (hand: PartsAtHand, field: SimpleField, place: string): HTMLElement => {
  const { language } = hand
  if (field.kind === "code")
    return selectOf(
      hand,
      place,
      field.choices.map(({ code, title }) => [code, saidIn(language, title)]),
    )
  if (field.kind === "truth")
    return selectOf(hand, place, [
      ["yes", sayWord(language, "yes")],
      ["no", sayWord(language, "no")],
    ])
  const asked = field.kind === "text" ? field.asked : undefined
  const input = make("input", {
    id: place,
    className: "input",
    attributes: {
      type: "text",
      autocomplete: "off",
      dir: asked === "day" || asked === "count" ? "ltr" : asked === "term" ? directionIn(language) : "auto",
      inputmode: asked === "count" ? "numeric" : "text",
      ...described(hand, place),
    },
  })
  input.value = hand.written[place] ?? ""
  input.addEventListener("input", () => {
    if (asked !== undefined) {
      const at = input.selectionStart
      input.value = writtenIn(language, input.value)
      input.setSelectionRange(at, at)
    }
    hand.write(place, input.value)
  })
  return input
}

const titleOf = (language: string, { required, title }: CommandField): string =>
  required ? saidIn(language, title) : sayWord(language, "optional", { title: saidIn(language, title) })

/** One line for each of several texts. */
const linesOf = (hand: PartsAtHand, place: string): HTMLElement => {
  const area = make("textarea", {
    id: place,
    className: "input",
    attributes: { rows: "3", dir: "auto", ...described(hand, place) },
  })
  area.value = hand.written[place] ?? ""
  area.addEventListener("input", () => hand.write(place, area.value))
  return area
}

const boxesOf = (
  hand: PartsAtHand,
  { choices }: Extract<SimpleField, { readonly kind: "code" }>,
  place: string,
): ReadonlyArray<HTMLElement> =>
  choices.map(({ code, title }) => {
    const linesAt = (): ReadonlyArray<string> =>
      (hand.written[place] ?? "").split("\n").filter((line) => line !== "")
    const box = make("input", { attributes: { type: "checkbox", value: code } })
    box.checked = linesAt().includes(code)
    box.addEventListener("change", () => {
      const others = linesAt().filter((line) => line !== code)
      hand.write(place, (box.checked ? [...others, code] : others).join("\n"))
    })
    return make("label", { className: "choice" }, box, make("span", {}, saidIn(hand.language, title)))
  })

const group = (title: string, ...content: ReadonlyArray<HTMLElement>): HTMLElement =>
  make("fieldset", { className: "part" }, make("legend", { className: "part-title" }, title), ...content)

const labelled = (hand: PartsAtHand, field: CommandField, place: string, input: HTMLElement): HTMLElement =>
  make(
    "div",
    { className: "part-field" },
    make("label", { className: "part-title", attributes: { for: place } }, titleOf(hand.language, field)),
    ...(field.help === undefined
      ? []
      : [make("p", { className: "help" }, saidIn(hand.language, field.help))]),
    input,
    ...errorAt(hand, place),
    ...evidenceOf(hand, field, place),
  )

/** What may be said of the document of a value: closed until something of it is written or wrong. */
const evidenceOf = (hand: PartsAtHand, field: CommandField, place: string): ReadonlyArray<HTMLElement> => {
  const evidence = "evidence" in field ? (field.evidence ?? []) : []
  if (evidence.length === 0) return []
  const isOpen = evidence.some(({ name }) => {
    const of = commandPlaces.field(place, name)
    return (hand.written[of] ?? "") !== "" || hand.errors.has(of)
  })
  return [
    make(
      "details",
      { className: "evidence", attributes: isOpen ? { open: "" } : {} },
      make("summary", {}, sayWord(hand.language, "evidence")),
      ...fieldsOf(hand, evidence, place),
    ),
  ]
}

const rowsOf = (
  hand: PartsAtHand,
  { item, title }: Extract<CommandField, { readonly kind: "list" }>,
  place: string,
): ReadonlyArray<HTMLElement> => {
  const { language } = hand
  const count = rowsAt(hand, place)
  hand.count(place, count)
  const rows = Array.from({ length: count }, (_, index) => {
    const of = commandPlaces.item(place, index)
    return group(
      sayWord(language, "row", { number: index + 1 }),
      ...errorAt(hand, of),
      ...(item.kind === "group" ? fieldsOf(hand, item.fields, of) : [partOf(hand, item, of)]),
    )
  })
  const add = make(
    "button",
    { className: "add", attributes: { type: "button" } },
    sayWord(language, "add", { title: saidIn(language, title) }),
  )
  add.addEventListener("click", () => hand.addRow(place))
  return [...rows, add]
}

const partOf = (hand: PartsAtHand, field: CommandField, place: string): HTMLElement => {
  const title = titleOf(hand.language, field)
  switch (field.kind) {
    case "group":
      return group(title, ...errorAt(hand, place), ...fieldsOf(hand, field.fields, place))
    case "list":
      if (field.item.kind === "code")
        return group(title, ...boxesOf(hand, field.item, place), ...errorAt(hand, place))
      if (field.item.kind === "group") return group(title, ...rowsOf(hand, field, place))
      return labelled(hand, field, place, linesOf(hand, place))
    case "choice":
    case "record":
      return labelled(hand, field, place, linesOf(hand, place))
    default:
      return labelled(hand, field, place, inputOf(hand, field, place))
  }
}

const fieldsOf = (
  hand: PartsAtHand,
  fields: ReadonlyArray<CommandField>,
  place: string,
): ReadonlyArray<HTMLElement> =>
  // What is needed stands before what may be left out.
  fields
    .toSorted((one, other) => Number(other.required) - Number(one.required))
    .map((field) => partOf(hand, field, commandPlaces.field(place, field.name)))

/** The fields of the parts of a question. */
export const partFields = (hand: PartsAtHand, parts: FieldParts): ReadonlyArray<HTMLElement> => {
  if (parts.kind === "group") return fieldsOf(hand, parts.fields, parts.name)
  if (parts.item.kind === "code") return boxesOf(hand, parts.item, parts.name)
  return parts.item.kind === "group" ? rowsOf(hand, parts, parts.name) : [linesOf(hand, parts.name)]
}
