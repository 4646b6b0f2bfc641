// Owns the style sheet of the pages that the gateway writes itself: the class names, colors and sizes of USWDS 3, without its scripts and fonts.

export const PLAIN_STYLE = `
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; font: 1.06rem/1.5 'Source Sans Pro Web', 'Source Sans Pro', 'Helvetica Neue', Helvetica, Roboto, Arial, sans-serif; color: #1b1b1b; background: #fff; }
h1, h2, h3 { font-family: 'Merriweather Web', Merriweather, Georgia, serif; line-height: 1.2; } h1 { font-size: 2.13rem; margin: 1.5rem 0 1rem; } h2 { font-size: 1.34rem; margin: 2rem 0 .5rem; }
a { color: #005ea2; } a:hover { color: #1a4480; } a:visited { color: #54278f; }
:focus-visible { outline: .25rem solid #2491ff; outline-offset: 0; }
.grid-container { max-width: 64rem; margin: 0 auto; padding: 0 1rem 4rem; }
.usa-header { border-bottom: 1px solid #dfe1e2; padding: .75rem 1rem; } .usa-header > div { max-width: 62rem; margin: 0 auto; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; } .usa-header p { margin: 0; font-weight: 700; } .usa-header a { color: #1b1b1b; text-decoration: none; } .usa-header__who { margin: 0; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.usa-skipnav { position: absolute; left: -999em; } .usa-skipnav:focus { left: 0; top: 0; background: #fff; padding: .5rem 1rem; z-index: 1; }
.usa-button { display: inline-block; border: 0; border-radius: .25rem; background: #005ea2; color: #fff; font: inherit; font-weight: 700; padding: .75rem 1.25rem; text-decoration: none; cursor: pointer; min-height: 2.75rem; }
.usa-button:hover { background: #1a4480; color: #fff; } .usa-button:visited { color: #fff; }
.usa-button--outline { background: #fff; color: #005ea2; box-shadow: inset 0 0 0 2px #005ea2; } .usa-button--outline:hover { background: #fff; color: #1a4480; box-shadow: inset 0 0 0 2px #1a4480; }
.usa-alert { border-left: .5rem solid #00bde3; background: #e7f6f8; padding: 1rem 1.25rem; margin: 1rem 0; } .usa-alert--error { border-color: #d54309; background: #f4e3db; } .usa-alert--success { border-color: #00a91c; background: #ecf3ec; }
.usa-alert h2 { margin: 0 0 .5rem; } .usa-alert ul { margin: 0; padding-left: 1.25rem; }
.usa-form-group { margin: 1.5rem 0; } 
.usa-label, .usa-legend { display: block; font-weight: 700; } .usa-hint { color: #565c65; margin: 0; } .usa-error-message { color: #b50909; font-weight: 700; margin: .25rem 0; }
.usa-fieldset { border: 0; margin: 1.5rem 0; padding: 0; } .usa-form-group--error { border-left: .25rem solid #b50909; padding-left: 1rem; }
.usa-input, .usa-select, .usa-textarea { font: inherit; width: 100%; max-width: 30rem; border: 1px solid #565c65; padding: .5rem; margin-top: .25rem; min-height: 2.5rem; background: #fff; color: inherit; } .usa-textarea { max-width: 100%; min-height: 10rem; }
.usa-textarea--rows { font-family: 'Roboto Mono Web', Menlo, Consolas, monospace; font-size: 1rem; }
.usa-input--error { border: .25rem solid #b50909; }
.usa-checkbox { margin: .5rem 0; } .usa-checkbox input { width: 1.25rem; height: 1.25rem; margin: 0 .5rem 0 0; vertical-align: middle; } .usa-checkbox label { display: inline-block; padding: .25rem 0; vertical-align: middle; max-width: calc(100% - 2.5rem); }
dl { display: grid; grid-template-columns: minmax(10rem, 16rem) 1fr; gap: .5rem 1rem; } dt { font-weight: 700; } dd { margin: 0; } @media (max-width: 40rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .75rem; } }
code { font-family: 'Roboto Mono Web', Menlo, Consolas, monospace; background: #f0f0f0; padding: 0 .25rem; overflow-wrap: anywhere; }
`;
