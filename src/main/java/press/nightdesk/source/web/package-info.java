/// Fetching from the web without harm to anybody: to those who are asked (robots.txt, a delay, an
/// honest name) and to the desk (addresses, sizes, time).
@NullMarked
package press.nightdesk.source.web;

import org.jspecify.annotations.NullMarked;
