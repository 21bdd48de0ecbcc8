import { darkPalette, lightPalette, type Palette, paletteEntries } from '../charts/palette.ts'

/** Colours of the page beside those of the charts. */
interface Paint {
  accent: string
  /** Behind heads of tables and passages set apart. */
  soft: string
}

const lightPaint: Paint = { accent: '#17538a', soft: '#f2f5f8' }
const darkPaint: Paint = { accent: '#7db8f2', soft: '#1c242d' }

function variables(palette: Palette, { accent, soft }: Paint): string {
  return [...paletteEntries(palette), ['--accent', accent], ['--soft', soft]]
    .map(([name, colour]) => `${name}:${colour}`)
    .join(';')
}

const screen = `
:root{color-scheme:light dark;${variables(lightPalette, lightPaint)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(darkPalette, darkPaint)}}}
*,::before,::after{box-sizing:border-box}
html{background:var(--chart-paper);color:var(--chart-ink);font:16px/1.55 "Segoe UI","SF Pro Text",-apple-system,BlinkMacSystemFont,Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;overflow-wrap:break-word}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-200rem;top:.5rem;padding:.6rem 1rem;background:var(--chart-paper);z-index:1}
.skip:focus{left:.5rem}
header{background:#10304d;color:#fff;padding:clamp(2rem,5vw,4.5rem) clamp(1rem,5vw,4.5rem);border-bottom:6px solid #d9902f}
header h1{margin:0 0 1rem;font-size:clamp(1.9rem,1.3rem + 2.6vw,3.2rem);line-height:1.12;font-weight:700;letter-spacing:-.01em;text-wrap:balance}
.unseen{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
header h1>span{display:block;margin-bottom:.9rem;font-size:clamp(1rem,.9rem + .5vw,1.3rem);font-weight:600;line-height:1.3;letter-spacing:0;color:#b9d3ea}
header p{margin:0;max-width:46rem;color:#dce8f3;font-size:1.05rem}
header blockquote{max-width:46rem;margin:1.5rem 0 0;padding:.7rem 1rem;border-left:4px solid #d9902f;background:#1b3f60;color:#fff}
header blockquote *{color:#fff}
nav{padding:1.5rem clamp(1rem,5vw,4.5rem);border-bottom:1px solid var(--chart-grid);font-size:.92rem;line-height:1.4}
nav p{margin:0 0 .6rem;font-weight:700;font-size:1.1rem}
nav ol{list-style:none;margin:0;padding:0}
nav ol ol{display:none}
nav li{margin:.35rem 0}
nav a{color:inherit;text-decoration:none}
nav a:hover{text-decoration:underline;color:var(--accent)}
main{padding:0 clamp(1rem,5vw,4.5rem) 4rem;max-width:70rem}
section{padding-top:2.6rem}
h2,h3,h4{line-height:1.25;text-wrap:balance}
h2{margin:0 0 1.2rem;padding-bottom:.5rem;font-size:1.75rem;border-bottom:3px solid var(--accent);letter-spacing:-.01em}
h3{margin:2.4rem 0 .7rem;font-size:1.28rem;color:var(--accent)}
h4{margin:2.2rem 0 .6rem;padding-top:1.1rem;font-size:1.08rem;border-top:1px solid var(--chart-grid)}
h3 + h4{margin-top:1rem;padding-top:0;border-top:0}
p,main>section>ul,main>section>ol,blockquote{max-width:48rem}
p{margin:.7rem 0}
ul,ol{margin:.7rem 0;padding-left:1.4rem}
li{margin:.35rem 0}
li p{margin:0}
li::marker{color:var(--accent);font-weight:600}
em{color:var(--chart-muted)}
blockquote{margin:1rem 0;padding:.8rem 1.1rem;border-left:4px solid var(--accent);background:var(--soft)}
blockquote>:first-child{margin-top:0}
blockquote>:last-child{margin-bottom:0}
.box{margin:1rem 0 1.4rem;overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.9rem;line-height:1.42}
th,td{padding:.5rem .65rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--chart-grid)}
th{vertical-align:bottom;background:var(--soft);border-bottom:2px solid var(--accent);font-weight:650}
tbody tr:last-child td{border-bottom:2px solid var(--chart-grid)}
td.short{white-space:nowrap}
th.number,td.number{text-align:right;font-variant-numeric:tabular-nums}
td:first-child:not(.number){min-width:8rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.8rem;margin:1.4rem 0}
.figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end;padding:.8rem 1rem;background:var(--soft);border-top:4px solid var(--accent)}
.figures dt{font-size:.86rem;line-height:1.3;color:var(--chart-muted)}
.figures dd{margin:0;font-size:1.15rem;font-weight:700;line-height:1.35;white-space:nowrap}
.pairs{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1rem;margin:1rem 0}
.pairs>div{padding:.9rem 1.1rem;background:var(--soft);border-top:4px solid var(--accent)}
.pairs p{margin:0}
.pairs ul{margin:.5rem 0 0;padding-left:1.1rem;font-size:.94rem}
pre{overflow-x:auto}
figure{margin:1.4rem 0}
.picture{margin:0}
svg{display:block;width:100%;min-width:40rem;max-width:60rem;height:auto}
svg text{font-family:inherit}
figcaption{max-width:48rem;margin-top:.5rem;font-size:.88rem;color:var(--chart-muted)}
figcaption b{color:var(--chart-ink)}
details{margin-top:.5rem;font-size:.9rem}
summary{cursor:pointer;color:var(--accent);width:fit-content}
@media screen{
.box{background:linear-gradient(90deg,var(--chart-paper) 30%,transparent) left/2.5rem 100% no-repeat local,linear-gradient(270deg,var(--chart-paper) 30%,transparent) right/2.5rem 100% no-repeat local,linear-gradient(90deg,var(--chart-grid),transparent) left/.8rem 100% no-repeat,linear-gradient(270deg,var(--chart-grid),transparent) right/.8rem 100% no-repeat}
}
@media (max-width:60rem){
.wide table{min-width:42rem}
.wider table{min-width:60rem}
}
@media screen and (min-width:72rem){
body{display:grid;grid-template-columns:19rem minmax(0,1fr);grid-template-rows:auto 1fr}
header{grid-column:1/-1}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding:2.4rem 1rem 2rem 1.8rem;border-bottom:0;border-right:1px solid var(--chart-grid)}
nav>ol>li{margin:.7rem 0}
nav>ol>li>a{font-weight:600}
nav ol ol{display:block;margin:.3rem 0 .8rem;padding-left:.8rem;border-left:2px solid var(--chart-grid)}
nav ol ol a{color:var(--chart-muted);font-size:.92em}
main{padding:0 3rem 5rem}
}`

