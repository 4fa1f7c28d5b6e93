import { accepted, commonSentences, type LifeCycleWording, type OtherCaseWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { TrainingLife } from "./training-protocol.ts"

type TrainingWording = LifeCycleWording<TrainingLife, TrainingLife["Permission"]>

const titles: TrainingWording["titles"] = {
  none: text("درخواست‌نشده", "not applied for yet"),
  applied: text("درخواست‌شده", "applied for"),
  waitlisted: text("در فهرست انتظار", "on the waiting list"),
  enrolled: text("نام‌نویسی‌شده", "enrolled"),
  attending: text("در حال آموزش", "attending"),
  paused: text("آموزش متوقف", "paused"),
  completed: text("گذراندن دوره و آماده برای آزمون", "completed, ready to be examined"),
  passed: text("قبول در آزمون", "passed"),
  failed: text("مردود در آزمون", "failed"),
  certified: text("دارای گواهینامهٔ مهارت", "certified"),
  revoked: text("گواهینامه باطل‌شده", "certificate revoked"),
  withdrawn: text("انصراف‌داده‌شده", "withdrawn"),
  transferred: text("انتقال‌یافته به مرکز دیگر", "transferred"),

  trainer: text("مربی دوره", "a trainer of the course"),
  issuer: text("صادرکنندهٔ گواهینامه", "the issuer of the certificate"),
  beneficiary: text("کارآموز", "the trainee"),

  applicationRecorders: text("مرجع ثبت درخواست دوره", "an intake officer"),
  registrars: text("مرجع نام‌نویسی", "an enrolment officer"),
  trainers: text("مربی", "a trainer"),
  examiners: text("آزمونگر", "an examiner"),
  retakeGranters: text("مرجع اجازهٔ آزمون دوباره", "an officer who grants another examination"),
  issuers: text("مرجع صدور گواهینامه", "a certifying authority"),
  revokers: text("مرجع ابطال گواهینامه", "an authority that revokes certificates"),
  transferrers: text("مرجع انتقال کارآموز", "a transfer officer"),
}

const commands: TrainingWording["commands"] = {
  apply: text("ثبت درخواست دوره", "applying for the course"),
  enrol: text("نام‌نویسی در دوره", "enrolling the trainee"),
  queue: text("گذاشتن در فهرست انتظار", "putting the trainee on the waiting list"),
  begin: text("آغاز آموزش", "beginning the training"),
  recordAttendance: text("ثبت حضور و غیاب", "recording attendance"),
  pause: text("متوقف کردن آموزش", "pausing the training"),
  resume: text("از سر گرفتن آموزش", "going on with the training"),
  complete: text("ثبت پایان دوره", "completing the course"),
  assess: text("ثبت نتیجهٔ آزمون", "recording an examination"),
  retake: text("اجازهٔ آزمون دوباره", "granting another examination"),
  certify: text("صدور گواهینامهٔ مهارت", "issuing the certificate"),
  revoke: text("ابطال گواهینامهٔ مهارت", "revoking the certificate"),
  withdraw: text("انصراف از دوره", "withdrawing from the course"),
  transfer: text("انتقال کارآموز به مرکز دیگر", "handing the trainee over"),
}

const sentences: TrainingWording["sentences"] = {
  ...commonSentences,
  "consent.notOwn": text(
    "آموزش داوطلبانه است و فقط رضایت خود کارآموز پذیرفته می‌شود.",
    "Training is voluntary, and only the trainee's own consent counts.",
  ),
  "consent.later": {
    fa: ({ on }, say) => `تاریخ رضایت، ${say.day(on)}، پس از تاریخ درخواست است.`,
    en: ({ on }, say) => `The consent is dated ${say.day(on)}, after the application.`,
  },
  "course.unknown": text(
    "چنین دوره‌ای در فهرست دوره‌ها نیست؛ شناسهٔ دوره را بازبینی کنید.",
    "There is no such course in the catalogue; check its id.",
  ),
  "course.notBegun": {
    fa: ({ from }, say) => `این دوره از ${say.day(from)} آغاز می‌شود.`,
    en: ({ from }, say) => `The course begins on ${say.day(from)}.`,
  },
  "course.over": {
    fa: ({ to }, say) => `این دوره در ${say.day(to)} پایان یافته است.`,
    en: ({ to }, say) => `The course ended on ${say.day(to)}.`,
  },
  "course.hoursUnknown": text(
    "ساعات هفتگی دوره در هفتهٔ کاری به شمار می‌آید و نامعلوم است.",
    "The weekly hours of the course count towards a full week, and they are not known.",
  ),
  "seat.missing": text(
    "جایی برای کارآموز نگه داشته نشده است؛ بدون جای خالی باید در فهرست انتظار بماند.",
    "No seat is reserved for the trainee, who has to wait for one.",
  ),
  "seat.free": {
    fa: ({ freeSeats }, say) =>
      `جاهای خالی دوره، ${say.number(freeSeats)}، برای همهٔ منتظران و این کارآموز بس است؛ باید نام‌نویسی شود.`,
    en: ({ freeSeats }, say) =>
      `The number of free seats, ${say.number(freeSeats)}, is enough for all who wait and for this trainee, who is to be enrolled.`,
  },
  "seat.noneFree": text(
    "همهٔ جاهای این دوره پر است؛ کارآموز باید در فهرست انتظار بماند.",
    "Every seat of the course is taken; the trainee has to wait for one.",
  ),
  "seat.otherNumber": {
    fa: ({ freeSeats }, say) =>
      `بر پایهٔ دفتر ثبت دوره‌ها، تعداد جاهای خالی این دوره ${say.number(freeSeats)} است.`,
    en: ({ freeSeats }, say) =>
      `By the register of courses, the number of free seats is ${say.number(freeSeats)}.`,
  },
  "prerequisite.notMet": {
    fa: ({ prerequisites }, say) => `کارآموز این پیش‌نیازهای دوره را ندارد: ${say.titles(prerequisites)}.`,
    en: ({ prerequisites }, say) =>
      `The trainee does not meet these prerequisites: ${say.titles(prerequisites)}.`,
  },
  "prerequisite.undetermined": {
    fa: ({ prerequisites }, say) =>
      `معلوم نیست که کارآموز این پیش‌نیازها را داشته باشد؛ نخست باید احراز شود: ${say.titles(prerequisites)}.`,
    en: ({ prerequisites }, say) =>
      `It is not known whether the trainee meets these prerequisites, which has to be found out first: ${say.titles(prerequisites)}.`,
  },
  "course.endsAfterRelease": {
    fa: ({ lastDay, release }, say) =>
      `این دوره در ${say.day(lastDay)} پایان می‌یابد، پس از ${say.day(release)} که روز آزادی مورد انتظار کارآموز است، و در جای دیگری قابل ادامه نیست.`,
    en: ({ lastDay, release }, say) =>
      `The course ends on ${say.day(lastDay)}, after ${say.day(release)}, on which the trainee is expected to be released, and cannot be continued elsewhere.`,
  },
  "release.undetermined": {
    fa: ({ lastDay }, say) =>
      `روز آزادی مورد انتظار کارآموز معلوم نیست؛ باید معلوم شود که پیش از ${say.day(lastDay)}، آخرین روز دوره، آزاد نمی‌شود.`,
    en: ({ lastDay }, say) =>
      `It is not known when the trainee is expected to be released; the release must be known not to come before ${say.day(lastDay)}, the last day of the course.`,
  },
  "jump.undocumented": {
    fa: ({ ahead }, say) =>
      `تعداد کسانی که پیش از این کارآموز در انتظارند ${say.number(ahead)} است؛ دلیل مقدم داشتن او باید ذکر شود.`,
    en: ({ ahead }, say) =>
      `The number of those who wait before the trainee is ${say.number(ahead)}; the reason for passing them has to be stated.`,
  },
  "jump.overNobody": text(
    "کسی پیش از این کارآموز در انتظار نیست؛ دلیل مقدم داشتن جایی ندارد.",
    "Nobody waits before the trainee, so there is nobody to be passed for a reason.",
  ),
  "reasons.missing": text(
    "دلایل این جایگاه در فهرست انتظار باید ذکر شود.",
    "The reasons for this place in the waiting list have to be stated.",
  ),
  "sessions.none": text("دست‌کم یک جلسه باید ثبت شود.", "There has to be at least one session."),
  "session.repeated": text(
    "هر جلسه فقط یک بار ثبت می‌شود؛ یکی از آن‌ها تکراری است.",
    "Each session is recorded once; one of them is listed twice.",
  ),
  "session.alreadyRecorded": text(
    "یکی از این جلسه‌ها پیش‌تر ثبت شده است؛ اصلاح آن دلیل می‌خواهد.",
    "One of these sessions is recorded already; correcting it needs a reason.",
  ),
  "session.notRecorded": text(
    "فقط جلسه‌ای اصلاح می‌شود که ثبت شده است؛ یکی از آن‌ها هنوز ثبت نشده است.",
    "Only a session that is recorded can be corrected; one of these is not.",
  ),
  "session.outsideCourse": {
    fa: ({ from, to }, say) => `فقط جلسه‌های ${say.day(from)} تا ${say.day(to)} ثبت می‌شود.`,
    en: ({ from, to }, say) => `Only sessions from ${say.day(from)} to ${say.day(to)} are recorded.`,
  },
  "session.notAttending": text(
    "پیش از آغاز آموزش و در روزهای توقف آن حضوری ثبت نمی‌شود.",
    "Nobody attends a session before beginning, or while the training rests.",
  ),
  "session.tooMany": {
    fa: ({ sessions }, say) => `تعداد جلسه‌های این دوره ${say.number(sessions)} است و بیش از آن ثبت نمی‌شود.`,
    en: ({ sessions }, say) =>
      `The number of sessions of the course is ${say.number(sessions)}, and no more are recorded.`,
  },
  "attendanceReason.unknown": {
    fa: ({ reason, reasons }, say) =>
      `«${say.title(reason)}» از وضعیت‌های حضور و غیاب نیست؛ ${accepted.fa(reasons, say)}.`,
    en: ({ reason, reasons }, say) =>
      `No session is recorded with the reason “${say.title(reason)}”; ${accepted.en(reasons, say)}.`,
  },
  "attendance.incomplete": {
    fa: ({ recorded, sessions }, say) =>
      `حضور و غیاب همهٔ جلسه‌ها ثبت نشده است: ${say.number(recorded)} از ${say.number(sessions)}.`,
    en: ({ recorded, sessions }, say) =>
      `Attendance is not recorded for every session: ${say.number(recorded)} of ${say.number(sessions)}.`,
  },
  "attendance.nothingCounted": text(
    "هیچ جلسه‌ای به حساب حضور نمی‌آید؛ نسبت حضور معلوم نیست.",
    "No session counts, so no share of them was attended.",
  ),
  "attendance.tooLow": {
    fa: ({ attended, counted, needed }, say) =>
      `کارآموز در ${say.number(attended)} جلسه از ${say.number(counted)} جلسه حاضر بوده است؛ دست‌کم ${say.number(needed)} جلسه لازم است.`,
    en: ({ attended, counted, needed }, say) =>
      `The trainee attended ${say.number(attended)} of ${say.number(counted)} sessions that count; the least number needed is ${say.number(needed)}.`,
  },
  "examiner.trainer": text(
    "مربی دوره نمی‌تواند آزمونگر آن باشد؛ شخص دیگری باید آزمون بگیرد.",
    "Whoever teaches the course may not examine; another person has to.",
  ),
  "examination.partRepeated": {
    fa: ({ part }, say) => `نتیجهٔ بخش «${say.title(part)}» بیش از یک بار آمده است.`,
    en: ({ part }, say) => `The result of the part “${say.title(part)}” is given more than once.`,
  },
  "examination.partUnknown": {
    fa: (params, say) =>
      `«${say.title(params.part)}» از بخش‌های آزمون نیست؛ ${accepted.fa(params.accepted, say)}.`,
    en: (params, say) =>
      `The examination has no part “${say.title(params.part)}”; ${accepted.en(params.accepted, say)}.`,
  },
  "examination.partsMissing": {
    fa: ({ parts }, say) => `نتیجهٔ این بخش‌های آزمون نیامده است: ${say.titles(parts)}.`,
    en: ({ parts }, say) => `The results of these parts are missing: ${say.titles(parts)}.`,
  },
  "sittings.exhausted": {
    fa: ({ most }, say) => `تعداد آزمون‌های هر کارآموز حداکثر ${say.number(most)} است.`,
    en: ({ most }, say) => `The number of examinations of a trainee is at most ${say.number(most)}.`,
  },
  "digest.malformed": text(
    "شناسهٔ امنیتی گواهینامه نادرست است؛ گواهینامه باید دوباره صادر شود.",
    "The security identifier of the certificate is malformed; the certificate has to be issued again.",
  ),
  "certificate.custodyData": text(
    "در گواهینامهٔ مهارت نباید هیچ نشانی از زندان باشد.",
    "A skill certificate may hold no trace of prison.",
  ),
  "certificate.unchecked": text(
    "نخست باید بررسی شود که در گواهینامه نشانی از زندان نیست.",
    "The certificate has to be searched for traces of prison first.",
  ),
  "site.missing": text("مرکز پذیرنده باید معین شود.", "The place that takes the trainee has to be named."),
}

const claims: OtherCaseWording["claims"] = {
  fullTimePlace: text(
    "ساعات این شخص در جانمایی یا دورهٔ دیگری است و با این دوره از یک هفتهٔ کاری کامل بیشتر می‌شود",
    "The person works or learns elsewhere, and with this course that takes more than a full week",
  ),
}

/**
 * The refusals of an enrolment in words.
 *
 * @example
 * const refusal = { code: "transition.notAllowed", path: "type", params: { stage: "attending", command: "begin" } } as const
 * refusalInWords(trainingWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "In the stage “attending” this is not possible: “beginning the training”."
 */
export const trainingWording: TrainingWording = { titles, commands, sentences, claims }
