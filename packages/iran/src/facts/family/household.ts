/**
 * Facts about the household of a prisoner's family. Who belongs to it changes by the day: rules count over memberships.
 */

import {
  all,
  any,
  before,
  code,
  type EntryOf,
  type Expression,
  fields,
  is,
  not,
  onOrAfter,
  text,
  today,
} from "@bazgasht/rules"
import { socialWorker } from "../../actors.ts"
import { document } from "../document.ts"

const visit = document(
  socialWorker,
  "گزارش بازدید مددکار از منزل",
  "the social worker's report of a home visit",
)

/** How a member is related to the prisoner; `prisoner` is the prisoner. */
export const relations = [
  "prisoner",
  "spouse",
  "child",
  "parent",
  "sibling",
  "grandparent",
  "grandchild",
  "other",
] as const

/** How a member is related to the prisoner. */
export type FamilyRelation = (typeof relations)[number]

/** Every membership of the household, past and present: who, from which day, until which. */
export const memberships = document(
  socialWorker,
  "گزارش مددکار بر پایهٔ شناسنامهٔ اعضا",
  "the social worker's report, by the members' identity documents",
).list(
  "memberships",
  "اعضای خانوار",
  "memberships of the household",
  {
    relation: fields.code(text("نسبت با زندانی", "relation to the prisoner"), relations, {
      sentences: {
        is: text("نسبت این عضو با زندانی {value} است", "this member's relation to the prisoner is {value}"),
        isNot: text(
          "نسبت این عضو با زندانی {value} نیست",
          "this member's relation to the prisoner is not {value}",
        ),
        question: text("این عضو چه نسبتی با زندانی دارد؟", "how is this member related to the prisoner?"),
        codes: {
          spouse: {
            is: text("این عضو همسر زندانی است", "this member is the prisoner's spouse"),
            isNot: text("این عضو همسر زندانی نیست", "this member is not the prisoner's spouse"),
          },
          child: {
            is: text("این عضو فرزند زندانی است", "this member is a child of the prisoner"),
            isNot: text("این عضو فرزند زندانی نیست", "this member is not a child of the prisoner"),
          },
          parent: {
            is: text("این عضو پدر یا مادر زندانی است", "this member is a parent of the prisoner"),
            isNot: text("این عضو پدر یا مادر زندانی نیست", "this member is not a parent of the prisoner"),
          },
          sibling: {
            is: text("این عضو خواهر یا برادر زندانی است", "this member is a sibling of the prisoner"),
            isNot: text("این عضو خواهر یا برادر زندانی نیست", "this member is not a sibling of the prisoner"),
          },
          grandparent: {
            is: text(
              "این عضو پدربزرگ یا مادربزرگ زندانی است",
              "this member is a grandparent of the prisoner",
            ),
            isNot: text(
              "این عضو پدربزرگ یا مادربزرگ زندانی نیست",
              "this member is not a grandparent of the prisoner",
            ),
          },
          grandchild: {
            is: text("این عضو نوهٔ زندانی است", "this member is a grandchild of the prisoner"),
            isNot: text("این عضو نوهٔ زندانی نیست", "this member is not a grandchild of the prisoner"),
          },
          prisoner: {
            is: text("این عضو خود زندانی است", "this member is the prisoner"),
            isNot: text("این عضو خود زندانی نیست", "this member is not the prisoner"),
          },
          other: {
            is: text("این عضو خویشاوند دیگر زندانی است", "this member is another relative of the prisoner"),
            isNot: text(
              "این عضو خویشاوند دیگر زندانی نیست",
              "this member is not another relative of the prisoner",
            ),
          },
        },
      },
    }),
    head: fields.truth(text("سرپرست خانوار", "head of the household"), {
      sentences: {
        yes: text("این عضو سرپرست خانوار است", "this member heads the household"),
        no: text("این عضو سرپرست خانوار نیست", "this member does not head the household"),
        question: text("آیا این عضو سرپرست خانوار است؟", "does this member head the household?"),
      },
    }),
    female: fields.truth(text("زن", "female"), {
      sentences: {
        yes: text("این عضو زن است", "this member is a woman"),
        no: text("این عضو زن نیست", "this member is not a woman"),
        question: text("آیا این عضو زن است؟", "is this member a woman?"),
      },
    }),
    birthDay: fields.day(text("تاریخ تولد", "day of birth"), {
      sentences: {
        question: text("این عضو در چه تاریخی به دنیا آمده است؟", "when was this member born?"),
        ageOf: text("این عضو", "the member"),
      },
    }),
    joinedDay: fields.day(text("روز پیوستن به خانوار", "the day of joining the household"), {
      sentences: {
        question: text(
          "این عضو از چه روزی در خانوار است؟",
          "since which day has this member belonged to the household?",
        ),
      },
    }),
    hasLeft: fields.truth(text("از خانوار خارج شده است", "has left the household"), {
      sentences: {
        yes: text("این عضو از خانوار خارج شده است", "this member has left the household"),
        no: text("این عضو از خانوار خارج نشده است", "this member has not left the household"),
        question: text("آیا این عضو از خانوار خارج شده است؟", "has this member left the household?"),
      },
    }),
    leftDay: fields.day(
      text("نخستین روز پس از خروج از خانوار", "the first day after leaving the household"),
      {
        sentences: {
          question: text(
            "این عضو از چه روزی دیگر در خانوار نیست؟",
            "from which day on did this member no longer belong to the household?",
          ),
        },
      },
    ),
    student: fields.truth(text("محصل یا دانشجو", "at school or university"), {
      sentences: {
        yes: text("این عضو محصل یا دانشجو است", "this member is at school or university"),
        no: text("این عضو محصل یا دانشجو نیست", "this member is not at school or university"),
        question: text("آیا این عضو محصل یا دانشجو است؟", "is this member at school or university?"),
      },
    }),
    disabled: fields.truth(text("دارای معلولیت", "has a disability"), {
      sentences: {
        yes: text("این عضو معلولیت دارد", "this member has a disability"),
        no: text("این عضو معلولیت ندارد", "this member has no disability"),
        question: text("آیا این عضو معلولیت دارد؟", "does this member have a disability?"),
      },
    }),
    chronicallyIll: fields.truth(
      text("مبتلا به بیماری مزمن یا صعب‌العلاج", "has a chronic or incurable illness"),
      {
        sentences: {
          yes: text(
            "این عضو به بیماری مزمن یا صعب‌العلاج مبتلا است",
            "this member has a chronic or incurable illness",
          ),
          no: text(
            "این عضو به بیماری مزمن یا صعب‌العلاج مبتلا نیست",
            "this member has no chronic or incurable illness",
          ),
          question: text(
            "آیا این عضو به بیماری مزمن یا صعب‌العلاج مبتلا است؟",
            "does this member have a chronic or incurable illness?",
          ),
        },
      },
    ),
    hasIncome: fields.truth(text("درآمد مستقل دارد", "has an income of their own"), {
      sentences: {
        yes: text("این عضو درآمد مستقل دارد", "this member has an income of their own"),
        no: text("این عضو درآمد مستقل ندارد", "this member has no income of their own"),
        question: text("آیا این عضو درآمد مستقل دارد؟", "does this member have an income of their own?"),
      },
    }),
  },
  text(
    "چه کسانی، از چه روزی و تا چه روزی، عضو خانوار بوده‌اند؟",
    "who has belonged to the household, since when and until when?",
  ),
)

