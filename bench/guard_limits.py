"""Reads guard.toml: which cases may slow down by more than usual, why, and until when."""

import tomllib
from datetime import date

from guard_statistics import USUAL_LIMIT

KEYS = {"case", "limit", "reason", "expires"}


class Refused(Exception):
    """What the guard was given cannot be used; nothing was compared."""


def read_limits(path, today):
    """The raised limits of a guard.toml, by case; a missing file raises none."""
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except tomllib.TOMLDecodeError as error:
        raise Refused(f"{path}: {error}") from error
    if unknown := set(entries) - {"raised"}:
        raise Refused(f"{path}: only [[raised]] is known, not {', '.join(sorted(unknown))}")
    limits = {}
    for number, entry in enumerate(entries.get("raised", []), start=1):
        where = f"{path}: [[raised]] number {number}"
        case, limit = _read_entry(where, entry, today)
        if case in limits:
            raise Refused(f"{where}: '{case}' is raised twice")
        limits[case] = limit
    return limits


def _read_entry(where, entry, today):
    if unknown := set(entry) - KEYS:
        raise Refused(f"{where}: only {', '.join(sorted(KEYS))} are known, not {', '.join(unknown)}")
    case = entry.get("case")
    if not isinstance(case, str) or not case:
        raise Refused(f"{where}: 'case' names a benchmark, such as \"normals/1024\"")
    limit = entry.get("limit")
    if not isinstance(limit, float) or not USUAL_LIMIT < limit < 10.0:
        raise Refused(f"{where}: 'limit' of '{case}' is a ratio above {USUAL_LIMIT:.2f} and below 10")
    reason = entry.get("reason")
    if not isinstance(reason, str) or not reason.strip():
        raise Refused(f"{where}: 'reason' says in words why '{case}' may be slower")
    expires = _as_date(where, case, entry.get("expires"))
    if expires < today:
        raise Refused(f"{where}: '{case}' expired on {expires}: mend it, or argue anew")
    return case, limit


def _as_date(where, case, value):
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise Refused(
            f"{where}: 'expires' of '{case}' is a date such as 2027-01-31, not {value!r}"
        ) from error
