using System.Collections.Frozen;
using System.Globalization;

namespace HtzPipeline.Functions.Storage.Observations;

/// <summary>One line of a row's log.</summary>
/// <param name="Release">The release that wrote it; of a repetition, the latest there was.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Figure">The figure; null where the measure had none before.</param>
/// <param name="Kind">What is said of the figure.</param>
internal readonly record struct RowVersion(long Release, Measure Measure, Figure? Figure, RowVersionKind Kind)
{
    // 12:cumulative=58.33|A|..., the mark after the release telling the kind.
    private static readonly FrozenDictionary<char, RowVersionKind> Kinds = new Dictionary<char, RowVersionKind>
    {
        [':'] = RowVersionKind.Replaced,
        ['!'] = RowVersionKind.Late,
        ['+'] = RowVersionKind.Repeated,
        ['-'] = RowVersionKind.Withdrawn,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<RowVersionKind, char> Marks = Kinds.ToFrozenDictionary(kind => kind.Value, kind => kind.Key);

    /// <summary>Whether the line says what the measure was before, so that undoing it brings that back.</summary>
    public bool IsStep => Kind is RowVersionKind.Replaced or RowVersionKind.Repeated;

    /// <summary>The release of a line, without reading the rest.</summary>
    public static long ReleaseOf(ReadOnlySpan<char> line) =>
        long.Parse(line[..line.IndexOfAnyExceptInRange('0', '9')], NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static RowVersion Parse(string line)
    {
        var mark = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var equals = line.IndexOf('=', mark);
        var code = line[(mark + 1)..equals];
        return new(
            ReleaseOf(line),
            MeasureFacts.TryFind(code, out var measure) ? measure.Measure : throw new FormatException($"'{code}' is not a measure."),
            equals + 1 == line.Length ? null : FigureCodec.Decode(line[(equals + 1)..]),
            Kinds[line[mark]]);
    }

    /// <summary>The line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Release}{Marks[Kind]}{MeasureFacts.Of(Measure).Code}={(Figure is null ? "" : FigureCodec.Encode(Figure))}");
}

/// <summary>What a line of a row's log says of its figure.</summary>
internal enum RowVersionKind
{
    /// <summary>The release replaced it.</summary>
    Replaced,

    /// <summary>It arrived too late, and was not current.</summary>
    Late,

    /// <summary>A later upload said the same again, without a release of its own; the figure is as it was before.</summary>
    Repeated,

    /// <summary>The release took it back, whether it was current or not.</summary>
    Withdrawn,
}
