"""Hearing of every step that Python takes in some files: by tracing, or by what newer ones offer.

A step is a number, so that many of them take little room: from 0 on it is an instruction, below
that a call of something built in.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from types import BuiltinFunctionType, CodeType, FrameType, MethodDescriptorType
from typing import Any, TypeAlias

_OFFSETS = 24
"""Bits of a step that say where in its code an instruction stands."""
_SIZES = 40
"""Bits of a step that say how much a built-in call is about."""
_SIZED = {str, bytes, list, tuple, dict, set, frozenset}

_codes: list[CodeType] = []
"""All code that was met, kept so that none takes over the identity of another."""
_numbers: dict[int, int] = {}
"""The place of each in the list, by its identity."""
_names: dict[str, int] = {}
"""A number for each name of something built in."""

_Follower: TypeAlias = Callable[[FrameType, str, Any], Any]
"""Hears of every instruction of a frame."""


def size(step: int) -> int:
    """Return how much a built-in call is about; 0 for an instruction."""
    return 0 if step >= 0 else ~step % (1 << _SIZES)


def in_words(step: int) -> str:
    """Return a step in words."""
    if step < 0:
        return f"{list(_names)[~step >> _SIZES]} on {size(step)}"
    number, offset = divmod(step, 1 << _OFFSETS)
    code = _codes[number]
    lines = (line for start, end, line in code.co_lines() if start <= offset < end)
    return f"{code.co_filename}:{next(lines, None)} {code.co_qualname} +{offset}"


class _Listener:
    """Writes down the steps in some files."""

    def __init__(self, add: Callable[[int], None], inside: tuple[Path, ...]) -> None:
        """Take what a step is given to, and the files and folders that are watched."""
        self.add = add
        self._inside = inside
        self._bases: dict[int, int | None] = {}

    def base(self, code: CodeType) -> int | None:
        """Return the step of a code's first instruction; None where its file is not watched."""
        try:
            return self._bases[id(code)]
        except KeyError:
            number = _numbers.setdefault(id(code), len(_codes))
            if number == len(_codes):
                _codes.append(code)
            path = Path(code.co_filename)
            watched = any(path.is_relative_to(folder) for folder in self._inside)
            base = self._bases[id(code)] = number << _OFFSETS if watched else None
            return base

    def call(self, called: Any, about: Any) -> None:  # noqa: ANN401 (any there are)
        """Write down a call of something built in.

        Args:
            called: What is called.
            about: What it is a method of, if it is one.
        """
        about_size = len(about) if type(about) in _SIZED else 0
        name = _names.setdefault(called.__qualname__, len(_names))
        self.add(~(name << _SIZES | about_size))


class Tracing(_Listener):
    """Listens as a debugger and a profiler do, in the thread that starts it."""

    def start(self) -> None:
        """Begin to listen."""
        self._followers: dict[int, _Follower] = {}
        self._before = sys.gettrace(), sys.getprofile()
        sys.setprofile(self._calls)
        sys.settrace(self._enters)

    def stop(self) -> None:
        """Let those listen again who did before."""
        sys.settrace(self._before[0])
        sys.setprofile(self._before[1])

    def _enters(self, frame: FrameType, _event: str, _about: object) -> _Follower | None:
        """Follow a frame that begins or goes on, where its file is watched."""
        base = self.base(frame.f_code)
        if base is None:
            return None
        frame.f_trace_lines, frame.f_trace_opcodes = False, True
        return self._followers.get(base) or self._followers.setdefault(base, self._follower(base))

    def _follower(self, base: int) -> _Follower:
        add = self.add

        def follow(frame: FrameType, event: str, _about: object) -> _Follower:
            if event == "opcode":
                add(base | frame.f_lasti)
            return follow

        return follow

    def _calls(self, frame: FrameType, event: str, called: Any) -> None:  # noqa: ANN401 (as above)
        if event == "c_call" and self.base(frame.f_code) is not None:
            self.call(called, getattr(called, "__self__", None))


if sys.version_info >= (3, 12):

    class Monitoring(_Listener):
        """Listens with `sys.monitoring`, which misses no instruction of code that is new."""

        def start(self) -> None:
            """Begin to listen."""
            self._tool = next(tool for tool in range(6) if monitoring.get_tool(tool) is None)
            monitoring.use_tool_id(self._tool, "steps")
            monitoring.register_callback(self._tool, events.INSTRUCTION, self._instruction)
            monitoring.register_callback(self._tool, events.CALL, self._calls)
            monitoring.set_events(self._tool, events.INSTRUCTION | events.CALL)
            monitoring.restart_events()  # what another one did not want to hear of

        def stop(self) -> None:
            """Listen no more; others were not kept from it."""
            monitoring.set_events(self._tool, 0)
            monitoring.register_callback(self._tool, events.INSTRUCTION, None)
            monitoring.register_callback(self._tool, events.CALL, None)
            monitoring.free_tool_id(self._tool)

        def _instruction(self, code: CodeType, offset: int) -> object:
            base = self.base(code)
            if base is None:
                return monitoring.DISABLE
            self.add(base | offset)
            return None

        def _calls(self, code: CodeType, _offset: int, called: object, first: object) -> object:
            if self.base(code) is None:
                return monitoring.DISABLE
            if isinstance(called, MethodDescriptorType):
                self.call(called, first)
            elif isinstance(called, BuiltinFunctionType):
                self.call(called, called.__self__)
            return None

    monitoring, events = sys.monitoring, sys.monitoring.events
    Listener: TypeAlias = Monitoring
else:
    Listener: TypeAlias = Tracing
