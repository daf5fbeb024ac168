/** One picture sign, with what joins and tints it; a flag; a figure in a key. */
const picture = String.raw`(?:\p{RI}{2}|[\d#*]\uFE0F?\u20E3|(?![©®™\d#*])\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|\p{Emoji_Modifier})*)`

/** Picture signs anywhere in a text. */
export const pictures: RegExp = new RegExp(picture, 'gu')

/** Picture signs, ticks and stars that may say something: a figure in a key counts, and an arrow is a bullet. */
export const meaningful: RegExp =
  /\p{RI}{2}|[✓☑☐★☆]|(?![©®™\d#*↔-↪➡⬅⬆⬇⤴⤵▪▫▶◀◻◼◽◾])\p{Extended_Pictographic}/gu

/** Arrows, check boxes and picture signs that a line begins with in place of a bullet. */
export const leadSign: RegExp = new RegExp(
  String.raw`^\s*(?:(?:[→⇒➔➜►▶➤✓✔☑☐★☆◆◇■□▸▹»]\uFE0F?|${picture})\s*)+(?=\S)`,
  'u',
)

/** What a line among several begins with, where no one sign leaves no doubt by itself: dashes and arrows of signs. */
export const lineSign: RegExp = new RegExp(
  String.raw`^\s*(?:[=-]>|[–—]|(?:[→⇒➔➜►▶➤✓✔☑☐★☆◆◇■□▸▹»]\uFE0F?|${picture})(?:\s*${picture})*)\s+(?=\S)`,
  'u',
)
