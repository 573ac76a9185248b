/**
 * The focus goes to the screen's heading, which is also what a screen reader then says; to the one within the screen that
 * the address names.
 */
export function focusHeading(): void {
  const heading = document.getElementById(location.hash.slice(1)) ?? document.querySelector('main h1')
  if (heading instanceof HTMLElement) {
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
}
