// Owns how a letter looks: one Typst template for all. Must never hold a word or a date: both come as data, so that nothing in a case can become markup.

/** Among the fonts within the compiler; the machine's own are never asked, so that equal facts give equal bytes everywhere. */
export const FONT = 'Libertinus Serif';

export const TEMPLATE = `
#let d = json(bytes(sys.inputs.letter))
#let ink = rgb("#1b1b1b")
#let blue = rgb("#162e51")
#let run(r) = if r.kind == "rule" { text(lang: "en", r.text) } else if r.kind == "date" { strong(r.text) } else { r.text }
#let line(runs) = runs.map(run).join()
#let paragraphs(words) = words.split("\\n").map(one => one.trim()).filter(one => one != "").join(parbreak())

#set document(title: d.title, author: d.author, date: datetime(year: d.date.year, month: d.date.month, day: d.date.day))
#set text(font: "${FONT}", size: 11pt, fill: ink, lang: d.language, region: "us", fallback: false)
#set par(leading: 0.7em, spacing: 1.1em)
#set page(
  paper: "us-letter", margin: (x: 1in, top: 1.15in, bottom: 1in),
  header: text(size: 9pt, weight: "bold", fill: blue)[#d.words.sampleShort],
  footer: context text(size: 9pt)[#d.number #h(1fr) #d.words.page #counter(page).display() #d.words.of #counter(page).final().first()],
)
#set quote(block: true)
#show quote.where(block: true): set block(above: 0.8em, below: 1em)
#show heading.where(level: 1): it => block(above: 1.6em, below: 1em, text(size: 17pt, fill: blue, it.body))
#show heading.where(level: 2): it => block(above: 1.5em, below: 0.8em, text(size: 12.5pt, fill: blue, it.body))

#block(width: 100%, stroke: (left: 4pt + rgb("#ffbe2e")), fill: rgb("#faf3d1"), inset: 9pt, par(d.words.sample))
#block(above: 1.6em, par(d.office.enumerate().map(((place, one)) => if place == 0 { strong(one) } else { one }).join(linebreak())))
#block(above: 1.4em, terms(separator: [: ], tight: true, ..d.head.map(((label, value)) => terms.item(label, value))))

= #d.title

#for b in d.blocks {
  if b.block == "paragraph" { par(line(b.line)) }
  else if b.block == "heading" { heading(level: 2, line(b.line)) }
  else if b.block == "facts" { block(above: 1.2em, below: 1.2em, terms(separator: [: ], tight: true, ..b.rows.map(row => terms.item(line(row.what), line(row.value))))) }
  else if b.block == "quotes" {
    par(line(b.by))
    let texts = b.texts.map(one => quote(block: true, block(stroke: (left: 2pt + rgb("#71767a")), inset: (left: 9pt, y: 3pt), paragraphs(one))))
    if texts.len() == 1 { texts.first() } else { enum(tight: false, ..texts) }
  }
  else if b.block == "dates" {
    table(
      columns: (1.2fr, 1.5fr, 1.3fr), inset: 7pt, stroke: 0.5pt + rgb("#71767a"), align: left + top,
      table.header(..(d.words.whatFor, d.words.until, d.words.rule).map(strong)),
      ..b.rows.map(row => (line(row.what), strong(row.date), line(row.rule))).flatten(),
    )
  }
}
`;
