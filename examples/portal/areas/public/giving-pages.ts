/** Giving: for a person under a code or for all, with a receipt at once, and what a gift did. */

import { reportOfYear } from "@bazgasht/example-systems/donor-page.ts"
import { poolId } from "@bazgasht/example-systems/gift-batches.ts"
import { headquarters } from "@bazgasht/example-systems/offices.ts"
import { give, isThere, stateOf, statesWhere } from "@bazgasht/example-systems/systems.ts"
import type { CampaignState, GiftState } from "@bazgasht/organisation/charity"
import { type Money, text } from "@bazgasht/rules"
import { newCode } from "../../codes.ts"
import { batchOf } from "../../open-work.ts"
import { type Html, html } from "../../page/html.ts"
import { card, cards, choice, facts, field, notice, section } from "../../page/parts.ts"
import type { Portal } from "../../portal.ts"
import { paymentGateway, publisher } from "../../public-reader.ts"
import type { Visit } from "../../visit.ts"

const words = {
  title: text("کمک به آزادی و به خانواده‌ها", "Giving for release and for families"),
  lead: text(
    "نام کسی منتشر نمی‌شود. هر پویش یک کد دارد. پول را دو نفر می‌شمارند و سپس به محکوم‌له پرداخت می‌شود.",
    "No names are published. Each campaign has a code. Two people count the money, and it is paid to the creditor.",
  ),
  campaigns: text("پویش‌های باز", "Open campaigns"),
  code: text("کد {code}", "Code {code}"),
  until: text("تا {day}", "until {day}"),
  given: text("{given} از {wanted} رسیده است", "{given} of {wanted} came in"),
  general: text("همهٔ محکومان مالی", "all judgment debtors"),
  form: text("کمک می‌کنم", "I give"),
  for: text("برای", "For"),
  amount: text("مبلغ به ریال", "Amount in rials"),
  amountHelp: text(
    "دست‌کم ۱۰۰٬۰۰۰ ریال؛ این نمونه پولی نمی‌گیرد.",
    "100,000 rials at least. This demonstration takes no money.",
  ),
  send: text("پرداخت و دریافت رسید", "Pay and get a receipt"),
  bad: text(
    "مبلغ را با رقم بنویسید: از ۱۰۰٬۰۰۰ تا ۱۰٬۰۰۰٬۰۰۰٬۰۰۰ ریال.",
    "Write the amount in digits: from 100,000 to 10,000,000,000 rials.",
  ),
  find: text("گزارش مصرف کمک من", "Use of my gift"),
  findHelp: text("شمارهٔ رسید خود را بنویسید.", "Write the number of your receipt."),
  number: text("شمارهٔ رسید", "Receipt number"),
  show: text("نمایش", "Show"),
  notFound: text("کمکی با این شماره ثبت نشده است.", "No gift is recorded under this number."),
  receipt: text("رسید کمک {code}", "Receipt of gift {code}"),
  thanks: text(
    "سپاس‌گزاریم. این شماره را نگه دارید: با آن می‌بینید کمک شما کجا مصرف شد.",
    "Thank you. Keep this number: with it you see how your gift is used.",
  ),
  day: text("روز دریافت", "Received on"),
  sum: text("مبلغ", "Amount"),
  purpose: text("برای", "For"),
  now: text("اکنون", "Now"),
  waits: text("در دستهٔ کمک‌هاست و هنوز شمرده نشده است", "in a batch of gifts that is not counted yet"),
  counted: text("شمرده شده است و در صندوق است", "counted, and in the pool"),
  used: text("چه اندازه مصرف شد", "How much was spent"),
  none: text("هنوز هیچ", "nothing yet"),
  part: text("بخشی", "a part"),
  whole: text("همه", "all of it"),
  helped: text("در آزادی چند نفر سهم داشت", "How many people it helped to free"),
  few: text("کمتر از پنج نفر", "fewer than five"),
  people: text("{count} نفر", "{count} people"),
  who: text(
    "نام آنان منتشر نمی‌شود. تعداد کمتر از پنج نفر هم منتشر نمی‌شود.",
    "Their names are not published, nor is a number below five.",
  ),
  all: text("همهٔ کمک‌ها در یک سال", "All gifts of a year"),
  freed: text("کسانی که بدهی‌شان پرداخت شد", "People whose debts were paid"),
  paid: text("دست‌کم این مبلغ پرداخت شد", "At least this much was paid"),
} as const

const openCampaigns = async ({ systems }: Portal) =>
  (await statesWhere(systems.cases.campaign, publisher, [{ attribute: "unit", is: headquarters }])).flatMap(
    ({ state, subject }) => (state.stage === "open" ? [{ state, subject }] : []),
  )

type OpenCampaign = Extract<CampaignState, { readonly stage: "open" }>

const campaignBox = (visit: Visit, { code, given, until, wanted }: OpenCampaign): Html => {
  const { day, money, say } = visit
  return html`<div class="box"><h3>${say(words.code, { code })}</h3><p>${visit.title("campaign.release")} · ${say(words.until, { day: day(until) })}</p>
<meter min="0" max="${wanted}" value="${given}">${money(given)}</meter><p>${say(words.given, { given: money(given), wanted: money(wanted) })}</p></div>`
}

