/** Figures of work that investors bring, of wages and of accidents at work. */

import { type Figure, type FigurePart, flowOf, stockOf } from "@bazgasht/casework/projections"
import { text } from "@bazgasht/rules"
import {
  capacityCases,
  proposalCases,
  wageMonthCases,
  workAccidentCases,
} from "../enterprise/enterprise-kinds.ts"

const field = "employment"
const nothing: ReadonlyArray<FigurePart> = []

export const enterpriseFigures: ReadonlyArray<Figure> = [
  {
    id: "workersPaid",
    field,
    title: text("پرداخت‌های دستمزد به شاغلان", "payments of wages to workers"),
    definition: text(
      "پرداخت‌های سهم خود شاغل که در این دوره ثبت شده است، منهای آنچه در این دوره برگشت خورده است؛ کسی که برای دو ماه یا دو جا دستمزد بگیرد دو بار شمرده می‌شود.",
      "Payments of the workers' own parts that were recorded in the period, less those that came back in it; a person who is paid for two months or two places counts twice.",
    ),
    measure: "items",
    nature: "flow",
    byPerson: true,
    sources: [
      flowOf(wageMonthCases, ({ event }) =>
        (event.type === "paid" || event.type === "returned") && event.payee.part === "worker"
          ? [{ amount: event.type === "paid" ? 1 : -1 }]
          : nothing,
      ),
    ],
  },
  {
    id: "wagesPaid",
    field,
    title: text("دستمزدهای پرداخت‌شده", "wages paid"),
    definition: text(
      "مبلغ دستمزدهایی که پرداخت آن‌ها در این دوره ثبت شده است، به تفکیک سهم خود شاغل، افراد تحت تکفل و کسور، منهای آنچه در این دوره برگشت خورده است.",
      "Wages whose payment was recorded in the period, by the part of the worker, of dependants and of what is deducted, less what came back in it.",
    ),
    measure: "rials",
    nature: "flow",
    byPerson: true,
    codes: {
      worker: text("سهم شاغل", "the worker's part"),
      dependant: text("سهم افراد تحت تکفل", "the dependants' part"),
      deduction: text("کسور", "deductions"),
    },
    sources: [
      flowOf(wageMonthCases, ({ event }) =>
        event.type === "paid" || event.type === "returned"
          ? [{ amount: event.type === "paid" ? event.amount : 0 - event.amount, code: event.payee.part }]
          : nothing,
      ),
    ],
  },
  {
    id: "capacitiesPublished",
    field,
    title: text("ظرفیت‌های منتشرشده", "capacities published"),
    definition: text(
      "سالن‌ها و محوطه‌هایی که در این روز به سرمایه‌گذاران پیشنهاد شده است.",
      "Halls and yards that are offered to investors on the day.",
    ),
    measure: "items",
    nature: "stock",
    sources: [
      stockOf(capacityCases, ({ stage }) =>
        stage === "published" || stage === "revised" ? [{ amount: 1 }] : nothing,
      ),
    ],
  },
  {
    id: "contractsInForce",
    field,
    title: text("قراردادهای جاری سرمایه‌گذاران", "contracts of investors in force"),
    definition: text(
      "قراردادهایی که منعقد شده‌اند و پایان نیافته‌اند؛ قراردادی که مدتش گذشته و بسته نشده است نیز شمرده می‌شود.",
      "Contracts that are concluded and have not been ended; one whose term has passed counts until it is ended.",
    ),
    measure: "cases",
    nature: "stock",
    sources: [stockOf(proposalCases, ({ stage }) => (stage === "contracted" ? [{ amount: 1 }] : nothing))],
  },
  {
    id: "contractSeats",
    field,
    title: text("جاهای شغلی قراردادها", "seats of contracts"),
    definition: text(
      "جاهایی که قراردادهای جاری دارند، پر باشد یا خالی.",
      "Seats that the contracts in force have, taken or free.",
    ),
    measure: "items",
    nature: "stock",
    sources: [
      stockOf(proposalCases, (state) =>
        state.stage === "contracted" ? [{ amount: state.contract.seats }] : nothing,
      ),
    ],
  },
  {
    id: "workAccidents",
    field,
    title: text("حوادث کار", "accidents at work"),
    definition: text(
      "حوادثی که در این دوره ثبت شده است، به تفکیک آسیب، منهای آنچه در این دوره بدون پیگیری مختومه شده است.",
      "Accidents that were recorded in the period, by the injury, less those that were dropped in it.",
    ),
    measure: "people",
    nature: "flow",
    byPerson: true,
    codes: {
      none: text("بدون آسیب", "nobody hurt"),
      slight: text("آسیب سبک", "a slight injury"),
      severe: text("آسیب سنگین", "a severe injury"),
      fatal: text("فوت", "a death"),
      unknown: text("نامعلوم", "not known"),
    },
    sources: [
      flowOf(workAccidentCases, ({ after, event }) =>
        after.stage !== "none" && (event.type === "recorded" || event.type === "dropped")
          ? [{ amount: event.type === "recorded" ? 1 : -1, code: after.injury }]
          : nothing,
      ),
    ],
  },
]
