import { answerForm, beginForm, type FileForm, leaveOpen, undoStep } from "@bazgasht/forms"
import { type AnsweredDetail, defineFormElements, type UnknownDetail } from "@bazgasht/forms/elements"
import { createApp, defineComponent, h, shallowRef } from "vue"
import { file, subject, takeLanguage } from "./conditional-release.ts"

/** In a template: `<bazgasht-form :form.prop="form" @formanswer="…" @formunknown="…" @formundo="…" />`. */
const Questions = defineComponent({
  setup() {
    const form = shallowRef<FileForm>(beginForm(file, subject))
    return () =>
      h("bazgasht-form", {
        "aria-labelledby": "title",
        ".form": form.value,
        onFormanswer: ({ detail: { answers } }: CustomEvent<AnsweredDetail>) => {
          form.value = answerForm(form.value, answers, subject)
        },
        onFormunknown: ({ detail: { id } }: CustomEvent<UnknownDetail>) => {
          form.value = leaveOpen(form.value, id, subject)
        },
        onFormundo: () => {
          form.value = undoStep(form.value, subject)
        },
      })
  },
})

takeLanguage()
defineFormElements()
createApp(Questions).mount("#app")
