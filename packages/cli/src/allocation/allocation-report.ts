import { giftsOfRun } from "@bazgasht/core/release"
import { dayInWords, digestOf, formatDay, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import type {
  AllocatedGrant,
  AllocationMode,
  AllocationRecord,
  AllocationTurn,
  FreedAt,
  Payment,
  SpentGift,
  UnservedPetition,
  UnservedReason,
} from "@bazgasht/solvers/fund"
import {
  Beside,
  type Cell,
  Figure,
  Item,
  namedTable,
  numberColumn,
  numericColumn,
  type Part,
  Section,
  sayerOf,
  type Table,
  wordsColumn,
} from "../report/report.ts"
import type { AllocatedRun } from "./run-allocation.ts"

/** An allocation as JSON. Amounts are rials. */
export interface AllocationJson {
  readonly format: "bazgasht.allocation/1"
  readonly run: string
  readonly day: string
  /** The digest of everything that the allocation follows from: petitions, gifts and policy. */
  readonly input: string
  readonly policy: object
  /** The money that was free before the run, and what of it the grants take. */
  readonly free: number
  readonly spent: number
  readonly grants: ReadonlyArray<AllocatedGrant>
  readonly unserved: ReadonlyArray<
    UnservedPetition & {
      readonly why: Text
      /** Up to which residual it would be served; absent where that was not worked out, see `--price`. */
      readonly freedAt?: FreedAt
    }
  >
  readonly gifts: ReadonlyArray<SpentGift>
  /** Ids of gifts that were received after the day of the run and are not counted; absent where there are none. */
  readonly later?: ReadonlyArray<string>
  readonly record: AllocationRecord
}

const words = {
  figures: text("ارقام", "Figures"),
  mode: text("شیوهٔ تخصیص", "mode"),
  served: text("درخواست‌های تأمین‌شده", "petitions served"),
  of: text("از", "of"),
  free: text("موجودی قابل تخصیص", "available"),
  spent: text("تخصیص‌یافته", "allocated"),
  left: text("مانده", "left"),
  later: text(
    "کمک‌هایی که پس از روز این دور دریافت شده و در آن به حساب نمی‌آید",
    "received after the day of the run, and not counted",
  ),
  seed: text("کلید قرعه", "seed"),
  proven: text("اثبات شده است که انتخاب بهتری نیست", "proven: no choice is better"),
  provenButCost: text(
    "اثبات شده است که انتخاب باارزش‌تری نیست؛ کم‌هزینه‌ترین بودن آن اثبات نشده است",
    "proven: no choice is worth more; that none of the same worth costs less is not proven",
  ),
  notProven: text("اثبات نشده است؛ حداکثر ممکن", "not proven; at most possible"),
  worth: text("ارزش مجموع", "worth"),
  grants: text("بدهی چه کسانی تأمین شد", "Whose debts the money covers"),
  unserved: text("بدهی چه کسانی تأمین نشد و چرا", "Who is not served, and why"),
  gifts: text("کمک‌ها", "Gifts"),
  record: text("گام‌ها", "Step by step"),
  petition: text("درخواست", "petition"),
  residual: text("ماندهٔ بدهی", "residual"),
  payments: text("پرداخت از محل", "paid from"),
  gift: text("کمک", "gift"),
  why: text("علت", "why"),
  reach: text("مبلغ در دسترس", "could still reach it"),
  short: text("کسری", "short"),
  upTo: text("تا چه مانده‌ای تأمین می‌شد", "would be served up to"),
  place: text("رتبه", "place"),
  outcome: text("نتیجه", "outcome"),
  share: text("سهم هر کمک", "share of each gift"),
  askForPrice: text(
    "اینکه درخواستی تا چه ماندهٔ بدهی تأمین می‌شد، جایی که در جدول نیامده، با --price برای هر درخواست جداگانه گفته می‌شود.",
    "Up to which residual a petition would be served, where the table does not say it, is told of one at a time with --price.",
  ),
} as const

const modeTitles: Readonly<Record<AllocationMode, Text>> = {
  count: text("تأمین بدهی بیشترین تعداد زندانیان", "the debts of as many people as possible"),
  weight: text("بیشترین مجموع وزن", "the greatest weight"),
  priority: text("به ترتیب اولویت", "in order of priority"),
  equalShares: text("سهم برابر خیّران", "equal shares of the donors"),
}

const unservedTitles: Readonly<Record<UnservedReason, Text>> = {
  noGift: text("کمکی به آن اختصاص نیافته است", "no gift is meant for it"),
  aboveAllMoney: text(
    "همهٔ مبلغی که برای آن در نظر گرفته شده کمتر از ماندهٔ بدهی است",
    "all money that is meant for it is less than its residual",
  ),
  notEnoughLeft: text(
    "آنچه از مبلغ در نظر گرفته‌شده باقی ماند کمتر از ماندهٔ بدهی است",
    "what was left of the money that is meant for it is less than its residual",
  ),
  behindMisfit: text(
    "ماندهٔ موجودی برای درخواستی با اولویت بالاتر کفایت نکرد و ضابطهٔ تخصیص پیشی گرفتن را اجازه نمی‌دهد",
    "one of a higher priority did not fit, and the policy lets nobody overtake",
  ),
}

const turnTitles: Readonly<Record<AllocationTurn["outcome"], Text>> = {
  served: text("تأمین شد", "served"),
  doesNotFit: text("ماندهٔ موجودی کفایت نکرد", "did not fit"),
  behindMisfit: text("پس از درخواستی که مانده برای آن کفایت نکرد", "behind one that did not fit"),
}

const sayIn = sayerOf(words)

type Say = ReturnType<typeof sayIn>

/** Whether it is known that no choice is better. */
const proofOf = (say: Say, style: Style, record: AllocationRecord): ReadonlyArray<Part> => {
  if (record.mode !== "count" && record.mode !== "weight") return []
  const { number, withValue } = wordsOf(style)
  return [
    new Figure(say("worth"), { number: record.worth }),
    record.bound > record.worth
      ? withValue(say("notProven"), number(record.bound))
      : say(record.leastCost ? "proven" : "provenButCost"),
  ]
}

const paidFrom = (style: Style, payments: ReadonlyArray<Payment>): string => {
  const { number, separator, withValue } = wordsOf(style)
  const said = payments.map(({ amount, gift }) =>
    payments.length === 1 ? gift : withValue(gift, number(amount)),
  )
  return said.join(separator)
}

/** The price, none where no residual would be served; empty where it was not worked out. */
const priceCell = (price: FreedAt | undefined): Cell => {
  if (price?.kind === "price") return { number: price.price }
  return price?.kind === "atNone" ? { number: 0 } : undefined
}

const unservedTable = (say: Say, { allocation, prices }: AllocatedRun): Table =>
  namedTable("unserved", allocation.unserved, [
    wordsColumn(say("petition"), ({ petition }) => petition),
    numberColumn(say("residual"), ({ residual }) => residual),
    numberColumn(say("reach"), ({ room }) => room),
    numberColumn(say("short"), ({ residual, room }) => residual - room),
    ...(prices.size > 0
      ? [numericColumn<UnservedPetition>(say("upTo"), ({ petition }) => priceCell(prices.get(petition)))]
      : []),
    wordsColumn(say("why"), ({ reason }) => unservedTitles[reason]),
  ])

const stepsOf = (say: Say, style: Style, record: AllocationRecord): ReadonlyArray<Table> => {
  switch (record.mode) {
    case "priority":
      return [
        namedTable("steps", record.turns, [
          numberColumn(say("place"), ({ place }) => place),
          wordsColumn(say("petition"), ({ petition }) => petition),
          numberColumn(say("reach"), ({ room }) => room),
          wordsColumn(say("outcome"), ({ outcome }) => turnTitles[outcome]),
        ]),
      ]
    case "equalShares":
      return [
        namedTable(
          "steps",
          record.rounds.map((round, index) => ({ ...round, place: index + 1 })),
          [
            numberColumn(say("place"), ({ place }) => place),
            wordsColumn(say("petition"), ({ petition }) => petition),
            numberColumn(say("share"), ({ share }) => share),
            wordsColumn(say("payments"), ({ payments }) => paidFrom(style, payments)),
          ],
        ),
      ]
    case "count":
    case "weight":
      return []
  }
}

/** An allocation: its figures, who is freed, who is not served and why, and what is left of each gift. */
export const allocationReport = (style: Style, allocated: AllocatedRun): Item<AllocationJson> => {
  const { allocation, later, prices, run } = allocated
  const { gifts, grants, policy, record, unserved } = allocation
  const say = sayIn(style)
  const free = new Figure(say("free"), { money: allocation.free })
  const spent = new Figure(say("spent"), { money: allocation.spent })
  return new Item<AllocationJson>(
    () => ({
      format: "bazgasht.allocation/1",
      run: run.id,
      day: formatDay(style.calendar, run.day),
      input: digestOf({ gifts: giftsOfRun(run), petitions: run.petitions, policy: run.policy }),
      policy: run.policy,
      free,
      spent,
      grants,
      unserved: unserved.map((one) => ({
        ...one,
        why: unservedTitles[one.reason],
        freedAt: prices.get(one.petition),
      })),
      gifts,
      later: later.length === 0 ? undefined : later.map(({ id }) => id),
      record,
    }),
    () => {
      const { list, number } = wordsOf(style)
      const seed = policy.mode === "priority" ? policy.priority.tieBreaker.seed : policy.tieBreaker.seed
      const served = `${number(grants.length)} ${say("of")} ${number(grants.length + unserved.length)}`
      return [
        { tone: "heading", text: `${run.id}: ${dayInWords(style, run.day)}` },
        new Section(say("figures"), [
          new Figure(say("mode"), { text: modeTitles[policy.mode] }),
          new Figure(say("served"), served),
          free,
          spent,
          new Figure(say("left"), { money: allocation.free - allocation.spent }),
          ...(later.length === 0 ? [] : [new Figure(say("later"), list(later.map(({ id }) => id)))]),
          ...proofOf(say, style, record),
          new Figure(say("seed"), seed),
        ]),
        new Section(say("grants"), [
          namedTable("grants", grants, [
            wordsColumn(say("petition"), ({ petition }) => petition),
            numberColumn(say("residual"), ({ amount }) => amount),
            wordsColumn(say("payments"), ({ payments }) => paidFrom(style, payments)),
          ]),
        ]),
        new Section(say("unserved"), [
          unservedTable(say, allocated),
          new Beside(false, () =>
            unserved.some(({ petition }) => !prices.has(petition)) ? [say("askForPrice")] : [],
          ),
        ]),
        new Section(say("gifts"), [
          namedTable("gifts", gifts, [
            wordsColumn(say("gift"), ({ gift }) => gift),
            numberColumn(say("free"), ({ free: of }) => of),
            numberColumn(say("spent"), ({ spent: of }) => of),
            numberColumn(say("left"), (gift) => gift.free - gift.spent),
          ]),
        ]),
        new Section(say("record"), stepsOf(say, style, record)),
      ]
    },
  )
}
