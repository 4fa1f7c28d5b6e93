import { formatPath } from "@bazgasht/casework"
import type { PlacementRound, RoundError, RoundInputError } from "@bazgasht/core/placement"
import { type Text, text } from "@bazgasht/rules"
import type { OpenedDocument } from "../case-files/open-document.ts"
import type { Refusal } from "../case-files/refusal.ts"
import type { JsonStep } from "../json/read-json.ts"

/** A stable code of what can be wrong with a round. */
type RoundErrorCode = (RoundError | RoundInputError)["code"]

const wholeNumber = text("عدد صحیح، صفر یا بیشتر", "a whole number, zero or more")
const oneOfEach = text("شناسه‌ای که پیش‌تر نیامده باشد", "an id that does not stand there already")
const knownPerson = text(
  "شناسهٔ کسی که پرونده‌اش در همین دور خوانده شده است",
  "the id of somebody whose file is read in this round",
)
const knownOpening = text("شناسهٔ یکی از فرصت‌های همین دور", "the id of an opening of this round")
const oneGroup = text("شخصی که یک بار و فقط در یک گروه بیاید", "somebody once, and in one group only")

/** What was expected, by what is wrong. */
export const roundExpectations: Readonly<Record<RoundErrorCode, Text>> = {
  "round.noProgramme": text(
    "نظام حقوقی‌ای که برنامهٔ اشتغال زندانیان دارد",
    "a jurisdiction that has a programme of employment",
  ),
  "round.duplicatePerson": text("یک پرونده برای هر شخص", "one file for each person"),
  "placement.duplicateCandidate": text("یک پرونده برای هر شخص", "one file for each person"),
  "placement.duplicateOpening": oneOfEach,
  "placement.seatsNotWhole": wholeNumber,
  "placement.unknownPlace": knownOpening,
  "placement.fitNotWhole": wholeNumber,
  "placement.duplicatePair": text(
    "هر شخص و هر فرصت فقط یک بار",
    "each person and each opening together only once",
  ),
  "placement.fitsTooLarge": text(
    "تعدادی از اشخاص و فرصت‌ها که محاسبهٔ دقیق تناسب آن‌ها ممکن باشد",
    "so many people and openings that their fit can be counted exactly",
  ),
  "placement.nodeLimitNotCount": text(
    "عدد صحیح از یک تا یک میلیون",
    "a whole number from one to one million",
  ),
  "key.duplicate": text("معیاری که پیش‌تر در فهرست نیامده باشد", "a key that the list does not have already"),
  "preference.countDiffers": text("خواسته‌های همهٔ اشخاص", "the wishes of everybody"),
  "preference.valueUnknown": text(
    "مقدار همهٔ معیارهای اولویت برای این شخص",
    "a value of this person for every key of priority",
  ),
  "preference.valueNotExact": text("مقداری صحیح برای معیار اولویت", "a whole number as the value of the key"),
  "wish.notFeasible": text("درخواست فرصتی که سازگار باشد", "a wish for an opening that is compatible"),
  "wish.duplicate": text("هر درخواست فقط یک بار", "each wish only once"),
  "constraint.unknownCandidate": knownPerson,
  "constraint.unknownOpening": knownOpening,
  "traits.duplicate": text("ویژگی‌های هر شخص فقط یک بار", "what is stated of a person only once"),
  "traits.useNotWhole": text(
    "مقدار مصرف، عدد صحیح از صفر تا یک میلیارد",
    "a use that is a whole number from zero to one billion",
  ),
  "capacities.duplicate": text("ظرفیت‌های هر فرصت فقط یک بار", "the capacities of an opening only once"),
  "capacities.notWhole": wholeNumber,
  "group.duplicate": oneOfEach,
  "group.empty": text("گروهی با دست‌کم یک عضو", "a group with at least one member"),
  "group.memberTwice": oneGroup,
  "group.memberOfTwo": oneGroup,
  "group.keptApart": text(
    "گروهی که هیچ دو عضو آن نباید جدا از هم نگه داشته شوند",
    "a group without two members who have to be kept apart",
  ),
  "apart.fromOneself": text("دو شخص متفاوت", "two different people"),
  "quota.duplicate": oneOfEach,
  "quota.noOpenings": text("سهمیه‌ای برای دست‌کم یک فرصت", "a quota of at least one opening"),
  "quota.openingTwice": text("هر فرصت فقط یک بار در سهمیه", "each opening once in the quota"),
  "quota.notWhole": wholeNumber,
  "quota.reservedAboveSeats": text(
    "سهمیه‌ای که از ظرفیت فرصت بیشتر نباشد",
    "no more reserved seats than the opening has",
  ),
  "quota.reservedAboveCeiling": text(
    "سهمیه‌ای که از سقف همان سهمیه بیشتر نباشد",
    "no more reserved seats than the quota takes at most",
  ),
  "override.reasonMissing": text("دلیل تصمیم کارشناس", "the officer's reason"),
  "override.officerMissing": text("شناسهٔ کارشناس مسئول تصمیم", "the id of the officer who answers for it"),
  "override.unknownCandidate": knownPerson,
  "override.unknownOpening": knownOpening,
  "override.notFeasible": text(
    "فرصتی که احراز همهٔ شرایط آن برای این شخص معلوم باشد",
    "an opening whose mandatory conditions this person is known to meet, each of them",
  ),
  "override.declined": text(
    "فرصتی که خود شخص درخواست کرده باشد؛ اشتغال اختیاری است",
    "an opening that the person wishes; work is voluntary",
  ),
  "override.duplicateCandidate": text("یک تصمیم برای هر شخص", "one override for each person"),
  "override.overfull": text(
    "تصمیم‌هایی که بیش از ظرفیت فرصت نباشد",
    "no more overrides into an opening than it has seats",
  ),
  "override.partsGroup": text(
    "همان فرصت برای همهٔ اعضای گروه",
    "the same opening for everybody of the group, by an override for each",
  ),
  "override.keptApart": text(
    "دو فرصت متفاوت برای دو نفری که باید جدا نگه داشته شوند",
    "different openings for two people who are kept apart",
  ),
  "override.quotaExceeded": text(
    "تصمیم‌هایی که سهمیه‌های فرصت را نقض نکند",
    "overrides that keep the quotas of the opening",
  ),
  "override.capacityExceeded": text(
    "تصمیم‌هایی که از ظرفیت‌های دیگر فرصت بیشتر نخواهد",
    "overrides that ask for no more than the other capacities of the opening",
  ),
  "override.unranked": text(
    "کسی که مقدار همهٔ معیارهای اولویت او و گروه او معلوم باشد",
    "somebody whose keys of priority are all known, and those of their group",
  ),
}

