"""A consumer in Python: adds a child, logs a contact, decides it, and reads how the indicator moved.

    CSWP_TOKEN=... python3 consumer.py http://localhost:5001 STUBS

STUBS is a folder with what protoc makes of protos/ (docs/consumers.md). The token needs the role manager or practitioner.
Where the services listen at different addresses, give CSWP_REPORTING the address of Reporting.
"""
import datetime
import os
import sys
import time
import uuid

sys.path.insert(0, sys.argv[2])

import grpc
from cswp.intake.v1 import children_pb2, children_pb2_grpc, contacts_pb2, contacts_pb2_grpc
from cswp.reporting.v1 import reporting_pb2, reporting_pb2_grpc
from google.rpc import error_details_pb2, status_pb2

TOKEN = (("authorization", "Bearer " + os.environ["CSWP_TOKEN"]),)
DEADLINE = 10  # seconds; every call has one


def connect(address):
    plain = address.startswith("http://")
    host = address.split("://")[1].rstrip("/")
    return grpc.insecure_channel(host) if plain else grpc.secure_channel(host, grpc.ssl_channel_credentials())


def call(method, request):
    return method(request, metadata=TOKEN, timeout=DEADLINE)


def detail(error, kind):
    """The first detail of this kind in a failed call: BadRequest, PreconditionFailure, ResourceInfo, ErrorInfo."""
    for key, value in error.trailing_metadata():
        if key == "grpc-status-details-bin":
            for packed in status_pb2.Status.FromString(value).details:
                found = kind()
                if packed.Unpack(found):
                    return found
    raise AssertionError(f"{error.code()} without {kind.DESCRIPTOR.full_name}: {error.details()}")


def refused(code, method, request):
    """Makes a call that must be refused with this code, and returns the error."""
    try:
        call(method, request)
    except grpc.RpcError as error:
        assert error.code() == code, f"expected {code}, got {error.code()}: {error.details()}"
        return error
    raise AssertionError(f"expected {code}, but the call was answered")


def main():
    intake = connect(sys.argv[1])
    children = children_pb2_grpc.ChildrenStub(intake)
    contacts = contacts_pb2_grpc.ContactsStub(intake)
    reporting = reporting_pb2_grpc.ReportingStub(connect(os.environ.get("CSWP_REPORTING", sys.argv[1])))

    today = datetime.date.today()
    question = reporting_pb2.GetIndicatorRequest(
        indicator="contacts.received", grain=reporting_pb2.GRAIN_TOTAL, filter={"outcome": "universal"},
        **{"from": (today - datetime.timedelta(days=1)).isoformat(), "to": (today + datetime.timedelta(days=2)).isoformat()})

    def received():
        return sum(point.numerator for point in call(reporting.GetIndicator, question).points)

    before = received()

    child = call(children.AddChild, children_pb2.AddChildRequest(
        request_id=str(uuid.uuid4()),
        child=children_pb2.Child(first_name="Interop", last_name="Example", birth_date="2015-05-05", sex="U")))

    # Bad input names the field, the value and the rule.
    bad = contacts_pb2.LogContactRequest(request_id=str(uuid.uuid4()), child_id=child.child_id, source="X9", mode="written")
    violations = detail(refused(grpc.StatusCode.INVALID_ARGUMENT, contacts.LogContact, bad), error_details_pb2.BadRequest)
    assert violations.field_violations[0].field == "source", violations

    log = contacts_pb2.LogContactRequest(
        request_id=str(uuid.uuid4()), child_id=child.child_id, source="6", mode="written", summary="Logged from Python.")
    contact = call(contacts.LogContact, log)
    assert contact.status == "open" and contact.source_group, contact

    # The same request_id again is the same contact, not a second one.
    assert call(contacts.LogContact, log).contact_id == contact.contact_id

    decision = contacts_pb2.RecordDecisionRequest(
        request_id=str(uuid.uuid4()), contact_id=contact.contact_id, version=contact.version, outcome="universal")
    rule = detail(refused(grpc.StatusCode.FAILED_PRECONDITION, contacts.RecordDecision, decision), error_details_pb2.PreconditionFailure)
    assert rule.violations[0].type == "RATIONALE_REQUIRED", rule

    decision.request_id = str(uuid.uuid4())
    decision.rationale = "Universal services meet the need."
    decided = call(contacts.RecordDecision, decision)
    assert (decided.status, decided.outcome) == ("decided", "universal"), decided

    # Somebody else decided meanwhile: the reply names the version to load.
    decision.request_id = str(uuid.uuid4())
    stale = detail(refused(grpc.StatusCode.ABORTED, contacts.RecordDecision, decision), error_details_pb2.ErrorInfo)
    assert stale.metadata["current_version"] == str(decided.version), stale

    # Reporting follows Intake's events, usually within a fraction of a second.
    until = time.monotonic() + 30
    while received() != before + 1:
        assert time.monotonic() < until, f"contacts.received stayed at {received()} after {before}"
        time.sleep(0.05)

    print(f"contacts.received, outcome universal: {before:.0f} -> {before + 1:.0f}")


if __name__ == "__main__":
    main()
