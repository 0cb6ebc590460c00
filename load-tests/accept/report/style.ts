/** Light and dark by the reader's own setting; colours never speak alone. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #faf8f4; --ink: #23201c; --soft: #6a6258; --line: #ddd6ca; --pass: #1d6b3a; --fail: #a3251b; --wave: #7a8fa6; --onset: #b4500f; --path: #a3251b; }
@media (prefers-color-scheme: dark) { :root { --paper: #171513; --ink: #ece7df; --soft: #a79d90; --line: #3a352f; --pass: #6fce93; --fail: #ff8a7a; --wave: #5f7892; --onset: #f0a45d; --path: #ff8a7a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 72rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
h3 { display: inline; font-size: 1.05rem; }
a { color: inherit; }
:focus-visible { outline: 3px solid var(--onset); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
.summary { font-weight: 600; }
.pass { color: var(--pass); }
.fail { color: var(--fail); font-weight: 600; }
.unmeasured { color: var(--soft); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.scroller { overflow-x: auto; position: relative; }
table { border-collapse: collapse; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .6rem; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: 500; }
tbody th { font-weight: 500; white-space: nowrap; }
.overview td { text-align: center; }
.overview th, .overview td { padding: .25rem .4rem; }
.overview thead th { font-size: .8rem; }
details { border-top: 1px solid var(--line); padding: 1rem 0; }
summary { cursor: pointer; }
blockquote { margin: .5rem 0; color: var(--soft); }
img { display: block; width: 100%; height: auto; border-radius: 4px; }
.curves { display: block; width: 100%; height: auto; margin-top: .5rem; }
.wave { fill: var(--wave); }
.onset { stroke: var(--onset); stroke-width: 1.5; }
.path { fill: none; stroke: var(--path); stroke-width: 1.5; }
.bounce { stroke: var(--onset); stroke-dasharray: 3 3; stroke-width: 1.5; }
`;
