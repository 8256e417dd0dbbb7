// SPDX-License-Identifier: EUPL-1.2
// How a paper looks, in the language of typst. Fonts are those in the compiler itself: no other host, no other file.
export const layout = `#let paper = json(bytes(sys.inputs.paper))
#set document(title: paper.title, author: "Tegenveer")
#set text(lang: paper.language, font: "Libertinus Serif", size: 10.5pt, hyphenate: true)
#set par(leading: 0.72em, spacing: 1.05em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 26mm, top: 24mm, bottom: 28mm),
  footer: context [
    #set text(size: 7pt, hyphenate: false)
    #grid(columns: (1fr, auto), gutter: 6mm, paper.foot, counter(page).display("1 / 1", both: true))
  ],
)
#show title: set text(size: 20pt, weight: "semibold")
#show title: set block(below: 1.1em)
#show heading.where(level: 1): set text(size: 13.5pt)
#show heading.where(level: 1): set block(above: 1.9em, below: 0.8em)
#show heading.where(level: 2): set text(size: 11pt)
#show heading.where(level: 2): set block(above: 1.4em, below: 0.6em)
#title()
#for node in paper.nodes {
  if node.kind == "heading" {
    heading(level: node.level - 1, node.text)
  } else if node.kind == "paragraph" {
    par(node.text)
  } else if node.kind == "list" {
    if node.items.at(0).mark == "-" {
      list(indent: 2mm, body-indent: 2.5mm, spacing: 0.8em, ..node.items.map(item => [#item.text]))
    } else {
      enum(
        indent: 2mm, body-indent: 2.5mm, spacing: 0.8em,
        numbering: n => node.items.at(n - 1).mark,
        ..node.items.map(item => [#item.text]),
      )
    }
  } else if node.kind == "table" {
    set text(size: 9.5pt)
    set par(leading: 0.6em)
    table(
      columns: (1.1fr, 1.5fr, 1.2fr),
      inset: (left: 0mm, right: 4mm, y: 2mm),
      stroke: (x, y) => (bottom: if y == 0 { 0.8pt } else { 0.3pt }),
      table.header(..node.head.map(cell => strong(cell))),
      ..node.rows.flatten().map(cell => [#cell]),
    )
  }
}
`;
