"""Talks to a gateway through the generated Python client. AIAL_URL and AIAL_MASTER_KEY say which and as whom."""

import json
import os
from collections.abc import Iterator

from aial_client import AuthenticatedClient
from aial_client.api.chat import chat_sync
from aial_client.api.open_ai_formats import create_chat_completion
from aial_client.models import (
    AialChatRequest,
    AialChatResult,
    AialErrorEvent,
    AialFinishEvent,
    AialMessage,
    AialRole,
    AialStartEvent,
    AialTextDeltaEvent,
    AialTextPart,
    ChatCompletion,
    ChatCompletionRequest,
    ChatCompletionUserMessage,
    ErrorReply,
)

URL = os.environ["AIAL_URL"]
client = AuthenticatedClient(base_url=URL, token=os.environ["AIAL_MASTER_KEY"])
question = AialChatRequest(model="gpt-5-mini", messages=[AialMessage(role=AialRole.USER, content="Hello, Oder")])

EVENTS = {
    "start": AialStartEvent,
    "text-delta": AialTextDeltaEvent,
    "finish": AialFinishEvent,
    "error": AialErrorEvent,
}


def stream(request: AialChatRequest) -> Iterator[object]:
    """The events of an answer that this program reads; the others are left out."""
    with client.get_httpx_client().stream("POST", "/v1/chat.stream", json=request.to_dict()) as response:
        response.raise_for_status()
        for line in response.iter_lines():
            if line.startswith("data:"):
                event = json.loads(line.removeprefix("data:"))
                if event["type"] in EVENTS:
                    yield EVENTS[event["type"]].from_dict(event)


def talk() -> None:
    result = chat_sync.sync(client=client, body=question)
    assert isinstance(result, AialChatResult), result
    text = "".join(part.text for part in result.message.parts if isinstance(part, AialTextPart))
    assert "Hello, Oder" in text, text
    print(f"ok chat.sync: {text!r}, {result.finish.reason.value}")


def follow() -> None:
    events = list(stream(question))
    text = "".join(event.text for event in events if isinstance(event, AialTextDeltaEvent))
    assert "Hello, Oder" in text, text
    assert isinstance(events[0], AialStartEvent) and isinstance(events[-1], AialFinishEvent)
    print(f"ok chat.stream: {text!r}, {len(events)} events read")


def complete() -> None:
    message = ChatCompletionUserMessage(role="user", content="Hello, Oder")
    body = ChatCompletionRequest(model="claude-sonnet-4-5", messages=[message])
    reply = create_chat_completion.sync(client=client, body=body)
    assert isinstance(reply, ChatCompletion), reply
    assert "Hello, Oder" in reply.choices[0].message.content
    print(f"ok chat/completions: {reply.choices[0].message.content!r}")


def refuse() -> None:
    stranger = AuthenticatedClient(base_url=URL, token="nobody")
    unknown = chat_sync.sync(client=stranger, body=question)
    assert isinstance(unknown, ErrorReply) and unknown.error.code == "unauthenticated", unknown
    print(f"ok error 401: {unknown.error.code}, {unknown.error.message!r}")
    wrong = chat_sync.sync(client=client, body=AialChatRequest(model="gpt-5-mini", messages=[]))
    assert isinstance(wrong, ErrorReply) and wrong.error.param == "/messages", wrong
    print(f"ok error 400: {wrong.error.param}, {wrong.error.message!r}")


talk()
follow()
complete()
refuse()
