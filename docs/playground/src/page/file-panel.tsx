/** The case file: where it begins, the editor, and what is wrong with it. */

import type { ComponentChildren } from "preact"
import type { Place, PlacedFault } from "../editor/json-text.ts"
import type { CaseGroup } from "../examples.ts"
import type { Texts } from "../texts.ts"

interface FilePanelProps {
  readonly texts: Texts
  readonly groups: ReadonlyArray<CaseGroup>
  readonly example: string
  readonly faults: ReadonlyArray<PlacedFault>
  readonly onExample: (id: string) => void
  readonly onFault: (place: Place) => void
  readonly children: ComponentChildren
}

/** The panel of the file, around its editor. */
export const FilePanel = ({
  children,
  example,
  faults,
  groups,
  onExample,
  onFault,
  texts,
}: FilePanelProps) => (
  <section class="file" aria-labelledby="file-heading">
    <div class="head">
      <h2 id="file-heading">{texts.file}</h2>
      <label for="example">{texts.example}</label>
      <select id="example" value={example} onChange={({ currentTarget }) => onExample(currentTarget.value)}>
        <option value="" disabled>
          {texts.ownFile}
        </option>
        {groups.map(({ cases, heading }) => (
          <optgroup key={heading} label={heading}>
            {cases.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
    <p class="quiet hint">{texts.fileHint}</p>
    {children}
    <div class="faults" role="status">
      {faults.length > 0 && (
        <>
          <strong>{texts.faults(faults.length)}</strong>
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.from} ${fault.message}`}>
                <button
                  type="button"
                  class="link"
                  onClick={() => onFault({ from: fault.from, to: fault.to })}
                >
                  {fault.field === undefined || fault.field === "" ? (
                    texts.wholeFile
                  ) : (
                    <code dir="ltr">{fault.field}</code>
                  )}
                </button>{" "}
                {fault.message}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  </section>
)
