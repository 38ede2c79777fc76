using System.Globalization;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Storage.Observations;

/// <summary>
/// A figure as one compact line of text: <c>58.33|A|CNY_100M|2019-09-15T02:00:00Z|economy.2019-08...|累计|C5|58.33</c>, being number,
/// status, unit, upload time, submission, sheet, place within it and raw text; a derived figure ends after its unit, or with the submission by whose word
/// something is published that it is computed of. Upload time and submission of a repetition may follow. Figures are the same exactly if their texts are.
/// </summary>
/// <remarks>The number keeps its printed decimals; <c>ge</c>, <c>le</c> and <c>ca</c> before it stand for 350余, 不足350 and 约350.
/// Where an upload's place among all is another than its time, the difference follows the time, in ticks of 100 ns: <c>2019-09-15T02:00:00Z+1234560</c>.
/// A submission that let the figure through is followed by an exclamation mark.</remarks>
internal static class FigureCodec
{
    /// <summary>The most of a cell's raw text, and of a sheet's name, that is kept here; all of it is in the facts.</summary>
    public const int MaximumText = 256;

    private const string LetThrough = "!";

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>The figure as text; it has no line break.</summary>
    public static string Encode(Figure figure)
    {
        var value = $"{Encode(figure.Number)}|{figure.Status.Code}|{Escape(figure.Unit)}";
        if (figure.Origin is not { } origin)
        {
            return figure.RestsOn is { } restsOn ? $"{value}|{Escape(restsOn)}" : value;
        }

        var again = origin.Repeated is { } repeated ? $"|{Encode(repeated.Uploaded, repeated.Order)}|{Escape(repeated.Submission)}" : "";
        return $"{value}|{Encode(origin.Uploaded, origin.Order)}|{Escape(origin.Submission)}{(origin.IsLetThrough ? LetThrough : "")}|{EscapeCut(origin.Place.Sheet ?? "")}|{StoredPlace.Of(origin)}|{EscapeCut(origin.Text)}{again}";
    }

    /// <summary>Reads what <see cref="Encode(Figure)"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static Figure Decode(string text)
    {
        // Thousands are read for an answer, so no part is made a string that does not stay one.
        Span<Range> ranges = stackalloc Range[11];
        var count = text.AsSpan().Split(ranges, '|');
        if (count is not (3 or 4 or 8 or 10) || text.AsSpan(ranges[1]) is not [var status])
        {
            throw new FormatException($"'{text}' is not a figure.");
        }

        var (number, code, unit) = (DecodeNumber(text.AsSpan(ranges[0])), ObservationStatusCodes.Parse(status), Unescape(text[ranges[2]]));
        if (count < 8)
        {
            return new(number, code, unit, Origin: null) { RestsOn = count == 3 ? null : Unescape(text[ranges[3]]) };
        }

        var (uploaded, order) = DecodeTime(text.AsSpan(ranges[3]));
        var submission = Unescape(text[ranges[4]]);
        var isLetThrough = submission.EndsWith(LetThrough, StringComparison.Ordinal);
        return new(
            number,
            code,
            unit,
            new(
                isLetThrough ? submission[..^LetThrough.Length] : submission,
                uploaded,
                StoredPlace.Read(text.AsSpan(ranges[5]).IsEmpty ? null : Unescape(text[ranges[5]]), text.AsSpan(ranges[6]), out var rank),
                Unescape(text[ranges[7]]))
            {
                Order = order,
                IsLetThrough = isLetThrough,
                Rank = rank,
                Repeated = count == 8 ? null : DecodeRepetition(Unescape(text[ranges[9]]), text.AsSpan(ranges[8])),
            });
    }

    /// <summary>Whether the two say the same to a reader, wherever they came from.</summary>
    public static bool HaveSameValue(Figure? one, Figure? other) =>
        one is null || other is null
            ? one is null && other is null
            : one.Number == other.Number && one.Status == other.Status && one.Unit == other.Unit;

    /// <summary>Whether the two give one value, be it with more decimals: 42000 and 42000.0. Neither revises nor contradicts the other.</summary>
    public static bool HaveEqualValue(Figure? one, Figure? other) =>
        HaveSameValue(one, other)
        || (one is { Number: { } number } && other is { Number: { } second }
            && number.Value == second.Value && number.Precision == second.Precision && one.Status == other.Status && one.Unit == other.Unit);

    /// <summary>
    /// Whether an upload says exactly what another said before, in value, at the same place: then nothing is lost in keeping only
    /// that it did (<see cref="Origin.Repeated"/>).
    /// </summary>
    public static bool Repeats(Figure figure, Figure before) =>
        before.Origin is { } origin && figure.Origin is { } other
        && Encode(before with { Origin = origin with { Repeated = null } })
            == Encode(figure with { Origin = other with { Submission = origin.Submission, Uploaded = origin.Uploaded, Order = origin.Order, IsLetThrough = origin.IsLetThrough, Repeated = null } });

    private static string Encode(DateTimeOffset uploaded, DateTimeOffset order)
    {
        var time = uploaded.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
        return order == uploaded ? time : string.Create(CultureInfo.InvariantCulture, $"{time}{(order - uploaded).Ticks:+0;-0}");
    }

    private static (DateTimeOffset Uploaded, DateTimeOffset Order) DecodeTime(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('Z') + 1;
        var uploaded = DateTimeOffset.ParseExact(text[..end], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return (uploaded, end == text.Length ? uploaded : uploaded.AddTicks(long.Parse(text[end..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)));
    }

    private static Repetition DecodeRepetition(string submission, ReadOnlySpan<char> time)
    {
        var (uploaded, order) = DecodeTime(time);
        return new(submission, uploaded, order);
    }

    private static string Encode(PrintedNumber? number) => number is not { } printed ? "" : printed.Precision switch
    {
        Precision.AtLeast => $"ge{Digits(printed)}",
        Precision.AtMost => $"le{Digits(printed)}",
        Precision.About => $"ca{Digits(printed)}",
        _ => Digits(printed),
    };

    // Digits that were not printed are counted after the number: 5833000000~6.
    private static string Digits(PrintedNumber number) => number.Unprinted == 0 ? number.ToString() : string.Create(CultureInfo.InvariantCulture, $"{number}~{number.Unprinted}");

    private static PrintedNumber? DecodeNumber(ReadOnlySpan<char> text) => text switch
    {
        [] => null,
        ['g', 'e', .. var rest] => Number(rest, Precision.AtLeast),
        ['l', 'e', .. var rest] => Number(rest, Precision.AtMost),
        ['c', 'a', .. var rest] => Number(rest, Precision.About),
        _ => Number(text, Precision.Rounded),
    };

    private static PrintedNumber Number(ReadOnlySpan<char> text, Precision precision)
    {
        var end = text.IndexOf('~');
        return new(decimal.Parse(end < 0 ? text : text[..end], NumberStyles.Number, CultureInfo.InvariantCulture), precision)
        {
            Unprinted = end < 0 ? (byte)0 : byte.Parse(text[(end + 1)..], NumberStyles.None, CultureInfo.InvariantCulture),
        };
    }

    private static string EscapeCut(string text) => Escape(StoredText.Cut(text, MaximumText));

    private static string Escape(string text) => text.AsSpan().IndexOfAny('\\', '|', '\n') < 0
        ? text
        : text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\p", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            plain.Append(text[i] != '\\' ? text[i] : text[++i] switch { 'p' => '|', 'n' => '\n', var other => other });
        }

        return plain.ToString();
    }
}
