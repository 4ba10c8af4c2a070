"""Calls the tests' echo service and what every host offers, from Python: python3 wire.py HOST:PORT STUBS"""
import sys

sys.path.insert(0, sys.argv[2])

import echo_pb2
import echo_pb2_grpc
import grpc
from google.rpc import error_details_pb2, status_pb2

channel = grpc.insecure_channel(sys.argv[1])
echo = echo_pb2_grpc.EchoStub(channel)


def fails(call):
    try:
        call()
    except grpc.RpcError as error:
        return error
    raise AssertionError("the call was answered")


def request(text, times=1):
    return echo_pb2.EchoRequest(text=text, times=times)


# The four kinds of call.
assert echo.Say(request("ab", 2), timeout=10).text == "abab"
assert echo.Gather(map(request, ["a", "b"]), timeout=10).text == "a b"
assert [reply.text for reply in echo.Spread(request("x", 300), timeout=10)] == ["x"] * 300
assert [reply.text for reply in echo.Chat(map(request, ["é", "b"]), timeout=10)] == ["é", "b"]

# Compression, both ways.
assert len(echo.Say(request("x" * 100_000, 3), timeout=10, compression=grpc.Compression.Gzip).text) == 300_000

# Headers and trailers.
reply, call = echo.Say.with_call(request("a"), timeout=10, metadata=(("seen-bin", b"\x00\xff"),))
assert dict(call.initial_metadata())["seen-bin"] == b"\x00\xff", call.initial_metadata()
assert dict(call.trailing_metadata())["trailer"] == "after", call.trailing_metadata()

# Deadline, and a message over the limit.
assert fails(lambda: echo.Say(request("wait"), timeout=0.3, metadata=(("wait", "1"),))).code() == grpc.StatusCode.DEADLINE_EXCEEDED
assert fails(lambda: echo.Say(request("x" * 5_000_000), timeout=10)).code() == grpc.StatusCode.RESOURCE_EXHAUSTED

# A refusal with details, however many: they must fit what this client takes for headers.
error = fails(lambda: echo.Say(request("a"), timeout=10, metadata=(("refuse", "5000"),)))
assert error.code() == grpc.StatusCode.INVALID_ARGUMENT, error
status = status_pb2.Status.FromString(dict(error.trailing_metadata())["grpc-status-details-bin"])
bad = error_details_pb2.BadRequest()
assert status.details[0].Unpack(bad)
assert bad.field_violations[0].field == "rows[0].source", bad
assert bad.field_violations[-1].reason == "MORE", bad

# Not protobuf.
raw = channel.unary_unary("/cswp.echo.v1.Echo/Say")
assert fails(lambda: raw(b"\x0a\xff\xff", timeout=10)).code() == grpc.StatusCode.INVALID_ARGUMENT

# Health and reflection, by hand: their stubs would hide the module grpc.
health = channel.unary_unary("/grpc.health.v1.Health/Check")
assert health(b"", timeout=10) == b"\x08\x01"
for version in ("v1", "v1alpha"):
    reflect = channel.stream_stream(f"/grpc.reflection.{version}.ServerReflection/ServerReflectionInfo")
    answer = next(reflect(iter([b"\x3a\x00"]), timeout=10))
    assert b"cswp.echo.v1.Echo" in answer and b"grpc.health.v1.Health" in answer, answer

print("ok")
