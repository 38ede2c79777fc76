using System.Globalization;

namespace HtzPipeline.Core.Reading;

/// <summary>
/// What a number format of a spreadsheet (ECMA-376 part 1, 18.8.30 and 18.8.31) says about how a number is printed: its decimals,
/// whether it is in percent, and what it shows of a date, if it is one.
/// </summary>
internal readonly record struct NumberFormat(int Decimals, bool IsPercent, DateParts Date = DateParts.None)
{
    private const double MostSerial = 2_958_466;

    private static readonly double[] PowersOfTen = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];

    // A number that anybody typed has fewer decimals, or fewer digits.
    private const int FewestUnrounded = 7;
    private const long LeastUnrounded = 1_000_000_000;

    /// <summary>Whether it says how many decimals are shown; General does not.</summary>
    public bool HasDecimals { get; init; }

    /// <summary>
    /// The format of a number that a spreadsheet knows without being told, 0 to 58; of those that differ from language to language
    /// that of simplified Chinese.
    /// </summary>
    public static NumberFormat OfId(int id) => id switch
    {
        1 or 3 or 5 or 6 or 37 or 38 or 41 or 42 => new(0, false) { HasDecimals = true },
        2 or 4 or 7 or 8 or 39 or 40 or 43 or 44 => new(2, false) { HasDecimals = true },
        9 => new(0, true) { HasDecimals = true },
        10 => new(2, true) { HasDecimals = true },
        11 => new(2, false),
        48 => new(1, false),
        14 or 15 or 22 or 30 or 31 => new(0, false, DateParts.Year | DateParts.Month | DateParts.Day),
        16 or 28 or 29 or 51 or 53 or 54 or 58 => new(0, false, DateParts.Month | DateParts.Day),
        17 or 27 or 36 or 50 or 52 or 57 => new(0, false, DateParts.Year | DateParts.Month),
        18 or 19 or 20 or 21 or 32 or 33 or 34 or 35 or 45 or 46 or 47 or 55 or 56 => new(0, false, DateParts.Time),
        _ => default,
    };

    /// <summary>Reads a format code; null and <c>General</c> say nothing.</summary>
    public static NumberFormat Read(string? code)
    {
        if (string.IsNullOrEmpty(code) || code.Equals("General", StringComparison.OrdinalIgnoreCase))
        {
            return default;
        }

        var (decimals, afterPoint, percent, digits) = (0, false, false, false);
        var isScientific = false;
        var letters = new List<char>();
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = Skip(code, i, '"');
                    break;
                case '[':
                    var end = Skip(code, i, ']');
                    letters.AddRange(code[i..Math.Min(end, code.Length)].Skip(1).All(letter => letter is 'h' or 'H' or 'm' or 'M' or 's' or 'S') ? "h" : "");
                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'G' when string.Compare(code, i, "General", 0, 7, StringComparison.OrdinalIgnoreCase) == 0:
                    i += 6;
                    break;
                case 'E' or 'e' when i + 1 < code.Length && code[i + 1] is '+' or '-':
                    isScientific = true;
                    i++;
                    break;
                case '.':
                    afterPoint = true;
                    break;
                case '0' or '?':
                    digits = true;
                    decimals += afterPoint ? 1 : 0;
                    break;
                case '#':
                    digits = true;
                    break;
                case '%':
                    percent = true;
                    break;
                case var letter when "yYmMdDhHsSeEqQ".Contains(letter, StringComparison.Ordinal):
                    letters.Add(char.ToLowerInvariant(letter));
                    break;
            }
        }

        // The fractions of a second are zeros too: ss.00.
        var date = letters.Count == 0 || (digits && !letters.Contains('s')) ? DateParts.None : PartsOf(letters);
        return date == DateParts.None ? new(decimals, percent) { HasDecimals = digits && !isScientific } : new(0, false, date);
    }

    /// <summary>
    /// The number as printed. A spreadsheet holds doubles of which 15 significant digits are meant (3.299999999999997 is
    /// 3.3); its decimals are those of the value or of the format, whichever are more. A result that was never rounded has those of
    /// the format.
    /// </summary>
    /// <returns>Null if the number has no decimal form: too great or not finite.</returns>
    public decimal? Print(double value)
    {
        if (TryScale(value, out var short_))
        {
            return Print(short_);
        }

        return decimal.TryParse(value.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Print(Normal(number))
            : null;
    }

    /// <summary>The number as printed, given with its own decimals and no more.</summary>
    public decimal Print(decimal number)
    {
        if (IsPercent)
        {
            number = Normal(number * 100);
        }

        return number.Scale < Decimals ? Widened(number, Decimals)
            : HasDecimals && IsUnrounded(number) ? decimal.Round(number, Decimals, MidpointRounding.AwayFromZero)
            : number;
    }

    /// <summary>Whether a number has as many decimals and digits as only a division leaves.</summary>
    public static bool IsUnrounded(decimal number)
    {
        if (number.Scale < FewestUnrounded)
        {
            return false;
        }

        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        return bits[2] != 0 || ((ulong)(uint)bits[1] << 32 | (uint)bits[0]) >= LeastUnrounded;
    }

    /// <summary>The day that a serial number stands for.</summary>
    /// <param name="serial">Days, from 1900-01-01 being 1, a 29 February 1900 included as in every spreadsheet; or from 1904-01-01 being 0.</param>
    /// <param name="is1904">Whether the workbook counts from 1904.</param>
    /// <returns>Null if there is no such day.</returns>
    public static DateOnly? DayOf(double serial, bool is1904)
    {
        if (!(serial >= 0 && serial < MostSerial))
        {
            return null;
        }

        var days = (int)serial;
        return is1904 ? new DateOnly(1904, 1, 1).AddDays(Math.Min(days, 2_957_003)) : new DateOnly(1899, 12, 30).AddDays(days < 60 ? days + 1 : Math.Min(days, 2_958_465));
    }

    private static int Skip(string code, int from, char end) => code.IndexOf(end, from + 1) is >= 0 and var found ? found : code.Length;

    // Next to hours or seconds, m is minutes; e is the year of an era, in Chinese that of our own.
    private static DateParts PartsOf(List<char> letters)
    {
        var parts = DateParts.None;
        var distinct = letters.Where((letter, i) => i == 0 || letters[i - 1] != letter).ToArray();
        for (var i = 0; i < distinct.Length; i++)
        {
            parts |= distinct[i] switch
            {
                'y' or 'e' => DateParts.Year,
                'd' => DateParts.Day,
                'q' => DateParts.Quarter,
                'm' when (i > 0 && distinct[i - 1] == 'h') || (i + 1 < distinct.Length && distinct[i + 1] == 's') => DateParts.Time,
                'm' => DateParts.Month,
                _ => DateParts.Time,
            };
        }

        return parts;
    }

    // Nearly every number of a bulletin is a whole one divided by a small power of ten; then it is that quotient exactly.
    private static bool TryScale(double value, out decimal number)
    {
        for (var scale = 0; scale < PowersOfTen.Length; scale++)
        {
            var whole = Math.Round(value * PowersOfTen[scale]);
            if (!(Math.Abs(whole) < 1e15))
            {
                break;
            }

            if (whole / PowersOfTen[scale] == value)
            {
                var magnitude = (ulong)Math.Abs(whole);
                number = new((int)magnitude, (int)(magnitude >> 32), 0, whole < 0, (byte)scale);
                return true;
            }
        }

        number = default;
        return false;
    }

    // Dividing by one with all its decimals drops trailing zeros.
    private static decimal Normal(decimal number) => number / 1.0000000000000000000000000000m;

    private static decimal Widened(decimal number, int decimals) =>
        Math.Abs(number) < 1e12m ? number + new decimal(0, 0, 0, false, (byte)Math.Min(decimals, 15)) : number;
}
