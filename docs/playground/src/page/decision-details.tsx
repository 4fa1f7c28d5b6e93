/** Why a decision is what it is, what is asked, and what would turn it. */

import type { DecisionDetails, FieldAsked, Path } from "../protocol.ts"
import type { Texts } from "../texts.ts"
import { AnswerField } from "./answer-field.tsx"
import { Outline } from "./outline.tsx"

interface DetailsProps {
  readonly details: DecisionDetails
  readonly texts: Texts
  readonly onAnswer: (path: Path, value: unknown) => void
  readonly onRule: () => void
}

const Lines = ({ lines }: { readonly lines: ReadonlyArray<string> }) => (
  <ul class="plain">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

/** Questions for fields of the file, each answered where it stands. */
export const Questions = ({
  asked: list,
  hint,
  onAnswer,
  texts,
  title,
}: Pick<DetailsProps, "onAnswer" | "texts"> & {
  readonly asked: ReadonlyArray<FieldAsked>
  /** Absent where a heading stands above already. */
  readonly title?: string
  readonly hint: string
}) => (
  <section class="asked">
    {title !== undefined && <h4>{title}</h4>}
    <p class="quiet">{hint}</p>
    <ul class="questions">
      {list.map((asked) => (
        <li key={asked.path.join("/")}>
          <p>
            {asked.question}
            {asked.settlesAlone && <span class="badge">{texts.alone}</span>}
            {asked.settles !== undefined && <span class="badge">{texts.settles(asked.settles)}</span>}
          </p>
          <AnswerField asked={asked} texts={texts} onAnswer={onAnswer} />
          <details>
            <summary>{texts.whyAsked}</summary>
            <Lines lines={[...asked.reasons, ...asked.origin]} />
            <code dir="ltr">{asked.path.join(".")}</code>
          </details>
        </li>
      ))}
    </ul>
  </section>
)

const Remedies = ({ details, texts }: Pick<DetailsProps, "details" | "texts">) => (
  <section>
    <h4>{texts.turn}</h4>
    {details.remedies.length === 0 ? (
      <p class="quiet">{texts.turnNone}</p>
    ) : (
      <ul class="remedies">
        {details.remedies.map((changes) => (
          <li key={changes.join()} data-or={texts.turnOr}>
            <Lines lines={changes} />
          </li>
        ))}
      </ul>
    )}
    {!details.remediesComplete && <p class="quiet">{texts.turnMore}</p>}
  </section>
)

/** The details of an open decision. */
export const Details = ({
  details,
  onAnswer,
  onRule,
  outcome,
  texts,
}: DetailsProps & { readonly outcome: string }) => (
  <div class="details">
    {details.grounds.map(({ heading, lines }) => (
      <section key={heading}>
        <h4>{heading}</h4>
        <ul class="plain">
          {lines.map(({ sources, text }) => (
            <li key={text}>
              {text} <span class="source">{sources.join("؛ ")}</span>
            </li>
          ))}
        </ul>
      </section>
    ))}
    {details.questions.length > 0 && (
      <Questions
        asked={details.questions}
        title={texts.asked}
        hint={texts.askedHint}
        texts={texts}
        onAnswer={onAnswer}
      />
    )}
    {details.gaps.length > 0 && (
      <section>
        <h4>{texts.gaps}</h4>
        <Lines lines={details.gaps} />
      </section>
    )}
    {outcome === "barred" && <Remedies details={details} texts={texts} />}
    {details.acts.length > 0 && outcome !== "barred" && (
      <section>
        <h4>{texts.steps}</h4>
        <Lines lines={details.acts} />
      </section>
    )}
    {details.quantities.length > 0 && (
      <section>
        <h4>{texts.quantities}</h4>
        <Lines lines={details.quantities} />
      </section>
    )}
    <details class="fold">
      <summary>{texts.why}</summary>
      <Outline lines={details.proof} texts={texts} />
    </details>
    <details class="fold">
      <summary>{texts.sources}</summary>
      <Lines lines={details.sources} />
    </details>
    <details class="fold">
      <summary>{texts.receipt}</summary>
      <p class="quiet">{texts.receiptHint}</p>
      <dl class="receipt">
        {details.receipt.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="ltr">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
    <button type="button" class="link" onClick={onRule}>
      {texts.openRule}
    </button>
  </div>
)