const paper = `
@page{size:A4;margin:17mm 16mm 19mm;@bottom-right{content:counter(page);font:9pt sans-serif;color:#54616f}}
@page:first{margin:0;@bottom-right{content:none}}
@media print{
html{font-size:10pt;line-height:1.42}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.skip,details{display:none}
a{color:inherit;text-decoration:none}
header{min-height:296mm;padding:70mm 24mm 20mm;break-after:page;border-bottom:0;border-left:9mm solid #d9902f}
header h1{font-size:34pt}
header h1>span{font-size:14pt;margin-bottom:8mm}
header p{font-size:12pt}
nav{padding:0;border:0;break-after:page;columns:2;column-gap:10mm;font-size:8pt;line-height:1.3}
nav p{font-size:17pt;column-span:all;margin-bottom:5mm;padding-bottom:2mm;border-bottom:3px solid var(--accent)}
nav>ol>li{margin:0 0 2mm}
nav>ol>li>a{font-weight:700}
nav ol ol{display:block;padding-left:3mm;margin:.6mm 0 0}
nav ol ol li{margin:.3mm 0}
main{padding:0;max-width:none}
section{padding:0}
section + section{break-before:page}
h2,h3,h4{break-after:avoid}
h2{font-size:18pt}
h3{font-size:13pt;margin-top:7mm}
h4{font-size:11pt;margin-top:6mm;padding-top:3mm}
p,li{orphans:3;widows:3}
p,figcaption,blockquote,main>section>ul,main>section>ol{max-width:none}
thead{display:table-header-group}
tr,figure,blockquote,li,.whole,.figures{break-inside:avoid}
.pairs{grid-template-columns:1fr 1fr;gap:4mm}
.pairs ul{font-size:9pt}
.figures{grid-template-columns:repeat(5,1fr);gap:3mm}
.figures div{padding:2.5mm 3mm}
.figures dd{font-size:12pt}
.figures dt{font-size:8pt}
.box{overflow:visible;margin:3mm 0 4mm}
table,.wide table,.wider table{min-width:0;font-size:8pt;line-height:1.35}
th,td{padding:1.4mm 1.6mm;hyphens:auto}
td:first-child:not(.number){min-width:0}
svg{min-width:0;max-width:none}
figure{margin:4mm 0}
}`

/** The style sheet of the page: desk, telephone, dark room, paper. */
export const style = (screen + paper).trim()
