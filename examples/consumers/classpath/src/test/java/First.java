// docs: first
