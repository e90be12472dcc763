/// <reference types="vite/client" />
declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent<object, object, unknown>
  export default component
}
interface ImportMetaEnv {
  /** Where the API of a mini-program is; the H5 asks the address that it came from. */
  readonly VITE_API_BASE?: string
}
