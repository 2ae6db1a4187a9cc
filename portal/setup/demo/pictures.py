"""Pictures drawn by code: calm shapes in the portal's own colours, the same on every machine."""

import io
import math

from django.core.files.images import ImageFile
from PIL import Image, ImageDraw
from wagtail.images import get_image_model

WIDTH, HEIGHT, FINE = 1200, 800, 2  # drawn twice as large, then made smooth
PAPER, WASH, TINT = "#f6f8f7", "#e4ecea", "#cfe0df"
LINK, DEEP, GOLD, PALE_GOLD = "#07606b", "#06393f", "#b5821f", "#ecd9ac"
TEALS = ("#0c7a86", "#3d949c", "#79b3b6", "#a9cdcd")


class PictureMaker:
    """Makes each motif's image once, when it is first asked for."""

    def __init__(self):
        self.images = {}

    def image(self, motif: str):
        """The stored image of a motif. Raises KeyError when there is no such motif."""
        if motif not in self.images:
            self.images[motif] = store(motif, draw(motif))
        return self.images[motif]


def store(motif: str, picture: Image.Image):
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=86, optimize=True)
    image = get_image_model()(
        title=f"Demo: {motif}",
        file=ImageFile(io.BytesIO(buffer.getvalue()), name=f"demo-{motif}.jpg"),
        focal_point_x=WIDTH // 2,
        focal_point_y=HEIGHT // 2,
        focal_point_width=WIDTH // 2,
        focal_point_height=HEIGHT // 2,
    )
    image.save()
    return image


def draw(motif: str) -> Image.Image:
    """The motif as an image of 1200 by 800 pixels."""
    large = Image.new("RGB", (WIDTH * FINE, HEIGHT * FINE), PAPER)
    MOTIFS[motif](Pen(ImageDraw.Draw(large)))
    return large.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


class Pen:
    """Draws in the picture's own units."""

    def __init__(self, canvas: ImageDraw.ImageDraw):
        self.canvas = canvas

    def disc(self, x, y, radius, fill, outline=None, width=1):
        box = [(x - radius) * FINE, (y - radius) * FINE, (x + radius) * FINE, (y + radius) * FINE]
        self.canvas.ellipse(box, fill=fill, outline=outline, width=width * FINE)

    def shape(self, points, fill):
        self.canvas.polygon([(x * FINE, y * FINE) for x, y in points], fill=fill)

    def line(self, points, fill, width):
        scaled = [(x * FINE, y * FINE) for x, y in points]
        self.canvas.line(scaled, fill=fill, width=width * FINE, joint="curve")

    def box(self, x, y, width, height, fill):
        self.canvas.rectangle(
            [x * FINE, y * FINE, (x + width) * FINE, (y + height) * FINE], fill=fill
        )

    def hill(self, level, height, phase, fill):
        top = [
            (x, level - height * math.sin(x / 260 + phase) - height / 3 * math.sin(x / 95 + phase))
            for x in range(0, WIDTH + 8, 8)
        ]
        self.shape([(0, HEIGHT), *top, (WIDTH, HEIGHT)], fill)


def domes(pen: Pen) -> None:
    pen.disc(600, 360, 250, PALE_GOLD)
    pen.box(0, 640, WIDTH, 160, WASH)
    for x, radius, fill in ((260, 150, TEALS[2]), (940, 150, TEALS[2]), (600, 220, LINK)):
        pen.disc(x, 640 - radius * 0.35, radius, fill)
        pen.shape([(x - 14, 640 - radius * 1.3), (x, 640 - radius * 1.62),
                   (x + 14, 640 - radius * 1.3)], GOLD)  # fmt: skip
        pen.box(x - radius, 640, radius * 2, 160, DEEP if radius > 200 else TEALS[1])


def conference(pen: Pen) -> None:
    places = [(600 + 390 * math.cos(n * math.tau / 9 - 1.57),
               400 + 270 * math.sin(n * math.tau / 9 - 1.57)) for n in range(9)]  # fmt: skip
    for n, start in enumerate(places):
        for end in places[n + 1 :]:
            pen.line([start, end], TINT, 3)
    for n, (x, y) in enumerate(places):
        pen.disc(x, y, 62, GOLD if n in (0, 1) else TEALS[n % 3])
        pen.disc(x, y, 40, PAPER)
        pen.disc(x, y, 20, DEEP)


def road(pen: Pen) -> None:
    pen.disc(820, 300, 120, PALE_GOLD)
    for level, phase, fill in ((420, 0.4, TEALS[3]), (500, 2.1, TEALS[2]), (590, 4.0, TEALS[0])):
        pen.hill(level, 70, phase, fill)
    pen.shape([(430, 800), (770, 800), (640, 560), (615, 560)], DEEP)
    for n in range(5):
        top = 575 + n * n * 12
        pen.box(622 - n * 3, top, 6 + n * 3, 10 + n * 7, PALE_GOLD)


