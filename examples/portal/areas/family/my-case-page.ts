/** My case: where it is, the next day, what is missing, what was paid, and until when one may complain. */

import { wordingOf } from "@bazgasht/cli"
import { letterToFamily } from "@bazgasht/core/letters"
import { confirmedOf } from "@bazgasht/core/support"
import { iranLetters } from "@bazgasht/iran/letters"
import { type Day, inLanguage, text } from "@bazgasht/rules"
import { type Html, html } from "../../page/html.ts"
import { letterParts } from "../../page/letter.ts"
import type { PageContent } from "../../page/page.ts"
import { list, notice, section, table } from "../../page/parts.ts"
import type { Person } from "../../people.ts"
import type { Visit } from "../../visit.ts"
import { complaintSection } from "./complaint.ts"
import {
  caseOfHousehold,
  type Granted,
  grantsOf,
  householdOfPerson,
  type OpenedCase,
  outlookOfHousehold,
} from "./family-file.ts"

const words = {
  title: text("پروندهٔ من", "My case"),
  none: text("شما هنوز پرونده‌ای ندارید", "You have no case yet"),
  noneLead: text(
    "برای درخواست حمایت چند پرسش پاسخ می‌دهید. هر پرسشی را می‌توانید باز بگذارید.",
    "You apply by answering some questions. Each of them may be left open.",
  ),
  apply: text("درخواست حمایت", "Apply for support"),
  steps: {
    intake: text("درخواست", "Application"),
    screened: text("بررسی", "Examination"),
    visited: text("بازدید", "Visit"),
    approved: text("تأیید", "Approval"),
    waitlisted: text("نوبت", "Waiting list"),
    active: text("حمایت", "Support"),
  },
  next: text("تاریخ مهم بعدی", "The next important date"),
  nextSaid: {
    awaitingInformation: text(
      "مدارک را تا {day} بیاورید. این رد درخواست نیست.",
      "Bring the papers by {day}. This is not a refusal.",
    ),
    active: text(
      "پروندهٔ شما تا {day} دوباره بررسی می‌شود. حمایت تا آن روز ادامه دارد.",
      "Your case will be reviewed by {day}. Support goes on until then.",
    ),
    suspended: text(
      "پرداخت متوقف است. پروندهٔ شما تا {day} دوباره بررسی می‌شود.",
      "Payment is stopped. Your case will be reviewed by {day}.",
    ),
    declined: text("می‌توانید تا {day} شکایت کنید.", "You may complain until {day}."),
  },
  pastSaid: {
    awaitingInformation: text(
      "مهلت آوردن مدارک در {day} گذشت. تا پرونده بسته نشده است، هنوز می‌توانید آن‌ها را بیاورید.",
      "The time for the papers ended on {day}. You may still bring them until the case is closed.",
    ),
    active: text(
      "پروندهٔ شما باید تا {day} دوباره بررسی می‌شد. حمایت ادامه دارد؛ پیگیری با انجمن است.",
      "Your case was due for review by {day}. Support goes on. The association has to act.",
    ),
    suspended: text(
      "پرداخت متوقف است و بررسی دوباره تا {day} انجام نشد. از انجمن بپرسید.",
      "Payment is stopped, and your case was not reviewed by {day}. Ask the association.",
    ),
    declined: text(
      "مهلت شکایت از رد درخواست در {day} گذشت. اگر وضع شما عوض شده است، دوباره درخواست بدهید.",
      "The time to complain about the refusal ended on {day}. If things have changed, apply again.",
    ),
  },
  waits: text(
    "نوبت شما هنوز نرسیده است. این رد درخواست نیست.",
    "Your turn has not come. This is not a refusal.",
  ),
  reasons: text("دلیل رد", "Why it was refused"),
  broughtLead: text("هنوز لازم است:", "Still needed:"),
  brought: text("مدارک را آورده‌ام", "I have brought the papers"),
  payments: text("پرداخت‌ها", "Payments"),
  help: text("نوع کمک", "Kind of help"),
  cycle: text("برای", "For"),
  amount: text("مبلغ", "Amount"),
  paid: text("رسیده", "Arrived"),
  stage: text("مرحله", "Stage"),
  notices: text(
    "هر پرداخت به زبان ساده، برای خواندن و چاپ",
    "Each payment in plain words, to read and to print",
  ),
  noPayment: text("هنوز پرداختی نیست.", "No payment yet."),
  done: {
    complaint: text("شکایت شما ثبت شد.", "Your complaint is recorded."),
    papers: text("ثبت شد. پرونده دوباره بررسی می‌شود.", "Recorded. Your case is examined again."),
    applied: text("درخواست شما ثبت شد.", "Your application is recorded."),
  },
  period: text("از {from} تا {to}", "From {from} to {to}"),
  earlier: text("پرداخت‌های پیشین", "Earlier payments"),
  letter: text("آنچه امروز می‌دانیم", "What is known today"),
} as const

