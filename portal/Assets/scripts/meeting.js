// Going through a meeting's cases by the keyboard. Every step is a button or a link as well.

/** @param {HTMLFormElement} form */
export function keys(form) {
  form.querySelector('[data-keys-hint]').hidden = false
  const note = form.querySelector('textarea')
  let sent = false
  const changed = () => [...form.elements].some(field => field.options
    ? [...field.options].some(option => option.selected !== option.defaultSelected) && field.selectedIndex > 0
    : field.type !== 'hidden' && field.defaultValue !== undefined && field.value !== field.defaultValue)
  // Whoever comes from a form that was not right stays with what is wrong.
  if (!document.querySelector('.govuk-error-summary')) note.focus({ preventScroll: true })
  form.addEventListener('submit', () => { sent = true })
  window.addEventListener('beforeunload', event => { if (!sent && changed()) event.preventDefault() })
  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      form.requestSubmit()
    }
    const way = event.altKey && { PageDown: '[data-next]', PageUp: '[data-previous]' }[event.key]
    const there = way && form.querySelector(way)
    if (!there) return
    event.preventDefault()
    // What was typed is not lost on the way.
    if (changed()) form.requestSubmit()
    else there.click()
  })
}
