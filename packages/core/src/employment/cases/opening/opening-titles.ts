import type { LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { OpeningLife, OpeningPermission } from "./opening-protocol.ts"

/** The titles of the stages, parts and offices of an opening. */
export const openingTitles: LifeCycleWording<OpeningLife, OpeningPermission>["titles"] = {
  none: text("تهیه‌نشده", "not drafted yet"),
  draft: text("پیش‌نویس", "draft"),
  cleared: text("تأییدشده", "cleared"),
  open: text("دارای جای خالی", "open, with free seats"),
  filled: text("تکمیل ظرفیت", "filled, with no free seat"),
  suspended: text("متوقف", "suspended"),
  closed: text("بسته", "closed"),

  drafter: text("تهیه‌کنندهٔ پیش‌نویس", "the one who drafted the opening"),
  beneficiary: text("کارفرما", "the employer"),

  drafters: text("مراجع تهیهٔ پیش‌نویس", "who drafts openings"),
  clearers: text("مراجع تأیید محل کار", "who clears workplaces"),
  openers: text("مراجع گشایش و بستن", "who opens and closes openings"),
  seatKeepers: text("مراجع ثبت جا", "who keeps the seats"),
  suspenders: text("مراجع توقف واحد", "who may stop a unit"),
}

export const openingCommandTitles: LifeCycleWording<OpeningLife, OpeningPermission>["commands"] = {
  prepare: text("تهیهٔ پیش‌نویس محل کار یا دوره", "drafting the opening"),
  clear: text("تأیید محل کار یا دوره", "clearing the workplace or course"),
  begin: text("آغاز پذیرش در محل کار یا دوره", "beginning to give seats"),
  changeSeats: text("تغییر ظرفیت", "changing the number of seats"),
  reserve: text("نگه داشتن جا", "reserving a seat"),
  occupy: text("ثبت استقرار در محل", "recording that a seat is taken up"),
  free: text("آزاد کردن جا", "freeing a seat"),
  suspend: text("متوقف کردن واحد", "suspending the unit"),
  resume: text("از سر گرفتن کار واحد", "letting the unit go on"),
  close: text("بستن محل کار یا دوره", "closing the workplace or course"),
}
