"""A model for Triton's Python backend that does wrong what its prompt says, in the middle of a render."""

import os
import signal
import time

import numpy
import triton_python_backend_utils as triton

FINAL = triton.TRITONSERVER_RESPONSE_COMPLETE_FINAL
META = '{"stage": "drawing", "done": 0, "total": 1}'


class TritonPythonModel:
    def execute(self, requests):
        for request in requests:
            sender = request.get_response_sender()
            sender.send(response(triton.Tensor("track", text("progress")), triton.Tensor("meta", text(META)), empty()))
            do(triton.get_input_tensor_by_name(request, "prompt").as_numpy()[0].decode(), sender)


def do(what, sender):
    if what == "ask for more memory than there is":
        bytearray(1 << 62)
    if what == "be killed, as by a system without memory":
        os.kill(os.getpid(), signal.SIGKILL)
    if what == "say that there is no memory":
        error = triton.TritonError("the model ran out of memory", triton.TritonError.UNAVAILABLE)
        sender.send(triton.InferenceResponse(error=error), flags=FINAL)
    if what == "refuse":
        error = triton.TritonError("no such size", triton.TritonError.INVALID_ARG)
        sender.send(triton.InferenceResponse(error=error), flags=FINAL)
    if what == "stream a wrong type":
        one = numpy.array([1], dtype=numpy.int32)
        sender.send(response(triton.Tensor("track", one), triton.Tensor("meta", text(META)), empty()))
        sender.send(flags=FINAL)
    if what == "leave a tensor out":
        sender.send(response(triton.Tensor("track", text("progress")), empty()))
        sender.send(flags=FINAL)
    if what == "hang":
        while not sender.is_cancelled():
            time.sleep(0.05)
        sender.send(flags=FINAL)


def response(*tensors):
    return triton.InferenceResponse(list(tensors))


def text(value):
    return numpy.array([value.encode()], dtype=object)


def empty():
    return triton.Tensor("data", numpy.empty(0, dtype=numpy.uint8))
