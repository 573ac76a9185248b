/*
 * What a reader has chosen (comfort/settings/settings.ts) stands on the page before anything of it is painted: this
 * text stands in the head of every document. It imports nothing, and says what another tab of this site has changed.
 */
{
  const show = (): void => {
    const { dataset } = document.documentElement
    let kept: string | null = null
    try {
      kept = localStorage.getItem('guli:settings')
    } catch {
      // Storage is refused: what is chosen holds until the page is left.
    }
    // Without the attribute nothing is offered: there is no script to keep the promise (settings.css).
    dataset['settings'] = kept ?? dataset['settings'] ?? ''
  }
  show()
  addEventListener('storage', show)
  // A page that Back brings out of the browser's memory was told nothing meanwhile.
  addEventListener('pageshow', show)
  // Paper says where it was printed from, however it was asked for (styles/paper.css).
  addEventListener('beforeprint', () => {
    document.body.dataset['address'] = location.origin + location.pathname
  })
}