def helix(pen: Pen) -> None:
    for n in range(61):
        x = n * 20
        height = 190 * math.sin(n / 5)
        if n % 3 == 0:
            pen.line([(x, 400 - height), (x, 400 + height)], TINT, 6)
        near = 9 + 7 * (1 + math.cos(n / 5))
        pen.disc(x, 400 - height, near, LINK)
        pen.disc(x, 400 + height, 32 - near, GOLD)


def branches(pen: Pen) -> None:
    pen.disc(600, 430, 330, WASH)
    grow(pen, 600, 90, math.pi / 2, 210, 40)


def grow(pen: Pen, x, y, angle, length, width) -> None:
    """A branch that parts in two until it is thin, like the airways."""
    if width < 4:
        pen.disc(x, y, 9, GOLD)
        return
    end = x + length * math.cos(angle), y + length * math.sin(angle)
    pen.line([(x, y), end], DEEP if width > 20 else TEALS[0], int(width))
    for turn in (-0.62, 0.5):
        grow(pen, *end, angle + turn, length * 0.72, width * 0.6)


def gates(pen: Pen) -> None:
    pen.box(0, 690, WIDTH, 110, WASH)
    for n, fill in enumerate((TEALS[2], LINK, TEALS[2])):
        x = 205 + n * 395
        for radius, colour in ((175, fill), (115, PALE_GOLD)):
            pen.disc(x, 330, radius, colour)
            pen.box(x - radius, 330, radius * 2, 470, colour)
        pen.shape([(x - 115, 800), (x + 115, 800), (x + 60, 520), (x - 60, 520)], GOLD)


def weave(pen: Pen) -> None:
    step = 150
    for row in range(6):
        pen.box(0, row * step + 20, WIDTH, 80, TEALS[row % 4])
    for column in range(9):
        x = column * step + 10
        for row in range(6):
            if (row + column) % 2:
                pen.box(x, row * step - 30, 80, 180, GOLD if column % 3 == 1 else DEEP)


def leaves(pen: Pen) -> None:
    pen.line([(600, 800), (590, 560), (600, 120)], DEEP, 12)
    for n in range(6):
        y = 690 - n * 95
        for side in (-1, 1):
            tip = (600 + side * (330 - n * 34), y - 150)
            pen.shape([(600, y), (600 + side * 120, y - 130), tip, (600 + side * 190, y - 25)],
                      TEALS[n % 4])  # fmt: skip
            pen.line([(600, y), tip], PAPER, 4)
    pen.disc(600, 110, 46, GOLD)


def waves(pen: Pen) -> None:
    pen.disc(330, 230, 90, GOLD)
    for n, fill in enumerate((*reversed(TEALS), LINK, DEEP)):
        pen.hill(330 + n * 85, 60, n * 1.3, fill)


def petals(pen: Pen) -> None:
    for ring, (distance, radius) in enumerate(((270, 105), (160, 80))):
        for n in range(10):
            angle = n * math.tau / 10 + ring * 0.31
            pen.disc(600 + distance * math.cos(angle), 400 + distance * math.sin(angle), radius,
                     TEALS[(n + ring) % 4], PAPER, 5)  # fmt: skip
    pen.disc(600, 400, 90, GOLD)
    pen.disc(600, 400, 48, PALE_GOLD)


def grid(pen: Pen) -> None:
    for row in range(6):
        for column in range(10):
            known = (row * 7 + column * 3) % 5
            fill = (LINK, WASH, TEALS[2], WASH, TINT)[known]
            pen.box(60 + column * 110, 70 + row * 112, 90, 92,
                    GOLD if (row, column) in ((1, 6), (4, 3)) else fill)  # fmt: skip


def steps(pen: Pen) -> None:
    for n in range(8):
        height = 90 + n * 80
        pen.box(60 + n * 135, HEIGHT - height, 135, height, (TINT, *reversed(TEALS), LINK,
                DEEP, DEEP)[n])  # fmt: skip
    pen.disc(1070, 60, 40, GOLD)


def circles(pen: Pen) -> None:
    for n, fill in enumerate((WASH, TINT, TEALS[3], TEALS[2], TEALS[1], LINK, DEEP)):
        pen.disc(600 + n * 14, 400 - n * 10, 370 - n * 52, fill)
    pen.disc(690, 335, 30, GOLD)


MOTIFS = {
    motif.__name__: motif
    for motif in (
        domes, conference, road, helix, branches, gates, weave, leaves, waves, petals, grid,
        steps, circles,
    )
}  # fmt: skip
