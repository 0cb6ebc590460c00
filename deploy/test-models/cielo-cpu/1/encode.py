"""Picture and sound as fragmented MP4, each alone: H.264 (BT.709, limited range), and AAC-LC whose priming is left out."""

import io
from fractions import Fraction

import av
from av.video.reformatter import ColorRange, Colorspace

AAC_FRAME = 1024
RATE = 48_000


class PictureEncoder:
    """Closed groups of one second. `add` and `end` return the bytes that have become ready, often none."""

    def __init__(self, film):
        self.sink = Sink()
        self.container = av.open(
            self.sink,
            "w",
            format="mp4",
            options={"movflags": "frag_keyframe+empty_moov+default_base_moof", "fflags": "+bitexact"},
        )
        self.stream = self.container.add_stream("libx264", rate=film.fps)
        self.stream.width, self.stream.height = film.width, film.height
        self.stream.pix_fmt = "yuv420p"
        colours = "colorprim=bt709:transfer=bt709:colormatrix=bt709:fullrange=off"
        groups = f"keyint={film.fps}:min-keyint={film.fps}:scenecut=0:bframes=0:open-gop=0"
        self.stream.options = {
            "preset": "veryfast",
            "crf": "23",
            "threads": "1",
            "x264-params": f"{groups}:{colours}",
        }
        self.next = 0

    def add(self, image):
        frame = av.VideoFrame.from_image(image).reformat(
            format="yuv420p",
            dst_colorspace=Colorspace.ITU709,
            src_color_range=ColorRange.JPEG,
            dst_color_range=ColorRange.MPEG,
        )
        frame.pts, self.next = self.next, self.next + 1
        self.container.mux(self.stream.encode(frame))
        return self.sink.taken()

    def end(self):
        self.container.mux(self.stream.encode())
        self.container.close()
        return self.sink.taken()


def encode_sound(channels):
    """The encoder puts one frame of silence before everything; left in, all sound would come 21 ms late."""
    sink = Sink()
    container = av.open(
        sink,
        "w",
        format="mp4",
        options={"movflags": "empty_moov+default_base_moof", "frag_duration": "1000000", "fflags": "+bitexact"},
    )
    stream = container.add_stream("aac", rate=RATE, layout="stereo")
    stream.bit_rate = 128_000
    samples = channels.shape[1]
    for start in range(0, samples, AAC_FRAME):
        frame = av.AudioFrame.from_ndarray(channels[:, start : start + AAC_FRAME].copy(), "fltp", "stereo")
        frame.sample_rate, frame.pts, frame.time_base = RATE, start, Fraction(1, RATE)
        mux(container, stream.encode(frame), samples)
    mux(container, stream.encode(), samples)
    container.close()
    return sink.taken()


def mux(container, packets, samples):
    for packet in packets:
        if packet.pts is None or packet.pts < 0 or packet.pts >= samples:
            continue
        packet.duration = min(AAC_FRAME, samples - packet.pts)
        container.mux(packet)


class Sink(io.RawIOBase):
    """Where a container is written to, and taken from piece by piece."""

    def __init__(self):
        self.parts = []

    def writable(self):
        return True

    def seekable(self):
        return False

    def write(self, data):
        self.parts.append(bytes(data))
        return len(data)

    def taken(self):
        data, self.parts = b"".join(self.parts), []
        return data