const order = ["intake", "screened", "visited", "approved", "waitlisted", "active"] as const

/** How many steps lie behind, by the stage. */
const reached: { readonly [stage: string]: number } = {
  intake: 1,
  awaitingInformation: 1,
  assessment: 2,
  assessed: 3,
  waitlisted: 4,
  active: 5,
  suspended: 5,
  phasingOut: 5,
}

const stepsOf = ({ say }: Visit, stage: string): Html => {
  const now = reached[stage]
  return now === undefined
    ? ""
    : html`<ol class="steps">${order.map(
        (step, place) =>
          html`<li${place < now ? html` class="past"` : place === now ? html` class="now" aria-current="step"` : ""}>${say(words.steps[step])}</li>`,
      )}</ol>`
}

const stageTitle = ({ style }: Visit, kind: "entitlement" | "supportCase", stage: string): string =>
  inLanguage(style, wordingOf(kind).titles[stage] ?? text(stage, stage))

/** The day that counts in a stage: until when papers may be brought, the case is looked at again, or one may complain. */
const dayThatCounts = (
  state: OpenedCase,
): readonly [stage: keyof typeof words.nextSaid, on: Day] | undefined => {
  switch (state.stage) {
    case "awaitingInformation":
      return [state.stage, state.due]
    case "active":
    case "suspended":
      return [state.stage, state.support.reviewDue]
    case "declined":
      return [state.stage, state.appeal.deadline]
    default:
      return undefined
  }
}

const nextDay = ({ day, portal, say }: Visit, state: OpenedCase): Html => {
  if (state.stage === "waitlisted") return html`<div class="notice due"><p>${say(words.waits)}</p></div>`
  const [stage, on] = dayThatCounts(state) ?? []
  if (stage === undefined || on === undefined) return ""
  const said = on < portal.today ? words.pastSaid : words.nextSaid
  return html`<div class="notice due"><p>${say(said[stage], { day: day(on) })}</p></div>`
}

/** The question by which a fact is asked for. */
const questionOf = ({ style }: Visit, fact: string): string =>
  inLanguage(style, iranLetters.matters.find(({ facts }) => facts.includes(fact))?.text ?? text(fact, fact))

const papersForm = (visit: Visit, state: OpenedCase): Html =>
  state.stage === "awaitingInformation"
    ? html`<form method="post" action="/family/papers" class="box"><p>${visit.say(words.broughtLead)}</p>${list(
        [...new Set(state.missing.map((fact) => questionOf(visit, fact)))],
      )}<button>${visit.say(words.brought)}</button></form>`
    : ""

/** The payments of the last days that were paid for, and folded away those before. */
const paymentsOf = (visit: Visit, granted: ReadonlyArray<Granted>): Html => {
  const last = Math.max(...granted.map(({ claim }) => claim.from))
  const earlier = granted.filter(({ claim }) => claim.from < last)
  const latest = granted.filter(({ claim }) => claim.from === last)
  return [
    latestPayments(visit, latest),
    earlier.length === 0
      ? ""
      : html`<details><summary>${visit.say(words.earlier)}</summary>${paymentsTable(visit, earlier)}</details>`,
  ]
}

