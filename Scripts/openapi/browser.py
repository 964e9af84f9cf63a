"""Opens the pages in headless Chromium, as a person would."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .document import Operation, operations, simple_operation
from .server import CheckError

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
WAIT_MILLISECONDS = 20_000
READY = "#swagger-ui[data-state=complete]"


def find_browser() -> str:
    """The path of the browser on this machine."""
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return path
    raise CheckError("there is no Chromium in PATH; run: Scripts/setup.sh --browser")


def check(
    base: str, docs: str, document: dict[str, Any], token: str | None, pictures: Path | None
) -> None:
    """Looks at the pages, sends requests from them, and takes pictures."""
    from playwright.sync_api import Error, sync_playwright

    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=find_browser(), args=["--no-sandbox", "--disable-gpu"]
            )
            check_interactive(browser, base + docs, document, token, pictures)
            check_reading(browser, f"{base}{docs}/read", document, pictures)
            browser.close()
    except Error as error:
        raise CheckError(f"the browser: {error}") from None


@contextlib.contextmanager
def watched(browser: Any, page_name: str, **options: Any) -> Iterator[Any]:
    """A page of which every message, failed request and broken policy is a finding."""
    from playwright.sync_api import Error

    context = browser.new_context(viewport={"width": 1280, "height": 1000}, **options)
    page = context.new_page()
    page.set_default_timeout(WAIT_MILLISECONDS)
    findings: list[str] = []
    # What breaks the content security policy is told on the console too.
    page.on("console", lambda message: findings.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: findings.append(f"error: {error}"))
    page.on("requestfailed", lambda request: findings.append(f"failed: {request.url}"))
    page.on(
        "response",
        lambda response: (
            findings.append(f"{response.status}: {response.url}")
            if response.status >= 400
            else None
        ),
    )
    failure: Exception | None = None
    try:
        yield page
    except (CheckError, Error) as error:
        failure = error
        findings.append(str(error))
    context.close()
    if findings:
        raise CheckError("\n".join([f"{page_name}:", *findings])) from failure


def check_interactive(
    browser: Any, url: str, document: dict[str, Any], token: str | None, pictures: Path | None
) -> None:
    """Swagger UI: loads, shows all operations, sends requests without and with credentials."""
    with watched(browser, url) as page:
        page.goto(url)
        wait_until_shown(page)
        expected = sum(max(1, len(o.value.get("tags", []))) for o in operations(document))
        expected += sum(len(item) for item in document.get("webhooks", {}).values())
        shown = page.locator(".opblock").count()
        if shown != expected:
            raise CheckError(f"{url} shows {shown} operations, the document has {expected}")
        take(page, pictures, "swagger-ui")
        names = page.eval_on_selector_all(
            "[data-document]", "links => links.map(link => link.dataset.document)"
        )

        tried = 0
        operation = simple_operation(document, secured=False)
        if operation:
            try_out(page, operation)
            take(page, pictures, "try-it-out")
            tried += 1
        operation = simple_operation(document, secured=True)
        if operation and token:
            authorize(page, token)
            try_out(page, operation)
            take(page, pictures, "authorized")
            tried += 1
        if tried == 0:
            raise CheckError("the document has no operation that can be tried without typing")
        for name in names:
            page.locator(f"[data-document={name!r}]").click()
            wait_until_shown(page)
    print(f"{url}: {shown} operations shown, {tried} tried out, {len(names)} documents to choose")


def wait_until_shown(page: Any) -> None:
    """Waits until Swagger UI has read the document and shows its operations."""
    page.wait_for_selector(READY)
    page.locator(".opblock").first.wait_for()
    if page.locator(".errors-wrapper").count():
        raise CheckError(page.locator(".errors-wrapper").inner_text())


def try_out(page: Any, operation: Operation) -> None:
    """Sends a request from the page, and waits for an answer of success."""
    block = page.locator(
        f".opblock-{operation.method}", has=page.locator(f"[data-path='{operation.path}']")
    ).first
    block.locator(".opblock-summary-control").click()
    block.get_by_role("button", name="Try it out").click()
    block.get_by_role("button", name="Execute").click()
    answer = block.locator(".live-responses-table .response").first
    answer.wait_for()
    status = answer.locator(".response-col_status").inner_text().split()[0]
    body = answer.locator(".highlight-code").first.inner_text().strip()
    if not status.startswith("2") or not body:
        raise CheckError(f"GET {operation.path} from the page: {status} {body[:200]}")


def authorize(page: Any, token: str) -> None:
    """Types a token in, as it is asked for."""
    page.locator(".auth-wrapper .authorize").first.click()
    dialog = page.locator(".modal-ux")
    dialog.locator("input[type=text], input[type=password]").first.fill(token)
    dialog.locator("button.authorize").first.click()
    dialog.locator("button.btn-done").first.click()


def check_reading(browser: Any, url: str, document: dict[str, Any], pictures: Path | None) -> None:
    """The reading view: all there without JavaScript, with links that lead somewhere."""
    with watched(browser, url, java_script_enabled=False) as page:
        page.goto(url)
        text = page.inner_text("main")
        missing = [o.path for o in operations(document) if o.path not in text]
        if missing:
            raise CheckError(f"{url} does not show {', '.join(missing)}")
        for link in page.locator("a[href^='#']").all():
            target = link.get_attribute("href")[1:]
            if page.locator(f'[id="{target}"]').count() == 0:
                raise CheckError(f"{url}: the link #{target} leads nowhere")
        take(page, pictures, "reading-view")
    print(f"{url}: all operations are there without JavaScript")


def take(page: Any, pictures: Path | None, name: str) -> None:
    """Takes a picture of the whole page."""
    if pictures:
        page.screenshot(path=str(pictures / f"{name}.png"), full_page=True)
