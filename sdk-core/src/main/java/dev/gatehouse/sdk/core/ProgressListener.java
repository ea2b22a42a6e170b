package dev.gatehouse.sdk.core;

/**
 * Receives the progress of an upload or a download. It is called on the thread of the call, about
 * every 64 KiB. An exception that it throws is logged and does not end the call.
 */
@FunctionalInterface
public interface ProgressListener {

    /**
     * Reports progress.
     *
     * @param bytes number of bytes transferred so far; it starts at 0 again if the transfer is
     *     retried from the beginning
     * @param total number of bytes of the whole body; -1 if the server does not report it
     */
    void onProgress(long bytes, long total);
}
