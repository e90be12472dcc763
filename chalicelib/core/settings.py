"""Owns what is configured from outside: each setting, its default and its meaning; never a secret in clear."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

_PREFIX = "ONETHING_"


class FaultySettings(Exception):
    """The environment has settings that we cannot run with; the message names each variable, never its value."""


class Settings(BaseSettings):
    """Read from the environment as `ONETHING_<NAME>`, once per process."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, frozen=True)

    stage: str = Field("local", pattern=r"^[a-z][a-z0-9]{0,15}$", description="which deployment; part of every name")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="what is logged, and above")
    wechat_url: str = Field("https://api.weixin.qq.com", description="where WeChat's server API is")
    wechat_app: str = Field("", description="the mini-program's AppID")
    wechat_secret: SecretStr = Field(SecretStr(""), description="the mini-program's AppSecret")
    hub_url: str = Field("", description="where the city's data-sharing hub is")
    hub_key: SecretStr = Field(SecretStr(""), description="our key at the data-sharing hub")
    finance_url: str = Field("", description="where the treasury takes payment orders")
    finance_key: SecretStr = Field(SecretStr(""), description="our key at the treasury")
    outside_seconds: float = Field(3.0, gt=0, le=20, description="how long one call to a partner may take")
    session_hours: float = Field(8.0, gt=0, le=72, description="how long a sign-in lasts")
    pushes_in_7_days: int = Field(3, ge=1, le=50, description="how many policies an enterprise is told of in 7 days")
    sms: bool = Field(True, description="whether text messages are sent beside in-app messages")

    def name(self, thing: str) -> str:
        """The full name of one of our resources: `onething-<stage>-<thing>`."""
        return f"onething-{self.stage}-{thing}"


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process. FaultySettings stops the start, naming every faulty variable."""
    try:
        return Settings()
    except ValidationError as error:
        faults = (f"{_PREFIX}{str(fault['loc'][0]).upper()}: {fault['msg']}" for fault in error.errors())
        raise FaultySettings("; ".join(faults)) from None
