// Decimal: floating-point numbers as text: the shortest digits that read back as the same value
// (what Go's strconv prints), and back. Over the C library, whose printf and strtod are in the
// executable anyway: std::to_chars for doubles brings 200 KB of tables.
#pragma once

#include <string>
#include <string_view>

namespace kedge {

struct Decimal {
  bool negative = false;
  std::string digits;  // "0" for zero
  int exponent = 0;    // of the first digit
};
// REQUIRES: finite.
Decimal shortest_decimal(double v);
Decimal shortest_decimal(float v);

// "1.5e-07": at least two digits of exponent.
std::string scientific(const Decimal& d);
// "0.00000015".
std::string fixed(const Decimal& d);
// As Go's encoding/json prints a float64: "1e+21", "1e-7". REQUIRES: finite.
std::string json_number(double v);

// Reads a JSON number. False: too large for a double, `out` is as before; what is too small is 0.
bool parse_double(std::string_view text, double& out);

}  // namespace kedge
