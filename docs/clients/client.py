"""A client of the API in the standard library of Python. Usage: client.py ADDRESS; the API key, if any, is in ARGUMENT_MAP_KEY."""

import json
import os
import sys
import urllib.error
import urllib.request
import uuid

API = sys.argv[1]
KEY = os.environ.get("ARGUMENT_MAP_KEY", "")

DRAFT = """\
map: Is the well safe? #water

claim safe [likely]: The well is safe
"""
WELL = DRAFT + "  premise test [0.8]: The laboratory found nothing\n"
BROKEN = "clam wrong: This is a mistake\n"


def call(method, address, body=None, **headers):
    """Sends a map as text, or anything else as JSON. Returns the headers and the text of the answer."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    if isinstance(body, str):
        given["Content-Type"] = "text/vnd.argument-map"
    elif body is not None:
        body, given["Content-Type"] = json.dumps(body), "application/json"
    if KEY:
        given["X-Api-Key"] = KEY
    data = None if body is None else body.encode("utf-8")
    request = urllib.request.Request(API + address, data, given, method=method)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.headers, answer.read().decode("utf-8")
    except urllib.error.HTTPError as error:
        problem = json.load(error)
        places = [f"  {found.get('line', '-')}: {found['message']}" for found in problem["errors"]]
        sys.exit("\n".join([problem["detail"], *places]))


def history(address):
    """The revisions of a map, where the store keeps them: PostgreSQL does, a folder if it is in a git repository."""
    try:
        with urllib.request.urlopen(urllib.request.Request(API + address, headers={"X-Api-Key": KEY})) as answer:
            return [f"{revision['number']} {revision['message'] or ''}" for revision in json.load(answer)["revisions"]]
    except urllib.error.HTTPError as error:
        return [json.load(error)["title"]]


def main():
    # Upload: the title gives the id. With the same key it can be sent again if the answer is lost.
    headers, _ = call("POST", "/v1/maps", DRAFT, Idempotency_Key=str(uuid.uuid4()))
    well, tag = headers["Location"], headers["ETag"]
    print("stored:", well)

    # Replace: with the tag of what was read, so that nobody else's change is lost.
    call("PUT", well, WELL, If_Match=tag)
    print("replaced:", well)

    # Render: the extension names the format.
    _, picture = call("GET", well + ".svg")
    print("drawn:", picture[:4])

    # Score.
    scores = json.loads(call("GET", well + "/scores")[1])
    safe = next(node for node in scores["nodes"] if node["id"] == "safe")
    print("scored:", safe["id"], "is", safe["verdict"])

    # Two versions.
    changes = json.loads(call("POST", "/v1/diff", {"before": DRAFT, "after": WELL})[1])
    print("changed:", changes["headline"][0])

    # History.
    for line in history(well + "/revisions"):
        print("revisions:", line)

    # List: until there is no next page.
    address = "/v1/maps?limit=50"
    while address:
        page = json.loads(call("GET", address)[1])
        for entry in page["maps"]:
            print("listed:", entry["id"])
        address = page["next"]

    # Check many; ?format=sarif gives what code scanning reads.
    maps = [{"name": "well.arg", "source": WELL}, {"name": "broken.arg", "source": BROKEN}]
    for entry in json.loads(call("POST", "/v1/check", {"maps": maps})[1])["maps"]:
        print(f"checked: {entry['name']}, {entry['errors']} errors")

    # Embed: the map is in the address of the picture.
    encoded = json.loads(call("POST", "/v1/encode", WELL)[1])
    print(f'embedded: <img src="{API}{encoded["svg"]}">')


main()
