/** Owns how a text becomes a file on a person's own machine; it is never opened here, and never sent. */

/** Hand a page over as a file of that name. */
export function save(name: string, html: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
