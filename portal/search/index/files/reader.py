"""A program of its own: the words of the file on its standard input, by what its name ends in.

A file from outside may be made to eat memory or time, or be broken in a way that no library has
foreseen. Here it ends this process at worst, and what has been read before is kept. It imports
nothing of the portal, and writes page by page.
"""

import io
import re
import sys
import zipfile
from collections.abc import Iterator

#: Beyond these limits nothing is read: no document for readers is as large.
MOST_LETTERS = 400_000
MOST_PAGES = 1_000
MOST_UNPACKED = 200 * 1024**2
MOST_MEMORY = 1024**3

ENCRYPTED, TOO_LARGE = 3, 4
HYPHEN_AT_THE_END = re.compile(r"(?<=\w)[-\u00ad\u2010]\n(?=\w)")
WORD_NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Unreadable(Exception):
    """Why a file is not read: the code with which the program ends."""

    def __init__(self, code: int):
        super().__init__(code)
        self.code = code


def pdf_pages(data: bytes) -> Iterator[str]:
    # A process reads one file: each reader loads its library alone.
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not opened_without_password(reader):
        raise Unreadable(ENCRYPTED)
    for page in reader.pages[:MOST_PAGES]:
        yield page.extract_text()


def opened_without_password(reader) -> bool:
    """Many files are locked against change only, and open for reading."""
    # With the PDF reader alone.
    from pypdf.errors import DependencyError

    try:
        return bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        return False


def docx_paragraphs(data: bytes) -> Iterator[str]:
    """Every paragraph of the text of a Word document, those in tables and boxes too."""
    # For Word files alone.
    from docx import Document

    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
            raise Unreadable(TOO_LARGE)
    for paragraph in Document(io.BytesIO(data)).element.body.iter(f"{WORD_NAMESPACE}p"):
        runs = paragraph.iter(f"{WORD_NAMESPACE}t", f"{WORD_NAMESPACE}tab")
        yield "".join(run.text or " " for run in runs)


def plain_text(data: bytes) -> Iterator[str]:
    """Text in UTF-8 or UTF-16, else as old Windows programs write Cyrillic."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield data.decode("utf-16", errors="replace")
        return
    try:
        yield data.decode("utf-8-sig")
    except UnicodeDecodeError:
        yield data.decode("cp1251", errors="replace")


READERS = {
    "pdf": pdf_pages,
    "docx": docx_paragraphs,
    "txt": plain_text,
    "csv": plain_text,
    "md": plain_text,
}


def clean(text: str) -> str:
    """Words that were parted at the end of a line in one piece; no signs that no database takes."""
    text = HYPHEN_AT_THE_END.sub("", text.replace("\x00", " "))
    return text.encode("utf-8", errors="ignore").decode()


def bound_resources(seconds: int) -> None:
    """Let the system end this process when it takes more memory or time than a document needs."""
    try:
        # Not every system has it.
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    except (ImportError, ValueError, OSError):
        pass  # a system without such limits; the time is bounded from outside as well


def main(extension: str, seconds: int) -> int:
    bound_resources(seconds)
    left = MOST_LETTERS
    try:
        for part in READERS[extension](sys.stdin.buffer.read()):
            text = clean(part)[:left]
            sys.stdout.buffer.write(f"{text}\n".encode())
            sys.stdout.buffer.flush()
            left -= len(text) + 1
            if left <= 0:
                break
    except Unreadable as why:
        return why.code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
