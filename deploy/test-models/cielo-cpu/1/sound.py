"""The sound: a soft chord, and a knock at every contact, begun at the very sample of the touch."""

import numpy

RATE = 48_000


def sound_of(film, play):
    """Two channels of 32-bit floats."""
    samples = film.seconds * RATE
    chance = numpy.random.default_rng(film.seed)
    time = numpy.arange(samples) / RATE
    root = chance.uniform(110, 165)
    chord = sum(numpy.sin(2 * numpy.pi * root * ratio * time) for ratio in (1, 1.25, 1.5))
    sound = 0.02 * chord * numpy.minimum(1, numpy.minimum(time, film.seconds - time) / 0.2)
    knock_time = numpy.arange(RATE // 5) / RATE
    for what, at in play.contacts():
        pitch = 180 if what == "floor" else 320
        noise = chance.standard_normal(len(knock_time))
        knock = numpy.exp(-knock_time * 40) * (numpy.sin(2 * numpy.pi * pitch * knock_time) + 0.3 * noise)
        begin = round(at * RATE)
        part = sound[begin : begin + len(knock)]
        part += min(0.5, play.impulse_ns(what) / 4) * knock[: len(part)]
    return numpy.clip(numpy.stack([sound, sound]), -0.9, 0.9).astype(numpy.float32)
