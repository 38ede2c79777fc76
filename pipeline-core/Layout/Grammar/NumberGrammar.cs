using System.Globalization;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>
/// Reads what stands in a cell among figures: numbers in all usual writings, words for growth, and the marks for missing,
/// which are kept apart (中国统计年鉴, 编者说明): blank is not available, a dash no such figure, … below the smallest unit.
/// </summary>
internal static class NumberGrammar
{
    private const int LongestNumber = 64;
    private const int LongestPlain = 18;

    private static readonly (string Text, Precision Precision)[] Approximations =
    [
        ("不少于", Precision.AtLeast), ("不低于", Precision.AtLeast), ("超过", Precision.AtLeast), ("大于", Precision.AtLeast),
        ("突破", Precision.AtLeast), ("达到", Precision.Rounded), ("超", Precision.AtLeast), ("逾", Precision.AtLeast), (">=", Precision.AtLeast), (">", Precision.AtLeast), ("≥", Precision.AtLeast),
        ("不足", Precision.AtMost), ("不超过", Precision.AtMost), ("不到", Precision.AtMost), ("低于", Precision.AtMost), ("少于", Precision.AtMost), ("小于", Precision.AtMost),
        ("<=", Precision.AtMost), ("<", Precision.AtMost), ("≤", Precision.AtMost),
        ("大约", Precision.About), ("约为", Precision.About), ("约", Precision.About), ("近", Precision.About), ("≈", Precision.About),
    ];

    private static readonly (string Text, Precision Precision)[] Trailers =
    [
        ("以上", Precision.AtLeast), ("余", Precision.AtLeast), ("多", Precision.AtLeast), ("+", Precision.AtLeast),
        ("以下", Precision.AtMost), ("以内", Precision.AtMost), ("左右", Precision.About), ("上下", Precision.About),
    ];

    private static readonly (string Text, int Sign)[] Directions =
    [
        ("同比增长", 1), ("同比上升", 1), ("同比下降", -1), ("增长", 1), ("上升", 1), ("提高", 1), ("增加", 1), ("上涨", 1), ("↑", 1),
        ("下降", -1), ("减少", -1), ("降低", -1), ("回落", -1), ("下跌", -1), ("下滑", -1), ("↓", -1), ("▲", 1), ("▼", -1),
    ];

    private static readonly string[] Words = ["扭亏为盈", "扭亏", "由亏转盈", "由盈转亏", "减亏", "增亏", "盈转亏", "亏转盈"];

    /// <summary>Reads a cell's text; false if it is no number and no known mark.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out NumberReading reading)
    {
        text = text.Trim();
        if (text.IsEmpty)
        {
            reading = new(null, ObservationStatus.NotAvailable);
            return true;
        }

        if (TryPlain(text, out var plain))
        {
            reading = new(new(plain), ObservationStatus.Normal);
            return true;
        }

        if (text.Length > LongestNumber)
        {
            reading = default;
            return false;
        }

        var flag = TakeFlag(ref text);
        Span<char> buffer = stackalloc char[text.Length];
        var isRead = TryReadFolded(Fold(text, buffer), out reading);
        reading = reading with { Flag = flag };
        return isRead;
    }

