"""A keyring backend for the vendor's MCP server: its tokens come from the environment, new ones are kept in memory."""

import os

from keyring.backend import KeyringBackend


class Keyring(KeyringBackend):
    priority = 1
    changed = {}

    def get_password(self, service, username):
        return self.changed.get(username) or os.environ.get('FAKE_' + username.upper())

    def set_password(self, service, username, password):
        self.changed[username] = password

    def delete_password(self, service, username):
        self.changed.pop(username, None)
