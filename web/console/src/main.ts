/** Owns the start: settings onto the page, then the shell with its pages. */
import { createApp } from 'vue'
import App from './App.vue'
import './element'
import { router } from './router'
import { applySettings } from './settings'
import './styles/tokens.css'
import './styles/base.css'

applySettings(document.documentElement)
createApp(App).use(router).mount('#desk')
