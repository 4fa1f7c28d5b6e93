/** What an officer writes down for a command, and what the portal works out for them. A command that is not here and takes fields has no form in this example. */

import { scoreOf } from "@bazgasht/core/support"
import { caseCodes, iranPack, supportProgramme } from "@bazgasht/iran"
import { type Day, type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { KindName } from "../../command.ts"
import type { Portal } from "../../portal.ts"
import { type OpenedCase, outlookOfHousehold } from "../family/family-file.ts"

/** A field that an officer fills in. */
export interface FormField {
  readonly name: string
  readonly title: Text
  readonly kind: "choice" | "day" | "money" | "text"
  readonly options?: ReadonlyArray<readonly [code: string, title: Text]>
}

/** What was written, read by the kinds of the fields. */
export interface WrittenFields {
  readonly [name: string]: Day | number | string
}

/** The form of a command. */
export interface CommandForm {
  /** What the portal does by itself, in words. */
  readonly note?: Text
  readonly fields: ReadonlyArray<FormField>
  /** The fields of the command; `undefined` where they cannot be worked out. */
  readonly build: (
    portal: Portal,
    state: never,
    written: WrittenFields,
  ) => object | Promise<object | undefined>
}

const reference: FormField = {
  name: "document",
  title: text("شمارهٔ سند", "Number of the document"),
  kind: "text",
}
const reasonText: FormField = { name: "reason", title: text("دلیل", "Reason"), kind: "text" }
const on: FormField = { name: "on", title: text("تاریخ", "Day"), kind: "day" }

const codes = (prefix: string): FormField["options"] =>
  caseCodes.filter(({ code }) => code.startsWith(prefix)).map(({ code, title }) => [code, title] as const)

const answers = (name: string, title: Text, options: NonNullable<FormField["options"]>): FormField => ({
  name,
  title,
  kind: "choice",
  options,
})

const written: CommandForm["build"] = (_portal, _state, fields) => fields

/** Screens a family by the rule of cover. */
const screen = async (portal: Portal, state: OpenedCase): Promise<object | undefined> => {
  const outlook = await outlookOfHousehold(portal, state.file.household, state)
  if (outlook === undefined) return undefined
  const { missing, outcome, receipt } = outlook.cover
  switch (outcome.outcome) {
    case "eligible":
      return { outcome: { kind: "yes" }, receipt }
    case "referred":
      return { outcome: { kind: "referred", payer: outcome.to.id }, receipt }
    case "undetermined":
      return {
        outcome: { kind: "undetermined", missing: missing.questions.map(({ unknown }) => unknown.id) },
        receipt,
      }
    case "barred":
      return { outcome: { kind: "no", grounds: outcome.grounds.map(({ id }) => id) }, receipt }
    case "notYet":
      return { outcome: { kind: "no", grounds: outcome.awaits.map(({ id }) => id) }, receipt }
  }
}

/** Scores the need of a family that was visited. */
const assess = async (
  portal: Portal,
  state: OpenedCase,
  { on: day }: WrittenFields,
): Promise<object | undefined> => {
  const outlook = await outlookOfHousehold(portal, state.file.household, state)
  if (outlook === undefined) return undefined
  const setting = { pack: iranPack, today: portal.today }
  const need = Result.getOrThrow(scoreOf(supportProgramme.needScore, outlook.facts, setting))
  return {
    visit: { kind: "visited", on: day },
    score: need.proven,
    breakdown: need.contributions.flatMap(({ points, rule }) =>
      points === undefined ? [] : [{ indicator: rule.id, points }],
    ),
  }
}

const byHand: { readonly [command: string]: CommandForm } = {
  "supportCase.screen": {
    note: text(
      "قاعدهٔ شمول (FAM-1) روی پروندهٔ امروز اجرا و رسید آن ثبت می‌شود.",
      "The rule of cover (FAM-1) is decided on the file of today, and its receipt is recorded.",
    ),
    fields: [],
    build: (portal, state) => screen(portal, state),
  },
  "supportCase.recordAssessment": {
    note: text("امتیاز نیاز از روی پروندهٔ امروز حساب می‌شود.", "The need is scored by the file of today."),
    fields: [{ ...on, title: text("روز بازدید", "Day of the visit") }],
    build: (portal, state, fields) => assess(portal, state, fields),
  },
  "supportCase.supplyFact": {
    note: text(
      "آنچه کم بود رسیده است؛ پرونده دوباره بررسی می‌شود.",
      "What was missing has come; the case is screened anew.",
    ),
    fields: [],
    build: (_portal, state: Extract<OpenedCase, { readonly stage: "awaitingInformation" }>) => ({
      facts: state.missing,
    }),
  },
  "supportCase.suspend": {
    fields: [answers("reason", text("دلیل", "Reason"), codes("suspension.") ?? [])],
    build: ({ today }, _state, fields) => ({ ...fields, notice: { kind: "sent", on: today } }),
  },
  "supportCase.resume": {
    fields: [answers("reason", text("دلیل", "Reason"), codes("suspension.") ?? []), reference],
    build: written,
  },
  "supportCase.reportRelease": {
    fields: [{ ...on, name: "releasedOn", title: text("روز آزادی", "Day of release") }],
    build: written,
  },
  "supportCase.close": {
    fields: [answers("outcome", text("نتیجه", "Outcome"), codes("closing.") ?? [])],
    build: written,
  },
  "referral.confirmReceipt": {
    fields: [
      on,
      { name: "reference", title: text("شمارهٔ ثبت نهاد", "Reference of the agency"), kind: "text" },
    ],
    build: written,
  },
  "referral.answer": {
    fields: [
      on,
      answers("outcome", text("پاسخ", "Answer"), [
        ["answer.accepted", text("پذیرفت", "accepted")],
        ["answer.declined", text("نپذیرفت", "declined")],
      ]),
      reference,
      { ...on, name: "from", title: text("از روز", "From") },
    ],
    build: (_portal, _state, { from, ...fields }) =>
      fields["outcome"] === "answer.accepted" ? { ...fields, from } : fields,
  },
  "afterCare.contact": {
    fields: [
      answers("after", text("تماس", "Contact"), [
        ["30", text("۳۰ روز پس از آزادی", "30 days after release")],
        ["90", text("۹۰ روز پس از آزادی", "90 days after release")],
        ["180", text("۱۸۰ روز پس از آزادی", "180 days after release")],
      ]),
      answers("reached", text("آیا تماس برقرار شد؟", "Was the person reached?"), [
        ["yes", text("بله", "yes")],
        ["no", text("خیر", "no")],
      ]),
      answers("work", text("کار", "Work"), [
        ["employed", text("شاغل", "employed")],
        ["selfEmployed", text("خوداشتغال", "self-employed")],
        ["inTraining", text("در حال آموزش", "in training")],
        ["unemployed", text("بیکار", "unemployed")],
      ]),
      answers("housing", text("مسکن", "Housing"), [
        ["lasting", text("پایدار", "lasting")],
        ["temporary", text("موقت", "for a time")],
        ["homeless", text("بدون مسکن", "homeless")],
      ]),
      answers("family", text("خانواده", "Family"), [
        ["together", text("با خانواده", "with the family")],
        ["inTouch", text("در ارتباط", "in touch")],
        ["apart", text("جدا", "apart")],
      ]),
    ],
    build: (_portal, _state, { after, reached, ...rest }) => ({
      after: Number(after),
      answers: reached === "yes" ? { reached: true, ...rest } : { reached: false },
    }),
  },
  "debtPetition.recordConcession": {
    fields: [
      {
        name: "amount",
        title: text("مبلغ گذشت محکوم‌له (ریال)", "What the creditor forgives (rials)"),
        kind: "money",
      },
      reference,
    ],
    build: (_portal, _state, fields) => ({ obligation: "debt", ...fields }),
  },
  "debtPetition.makeOffer": {
    fields: [
      { name: "asked", title: text("گذشت خواسته‌شده (ریال)", "What is asked (rials)"), kind: "money" },
      { ...on, name: "answerBy", title: text("پاسخ تا", "Answer until") },
    ],
    build: (_portal, _state, fields) => ({ obligation: "debt", ...fields }),
  },
  "debtPetition.recordOrder": {
    fields: [{ name: "order", title: text("شمارهٔ دستور", "Number of the order"), kind: "text" }],
    build: written,
  },
  "proposal.inspect": {
    fields: [
      answers("inspection", text("بررسی", "Inspection"), [
        ["inspection.site", text("بازدید محل", "the site")],
        ["inspection.security", text("امنیت", "security")],
        ["inspection.health", text("بهداشت و ایمنی", "health and safety")],
      ]),
      answers("outcome", text("نتیجه", "Finding"), [
        ["fit", text("مناسب", "fit")],
        ["unfit", text("نامناسب", "unfit")],
      ]),
      on,
      reference,
    ],
    build: written,
  },
}

/** Commands of several kinds that take a reason or a document alone. */
const byField: { readonly [fields: string]: CommandForm } = {
  "": { fields: [], build: () => ({}) },
  reason: { fields: [reasonText], build: written },
  document: { fields: [reference], build: written },
  on: { fields: [on], build: written },
}

/** The form of a command; `undefined` where this example has none. */
export const formOf = (kind: KindName, type: string, takes: ReadonlyArray<string>): CommandForm | undefined =>
  byHand[`${kind}.${type}`] ?? byField[takes.join(" ")]
