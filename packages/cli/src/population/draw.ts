import { text } from "@bazgasht/rules"

/** What is expected where no population of a country can be drawn. */
export const noGenerator = text(
  "حوزه‌ای که جمعیتی ساختگی برای آن هست",
  "a jurisdiction for which a population can be drawn",
)

/** Takes the steps of a generator to their end, and lets others have the thread between two: a signal to stop above all. */
export const takeSteps = async <A>(
  steps: Generator<number, A, void>,
  onStep: (count: number) => void,
): Promise<A> => {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    onStep(step.value)
    await new Promise((resume) => setImmediate(resume))
  }
}
