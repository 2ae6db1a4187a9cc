"""Taking out of a picture's file what tells about people: place, time, camera, author, comments.

The picture itself is not encoded again: parts of the file are dropped. What says how its colours
are to be shown stays.
"""

from __future__ import annotations

from portal.pictures.opening import format_of
from portal.pictures.personal_data.boxes import without_personal_boxes
from portal.pictures.personal_data.gif import without_personal_blocks
from portal.pictures.personal_data.jpeg import without_personal_segments
from portal.pictures.personal_data.png import without_personal_chunks
from portal.pictures.personal_data.webp import without_personal_parts

BY_FORMAT = {
    "JPEG": without_personal_segments,
    "PNG": without_personal_chunks,
    "WEBP": without_personal_parts,
    "GIF": without_personal_blocks,
    "AVIF": without_personal_boxes,
    "HEIF": without_personal_boxes,
}


def without_personal_data(content: bytes) -> bytes:
    """The file without metadata, and without anything that follows the picture.

    A file in a format that is not known here comes back as it is. Raises ValueError for a file
    whose parts do not fit together.
    """
    take_out = BY_FORMAT.get(format_of(content))
    try:
        return take_out(content) if take_out else content
    except (IndexError, UnicodeError) as error:
        raise ValueError("the parts of the file do not fit together") from error
