import { leftOutInWords, leftOutTitles } from "@bazgasht/core/placement"
import { type Language, text } from "@bazgasht/rules"
import { textOfOutline } from "@bazgasht/rules/wording"
import {
  type Assignment,
  explainConstrained,
  explainLeftOut,
  type LeftOut,
  type OpeningReason,
  type PlacementManner,
  placeConstrained,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type Constrained,
  constrainedProblems,
  manners,
} from "../../../../../solvers/test/placement/side-constraints/constrained-problems.ts"
import {
  anyAssignment,
  type Problem,
  rankedOf,
} from "../../../../../solvers/test/placement/stable-instances.ts"
import { pack } from "../../../support/toy-score.ts"

const explained = (problem: Problem, assignment: Assignment): ReadonlyArray<LeftOut> =>
  Result.getOrThrow(explainLeftOut(rankedOf(problem), assignment))

describe("reasons in words", () => {
  const openings = new Map([
    ["weaving", text("کارگاه قالی‌بافی", "The weaving shop")],
    ["carpentry", text("دورهٔ نجاری", "The carpentry course")],
    ["bakery", text("نانوایی", "The bakery")],
    ["laundry", text("رخت‌شوی‌خانه", "The laundry")],
  ])
  const keys = new Map([
    ["waitingDays", { title: text("روزهای انتظار", "days of waiting"), kind: "count" as const }],
  ])
  const words = (leftOut: LeftOut, language: Language): ReadonlyArray<string> =>
    textOfOutline(
      leftOutInWords(leftOut, { style: { language, calendar: pack.calendar, pack }, keys, openings }),
    ).split("\n")
  const counts = { higher: 0, equalBefore: 0, equalBehind: 0, lower: 0 }
  const full: LeftOut = {
    candidate: "c-7",
    reason: "allFull",
    openings: [
      {
        ...counts,
        code: "opening.full",
        opening: "weaving",
        seats: 3,
        higher: 2,
        equalBefore: 1,
        behind: { by: "lottery" },
      },
      {
        ...counts,
        code: "opening.full",
        opening: "bakery",
        seats: 1,
        higher: 1,
        behind: { by: "key", key: "waitingDays", value: 12, valueBefore: 40 },
      },
      { code: "opening.noSeats", opening: "laundry" },
      { code: "opening.declined", opening: "carpentry" },
    ],
  }

  it("tells a prisoner in Persian why he has no place", () => {
    expect(words(full, "fa")).toEqual([
      "چرا این زندانی در محل کار یا دوره‌ای جای نگرفته است",
      "  هیچ‌یک از محل‌ها و دوره‌های سازگاری که این زندانی درخواست کرده است ظرفیت خالی ندارد.",
      "  ظرفیت «کارگاه قالی‌بافی» تکمیل است؛ ۳ جای آن در اختیار ۲ نفر با اولویت بالاتر و ۱ نفر با اولویت برابر و قرعهٔ پیش از این زندانی است.",
      "    آخرین کسی که در آن جای گرفته در همهٔ معیارها با این زندانی برابر است و قرعه ترتیب را معین کرده است.",
      "  ظرفیت «نانوایی» تکمیل است؛ یک جای آن در اختیار ۱ نفر با اولویت بالاتر است.",
      "    تفاوت این زندانی با آخرین کسی که در آن جای گرفته در معیار «روزهای انتظار» است: ۱۲ در برابر ۴۰.",
      "  «رخت‌شوی‌خانه» در این دور ظرفیتی ندارد.",
      "  «دورهٔ نجاری» سازگار است، ولی این زندانی آن را درخواست نکرده است.",
    ])
  })

  it("tells it in English", () => {
    expect(words(full, "en")).toEqual([
      "Why this prisoner is placed in no workplace or course",
      "  None of the compatible workplaces and courses that this prisoner asked for has a free seat.",
      "  “The weaving shop” is full; its 3 seats are held by 2 people of a higher priority and one person equal to this one and put before by lot.",
      "    The last one placed there is equal to this prisoner by every criterion; the lot decided.",
      "  “The bakery” is full; its seat is held by one person of a higher priority.",
      "    This prisoner differs from the last one placed there by “days of waiting”: 12 against 40.",
      "  “The laundry” has no seats this time.",
      "  “The carpentry course” is compatible, but this prisoner did not ask for it.",
    ])
  })

  it("has words for every reason, in Persian with Persian digits only", () => {
    expect(Object.keys(leftOutTitles)).toHaveLength(6)
    fc.assert(
      fc.property(anyAssignment, ([problem, assignment]) => {
        for (const leftOut of explained(problem, assignment)) {
          const persian = words(leftOut, "fa").join("\n")
          expect(persian.replaceAll(/opening-\d|waitingSince/g, "")).not.toMatch(/[0-9A-Za-z]/)
        }
      }),
    )
  })
})

