import DefaultTheme from "vitepress/theme"
import "./right-to-left.css"

export default DefaultTheme
