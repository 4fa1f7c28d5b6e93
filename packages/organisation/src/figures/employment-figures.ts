/** Figures of work and training. */

import { type Figure, flowOf, stockOf } from "@bazgasht/casework/projections"
import { caseKinds } from "@bazgasht/core"
import { text } from "@bazgasht/rules"

const field = "employment"

export const employmentFigures: ReadonlyArray<Figure> = [
  {
    id: "placementsActive",
    field,
    title: text("جانمایی‌های جاری", "placements at work"),
    definition: text(
      "جانمایی‌هایی که در این روز کار یا کارآموزی در آن‌ها جریان دارد؛ وقفه‌ها شمرده نمی‌شوند، و هر کس در دو جای پاره‌وقت کار می‌کند دو بار شمرده می‌شود.",
      "Placements in which somebody works or learns on the day; paused ones do not count, and a person in two part-time places counts twice.",
    ),
    measure: "people",
    nature: "stock",
    byPerson: true,
    sources: [stockOf(caseKinds.placement, ({ stage }) => (stage === "active" ? [{ amount: 1 }] : []))],
  },
  {
    id: "placementsBegun",
    field,
    title: text("جانمایی‌های آغازشده", "placements begun"),
    definition: text(
      "جانمایی‌هایی که کار در آن‌ها در این دوره آغاز شده است.",
      "Placements in which work began in the period.",
    ),
    measure: "people",
    nature: "flow",
    byPerson: true,
    sources: [flowOf(caseKinds.placement, ({ event }) => (event.type === "started" ? [{ amount: 1 }] : []))],
  },
  {
    id: "traineesInCourses",
    field,
    title: text("کارآموزان در دوره", "trainees in courses"),
    definition: text(
      "ثبت‌نام‌هایی که کارآموزشان در این روز در دوره حاضر است یا دوره‌اش موقتاً متوقف است.",
      "Enrolments whose trainee attends a course on the day, or whose course rests for a while.",
    ),
    measure: "people",
    nature: "stock",
    byPerson: true,
    sources: [
      stockOf(caseKinds.training, ({ stage }) =>
        stage === "attending" || stage === "paused" ? [{ amount: 1 }] : [],
      ),
    ],
  },
  {
    id: "certificatesIssued",
    field,
    title: text("گواهینامه‌های صادرشده", "certificates issued"),
    definition: text(
      "گواهینامه‌های مهارتی که در این دوره صادر شده است، و گواهینامه‌هایی که بعدتر باطل شده‌اند از آن کم نمی‌شود.",
      "Certificates that were issued in the period, without taking off those that were revoked later.",
    ),
    measure: "items",
    nature: "flow",
    byPerson: true,
    sources: [flowOf(caseKinds.training, ({ event }) => (event.type === "certified" ? [{ amount: 1 }] : []))],
  },
]