/** Whom and what an error may be about: opaque ids and codes. */
interface Concerned {
  readonly code: RoundErrorCode
  readonly candidate?: string
  readonly opening?: string
  readonly group?: string
  readonly quota?: string
  readonly dimension?: string
  readonly key?: string
}

const entryOf = <One>(
  name: string,
  list: ReadonlyArray<One>,
  isMeant: (one: One) => boolean,
): ReadonlyArray<JsonStep> | undefined => {
  const place = list.findIndex(isMeant)
  return place < 0 ? undefined : [name, place]
}

/** Where in the file stands what an error is about; the whole file where it is about no part of it. */
const pathOf = (
  { groups = [], openings, overrides = [] }: PlacementRound,
  { candidate, code, group, opening }: Concerned,
): ReadonlyArray<JsonStep> => {
  const ofOverride = code.startsWith("override.")
    ? entryOf("overrides", overrides, (one) =>
        candidate === undefined ? one.opening === opening : one.candidate === candidate,
      )
    : undefined
  return (
    ofOverride ??
    entryOf(
      "groups",
      groups,
      ({ id, members }) => id === group || (candidate !== undefined && members.includes(candidate)),
    ) ??
    entryOf("openings", openings, ({ id }) => id === opening) ??
    []
  )
}

/** What is wrong with the file of a round. */
export const refusalOfRound = (
  file: string,
  { content: round, source }: OpenedDocument<PlacementRound>,
  error: RoundError | RoundInputError,
): Refusal => {
  const concerned: Concerned = error
  const { candidate, code, dimension, group, key, opening, quota } = concerned
  const path = pathOf(round, concerned)
  const about = [candidate, opening, group, quota, dimension, key].filter((id) => id !== undefined)
  return {
    file,
    code,
    ...(path.length === 0 ? {} : { field: formatPath(path) }),
    position: source.positionOf(path),
    ...(about.length === 0 ? {} : { value: about.join(", ") }),
    expected: roundExpectations[code],
  }
}
