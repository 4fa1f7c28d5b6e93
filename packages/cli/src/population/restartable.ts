import { inLanguage, text } from "@bazgasht/rules"
import type { Output } from "../output.ts"
import { printToErrors } from "../report-error.ts"

const stopped = text(
  "متوقف شد و چیزی نوشته نشد؛ همان فرمان از نو آغاز می‌کند.",
  "Stopped, and nothing was written; the same command begins anew.",
)

/** Carries out what keeps nothing until it is done, and is cheap to begin anew: an interrupt says so and ends the process. */
export const restartable = async <A>(
  output: Pick<Output, "platform" | "style">,
  work: () => Promise<A>,
): Promise<A> => {
  const { platform, style } = output
  const forget = platform.endOnInterrupt(() => {
    platform.progress("")
    printToErrors(output, [inLanguage(style, stopped)])
  })
  try {
    return await work()
  } finally {
    forget()
  }
}
