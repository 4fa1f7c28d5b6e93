import { commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { AllocationRunLife } from "./allocation-run-protocol.ts"
import type { RunInput } from "./inputs.ts"

type AllocationRunWording = LifeCycleWording<AllocationRunLife, AllocationRunLife["Permission"], RunInput>

const titles: AllocationRunWording["titles"] = {
  none: text("آغازنشده", "not drafted yet"),
  draft: text("پیش‌نویس", "draft"),
  computed: text("محاسبه‌شده", "computed"),
  proposed: text("پیشنهادشده", "proposed"),
  approved: text("تأییدشده", "approved"),
  committed: text("قطعی‌شده", "committed"),
  abandoned: text("رهاشده", "given up"),

  gifts: text("موجودی قابل تخصیص صندوق", "the available money of the pool"),
  petitions: text("درخواست‌ها", "the petitions"),

  drafter: text("تهیه‌کنندهٔ پیش‌نویس", "the drafter of the run"),
  proposer: text("پیشنهاددهندهٔ تخصیص", "the proposer of the allocation"),
  beneficiary: text("ذی‌نفع یکی از درخواست‌ها", "a person who would benefit from one of the petitions"),

  drafters: text("مرجع تهیهٔ پیش‌نویس", "a drafter of allocation runs"),
  proposers: text("مرجع پیشنهاد تخصیص", "a proposer of allocations"),
  approvers: text("مرجع تأیید تخصیص", "an approver of allocations"),
  committers: text("مرجع قطعی کردن تخصیص", "an officer who commits allocations"),
}

const commands: AllocationRunWording["commands"] = {
  draft: text("تهیهٔ پیش‌نویس تخصیص", "drafting the allocation"),
  compute: text("محاسبهٔ تخصیص", "computing the allocation"),
  propose: text("پیشنهاد تخصیص", "proposing the allocation"),
  approve: text("تأیید تخصیص", "approving the allocation"),
  commit: text("قطعی کردن تخصیص", "committing the allocation"),
  abandon: text("رها کردن تخصیص", "giving up the allocation"),
}

const sentences: AllocationRunWording["sentences"] = {
  ...commonSentences,
  "pool.other": text(
    "این تخصیص برای صندوق دیگری است یا صندوق آن باز نیست.",
    "The run is for another pool, or its pool is not open.",
  ),
  "inputs.unsound": {
    fa: ({ errors }, say) => `${say.number(errors)} ایراد در درخواست‌ها یا وجوه هست؛ نخست باید برطرف شود.`,
    en: ({ errors }, say) =>
      `Faults in the petitions or the gifts: ${say.number(errors)}; they have to be put right first.`,
  },
  "run.stale": {
    fa: ({ parts }, say) =>
      `پس از محاسبه این‌ها تغییر کرده است: ${say.titles(parts)}؛ تخصیص باید از نو محاسبه شود.`,
    en: ({ parts }, say) =>
      `This has changed since it was computed: ${say.titles(parts)}; it has to be computed anew.`,
  },
  "run.otherResult": text(
    "نتیجه‌ای که دیده‌اید نتیجهٔ این تخصیص نیست؛ نخست آن را ببینید.",
    "The result that was seen is not that of this run; look at that one first.",
  ),
  "corrects.itself": text(
    "تخصیص اصلاحی باید تخصیص دیگری را اصلاح کند.",
    "A correction has to correct another run than itself.",
  ),
}

/**
 * The refusals of an allocation run in words.
 *
 * @example
 * const refusal = { code: "version.conflict", path: "expectedVersion", params: { expected: 2, actual: 3 } } as const
 * refusalInWords(allocationRunWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "This rests on version 2 of the record, which is now at version 3; read it again first."
 */
export const allocationRunWording: AllocationRunWording = { titles, commands, sentences }
