import { accepted, commonSentences, type LifeCycleWording, type OtherCaseWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { sameRecipient } from "../../../cases/shared-sentences.ts"
import type { HouseholdRole } from "../../model/member.ts"
import type { HouseholdLife } from "./household-protocol.ts"
import type { HouseholdPermission } from "./household-terms.ts"

type HouseholdWording = LifeCycleWording<HouseholdLife, HouseholdPermission, HouseholdRole>

const titles: HouseholdWording["titles"] = {
  none: text("ثبت‌نشده", "not registered yet"),
  registered: text("ثبت‌شده", "registered"),
  merged: text("ادغام‌شده در خانوار دیگر", "merged into another household"),

  beneficiary: text("عضو خانوار", "a member of the household"),
  registrars: text("مرجع ثبت خانوار", "a registrar of households"),
  mergers: text("مرجع ادغام خانوارها", "an officer who merges households"),

  head: text("سرپرست خانوار", "head of the household"),
  primaryRecipient: text("دریافت‌کنندهٔ اصلی", "primary recipient"),
  alternateRecipient: text("دریافت‌کنندهٔ جانشین", "alternate recipient"),
}

const commands: HouseholdWording["commands"] = {
  register: text("ثبت خانوار", "registering the household"),
  joinMember: text("افزودن عضو", "adding a member"),
  leaveMember: text("ثبت خروج عضو", "recording that a member leaves"),
  changeRole: text("تغییر نقش در خانوار", "changing a role"),
  move: text("تغییر محل سکونت", "recording a move"),
  recordSharedCustody: text("ثبت حضانت مشترک", "recording shared custody"),
  registerGuardian: text("ثبت قیم", "registering a guardian"),
  endGuardianship: text("ثبت پایان قیمومت", "ending a guardianship"),
  mergeInto: text("ادغام در خانوار دیگر", "merging into another household"),
  absorb: text("پذیرش اعضای خانوار ادغام‌شده", "taking over a merged household"),
}

const sentences: HouseholdWording["sentences"] = {
  ...commonSentences,
  "household.noHead": text(
    "خانواری که عضو بزرگسال دارد یا شاید داشته باشد باید در هر روز یک سرپرست داشته باشد.",
    "A household with a member who is, or may be, an adult has to have a head on every day.",
  ),
  "household.twoHeads": text(
    "خانوار در هر روز فقط یک سرپرست دارد؛ نقش سرپرست پیشین باید نخست پایان یابد.",
    "A household has one head on any day; the role of the earlier head has to end first.",
  ),
  "head.notMember": text("سرپرست باید عضو خانوار باشد.", "The head has to be a member of the household."),
  "recipient.notMember": text(
    "دریافت‌کننده باید عضو خانوار یا قیم ثبت‌شدهٔ آن باشد.",
    "Whoever receives for the household has to be a member or a registered guardian.",
  ),
  "recipient.same": sameRecipient,
  "recipient.two": {
    fa: ({ role }, say) => `در هر روز فقط یک «${say.title(role)}» پذیرفته می‌شود.`,
    en: ({ role }, say) => `On any day there is only one “${say.title(role)}”.`,
  },
  "members.missing": text(
    "خانوار دست‌کم با یک عضو ثبت می‌شود.",
    "A household is registered with at least one member.",
  ),
  "relation.notInTerms": {
    fa: ({ relation, relations }, say) =>
      `عضوی با نسبت «${say.title(relation)}» ثبت نمی‌شود؛ ${accepted.fa(relations, say)}.`,
    en: ({ relation, relations }, say) =>
      `No member is recorded with the relation “${say.title(relation)}”; ${accepted.en(relations, say)}.`,
  },
  "member.birthInFuture": text(
    "تاریخ تولد عضو نباید پس از روز ثبت باشد.",
    "A member cannot be born after the day of the record.",
  ),
  "member.joinedBeforeBirth": text(
    "عضو نمی‌تواند پیش از تولد به خانوار پیوسته باشد.",
    "A member cannot have joined before the day of birth.",
  ),
  "member.unknown": text(
    "این شخص عضو خانوار نیست یا دیگر نیست؛ فقط عضو کنونی پذیرفته می‌شود.",
    "The person is no member of the household, or no longer; only a present member is accepted.",
  ),
  "member.inAnotherHousehold": {
    fa: ({ households }, say) =>
      `این شخص در همان روزها عضو خانوار دیگری است (${say.titles(households)})؛ فقط با ثبت حضانت مشترک در هر دو خانوار پذیرفته می‌شود.`,
    en: ({ households }, say) =>
      `On some of these days the person belongs to another household (${say.titles(households)}); this is accepted only where both have recorded shared custody.`,
  },
  "membership.overlap": text(
    "این شخص در بخشی از این روزها عضو همین خانوار است؛ عضویت تازه باید پس از پایان آن آغاز شود.",
    "On some of these days the person is a member already; the new membership has to begin after that one ends.",
  ),
  "membership.empty": text(
    "روز خروج باید پس از روز پیوستن باشد.",
    "The day of leaving has to come after the day of joining.",
  ),
  "guardian.isMember": text(
    "عضو خانوار به عنوان قیم ثبت نمی‌شود؛ او خود می‌تواند دریافت‌کننده باشد.",
    "A member is not registered as a guardian; members receive without that.",
  ),
  "guardian.registered": text(
    "این شخص پیش‌تر به عنوان قیم ثبت شده است.",
    "The person is registered as a guardian already.",
  ),
  "guardian.unknown": text(
    "در این روز قیمومتی از این شخص برقرار نیست؛ فقط قیمومتی که آغاز شده و برقرار است پایان می‌یابد.",
    "No guardianship of the person stands on this day; only one that has begun and stands can end.",
  ),
  "day.inFuture": text(
    "این تاریخ نباید پس از روز ثبت باشد.",
    "This day may not lie after the day on which it is recorded.",
  ),
  "day.beforeRegistration": {
    fa: ({ registeredOn }, say) => `این تاریخ نباید پیش از ثبت خانوار در ${say.day(registeredOn)} باشد.`,
    en: ({ registeredOn }, say) =>
      `This day may not lie before the registration of the household on ${say.day(registeredOn)}.`,
  },
  "merge.itself": text(
    "خانوار در خودش ادغام نمی‌شود؛ خانوار دیگری باید نام برده شود.",
    "A household is not merged with itself; another one has to be named.",
  ),
  "merge.alreadyAbsorbed": {
    fa: ({ household }, say) => `خانوار «${say.title(household)}» پیش‌تر در این خانوار ادغام شده است.`,
    en: ({ household }, say) =>
      `The household “${say.title(household)}” has been merged into this one already.`,
  },
  "merge.notMerged": {
    fa: ({ household }, say) =>
      `خانوار «${say.title(household)}» در این خانوار ادغام نشده است؛ نخست باید ادغام آن ثبت شود.`,
    en: ({ household }, say) =>
      `The household “${say.title(household)}” is not merged into this one; that has to be recorded first.`,
  },
  "merge.otherRecord": {
    fa: ({ household }, say) =>
      `سابقهٔ ارائه‌شده دربارهٔ خانوار «${say.title(household)}» نیست؛ سابقهٔ همان خانوار لازم است.`,
    en: ({ household }, say) =>
      `The record is not that of the household “${say.title(household)}”, which is needed.`,
  },
}

const claims: OtherCaseWording["claims"] = {
  householdMember: text(
    "این شخص عضو خانوار دیگری است و حضانت مشترک در هر دو ثبت نشده است",
    "The person is a member of another household, and shared custody is not recorded in both",
  ),
}

/**
 * The refusals of a household's register in words.
 *
 * @example
 * const refusal = { code: "day.beforeRegistration", path: "from", params: { registeredOn: gregorianDay(2024, 9, 1) } } as const
 * refusalInWords(householdWording, refusal, { language: "en", calendar: gregorian, pack })
 * // => "This day may not lie before the registration of the household on 2024/09/01."
 */
export const householdWording: HouseholdWording = { titles, commands, sentences, claims }
