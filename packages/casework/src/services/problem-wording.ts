import { inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import type { AccessRefused, CaseNotFound } from "../access/access-error.ts"
import { accessRefusalInWords } from "../access/wording.ts"
import { formatPath } from "../input/input-error.ts"
import { type OtherCaseWording, type RefusalWording, refusalInWords } from "../life-cycle/refusal-wording.ts"
import type { AnyRefusal } from "../life-cycle/transition.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type {
  AlreadyClaimed,
  CaseConflict,
  CommandInvalid,
  CommandRefused,
  QueryError,
} from "./service-error.ts"

/** What keeps a service from request what it is asked. */
export type ServiceProblem<Refusal> =
  | AccessRefused
  | CaseNotFound
  | CaseConflict
  | AlreadyClaimed
  | CommandInvalid
  | CommandRefused<Refusal>
  | QueryError
  | StorageError

const storage: { readonly [Code in StorageError["code"]]: Text } = {
  "storage.unavailable": text(
    "پایگاه پرونده‌ها اکنون در دسترس نیست و چیزی ثبت نشد؛ کمی بعد دوباره بکوشید.",
    "The store of cases cannot be reached, and nothing was entered; try again a little later.",
  ),
  "storage.outcomeUnknown": text(
    "ارتباط با پایگاه پرونده‌ها هنگام ثبت قطع شد؛ همان اقدام را دوباره بفرستید: دو بار ثبت نمی‌شود.",
    "The store of cases went away while this was entered; give the same command again: it is not entered twice.",
  ),
  "storage.full": text(
    "جای ذخیره‌سازی پر است و چیزی ثبت نشد.",
    "There is no room left, and nothing was entered.",
  ),
  "storage.tooLarge": text(
    "این اقدام بزرگ‌تر از آن است که ثبت شود.",
    "This is larger than what can be entered.",
  ),
  "storage.corrupt": text(
    "آنچه از این پرونده ذخیره شده است خوانا نیست؛ باید بررسی شود.",
    "What is stored of this case cannot be read; somebody has to look at it.",
  ),
  "storage.unsupported": text(
    "پایگاه پرونده‌ها این توانایی را ندارد.",
    "The store of cases does not have this capability.",
  ),
  "storage.invalid": text("این درخواست معنا ندارد.", "This request makes no sense."),
}

const conflict = text(
  "این پرونده هم‌زمان تغییر کرد و چیزی ثبت نشد؛ نخست آن را دوباره بخوانید.",
  "The case was changed at the same time, and nothing was entered; read it again first.",
)
const invalid = text(
  "این موارد چنان که باید نیستند یا کم‌اند",
  "These entries are missing or not what they should be",
)
const undeclared = text("با این ویژگی نمی‌توان جست‌وجو کرد", "Cases are not found by this attribute")
const wrongType = text("مقدار این ویژگی از نوع دیگری است", "The values of this attribute are of another type")

const tooWide = text(
  "این جست‌وجو بیش از اندازه گسترده است؛ آن را با برخی از این ویژگی‌ها محدودتر کنید",
  "This search is too wide; narrow it by some of these",
)

const claimedOtherwise = text(
  "آنچه تنها یک بار ممکن است در پروندهٔ دیگری ثبت است",
  "What may be so only once is so in another case",
)

/** What another case holds, with its id where the caller may know of it. */
const claimedInWords = (
  { claims = {} }: OtherCaseWording,
  { claim, holder }: AlreadyClaimed,
  style: Style,
): string => {
  const said = inLanguage(style, (Object.hasOwn(claims, claim) && claims[claim]) || claimedOtherwise)
  return holder === undefined ? `${said}.` : `${said}: ${holder.subject}.`
}

const withList = (style: Style, said: Text, entries: ReadonlyArray<string>): string =>
  `${inLanguage(style, said)}: ${wordsOf(style).list(entries)}.`

/**
 * Says to the caller why a service did not do what they asked, by the wording of the life cycle. The sentence holds no value of a case beyond those of
 * the refusal.
 *
 * @example
 * const style = { language: "en", calendar: jalali, pack: iranPack } as const
 * problemInWords(leniencyWording, new CaseNotFound({ code: "case.notFound", kind: "leniency", subject: "1404-0017" }), style)
 * // => "There is no such case, or none that is open to you."
 */
export const problemInWords = <Refusal extends AnyRefusal>(
  wording: RefusalWording<Refusal>,
  problem: ServiceProblem<Refusal>,
  style: Style,
): string => {
  switch (problem._tag) {
    case "AccessRefused":
    case "CaseNotFound":
      return accessRefusalInWords(problem, style)
    case "CommandRefused":
      return refusalInWords(wording, problem.refusal, style)
    case "CaseConflict":
      return inLanguage(style, conflict)
    case "AlreadyClaimed":
      return claimedInWords(wording, problem, style)
    case "CommandInvalid":
      return withList(style, invalid, [...new Set(problem.faults.map(({ path }) => formatPath(path)))])
    case "QueryError":
      return problem.attribute === undefined
        ? withList(style, tooWide, problem.expected)
        : withList(style, problem.code === "query.undeclared" ? undeclared : wrongType, [problem.attribute])
    case "StorageError":
      return inLanguage(style, storage[problem.code])
  }
}