/** The latest payments, each in a line: what it is for, how much, and how far it has come. */
const latestPayments = (visit: Visit, granted: ReadonlyArray<Granted>): Html => {
  const { day, money, say, title } = visit
  const [first] = granted
  return first === undefined
    ? html`<p class="empty">${say(words.noPayment)}</p>`
    : html`<p class="small">${say(words.period, { from: day(first.claim.from), to: day(first.claim.to) })}</p><ul class="payments">${granted.map(
        (state) =>
          html`<li><span><strong>${title(state.claim.kind)}</strong><br><span class="small">${stageTitle(visit, "entitlement", state.stage)}</span></span><span class="number">${money(state.claim.amount)}</span></li>`,
      )}</ul>`
}

const paymentsTable = (visit: Visit, granted: ReadonlyArray<Granted>): Html => {
  const { day, money, say, title } = visit
  return table(
    say(words.payments),
    [
      { title: say(words.help), of: ({ claim }: Granted) => title(claim.kind) },
      { title: say(words.cycle), of: ({ claim }: Granted) => `${day(claim.from)} – ${day(claim.to)}` },
      { title: say(words.amount), numeric: true, of: ({ claim }: Granted) => money(claim.amount) },
      { title: say(words.paid), numeric: true, of: (state: Granted) => money(confirmedOf(state)) },
      { title: say(words.stage), of: ({ stage }: Granted) => stageTitle(visit, "entitlement", stage) },
    ],
    granted,
    say(words.noPayment),
  )
}

/** Stages in which the association has decided on the family. */
const decided: ReadonlySet<string> = new Set(["waitlisted", "active", "suspended", "phasingOut", "declined"])

/** What was just done, or why it was not. */
export interface Said {
  readonly done?: keyof typeof words.done
  readonly problem?: string
}

/** What the page of the case holds. */
export const myCasePage = async (
  visit: Visit,
  person: Person,
  { done, problem }: Said = {},
): Promise<PageContent> => {
  const { portal, say, style } = visit
  const household = await householdOfPerson(portal, person)
  const state = household === undefined ? undefined : await caseOfHousehold(portal, person, household)
  if (household === undefined || state === undefined)
    return {
      title: say(words.none),
      lead: say(words.noneLead),
      body: html`<p><a class="button" href="/family/apply">${say(words.apply)}</a></p>`,
    }
  const outlook = await outlookOfHousehold(portal, household, state)
  const granted = await grantsOf(portal, person, household)
  return {
    title: say(words.title),
    lead: stageTitle(visit, "supportCase", state.stage),
    body: [
      done === undefined ? "" : notice("done", say(words.done[done])),
      problem === undefined ? "" : notice("problem", problem),
      stepsOf(visit, state.stage),
      nextDay(visit, state),
      papersForm(visit, state),
      state.stage === "declined"
        ? section(say(words.reasons), list(state.grounds.map((id) => groundOf(visit, id))))
        : "",
      section(say(words.payments), [
        paymentsOf(visit, granted),
        granted.length === 0 ? "" : html`<p><a href="/family/payments">${say(words.notices)}</a></p>`,
      ]),
      outlook === undefined
        ? ""
        : section(
            say(words.letter),
            letterParts(letterToFamily(outlook, {}, iranLetters, style), {
              isDecided: decided.has(state.stage),
              isPart: true,
            }),
          ),
      await complaintSection(visit, person, state),
    ],
  }
}

/** Why a case was refused, in plain words. */
const groundOf = ({ style }: Visit, id: string): string => {
  const reason = iranLetters.reasons.find(({ grounds }) => grounds.includes(id))
  return reason === undefined ? id : inLanguage(style, reason.text)
}
