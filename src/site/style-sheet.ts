import type { Theme } from '../document/theme.ts'
import { type Colours, darkColours, lightColours } from './dark-colours.ts'
import { type Fonts, fontsOf } from './fonts.ts'

const variables = ({ ground, tint, text, muted, accent, link, rule }: Colours): string =>
  `--ground:${ground};--tint:${tint};--text:${text};--muted:${muted};--accent:${accent};--link:${link};--rule:${rule}`

const families = ({ body, headings }: Fonts): string => `--body:${body};--heads:${headings}`

const band = ({ colours }: Theme): string =>
  `--band:${colours.band ?? colours.accent};--on-band:${colours.onBand}`

/** The looks of the lists of briefs, in the theme's colours and families, light and dark. */
export const siteStyle = (
  theme: Theme,
): string => `${fontsOf(theme).css}:root{${variables(lightColours(theme))};${band(theme)};${families(fontsOf(theme))};color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{${variables(darkColours(theme))}}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{font-size:106.25%;-webkit-text-size-adjust:100%;scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--ground);color:var(--text);font-family:var(--body);line-height:1.5;overflow-wrap:break-word}
.wide{max-width:62rem;margin-inline:auto;padding-inline:1.25rem}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.12em}
:focus-visible,.filter input:focus-within{outline:3px solid var(--link);outline-offset:3px;border-radius:2px}
#content:focus{outline:0}
.skip{position:absolute;inset-inline-start:1rem;top:-5rem;background:var(--ground);color:var(--link);padding:.6rem 1rem;z-index:2;font-family:var(--heads)}
.skip:focus{top:1rem}
.masthead{background:var(--band);color:var(--on-band);padding-block:2.25rem 2rem}
.masthead a{color:inherit;text-decoration:none}
.masthead a:hover{text-decoration:underline}
.masthead :focus-visible{outline-color:var(--on-band)}
.masthead h1{font-family:var(--heads);font-weight:600;font-size:clamp(2rem,6vw,3.1rem);line-height:1.08;letter-spacing:-.012em;margin:0;text-wrap:balance}
.masthead .site-name{font-family:var(--heads);font-weight:600;font-size:1.1rem;margin:0}
.masthead .lead{font-size:1.1rem;margin:.7rem 0 0;max-width:40rem}
.masthead:has(.site-name){padding-block:1.1rem}
.logo{display:block;max-height:3.5rem;max-width:100%;margin-bottom:1.5rem}
main{padding-block:2rem 4rem}
h1,h2,h3{font-family:var(--heads);line-height:1.15;text-wrap:balance}
#count:focus{outline:0}
main>h1{font-size:clamp(1.8rem,5vw,2.6rem);color:var(--accent);margin:0}
main>h1+.count{margin-top:.6rem}
.kicker{font-family:var(--heads);font-weight:600;font-size:.85rem;letter-spacing:.03em;color:var(--muted);margin:1.5rem 0 .25rem}
.way,.ways{font-family:var(--heads);font-size:.95rem;margin:0}
.ways ul,.foot ul{list-style:none;display:flex;flex-wrap:wrap;gap:.35rem 1.4rem;margin:0;padding:0}
.filter{font-family:var(--heads);padding:1.5rem 1.5rem 1.6rem;background:var(--tint);border-radius:6px}
.fields{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(11.5rem,100%),1fr));gap:1rem 1.1rem;align-items:end;margin-top:1.1rem}
.filter summary{cursor:pointer;font-weight:600;color:var(--link);margin-top:1rem;padding:.2rem 0}
.field{margin:0;min-width:0}
.field label{display:block;font-weight:600;font-size:.85rem;margin-bottom:.3rem}
.filter :is(input,select,button){width:100%;min-height:2.75rem;font:inherit;font-size:1rem;color:var(--text);background:var(--ground);border:1px solid var(--muted);border-radius:4px;padding:.45rem .7rem}
.filter input{font-size:1.1rem}
.buttons{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.7rem}
.filter button{width:auto;padding-inline:1.4rem;color:var(--link);font-weight:600;cursor:pointer}
.count{font-family:var(--heads);color:var(--muted);margin:1.75rem 0 0}
.shelf section{border-top:2px solid var(--accent);margin-top:2.25rem;padding-top:1rem;display:grid;grid-template-columns:1fr;gap:.5rem 2.5rem}
.shelf h2{font-size:1.6rem;font-weight:600;color:var(--accent);margin:0;font-variant-numeric:lining-nums tabular-nums}
.shelf ol{list-style:none;margin:0;padding:0;min-width:0}
.shelf li{padding:1rem 0 1.05rem;border-bottom:1px solid var(--rule);content-visibility:auto;contain-intrinsic-size:auto 6rem}
.shelf li:last-child{border-bottom:0}
.shelf small{display:block;font-family:var(--heads);font-size:.85rem;color:var(--muted)}
.shelf a{display:block;font-size:1.28rem;line-height:1.3;font-weight:600;text-decoration:none;text-wrap:pretty}
.shelf a:hover{text-decoration:underline}
.shelf a:visited{color:var(--link)}
.shelf p{margin:0;font-family:var(--heads);font-size:.9rem;color:var(--muted)}
.register{margin-top:4rem;padding-top:1.5rem;border-top:2px solid var(--accent);font-family:var(--heads)}
.register h2{font-size:1.6rem;color:var(--accent);margin:0 0 1rem}
.groups{columns:3 15rem;column-gap:2.5rem}
.register section{break-inside:avoid-column;margin-bottom:1.75rem;scroll-margin-top:1rem}
.register h3{font-size:1rem;margin:0 0 .4rem}
.register ul{list-style:none;margin:0;padding:0}
.register li{padding:.22rem 0;display:flex;justify-content:space-between;gap:1rem;border-bottom:1px dotted var(--rule)}
.register li span{color:var(--muted);font-variant-numeric:tabular-nums}
.register [aria-current]{color:var(--text);font-weight:600;text-decoration:none}
.foot{border-top:1px solid var(--rule);padding-block:1.5rem 2.5rem;font-family:var(--heads);font-size:.9rem;color:var(--muted)}
.foot>div{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 2rem}
.foot p{margin:0}
@media (min-width:48rem){.filter summary{display:none}.shelf section:not(.results){grid-template-columns:7rem minmax(0,1fr)}.shelf h2{position:sticky;top:1.25rem;align-self:start;padding-top:.85rem}}
@page{margin:18mm}
@media print{:root{${variables(lightColours(theme))}}.filter,.ways,.register,.foot ul,.skip{display:none}.masthead{background:none;color:var(--text);padding-block:0}.shelf li{content-visibility:visible;break-inside:avoid}.shelf h2{position:static}}
`

