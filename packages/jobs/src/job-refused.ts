import { codedError, text } from "@bazgasht/rules"

const texts = () => ({
  "job.unknown": text("چنین پردازشی ثبت نشده است.", "There is no such job."),
  "job.unknownKind": text(
    "این برنامه این نوع پردازش را نمی‌شناسد.",
    "This program does not know the kind of the job.",
  ),
  "job.otherInput": text(
    "پردازشی با همین شناسه با ورودی دیگری آغاز شده است.",
    "A job of this id was started with another input.",
  ),
  "job.unfinished": text("این پردازش هنوز به پایان نرسیده است.", "The job is not done yet."),
  "job.cancelled": text(
    "این پردازش متوقف شده است و می‌توان آن را ادامه داد.",
    "The job was cancelled; it can be resumed.",
  ),
  "job.failed": text(
    "این پردازش به خطا برخورد و متوقف شد؛ پس از رفع خطا می‌توان آن را ادامه داد.",
    "The job failed; it can be resumed when the cause is put right.",
  ),
  "job.running": text(
    "این پردازش در حال اجراست؛ نخست آن را متوقف کنید.",
    "The job is running; cancel it first.",
  ),
  "job.tooManySteps": text(
    "این پردازش به بخش‌های بسیار زیادی تقسیم می‌شود.",
    "The job comes to more steps than one job may have.",
  ),
  "job.unreadable": text(
    "آنچه از این پردازش نگه داشته شده است خوانا نیست؛ شاید نسخهٔ دیگری آن را نوشته باشد.",
    "What is kept of the job cannot be read; another version may have written it.",
  ),
  "job.stepCrashed": text(
    "یکی از بخش‌های این پردازش از کار افتاد.",
    "A step of the job ended with a defect of the program.",
  ),
})

/** A stable code of what jobs refuse. */
export type JobRefusedCode = keyof ReturnType<typeof texts>

/**
 * What is asked of a job cannot be done. It names the job, and where the job failed, the code of the cause; it holds nothing of its input.
 *
 * @example
 * const program = Effect.flatMap(makeJobs({ kinds: [], tables: tablesInMemory() }), (jobs) => Effect.flip(jobs.progress("none")))
 * const { code, message } = await Effect.runPromise(Effect.scoped(program))
 * code // => "job.unknown"
 * message // => "There is no such job."
 */
export class JobRefused extends /* @__PURE__ */ codedError("JobRefused", texts)<{
  readonly job: string
  /** The code of the error for which the job failed. */
  readonly cause?: string
}> {}
