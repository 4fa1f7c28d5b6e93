/** Applying, one question after the other: what is asked, why, who issues the paper, and that it may be left open. */

import type { NextQuestion } from "@bazgasht/core"
import { letterToFamily } from "@bazgasht/core/letters"
import type { FieldParts } from "@bazgasht/forms"
import type { WrittenCommand } from "@bazgasht/forms/commands"
import { iranLetters } from "@bazgasht/iran/letters"
import { inLanguage, text } from "@bazgasht/rules"
import { raw } from "hono/html"
import { commandFields } from "../../page/command-fields.ts"
import { type Html, html } from "../../page/html.ts"
import { letterParts } from "../../page/letter.ts"
import type { PageContent } from "../../page/page.ts"
import { choice, field, list, notice, section } from "../../page/parts.ts"
import type { Visit } from "../../visit.ts"
import { type Draft, readToday } from "./draft.ts"

const words = {
  title: text("درخواست حمایت", "Apply for support"),
  lead: text(
    "چند پرسش می‌پرسیم و می‌گوییم چرا. هر پرسش را می‌توانید باز بگذارید. چیزی ثبت نمی‌شود تا خودتان بفرستید.",
    "We ask some questions, and say why. Each of them may be left open. Nothing is recorded until you send it.",
  ),
  association: text("نزدیک‌ترین انجمن", "The nearest association"),
  relation: text("زندانی با شما چه نسبتی دارد؟", "How is the prisoner related to you?"),
  spouse: text("همسر من است", "my spouse"),
  child: text("فرزند من است", "my child"),
  parent: text("پدر یا مادر من است", "my parent"),
  arrest: text("از چه روزی در زندان است؟", "Since which day has the prisoner been held?"),
  arrestHelp: text(
    "مانند ۱۴۰۵/۰۵/۰۲. اگر روز را نمی‌دانید، ماه را درست بنویسید.",
    "such as 1405/05/02. If you do not know the day, get the month right.",
  ),
  children: text("چند فرزند با شما زندگی می‌کنند؟", "How many children live with you?"),
  begin: text("آغاز", "Begin"),
  bad: text(
    "روز را مانند ۱۴۰۵/۰۵/۰۲ بنویسید؛ نه بعد از امروز.",
    "Write a day such as 1405/05/02, no later than today.",
  ),
  badAnswer: text(
    "این پاسخ با پاسخ‌های پیشین شما سازگار نیست. دوباره پاسخ دهید یا باز بگذارید.",
    "This answer does not fit what you said before. Answer again, or leave it open.",
  ),
  number: text("پرسش {number}", "Question {number}"),
  why: text("چرا می‌پرسیم: {reason}", "Why we ask: {reason}"),
  paper: text("مدرک: {paper}", "Document: {paper}"),
  issuer: text("از {issuer}", "from {issuer}"),
  yes: text("بله", "Yes"),
  no: text("خیر", "No"),
  none: text("ندارد", "There is none"),
  answer: text("پاسخ می‌دهم", "Answer"),
  open: text("نمی‌دانم، باز بماند", "I do not know, leave it open"),
  dayHelp: text("مانند ۱۴۰۵/۰۵/۰۲", "such as 1405/05/02"),
  review: text("پیش از فرستادن", "Before you send it"),
  reviewLead: text(
    "این پاسخ بر پایهٔ گفته‌های شماست و تصمیم نیست. تصمیم را دو نفر در انجمن می‌گیرند.",
    "This rests on what you said. It is not a decision. Two people of the association decide.",
  ),
  left: text("پرسش‌هایی که باز ماند", "What was left open"),
  leftHelp: text(
    "پرسش‌های بازمانده: {count}. مددکار در بازدید می‌پرسد.",
    "Questions left open: {count}. The social worker asks them at the visit.",
  ),
  send: text("فرستادن درخواست", "Send the application"),
} as const

/** The page on which an application begins. */
export const beginPage = (visit: Visit, problem = false): PageContent => {
  const { portal, say } = visit
  const associations = portal.country.associations.map(({ unit }) => [unit, visit.unit(unit)] as const)
  return {
    title: say(words.title),
    lead: say(words.lead),
    body: [
      problem ? notice("problem", say(words.bad)) : "",
      html`<form method="post" action="/family/apply">${field("unit", say(words.association), choice("unit", associations))}${field(
        "relation",
        say(words.relation),
        choice("relation", [
          ["spouse", say(words.spouse)],
          ["parent", say(words.child)],
          ["child", say(words.parent)],
        ]),
      )}${field(
        "arrest",
        say(words.arrest),
        html`<input id="arrest" name="arrest" required dir="ltr" aria-describedby="arrest-help">`,
        say(words.arrestHelp),
      )}${field(
        "children",
        say(words.children),
        choice(
          "children",
          Array.from({ length: 9 }, (_, count) => [String(count), visit.number(count)] as const),
        ),
      )}<button>${say(words.begin)}</button></form>`,
    ],
  }
}

