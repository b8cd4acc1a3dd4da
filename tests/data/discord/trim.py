#!/usr/bin/env python3
"""Which part of Discord's API description do the tests need?

Usage: trim.py FULL_OPENAPI_JSON > openapi.json

Keeps the operations that the world (tests/suite/world) answers, their request bodies as JSON, and every schema
these refer to, directly or through others. Responses, parameters and prose go: only requests are checked.
"""

import json
import sys

OPERATIONS = [
    ("/applications/{application_id}/commands", ("put", "post")),
    ("/applications/{application_id}/commands/{command_id}", ("patch",)),
    ("/applications/{application_id}/guilds/{guild_id}/commands", ("put", "post")),
    ("/applications/{application_id}/guilds/{guild_id}/commands/{command_id}", ("patch",)),
    ("/channels/{channel_id}/messages", ("post",)),
    ("/channels/{channel_id}/messages/{message_id}", ("patch",)),
    ("/interactions/{interaction_id}/{interaction_token}/callback", ("post",)),
    ("/users/@me/channels", ("post",)),
    ("/webhooks/{webhook_id}/{webhook_token}", ("post",)),
    ("/webhooks/{webhook_id}/{webhook_token}/messages/@original", ("patch",)),
    ("/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", ("patch",)),
]


def without_prose(node):
    """The node without titles and descriptions of schemas (but with properties that are named so)."""
    if isinstance(node, list):
        return [without_prose(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {}
    for key, value in node.items():
        if key in ("title", "description") and isinstance(value, str):
            continue
        kept[key] = without_prose(value)
    return kept


def references(node):
    """The names of the schemas that a node refers to."""
    if isinstance(node, list):
        return set().union(*[references(item) for item in node])
    if not isinstance(node, dict):
        return set()
    found = set().union(*[references(value) for value in node.values()])
    if isinstance(node.get("$ref"), str):
        found.add(node["$ref"].rsplit("/", 1)[1])
    return found


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        full = json.load(file)
    paths = {}
    for path, methods in OPERATIONS:
        paths[path] = {}
        for method in methods:
            operation = full["paths"][path][method]
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            body = {"content": {"application/json": {"schema": without_prose(schema)}}}
            paths[path][method] = {"operationId": operation["operationId"], "requestBody": body}
    schemas, wanted = {}, references(paths)
    while wanted:
        name = wanted.pop()
        schemas[name] = without_prose(full["components"]["schemas"][name])
        wanted |= references(schemas[name]) - schemas.keys()
    trimmed = {
        "openapi": full["openapi"],
        "info": full["info"],
        "paths": paths,
        "components": {"schemas": dict(sorted(schemas.items()))},
    }
    json.dump(trimmed, sys.stdout, indent=1, ensure_ascii=False)
    print()


main()
