import { accepted, commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { documentSentences } from "../clearance/wording.ts"
import type { OpeningLife } from "./opening-protocol.ts"

type OpeningWording = LifeCycleWording<OpeningLife, OpeningLife["Permission"]>

const titles: OpeningWording["titles"] = {
  none: text("تهیه‌نشده", "not drafted yet"),
  draft: text("پیش‌نویس", "draft"),
  cleared: text("تأییدشده", "cleared"),
  open: text("دارای جای خالی", "open, with free seats"),
  filled: text("تکمیل ظرفیت", "filled, with no free seat"),
  suspended: text("متوقف", "suspended"),
  closed: text("بسته", "closed"),

  drafter: text("تهیه‌کنندهٔ پیش‌نویس", "the drafter of the opening"),
  beneficiary: text("کارفرما", "the employer"),

  drafters: text("مرجع تهیهٔ پیش‌نویس", "a drafter of openings"),
  clearers: text("مرجع تأیید محل کار", "a workplace clearance officer"),
  openers: text("مرجع گشایش و بستن", "an officer who opens and closes openings"),
  seatKeepers: text("مرجع ثبت جا", "a keeper of seats"),
  suspenders: text("مرجع توقف واحد", "an authority that can stop the unit"),
}

const commands: OpeningWording["commands"] = {
  prepare: text("تهیهٔ پیش‌نویس محل کار یا دوره", "drafting the opening"),
  clear: text("تأیید محل کار یا دوره", "clearing the workplace or course"),
  begin: text("آغاز پذیرش در محل کار یا دوره", "beginning to give seats"),
  changeSeats: text("تغییر ظرفیت", "changing the number of seats"),
  reserve: text("نگه داشتن جا", "reserving a seat"),
  occupy: text("ثبت استقرار در محل", "recording that a seat is taken up"),
  free: text("خالی کردن جا", "freeing a seat"),
  suspend: text("متوقف کردن واحد", "suspending the unit"),
  resume: text("از سر گرفتن کار واحد", "letting the unit go on"),
  close: text("بستن محل کار یا دوره", "closing the workplace or course"),
}

const sentences: OpeningWording["sentences"] = {
  ...commonSentences,
  ...documentSentences,
  "workplace.unknown": {
    fa: ({ kinds, workplace }, say) =>
      `«${say.title(workplace)}» از انواع محل کار نیست؛ ${accepted.fa(kinds, say)}.`,
    en: ({ kinds, workplace }, say) =>
      `There is no kind of workplace “${say.title(workplace)}”; ${accepted.en(kinds, say)}.`,
  },
  "afterRelease.inPrison": text(
    "کار پس از آزادی در زندان انجام نمی‌شود؛ محل کار باید بیرون از زندان باشد.",
    "Nobody works in a prison after release; the workplace has to be another.",
  ),
  "capacity.tooLittle": {
    fa: ({ asked, dimension, left }, say) =>
      `از «${say.title(dimension)}» ${say.number(asked)} خواسته شده است، ولی فقط ${say.number(left)} باقی است.`,
    en: ({ asked, dimension, left }, say) =>
      `Of “${say.title(dimension)}” the amount asked for is ${say.number(asked)}, and what is left is only ${say.number(left)}.`,
  },
  "capacity.unknown": {
    fa: ({ dimension, dimensions }, say) =>
      `این محل کار یا دوره ظرفیتی به نام «${say.title(dimension)}» ندارد؛ ${accepted.fa(dimensions, say)}.`,
    en: ({ dimension, dimensions }, say) =>
      `This opening has no capacity “${say.title(dimension)}”; ${accepted.en(dimensions, say)}.`,
  },
  "capacity.belowTaken": {
    fa: ({ dimension, taken }, say) =>
      `${say.number(taken)} واحد از «${say.title(dimension)}» در اختیار زندانیان است؛ ظرفیت آن کمتر از این نمی‌شود.`,
    en: ({ dimension, taken }, say) =>
      `The amount of “${say.title(dimension)}” in use is ${say.number(taken)}; the capacity cannot be less.`,
  },
  "seats.belowTaken": {
    fa: ({ taken }, say) => `${say.number(taken)} جا در اختیار زندانیان است؛ ظرفیت کمتر از این نمی‌شود.`,
    en: ({ taken }, say) => `The number of seats taken is ${say.number(taken)}; there cannot be fewer seats.`,
  },
  "seats.stillTaken": {
    fa: ({ taken }, say) =>
      `هنوز ${say.number(taken)} جا در اختیار زندانیان است؛ نخست باید همهٔ جاها خالی شود.`,
    en: ({ taken }, say) =>
      `The number of seats still taken is ${say.number(taken)}; all have to be freed first.`,
  },
  "placement.seated": text(
    "برای این جانمایی پیش‌تر جایی نگه داشته شده است و هر جانمایی فقط یک جا دارد.",
    "A seat is held for this placement already, and a placement has only one.",
  ),
  "placement.freed": text(
    "جای این جانمایی پیش‌تر خالی شده است و دوباره به آن داده یا از آن گرفته نمی‌شود.",
    "The seat of this placement was freed before; it is neither given nor freed a second time.",
  ),
  "placement.notSeated": text(
    "برای این جانمایی جایی نگه داشته نشده است؛ نخست باید جایی نگه داشته شود.",
    "No seat is held for this placement; one has to be reserved first.",
  ),
  "placement.occupies": text(
    "استقرار این جانمایی پیش‌تر ثبت شده است.",
    "The seat of this placement is recorded as taken up already.",
  ),
  "placement.proposed": text(
    "این جانمایی پیش‌تر پیشنهاد شده است؛ جا فقط برای جانمایی تازه نگه داشته می‌شود.",
    "This placement has been proposed already; a seat is reserved for a new one only.",
  ),
  "placement.notBegun": text(
    "این جانمایی هنوز در این فرصت شغلی آغاز نشده است.",
    "The placement has not begun in this opening yet.",
  ),
  "workshop.closed": text(
    "سابقهٔ این کارگاه بسته یا در سابقهٔ دیگری ادغام شده است.",
    "The record of the workshop is closed, or was merged into another.",
  ),
  "employer.closed": text(
    "سابقهٔ این کارفرما بسته یا در سابقهٔ دیگری ادغام شده است.",
    "The record of the employer is closed, or was merged into another.",
  ),
  "employer.notOfWorkshop": text(
    "بر پایهٔ دفتر ثبت، کارفرمای این کارگاه شخص دیگری است.",
    "By the register, the workshop has another employer.",
  ),
  "placement.goesOn": text(
    "این جانمایی هنوز ادامه دارد و جای آن خالی نمی‌شود.",
    "The placement is still going on; its seat cannot be freed.",
  ),
}

/**
 * The refusals of an opening in words.
 *
 * @example
 * const refusal = { code: "capacity.tooLittle", path: "takes", params: { dimension: "escort", asked: 2, left: 1 } } as const
 * refusalInWords(openingWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "Of “escort” the amount asked for is 2, and what is left is only 1."
 */
export const openingWording: OpeningWording = { titles, commands, sentences }