const draftInput = (draft: Draft): Html =>
  html`<input type="hidden" name="draft" value="${JSON.stringify(draft)}">`

const radio = (value: string, title: string, isFirst: boolean): Html =>
  html`<label><input type="radio" name="answer" value="${value}"${isFirst ? raw(" required") : ""}>${title}</label>`

/** The input by the kind of the field. */
const inputOf = (
  visit: Visit,
  { choices = [], kind, label }: NextQuestion,
  name: string,
  parts: FieldParts | undefined,
  written: WrittenCommand,
): Html => {
  const { say, style } = visit
  const radios = (options: ReadonlyArray<readonly [value: string, title: string]>): Html =>
    html`<fieldset class="options"><legend>${name}</legend>${options.map(([value, of], place) => radio(value, of, place === 0))}</fieldset>`
  if (kind === "truth")
    return radios([
      ["true", say(words.yes)],
      ["false", say(words.no)],
    ])
  if (parts !== undefined)
    return html`<fieldset><legend>${name}</legend>${
      kind === "list"
        ? html`<label class="tick"><input type="checkbox" name="none" value="yes">${say(words.none)}</label>`
        : ""
    }${commandFields(visit, { written, errors: {}, ids: "part-" }, [parts])}</fieldset>`
  if (kind === "code")
    return radios(choices.map(({ code, title }) => [code, inLanguage(style, title)] as const))
  return field(
    "answer",
    name,
    html`<input id="answer" name="answer" required${kind === "day" ? raw(' dir="ltr"') : raw(' inputmode="numeric"')}>`,
    kind === "day" ? say(words.dayHelp) : say(label),
  )
}

const capitalised = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)

/** How a question is asked again: because of a problem, or because a row was added to what is written. */
interface Asked {
  readonly problem?: boolean
  readonly written?: WrittenCommand
}

/** The page of the next question, or of the whole draft once nothing more is to be asked. */
export const questionPage = (
  visit: Visit,
  draft: Draft,
  { problem = false, written = {} }: Asked = {},
): PageContent | undefined => {
  const { number, portal, say, style } = visit
  const today = readToday(draft, portal.today)
  if (today === undefined) return undefined
  const { outlook, parts, question } = today
  const said = problem ? notice("problem", say(words.badAnswer)) : ""
  if (question === undefined)
    return {
      title: say(words.review),
      lead: say(words.reviewLead),
      body: [
        said,
        letterParts(letterToFamily(outlook, {}, iranLetters, style)),
        draft.open.length === 0
          ? ""
          : section(
              say(words.left),
              html`<p>${say(words.leftHelp, { count: number(draft.open.length) })}</p>`,
            ),
        html`<form method="post" action="/family/apply/send" class="buttons">${draftInput(draft)}<button>${say(words.send)}</button></form>`,
      ],
    }
  const { evidence, issuer, label, question: asked = label } = question
  const reasons = question.reasons.flatMap(({ title: of }) =>
    of === undefined ? [] : [inLanguage(style, of)],
  )
  const paper = [
    ...(evidence === undefined ? [] : [inLanguage(style, evidence)]),
    ...(issuer === undefined ? [] : [say(words.issuer, { issuer: inLanguage(style, issuer.title) })]),
  ].join(style.language === "fa" ? "، " : ", ")
  return {
    title: say(words.number, { number: number(draft.asked + 1) }),
    body: [
      said,
      html`<form method="post" action="/family/apply/answer" class="box">${draftInput(draft)}${inputOf(visit, question, capitalised(inLanguage(style, asked)), parts, written)}<div class="buttons"><button name="do" value="answer">${say(words.answer)}</button><button name="do" value="open" class="quiet" formnovalidate>${say(words.open)}</button></div></form>`,
      list([
        ...[...new Set(reasons)].map((reason) => say(words.why, { reason })),
        ...(paper === "" ? [] : [say(words.paper, { paper })]),
      ]),
    ],
  }
}
