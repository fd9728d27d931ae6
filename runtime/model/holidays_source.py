"""Public holidays by country, as values to copy into a calendar.

They are copied when chosen: a later edition of the source never moves a due moment.
"""

from __future__ import annotations

from collections.abc import Iterable

from runtime.model.calendar import Holiday


def public_holidays(
    country: str,
    subdivision: str | None = None,
    *,
    years: Iterable[int],
    language: str | None = None,
) -> tuple[Holiday, ...]:
    """The public holidays of a country (ISO 3166-1, such as FR), in time order, one value a day.

    `subdivision` is a region as `subdivisions` lists them; `language` one of `languages`, else the
    country's own. Source: the `holidays` library, which reads no network.
    Raises ValueError with a sentence for a country, subdivision or language that is not known.
    """
    from holidays import country_holidays

    if subdivision is not None and subdivision not in subdivisions(country):
        raise ValueError(f"{country} has no region “{subdivision}” with holidays of its own.")
    if language is not None and language not in languages(country):
        raise ValueError(f"The holidays of {country} are not written in “{language}”.")
    _refuse_unknown(country)
    # Without a language the library would ask the environment for one, and names would differ by machine.
    language = language or country_holidays(country).default_language
    found = country_holidays(country, subdiv=subdivision, years=years, language=language)
    return tuple(Holiday(name=_as_printed(name), first=day) for day, name in sorted(found.items()))


def countries() -> tuple[str, ...]:
    """The ISO codes of the countries whose holidays are known."""
    from holidays import list_supported_countries

    return tuple(sorted(list_supported_countries(include_aliases=False)))


def subdivisions(country: str) -> tuple[str, ...]:
    """The regions of a country that have holidays of their own. Raises ValueError as above."""
    from holidays import list_supported_countries

    _refuse_unknown(country)
    return tuple(list_supported_countries(include_aliases=False)[country])


def languages(country: str) -> tuple[str, ...]:
    """The languages in which a country's holidays are named; none: only its own."""
    from holidays import list_localized_countries

    _refuse_unknown(country)
    return tuple(list_localized_countries(include_aliases=False).get(country, ()))


def _as_printed(name: str) -> str:
    """The source writes as on a typewriter: “Jour de l'an”."""
    return name.replace("'", "’")[:200]


def _refuse_unknown(country: str) -> None:
    if country not in countries():
        raise ValueError(f"No holidays are known for the country “{country}”: give a code such as FR.")
