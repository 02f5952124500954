"""Making any one function of the program fail, by putting other code into it.

Code is what is replaced and not a name: whoever holds the function, under whatever name, in a
table, a property or a decorator, holds the one that fails.
"""

import gc
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import _lru_cache_wrapper, cache
from pathlib import Path
from types import CodeType, FunctionType
from typing import NoReturn

import etoile_tui

TOLD = "qxtold the ferryman wrote it"
"""What an error quotes besides the words of a show."""

_ROOT = Path(etoile_tui.__path__[0])

NET = ("etoile_tui.__main__", "etoile_tui.crash", "etoile_tui.tui.crash_guard")
"""The modules that catch errors: who is to catch one there? What they do then has its own tests."""


class StoryError(Exception):
    """An error that quotes the story in every way an error can."""

    def __str__(self) -> str:
        """Quote the story."""
        return f"{TOLD} {Injected.told}"

    __repr__ = __str__


class Injected:
    """What happened to the function that fails.

    Attributes:
        count: How often it was called.
        told: Words of a show that its errors quote.
    """

    count = 0
    told = TOLD


def fail_with_story() -> NoReturn:
    """Fail, quoting the story in every way there is."""
    Injected.count += 1
    qxlocal = f"{TOLD} {Injected.told}"
    error = StoryError(qxlocal, {qxlocal: qxlocal})
    error.add_note(qxlocal)
    error.__context__ = LookupError(qxlocal)
    raise error from ExceptionGroup(qxlocal, [KeyError(qxlocal), StoryError(qxlocal)])


_FAIL = "__import__('tests.proof.fault_injection', fromlist=['fail_with_story']).fail_with_story()"
_KINDS = {
    0: ("def", ""),
    inspect.CO_GENERATOR: ("def", "yield "),
    inspect.CO_COROUTINE: ("async def", ""),
    inspect.CO_ASYNC_GENERATOR: ("async def", "yield "),
}


def failing_code(code: CodeType) -> CodeType:
    """Return code that fails wherever other code can stand: of its kind, with its arguments.

    It is compiled inside a function that has the same variables for those of the function around
    it, because whoever looks at its frame looks for them.
    """
    kind, before = _KINDS[code.co_flags & sum(_KINDS)]
    free = code.co_freevars
    around = "".join(f" {name} = None\n" for name in free)
    body = f"  if 0: {', '.join(free) or 'pass'}\n  {before}{_FAIL}\n"
    source = f"def around():\n{around} {kind} failing({_arguments(code)}):\n{body}"
    outer = _part(compile(source, code.co_filename, "exec"), "around")
    made = _part(outer, "failing")
    return made.replace(
        co_name=code.co_name, co_qualname=code.co_qualname, co_firstlineno=code.co_firstlineno
    )


def _part(code: CodeType, name: str) -> CodeType:
    return next(
        part for part in code.co_consts if isinstance(part, CodeType) and part.co_name == name
    )


def _arguments(code: CodeType) -> str:
    """Return how a function's arguments are written, without what stands for those left out."""
    names = iter(code.co_varnames)
    plain = [next(names) for _ in range(code.co_argcount)]
    keywords = [next(names) for _ in range(code.co_kwonlyargcount)]
    if code.co_posonlyargcount:
        plain.insert(code.co_posonlyargcount, "/")
    if code.co_flags & inspect.CO_VARARGS:
        plain.append(f"*{next(names)}")
    elif keywords:
        plain.append("*")
    rest = [f"**{next(names)}"] if code.co_flags & inspect.CO_VARKEYWORDS else []
    return ", ".join((*plain, *keywords, *rest))


@dataclass(frozen=True)
class Target:
    """A function that can be made to fail.

    Attributes:
        module: Its module's name.
        name: Its name in it, and its line.
        function: The function of the module or class that it is, or is inside of.
        way: Where it is among what the functions around it are made of; empty for itself.
        code: Its code.
    """

    module: str
    name: str
    function: FunctionType
    way: tuple[int, ...]
    code: CodeType

    def __str__(self) -> str:
        """The name by which it is known."""
        return f"{self.module}:{self.name}"

    @contextmanager
    def failing(self) -> Iterator[None]:
        """Make it fail for a while."""
        before = self.function.__code__
        self.function.__code__ = _replaced(before, self.way)
        try:
            yield
        finally:
            self.function.__code__ = before


def _replaced(code: CodeType, way: tuple[int, ...]) -> CodeType:
    """Return code in which what is at the end of a way fails."""
    if not way:
        return failing_code(code)
    first, *rest = way
    parts = list(code.co_consts)
    parts[first] = _replaced(parts[first], tuple(rest))
    return code.replace(co_consts=tuple(parts))


def _inside(
    code: CodeType, way: tuple[int, ...] = ()
) -> Iterator[tuple[tuple[int, ...], CodeType]]:
    """Yield some code and the functions inside it, each with the way to it."""
    yield way, code
    for index, part in enumerate(code.co_consts):
        if isinstance(part, CodeType) and (part.co_name == "<lambda>" or part.co_name[0] != "<"):
            yield from _inside(part, (*way, index))


@cache
def discovered() -> tuple[Target, ...]:
    """Return every function and method of the program, and those inside them."""
    for module in pkgutil.walk_packages(etoile_tui.__path__, "etoile_tui."):
        importlib.import_module(module.name)
    found: dict[tuple[str, int, str], Target] = {}
    gc.unfreeze()  # what a long show has frozen is not among the objects
    for function in gc.get_objects():
        if not isinstance(function, FunctionType) or "<locals>" in function.__qualname__:
            continue
        module_name = function.__module__
        if not _is_ours(function.__code__) or module_name in NET:
            continue
        for way, code in _inside(function.__code__):
            name = f"{code.co_qualname}@{code.co_firstlineno}"
            key = (module_name, code.co_firstlineno, code.co_qualname)
            found.setdefault(key, Target(module_name, name, function, way, code))
    return tuple(target for _, target in sorted(found.items(), key=lambda item: item[0]))


@cache
def _memories() -> tuple[Callable[[], object], ...]:
    """Return what empties the program's caches, and the tables that fill themselves."""
    objects = [each for each in gc.get_objects() if _module_of(each).startswith("etoile_tui.")]
    cached = [each.cache_clear for each in objects if isinstance(each, _lru_cache_wrapper)]
    return (*cached, *(each.clear for each in objects if isinstance(each, dict)))


def _module_of(each: object) -> str:
    cached = isinstance(each, _lru_cache_wrapper)
    return each.__module__ if cached else type(each).__module__


def forget_answers() -> None:
    """Let the program's functions be called again for what they have answered before."""
    discovered()  # so that all of them are there
    for forget in _memories():
        forget()


def _is_ours(code: CodeType) -> bool:
    return Path(code.co_filename).is_relative_to(_ROOT)
