/** The decisions of a file, one line each; one of them is open. */

import type {
  DayView,
  DecisionDetails,
  DecisionGroup,
  DecisionLine,
  FieldAsked,
  Path,
  Span,
} from "../protocol.ts"
import type { Texts } from "../texts.ts"
import { Details, Questions } from "./decision-details.tsx"
import { Spans } from "./spans.tsx"

interface DecisionsProps {
  readonly groups: ReadonlyArray<DecisionGroup>
  readonly day: DayView
  readonly spans: { readonly [key: string]: ReadonlyArray<Span> }
  readonly open: string | undefined
  readonly details: DecisionDetails | undefined
  readonly next: ReadonlyArray<FieldAsked>
  readonly texts: Texts
  readonly onOpen: (decision: DecisionLine | undefined) => void
  readonly onAnswer: (path: Path, value: unknown) => void
  readonly onRule: (rule: string) => void
}

/** The look of a decision: no tick stands before a yes that is against the person. */
const lookOf = ({ adverse, outcome }: DecisionLine) =>
  adverse && outcome === "eligible" ? "adverse" : outcome

const Decision = ({ decision, ...props }: DecisionsProps & { readonly decision: DecisionLine }) => {
  const { day, details, onAnswer, onOpen, onRule, open, spans, texts } = props
  const isOpen = open === decision.key
  const look = lookOf(decision)
  const region = `details-${decision.key}`
  const strip = spans[decision.key]
  return (
    <li class={`decision ${look}${isOpen ? " open" : ""}`}>
      <button
        type="button"
        class="row"
        aria-expanded={isOpen}
        aria-controls={region}
        onClick={() => onOpen(isOpen ? undefined : decision)}
      >
        <span class="mark" aria-hidden="true">
          {texts.marks[look]}
        </span>
        <span class="title">{decision.title}</span>
        <span class="sentence">{decision.sentence}</span>
      </button>
      {strip === undefined ? (
        <div class="spans" />
      ) : (
        <Spans spans={strip} day={day} label={texts.timeline(decision.title)} />
      )}
      <div id={region} hidden={!isOpen}>
        {isOpen &&
          (details?.key === decision.key ? (
            <Details
              details={details}
              outcome={decision.outcome}
              texts={texts}
              onAnswer={onAnswer}
              onRule={() => onRule(decision.rule)}
            />
          ) : (
            <p class="quiet waiting">{texts.details}</p>
          ))}
      </div>
    </li>
  )
}

/** Decisions in their groups. */
export const Decisions = (props: DecisionsProps) => (
  <div class="decisions">
    <p class="legend">
      {props.texts.legend} <i class="yes" /> {props.texts.answerYes} <i class="unknown" />{" "}
      {props.texts.answerUnknown} <i class="no" /> {props.texts.answerNo}
    </p>
    {props.next.length > 0 && (
      <details class="fold next">
        <summary>{props.texts.next}</summary>
        <Questions
          asked={props.next}
          hint={props.texts.nextHint}
          texts={props.texts}
          onAnswer={props.onAnswer}
        />
      </details>
    )}
    {props.groups.map(({ decisions, heading }) => (
      <section key={heading}>
        <h3>{heading}</h3>
        <ul>
          {decisions.map((decision) => (
            <Decision key={decision.key} decision={decision} {...props} />
          ))}
        </ul>
      </section>
    ))}
  </div>
)