/** What a brief's page has beyond the brief, whose own style sheet does the rest; and the brief on a dark ground. */
export const briefStyle = (
  theme: Theme,
): string => `${fontsOf(theme).css}:root{--ground:#FFFFFF;${families(fontsOf(theme))};color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{${variables(darkColours(theme))}}body{background:var(--ground)}img:not(.logo){background:#FFFFFF}}
.site-bar{font-family:var(--heads);font-size:.95rem;display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.4rem 2rem;padding:.75rem 1.25rem;border-bottom:1px solid var(--rule)}
.site-bar .site-name{font-weight:600;text-decoration:none}
.site-bar .site-name:hover{text-decoration:underline}
.site-bar nav{margin:0}
.site-bar ul{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem .6rem;margin:0;padding:0}
.site-bar li a{display:block;padding:.3rem .75rem;border:1px solid var(--rule);border-radius:4px;text-decoration:none}
.site-bar li a:hover{border-color:var(--link)}
.site-bar small{color:var(--muted);font-size:.85em}
.site-foot{max-width:46rem;margin:0 auto;padding:0 1.25rem 3rem}
.site-foot nav{border-top:2px solid var(--accent);margin:1rem 0 0;padding-top:1rem;font-size:.9rem}
.site-foot dl{margin:0 0 1rem}
@media print{:root{${variables(lightColours(theme))}}body{background:none}.site-bar,.site-foot{display:none}}
`

/** The sign that browsers show beside a page's title: a sheet in the theme's colour. */
export const icon = ({ colours }: Theme): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="${colours.accent}" d="M2 1h8l4 4v10H2z"/><path stroke="#FFFFFF" d="M4.5 7.5h7M4.5 10h7M4.5 12.5h4"/></svg>\n`
