import "@fontsource-variable/vazirmatn"
import DefaultTheme from "vitepress/theme"
import "./persian.css"

export default DefaultTheme
