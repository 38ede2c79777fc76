using System.Globalization;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Storage;

/// <summary>
/// One line of a row's log: what a measure was before a release changed it, or a figure that arrived too late to be current.
/// </summary>
/// <param name="Release">The release.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Figure">The figure; null where the measure had none before.</param>
/// <param name="IsLate">Whether it arrived too late, and so was never current.</param>
internal readonly record struct RowVersion(long Release, Measure Measure, Figure? Figure, bool IsLate)
{
    // 12:cumulative=58.33|A|... for the figure before release 12, 12!cumulative=... for one that came too late.
    private const char Before = ':';
    private const char Late = '!';

    /// <summary>The release of a line, without reading the rest.</summary>
    public static long ReleaseOf(ReadOnlySpan<char> line) =>
        long.Parse(line[..line.IndexOfAny(Before, Late)], NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static RowVersion Parse(string line)
    {
        var mark = line.AsSpan().IndexOfAny(Before, Late);
        var equals = line.IndexOf('=', mark);
        var code = line[(mark + 1)..equals];
        return new(
            ReleaseOf(line),
            MeasureFacts.TryFind(code, out var measure) ? measure.Measure : throw new FormatException($"'{code}' is not a measure."),
            equals + 1 == line.Length ? null : FigureCodec.Decode(line[(equals + 1)..]),
            line[mark] == Late);
    }

    /// <summary>The line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Release}{(IsLate ? Late : Before)}{MeasureFacts.Of(Measure).Code}={(Figure is null ? "" : FigureCodec.Encode(Figure))}");
}
