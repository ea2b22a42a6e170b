/**
 * The fault matrix: faults between a call and its response, tested for each kind of operation with
 * the same assertions.
 *
 * <p>Each fault persists for the whole call, unless the table says otherwise. A call has at most 3
 * attempts. The columns show the number of requests that the server reads, and the result of the
 * call. "Idempotent" covers reads (GET, and a POST that is declared as safe) and idempotent changes (PUT);
 * "non-idempotent" is any other POST.
 * "Unknown" means that {@code outcomeUnknown()} is true for changes; it is always false for reads.
 * Without "unknown" it is false for all operations.
 *
 * <p>Each test case also verifies the duration of the call, that no call is left running and no
 * connection active, that no secret appears in exceptions and log lines, and that the interrupt
 * flag is unchanged.
 *
 * <pre>
 * id   fault                                             idempotent                          non-idempotent
 * ---  ------------------------------------------------  ----------------------------------  ----------------------------------
 * F01  host name does not resolve                        0, TransportException, 3 attempts   0, TransportException, 3 attempts
 * F02  connection refused                                0, TransportException, 3 attempts   0, TransportException, 3 attempts
 * F03  connect timeout (full backlog)                    0, TransportException, 3 attempts   0, TransportException, 3 attempts
 * F04  first of two addresses refuses the connection     1, success                          1, success
 * F05  untrusted certificate                             0, TransportException, 1 attempt    0, TransportException, 1 attempt
 * F06  certificate for another host name                 0, TransportException, 1 attempt    0, TransportException, 1 attempt
 * F07  expired certificate; pin mismatch                 0, TransportException, 1 attempt    0, TransportException, 1 attempt
 * F08  TLS handshake without a response                  0, TransportException, 3 attempts   0, TransportException, 3 attempts
 * F09  plain HTTP on the TLS port                        0, TransportException, 1 attempt    0, TransportException, 1 attempt
 *      TLS on the plain HTTP port                        0, TransportException, 3 attempts,  0, TransportException, 1 attempt,
 *                                                           unknown                             unknown
 * F10  pooled connection closed 0.5 s ago                1, success, 1 attempt               1, success, 1 attempt
 * F11  pooled connection closed 6 s ago                  1, success, 1 attempt               1, success, 1 attempt
 * F12  request read, then closed or reset,               3, TransportException, unknown      1, TransportException, unknown
 *      new connection
 * F13  request read, then closed, pooled connection      3, TransportException, unknown      1, TransportException, unknown
 * F14  request read, then reset, pooled connection       3, TransportException, unknown      1, TransportException, unknown
 * F15  F12, host name with two addresses                 3, TransportException, unknown      1, TransportException, unknown
 * F16  F13, host name with two addresses                 3, TransportException, unknown      1, TransportException, unknown
 * F17  reset while a body of 1 MiB is sent               3, TransportException, unknown      1, TransportException, unknown
 * F18  413 before the body is read, then closed          1, InvalidRequestException          1, InvalidRequestException
 * F19  no response                                       3, TransportException, unknown      1, TransportException, unknown
 * F20  one byte every 100 ms for a minute                1, DeadlineExceededException,       1, DeadlineExceededException,
 *                                                           unknown                             unknown
 * F21  102 and 103 before the response                   1, success                          1, success
 * F22  body shorter than Content-Length                  3, TransportException, unknown      1, TransportException, unknown
 * F23  truncated chunk; invalid chunk size               3, TransportException, unknown      1, TransportException, unknown
 * F24  truncated JSON without a length, then closed      3, TransportException, unknown      1, TransportException, unknown
 * F25  random bytes; invalid status line                 3, TransportException, unknown      1, TransportException, unknown
 * F26  300 KiB of headers (limited memory)               3, TransportException, unknown      1, TransportException, unknown
 * F27  two different lengths; 204 with a body            3, TransportException, unknown      1, TransportException, unknown
 *      (the connection is not reused)
 * F28  200 with HTML                                     1, ResponseFormatException,         1, ResponseFormatException,
 *                                                           unknown                             unknown
 * F29  200 with invalid JSON, an empty body, null        1, as F28                           1, as F28
 * F30  nesting depth 5,000; number of 2,000 digits;      1, as F28                           1, as F28
 *      string of 30 MB (limited memory)
 * F31  body over the size limit, with and without a      1, as F28                           1, as F28
 *      length (reads at most 64 KiB more)
 * F32  gzip bomb (limited memory); corrupt gzip          1, as F28                           1, as F28
 * F33  unknown field, unknown enum value, missing        1, success                          1, success
 *      optional field, null instead of a list
 * F34  401 once                                          2, success, one more login          2, success, one more login
 * F35  401 always                                        2, UnauthenticatedException,        2, UnauthenticatedException,
 *                                                           one more login                      one more login
 * F36  403, 404, 409, 412, 422                           1, exception of the status          1, exception of the status
 * F37  408                                               3, ServerErrorException             1, ServerErrorException, unknown
 * F38  429 without Retry-After                           3, RateLimitedException             1, RateLimitedException
 *      429 with seconds, with a date (waits as           3, RateLimitedException             3, RateLimitedException
 *      specified)
 * F39  429 with Retry-After: 3600 (does not wait)        1, RateLimitedException             1, RateLimitedException
 *      503 with Retry-After: 3600 (does not wait)        1, ServerErrorException, unknown    1, ServerErrorException, unknown
 * F40  503 with Retry-After: 0                           3, ServerErrorException, unknown    1, ServerErrorException, unknown
 * F41  500, 502, 504                                     3, ServerErrorException, unknown    1, ServerErrorException, unknown
 * F42  500 once, then 200                                2, success                          1, ServerErrorException, unknown
 * F43  302 to another host (it receives no request)      1, ApiException, unknown            1, ApiException, unknown
 *      307, 308 to another host                          1, ApiException                     1, ApiException
 * F44  redirect loop on the same host                    1, ApiException                     1, ApiException
 * F45  200 with a vendor error in the body               1, exception of the error           1, exception of the error
 * F46  500 for 200 calls in a row (retry budget)         235 in total                        200 in total
 * F47  upload of a stream, closed or reset half-way      3, TransportException, unknown      1, TransportException, unknown
 * F48  stream that is too short, too long, or fails      0, TransportException, 1 attempt    0, TransportException, 1 attempt
 * F49  download to a file, closed or reset at a random   3, TransportException, unknown      1, TransportException, unknown
 *      place (the old file remains, as for F50, F51)
 * F50  download without further bytes,
 *      until the attempt timeout                         3, TransportException, unknown      1, TransportException, unknown
 *      until the deadline                                1, DeadlineExceededException,       1, DeadlineExceededException,
 *                                                           unknown                             unknown
 * F51  download over the caller's limit, with and        1, ResponseFormatException,         1, ResponseFormatException,
 *      without a length                                     unknown                             unknown
 * F52  download closed or reset once (GET continues      2, success                          1, TransportException, unknown
 *      with Range, others start again)
 * F53  pooled connection closed or reset 0.7 s ago,      1, success, 1 attempt               1, success, 1 attempt
 *      plain and TLS
 * F54  bytes after the response while the pooled         1, success, 1 attempt               1, success, 1 attempt
 *      connection is idle; idle for longer than its
 *      Keep-Alive timeout (it is not reused)
 * F55  other calls use all permits,
 *      for longer than the attempt timeout               1, success, 1 attempt               1, success, 1 attempt
 *      until the deadline                                0, DeadlineExceededException,       0, DeadlineExceededException,
 *                                                           0 attempts                          0 attempts
 *      until the client is closed                        0, TransportException, 1 attempt    0, TransportException, 1 attempt
 * F56  look-up of the host name without a result,
 *      until the attempt timeout                         0, TransportException, 3 attempts   0, TransportException, 3 attempts
 *      until the deadline                                0, DeadlineExceededException,       0, DeadlineExceededException,
 *                                                           1 attempt                           1 attempt
 *      until the client is closed                        0, TransportException, 1 attempt    0, TransportException, 1 attempt
 * P01  proxy rejects the password                        1 at the proxy,                     1, as left
 *                                                           ProxyAuthenticationException
 * P02  SOCKS proxy rejects the password                  0, ProxyAuthenticationException     0, as left
 * P03  first address of the proxy, HTTP or SOCKS,        1, success                          1, success
 *      refuses the connection
 * P04  proxy that is bypassed, HTTP or SOCKS,            1, success                          1, success
 *      does not exist
 * T01  client certificate missing                        0, TransportException, 1 attempt    0, as left
 * T02  client certificate unknown to the server          0, as T01                           0, as T01
 * </pre>
 */
@NullMarked
package dev.gatehouse.sdk.core.matrix;

import org.jspecify.annotations.NullMarked;
