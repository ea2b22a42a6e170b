package app;

// docs: bulk
