using System.Globalization;

namespace HtzPipeline.Core.Reading;

/// <summary>
/// What a number format of a spreadsheet (ECMA-376 part 1, 18.8.31) says about how a number is printed: its decimals and
/// whether it is in percent.
/// </summary>
internal readonly record struct NumberFormat(int Decimals, bool IsPercent)
{
    /// <summary>Reads a format code; null and <c>General</c> say nothing.</summary>
    public static NumberFormat Read(string? code)
    {
        if (string.IsNullOrEmpty(code) || code.Equals("General", StringComparison.OrdinalIgnoreCase))
        {
            return default;
        }

        var (decimals, afterPoint, percent) = (0, false, false);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = Skip(code, i, '"');
                    break;
                case '[':
                    i = Skip(code, i, ']');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '.':
                    afterPoint = true;
                    break;
                case '0' or '?' when afterPoint:
                    decimals++;
                    break;
                case '%':
                    percent = true;
                    break;
                case 'E' or 'e':
                    return new(0, percent);
            }
        }

        return new(decimals, percent);
    }

    /// <summary>
    /// The number as printed. A spreadsheet holds doubles of which 15 significant digits are meant (3.299999999999997 is
    /// 3.3); its decimals are those of the value or of the format, whichever are more.
    /// </summary>
    /// <returns>Null if the number has no decimal form: too great or not finite.</returns>
    public decimal? Print(double value)
    {
        if (!decimal.TryParse(value.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (IsPercent)
        {
            number *= 100;
        }

        number = Normal(number);
        return number.Scale >= Decimals ? number : Widened(number, Decimals);
    }

    private static int Skip(string code, int from, char end) => code.IndexOf(end, from + 1) is >= 0 and var found ? found : code.Length;

    // Dividing by one with all its decimals drops trailing zeros.
    private static decimal Normal(decimal number) => number / 1.0000000000000000000000000000m;

    private static decimal Widened(decimal number, int decimals) =>
        Math.Abs(number) < 1e12m ? number + new decimal(0, 0, 0, false, (byte)Math.Min(decimals, 15)) : number;
}
