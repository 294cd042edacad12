-- A book in several volumes, where one would be too large to set: PDF files in one ZIP.

alter table editions drop constraint editions_format_check;
alter table editions add constraint editions_format_check check (format in ('zip', 'pdf', 'pdf.zip'));
