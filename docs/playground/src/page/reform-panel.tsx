/** A number of the law moved over 200,000 invented people. */

import type { CountAnswer, Counted, GroupCount, Language, LawEdit, Lever } from "../protocol.ts"
import { numberIn, type Texts } from "../texts.ts"

/** The people, and what was counted of them last. */
export interface Register {
  readonly state: "closed" | "opening" | "open" | "failed"
  readonly opened?: Extract<CountAnswer, { says: "opened" }>
  readonly counted?: Extract<CountAnswer, { says: "counted" }>
}

interface ReformPanelProps {
  readonly register: Register
  readonly lever: Lever | undefined
  readonly place: number
  readonly edits: ReadonlyArray<LawEdit>
  readonly language: Language
  readonly texts: Texts
  readonly onOpen: () => void
  readonly onLever: (lever: Lever) => void
  readonly onPlace: (place: number) => void
}

interface Common {
  readonly language: Language
  readonly texts: Texts
}

const Figure = ({
  count,
  label,
  language,
  texts,
}: Common & { readonly label: string; readonly count: Counted }) => (
  <div class="figure">
    <span class="quiet">{label}</span>
    <strong>{numberIn(language, count.sure)}</strong>
    <span class="quiet">{texts.upTo(numberIn(language, count.possible))}</span>
  </div>
)

const Turned = ({
  count,
  label,
  language,
  look,
  texts,
}: Common & { readonly label: string; readonly count: number; readonly look: string }) => (
  <div class={`figure ${look}`}>
    <span class="quiet">{label}</span>
    <strong>{numberIn(language, count)}</strong>
    <span class="quiet">{texts.people}</span>
  </div>
)

const signed = (language: Language, difference: number): string =>
  difference === 0 ? "–" : `${difference > 0 ? "+" : "−"}${numberIn(language, Math.abs(difference))}`

const Groups = ({
  language,
  rows,
  texts,
  title,
}: Common & { readonly title: string; readonly rows: ReadonlyArray<GroupCount> }) => {
  const shown = rows.filter(({ after, before }) => before > 0 || after > 0)
  const most = Math.max(1, ...shown.map(({ after, before }) => Math.max(after, before)))
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.group}</th>
          <th scope="col">{texts.before}</th>
          <th scope="col">{texts.after}</th>
          <th scope="col">{texts.difference}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ after, before, title: group }) => (
          <tr key={group}>
            <th scope="row">
              {group}
              <svg class="bars" viewBox="0 0 100 7" preserveAspectRatio="none" aria-hidden="true">
                <rect class="before" x={0} y={0} width={(before / most) * 100} height={3} />
                <rect class="after" x={0} y={4} width={(after / most) * 100} height={3} />
              </svg>
            </th>
            <td>{numberIn(language, before)}</td>
            <td>{numberIn(language, after)}</td>
            <td>
              <bdi dir="ltr">{signed(language, after - before)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Opening = ({ onOpen, register, texts }: Pick<ReformPanelProps, "onOpen" | "register" | "texts">) => (
  <p>
    {register.state === "opening" ? (
      <span class="quiet waiting" role="status">
        {texts.openingRegister}
      </span>
    ) : (
      <button type="button" class="main" onClick={onOpen}>
        {texts.openRegister}
      </button>
    )}
    {register.state === "failed" && (
      <span class="wrong" role="alert">
        {texts.registerFailed}
      </span>
    )}
  </p>
)

/** The slider, and what it does to people. */
export const ReformPanel = (props: ReformPanelProps) => {
  const { edits, language, lever, onLever, onOpen, onPlace, place, register, texts } = props
  const { counted, opened } = register
  return (
    <div class="reform">
      <p>{texts.reformHint}</p>
      {opened === undefined || lever === undefined ? (
        <Opening onOpen={onOpen} register={register} texts={texts} />
      ) : (
        <>
          <p class="quiet">
            {texts.reformPeople(numberIn(language, opened.people))} · {texts.asOf(opened.day)}
            {edits.length > 0 && ` · ${texts.alsoEdits}`}
          </p>
          <div class="choose">
            <label for="lever">{texts.lever}</label>
            <select
              id="lever"
              value={`${lever.rule}/${lever.parameter}`}
              onChange={({ currentTarget }) => {
                const chosen = opened.levers.find(
                  (one) => `${one.rule}/${one.parameter}` === currentTarget.value,
                )
                if (chosen !== undefined) onLever(chosen)
              }}
            >
              {opened.levers.map(({ parameter, rule, title }) => (
                <option key={`${rule}/${parameter}`} value={`${rule}/${parameter}`}>
                  {title}
                </option>
              ))}
            </select>
          </div>
          <div class="lever">
            <input
              class="slider"
              type="range"
              aria-label={texts.reformSlider}
              aria-valuetext={lever.values[place]?.words}
              min={0}
              max={lever.values.length - 1}
              value={place}
              onInput={({ currentTarget }) => onPlace(Number(currentTarget.value))}
            />
            <output>
              <strong>{lever.values[place]?.words}</strong>{" "}
              <button type="button" class="link" onClick={() => onPlace(lever.inForce)}>
                {texts.inForce}: {lever.values[lever.inForce]?.words}
              </button>
            </output>
          </div>
          {counted !== undefined && (
            <div aria-live="polite">
              <div class="figures">
                <Figure label={texts.underLaw} count={counted.before} language={language} texts={texts} />
                <Figure label={texts.underReform} count={counted.after} language={language} texts={texts} />
                <Turned
                  look="gain"
                  label={texts.gains}
                  count={counted.gains}
                  language={language}
                  texts={texts}
                />
                <Turned
                  look="loss"
                  label={texts.loses}
                  count={counted.loses}
                  language={language}
                  texts={texts}
                />
              </div>
              <p class="quiet counted" data-milliseconds={counted.milliseconds}>
                {texts.counted(numberIn(language, Math.round(counted.milliseconds)))}
              </p>
              <div class="tables">
                {counted.groups.map(({ rows, title }) => (
                  <Groups key={title} title={title} rows={rows} language={language} texts={texts} />
                ))}
              </div>
            </div>
          )}
        </>
      )}
    </div>
  )
}
