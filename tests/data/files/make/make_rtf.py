"""Writes the .rtf files of the tests that LibreOffice and pandoc do not, as the programs named would."""
import sys
from pathlib import Path

OUT = Path(sys.argv[1])
def write(name, text, encoding="ascii"): (OUT / name).write_bytes(text.strip().encode(encoding))

write("career-word.rtf", r"""
{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\adeff0\deff0\stshfdbch0\deflang1033\deflangfe1033{\fonttbl{\f0\froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}{\f2\fmodern\fcharset0\fprq1 Courier New;}{\f3\froman\fcharset2\fprq2 Symbol;}}
{\colortbl;\red0\green0\blue0;}
{\stylesheet{\ql \snext0 Normal;}{\s1\ql \b\fs32 \sbasedon0 \snext0 heading 1;}{\s2\ql\outlinelevel1 \b\fs28 \sbasedon0 Company Section;}{\*\cs10 \additive Default Paragraph Font;}{\s15\ql \sbasedon0 Title;}{\s16\ql \sbasedon0 toc 1;}}
{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc23{\leveltext\'01\u-3913 ?;}}\listid1}}{\*\listoverridetable{\listoverride\listid1\ls1}}
{\info{\title Careers at the bakery}{\author Someone}{\*\company Bakery}}
{\header \pard Page header\par}{\footer \pard Page {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}
\pard\plain \s15\lang2057 Careers at the bakery\par
\pard\plain \s16\lang2057 {\field{\*\fldinst { TOC \\o "1-2" }}{\fldrslt {Jobs\tab 1}}}\par
\pard\plain \s1\b\fs32\lang2057 Jobs\par
\pard\plain \lang2057 We bake at night\'97and pay \'80\~19 an hour.{\cs17\super \chftn {\footnote \pard\plain \s18 {\super \chftn } From the second year on.}} Ask {\field{\*\fldinst { HYPERLINK "https://bake.example.org/jobs" \\o "Jobs"}}{\fldrslt {\ul our office}}}.\par
\pard\plain \s2\lang2057 What you bring\par
{\listtext\pard\plain\f3 \'b7\tab}\pard \ls1\ilvl0\fi-360\li720 \lang2057 sleep by day\par
{\listtext\pard\plain\f2 o\tab}\pard \ls1\ilvl1\fi-360\li1440 blinds help\par
{\listtext\pard\plain\f3 \'b7\tab}\pard \ls1\ilvl0\fi-360\li720 strong arms\par
{\listtext\pard\plain 1.\tab}\pard \ls2\ilvl0 Write to us.\par
{\listtext\pard\plain a)\tab}\pard \ls2\ilvl1 by post\par
{\listtext\pard\plain b)\tab}\pard \ls2\ilvl1 by mail\par
{\listtext\pard\plain 2.\tab}\pard \ls2\ilvl0 Come on a trial night.\par
\pard\plain \lang2057 {\b Do I need a degree?}\par
\pard\plain \lang2057 No. {\deleted Really not.}{\revised Not at all.} {\v secret}{\strike 17 euros}\par
\trowd\trhdr\clvmgf\cellx2000\clmgf\cellx4000\clmrg\cellx6000\pard\intbl Shift\cell Hours\cell\cell\row
\trowd\clvmrg\cellx2000\cellx4000\cellx6000\pard\intbl \cell From\cell To\cell\row
\trowd\cellx2000\cellx4000\cellx6000\pard\intbl Early\cell 3 am\cell 11 am\cell\row
\trowd\cellx2000\cellx6000\pard\intbl Late\cell by agreement\par with the master\cell\row
\pard\plain \lang2057\f2 oven --heat 230\par wait   20\par
\pard\plain \lang2057 {\*\bkmkstart a}{\*\shppict{\pict\pngblip 89504e47}}{\nonshppict{\pict\wmetafile8 0100}}Last line\line of the page.{\*\bkmkend a}\par
{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt \pard\plain Call 0800 BREAD\par}}{\shprslt{\*\do\dptxbx{\dptxbxtext\pard\plain Call 0800 BREAD\par}}}}\pard\plain After the box.\par
{\*\themedata 504b0304}{\*\datastore 0105}}
""")

