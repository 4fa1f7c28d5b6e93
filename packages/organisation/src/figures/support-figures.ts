/** Figures of the support of families. */

import { type Figure, type FigurePart, flowOf, stockOf } from "@bazgasht/casework/projections"
import { caseKinds } from "@bazgasht/core"
import { confirmedOf, type EntitlementState, leftOf, type SupportCase } from "@bazgasht/core/support"
import { text } from "@bazgasht/rules"

const field = "support"
const nothing: ReadonlyArray<FigurePart> = []

/** The days on which the association of a case carries the family itself. The state knows all of them. */
const covers = (state: SupportCase): ReadonlyArray<FigurePart> =>
  state.stage === "none"
    ? nothing
    : state.file.covers
        .filter(({ payer }) => payer === state.file.association)
        .map(({ from, to }) => ({ amount: 1, unit: state.file.association, from, to }))

const inStages =
  (...stages: ReadonlyArray<SupportCase["stage"]>) =>
  (state: SupportCase): ReadonlyArray<FigurePart> =>
    state.stage !== "none" && stages.includes(state.stage)
      ? [{ amount: 1, unit: state.file.association }]
      : nothing

const owed = (state: EntitlementState): ReadonlyArray<FigurePart> =>
  state.stage === "approved" || state.stage === "held"
    ? [{ amount: leftOf(state), code: state.claim.kind, of: state.claim.household }]
    : nothing

/** Whether all of it has arrived, as a number. */
const paidTimes = ({ stage }: EntitlementState): number => (stage === "paid" ? 1 : 0)

export const supportFigures: ReadonlyArray<Figure> = [
  {
    id: "familiesCovered",
    field,
    title: text("خانواده‌های تحت پوشش", "families covered"),
    definition: text(
      "خانواده‌هایی که در این روز انجمن خودشان از آنان حمایت می‌کند: از روز آغاز حمایت تا روز پایان آن، با آن‌هایی که پرداختشان معلق است؛ بدون خانواده‌های در نوبت، ارجاع‌شده به پرداخت‌کنندهٔ دیگر و خودکفاشده.",
      "Families that their association itself supports on the day: from the day on which support begins to the day on which it ends, those whose support is suspended among them; not those who wait, who were referred to another payer, or who are self-reliant.",
    ),
    measure: "families",
    nature: "stock",
    byPerson: true,
    sources: [stockOf(caseKinds.supportCase, covers)],
  },
  {
    id: "familiesSuspended",
    field,
    title: text("خانواده‌های معلق", "families suspended"),
    definition: text(
      "خانواده‌هایی از تحت پوشش‌ها که پروندهٔ حمایتشان در این روز معلق است.",
      "Of the families covered, those whose support case is suspended on the day.",
    ),
    measure: "families",
    nature: "stock",
    byPerson: true,
    sources: [stockOf(caseKinds.supportCase, inStages("suspended"))],
  },
  {
    id: "familiesWaiting",
    field,
    title: text("خانواده‌های در نوبت", "families waiting"),
    definition: text(
      "خانواده‌هایی که نیازشان تأیید شده است و در این روز در نوبت اعتبار هستند.",
      "Families whose need was approved and who wait on the day for a place within the budget.",
    ),
    measure: "families",
    nature: "stock",
    byPerson: true,
    sources: [stockOf(caseKinds.supportCase, inStages("waitlisted"))],
  },
  {
    id: "applicationsOpen",
    field,
    title: text("درخواست‌های در دست بررسی", "applications under examination"),
    definition: text(
      "پرونده‌های حمایت که در این روز بررسی می‌شوند: از ثبت درخواست تا تأیید یا رد آن.",
      "Support cases that are examined on the day: from the application to its approval or refusal.",
    ),
    measure: "cases",
    nature: "stock",
    byPerson: true,
    sources: [
      stockOf(caseKinds.supportCase, inStages("intake", "awaitingInformation", "assessment", "assessed")),
    ],
  },
  {
    id: "paidToFamilies",
    field,
    title: text("پرداخت به خانواده‌ها", "paid to families"),
    definition: text(
      "مبلغ پرداخت‌هایی که بانک در این دوره رسیدنشان را تأیید کرده است، منهای آنچه برگردانده است؛ آنچه بدون پاسخ مانده شمرده نمی‌شود.",
      "Payments whose arrival was confirmed in the period, less what a bank sent back; what it has not answered is not among them.",
    ),
    measure: "rials",
    nature: "flow",
    byPerson: true,
    sources: [
      flowOf(caseKinds.entitlement, ({ after, before }) => {
        const amount = confirmedOf(after) - confirmedOf(before)
        return after.stage === "none"
          ? nothing
          : [{ amount, code: after.claim.kind, of: after.claim.household }]
      }),
    ],
  },
  {
    id: "entitlementsPaid",
    field,
    title: text("کمک‌های پرداخت‌شده", "entitlements paid in full"),
    definition: text(
      "کمک‌هایی که در این دوره همهٔ مبلغشان به خانواده رسیده است، منهای آنچه بانک برگردانده است؛ خانواده‌ای که دو بار کمک گرفته است دو بار شمرده می‌شود.",
      "Entitlements of which the whole amount has arrived in the period, less those that a bank sent back; a family that was helped twice counts twice.",
    ),
    measure: "items",
    nature: "flow",
    byPerson: true,
    sources: [
      flowOf(caseKinds.entitlement, ({ after, before }) =>
        after.stage === "none"
          ? nothing
          : [
              {
                amount: paidTimes(after) - paidTimes(before),
                code: after.claim.kind,
                of: after.claim.household,
              },
            ],
      ),
    ],
  },
  {
    id: "owedToFamilies",
    field,
    title: text("مانده برای پرداخت به خانواده‌ها", "owed to families"),
    definition: text(
      "مبلغی از کمک‌های تأییدشده که در این روز هنوز به خانواده‌ها نرسیده است.",
      "Of approved entitlements, what has not arrived on the day.",
    ),
    measure: "rials",
    nature: "stock",
    byPerson: true,
    sources: [stockOf(caseKinds.entitlement, owed)],
  },
]
