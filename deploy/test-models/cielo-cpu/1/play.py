"""Where the card is, and when it touches what: worked out, not simulated, so any instant can be asked for."""

import math
import random

GRAVITY = 9.81
MASS_KG = 0.2


class Play:
    """Positions are shares of the room that the card has: 0 left or on the floor, 1 right or at the ceiling."""

    def __init__(self, film):
        chance = random.Random(film.seed)
        self.seconds = film.seconds
        self.height_m = chance.uniform(0.6, 1.4)
        self.bounce_s = 2 * math.sqrt(2 * self.height_m / GRAVITY)
        self.across_s = chance.uniform(2.0, 4.0)
        self.begins_at = chance.random()

    def at(self, time_s):
        fall = (time_s / self.bounce_s + 0.5) % 1
        way = (time_s / self.across_s + self.begins_at) % 2
        return (way if way < 1 else 2 - way), 4 * fall * (1 - fall)

    def contacts(self):
        floor = [("floor", self.bounce_s * (nth + 0.5)) for nth in range(math.ceil(self.seconds / self.bounce_s))]
        walls = [("wall", self.across_s * (nth + 1 - self.begins_at)) for nth in range(math.ceil(self.seconds) + 1)]
        return sorted(((what, at) for what, at in floor + walls if at < self.seconds), key=lambda one: one[1])

    def impulse_ns(self, what):
        speed = math.sqrt(2 * GRAVITY * self.height_m) if what == "floor" else 1 / self.across_s
        return 2 * MASS_KG * speed

    def cues(self):
        contacts = [
            {
                "timeMs": round(1000 * at),
                "a": "card",
                "b": what,
                "materials": ["paper", "wood"],
                "impulseNs": round(self.impulse_ns(what), 3),
            }
            for what, at in self.contacts()
        ]
        return {"contacts": contacts, "speech": [], "scenes": [{"timeMs": 0}]}
