using System.Buffers;
using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>
/// Reads what stands in a cell among figures: numbers in all usual writings, words for growth, and the marks for missing,
/// which are kept apart (中国统计年鉴, 编者说明): blank is not available, a dash no such figure, … below the smallest unit.
/// </summary>
internal static class NumberGrammar
{
    private const int LongestNumber = 64;
    private const int LongestPlain = 18;
    private const char Gap = ' ';

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,");

    private static readonly (string Text, Precision Precision)[] Approximations =
    [
        ("不少于", Precision.AtLeast), ("不低于", Precision.AtLeast), ("超过", Precision.AtLeast), ("大于", Precision.AtLeast),
        ("突破", Precision.AtLeast), ("达到", Precision.Rounded), ("超", Precision.AtLeast), ("逾", Precision.AtLeast), (">=", Precision.AtLeast), (">", Precision.AtLeast), ("≥", Precision.AtLeast),
        ("不足", Precision.AtMost), ("不超过", Precision.AtMost), ("不到", Precision.AtMost), ("低于", Precision.AtMost), ("少于", Precision.AtMost), ("小于", Precision.AtMost),
        ("<=", Precision.AtMost), ("<", Precision.AtMost), ("≤", Precision.AtMost),
        ("大约", Precision.About), ("约为", Precision.About), ("约", Precision.About), ("近", Precision.AtMost), ("将近", Precision.AtMost), ("接近", Precision.AtMost), ("≈", Precision.About),
    ];

    private static readonly (string Text, Precision Precision)[] Trailers =
    [
        ("以上", Precision.AtLeast), ("余", Precision.AtLeast), ("多", Precision.AtLeast), ("+", Precision.AtLeast),
        ("以下", Precision.AtMost), ("以内", Precision.AtMost), ("左右", Precision.About), ("上下", Precision.About),
    ];

    private static readonly (string Text, int Sign)[] Directions =
    [
        ("同比增长", 1), ("同比上升", 1), ("同比下降", -1), ("增长", 1), ("上升", 1), ("提高", 1), ("增加", 1), ("上涨", 1), ("↑", 1),
        ("下降", -1), ("减少", -1), ("降低", -1), ("回落", -1), ("下跌", -1), ("下滑", -1), ("↓", -1), ("▲", 1), ("△", 1), ("▼", -1), ("▽", -1),
    ];

    private static readonly string[] Words = ["扭亏为盈", "扭亏", "由亏转盈", "由盈转亏", "减亏", "增亏", "盈转亏", "亏转盈"];

    /// <summary>Reads a cell's text; false if it is no number and no known mark.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reading">What it says.</param>
    /// <param name="mark">What parts decimals where it stands.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out NumberReading reading, DecimalMark mark = DecimalMark.Point)
    {
        text = text.Trim();
        if (text.IsEmpty)
        {
            reading = new(null, ObservationStatus.NotAvailable);
            return true;
        }

        if (mark == DecimalMark.Point && TryPlain(text, out var plain))
        {
            reading = new(new(plain), ObservationStatus.Normal);
            return true;
        }

        if (text.Length > LongestNumber)
        {
            reading = default;
            return false;
        }

        Span<char> visible = stackalloc char[text.Length];
        scoped var number = text.ContainsAnyExceptInRange(' ', '~') ? InvisibleText.Without(text, visible).Trim() : text;
        var flag = NumberFlags.Take(ref number);
        Span<char> buffer = stackalloc char[number.Length];
        if (flag is not null && mark == DecimalMark.Point && !number.IsEmpty && TryPlain(number, out plain))
        {
            reading = new(new(plain), NumberFlags.StatusOf(flag), null, flag);
            return true;
        }

        if (!TryReadFolded(Fold(number, buffer), mark, out reading))
        {
            return false;
        }

        if (flag is not null)
        {
            reading = reading with { Flag = flag, Status = reading.Number is null ? reading.Status : NumberFlags.StatusOf(flag) };
        }

        return true;
    }

