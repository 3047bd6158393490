/** Tables of other programs and standards of open data; open {@link org.lgpi.io.exchange.CoinTables} first. */
@NullMarked
package org.lgpi.io.exchange;

import org.jspecify.annotations.NullMarked;
