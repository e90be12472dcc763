"""Owns publication as a whole: a checked file becomes a version, the version gets its machine, new cases begin with it.

A crash half-way leaves a version without a machine, which nobody begins with; publishing again goes on from there.
"""

from __future__ import annotations

from chalicelib.approvals import definition_checks, workflow
from chalicelib.catalogue import publishing
from chalicelib.catalogue import service as catalogue
from chalicelib.core import aws
from chalicelib.core.settings import settings


class FaultyDefinition(Exception):
    """AWS would refuse the machine; the message lists every fault."""


def publish(source: str, file: str, publisher: str) -> str:
    """Publish a bundle file. Its version, e.g. `newborn@3`; Faulty lists everything that is wrong with the file."""
    version = publishing.publish(source, file, publisher)
    make_machine(version)
    return version


def make_machine(version: str) -> str:
    """Make the machine of a published bundle version, and attach it. Its ARN; made before, the same one."""
    published = catalogue.version(version)
    queue = aws.client("sqs").get_queue_url(QueueName=settings().name("tasks"))["QueueUrl"]
    role = aws.client("iam").get_role(RoleName=settings().name("machines"))["Role"]["Arn"]
    definition = workflow.compile(
        published.bundle.name.zh,
        published.bundle.graph(),
        {code: words.zh for code, words in published.bundle.titles().items()},
        queue,
        partition=role.split(":")[1],
    )
    if faults := definition_checks.check(definition):
        raise FaultyDefinition("; ".join(f"{fault.code} {fault.where}".strip() for fault in faults))
    arn = aws.client("stepfunctions").create_state_machine(
        name=settings().name(version.replace("@", "-")), definition=workflow.serialised(definition), roleArn=role
    )["stateMachineArn"]
    publishing.attach_machine(version, arn)
    return str(arn)
