#!/usr/bin/env python3
"""As much of Discord as a bot needs to connect: `try` starts it. The tests have a whole one, in tests/suite/world."""

import base64
import hashlib
import http.server
import json
import socketserver
import struct

PORT = 9100
ME = {"id": "123456789012345678", "username": "preceptor", "discriminator": "0", "avatar": None, "bot": True}
MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


class Discord(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.headers.get("Upgrade", "").lower() == "websocket":
            self.gateway()
        elif self.path.endswith("/gateway/bot"):
            limit = {"total": 1000, "remaining": 999, "reset_after": 60000, "max_concurrency": 1}
            self.say({"url": f"ws://127.0.0.1:{PORT}", "shards": 1, "session_start_limit": limit})
        elif self.path.endswith("/gateway"):
            self.say({"url": f"ws://127.0.0.1:{PORT}"})
        elif self.path.endswith("/users/@me"):
            self.say(ME)
        elif "/commands" in self.path:
            self.say([])
        else:
            self.say({"id": ME["id"], "name": "preceptor", "description": "", "flags": 0, "verify_key": "00" * 32})

    def do_PUT(self):
        commands = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or "[]")
        made = {"application_id": ME["id"], "version": "1", "default_member_permissions": None}
        self.say([{**command, **made, "id": str(1000 + place)} for place, command in enumerate(commands)])

    do_POST = do_PATCH = do_PUT

    def say(self, what):
        body = json.dumps(what).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def gateway(self):
        key = self.headers["Sec-WebSocket-Key"] + MAGIC
        self.send_response(101)
        self.send_header("Upgrade", "websocket")
        self.send_header("Connection", "Upgrade")
        self.send_header("Sec-WebSocket-Accept", base64.b64encode(hashlib.sha1(key.encode()).digest()).decode())
        self.end_headers()
        self.close_connection = True
        self.send({"op": 10, "d": {"heartbeat_interval": 41250}})
        while (text := self.read_frame()) is not None:
            said = json.loads(text or "{}")
            if said.get("op") == 1:
                self.send({"op": 11})
            elif said.get("op") == 2:
                application = {"id": ME["id"], "flags": 0}
                ready = {"v": 10, "user": ME, "guilds": [], "session_id": "try", "shard": [0, 1], "application": application}
                ready["resume_gateway_url"] = f"ws://127.0.0.1:{PORT}"
                self.send({"op": 0, "t": "READY", "s": 1, "d": ready})

    def send(self, what):
        text = json.dumps(what).encode()
        length = bytes([len(text)]) if len(text) < 126 else b"\x7e" + struct.pack(">H", len(text))
        self.wfile.write(b"\x81" + length + text)
        self.wfile.flush()

    def read_frame(self):
        head = self.rfile.read(2)
        if len(head) < 2 or head[0] & 15 == 8:
            return None
        length = head[1] & 127
        if length == 126:
            length = struct.unpack(">H", self.rfile.read(2))[0]
        elif length == 127:
            length = struct.unpack(">Q", self.rfile.read(8))[0]
        mask = self.rfile.read(4)
        data = bytes(byte ^ mask[place % 4] for place, byte in enumerate(self.rfile.read(length)))
        return data.decode() if head[0] & 15 == 1 else "{}"

    def log_message(self, *_):
        pass


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True


Server(("127.0.0.1", PORT), Discord).serve_forever()