write("house-rules-textedit.rtf", r"""
{\rtf1\ansi\ansicpg1252\cocoartf2761
\cocoatextscaling0\cocoaplatform0{\fonttbl\f0\fswiss\fcharset0 Helvetica-Bold;\f1\fswiss\fcharset0 Helvetica;\f2\fnil\fcharset0 Menlo-Regular;}
{\colortbl;\red255\green255\blue255;}
{\*\expandedcolortbl;;}
{\*\listtable{\list\listtemplateid1\listhybrid{\listlevel\levelnfc23{\leveltext\leveltemplateid1\'01\uc0\u8226 ;}{\levelnumbers;}\fi-360\li720\lin720 }{\listname ;}\listid1}}
{\*\listoverridetable{\listoverride\listid1\listoverridecount0\ls1}}
\paperw11900\paperh16840\margl1440\margr1440\vieww11520\viewh8400\viewkind0
\pard\tx720\pardirnatural\partightenfactor0

\f0\b\fs36 \cf0 House rules\
\

\f1\b0\fs24 Welcome! Our house is old \uc0\u8212  please be gentle.\
\pard\tx220\tx720\li720\fi-720\pardirnatural\partightenfactor0
\ls1\ilvl0\cf0 {\listtext	\uc0\u8226 	}Shoes off\
{\listtext	\uc0\u8226 	}No candles \uc0\u55357 \u56623 \
\ls1\ilvl1\cf0 {\listtext	\uc0\u8259 	}not even small ones\
\pard\tx720\pardirnatural\partightenfactor0
\cf0 \

\f0\b Bins
\f1\b0 \
Paper on Mondays, glass \{green and white\} on Fridays.\

\f2 gate code: 4 7 1 1\

\f1 See {\field{\*\fldinst{HYPERLINK "https://house.example.org/"}}{\fldrslt the site}}.\
\itap1\trowd \taflags1 \trgaph108\trleft-108 \clvertalc \cellx4320 \clvertalc \cellx8640
\pard\intbl\itap1\pardirnatural\cf0 Day\cell \pard\intbl\itap1 Bin\cell \row
\itap1\trowd \taflags1 \cellx4320 \cellx8640
\pard\intbl\itap1 Monday\cell \pard\intbl\itap1 Paper\cell \lastrow\row
\pard\pardirnatural\cf0 Thanks.}
""")

write("prices-wordpad.rtf", r"""
{\rtf1\ansi\ansicpg1251\deff0\nouicompat\deflang1049{\fonttbl{\f0\fnil\fcharset204 Calibri;}{\f1\fnil\fcharset2 Symbol;}{\f2\fnil\fcharset0 Calibri;}}
{\*\generator Riched20 10.0.19041}\viewkind4\uc1
\pard\sa200\sl276\slmult1\b\f0\fs22\lang1049 \'d6\'e5\'ed\'fb\b0\par
\'c2\'f5\'ee\'e4 \f2\endash\f0  200 \'f0\'f3\'e1\'eb\'e5\'e9.\par
\pard{\pntext\f1\'B7\tab}{\*\pn\pnlvlblt\pnf1\pnindent0{\pntxtb\'B7}}\fi-360\li720\sa200\sl276\slmult1 \'e4\'e5\'f2\'e8 \f2\endash\f0  100\par
{\pntext\f1\'B7\tab}\'f8\'ea\'ee\'eb\'fb \u8212? 80\par
\pard{\pntext\f0 1.\tab}{\*\pn\pnlvlbody\pnf0\pnindent0\pnstart1\pndec{\pntxta.}}\fi-360\li720 \'ea\'f3\'ef\'e8\'f2\'fc\par
{\pntext\f0 2.\tab}\'e2\'ee\'e9\'f2\'e8\par
\pard\f2\lang1033 Tickets are sold at the gate.\par
}
""")

write("minutes-japanese.rtf", r"""
{\rtf1\ansi\ansicpg932\deff0{\fonttbl{\f0\fnil\fcharset128 MS Mincho;}{\f1\froman\fcharset238 Times New Roman CE;}}
{\stylesheet{\s1\outlinelevel0 \'8c\'a9\'8fo\'82\'b5 1;}}
\pard\s1 \'89\'ef\'8bc\par
\pard\plain \f0 \'97j\'93\'fa\'82\'cd\'8c\'8e\'97j\'82\'c5\'82\'b7\'81B\par
\pard\plain \f1 P\'f8\'edli\'9a \'9elu\'9dou\'e8k\'fd k\'f9\'f2\par
\pard\plain \f0\uc2 \u9312\'81\'40 1\bin6 }}\\{{ 2\par}
""")

write("syllabus-tables.rtf", r"""
{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}{\f1 Consolas;}}{\stylesheet{\s0 Normal;}{\s3 berschrift 1;}{\s4\sbasedon3 Kapitel;}{\s5 HTML Preformatted;}}
{\pard\s4 Wool course\par}
{\pard {\b Who is it for?}\line Anyone over ten.\par}
\trowd\cellx3000\cellx6000
\pard\intbl {\b Room:}\cell {\pard\intbl\itap2 upper\nestcell hall\nestcell{\*\nesttableprops\trowd\cellx1000\cellx2000\nestrow}{\nonesttables\par}}\pard\intbl\cell\row
\trowd\cellx3000\cellx6000
\pard\intbl {\b Fee:}\cell 20 | 10 with card\cell\row
\trowd\cellx3000\cellx6000
\pard\intbl {\b Tea:}\cell\cell\row
\pard\s5 knit 2\par
\pard\s5   purl 2\par
\pard\plain Text with \{braces\}, a back\\slash, a star*sign* and 3 < 4 & 5 > 2.\par
\pard\plain\outlinelevel1 Dates\par
\pard\plain {\object\objemb{\*\objdata 0105}{\result{\pict\wmetafile8 01}}}{\field{\*\fldinst HYPERLINK "mailto:wool@course.example.org"}{\fldrslt wool@course.example.org}}\par
\trowd\cellx9000\pard\intbl {\b Remember:} bring needles.\cell\row
\pard\fi-360\li360 \bullet\tab size 4\par
\pard\fi-360\li720 -\tab or 5\par
\pard\fi-360\li360 \bullet\tab scissors\par
}
""")
