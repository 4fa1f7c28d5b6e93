/**
 * Criminal Procedure Code, note 2 to article 513: the classification council places a sentenced person, and the judge for the execution of sentences
 * confirms (EMP-2). Work is voluntary (EMP-4).
 */

import { all, any, code, type Expression, exists, is, not, type Referral, text, when } from "@bazgasht/rules"
import { classificationCouncil, enforcementJudge } from "../actors.ts"
import { article, cpc, labour79, note } from "../citing.ts"
import { clausesOf, computed } from "../clauses.ts"
import { openingAfterRelease, openingKind, openingWorkplace } from "../facts/employment/opening.ts"
import { consentToTraining, consentToWork } from "../facts/employment/worker.ts"
import { councilPlacements, type IranianWorkplace } from "../facts/employment/workplace.ts"
import { stillServing } from "./custody.ts"

/** Note 2 to article 513. */
export const noteOnPlacement = cpc(note(article(513), 2), "verifiedText", "Moeid, CPC 513")
const underNoteOnPlacement = clausesOf(noteOnPlacement)

/** The regulation on prisoners' labour: those who work do so of their own will, by opinion of the council. */
export const labourRegulation = labour79("whole", "verifiedText", "Farasai")

type Workplace = Expression<IranianWorkplace>

const placed = (kind: Workplace): Expression<boolean> =>
  exists(councilPlacements, ({ workplace }) => is(workplace, kind))

const confirmed = (kind: Workplace): Expression<boolean> =>
  exists(councilPlacements, (placement) => all(is(placement.workplace, kind), placement.confirmed))

const willing = clausesOf(labourRegulation)(
  "EMP-4-consent",
  "زندانی به کار رضایت دارد",
  "the prisoner consents to work",
  {
    yes: text("زندانی به کار رضایت دارد", "the prisoner consents to work"),
    no: text("زندانی به کار رضایت ندارد", "the prisoner does not consent to work"),
    question: text("آیا زندانی به کار رضایت دارد؟", "does the prisoner consent to work?"),
  },
)(consentToWork)

/** Still serving, willing, placed by the council and confirmed by the judge. */
export const placedToWork = (kind: IranianWorkplace): Expression<boolean> =>
  all(
    underNoteOnPlacement("EMP-2-serving", "مدت حبس پایان نیافته است", "the imprisonment has not ended", {
      yes: text("مدت حبس پایان نیافته است", "the imprisonment has not ended"),
      no: text("مدت حبس پایان یافته است", "the imprisonment has ended"),
      question: text("آیا مدت حبس همچنان ادامه دارد؟", "is the imprisonment still going on?"),
    })(stillServing),
    willing,
    underNoteOnPlacement(
      "EMP-2-confirmed",
      "شورای طبقه‌بندی این محل را تعیین و قاضی اجرای احکام آن را تأیید کرده است",
      "the classification council has placed the sentenced person there and the judge has confirmed",
      {
        yes: text(
          "شورای طبقه‌بندی این محل را تعیین و قاضی اجرای احکام آن را تأیید کرده است",
          "the classification council has placed the sentenced person there, and the judge for the execution of sentences has confirmed it",
        ),
        no: text(
          "شورای طبقه‌بندی این محل را تعیین نکرده یا قاضی اجرای احکام آن را تأیید نکرده است",
          "the classification council has not placed the sentenced person there, or the judge for the execution of sentences has not confirmed it",
        ),
        question: text(
          "آیا شورای طبقه‌بندی این محل را تعیین و قاضی اجرای احکام آن را تأیید کرده است؟",
          "has the classification council placed the sentenced person there, and has the judge for the execution of sentences confirmed it?",
        ),
      },
    )(confirmed(code(kind))),
  )

/**
 * To the judge who has not yet confirmed what the council decided, or to the council that has not placed the sentenced person there; of
 * those who are held.
 */
export const awaitedDecisions = (
  kind: IranianWorkplace,
  held: Expression<boolean>,
): ReadonlyArray<Referral> => [
  {
    id: "EMP-2-unconfirmed",
    title: text(
      "انتظار تأیید قاضی اجرای احکام برای تصمیم شورای طبقه‌بندی",
      "the council's decision, which the judge has not confirmed yet",
    ),
    citations: [noteOnPlacement],
    when: all(held, willing, placed(code(kind)), not(confirmed(code(kind)))),
    to: enforcementJudge,
  },
  {
    id: "EMP-2-unplaced",
    title: text("نبود تصمیم شورای طبقه‌بندی دربارهٔ این محل", "no decision of the council on such a place"),
    citations: [noteOnPlacement],
    when: all(held, willing, not(placed(code(kind)))),
    to: classificationCouncil,
  },
]

/** EMP-4: nobody works or learns against the own will. */
export const voluntary = computed([labourRegulation]).truth(
  "EMP-4",
  "داوطلبانه بودن کار و آموزش",
  "work and training are voluntary",
  when(is(openingKind, code("work")), willing, consentToTraining),
  {
    sentences: {
      yes: text("زندانی به این کار یا دوره رضایت دارد", "the prisoner consents to this work or course"),
      no: text(
        "زندانی به این کار یا دوره رضایت ندارد",
        "the prisoner does not consent to this work or course",
      ),
      question: text(
        "آیا زندانی به این کار یا دوره رضایت دارد؟",
        "does the prisoner consent to this work or course?",
      ),
    },
  },
)

/** EMP-2: the sentenced person is placed in the kind of workplace of the opening; after release nobody places. */
export const placedInOpening = computed([noteOnPlacement]).truth(
  "EMP-2",
  "طبقه‌بندی و تأیید قاضی برای محل کار",
  "classification and the judge's confirmation for the place",
  any(openingAfterRelease, confirmed(openingWorkplace)),
  {
    sentences: {
      yes: text(
        "شورای طبقه‌بندی این نوع محل کار را تعیین و قاضی اجرای احکام آن را تأیید کرده است، یا فرصت برای پس از آزادی است",
        "the council and the judge have placed the sentenced person in this kind of workplace, or the opening is for after release",
      ),
      no: text(
        "شورای طبقه‌بندی این نوع محل کار را تعیین نکرده یا قاضی اجرای احکام آن را تأیید نکرده است",
        "the council and the judge have not placed the sentenced person in this kind of workplace",
      ),
      question: text(
        "آیا شورای طبقه‌بندی این محل را تعیین و قاضی آن را تأیید کرده است؟",
        "have the council and the judge placed the sentenced person in this kind of workplace?",
      ),
    },
  },
)
