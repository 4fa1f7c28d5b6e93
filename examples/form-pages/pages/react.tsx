import { answerForm, beginForm, type FileForm, leaveOpen, undoStep } from "@bazgasht/forms"
import {
  type AnsweredDetail,
  defineFormElements,
  type FormElement,
  type UnknownDetail,
} from "@bazgasht/forms/elements"
import { type DetailedHTMLProps, type HTMLAttributes, useState } from "react"
import { createRoot } from "react-dom/client"
import { file, subject, takeLanguage } from "./conditional-release.ts"

interface FormProps extends DetailedHTMLProps<HTMLAttributes<FormElement>, FormElement> {
  readonly form: FileForm
  readonly onformanswer: (event: CustomEvent<AnsweredDetail>) => void
  readonly onformunknown: (event: CustomEvent<UnknownDetail>) => void
  readonly onformundo: () => void
}

declare module "react" {
  // biome-ignore lint/style/noNamespace: React looks for the elements that it does not know here.
  namespace JSX {
    interface IntrinsicElements {
      "bazgasht-form": FormProps
    }
  }
}

const Questions = () => {
  const [form, setForm] = useState<FileForm>(() => beginForm(file, subject))
  return (
    <bazgasht-form
      aria-labelledby="title"
      form={form}
      onformanswer={({ detail: { answers } }) => setForm(answerForm(form, answers, subject))}
      onformunknown={({ detail: { id } }) => setForm(leaveOpen(form, id, subject))}
      onformundo={() => setForm(undoStep(form, subject))}
    />
  )
}

takeLanguage()
defineFormElements()
const place = document.querySelector("#app")
if (place === null) throw new Error("The page has no place for the form.")
createRoot(place).render(<Questions />)
