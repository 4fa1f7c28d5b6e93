import { inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import type { LackingFact } from "@bazgasht/simulation"
import type { Output } from "../output.ts"
import { printToErrors } from "../report-error.ts"

const nobody: Readonly<Record<LackingFact["of"], Text>> = {
  prisoner: text("هیچ زندانی‌ای", "no prisoner"),
  family: text("هیچ خانواده‌ای", "no family"),
  member: text("هیچ عضو خانواده‌ای", "no member of a family"),
}

const inWords = (style: Style, { fact, label, of, place, reform }: LackingFact): string => {
  const { number, quoted } = wordsOf(style)
  const change = `${reform.id} #${number(place + 1)}`
  const what = `${quoted(inLanguage(style, label))} (${fact})`
  return inLanguage(
    style,
    text(
      `${change}: ${what} که این تغییر می‌پرسد از ${nobody[of].fa} ثبت نشده است؛ آنچه به آن وابسته است برای همه نامعلوم می‌ماند.`,
      `${change}: ${what}, for which this change asks, is recorded of ${nobody[of].en}; what depends on it stays open for everybody.`,
    ),
  )
}

/** Reports the facts that the reforms ask for and no case has, a line for each. */
export const sayLackingFacts = (
  lacking: ReadonlyArray<LackingFact>,
  output: Pick<Output, "platform" | "style">,
): void => {
  for (const one of lacking) printToErrors(output, [inWords(output.style, one)])
}