    /// <summary>Whether a text is made of digits, points and commas alone, as a number is even where it is miswritten: 58,33,000.</summary>
    public static bool IsOfDigits(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimStart("+-");
        return text.Length is > 2 and <= LongestNumber && text.ContainsAny('.', ',') && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]) && !text.ContainsAnyExcept(Digits);
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

    private static bool TryReadFolded(ReadOnlySpan<char> text, DecimalMark mark, out NumberReading reading)
    {
        reading = default;
        if (MissingMark(text) is { } status)
        {
            reading = new(null, status);
            return true;
        }

        // 减亏60% tells how far a loss fell, and is no growth.
        if (IsWord(text))
        {
            reading = new(null, ObservationStatus.InWords);
            return true;
        }

        if (text.EndsWith("持平") && text.Length <= 10)
        {
            reading = new(new(0, text.Contains("基本", StringComparison.Ordinal) ? Precision.About : Precision.Rounded), ObservationStatus.Normal, "%");
            return true;
        }

        if (Doublings(text) is { } growth)
        {
            reading = new(new(growth, Precision.About), ObservationStatus.Normal, "%");
            return true;
        }

        return TryReadNumber(text, mark, out reading);
    }

    // 翻一番 is twice as much, 翻两番 four times.
    private static decimal? Doublings(ReadOnlySpan<char> text) => text switch
    {
        "翻番" or "翻一番" or "翻了一番" or "实现翻番" => 100,
        "翻两番" or "翻了两番" or "翻二番" => 300,
        _ => null,
    };

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var word in Words)
        {
            if (text.StartsWith(word) && (text.Length == word.Length || NumberLength(text[word.Length..]) > 0))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, DecimalMark mark, out NumberReading reading)
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
        if (length == 0 || !TryNumber(text[..length], mark, out var number, out var unprinted))
        {
            return false;
        }

        text = text[length..];
        if (text is ['亿' or '万', >= '0' and <= '9', ..] && precision == Precision.Rounded && direction >= 0 && !inParentheses)
        {
            return TryCompound(number, text, mark, out reading);
        }

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
            reading = new(new PrintedNumber(number).InPercent("倍"), ObservationStatus.Normal, "%");
            return true;
        }

        if (!unit.IsEmpty && !UnitText.IsUnit(unit.ToString()) && unit is not ("万" or "亿" or "千万" or "百万" or "万亿"))
        {
            return false;
        }

        reading = new(new(number, precision) { Unprinted = unprinted }, ObservationStatus.Normal, unit.IsEmpty ? null : unit.ToString());
        return true;
    }

    // 7亿1000万元 is one number.
    private static bool TryCompound(decimal first, ReadOnlySpan<char> text, DecimalMark mark, out NumberReading reading)
    {
        reading = default;
        var rest = text[1..];
        var length = NumberLength(rest);
        var unit = rest[length..].ToString();
        if (length == 0 || !TryNumber(rest[..length], mark, out var second, out _) || !(unit.Length == 0 || UnitText.IsUnit(unit)))
        {
            return false;
        }

        if (JoinedMagnitudes.Join(new(first), text[..1].ToString(), new(second), unit) is not var (number, joined))
        {
            return false;
        }

        reading = new(number, ObservationStatus.Normal, joined);
        return true;
    }

    private static ObservationStatus? MissingMark(ReadOnlySpan<char> text) => text switch
    {
        "-" or "--" or "---" or "/" or "\\" or "无" or "一" or "/-" => ObservationStatus.NotApplicable,
        "…" or "……" or "..." or "......" or "⋯" or "⋯⋯" => ObservationStatus.BelowUnit,
        "" or "N/A" or "n/a" or "NA" or "#N/A" or "NaN" or "nan" or "null" or "NULL" or ":" or "." or ".." or "暂无" or "无数据" or "未统计" or "不详" or "缺" or "*" or "**" or "***" or "****" or "*****" or "******" => ObservationStatus.NotAvailable,
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
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] is '.' or ',' or Gap or '\''))
        {
            length++;
        }

        if (length > 0 && length < text.Length && text[length] is 'E' or 'e' && char.IsAsciiDigit(text[^1]))
        {
            return text.Length;
        }

        while (length > 0 && text[length - 1] == Gap)
        {
            length--;
        }

        return length > 0 && char.IsAsciiDigit(text[length - 1]) ? length : 0;
    }

    // A sign, digits in groups or not, decimals, an exponent. Of a number with an exponent the digits that are not printed are counted.
    private static bool TryNumber(ReadOnlySpan<char> text, DecimalMark mark, out decimal number, out byte unprinted)
    {
        (number, unprinted) = (0, 0);
        var exponent = text.IndexOfAny('E', 'e');
        var mantissa = exponent < 0 ? text : text[..exponent];
        var point = mantissa.IndexOf(mark == DecimalMark.Point ? '.' : ',');
        var whole = point < 0 ? mantissa : mantissa[..point];
        var decimals = point < 0 ? [] : mantissa[(point + 1)..];
        Span<char> plain = stackalloc char[text.Length + 1];
        if (!TryUngroup(whole is ['+' or '-', ..] ? whole[1..] : whole, mark, plain[1..], out var length)
            || (point >= 0 && (decimals.IsEmpty || decimals.IndexOfAnyExceptInRange('0', '9') >= 0)))
        {
            return false;
        }

        plain[0] = whole is ['-', ..] ? '-' : '0';
        length++;
        if (point >= 0)
        {
            plain[length++] = '.';
            decimals.CopyTo(plain[length..]);
            length += decimals.Length;
        }

        if (exponent >= 0)
        {
            if (!int.TryParse(text[(exponent + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power))
            {
                return false;
            }

            unprinted = (byte)Math.Clamp(power - decimals.Length, 0, 28);
            return decimal.TryParse($"{plain[..length]}E{power}", NumberStyles.Float, CultureInfo.InvariantCulture, out number);
        }

        return decimal.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    // Groups have three digits but for the first, which begins with no zero: 1,23 is a slip of the pen, not 123, and 0,435 no 435.
    private static bool TryUngroup(ReadOnlySpan<char> whole, DecimalMark mark, Span<char> plain, out int length)
    {
        length = 0;
        var separator = whole.IndexOfAnyExceptInRange('0', '9') is >= 0 and var first ? whole[first] : '\0';
        if (separator == '\0')
        {
            whole.CopyTo(plain);
            length = whole.Length;
            return true;
        }

        if (separator is not (Gap or '\'') && separator != (mark == DecimalMark.Point ? ',' : '.'))
        {
            return false;
        }

        for (var group = 0; ; group++)
        {
            var end = whole.IndexOf(separator);
            var digits = end < 0 ? whole : whole[..end];
            if (digits.IndexOfAnyExceptInRange('0', '9') >= 0 || (group == 0 ? digits.Length is 0 or > 3 || digits[0] == '0' : digits.Length != 3))
            {
                return false;
            }

            digits.CopyTo(plain[length..]);
            length += digits.Length;
            if (end < 0)
            {
                return true;
            }

            whole = whole[(end + 1)..];
        }
    }

    // Half-width, dashes as '-', and of white space no more than what parts digits; a spreadsheet's mark of a text is none of it.
    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        text = text is ['\'' or '’', _, ..] ? text[1..] : text;
        foreach (var raw in text)
        {
            var character = LabelText.HalfWidth(raw);
            if (!char.IsWhiteSpace(character))
            {
                buffer[length++] = character is '—' or '–' or '―' or '−' or '─' or '‐' or '‑' ? '-' : character is '’' ? '\'' : character;
            }
            else if (length > 0 && char.IsAsciiDigit(buffer[length - 1]))
            {
                buffer[length++] = Gap;
            }
        }

        // Between digits it parts groups, elsewhere nothing.
        var kept = 0;
        for (var i = 0; i < length; i++)
        {
            if (buffer[i] != Gap || (i + 1 < length && char.IsAsciiDigit(buffer[i + 1])))
            {
                buffer[kept++] = buffer[i];
            }
        }

        return buffer[..kept];
    }
}
