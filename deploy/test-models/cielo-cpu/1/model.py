"""What Triton calls: renders one request after the other, and streams what comes of it. More at once is more instances."""

import json
import time

import numpy
import triton_python_backend_utils as triton

from render import Cancelled, render
from request import Refused, read_request

CHUNK_BYTES = 1_048_576
FINAL = triton.TRITONSERVER_RESPONSE_COMPLETE_FINAL


class TritonPythonModel:
    def initialize(self, args):
        self.version = args["model_version"]
        kinds = triton.MetricFamily
        self.families = [
            kinds(name="cielo_renders_active", description="Renders at work", kind=kinds.GAUGE),
            kinds(name="cielo_frames_total", description="Frames drawn", kind=kinds.COUNTER),
        ]
        self.active, self.frames = [family.Metric(labels={}) for family in self.families]

    def execute(self, requests):
        for request in requests:
            self.active.increment(1)
            self.run(request, request.get_response_sender())
            self.active.increment(-1)

    def run(self, request, sender):
        """Whatever goes wrong, the client is told, and whether asking again may help: that is what the code says."""
        try:
            render(read_request(request), self.version, Stream(sender, self.frames))
            sender.send(flags=FINAL)
        except Cancelled:
            end(sender, "the client cancelled the call", triton.TritonError.CANCELLED)
        except Refused as refusal:
            end(sender, str(refusal), triton.TritonError.INVALID_ARG)
        except MemoryError:
            end(sender, "the model ran out of memory", triton.TritonError.UNAVAILABLE)
        except Exception as error:
            end(sender, f"the model failed: {error!r}", triton.TritonError.INTERNAL)


class Stream:
    """The way to one client. Everything that is said goes through here, and every step looks whether anybody still listens."""

    def __init__(self, sender, frames):
        self.sender = sender
        self.frames = frames
        self.told_at = 0.0

    def step(self):
        if self.sender.is_cancelled():
            raise Cancelled()

    def drawn(self):
        self.frames.increment(1)

    def progress(self, stage, done, total):
        """At most five times a second, and always the last."""
        now = time.monotonic()
        if now - self.told_at < 0.2 and done < total:
            return
        self.told_at = now
        self.say("progress", {"stage": stage, "done": done, "total": total}, b"")

    def still(self, jpeg, time_ms, width, height):
        self.say("stills", {"timeMs": time_ms, "width": width, "height": height}, jpeg)

    def track(self, name, media_type, data):
        for start in range(0, len(data), CHUNK_BYTES):
            self.say(name, {"mediaType": media_type}, data[start : start + CHUNK_BYTES])

    def say(self, track, meta, data):
        self.sender.send(
            triton.InferenceResponse(
                [
                    triton.Tensor("track", text(track)),
                    triton.Tensor("meta", text(json.dumps(meta))),
                    triton.Tensor("data", numpy.frombuffer(data, numpy.uint8)),
                ]
            )
        )


def text(value):
    return numpy.array([value.encode()], dtype=object)


def end(sender, sentence, code):
    sender.send(triton.InferenceResponse(error=triton.TritonError(sentence, code)), flags=FINAL)

