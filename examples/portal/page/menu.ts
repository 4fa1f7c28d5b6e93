/** The pages that a person finds in the menu. */

import { type Text, text } from "@bazgasht/rules"
import type { AreaName, Person } from "../people.ts"

interface MenuItem {
  readonly href: string
  readonly title: Text
}

const forAll: ReadonlyArray<MenuItem> = [
  { href: "/", title: text("آغاز", "Home") },
  { href: "/figures", title: text("آمار", "Figures") },
  { href: "/giving", title: text("کمک", "Giving") },
  { href: "/capacities", title: text("ظرفیت کار", "Room for work") },
]

const forAreas: { readonly [Area in AreaName]: ReadonlyArray<MenuItem> } = {
  family: [
    { href: "/family", title: text("پروندهٔ من", "My case") },
    { href: "/family/apply", title: text("درخواست حمایت", "Apply for support") },
  ],
  kiosk: [
    { href: "/kiosk", title: text("راه‌های آزادی", "Ways out") },
    { href: "/kiosk/work", title: text("کار و آموزش", "Work and courses") },
    { href: "/kiosk/wages", title: text("دستمزد", "Wages") },
  ],
  offices: [
    { href: "/offices", title: text("کارها", "Worklist") },
    { href: "/offices/cycles", title: text("دوره‌های حمایت", "Support cycles") },
    { href: "/offices/placement", title: text("جانمایی", "Placement") },
    { href: "/offices/debtors", title: text("محکومان مالی", "Debtors") },
    { href: "/offices/referrals", title: text("ارجاع‌ها", "Referrals") },
    { href: "/offices/after-care", title: text("پس از آزادی", "After-care") },
    { href: "/offices/begin", title: text("پروندهٔ تازه", "New case") },
  ],
  head: [
    { href: "/head", title: text("دو روز در کنار هم", "Two days compared") },
    { href: "/head/money", title: text("پول", "Money") },
    { href: "/head/overdue", title: text("شکایت و تأخیر", "Complaints and overdue") },
    { href: "/head/reform", title: text("آزمون یک اصلاح", "Try a reform") },
    { href: "/head/audit", title: text("بازبینی", "Audit") },
    { href: "/head/mailbox", title: text("پیام‌ها", "Messages") },
  ],
}

/** The menu of a person; of the public where nobody is signed in. */
export const menuOf = (person: Person | undefined): ReadonlyArray<MenuItem> =>
  person === undefined ? forAll : [...forAll.slice(0, 1), ...forAreas[person.area], ...forAll.slice(1)]
