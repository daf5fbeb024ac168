/** Shows the brief as HTML in a frame, where it was scrolled to before. */
export function showFramed(place: HTMLElement, address: string): Promise<boolean> {
  const frame = place as HTMLIFrameElement
  const top = frame.contentWindow?.scrollY ?? 0
  return new Promise((resolve) => {
    frame.onload = () => {
      frame.contentWindow?.scrollTo({ top, behavior: 'instant' })
      resolve(true)
    }
    frame.src = address
  })
}
