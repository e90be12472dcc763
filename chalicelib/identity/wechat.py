"""Owns what we ask WeChat's server: whose a login code is. The session key that comes along is dropped at once."""

from __future__ import annotations

from chalicelib.core import outside
from chalicelib.core.logs import log
from chalicelib.core.settings import settings
from chalicelib.identity.errors import SignInRefused, WeChatUnavailable


def openid(code: str) -> str:
    """The openid behind a login code (`jscode2session`). SignInRefused for a code used, expired or never given out."""
    query = {
        "appid": settings().wechat_app,
        "secret": settings().wechat_secret.get_secret_value(),
        "js_code": code,
        "grant_type": "authorization_code",
    }
    try:
        answer = outside.get(f"{settings().wechat_url}/sns/jscode2session", query).body
    except outside.Unreachable as error:
        raise WeChatUnavailable from error
    if found := answer.get("openid"):
        return str(found)
    log.info("WeChat refused a login code", extra={"errcode": answer.get("errcode")})
    raise SignInRefused if answer.get("errcode") in _THEIR_CODE else WeChatUnavailable


_THEIR_CODE = {40029, 40163}  # invalid code, code been used; anything else is our configuration or WeChat's trouble
