import { type Text, text } from "@bazgasht/rules"
import type { ClosedOpening } from "@bazgasht/solvers/placement"

/** What the sentences are made of: numbers and names in the words of a style. */
export interface ClosedOpeningWords {
  readonly number: (value: number) => string
  readonly opening: (id: string) => string
  readonly category: (code: string) => string
  readonly dimension: (code: string) => string
}

/** The opening, or the openings that are counted together with it. */
const counted = (name: string, openings: number): Text =>
  openings === 1
    ? text(name, name)
    : text(`${name} و محل‌هایی که با آن شمرده می‌شوند`, `${name} and the openings counted together with it`)

/** The sentence for an opening that is closed. */
export const closedOpeningSentence = (reason: ClosedOpening, words: ClosedOpeningWords): Text => {
  const { number } = words
  const name = words.opening(reason.opening)
  const isGroup = reason.members > 1
  const own = isGroup
    ? text("این زندانی و گروه او", "this prisoner and the group")
    : text("این زندانی", "this prisoner")
  switch (reason.code) {
    case "opening.groupNotWished": {
      const [members, unable] = [number(reason.members), number(reason.unable)]
      return text(
        `این زندانی فقط همراه با گروهی ${members} نفره جای می‌گیرد و ${unable} نفر از این گروه شرایط ${name} را ندارند یا آن را درخواست نکرده‌اند.`,
        `This prisoner is placed only together with a group of ${members}, of whom ${unable} cannot be placed in ${name} or did not ask for it.`,
      )
    }
    case "opening.groupNoRoom": {
      const [free, members] = [number(reason.free), number(reason.members)]
      return text(
        `${name} ${free} جای خالی دارد، ولی این زندانی فقط همراه با گروهی ${members} نفره جای می‌گیرد.`,
        `${name} has ${reason.free === 1 ? "one free seat" : `${free} free seats`}, but this prisoner is placed only together with a group of ${members}.`,
      )
    }
    case "opening.apart": {
      const whom = isGroup
        ? text("این زندانی یا کسی از گروه او", "this prisoner or somebody of the group")
        : own
      return text(
        `در ${name} ${number(reason.people)} نفر جای ${reason.people === 1 ? "گرفته است" : "گرفته‌اند"} که ${whom.fa} باید جدا از ${reason.people === 1 ? "او" : "آنان"} باشد.`,
        `In ${name} ${reason.people === 1 ? "one person is" : `${number(reason.people)} people are`} placed from whom ${whom.en} is to be kept apart.`,
      )
    }
    case "opening.dimensionFull": {
      const dimension = words.dimension(reason.dimension)
      const [capacity, used, needed] = [reason.capacity, reason.used, reason.needed].map(number)
      return text(
        `ظرفیت ${dimension} در ${name} کافی نیست: از ${capacity} واحد، ${used} واحد در استفاده است و ${own.fa} ${needed} واحد لازم ${isGroup ? "دارند" : "دارد"}.`,
        `${name} has not enough of ${dimension}: of ${capacity}, ${used} are in use, and ${own.en} would need ${needed}.`,
      )
    }
    case "opening.ceilingReached": {
      const category = words.category(reason.category)
      const where = counted(name, reason.openings)
      const [atMost, placed, needed] = [reason.atMost, reason.placed, reason.needed].map(number)
      return text(
        `سقف گروه ${category} در ${where.fa} ${atMost} نفر است و ${placed} نفر از آنان جای گرفته‌اند${isGroup ? `؛ ${needed} نفر دیگر نمی‌توانند اضافه شوند` : ""}.`,
        `At most ${atMost} of ${category} are placed in ${where.en}, and ${placed} are placed there${isGroup ? `; ${needed} more would be too many` : ""}.`,
      )
    }
    case "opening.seatsReserved": {
      const category = words.category(reason.category)
      const where = counted(name, reason.openings)
      const [free, reserved] = [number(reason.free), number(reason.reserved)]
      const seats = reason.reserved === 1 ? "one seat" : `${reserved} seats`
      return text(
        `${name} ${free} جای خالی دارد، ولی ${reserved} جای ${where.fa} برای گروه ${category} نگه داشته می‌شود و جای دیگری باقی نیست.`,
        `${name} has ${reason.free === 1 ? "one free seat" : `${free} free seats`}, but ${seats} of ${where.en} ${reason.reserved === 1 ? "is" : "are"} kept for ${category}, and no other is left.`,
      )
    }
  }
}