    /// <summary>Whether a text is digits with at most a sign before and a point among them, as most figures are.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return !text.IsEmpty && TryPlain(text, out _) && !IsCode(text);
    }

    /// <summary>Whether digits begin with zeros as no number does: 000001, 0632.</summary>
    public static bool IsCode(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text is ['0', >= '0' and <= '9', ..] && text.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    // What most cells hold: an optional sign, digits that a long has room for, a point among them.
    private static bool TryPlain(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0;
        var isNegative = text[0] == '-';
        var digits = isNegative ? text[1..] : text;
        if (digits.IsEmpty || digits.Length > LongestPlain || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1]))
        {
            return false;
        }

        var (mantissa, point) = (0L, digits.Length - 1);
        for (var i = 0; i < digits.Length; i++)
        {
            if (char.IsAsciiDigit(digits[i]))
            {
                mantissa = (mantissa * 10) + (digits[i] - '0');
            }
            else if (digits[i] == '.' && point == digits.Length - 1)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        number = new((int)mantissa, (int)(mantissa >> 32), 0, isNegative, (byte)(digits.Length - 1 - point));
        return true;
    }

    // 5400 p, : c, 12.3 (e): flags of Eurostat and its members (break, confidential, differs, estimated, forecast,
    // not significant, provisional, revised, low reliability), after a space or in brackets.
    private static string? TakeFlag(ref ReadOnlySpan<char> text)
    {
        var number = text.TrimEnd(')');
        var letters = number.Length;
        while (letters > 0 && "bcdefnprsuz".Contains(number[letters - 1]))
        {
            letters--;
        }

        var length = number.Length - letters;
        var isBracketed = text.Length == number.Length + 1;
        if (length is 0 or > 2 || number.EndsWith("pp") || letters == 0 || !(isBracketed ? number[letters - 1] == '(' : text.Length == number.Length && (number[letters - 1] is ' ' or ':')))
        {
            return null;
        }

        var before = number[..(isBracketed ? letters - 1 : letters)].TrimEnd();
        if (before.IsEmpty || !(char.IsAsciiDigit(before[^1]) || before is ":" or ".." or "-"))
        {
            return null;
        }

        var flag = number[letters..].ToString();
        text = before;
        return flag;
    }

    private static bool TryReadFolded(ReadOnlySpan<char> text, out NumberReading reading)
    {
        reading = default;
        if (MissingMark(text) is { } status)
        {
            reading = new(null, status);
            return true;
        }

        if (Words.AsSpan().Contains(text.ToString()))
        {
            reading = new(null, ObservationStatus.InWords);
            return true;
        }

        if (text.EndsWith("持平") && text.Length <= 10)
        {
            reading = new(new(0, text.Contains("基本", StringComparison.Ordinal) ? Precision.About : Precision.Rounded), ObservationStatus.Normal, "%");
            return true;
        }

        return TryReadNumber(text, out reading);
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out NumberReading reading)
    {
        reading = default;
        var direction = TakePrefix(ref text, Directions, 0);
        var precision = TakePrefix(ref text, Approximations, Precision.Rounded);
        var inParentheses = text is ['(', .., ')'];
        if (inParentheses)
        {
            text = text[1..^1];
        }

        var length = NumberLength(text);
        if (length == 0 || !TryGrouped(text[..length], out var number))
        {
            return false;
        }

        text = text[length..];
        precision = TakePrefix(ref text, Trailers, precision);
        var unit = text;
        foreach (var (trailer, meaning) in Trailers)
        {
            if (unit.Length > trailer.Length && unit.EndsWith(trailer))
            {
                unit = unit[..^trailer.Length];
                precision = meaning;
                break;
            }
        }

        // A sign beside a word of direction or parentheses leaves it unsure which of them is meant.
        if ((inParentheses || direction < 0) && number < 0)
        {
            return false;
        }

        number = inParentheses || direction < 0 ? -number : number;
        if (unit is "倍" or "倍数")
        {
            reading = new(InPercent(number), ObservationStatus.Normal, "%");
            return true;
        }

        if (!unit.IsEmpty && !UnitText.IsUnit(unit.ToString()) && unit is not ("万" or "亿" or "千万" or "百万" or "万亿"))
        {
            return false;
        }

        reading = new(new(number, precision), ObservationStatus.Normal, unit.IsEmpty ? null : unit.ToString());
        return true;
    }

    // 1.79倍 is 179 %, rounded at its last digit. 1.2倍 is known to ten points only, which 120 would not show.
    private static PrintedNumber InPercent(decimal times) => times.Scale >= 2
        ? new(decimal.Round(times * 100, times.Scale - 2))
        : new(decimal.Truncate(times * 100), Precision.About);

    private static ObservationStatus? MissingMark(ReadOnlySpan<char> text) => text switch
    {
        "-" or "--" or "---" or "/" or "\\" or "无" or "一" or "/-" => ObservationStatus.NotApplicable,
        "…" or "……" or "..." or "......" or "⋯" or "⋯⋯" => ObservationStatus.BelowUnit,
        "" or "N/A" or "n/a" or "NA" or "#N/A" or "NaN" or "nan" or "null" or "NULL" or ":" or "." or ".." or "暂无" or "无数据" or "未统计" or "不详" or "缺" => ObservationStatus.NotAvailable,
        _ => null,
    };

    private static T TakePrefix<T>(ref ReadOnlySpan<char> text, (string Text, T Meaning)[] table, T otherwise)
    {
        foreach (var (prefix, meaning) in table)
        {
            if (text.StartsWith(prefix))
            {
                text = text[prefix.Length..];
                return meaning;
            }
        }

        return otherwise;
    }

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = text is ['+' or '-', ..] ? 1 : 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] is '.' or ','))
        {
            length++;
        }

        if (length > 0 && length < text.Length && text[length] is 'E' or 'e' && char.IsAsciiDigit(text[^1]))
        {
            return text.Length;
        }

        return length > 0 && char.IsAsciiDigit(text[length - 1]) ? length : 0;
    }

    // Commas must part thousands: 1,23 is a slip of the pen, not 123.
    private static bool TryGrouped(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        for (var i = 1; i <= whole.Length; i++)
        {
            if (whole.Contains(',') && (whole[^i] == ',') != (i % 4 == 0) && whole[^i] is not ('+' or '-'))
            {
                return false;
            }
        }

        return !(point >= 0 && text[point..].Contains(','))
            && decimal.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number);
    }

    // Half-width, without white space and trailing note marks, dashes as '-'.
    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        foreach (var raw in text)
        {
            var character = LabelText.HalfWidth(raw);
            if (!char.IsWhiteSpace(character))
            {
                buffer[length++] = character is '—' or '–' or '―' or '−' or '─' or '‐' or '‑' ? '-' : character;
            }
        }

        while (length > 1 && LabelText.NoteMarks.Contains(buffer[length - 1]) && (char.IsAsciiDigit(buffer[length - 2]) || buffer[length - 2] is '%' or '-' or ')' || LabelText.NoteMarks.Contains(buffer[length - 2])))
        {
            length--;
        }

        return buffer[..length];
    }
}
