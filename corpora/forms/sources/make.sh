#!/bin/bash
# Remakes all files of this corpus folder (good forms, expectations, archives, bad files) from the Python sources.
# For developers. Needs (Debian): libreoffice-calc libreoffice-writer python3-uno python3-docx python3-openpyxl python3-xlrd
# python3-lxml python3-pil qpdf p7zip-full poppler-utils fonts-noto-cjk.  Takes about 2.5 minutes.
#   forms1.py forms2.py forms3.py  the forms and their hand-annotated targets;  archives.py  the zip and tar.gz
#   make_bad.py          bad/ and bad/expected.tsv (the passwords in it are "ljs2022")
#   check.py check_rows.py  read the finished files back and compare them with the expectations
set -e
cd "$(dirname "$0")"
PY=/usr/bin/python3
$PY forms1.py
$PY forms2.py
$PY forms3.py
$PY archives.py
$PY make_bad.py
$PY check.py
$PY check_rows.py   # the three rows it misses are the broken ones of 残联2021绩效目标.txt
rm -rf build __pycache__