/** What gifts of a year did. It rests on the pool alone. */
const reportOf = async ({ remembered, systems }: Portal) => {
  const { version } = await stateOf(systems.cases.pool, publisher, poolId)
  return remembered.at("charity", version, () => reportOfYear(systems))
}

/** What the page of giving holds. */
export const givingPage = async (visit: Visit, problem?: "bad" | "notFound") => {
  const { money, number, portal, say } = visit
  const campaigns = await openCampaigns(portal)
  const { amount, people } = await reportOf(portal)
  return {
    title: say(words.title),
    lead: say(words.lead),
    body: [
      problem === undefined ? "" : notice("problem", say(words[problem])),
      cards([
        card(say(words.freed), people === 0 ? say(words.few) : number(people), say(words.all)),
        amount === 0 ? "" : card(say(words.paid), money(amount), say(words.all)),
      ]),
      html`<div class="two"><section><h2>${say(words.campaigns)}</h2>${campaigns.map(({ state }) => campaignBox(visit, state))}</section>
<section><h2>${say(words.form)}</h2><form method="post" action="/giving">${field(
        "campaign",
        say(words.for),
        choice("campaign", [
          ...campaigns.map(({ state, subject }) => [subject, say(words.code, { code: state.code })] as const),
          ["", say(words.general)],
        ]),
      )}${field(
        "amount",
        say(words.amount),
        html`<input id="amount" name="amount" inputmode="numeric" required aria-describedby="amount-help">`,
        say(words.amountHelp),
      )}<button>${say(words.send)}</button></form></section></div>`,
      section(
        say(words.find),
        html`<form method="get" action="/giving/gift">${field(
          "code",
          say(words.number),
          html`<input id="code" name="code" required aria-describedby="code-help" dir="ltr">`,
          say(words.findHelp),
        )}<button class="quiet">${say(words.show)}</button></form>`,
      ),
    ] as Html,
  }
}

/** A written number; Persian digits and separators are read as well. */
export const readAmount = (written: string): number | undefined => {
  const digits = written
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\s,٬،_]/g, "")
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined
}

/** Takes a gift in, and gives the number of its receipt; `undefined` where the amount is none. */
export const takeGift = async (
  portal: Portal,
  asked: { readonly amount: string; readonly campaign: string },
): Promise<string | undefined> => {
  const amount = readAmount(asked.amount)
  if (amount === undefined || amount < 100_000 || amount > 10_000_000_000) return undefined
  const campaign = (await openCampaigns(portal)).find(({ subject }) => subject === asked.campaign)?.subject
  const code = newCode("G")
  await give(portal.systems.cases.gift, paymentGateway, code, portal.today, {
    type: "give",
    donor: `donor-${code}`,
    amount: amount as Money,
    channel: "gift.portal",
    earmark: campaign === undefined ? {} : { campaign: [campaign] },
    unit: headquarters,
    receipt: `receipt-${code}`,
    receivedOn: portal.today,
    batch: batchOf(campaign),
    ...(campaign === undefined ? {} : { campaign }),
  })
  await portal.carryOut()
  return code
}

const isBooked = async ({ systems }: Portal, batch: string): Promise<boolean> =>
  (await stateOf(systems.cases.giftBatch, publisher, batch)).stage === "booked"

const nameOfPurpose = async ({ portal, say }: Visit, gift: GiftState): Promise<string> => {
  if (gift.stage === "none" || gift.campaign === undefined) return say(words.general)
  const campaign = await stateOf(portal.systems.cases.campaign, publisher, gift.campaign)
  return campaign.stage === "none" ? say(words.general) : say(words.code, { code: campaign.code })
}

/** What the page of one gift holds; `undefined` where there is none of this code. */
export const giftPage = async (visit: Visit, code: string, isNew: boolean) => {
  const { day, money, number, portal, say } = visit
  const { gift: gifts } = portal.systems.cases
  if (!(await isThere(gifts, publisher, code))) return undefined
  const gift = await stateOf(gifts, publisher, code)
  if (gift.stage !== "received" && gift.stage !== "refunded") return undefined
  const share = (await reportOf(portal)).donors.find(({ donor }) => donor === gift.donor)
  const people = share?.people ?? 0
  const booked = await isBooked(portal, gift.batch)
  return {
    title: say(words.receipt, { code }),
    printed: true,
    body: [
      isNew ? notice("done", say(words.thanks)) : "",
      html`<div class="box">${facts([
        [say(words.number), code],
        [say(words.sum), money(gift.amount)],
        [say(words.day), day(gift.receivedOn)],
        [say(words.purpose), await nameOfPurpose(visit, gift)],
      ])}</div>`,
      section(
        say(words.find),
        facts([
          [say(words.now), say(booked ? words.counted : words.waits)],
          [say(words.used), say(words[share?.used ?? "none"])],
          [
            say(words.helped),
            people > 0
              ? say(words.people, { count: number(people) })
              : say(share?.used === undefined || share.used === "none" ? words.none : words.few),
          ],
        ]),
      ),
      html`<p class="small">${say(words.who)}</p>`,
    ] as Html,
  }
}
