/** The focus goes to the screen's heading, which is also what a screen reader then says. */
export function focusHeading(): void {
  const heading = document.querySelector('main h1')
  if (heading instanceof HTMLElement) {
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
}
