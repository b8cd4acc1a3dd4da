#!/bin/sh
# Makes the files of the tests anew. Needs pandoc, LibreOffice, and a Python with python-docx, odfpy and ebooklib.
set -e
cd "$(dirname "$0")"
OUT=..
PY=${PYTHON:-python3}
WORK=$(mktemp -d)
$PY make_docx.py $OUT/docx
$PY -c "import pages, pathlib; pathlib.Path('$WORK/prices.html').write_text(pages.PRICES)"
$PY -c "
import struct, zlib
raw = zlib.compress(b'\0\xff\0\0')
chunk = lambda kind, data: struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
open('$WORK/boathouse.png', 'wb').write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', 1, 1, 8, 2, 0, 0, 0)) + chunk(b'IDAT', raw) + chunk(b'IEND', b''))"
for kind in docx odt rtf; do pandoc -s -f markdown --resource-path=$WORK handbook.md -o $OUT/$kind/club-handbook-pandoc.$kind; done
pandoc -s -f markdown --resource-path=$WORK --toc -t epub3 handbook.md -o $OUT/epub/club-handbook-pandoc3.epub
pandoc -s -f markdown --resource-path=$WORK -t epub2 handbook.md -o $OUT/epub/club-handbook-pandoc2.epub
office() { soffice --headless -env:UserInstallation=file://$WORK/profile --convert-to "$1" --outdir $WORK/out "$2" >/dev/null 2>&1; }
[ -f make_odt.py ] && $PY make_odt.py $OUT/odt
[ -f make_epub.py ] && $PY make_epub.py $OUT/epub
[ -f make_rtf.py ] && $PY make_rtf.py $OUT/rtf
office odt:writer8 $WORK/prices.html && mv $WORK/out/prices.odt $OUT/odt/price-list-libreoffice.odt
office "docx:MS Word 2007 XML" $OUT/odt/price-list-libreoffice.odt && mv $WORK/out/price-list-libreoffice.docx $OUT/docx/
office "rtf:Rich Text Format" $OUT/odt/price-list-libreoffice.odt && mv $WORK/out/price-list-libreoffice.rtf $OUT/rtf/
office odt:writer8 $OUT/docx/house-rules.docx && mv $WORK/out/house-rules.odt $OUT/odt/house-rules-libreoffice.odt
office "rtf:Rich Text Format" $OUT/docx/house-rules.docx && mv $WORK/out/house-rules.rtf $OUT/rtf/house-rules-libreoffice.rtf
office "docx:MS Word 2007 XML" $OUT/odt/course-odfpy.odt && mv $WORK/out/course-odfpy.docx $OUT/docx/course-libreoffice.docx
office odt:writer8 $OUT/docx/workshop-notice.docx && mv $WORK/out/workshop-notice.odt $OUT/odt/workshop-notice-libreoffice.odt
rm -r $WORK
