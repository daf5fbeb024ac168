import type { Theme } from '../../document/theme.ts'
import { escapeCss } from '../../escape/css.ts'

/** The looks of a brief on screens and paper: the theme's colours, sizes and families, as far as the reader has them. */
export function styleSheet({ colours, fonts, text, headings, spacing }: Theme): string {
  const [title, ...others] = headings.sizes
  const sizes = others.map((size, index) => `h${index + 2}{font-size:${rem(size)}}`).join('')
  return `
:root{--text:${colours.text};--accent:${colours.accent};--muted:${colours.muted};--link:${colours.link};--tint:${colours.tint};--rule:${colours.rule};--band:${colours.band ?? colours.accent};--on-band:${colours.onBand};--body:${escapeCss(fonts.body)},Georgia,serif;--heads:${escapeCss(fonts.headings)},system-ui,sans-serif}
*{box-sizing:border-box}
html{font-size:${percent(text.size)};-webkit-text-size-adjust:100%}
body{margin:0;background:#FFFFFF;color:var(--text);font-family:var(--body);line-height:${text.leading};overflow-wrap:anywhere;overflow-x:clip}
main{max-width:46rem;margin:0 auto;padding:0 1.25rem 2rem}
main{display:flow-root}
h1,h2,h3,h4,h5,h6{font-family:var(--heads);color:var(--accent);line-height:1.2;margin:${1.6 * spacing.headings}em 0 .5em;text-wrap:balance;break-after:avoid}
h1{font-size:clamp(1.6rem,6vw,${rem(title ?? 25)})}${sizes}
p,ul,ol,dl,pre,figure,blockquote,.table{margin:0 0 ${Math.max(0.4, spacing.paragraphs) * text.leading}em}
p,li{orphans:2;widows:2}
a{color:var(--link)}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.kicker{font-family:var(--heads);font-size:.8rem;font-weight:600;letter-spacing:.04em;color:var(--accent);margin-bottom:.25em}
.lead{font-size:1.15rem}
.note{font-family:var(--heads);font-size:.85rem;color:var(--muted)}
.statement{font-family:var(--heads);font-size:1.25rem;font-weight:600}
.logo{max-width:100%;margin-top:1.5rem}
.band{background:var(--band);color:var(--on-band);margin:0 calc(50% - 50vw) 2rem;padding:1.5rem calc(50vw - 50%)}
.band.cover{padding-top:3rem;padding-bottom:2.5rem}
.band :is(h1,p,a){color:inherit}
.band h1{margin-top:.2em}
.callout{font-family:var(--heads);font-size:.95rem;margin:1.5em 0;padding:1em 1.25em;background:var(--tint);break-inside:avoid}
.callout.key-messages{border-inline-start:4px solid var(--accent)}
.callout.aside{background:none;border-block:1px solid var(--rule);padding-inline:0}
.callout.strip{font-size:.85rem}
.callout>:last-child,li>:last-child,dd>:last-child,td>:last-child,th>:last-child{margin-bottom:0}
.callout-title,.contents-title{font-family:var(--heads);font-weight:600;color:var(--accent);margin-bottom:.4em}
nav{font-family:var(--heads);font-size:.95rem;margin:1.5em 0}
nav ul{list-style:none;padding-inline-start:1em}
ul,ol{padding-inline-start:1.4em}
li[dir]:not(.labelled>li){margin-inline:1.4em -1.4em}
.tight>li>p{margin-bottom:.15em}
.labelled{list-style:none;padding:0}
.labelled>li{position:relative;padding-inline-start:2.6em;margin-bottom:.4em}
.labelled>li>.label{position:absolute;inset-inline-start:0;font-family:var(--heads);font-weight:600;color:var(--accent)}
dl>div{display:grid;grid-template-columns:minmax(0,11em) minmax(0,1fr);gap:.25em 1em;border-bottom:1px solid var(--rule);padding:.3em 0}
dl.in-line{display:flex;flex-wrap:wrap;gap:.2em 1.5em}
dl.in-line>div{display:flex;gap:.4em;border:0;padding:0}
dt{font-family:var(--heads);font-weight:600}
dd{margin:0}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-family:var(--heads);font-size:.9rem}
caption{text-align:start;color:var(--muted);padding-bottom:.4em}
th,td{text-align:start;vertical-align:top;padding:.4em .6em;border-bottom:1px solid var(--rule)}
thead th{background:var(--tint)}
.right{text-align:end}
.center{text-align:center}
.dot{color:var(--accent)}
blockquote{margin-inline:1.25em;color:var(--muted)}
blockquote.pull{font-size:1.3rem;color:var(--accent)}
pre{overflow-x:auto;background:var(--tint);padding:.75em}
code{font-family:"Source Code Pro",ui-monospace,monospace;font-size:.9em}
figure{break-inside:avoid}
img{max-width:100%;height:auto}
figcaption{font-family:var(--heads);font-size:.85rem;color:var(--muted)}
hr{border:0;border-top:1px solid var(--rule);margin:2em 0}
.notes{border-top:1px solid var(--rule);margin-top:2rem;padding-top:1rem;font-size:.85rem}
.notes .note{display:flex;gap:.6em;font-size:inherit;color:inherit}
.notes p{margin-bottom:.3em}
sup{line-height:0}
@media (min-width:48rem){th,td{overflow-wrap:break-word}.columns{columns:var(--count);column-gap:2rem}.side-by-side{display:flex;gap:2rem}.side-by-side>div{flex:var(--share) 1 0;min-width:0}}
@media (min-width:70rem){.margin{float:inline-end;clear:inline-end;width:13rem;margin-inline:1.5rem -14.5rem;font-size:.9rem}.margin .callout{margin-top:0}}
.margin{font-family:var(--heads)}
.margin dl>div{grid-template-columns:minmax(3.5em,auto) 1fr}
@media print{html{font-size:${text.size}pt}main{max-width:none;padding-inline:0}.band{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`
}

/** Points of the page as a share of running text, so that whoever enlarges text enlarges all of it. */
function rem(points: number): string {
  return `${Math.round((points / 10.5) * 1000) / 1000}rem`
}

/** Running text of 10.5 points is read on a screen at 17 pixels, of which browsers call 16 their own 100 %. */
const percent = (points: number): string => `${Math.round((points / 10.5) * 106.25)}%`
