/** A tree of lines: a rule in words, or the proof of a decision. */

import type { Line } from "../protocol.ts"
import type { Texts } from "../texts.ts"

/** The id of a rule or of a quantity, which is read in one piece. */
const id = /([A-Z]+(?:-[A-Za-z\d]+)+(?:\/[A-Za-z\d-]+)*)/

const withWholeIds = (text: string) =>
  text.split(id).map((part, place) =>
    place % 2 === 1 ? (
      <bdi class="whole" dir="ltr" key={place}>
        {part}
      </bdi>
    ) : (
      part
    ),
  )

const Said = ({ line, texts }: { readonly line: Line; readonly texts: Texts }) => (
  <>
    {line.mark !== undefined && (
      <span class={`mark ${line.mark}`}>
        <span aria-hidden="true">{texts.answerMarks[line.mark]}</span>
        <span class="unseen">{texts.answerWords[line.mark]}: </span>
      </span>
    )}
    <span class="said">{withWholeIds(line.text)}</span>
  </>
)

/** Lines, each with those under it. */
export const Outline = ({ lines, texts }: { readonly lines: ReadonlyArray<Line>; readonly texts: Texts }) => (
  <ul class="outline">
    {lines.map((line, place) => (
      <li key={place}>
        {line.folded && line.of.length > 0 ? (
          <details>
            <summary>
              <Said line={line} texts={texts} />
            </summary>
            <Outline lines={line.of} texts={texts} />
          </details>
        ) : (
          <>
            <Said line={line} texts={texts} />
            {line.of.length > 0 && <Outline lines={line.of} texts={texts} />}
          </>
        )}
      </li>
    ))}
  </ul>
)