const placedAndExplained = (problem: Constrained, manner: PlacementManner): ReadonlyArray<LeftOut> =>
  Result.getOrThrow(
    explainConstrained(problem, Result.getOrThrow(placeConstrained(problem, manner)).assignment),
  )

describe("reasons under side constraints in words", () => {
  const words = (leftOut: LeftOut, language: Language): string =>
    textOfOutline(
      leftOutInWords(leftOut, {
        style: { language, calendar: pack.calendar, pack },
        keys: new Map([["waitingSince", { title: text("نوبت", "turn"), kind: "count" }]]),
        openings: new Map([["bakery", text("نانوایی", "Bakery")]]),
        categories: new Map([["women", text("زنان", "women")]]),
        dimensions: new Map([["escortOfficers", text("مأمور بدرقه", "escort officers")]]),
      }),
    )

  const leftOut = (...openings: ReadonlyArray<OpeningReason>): LeftOut => ({
    candidate: "a",
    reason: "allClosed",
    openings,
  })

  it("are in both languages, with Persian digits only", () =>
    fc.assert(
      fc.property(
        constrainedProblems({ candidates: 10, openings: 4, seats: 4 }),
        manners,
        (problem, manner) => {
          for (const reason of placedAndExplained(problem, manner))
            expect(
              words(reason, "fa").replaceAll(
                /opening-\d|waitingSince|women|disabled|escortOfficers|tools/g,
                "",
              ),
            ).not.toMatch(/[0-9A-Za-z]/)
        },
      ),
    ))

  it("read so", () => {
    const opening = "bakery"
    const all = leftOut(
      { code: "opening.apart", opening, members: 1, people: 1 },
      {
        code: "opening.dimensionFull",
        opening,
        members: 1,
        dimension: "escortOfficers",
        capacity: 4,
        used: 3,
        needed: 2,
      },
      {
        code: "opening.ceilingReached",
        opening,
        members: 3,
        category: "women",
        openings: 1,
        atMost: 5,
        placed: 4,
        needed: 2,
      },
      {
        code: "opening.seatsReserved",
        opening,
        members: 1,
        category: "women",
        openings: 2,
        reserved: 2,
        free: 1,
        needed: 1,
      },
      { code: "opening.groupNoRoom", opening, members: 3, free: 2 },
      { code: "opening.groupNotWished", opening, members: 3, unable: 1 },
    )
    expect(words(all, "en")).toMatchInlineSnapshot(`
      "Why this prisoner is placed in no workplace or course
        The compatible workplaces and courses that this prisoner asked for are full, or closed by another condition.
        In “Bakery” one person is placed from whom this prisoner is to be kept apart.
        “Bakery” has not enough of “escort officers”: of 4, 3 are in use, and this prisoner would need 2.
        At most 5 of “women” are placed in “Bakery”, and 4 are placed there; 2 more would be too many.
        “Bakery” has one free seat, but 2 seats of “Bakery” and the openings counted together with it are kept for “women”, and no other is left.
        “Bakery” has 2 free seats, but this prisoner is placed only together with a group of 3.
        This prisoner is placed only together with a group of 3, of whom 1 cannot be placed in “Bakery” or did not ask for it."
    `)
    expect(words(all, "fa")).toMatchInlineSnapshot(`
      "چرا این زندانی در محل کار یا دوره‌ای جای نگرفته است
        محل‌ها و دوره‌های سازگاری که این زندانی درخواست کرده است ظرفیت خالی ندارند یا به سبب شرط دیگری برای او ممکن نیستند.
        در «نانوایی» ۱ نفر جای گرفته است که این زندانی باید جدا از او باشد.
        ظرفیت «مأمور بدرقه» در «نانوایی» کافی نیست: از ۴ واحد، ۳ واحد در استفاده است و این زندانی ۲ واحد لازم دارد.
        سقف گروه «زنان» در «نانوایی» ۵ نفر است و ۴ نفر از آنان جای گرفته‌اند؛ ۲ نفر دیگر نمی‌توانند اضافه شوند.
        «نانوایی» ۱ جای خالی دارد، ولی ۲ جای «نانوایی» و محل‌هایی که با آن شمرده می‌شوند برای گروه «زنان» نگه داشته می‌شود و جای دیگری باقی نیست.
        «نانوایی» ۲ جای خالی دارد، ولی این زندانی فقط همراه با گروهی ۳ نفره جای می‌گیرد.
        این زندانی فقط همراه با گروهی ۳ نفره جای می‌گیرد و ۱ نفر از این گروه شرایط «نانوایی» را ندارند یا آن را درخواست نکرده‌اند."
    `)
  })
})
