"""The style sheet of an HTML export, for the screen and for paper."""

STYLE = """\
:root {
  --ground: #f7f1e6; --ink: #2d251d; --quiet: #6c5f4d; --rule: #d8cab1; --gold: #7d5a0c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #151110; --ink: #e9dfcf; --quiet: #9a8d7c; --rule: #3a302a; --gold: #e0b84f;
  }
}
html { background: var(--ground); color: var(--ink); }
body {
  max-width: 40rem; margin: 0 auto; padding: 3rem 1.5rem 6rem;
  font: 1.0625rem/1.6 "Iowan Old Style", Palatino, "Palatino Linotype", Georgia, serif;
  overflow-wrap: break-word;
}
header { text-align: center; }
.stars { margin: 0; color: var(--gold); letter-spacing: 0.35em; text-indent: 0.35em; }
h1, h2, h3, h4 { font-weight: normal; line-height: 1.25; break-after: avoid; }
h1 { margin: 0.3em 0 0.2em; font-size: 2.6rem; }
h2 {
  margin: 3.5rem 0 1.5rem; padding-bottom: 0.3rem; border-bottom: 1px solid var(--rule);
  color: var(--gold); font-size: 1.5rem; font-variant: small-caps; letter-spacing: 0.06em;
}
h3 { margin: 2.5rem 0 0.3rem; font-size: 1.3rem; }
h4, #relationships h3, #questions h3, #sources h3 {
  margin: 1.3rem 0 0.3rem; color: var(--quiet); font-size: 1.05rem; font-variant: small-caps;
  letter-spacing: 0.06em;
}
p { margin: 0.6rem 0; }
.safe { margin-bottom: 2rem; font-style: italic; }
.legend, .billing, .note, .credit, .told { color: var(--quiet); font-size: 0.9em; }
.billing { margin: 0 0 0.8rem; }
ul { margin: 0.3rem 0; padding: 0; list-style: none; }
main li { position: relative; margin: 0.35rem 0; padding-left: 1.5em; break-inside: avoid; }
.sign { position: absolute; left: 0.2em; color: var(--quiet); }
.twist .sign, .open .sign, .answer .sign { color: var(--gold); }
.ended { color: var(--quiet); }
b { font-weight: 600; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--rule);
  text-underline-offset: 0.2em; }
a:hover, a:focus { color: var(--gold); text-decoration-color: var(--gold); }
nav li { margin: 0.3rem 0; }
nav ul ul { margin: 0.2rem 0 0.8rem 1.5em; }
.of-people { color: var(--quiet); }
.of-people li { display: inline; }
.of-people li + li::before { content: " · "; }
@page { size: A4; margin: 20mm 22mm; }
@media print {
  :root { --ground: none; --ink: #000; --quiet: #444; --rule: #999; --gold: #000; }
  html { background: none; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.45; }
  a { text-decoration: none; }
  p { orphans: 3; widows: 3; }
  section { break-before: page; }
  #questions, #sources { break-before: auto; }
}
"""
