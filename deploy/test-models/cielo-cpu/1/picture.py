"""The frames: a backdrop, the card with the prompt's words on it, and the mark that wanders over both."""

import io
import math
import random
import textwrap

from PIL import Image, ImageDraw, ImageFont, ImageOps

STILL_WIDTH = 480
PAPER = (250, 244, 230)
INK = (38, 32, 28)


class Painter:
    def __init__(self, film):
        self.size = (film.width, film.height)
        self.begins_with_picture = film.first_frame is not None
        self.backdrop = ImageOps.fit(film.first_frame, self.size) if film.first_frame else sky(film)
        self.card = card(film)
        self.mark = mark(film)
        self.mark_path = path(film.mark_seed)

    def frame(self, play, time_s):
        frame = self.backdrop.copy()
        room = [whole - part for whole, part in zip(self.size, self.card.size)]
        x, height = play.at(time_s)
        # A film that begins with a picture begins with nothing but it.
        if not self.begins_with_picture or time_s > 0:
            frame.paste(self.card, (round(x * room[0]), round((1 - height) * room[1])))
        return frame

    def marked(self, frame, time_s):
        if self.mark:
            room = [whole - part for whole, part in zip(self.size, self.mark.size)]
            x, y = self.mark_path(time_s)
            frame.paste(self.mark, (round(x * room[0]), round(y * room[1])), self.mark)
        return frame


def sky(film):
    hue = random.Random(film.seed + 1).randrange(256)
    column = Image.new("HSV", (1, film.height))
    for y in range(film.height):
        column.putpixel((0, y), (hue, 90, 235 - 130 * y // film.height))
    return column.convert("RGB").resize((film.width, film.height))


def card(film):
    width, height = film.width * 2 // 5, film.height * 3 // 10
    card = Image.new("RGB", (width, height), PAPER)
    letters = max(8, min(height, width) // 8)
    characters = max(4, int((width - letters) / (0.6 * letters)))
    words = "\n".join(textwrap.wrap(film.prompt, characters)[:5])
    pen = ImageDraw.Draw(card)
    pen.rectangle((0, 0, width - 1, height - 1), outline=INK, width=max(1, height // 50))
    pen.multiline_text((letters // 2, letters // 2), words, fill=INK, font=ImageFont.load_default(letters))
    return card


def mark(film):
    if not film.mark_text.strip():
        return None
    font = ImageFont.load_default(max(9, round(min(film.width, film.height) * 0.032)))
    words = film.mark_text.strip()[:60]
    edge = 2
    left, top, right, bottom = font.getbbox(words, stroke_width=edge)
    mark = Image.new("RGBA", (min(film.width, right - left), bottom - top))
    pen = ImageDraw.Draw(mark)
    pen.text((-left, -top), words, font=font, fill=(255, 255, 255, 220), stroke_width=edge, stroke_fill=(0, 0, 0, 160))
    return mark


def path(seed):
    """A slow curve that comes near every part of the picture."""
    chance = random.Random(seed)
    (px, ax), (py, ay) = [(chance.uniform(17, 29), chance.uniform(0, 2 * math.pi)) for _ in range(2)]
    return lambda time_s: tuple(0.5 + 0.5 * math.sin(2 * math.pi * time_s / p + a) for p, a in ((px, ax), (py, ay)))


def still(frame, time_ms):
    """A small JPEG, taken before the frame is marked."""
    small = frame.copy()
    small.thumbnail((STILL_WIDTH, STILL_WIDTH * 4))
    file = io.BytesIO()
    small.save(file, "JPEG", quality=80)
    return file.getvalue(), time_ms, *small.size
