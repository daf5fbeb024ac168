/** An address that holds the file itself (RFC 2397): a brief asks for nothing. */
export const dataAddress = (mediaType: string, data: Uint8Array): string =>
  `data:${mediaType};base64,${base64(data)}`

/** So many bytes become letters at a time: a call takes no more arguments than the engine's stack. */
const step = 0x8000

function base64(data: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < data.length; at += step)
    letters += String.fromCharCode(...data.subarray(at, at + step))
  return btoa(letters)
}