/** A membership as an aggregate sees it. */
export type MembershipEntry = EntryOf<(typeof memberships)["fields"]>

/**
 * Whether somebody belongs to the household on the day and is not the prisoner.
 *
 * @example
 * const setting = { pack: iranPack, today: jalaliDay(1404, 6, 1) }
 * const joinedDay = jalaliDay(1393, 3, 20)
 * const household = [
 *   { relation: "prisoner", joinedDay, hasLeft: false },
 *   { relation: "spouse", joinedDay, hasLeft: false },
 *   { relation: "child", joinedDay, hasLeft: true, leftDay: jalaliDay(1404, 6, 1) },
 * ]
 * evaluate(countOf(memberships, isSupported), { memberships: household }, setting).value // => 1
 */
export const isSupported = (member: MembershipEntry): Expression<boolean> =>
  all(
    not(is(member.relation, code("prisoner"))),
    onOrAfter(today, member.joinedDay),
    any(not(member.hasLeft), before(today, member.leftDay)),
  )

/** How a household is housed. */
export const housings = ["owned", "rented", "hosted", "none"] as const

/** How a household is housed. */
export type Housing = (typeof housings)[number]

export const housing = visit.code("housing", "وضعیت مسکن خانوار", "how the household is housed", housings, {
  is: text("وضعیت مسکن خانوار {value} است", "the housing of the household is {value}"),
  isNot: text("وضعیت مسکن خانوار {value} نیست", "the housing of the household is not {value}"),
  question: text(
    "خانوار در چه مسکنی زندگی می‌کند: ملکی، استیجاری، نزد بستگان یا بدون مسکن؟",
    "how is the household housed: in a home of their own, in a rented home, with relatives, or without a home?",
  ),
  codes: {
    owned: {
      is: text("خانوار مسکن ملکی دارد", "the household owns its home"),
      isNot: text("خانوار مسکن ملکی ندارد", "the household does not own its home"),
    },
    rented: {
      is: text("خانوار مستأجر است", "the household rents its home"),
      isNot: text("خانوار مستأجر نیست", "the household does not rent its home"),
    },
    hosted: {
      is: text("خانوار نزد بستگان زندگی می‌کند", "the household lives with relatives"),
      isNot: text("خانوار نزد بستگان زندگی نمی‌کند", "the household does not live with relatives"),
    },
    none: {
      is: text("خانوار مسکن ندارد", "the household has no home"),
      isNot: text("خانوار مسکن دارد", "the household has a home"),
    },
  },
})

