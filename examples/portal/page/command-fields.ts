/** The fields of a command on a page without scripts: what is written, what is wrong with it, and rows that are added by a button. */

import {
  type CommandField,
  type CommandForm,
  commandPlaces,
  isSimple,
  type SimpleField,
  type WrittenCommand,
} from "@bazgasht/forms/commands"
import { type Text, text } from "@bazgasht/rules"
import type { Visit } from "../visit.ts"
import { type Html, html } from "./html.ts"

const words = {
  optional: text("{title} (اختیاری)", "{title} (optional)"),
  stated: text("این بخش پر می‌شود", "Fill in this part"),
  choose: text("انتخاب کنید", "Choose"),
  yes: text("بله", "Yes"),
  no: text("خیر", "No"),
  lines: text("هر مورد در یک سطر", "One on each line"),
  pairs: text("در هر سطر: نام = مقدار", "On each line: name = value"),
  receipt: text(
    "رسید تصمیم را همان‌گونه که برنامه می‌دهد اینجا بگذارید.",
    "Put the receipt of the decision here as the program prints it.",
  ),
  evidence: text("مدرک این پاسخ (اختیاری)", "Document of this answer (optional)"),
  row: text("ردیف {number}", "Row {number}"),
  add: text("ردیف دیگر: {title}", "Another row: {title}"),
  day: text("مانند {day}", "such as {day}"),
} as const

/** What a form shows beside its fields. */
export interface WrittenForm {
  readonly written: WrittenCommand
  /** What is wrong, by the places of fields. */
  readonly errors: { readonly [place: string]: Text }
  /** What the names of its fields begin with, where a page has several forms. */
  readonly ids: string
}

const rowsAt = ({ written }: WrittenForm, place: string): number => {
  const rows = Number(written[commandPlaces.count(place)] ?? "")
  return Number.isInteger(rows) && rows > 0 ? Math.min(rows, 100) : 1
}

const titleOf = ({ say }: Visit, { required, title }: CommandField): string =>
  required ? say(title) : say(words.optional, { title: say(title) })

const errorAt = ({ say }: Visit, { errors, ids }: WrittenForm, place: string): Html => {
  const error = errors[place]
  return error === undefined ? "" : html`<p class="wrong" id="${ids}${place}-wrong">${say(error)}</p>`
}

const described = ({ errors, ids }: WrittenForm, place: string): Html =>
  errors[place] === undefined ? "" : html` aria-invalid="true" aria-describedby="${ids}${place}-wrong"`

const options = (
  visit: Visit,
  choices: ReadonlyArray<{ readonly code: string; readonly title: Text }>,
  chosen: string | undefined,
): Html => [
  html`<option value="">${visit.say(words.choose)}</option>`,
  ...choices.map(
    ({ code, title }) =>
      html`<option value="${code}"${code === chosen ? html` selected` : ""}>${visit.say(title)}</option>`,
  ),
]

const yesOrNo = [
  { code: "yes", title: words.yes },
  { code: "no", title: words.no },
]

/** The input of a field that is one text. */
const inputOf = (visit: Visit, form: WrittenForm, field: SimpleField, place: string): Html => {
  const id = `${form.ids}${place}`
  const value = form.written[place] ?? ""
  const wrong = described(form, place)
  const needed = field.required ? html` required` : ""
  switch (field.kind) {
    case "truth":
      return html`<select id="${id}" name="${place}"${needed}${wrong}>${options(visit, yesOrNo, value)}</select>`
    case "code":
      return html`<select id="${id}" name="${place}"${needed}${wrong}>${options(visit, field.choices, value)}</select>`
    case "receipt":
      return html`<textarea id="${id}" name="${place}" rows="4" dir="ltr"${needed}${wrong}>${value}</textarea>`
    case "day":
      return html`<input id="${id}" name="${place}" value="${value}" dir="ltr"${needed}${wrong}>`
    case "money":
    case "count":
      return html`<input id="${id}" name="${place}" value="${value}" inputmode="numeric"${needed}${wrong}>`
    default:
      return html`<input id="${id}" name="${place}" value="${value}" dir="auto"${needed}${wrong}>`
  }
}

const helpFor = ({ day, portal, say }: Visit, field: CommandField): string | undefined => {
  if (field.help !== undefined) return say(field.help)
  switch (field.kind) {
    case "day":
      return say(words.day, { day: day(portal.today) })
    case "receipt":
      return say(words.receipt)
    case "list":
      return say(words.lines)
    case "record":
      return say(words.pairs)
    default:
      return undefined
  }
}

const line = (visit: Visit, form: WrittenForm, field: CommandField, place: string, input: Html): Html => {
  const help = helpFor(visit, field)
  return html`<div class="field"><label for="${form.ids}${place}">${titleOf(visit, field)}</label>${
    help === undefined ? "" : html`<p class="help">${help}</p>`
  }${input}${errorAt(visit, form, place)}</div>`
}

