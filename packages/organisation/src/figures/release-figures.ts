/** Figures of release: by which ways people are freed, and what frees debtors. */

import { type Figure, type FigurePart, flowOf, stockOf } from "@bazgasht/casework/projections"
import { caseKinds } from "@bazgasht/core"
import { type DebtPetitionState, fundingStackOf } from "@bazgasht/core/release"
import { text } from "@bazgasht/rules"

const field = "release"
const nothing: ReadonlyArray<FigurePart> = []

/** The stages of a petition that is not over. */
const open: ReadonlySet<DebtPetitionState["stage"]> = new Set([
  "gathering",
  "negotiating",
  "fundable",
  "funded",
  "paying",
  "settled",
  "orderRequested",
  "blocked",
  "ordered",
])

export const releaseFigures: ReadonlyArray<Figure> = [
  {
    id: "peopleReleased",
    field,
    title: text("آزادشدگان", "people released"),
    definition: text(
      "کسانی که در این دوره از زندان آزاد شده‌اند و مراقبت پس از خروجشان آغاز شده است، به تفکیک طریق آزادی و در روز آزادی.",
      "People who were released in the period and whose after-care was begun, by the route of release, on the day of release.",
    ),
    measure: "people",
    nature: "flow",
    byPerson: true,
    sources: [
      flowOf(caseKinds.afterCare, ({ event }) =>
        event.type === "opened" ? [{ amount: 1, code: event.releaseRoute, from: event.releasedOn }] : nothing,
      ),
    ],
  },
  {
    id: "debtorsFreed",
    field,
    title: text("محکومان مالی آزادشده", "debtors released"),
    definition: text(
      "محکومان مالی‌ای که درخواستشان در این دوره با آزادی پایان یافته است.",
      "Debt prisoners whose petition ended in release in the period.",
    ),
    measure: "people",
    nature: "flow",
    byPerson: true,
    sources: [
      flowOf(caseKinds.debtPetition, ({ event }) => (event.type === "released" ? [{ amount: 1 }] : nothing)),
    ],
  },
  {
    id: "debtOfFreed",
    field,
    title: text("بدهی آزادشدگان", "debt of those released"),
    definition: text(
      "همهٔ بدهی کسانی که در این دوره آزاد شده‌اند، به تفکیک گذشت محکوم‌له، حکم اعسار، وام، کمک خیّران و آوردهٔ خانواده؛ جمع این بخش‌ها همان بدهی است.",
      "The whole debt of those released in the period, by its parts: forgiven by judgment creditors, deferred by a ruling on insolvency, a loan, donors' gifts, and the family's own money. The parts add up to the debt.",
    ),
    measure: "rials",
    nature: "flow",
    byPerson: true,
    codes: {
      forgiven: text("گذشت محکوم‌له", "forgiven"),
      insolvency: text("حکم اعسار", "insolvency"),
      loan: text("وام", "loan"),
      grant: text("کمک خیّران", "grant"),
      family: text("آوردهٔ خانواده", "family"),
      residual: text("مانده", "left"),
    },
    sources: [
      flowOf(caseKinds.debtPetition, ({ after, event }) => {
        if (event.type !== "released") return nothing
        const { concessions, deferred, family, grant, loan, residual } = fundingStackOf(after)
        const parts = { forgiven: concessions, insolvency: deferred, loan, grant, family, residual }
        return Object.entries(parts).map(([code, amount]) => ({ amount, code }))
      }),
    ],
  },
  {
    id: "debtPetitionsOpen",
    field,
    title: text("درخواست‌های محکومان مالی در جریان", "debt petitions under way"),
    definition: text(
      "درخواست‌های آزادی محکومان مالی که در این روز در جریان است.",
      "Petitions for the release of debt prisoners that are under way on the day.",
    ),
    measure: "cases",
    nature: "stock",
    byPerson: true,
    sources: [stockOf(caseKinds.debtPetition, ({ stage }) => (open.has(stage) ? [{ amount: 1 }] : nothing))],
  },
  {
    id: "leniencyCarriedOut",
    field,
    title: text("نهادهای ارفاقی اجراشده", "leniency carried out"),
    definition: text(
      "تصمیم‌های اعطای نهاد ارفاقی که در این دوره اجرا شده است، به تفکیک نهاد قانونی؛ همهٔ آن‌ها به آزادی نمی‌انجامد.",
      "Decisions of leniency that were carried out in the period, by their route; not all of them release.",
    ),
    measure: "cases",
    nature: "flow",
    byPerson: true,
    sources: [
      flowOf(caseKinds.leniency, ({ after, event }) =>
        event.type === "carriedOut" && after.stage !== "none"
          ? [{ amount: 1, code: after.file.route }]
          : nothing,
      ),
    ],
  },
  {
    id: "peopleFollowedUp",
    field,
    title: text("تحت مراقبت پس از خروج", "people followed after release"),
    definition: text(
      "آزادشدگانی که در این روز مراقبت پس از خروجشان جریان دارد.",
      "Released people whose after-care runs on the day.",
    ),
    measure: "people",
    nature: "stock",
    byPerson: true,
    sources: [
      stockOf(caseKinds.afterCare, ({ stage }) => (stage === "following" ? [{ amount: 1 }] : nothing)),
    ],
  },
  {
    id: "contactsAfterRelease",
    field,
    title: text("تماس‌های پس از آزادی", "contacts after release"),
    definition: text(
      "تماس‌هایی که در این دوره با آزادشدگان گرفته شده است: پاسخ‌داده یا در دسترس نبوده.",
      "Attempts in the period to reach released people, by whether they were reached.",
    ),
    measure: "items",
    nature: "flow",
    byPerson: true,
    codes: {
      reached: text("پاسخ‌داده", "reached"),
      notReached: text("در دسترس نبوده", "not reached"),
    },
    sources: [
      flowOf(caseKinds.afterCare, ({ event }) =>
        event.type === "contacted"
          ? [{ amount: 1, code: event.answers.reached ? "reached" : "notReached" }]
          : nothing,
      ),
    ],
  },
  {
    id: "returnsToPrison",
    field,
    title: text("بازگشت به زندان", "returns to prison"),
    definition: text(
      "آزادشدگانی که در این دوره به زندان بازگشته‌اند، تا آنجا که مراقبت پس از خروج از آن آگاه است.",
      "Released people who came back to prison in the period, as far as after-care knows of it.",
    ),
    measure: "people",
    nature: "flow",
    byPerson: true,
    sources: [
      flowOf(caseKinds.afterCare, ({ event }) =>
        event.type === "returned" ? [{ amount: 1, from: event.on }] : nothing,
      ),
    ],
  },
]
