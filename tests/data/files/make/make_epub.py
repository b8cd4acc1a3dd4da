"""Writes the .epub files of the tests that pandoc does not; needs ebooklib."""
import sys, zipfile
from pathlib import Path
from ebooklib import epub

OUT = Path(sys.argv[1])
CONTAINER = '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="{}" media-type="application/oebps-package+xml"/></rootfiles></container>'
X = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>{}</title><style>p {{ color: red }}</style></head><body>{}</body></html>'

def book(name, title, language, manifest, spine, parts, guide="", root="OEBPS/content.opf", version="2.0"):
    with zipfile.ZipFile(OUT / name, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        z.writestr("META-INF/container.xml", CONTAINER.format(root))
        z.writestr(root, f'<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="{version}"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:language>{language}</dc:language></metadata><manifest>{manifest}</manifest><spine>{spine}</spine><guide>{guide}</guide></package>')
        for part, text in parts.items(): z.writestr(part, text)

def item(id, href, rest=""): return f'<item id="{id}" href="{href}" media-type="application/xhtml+xml" {rest}/>'
def refs(*ids): return "".join(f'<itemref idref="{i}"/>' for i in ids)

def by_ebooklib():
    b = epub.EpubBook(); b.set_title("Bicycle repair café"); b.set_language("en-IE"); b.set_identifier("id1")
    one = epub.EpubHtml(title="Before you come", file_name="one.xhtml"); one.content = "<h1>Before you come</h1><p>Bring <b>one</b> bike&#160;only.</p><ul><li>Clean it<ul><li>chain</li><li>brakes</li></ul></li><li>Bring a lamp</li></ul>"
    two = epub.EpubHtml(title="Prices", file_name="two.xhtml"); two.content = "<h1>Prices</h1><table><thead><tr><th>Part</th><th>Price</th></tr></thead><tbody><tr><td>Tube</td><td>4 €</td></tr><tr><td colspan='2'>Work is free</td></tr></tbody></table><p>See <a href='https://cafe.example.org/prices'>all prices</a> or <a href='one.xhtml'>the first chapter</a>.</p>"
    for c in (one, two): b.add_item(c)
    b.toc = (one, two); b.add_item(epub.EpubNcx()); b.add_item(epub.EpubNav()); b.spine = ["nav", one, two]
    epub.write_epub(OUT / "repair-cafe-ebooklib.epub", b)

def calibre():
    """As Calibre converts: a title page for the cover, contents in a chapter, classes everywhere, the spine out of name order."""
    book("allotment-calibre.epub", "The allotment &amp; you", "en", item("titlepage", "titlepage.xhtml") + item("id2", "text/part_002.html") + item("id1", "text/part%20001.html") + item("toc1", "text/toc.html"), refs("titlepage", "toc1", "id2", "id1"), {
        "titlepage.xhtml": X.format("Cover", '<div><svg xmlns="http://www.w3.org/2000/svg"><image href="cover.jpeg"/></svg></div>'),
        "text/toc.html": X.format("Contents", "<p>Contents</p><p><a href='part_002.html'>Rules</a></p>"),
        "text/part_002.html": X.format("Rules", '<p class="calibre1"><span class="bold"><b class="c2">Watering</b></span></p><p class="calibre1">Water after 6&nbsp;pm&mdash;never at noon.</p><blockquote class="q"><p>Rain is free.</p></blockquote><h3 class="c">Sheds</h3><p>No higher than 2&#189; metres.</p>'),
        "text/part 001.html": X.format("Tools", '<h2>Tools</h2><ol start="3"><li><p>Clean them.</p><p>With sand.</p></li><li><p>Hang them up.</p></li></ol><pre class="code">ORDER: spade\n  rake &lt;small&gt;</pre>')},
        guide='<reference type="cover" title="Cover" href="titlepage.xhtml"/><reference type="toc" title="Contents" href="text/toc.html"/>', root="content.opf")

def notes():
    """An EPUB 3 with notes, definitions, a figure, nav in the spine, and a chapter that is missing."""
    book("choir-notes.epub", "Choir handbook", "de", item("nav", "nav.xhtml", 'properties="nav"') + item("cover", "cover.xhtml") + item("c1", "c1.xhtml") + item("c2", "gone.xhtml"), refs("cover", "nav", "c1", "c2"), {
        "OEBPS/cover.xhtml": X.format("Cover", "<p>Choir handbook</p>"),
        "OEBPS/nav.xhtml": X.format("Contents", '<nav epub:type="toc"><ol><li><a href="c1.xhtml">Proben</a></li></ol></nav>'),
        "OEBPS/c1.xhtml": X.format("Proben", '<section epub:type="chapter"><h1>Proben</h1><p>Montags um 19 Uhr.<a epub:type="noteref" href="#n1">1</a></p><dl><dt>Tutti</dt><dd>alle singen</dd><dt>Soli</dt><dd>wenige singen</dd></dl><figure><img src="a.png" alt="Der Probenraum im Keller"/><figcaption>Unser Raum</figcaption></figure><p>Erste Zeile<br/>zweite Zeile</p><script>var x = 1;</script><aside epub:type="footnote" id="n1"><p>Nicht in den Ferien.</p></aside></section>')}, version="3.0")

def sloppy():
    """As a web page saved into a book: unclosed tags, no body, named characters, a stray ampersand."""
    book("hostel-sloppy.epub", "Hostel rules", "", item("a", "a.html") + item("b", "b.html"), refs("a", "b"), {
        "OEBPS/a.html": "<html><h1>Hostel rules</h1><p>Bed & breakfast<br>from 20&euro;</p><hr><p>Quiet after 11 pm.</p></html>",
        "OEBPS/b.html": '<html><body><h2>Kitchen</h2><table><tr><td><b>Opens:</b></td><td>6 am</td></tr><tr><td><b>Closes:</b></td><td>10 pm</td></tr></table><p>Wash up &#x2013; always.</p><img src="x.jpg" alt="x.jpg"></body></html>'})

def wordpress():
    """As Pressbooks and the like write it: parts, headers, links around headings, lists in tables."""
    book("library-pressbooks.epub", "Library guide", "en-US", item("front", "front.xhtml") + item("p1", "p1.xhtml"), refs("front", "p1"), {
        "OEBPS/front.xhtml": X.format("x", '<div class="title-page"><h1 class="title">Library guide</h1></div>'),
        "OEBPS/p1.xhtml": X.format("x", '<div class="chapter"><div class="chapter-title-wrap"><p class="chapter-number">1</p><h2 class="chapter-title"><a href="#x">Borrowing</a></h2></div><div class="ugc"><p>You need <em>a card</em>, <strong>not a fee</strong>.</p><p><strong>How long may I keep a book?</strong></p><p>Four weeks.</p><ul><li>renew online</li><li>or by phone:<ol><li>call</li><li>wait</li></ol></li></ul><table><tr><th>Fine</th><td>0.20 $</td></tr><tr><th>Most</th><td><ul><li>10 $ for books</li><li>5 $ for films</li></ul></td></tr></table></div></div>')})

def google():
    """As Google Docs exports an EPUB: one page, spans with classes, anchors before headings, lists with classes for depth."""
    book("market-google.epub", "Market stall guide", "en", item("main", "Market.xhtml") + item("nav", "nav.xhtml", 'properties="nav"'), refs("main"), {
        "GoogleDoc/nav.xhtml": X.format("n", "<nav epub:type='toc'/>"),
        "GoogleDoc/Market.xhtml": X.format("Market", '<p class="c1 title" id="h.1"><span>Market stall guide</span></p><h1 class="c2" id="h.2"><span class="c3">Set up</span></h1><ol class="c4 lst-kix_1-0 start" start="1"><li class="c5"><span>Arrive at 6 am</span></li><li><span>Unload:</span></li></ol><ul class="c4 lst-kix_1-1 start"><li><span>tables first</span></li></ul><p class="c6"><span></span></p><a id="t.1"></a><table class="c7"><tbody><tr><td class="c8"><p><span class="c9">Stall</span></p></td><td><p><span>Fee</span></p></td></tr><tr><td><p><span>small | 2 m</span></p></td><td><p><span>10 €</span></p><p><span>with power 14 €</span></p></td></tr></tbody></table><p><span>Rules: </span><span class="c10"><a class="c11" href="https://www.google.com/url?q=https://market.example.org/rules&amp;sa=D">here</a></span><span>.</span></p><p><span>3 * 2 metres, #1 row, </span><span><img alt="Plan of the market square" src="images/image1.png"/></span></p>')}, root="GoogleDoc/package.opf", version="3.0")

by_ebooklib(); google(); calibre(); notes(); sloppy(); wordpress()