/** Parts that may be left out say whether they are filled in. */
const statedBox = (
  { say }: Visit,
  { ids, written }: WrittenForm,
  { required }: CommandField,
  place: string,
): Html => {
  const name = commandPlaces.stated(place)
  return required
    ? ""
    : html`<p><label class="tick"><input type="checkbox" id="${ids}${name}" name="${name}" value="yes"${
        written[name] === "yes" ? html` checked` : ""
      }>${say(words.stated)}</label></p>`
}

/** What may be said of the document of a value: closed until something of it is written or wrong. */
const evidenceHtml = (
  visit: Visit,
  form: WrittenForm,
  fields: ReadonlyArray<SimpleField>,
  place: string,
): Html => {
  const isOpen = fields.some(({ name }) => {
    const of = commandPlaces.field(place, name)
    return (form.written[of] ?? "") !== "" || form.errors[of] !== undefined
  })
  return html`<details class="evidence"${isOpen ? html` open` : ""}><summary>${visit.say(words.evidence)}</summary>${commandFields(visit, form, fields, place)}</details>`
}

const fieldHtml = (visit: Visit, form: WrittenForm, field: CommandField, place: string): Html => {
  const { say } = visit
  const id = `${form.ids}${place}`
  const part = (body: Html): Html =>
    html`<fieldset><legend>${titleOf(visit, field)}</legend>${statedBox(visit, form, field, place)}${body}${errorAt(visit, form, place)}</fieldset>`
  const lines = (): Html =>
    line(
      visit,
      form,
      field,
      place,
      html`<textarea id="${id}" name="${place}" rows="3" dir="auto"${described(form, place)}>${form.written[place] ?? ""}</textarea>`,
    )
  switch (field.kind) {
    case "group":
      return part(commandFields(visit, form, field.fields, place))
    case "choice":
      return part(
        field.options.map(({ code, fields, title }) => {
          const option = commandPlaces.option(place, code)
          return html`<div class="option"><label class="tick"><input type="radio" id="${form.ids}${option}" name="${place}" value="${code}"${
            form.written[place] === code ? html` checked` : ""
          }>${say(title)}</label>${
            fields.length === 0
              ? ""
              : html`<div class="of-option">${commandFields(visit, form, fields, option, true)}</div>`
          }</div>`
        }),
      )
    case "list": {
      if (field.item.kind === "code") {
        const chosen = new Set((form.written[place] ?? "").split("\n"))
        return part(
          field.item.choices.map(
            ({ code, title }) =>
              html`<label class="tick"><input type="checkbox" id="${id}-${code}" name="${place}" value="${code}"${
                chosen.has(code) ? html` checked` : ""
              }>${say(title)}</label>`,
          ),
        )
      }
      if (isSimple(field.item)) return lines()
      const rows = rowsAt(form, place)
      return part([
        html`<input type="hidden" name="${commandPlaces.count(place)}" value="${rows}">`,
        ...Array.from({ length: rows }, (_, index) => {
          const of = commandPlaces.item(place, index)
          const title = text(
            say(words.row, { number: visit.number(index + 1) }),
            say(words.row, { number: visit.number(index + 1) }),
          )
          // An empty row is none, so nothing in it is needed until something is written there.
          return fieldHtml(visit, form, { ...field.item, title, required: true } as CommandField, of)
        }),
        html`<button class="quiet" name="row" value="${place}" formnovalidate>${say(words.add, { title: say(field.title) })}</button>`,
      ])
    }
    case "record":
      return lines()
    default:
      return [
        line(visit, form, field, place, inputOf(visit, form, field, place)),
        field.evidence === undefined ? "" : evidenceHtml(visit, form, field.evidence, place),
      ]
  }
}

/** Fields under a place. Where one of several parts is chosen, the browser may not ask for the fields of the others: the server does. */
export const commandFields = (
  visit: Visit,
  form: WrittenForm,
  fields: CommandForm["fields"],
  place = "",
  isPart = place !== "",
): Html =>
  fields.map((field) => {
    const of = commandPlaces.field(place, field.name)
    if (!isPart || !isSimple(field)) return fieldHtml(visit, form, field, of)
    const simple = field as SimpleField
    return line(visit, form, simple, of, inputOf(visit, form, { ...simple, required: false }, of))
  })

/** What a page sent, with one more row where a button asked for it. */
export const writtenIn = (body: { readonly [name: string]: unknown }): WrittenCommand => {
  const written = Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => {
      // Of boxes that are ticked under one name, each is a line.
      const lines = (Array.isArray(value) ? value : [value]).filter((line) => typeof line === "string")
      return lines.length === 0 ? [] : [[name, lines.join("\n")]]
    }),
  )
  const row = written["row"]
  if (row === undefined) return written
  const count = commandPlaces.count(row)
  return { ...written, [count]: String(Math.min(Number(written[count] ?? "1") + 1, 100)) }
}
