"""What is asked for, checked: the inputs of proto/inference/README.md."""

import io
import json
from dataclasses import dataclass

import triton_python_backend_utils as triton
from PIL import Image, ImageOps

LONGEST_PROMPT = 32_000


class Refused(Exception):
    """The request as such cannot be rendered; the sentence names the field and what would be right."""


@dataclass(frozen=True)
class Film:
    prompt: str
    seconds: int
    width: int
    height: int
    fps: int
    seed: int
    audio: bool
    mark_text: str
    mark_seed: int
    first_frame: Image.Image | None

    @property
    def frames(self):
        return self.seconds * self.fps

    @property
    def steps(self):
        """Of progress: each frame, and the sound as much as a second of them."""
        return self.frames + (self.fps if self.audio else 0)


def read_request(request):
    film = Film(
        prompt=text(request, "prompt"),
        seconds=whole(request, "seconds", 1, 60),
        width=even(request, "width"),
        height=even(request, "height"),
        fps=whole(request, "fps", 1, 60),
        seed=whole(request, "seed", 0, 2**53 - 1),
        audio=bool(one(request, "audio")),
        mark_text=text(request, "mark_text"),
        mark_seed=whole(request, "mark_seed", 0, 2**53 - 1),
        first_frame=first_frame(request),
    )
    if len(film.prompt) > LONGEST_PROMPT:
        raise Refused(f"prompt has {len(film.prompt)} characters, but at most {LONGEST_PROMPT} are taken")
    return film


def one(request, name):
    return triton.get_input_tensor_by_name(request, name).as_numpy()[0]


def text(request, name):
    return one(request, name).decode(errors="replace")


def whole(request, name, low, high):
    value = int(one(request, name))
    if not low <= value <= high:
        raise Refused(f"{name} is {value}, but must be a whole number from {low} to {high}")
    return value


def even(request, name):
    value = whole(request, name, 64, 2048)
    if value % 2:
        raise Refused(f"{name} is {value}, but must be even")
    return value


def first_frame(request):
    metas = triton.get_input_tensor_by_name(request, "reference_meta")
    if metas is None:
        return None
    files = triton.get_input_tensor_by_name(request, "reference_data")
    references = [json.loads(meta) for meta in metas.as_numpy()]
    if files is None or len(references) != 1 or references[0].get("role") != "first_frame":
        raise Refused("references must be one picture with the role first_frame")
    try:
        picture = Image.open(io.BytesIO(files.as_numpy()[0]), formats=["JPEG", "PNG", "WEBP"])
        return ImageOps.exif_transpose(picture).convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        raise Refused(f"the reference is no picture that can be read: {error}") from error
