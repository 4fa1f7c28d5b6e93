/** The first page: whom the portal is for, and the headline figures. */

import { type Text, text } from "@bazgasht/rules"
import { type Html, html } from "../../page/html.ts"
import { section } from "../../page/parts.ts"
import type { Visit } from "../../visit.ts"
import { headlineCards } from "./figures-pages.ts"

const words = {
  title: text("حمایت از خانواده، کار و آزادی", "Support of families, work and release"),
  lead: text(
    "این سامانه می‌گوید چه کسی چه کمک یا راهی دارد، از چه روزی و چرا. هر تصمیم مادهٔ قانون و روز خود را دارد.",
    "This portal says who gets what, from which day, and why. Every decision has its article of law and its day.",
  ),
  doors: text("شما کیستید؟", "Who are you?"),
  figures: text("آمار در یک نگاه", "Figures at a glance"),
} as const

const doors: ReadonlyArray<readonly [href: string, title: Text, what: Text]> = [
  [
    "/family",
    text("خانوادهٔ زندانی", "Family of a prisoner"),
    text("درخواست حمایت بدهید و پروندهٔ خود را ببینید.", "Apply for support, and see your case."),
  ],
  [
    "/kiosk",
    text("زندانی", "Prisoner"),
    text("راه‌های آزادی، کار، آموزش و دستمزد خود را ببینید.", "See your ways out, work, courses and wages."),
  ],
  [
    "/giving",
    text("خیّر", "Donor"),
    text("کمک کنید و ببینید کمک شما کجا مصرف شد.", "Give, and see how your gift is used."),
  ],
  [
    "/capacities",
    text("سرمایه‌گذار", "Investor"),
    text("ظرفیت زندان‌ها را ببینید و کار پیشنهاد کنید.", "See what prisons have, and propose work."),
  ],
  [
    "/offices",
    text("کارمند دفتر", "Member of an office"),
    text("کارهای امروز، پرونده‌ها و دوره‌ها.", "The work of today, cases and cycles."),
  ],
  [
    "/head",
    text("رئیس سازمان", "Head of the organisation"),
    text(
      "آمار دو روز، پول، تأخیرها و آزمون اصلاح‌ها.",
      "Figures of two days, money, what is overdue, reforms.",
    ),
  ],
]

/** What the first page holds. */
export const homePage = async (visit: Visit): Promise<{ title: string; lead: string; body: Html }> => {
  const { say } = visit
  return {
    title: say(words.title),
    lead: say(words.lead),
    body: [
      section(
        say(words.doors),
        html`<div class="cards">${doors.map(
          ([href, title, what]) =>
            html`<a class="card" href="${href}"><p class="card-value">${say(title)}</p><p class="card-note">${say(what)}</p></a>`,
        )}</div>`,
      ),
      section(say(words.figures), await headlineCards(visit)),
    ],
  }
}
