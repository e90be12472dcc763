"""Owns a phone for tests: a browser profile before the H5, handled by the words that a person reads on it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, ViewportSize, expect

from infra.city.stories import Story
from tests.browser.chrome import PHONE, TABLET, watched
from tests.integration.town import Caller, Town

SIZES = {"phone": PHONE, "tablet": TABLET, "desktop": ViewportSize(width=1280, height=800)}


@dataclass
class Phone:
    """One device. What went wrong on its pages is kept in `wrong`, and fails the test at its end."""

    url: str
    context: BrowserContext
    page: Page
    wrong: list[str] = field(default_factory=list)

    def open(self, path: str = "home/home") -> Page:
        """Open a page of the app by its address, anew."""
        fresh = self.page.url == "about:blank"
        self.page.goto(f"{self.url}/#/pages/{path}")
        if not fresh:
            self.page.reload()  # a page of the same app only changes its view
        self.page.get_by_role("main").wait_for()
        return self.page

    def leave(self) -> None:
        """Put the phone away: nothing went wrong on any of its pages."""
        self.context.close()
        assert self.wrong == []

    def close(self) -> None:
        """The system ends the app: nothing goes out any more; what it keeps on the device stays."""
        # A page that is being closed is let out of `set_offline`, and would take that for its line coming back.
        self.page.evaluate("void (window.fetch = () => Promise.reject(new TypeError('ended')))")
        self.page.close()
        self.page = watched(self.context.new_page(), self.url, self.wrong)

    def tap(self, words: str, exact: bool = False) -> None:
        """Tap what carries these words."""
        self.page.get_by_role("button", name=words, exact=exact).first.click()

    def sees(self, words: str) -> None:
        """These words come to stand on the page."""
        expect(self.page.get_by_text(words).filter(visible=True).first).to_be_visible()

    def does_not_see(self, words: str) -> None:
        """These words are nowhere on the page."""
        expect(self.page.get_by_text(words)).to_have_count(0)

    def heading(self, words: str) -> None:
        """The page has come to this heading."""
        expect(self.page.get_by_role("heading", name=words, exact=True).first).to_be_visible()

    def write(self, label: str, text: str) -> None:
        """Type into the field of that label."""
        self.box(label).fill(text)

    def box(self, label: str) -> Locator:
        """The field of that label."""
        return self.page.get_by_role("textbox", name=label, exact=True)

    def pick(self, question: str, answer: str) -> None:
        """Answer a question by one of its options."""
        group = self.page.locator(f"[aria-label='{question}']")
        group.get_by_text(answer, exact=True).click()

    def step(self, heading: str) -> None:
        """Go on to the next step, which must be this one."""
        self.tap("下一步", exact=True)
        self.heading(heading)

    def to_the_check(self) -> None:
        """Go on until everything is before one's eyes."""
        submit = self.page.get_by_role("button", name="提交", exact=True)
        while not submit.count():
            self.tap("下一步", exact=True)

    def saved(self) -> None:
        """It says that everything is saved."""
        expect(self.page.get_by_label("保存状态")).to_have_text("已保存")

    def saving_says(self, words: str) -> None:
        """It says this about saving."""
        expect(self.page.get_by_label("保存状态")).to_have_text(words)

    def keep(self, name: str, value: Any) -> None:
        """Put something into the device's storage before its next page opens."""
        key, text = json.dumps(name), json.dumps(json.dumps(value))
        self.context.add_init_script(f"localStorage.getItem({key}) ?? localStorage.setItem({key}, {text})")

    @contextmanager
    def holding(self, address: str) -> Iterator[None]:
        """What the page asks of this address has no answer until the block ends."""
        held: list[Route] = []
        over = False

        def hold(route: Route) -> None:
            if over:
                route.continue_()
            else:
                held.append(route)

        self.page.route(address, hold)
        yield
        over = True
        for route in held:
            route.continue_()

    def case(self) -> str:
        """The number of the case whose page is open."""
        return self.page.url.partition("id=")[2].partition("&")[0]


@dataclass
class Phones:
    """Makes phones before one running city."""

    chrome: Browser
    url: str
    city: Town
    stack: ExitStack

    def new(self, size: str = "phone", person: str = "", colours: str = "light", **preferences: Any) -> Phone:
        """A phone with these preferences; with `person` signed in."""
        context = self.chrome.new_context(
            viewport=SIZES[size],
            locale="zh-CN",
            color_scheme="dark" if colours == "dark" else "light",
        )
        phone = Phone(self.url, context, context.new_page())
        watched(phone.page, self.url, phone.wrong)
        phone.keep("preferences", {"colours": colours, **preferences})
        if person:
            phone.keep("session", self.city.citizen(person).token)
        self.stack.callback(phone.leave)
        return phone

    def drafting(self, told: Story, **look: Any) -> tuple[Phone, Caller, str]:
        """A phone of the story's person with a fresh draft of it, just begun; the person at the API, and the case."""
        caller = self.city.citizen(told.person)
        draft = caller.post("/v1/applications", {**told.wish(), "anew": True}).ok()
        phone = self.new(person=told.person, **look)
        phone.open(f"form/form?id={draft['id']}")
        phone.saved()
        return phone, caller, draft["id"]
