"""A protocol model's film: a card with the prompt's words bounces across the picture, and is heard when it touches something."""

import json
import time

from encode import PictureEncoder, encode_sound
from picture import Painter, still
from play import Play
from sound import sound_of


class Cancelled(Exception):
    """Nobody listens any more."""


def render(film, version, stream):
    """One step is one frame: between any two of them the client may have left."""
    started = time.thread_time()
    play = Play(film)
    draw(film, play, stream)
    if film.audio:
        stream.step()
        stream.track("audio", "audio/mp4", encode_sound(sound_of(film, play)))
    stream.track("cues", "application/json", as_json(play.cues()))
    stream.track("report", "application/json", as_json(report(film, version, time.thread_time() - started)))
    stream.progress("done", film.steps, film.steps)


def draw(film, play, stream):
    painter = Painter(film)
    encoder = PictureEncoder(film)
    for nth in range(film.frames):
        stream.step()
        frame = painter.frame(play, nth / film.fps)
        if nth % film.fps == 0:
            stream.still(*still(frame, round(1000 * nth / film.fps)))
        stream.track("video", "video/mp4", encoder.add(painter.marked(frame, nth / film.fps)))
        stream.drawn()
        stream.progress("drawing", nth + 1, film.steps)
    stream.track("video", "video/mp4", encoder.end())


def report(film, version, cpu_seconds):
    return {
        "engine": "cielo-cpu",
        "version": version,
        "seed": film.seed,
        "encoder": "libx264",
        "uncovered": [],
        "stages": {},
        "cpuSeconds": round(cpu_seconds, 3),
        "scene": None,
    }


def as_json(value):
    return json.dumps(value).encode()
