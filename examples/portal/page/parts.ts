/** Parts of pages: tables, lists of facts, cards, notices, and the words of a button. */

import { type Html, html } from "./html.ts"

/** A column of a table: its title, what stands in it, and whether that is a number. */
export interface Column<Row> {
  readonly title: string
  readonly of: (row: Row) => Html
  readonly numeric?: boolean
}

/** A table. On a narrow screen each row is a block, and each cell says its column. */
export const table = <Row>(
  caption: string,
  columns: ReadonlyArray<Column<Row>>,
  rows: ReadonlyArray<Row>,
  empty: string,
): Html =>
  rows.length === 0
    ? html`<p class="empty">${empty}</p>`
    : html`<table><caption>${caption}</caption><thead><tr>${columns.map(
        ({ numeric, title }) => html`<th scope="col"${numeric ? html` class="number"` : ""}>${title}</th>`,
      )}</tr></thead><tbody>${rows.map(
        (row) =>
          html`<tr>${columns.map(
            ({ numeric, of, title }) =>
              html`<td data-title="${title}"${numeric ? html` class="number"` : ""}><span>${of(row)}</span></td>`,
          )}</tr>`,
      )}</tbody></table>`

type Facts = ReadonlyArray<readonly [name: string, value: Html | undefined]>

/** Facts, each under its name; those without a value are left out. */
export const facts = (list: Facts): Html => named("", list)

/** Facts that are sentences. */
export const wideFacts = (list: Facts): Html => named("wide", list)

const named = (look: string, list: Facts): Html =>
  html`<dl class="${look}">${list.map(([name, value]) =>
    value === undefined || value === "" ? "" : html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`

/** A number that is read from afar. */
export const card = (title: string, value: string, note?: Html, href?: string): Html =>
  html`<div class="card"><p class="card-title">${href === undefined ? title : html`<a href="${href}">${title}</a>`}</p><p class="card-value">${value}</p>${
    note === undefined ? "" : html`<p class="card-note">${note}</p>`
  }</div>`

/** Cards side by side. */
export const cards = (all: ReadonlyArray<Html>): Html => html`<div class="cards">${all}</div>`

/** A section under its heading. */
export const section = (title: string, body: Html): Html => html`<section><h2>${title}</h2>${body}</section>`

/** A message about what was just done, or why it was not. */
export const notice = (kind: "done" | "problem", words: Html): Html =>
  html`<div class="notice ${kind}" role="${kind === "done" ? "status" : "alert"}">${words}</div>`

/** A list of lines. */
export const list = (lines: ReadonlyArray<Html>): Html =>
  html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`

/** A line in a form: a label, what it means, and the field. */
export const field = (id: string, label: string, input: Html, help?: string): Html =>
  html`<div class="field"><label for="${id}">${label}</label>${
    help === undefined ? "" : html`<p class="help" id="${id}-help">${help}</p>`
  }${input}</div>`

/** A choice among some. */
export const choice = (
  name: string,
  options: ReadonlyArray<readonly [value: string, title: string]>,
  { chosen, id = name }: { readonly chosen?: string | undefined; readonly id?: string } = {},
): Html =>
  html`<select id="${id}" name="${name}">${options.map(
    ([value, title]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : ""}>${title}</option>`,
  )}</select>`