/** What the household earns or receives in a month from all sources but this support, in the smallest unit of the currency. */
export const monthlyIncome = visit.money(
  "monthlyIncome",
  "درآمد ماهانهٔ خانوار از همهٔ منابع",
  "monthly income of the household from all sources",
  {
    question: text(
      "درآمد ماهانهٔ خانوار از همهٔ منابع، جز این حمایت، چقدر است؟",
      "what does the household earn or receive in a month from all sources but this support?",
    ),
  },
)

/** Whether the household lived on the prisoner's income before the imprisonment. */
export const dependsOnPrisoner = visit.truth(
  "dependsOnPrisoner",
  "معیشت خانوار وابسته به زندانی بوده است",
  "the household depended on the prisoner",
  {
    yes: text(
      "پیش از حبس، معیشت خانوار به زندانی وابسته بوده است",
      "the household depended on the prisoner before the imprisonment",
    ),
    no: text(
      "پیش از حبس، معیشت خانوار به زندانی وابسته نبوده است",
      "the household did not depend on the prisoner before the imprisonment",
    ),
    question: text(
      "آیا پیش از حبس، معیشت خانوار به زندانی وابسته بوده است؟",
      "did the household depend on the prisoner before the imprisonment?",
    ),
  },
)
export const economicallyWeak = visit.truth(
  "economicallyWeak",
  "ضعف وضعیت اقتصادی خانوار به تشخیص مددکار",
  "a weak economic state, as the social worker finds",
  {
    yes: text(
      "به تشخیص مددکار، وضعیت اقتصادی خانوار ضعیف است",
      "the social worker finds the economic state of the household weak",
    ),
    no: text(
      "به تشخیص مددکار، وضعیت اقتصادی خانوار ضعیف نیست",
      "the social worker does not find the economic state of the household weak",
    ),
    question: text(
      "آیا به تشخیص مددکار، وضعیت اقتصادی خانوار ضعیف است؟",
      "does the social worker find the economic state of the household weak?",
    ),
  },
)
export const needsHousingDeposit = visit.truth(
  "needsHousingDeposit",
  "نیاز به ودیعهٔ مسکن",
  "a deposit is needed to rent a home",
  {
    yes: text("خانوار برای اجارهٔ مسکن به ودیعه نیاز دارد", "the household needs a deposit to rent a home"),
    no: text("خانوار برای اجارهٔ مسکن به ودیعه نیاز ندارد", "the household needs no deposit to rent a home"),
    question: text(
      "آیا خانوار برای اجارهٔ مسکن به ودیعه نیاز دارد؟",
      "does the household need a deposit to rent a home?",
    ),
  },
)
export const visitsFromAfar = visit.truth(
  "visitsFromAfar",
  "ملاقات زندانی مستلزم سفر به شهر دیگر است",
  "visits to the prisoner require travel to another town",
  {
    yes: text(
      "خانواده برای ملاقات زندانی باید به شهر دیگری سفر کند",
      "the family has to travel to another town to visit the prisoner",
    ),
    no: text(
      "خانواده برای ملاقات زندانی به سفر به شهر دیگر نیاز ندارد",
      "the family need not travel to another town to visit the prisoner",
    ),
    question: text(
      "آیا خانواده برای ملاقات زندانی باید به شهر دیگری سفر کند؟",
      "does the family have to travel to another town to visit the prisoner?",
    ),
  },
)
