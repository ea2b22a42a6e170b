// README: first
