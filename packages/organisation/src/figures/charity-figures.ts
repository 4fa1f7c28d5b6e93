/** Figures of benefactors' money. */

import { type Figure, type FigurePart, flowOf, stockOf } from "@bazgasht/casework/projections"
import { caseKinds } from "@bazgasht/core"
import { type PoolState, poolBalanceOf, postingsOf } from "@bazgasht/core/release"
import { text } from "@bazgasht/rules"
import { giftCases } from "../charity/charity-kinds.ts"

const field = "charity"
const nothing: ReadonlyArray<FigurePart> = []

/** The petition for which an event moves money. */
const petitionOf = (state: PoolState, event: object): string | undefined =>
  state.stage === "none" || !("grant" in event)
    ? undefined
    : state.reservations.find(({ grant }) => grant === event.grant)?.petition

export const charityFigures: ReadonlyArray<Figure> = [
  {
    id: "giftsReceived",
    field,
    title: text("کمک‌های دریافتی از خیّران", "gifts received"),
    definition: text(
      "مبلغ کمک‌هایی که در این دوره رسیده است، به تفکیک راه پرداخت و در روز رسیدن؛ تعهدها و کمک‌هایی که یکجا در صندوق ثبت شده‌اند شمرده نمی‌شوند.",
      "Gifts that came in in the period, by the channel, on the day on which they came in; promises do not count, nor does what a pool books without a gift of its own.",
    ),
    measure: "rials",
    nature: "flow",
    byPerson: true,
    sources: [
      flowOf(giftCases, ({ after, event }) =>
        (event.type === "given" || event.type === "received") && after.stage !== "none"
          ? [{ amount: event.amount, code: after.channel, from: event.receivedOn }]
          : nothing,
      ),
    ],
  },
  {
    id: "giftsReturned",
    field,
    title: text("کمک‌های بازگردانده‌شده", "gifts given back"),
    definition: text(
      "مبلغی که در این دوره به خیّران بازگردانده شده است.",
      "What went back to donors in the period.",
    ),
    measure: "rials",
    nature: "flow",
    byPerson: true,
    sources: [
      flowOf(giftCases, ({ event }) => (event.type === "refunded" ? [{ amount: event.amount }] : nothing)),
    ],
  },
  {
    id: "poolsReceived",
    field,
    title: text("دریافتی صندوق‌ها", "received by pools"),
    definition: text(
      "پولی که در این دوره به صندوق‌های آزادی محکومان مالی رسیده است، هر دسته از کمک‌ها یک بار.",
      "Money that came into the pools for debtors in the period, each batch of gifts once.",
    ),
    measure: "rials",
    nature: "flow",
    sources: [
      flowOf(caseKinds.pool, ({ event }) =>
        postingsOf(event)
          .filter(({ from }) => from === "received")
          .map(({ amount }) => ({ amount })),
      ),
    ],
  },
  {
    id: "poolsSpent",
    field,
    title: text("هزینه‌کرد صندوق‌ها", "spent by pools"),
    definition: text(
      "پولی از صندوق‌ها که محکوم‌لهم در این دوره رسید آن را داده‌اند، منهای آنچه برگشته است.",
      "Money of pools for which creditors gave a receipt in the period, less what came back of it.",
    ),
    measure: "rials",
    nature: "flow",
    byPerson: true,
    sources: [
      flowOf(caseKinds.pool, ({ after, event }) =>
        postingsOf(event).flatMap(({ amount, from, to }) => [
          ...(to === "spent" ? [{ amount, of: petitionOf(after, event) }] : []),
          ...(from === "reversed" ? [{ amount: 0 - amount, of: petitionOf(after, event) }] : []),
        ]),
      ),
    ],
  },
  {
    id: "poolsOnHand",
    field,
    title: text("موجودی صندوق‌ها", "on hand in pools"),
    definition: text(
      "پول صندوق‌ها در این روز: قابل تخصیص، ذخیره‌شده برای پرونده‌ها، و در راه محکوم‌لهم.",
      "Money of pools on the day: free, reserved for grants, and on its way to creditors.",
    ),
    measure: "rials",
    nature: "stock",
    byPerson: true,
    codes: {
      free: text("قابل تخصیص", "free"),
      reserved: text("ذخیره‌شده", "reserved"),
      ordered: text("در راه پرداخت", "on its way"),
    },
    sources: [
      stockOf(caseKinds.pool, (state) =>
        state.stage === "none"
          ? nothing
          : [
              { amount: poolBalanceOf(state).free, code: "free", of: "" },
              ...state.reservations.flatMap(({ payments, petition, status }) =>
                status === "reserved" || status === "ordered"
                  ? payments.map(({ amount }) => ({ amount, code: status, of: petition }))
                  : nothing,
              ),
            ],
      ),
    ],
  },
]
