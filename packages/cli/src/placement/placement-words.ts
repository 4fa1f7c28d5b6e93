import { type FitContribution, type LeftOutStyle, roundKeyWords } from "@bazgasht/core/placement"
import { type Style, type Text, text } from "@bazgasht/rules"
import { sayerOf } from "../report/report.ts"
import type { PlacementRun } from "./run-placement.ts"

export const placementWords = {
  figures: text("ارقام", "Figures"),
  mode: text("شیوهٔ جانمایی", "mode"),
  people: text("اشخاص", "people"),
  refused: text("پرونده‌های پذیرفته‌نشده", "files refused"),
  placedOf: text("جانمایی‌شده", "placed"),
  seatsTaken: text("ظرفیت پرشده", "seats taken"),
  of: text("از", "of"),
  totalFit: text("مجموع تناسب", "total fit"),
  proven: text("اثبات شده است که جانمایی بهتری نیست", "proven: no placement is better"),
  notProven: text("اثبات نشده است؛ حداکثر ممکن", "not proven; at most possible"),
  gap: text("فاصله تا آن", "short of it"),
  seed: text("کلید قرعه", "seed"),
  openings: text("فرصت‌ها", "Openings"),
  placed: text("جانمایی‌شدگان", "Who is placed where"),
  leftOut: text("بدون جا با وجود فرصت سازگار", "Left out although an opening is compatible"),
  incompatible: text("ناسازگار با همهٔ فرصت‌ها", "Incompatible with every opening"),
  undetermined: text(
    "نامعین: سازگاری با هیچ فرصتی معلوم نیست",
    "Undetermined: no opening is known to be compatible",
  ),
  unwilling: text(
    "متقاضی کار یا آموزش نیستند؛ نخواستن هیچ اثری بر حقوق آنان ندارد",
    "Do not wish to work or learn; it has no effect on their rights",
  ),
  unranked: text("رتبه‌بندی‌نشده: معیار اولویت معلوم نیست", "Unranked: what the round ranks by is not known"),
  missing: text("پرتکرارترین موارد ناقص", "What is missing most often"),
  overrides: text("تصمیم‌های کارشناسان", "Officers' overrides"),
  later: text(
    "تصمیم‌های پس از روز این دور که در آن به حساب نمی‌آید",
    "Decided after the day of the round, and not counted",
  ),
  displaced: text("جابه‌جایی در پی تصمیم کارشناسان", "Displaced by overrides"),
  unsettled: text(
    "خواسته‌هایی که ترتیب اولویت مانع آن‌ها نبود و برآورده نشد",
    "Wishes that stay open although priority allows them",
  ),
  unknownWishes: text(
    "درخواست فرصت‌هایی که در این دور نیست و در نظر گرفته نشد",
    "Wishes for openings that the round does not have, not taken into account",
  ),
  notPlaced: text("جانمایی‌نشدگان", "Who is not placed"),
  person: text("شخص", "person"),
  opening: text("فرصت", "opening"),
  title: text("عنوان", "title"),
  seats: text("ظرفیت", "seats"),
  taken: text("پرشده", "taken"),
  free: text("خالی", "free"),
  fit: text("تناسب", "fit"),
  wish: text("درخواست چندم", "wish"),
  override: text("تصمیم کارشناس", "override"),
  yes: text("بله", "yes"),
  outcome: text("نتیجه", "outcome"),
  why: text("علت", "why"),
  officer: text("کارشناس", "officer"),
  reason: text("دلیل", "reason"),
  whomDisplaced: text("جابه‌جاشدگان", "displaced"),
  from: text("بدون تصمیم کارشناس", "without overrides"),
  to: text("اکنون", "now"),
  notMet: text("برقرار نیست", "not met"),
  notKnown: text("نامعلوم", "undetermined"),
  ofOpenings: text("فرصت", "openings"),
  ofGroup: text(
    "گروهی که عضوی از آن رتبه‌بندی نشده یا در این دور نیست",
    "the group has somebody who is not ranked or not in this round",
  ),
  compatible: text("سازگار", "compatible"),
  compatiblePeople: text("اشخاص سازگار", "compatible people"),
  wishedByName: text("درخواست‌کنندگان", "wished by"),
  constraints: text("شرایطی که مانع می‌شود", "Conditions that prevent it"),
  constraint: text("شرط", "constraint"),
  holders: text("جانمایی‌شدگان به ترتیب اولویت", "Those placed there, in the order of priority"),
  ranks: text("معیارهای اولویت", "By what this person is ranked"),
  fitParts: text("اجزای تناسب", "What makes the fit"),
  upTo: text("با روشن شدن نامعلوم‌ها حداکثر", "at most, once what is unknown is settled"),
  sum: text("جمع", "sum"),
} as const

export const sayIn = sayerOf(placementWords)

/** How many more openings there are than those that a report names. */
export const furtherOpenings = (count: string): Text =>
  text(
    `و ${count} فرصت دیگر؛ توضیح کامل با ‎--explain`,
    `and more openings: ${count}; --explain tells of each`,
  )

/** A part of a fit as what it gives and what it could give. */
export const partInWords = (
  { most, possible, proven }: FitContribution,
  number: (value: number) => string,
): Text => {
  const known = text(`${number(proven)} از ${number(most)}`, `${number(proven)} of ${number(most)}`)
  return possible === proven
    ? known
    : text(
        `${known.fa}، ${placementWords.upTo.fa} ${number(possible)}`,
        `${known.en}, ${placementWords.upTo.en} ${number(possible)}`,
      )
}

const nameOf = (id: string, title: string | undefined): Text =>
  title === undefined ? text(id, id) : text(`${title} (${id})`, `${title} (${id})`)

/** The openings of a round by their ids, each with its title and its id. */
export const openingNames = ({ openings }: PlacementRun): ReadonlyMap<string, Text> =>
  new Map(openings.map(({ opening: { id, title } }) => [id, nameOf(id, title)]))

const keyWords = new Map(Object.entries(roundKeyWords))

/** How reasons are put into words in a round. */
export const leftOutStyle = (style: Style, run: PlacementRun): LeftOutStyle => ({
  style,
  keys: keyWords,
  openings: openingNames(run),
})
