"""Configurations: a TOML file, and `--set section.key=value` over it."""
import tomllib
from pathlib import Path

from . import TRAINING


class ConfigError(ValueError):
    pass


def load(path, overrides=()):
    """The file's tables as nested dictionaries. A relative path is also looked for beside the package.
    An override must name a key that the file has: a misspelt one is an error and not a silent default."""
    path = Path(path)
    if not path.exists() and (TRAINING / path).exists():
        path = TRAINING / path
    if not path.exists():
        raise ConfigError(f"there is no configuration {path}; name one of {TRAINING / 'configs'}")
    with open(path, "rb") as f:
        config = tomllib.load(f)
    for override in overrides:
        key, equals, value = override.partition("=")
        if not equals:
            raise ConfigError(f"--set {override}: write section.key=value")
        table, keys = config, key.split(".")
        for part in keys[:-1]:
            table = table.get(part) if isinstance(table, dict) else None
        if not isinstance(table, dict) or keys[-1] not in table:
            raise ConfigError(f"--set {override}: {path.name} has no key {key}")
        try:
            table[keys[-1]] = tomllib.loads(f"value = {value}")["value"]
        except tomllib.TOMLDecodeError:
            table[keys[-1]] = value
    return config
