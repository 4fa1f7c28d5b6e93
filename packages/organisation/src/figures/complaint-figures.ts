/** Figures of complaints, and of what is overdue. */

import { type Figure, type FigurePart, flowOf, stockOf } from "@bazgasht/casework/projections"
import { caseKinds } from "@bazgasht/core"
import type { GrievanceState } from "@bazgasht/core/support"
import { type Day, text } from "@bazgasht/rules"

const field = "complaints"
const nothing: ReadonlyArray<FigurePart> = []

/** The stages before a ruling. */
const pending: ReadonlySet<GrievanceState["stage"]> = new Set([
  "received",
  "acknowledged",
  "assigned",
  "inProgress",
  "onHold",
  "forApproval",
  "reopened",
])

/** From the day after the last one on which it was in time. */
const overdue = (code: string, due: Day | undefined): ReadonlyArray<FigurePart> =>
  due === undefined ? nothing : [{ amount: 1, code, notBefore: (due + 1) as Day }]

export const complaintFigures: ReadonlyArray<Figure> = [
  {
    id: "complaintsReceived",
    field,
    title: text("شکایت‌های دریافت‌شده", "complaints received"),
    definition: text(
      "شکایت‌هایی که در این دوره ثبت شده است، به تفکیک موضوع.",
      "Complaints that came in in the period, by what they are about.",
    ),
    measure: "cases",
    nature: "flow",
    byPerson: true,
    sources: [
      flowOf(caseKinds.grievance, ({ event }) =>
        event.type === "received" ? [{ amount: 1, code: event.about }] : nothing,
      ),
    ],
  },
  {
    id: "complaintsOpen",
    field,
    title: text("شکایت‌های رسیدگی‌نشده", "complaints without a ruling"),
    definition: text(
      "شکایت‌هایی که در این روز هنوز رأیی دربارهٔ آن‌ها داده نشده است.",
      "Complaints on which there is no ruling on the day.",
    ),
    measure: "cases",
    nature: "stock",
    byPerson: true,
    sources: [
      stockOf(caseKinds.grievance, (state) =>
        state.stage !== "none" && pending.has(state.stage)
          ? [{ amount: 1, code: state.complaint.about }]
          : nothing,
      ),
    ],
  },
  {
    id: "complaintsRuled",
    field,
    title: text("شکایت‌های رسیدگی‌شده", "complaints ruled on"),
    definition: text(
      "رأی‌هایی که در این دوره دربارهٔ شکایت‌ها داده شده است، به تفکیک نتیجه.",
      "Rulings on complaints in the period, by their outcome.",
    ),
    measure: "cases",
    nature: "flow",
    byPerson: true,
    codes: {
      upheld: text("وارد", "upheld"),
      partlyUpheld: text("بخشی وارد", "partly upheld"),
      rejected: text("غیروارد", "rejected"),
    },
    sources: [
      flowOf(caseKinds.grievance, ({ event }) =>
        event.type === "ruled" ? [{ amount: 1, code: event.stage }] : nothing,
      ),
    ],
  },
  {
    id: "overdue",
    field,
    title: text("کارهای عقب‌افتاده", "overdue"),
    definition: text(
      "پرونده‌هایی که در این روز مهلت گام بعدی آن‌ها گذشته است: رسیدگی به شکایت، بازنگری حمایت، گرفتن مدارک خانواده، و تماس پس از آزادی.",
      "Cases whose next step is overdue on the day: a complaint to be answered, support to be reviewed, a family's papers, a contact after release.",
    ),
    measure: "cases",
    nature: "stock",
    byPerson: true,
    codes: {
      complaint: text("رسیدگی به شکایت", "complaint"),
      supportReview: text("بازنگری حمایت", "review of support"),
      familyPapers: text("مدارک خانواده", "a family's papers"),
      contact: text("تماس پس از آزادی", "contact after release"),
    },
    sources: [
      stockOf(caseKinds.grievance, (state) =>
        state.stage !== "none" && pending.has(state.stage)
          ? overdue("complaint", state.stage === "received" ? state.due.acknowledgement : state.due.ruling)
          : nothing,
      ),
      stockOf(caseKinds.supportCase, (state) => {
        if (state.stage === "active") return overdue("supportReview", state.support.reviewDue)
        return state.stage === "awaitingInformation" ? overdue("familyPapers", state.due) : nothing
      }),
      stockOf(caseKinds.afterCare, (state) =>
        state.stage === "following" ? overdue("contact", state.due) : nothing,
      ),
    ],
  },
]
